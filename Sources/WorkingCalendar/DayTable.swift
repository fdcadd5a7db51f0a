/// What every day of 1900–2100 is, laid out for look-up. Made once, never changed.
final class DayTable: Sendable {
  let weeklyRest: WeeklyRest
  /// By the place of the day.
  let kinds: ContiguousArray<DayKind>
  /// The working days, every uncertain day counted as off: the reading that holds (D16).
  let settled: WorkingDayIndex
  /// The working days if every uncertain day came to be worked: the earliest due dates any reading gives (D12).
  let hopeful: WorkingDayIndex
  /// How many days before each day make a due date that crosses them provisional; one entry more than days.
  private let doubts: ContiguousArray<Int32>
  private let listed: [CivilDate: SpecialDay]
  /// By year: 1900 first.
  private let isProjected: [Bool]
  private let firstAnnouncedYear: Int?

  init(weeklyRest: WeeklyRest, days: [SpecialDay], announcedYears: Set<Int>, projects: Bool) {
    let listed = Dictionary(days.map { ($0.date, $0) }) { first, _ in first }
    let firstAnnouncedYear = announcedYears.min()
    var isProjected: [Bool] = []
    var draft = DayTableDraft(weeklyRest: weeklyRest)
    for year in OfficeCalendar.firstYear...OfficeCalendar.lastYear {
      let isAnnounced = announcedYears.contains(year)
      if !isAnnounced { draft.doubt(year: year) }
      // A file that lists a year's Tết speaks for the whole year; one that has no more of it than, say, the second
      // half of a swap leaves the rest to the rules.
      let follows = projects && !isAnnounced && LunarCalendar.newYear(year).map { listed[$0] == nil } ?? false
      isProjected.append(follows)
      guard follows else { continue }
      for day in ProjectedYear(year, weeklyRest: weeklyRest).days {
        let isUncertain = DayTable.status(of: day, firstAnnouncedYear: firstAnnouncedYear) == .uncertain
        draft.mark(day.date, as: DayKind(day.kind), isWorked: false, isUncertain: isUncertain)
      }
    }
    for day in days {
      draft.mark(
        day.date, as: DayKind(day.kind), isWorked: day.isWorked, isUncertain: day.status == .uncertain)
    }
    self.weeklyRest = weeklyRest
    self.listed = listed
    self.firstAnnouncedYear = firstAnnouncedYear
    self.isProjected = isProjected
    kinds = draft.kinds
    settled = WorkingDayIndex(isWorked: draft.isWorked)
    hopeful = WorkingDayIndex(isWorked: draft.mayBeWorked)
    doubts = draft.doubts()
  }

  /// The special day on a date, listed or projected.
  func special(on date: CivilDate) -> SpecialDay? {
    if let day = listed[date] { return day }
    guard OfficeCalendar.knows(date), isProjected(year: date.year) else { return nil }
    let place = OfficeCalendar.place(of: date)
    guard kinds[place] != .working, kinds[place] != .weekend else { return nil }
    return projectedDays(of: date.year).first { $0.date == date }
  }

  func isProjected(year: Int) -> Bool {
    let place = year - OfficeCalendar.firstYear
    return isProjected.indices.contains(place) && isProjected[place]
  }

  func projectedDays(of year: Int) -> [SpecialDay] {
    guard isProjected(year: year) else { return [] }
    return ProjectedYear(year, weeklyRest: weeklyRest).days.map {
      $0.specialDay(status: DayTable.status(of: $0, firstAnnouncedYear: firstAnnouncedYear))
    }
  }

  /// How many days in (`start`, `end`] can still change: those of years without a notice, and uncertain days whose
  /// settling matters. Both dates lie in 1900–2100 or on the day before.
  func doubts(after start: CivilDate, through end: CivilDate) -> Int {
    Int(doubts[OfficeCalendar.place(of: end) + 1] - doubts[OfficeCalendar.place(of: start) + 1])
  }

  /// A projected day of a year before the first notice is past: nothing about it is still to be settled.
  private static func status(of day: ProjectedDay, firstAnnouncedYear: Int?) -> SpecialDayStatus {
    let isPast = firstAnnouncedYear.map { day.date.year < $0 } ?? false
    return day.isOpen && !isPast ? .uncertain : .projected
  }
}
