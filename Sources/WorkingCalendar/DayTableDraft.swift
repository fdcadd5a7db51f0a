/// The table of days while it is being filled in.
struct DayTableDraft {
  private(set) var kinds: ContiguousArray<DayKind>
  private(set) var isWorked: [Bool]
  /// Whether some reading of the uncertain days has the day worked.
  private(set) var mayBeWorked: [Bool]
  private var isInDoubt: [Bool]
  private let weeklyRest: WeeklyRest

  /// Every week alike.
  init(weeklyRest: WeeklyRest) {
    self.weeklyRest = weeklyRest
    let count = OfficeCalendar.numberOfDays
    var isWorked: [Bool] = []
    isWorked.reserveCapacity(count)
    // 1900-01-01 was a Monday.
    let week = Weekday.allCases.map { !weeklyRest.contains($0) }
    while isWorked.count + 7 <= count { isWorked.append(contentsOf: week) }
    isWorked.append(contentsOf: week.prefix(count - isWorked.count))
    self.isWorked = isWorked
    mayBeWorked = isWorked
    kinds = ContiguousArray(isWorked.map { $0 ? .working : .weekend })
    isInDoubt = Array(repeating: false, count: count)
  }

  /// Puts a special day in its place; a later one on the same date takes over.
  mutating func mark(_ date: CivilDate, as kind: DayKind, isWorked: Bool, isUncertain: Bool) {
    let place = OfficeCalendar.place(of: date)
    kinds[place] = kind
    self.isWorked[place] = isWorked
    mayBeWorked[place] = isWorked || isUncertain && (kind == .swappedWorking || !weeklyRest.contains(date))
    if self.isWorked[place] != mayBeWorked[place] { isInDoubt[place] = true }
  }

  /// Leaves a whole year open: its notice is not out.
  mutating func doubt(year: Int) {
    let first = OfficeCalendar.place(of: CivilDate(existing: year, 1, 1))
    let last = OfficeCalendar.place(of: CivilDate(existing: year, 12, 31))
    for place in first...last { isInDoubt[place] = true }
  }

  /// How many days in doubt lie before each day.
  func doubts() -> ContiguousArray<Int32> {
    var count: Int32 = 0
    var sums: ContiguousArray<Int32> = [0]
    sums.reserveCapacity(isInDoubt.count + 1)
    for day in isInDoubt {
      count += day ? 1 : 0
      sums.append(count)
    }
    return sums
  }
}
