package import WorkingCalendar

extension Ladder {
  /// The day on which a rung is reached for what another body owes. A reminder goes by the earliest reading of the due date, as
  /// debtors are told; an escalation by the latest, so that no uncertain day can undo it (D12).
  package func day(of rung: Rung, for duty: Obligation, calendar: OfficeCalendar) -> CivilDate? {
    switch rung.kind {
    case .remind:
      return shifted(duty.earliestDue, by: rung.workingDays, calendar)
    case .escalate:
      return rung.workingDays == 0
        ? duty.latestDue + 1 : shifted(duty.latestDue, by: rung.workingDays, calendar)
    }
  }

  /// The day of the next rung of this duty that has not fired; none while its clock does not run.
  package func nextDay(
    for duty: Obligation, fired: Set<String>, calendar: OfficeCalendar
  ) -> CivilDate? {
    guard duty.state == .open else { return nil }
    return rungs.filter { !fired.contains($0.key) }.compactMap {
      day(of: $0, for: duty, calendar: calendar)
    }.min()
  }

  private func shifted(_ day: CivilDate, by count: Int, _ calendar: OfficeCalendar) -> CivilDate? {
    if count > 0 { return try? calendar.workingDay(count, after: day) }
    var earlier = day
    while calendar.workingDays(after: earlier, through: day) < -count { earlier = earlier - 1 }
    return earlier
  }
}
