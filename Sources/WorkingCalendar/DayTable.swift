/// What every day of 1900–2100 is. Made once, never changed, shared by the copies of a calendar.
final class DayTable: Sendable {
  let weeklyRest: WeeklyRest
  /// By the place of the day.
  let marks: ContiguousArray<DayMark>
  private let listed: [CivilDate: SpecialDay]
  /// By year: 1900 first.
  private let isProjected: [Bool]
  private let firstAnnouncedYear: Int?

  init(weeklyRest: WeeklyRest, days: [SpecialDay], announcedYears: Set<Int>, projects: Bool) {
    let listed = Dictionary(days.map { ($0.date, $0) }) { first, _ in first }
    let firstAnnouncedYear = announcedYears.min()
    var marks = DayMarks(weeklyRest: weeklyRest)
    for year in announcedYears { marks.settle(year: year) }
    isProjected = (OfficeCalendar.firstYear...OfficeCalendar.lastYear).map { year in
      // A file that lists a year's Tết speaks for the whole year; one that has no more of it than, say, the second
      // half of a swap leaves the rest to the rules.
      projects && !announcedYears.contains(year)
        && LunarCalendar.newYear(year).map { listed[$0] == nil } ?? false
    }
    for (year, isProjected) in zip(OfficeCalendar.firstYear..., isProjected) where isProjected {
      for day in ProjectedYear(year, weeklyRest: weeklyRest).days {
        let status = DayTable.status(of: day, firstAnnouncedYear: firstAnnouncedYear)
        marks.set(day.date, day.kind, isUncertain: status == .uncertain)
      }
    }
    for day in days { marks.set(day.date, day.kind, isUncertain: day.status == .uncertain) }
    self.weeklyRest = weeklyRest
    self.marks = marks.all
    self.listed = listed
    self.firstAnnouncedYear = firstAnnouncedYear
  }

  /// The special day on a date, listed or projected.
  func special(on date: CivilDate) -> SpecialDay? {
    if let day = listed[date] { return day }
    guard OfficeCalendar.knows(date), isProjected(year: date.year) else { return nil }
    let kind = marks[OfficeCalendar.place(of: date)].kind
    guard kind != .working, kind != .weekend else { return nil }
    return projectedDays(of: date.year).first { $0.date == date }
  }

  func isProjected(year: Int) -> Bool {
    (OfficeCalendar.firstYear...OfficeCalendar.lastYear).contains(year)
      && isProjected[year - OfficeCalendar.firstYear]
  }

  func projectedDays(of year: Int) -> [SpecialDay] {
    guard isProjected(year: year) else { return [] }
    return ProjectedYear(year, weeklyRest: weeklyRest).days.map {
      $0.specialDay(status: DayTable.status(of: $0, firstAnnouncedYear: firstAnnouncedYear))
    }
  }

  /// A projected day of a year before the first notice is past: nothing about it is still to be settled.
  private static func status(of day: ProjectedDay, firstAnnouncedYear: Int?) -> SpecialDayStatus {
    let isPast = firstAnnouncedYear.map { day.date.year < $0 } ?? false
    return day.isOpen && !isPast ? .uncertain : .projected
  }
}
