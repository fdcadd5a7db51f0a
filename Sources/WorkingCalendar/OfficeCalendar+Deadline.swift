/// The one deadline calculator.
extension OfficeCalendar {
  /// When a term that runs from a receipt ends.
  ///
  /// The day of receipt is not counted (D2). A term of calendar days that ends on a day off ends on the next working
  /// day (D3). Throws when the term is shorter than a day, or the receipt or the due date lies outside 1900–2100.
  package func deadline(received: CivilDate, length: TermLength) throws(CalendarError) -> Deadline {
    guard length.unit == .working else { return try calendarDeadline(received, length.days) }
    let due = try workingDay(length.days, after: received)
    let isProvisional = doubts.crossesAny(after: received, through: due)
    return Deadline(
      received: received, days: length.days, unit: .working, due: due, isProvisional: isProvisional,
      earliest: isProvisional ? hopeful.day(length.days, after: received) ?? due : due, latest: due)
  }

  /// When a term that was suspended ends.
  ///
  /// Days on which the clock stood are not counted, so that resuming adds exactly the working days suspended, or for a
  /// term of calendar days the calendar days (D10). A suspension not yet resumed adds nothing yet, and one that begins
  /// after the due date never does. No due date falls within a suspension. Throws as the term alone does, and when a
  /// suspension ends before it begins.
  package func deadline(
    received: CivilDate, length: TermLength, suspensions: [Suspension]
  ) throws(CalendarError) -> Deadline {
    let stops = try Stops(suspensions, after: received)
    guard !stops.stretches.isEmpty else { return try deadline(received: received, length: length) }
    switch length.unit {
    case .working: return try workingDeadline(received, length.days, stops)
    case .calendar: return try calendarDeadline(received, length.days, stops)
    }
  }

  private func workingDeadline(
    _ received: CivilDate, _ days: Int, _ stops: Stops
  ) throws(CalendarError) -> Deadline {
    guard days >= 1 else { throw .termTooShort(days: days) }
    guard let due = stops.workingDay(days, after: received, in: settled) else { throw .outsideKnownYears }
    return Deadline(
      received: received, days: days, unit: .working, due: due,
      isProvisional: stops.running(after: received, through: due).contains {
        doubts.crossesAny(after: $0.after, through: $0.through)
      },
      earliest: stops.workingDay(days, after: received, in: hopeful) ?? due, latest: due)
  }

  private func calendarDeadline(
    _ received: CivilDate, _ days: Int, _ stops: Stops = Stops()
  ) throws(CalendarError) -> Deadline {
    guard days >= 1 else { throw .termTooShort(days: days) }
    guard OfficeCalendar.knows(received) else { throw .outsideKnownYears }
    let end = stops.calendarDay(days, after: received)
    guard let due = stops.workingDay(onOrAfter: end, in: settled) else { throw .outsideKnownYears }
    // Only where it ends can a day off move a term of calendar days.
    return Deadline(
      received: received, days: days, unit: .calendar, due: due,
      isProvisional: doubts.crossesAny(after: end - 1, through: due),
      earliest: stops.workingDay(onOrAfter: end, in: hopeful) ?? due, latest: due)
  }
}
