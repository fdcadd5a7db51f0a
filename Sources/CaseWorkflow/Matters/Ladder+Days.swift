package import WorkingCalendar

extension Ladder {
  /// The day on which a rung is reached for an open answer. A reminder goes by the earliest reading of the due date, as
  /// debtors are told; an escalation by the latest, so that no uncertain day can undo it (D12).
  package func day(of rung: Rung, for answer: Obligation, calendar: OfficeCalendar) -> CivilDate? {
    switch rung.kind {
    case .remind:
      return shifted(answer.earliestDue, by: rung.workingDays, calendar)
    case .escalate:
      return rung.workingDays == 0
        ? answer.latestDue + 1 : shifted(answer.latestDue, by: rung.workingDays, calendar)
    }
  }

  /// The next rung of this answer that has not fired, and its day.
  package func nextDay(
    for answer: Obligation, fired: Set<String>, calendar: OfficeCalendar
  ) -> CivilDate? {
    guard answer.key == .answer, answer.state == .open else { return nil }
    return rungs.filter { !fired.contains($0.key) }.compactMap {
      day(of: $0, for: answer, calendar: calendar)
    }
    .min()
  }

  private func shifted(_ day: CivilDate, by count: Int, _ calendar: OfficeCalendar) -> CivilDate? {
    if count > 0 { return try? calendar.workingDay(count, after: day) }
    var earlier = day
    while calendar.workingDays(after: earlier, through: day) < -count { earlier = earlier - 1 }
    return earlier
  }
}
