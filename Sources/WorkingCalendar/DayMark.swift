/// What the table keeps of a day.
struct DayMark: Sendable {
  var kind: DayKind
  /// Whether it counts, an uncertain day being off (D16).
  var isWorked: Bool
  /// Whether some reading of the uncertain days has it worked (D12).
  var mayBeWorked: Bool
  /// Whether a due date that crosses it can still move: its year has no notice, or its settling matters.
  var isInDoubt: Bool
}

/// A mark for every day of 1900–2100, in order.
struct DayMarks: Sendable {
  private(set) var all: ContiguousArray<DayMark>
  private let weeklyRest: WeeklyRest

  /// Every week alike, and no year's notice out.
  init(weeklyRest: WeeklyRest) {
    self.weeklyRest = weeklyRest
    let working = DayMark(kind: .working, isWorked: true, mayBeWorked: true, isInDoubt: true)
    let rest = DayMark(kind: .weekend, isWorked: false, mayBeWorked: false, isInDoubt: true)
    all = ContiguousArray(repeating: working, count: OfficeCalendar.numberOfDays)
    // 1900-01-01, the first place, was a Monday.
    for weekday in weeklyRest.weekdays {
      for place in stride(from: weekday.rawValue - 1, to: all.count, by: 7) { all[place] = rest }
    }
  }

  /// Closes a year whose notice is out.
  mutating func settle(year: Int) {
    guard (OfficeCalendar.firstYear...OfficeCalendar.lastYear).contains(year) else { return }
    let first = OfficeCalendar.place(of: CivilDate(existing: year, 1, 1))
    for place in first...OfficeCalendar.place(of: CivilDate(existing: year, 12, 31)) {
      all[place].isInDoubt = false
    }
  }

  /// Puts a special day in its place; a later one on the same date takes over.
  mutating func set(_ date: CivilDate, _ kind: SpecialDayKind, isUncertain: Bool) {
    let place = OfficeCalendar.place(of: date)
    let isWorked = kind == .swappedWorking && !isUncertain
    let mayBeWorked = isUncertain ? kind == .swappedWorking || !weeklyRest.contains(date) : isWorked
    all[place] = DayMark(
      kind: DayKind(kind), isWorked: isWorked, mayBeWorked: mayBeWorked,
      isInDoubt: all[place].isInDoubt || isWorked != mayBeWorked)
  }
}
