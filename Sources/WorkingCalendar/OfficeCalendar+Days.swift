/// What a day is.
extension OfficeCalendar {
  /// Outside 1900–2100 every week is alike: the weekly rest alone decides.
  package func kind(of date: CivilDate) -> DayKind {
    let place = OfficeCalendar.place(of: date)
    guard OfficeCalendar.knows(place: place) else {
      return table.weeklyRest.contains(date) ? .weekend : .working
    }
    return table.marks[place].kind
  }

  /// Whether the day counts; an uncertain day does not until it is settled (D16).
  package func isWorking(_ date: CivilDate) -> Bool {
    let place = OfficeCalendar.place(of: date)
    guard OfficeCalendar.knows(place: place) else { return !table.weeklyRest.contains(date) }
    return table.marks[place].isWorked
  }

  /// The special day on a date, from the file or projected; nil for an ordinary working day or day of rest.
  package func special(on date: CivilDate) -> SpecialDay? { table.special(on: date) }

  /// The special days of a year, from the file and projected, in order of date.
  package func specialDays(of year: Int) -> [SpecialDay] {
    let listed = listedDays.filter { $0.date.year == year }
    let dates = Set(listed.map(\.date))
    return (listed + table.projectedDays(of: year).filter { !dates.contains($0.date) })
      .sorted { $0.date < $1.date }
  }

  /// Whether what the day is can still change.
  package func isUncertain(_ date: CivilDate) -> Bool { special(on: date)?.status == .uncertain }

  /// Whether the notice of the year is out.
  package func isAnnounced(year: Int) -> Bool { announcedYears.contains(year) }

  /// Whether the year's special days follow from the rules.
  package func isProjected(year: Int) -> Bool { table.isProjected(year: year) }
}
