/// The days an office works: its weekly rest, the special days of its file, and for years without a notice what the
/// Labour Code's rules say (D16). Immutable; copies share one table of the years 1900–2100.
package struct OfficeCalendar: Sendable {
  package let weeklyRest: Set<Weekday>
  /// The special days as given, in order of date.
  package let listedDays: [SpecialDay]
  /// The years whose notice is out. In every other a due date is provisional (D12).
  package let announcedYears: Set<Int>
  /// Whether a year without a notice and without rows of its own follows the rules of Vietnam's Labour Code; else it
  /// has its weekly rest alone.
  package let projectsVietnameseRules: Bool
  let table: DayTable
  /// The working days, every uncertain day counted as off: the reading that holds (D16).
  let settled: WorkingDayIndex
  /// The working days if every uncertain day came to be worked: the earliest due dates any reading gives (D12).
  let hopeful: WorkingDayIndex
  let doubts: DoubtIndex

  /// Throws when the weekly rest leaves no day to work, a date is listed twice, or a listed day lies outside 1900–2100.
  package init(
    weeklyRest: Set<Weekday> = [.saturday, .sunday], days: [SpecialDay], announcedYears: Set<Int>,
    projectsVietnameseRules: Bool
  ) throws(CalendarError) {
    guard weeklyRest.count < Weekday.allCases.count else { throw .noWorkingWeekday }
    let sorted = days.sorted { $0.date < $1.date }
    for (day, next) in zip(sorted, sorted.dropFirst()) where day.date == next.date {
      throw .listedTwice(day.date)
    }
    for day in sorted where !OfficeCalendar.knows(day.date) { throw .outsideKnownYears }
    self.weeklyRest = weeklyRest
    self.listedDays = sorted
    self.announcedYears = announcedYears
    self.projectsVietnameseRules = projectsVietnameseRules
    table = DayTable(
      weeklyRest: WeeklyRest(weeklyRest), days: sorted, announcedYears: announcedYears,
      projects: projectsVietnameseRules)
    settled = WorkingDayIndex(table.marks) { $0.isWorked }
    hopeful = WorkingDayIndex(table.marks) { $0.mayBeWorked }
    doubts = DoubtIndex(table.marks)
  }
}

extension OfficeCalendar: Equatable {
  /// Calendars are equal when they were made of the same days and rules.
  package static func == (left: OfficeCalendar, right: OfficeCalendar) -> Bool {
    left.table === right.table
      || left.weeklyRest == right.weeklyRest && left.listedDays == right.listedDays
        && left.announcedYears == right.announcedYears
        && left.projectsVietnameseRules == right.projectsVietnameseRules
  }
}

/// The years a calendar knows.
extension OfficeCalendar {
  package static let firstYear = 1900
  package static let lastYear = 2100
  package static var firstDay: CivilDate { CivilDate(dayNumber: -25_567) }
  package static var lastDay: CivilDate { CivilDate(dayNumber: 47_846) }

  package static func knows(_ date: CivilDate) -> Bool { firstDay <= date && date <= lastDay }

  /// Days since 1900-01-01.
  static func place(of date: CivilDate) -> Int { firstDay.days(until: date) }

  static func knows(place: Int) -> Bool { place >= 0 && place < numberOfDays }

  static var numberOfDays: Int { firstDay.days(until: lastDay) + 1 }
}
