/// The one deadline calculator.
extension OfficeCalendar {
  /// When a term that runs from a receipt ends.
  ///
  /// The day of receipt is not counted (D2). A term of calendar days that ends on a day off ends on the next working
  /// day (D3). Days on which the clock stood are not counted, so that resuming adds exactly the working days, or for a
  /// term of calendar days the calendar days, suspended (D10); a suspension not yet resumed adds nothing yet, and one
  /// that begins after the due date never does. No due date falls within a suspension.
  ///
  /// Throws when the term is shorter than a day, a suspension ends before it begins, or the receipt or the due date
  /// lies outside 1900–2100.
  package func deadline(
    received: CivilDate, length: TermLength, suspensions: [Suspension] = []
  ) throws(CalendarError) -> Deadline {
    guard length.days >= 1 else { throw .termTooShort(days: length.days) }
    guard OfficeCalendar.knows(received) else { throw .outsideKnownYears }
    switch length.unit {
    case .working where suspensions.isEmpty:
      let due = try workingDay(length.days, after: received)
      let isProvisional = table.doubts(after: received, through: due) > 0
      return Deadline(
        received: received, days: length.days, unit: .working, due: due, isProvisional: isProvisional,
        earliest: isProvisional ? table.hopeful.day(length.days, after: received) ?? due : due, latest: due)
    case .working:
      return try workingDeadline(received, length.days, Stops(suspensions, after: received))
    case .calendar:
      return try calendarDeadline(received, length.days, Stops(suspensions, after: received))
    }
  }

  private func workingDeadline(
    _ received: CivilDate, _ days: Int, _ stops: Stops
  ) throws(CalendarError) -> Deadline {
    guard let due = stops.workingDay(days, after: received, in: table.settled) else {
      throw .outsideKnownYears
    }
    let standing = stops.stretches.prefix { $0.from < due }
      .reduce(0) { $0 + table.doubts(after: $1.from - 1, through: min($1.resumed - 1, due)) }
    let isProvisional = table.doubts(after: received, through: due) > standing
    return Deadline(
      received: received, days: days, unit: .working, due: due, isProvisional: isProvisional,
      earliest: stops.workingDay(days, after: received, in: table.hopeful) ?? due, latest: due)
  }

  private func calendarDeadline(
    _ received: CivilDate, _ days: Int, _ stops: Stops
  ) throws(CalendarError) -> Deadline {
    let end = stops.calendarDay(days, after: received)
    guard let due = stops.workingDay(onOrAfter: end, in: table.settled) else { throw .outsideKnownYears }
    // Only where it ends can a day off move a term of calendar days.
    return Deadline(
      received: received, days: days, unit: .calendar, due: due,
      isProvisional: table.doubts(after: end - 1, through: due) > 0,
      earliest: stops.workingDay(onOrAfter: end, in: table.hopeful) ?? due, latest: due)
  }
}

extension Stops {
  /// The n-th working day after a receipt on which the clock ran; nil outside 1900–2100.
  fileprivate func workingDay(_ n: Int, after received: CivilDate, in index: WorkingDayIndex) -> CivilDate? {
    var counted = n
    for stop in stretches {
      guard let day = index.day(counted, after: received) else { return nil }
      if day < stop.from { return day }
      counted += index.count(after: stop.from - 1, through: stop.resumed - 1)
    }
    return index.day(counted, after: received)
  }

  /// The n-th day after a receipt on which the clock ran.
  fileprivate func calendarDay(_ n: Int, after received: CivilDate) -> CivilDate {
    var end = received + n
    for stop in stretches where stop.from <= end { end = end + stop.from.days(until: stop.resumed) }
    return end
  }

  /// The first working day from a date on on which the clock runs; nil outside 1900–2100.
  fileprivate func workingDay(onOrAfter date: CivilDate, in index: WorkingDayIndex) -> CivilDate? {
    var day = index.day(onOrAfter: date)
    for stop in stretches {
      guard let candidate = day else { return nil }
      if stop.from <= candidate, candidate < stop.resumed { day = index.day(onOrAfter: stop.resumed) }
    }
    return day
  }
}
