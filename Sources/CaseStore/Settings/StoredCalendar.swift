package import WorkingCalendar

/// The special days of an office and the years that are announced, as its file keeps them.
package struct StoredCalendar: Hashable, Sendable, Codable {
  package var weeklyRest: [Weekday]
  package var announcedYears: [Int]
  package var days: [SpecialDay]

  package init(weeklyRest: [Weekday], announcedYears: [Int], days: [SpecialDay]) {
    self.weeklyRest = weeklyRest
    self.announcedYears = announcedYears
    self.days = days
  }

  /// The calendar that decisions count with; years without a notice follow Vietnam's rules.
  package func officeCalendar() throws(CalendarError) -> OfficeCalendar {
    try OfficeCalendar(
      weeklyRest: Set(weeklyRest), days: days, announcedYears: Set(announcedYears),
      projectsVietnameseRules: true)
  }
}
