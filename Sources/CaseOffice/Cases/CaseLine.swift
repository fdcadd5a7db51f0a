package import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// A case as seen on a day: what a list, a board or a search shows of it.
package struct CaseLine: Hashable, Sendable {
  package var summary: MatterSummary
  /// Whether its earliest open answer is overdue; nil before it is forwarded (D4).
  package var isOverdue: Bool?
  /// Working days late: counted to today while open, frozen once answered (D8); nil before it is forwarded.
  package var workingDaysLate: Int?
  /// Working days from today through the date of the move now due; negative once past.
  package var workingDaysLeft: Int?
  /// What it stands in its row for in the place of its next move: something the office itself owes in it besides.
  package private(set) var ownDuty: OwnDuty?
  /// What the person who has just acted should know.
  package var warnings: [Phrase] = []

  /// Its answer's clock stands on a document (D10).
  package var isSuspended: Bool {
    summary.answer.map { !$0.isOpen && $0.frozenLateness == nil } ?? false
  }

  package init(_ summary: MatterSummary, today: CivilDate, calendar: OfficeCalendar) {
    self.summary = summary
    if let answer = summary.answer {
      isOverdue = answer.isOpen && answer.due < today
      workingDaysLate =
        answer.isOpen ? calendar.workingDaysLate(due: answer.due, on: today) : answer.frozenLateness ?? 0
    }
    // A clock that stands is not late and has no days left to count (D10).
    if let due = summary.next?.due, !isSuspended {
      workingDaysLeft = Self.workingDays(from: today, to: due, calendar)
    }
  }

  /// Stands in its row for what the office itself owes in it.
  package mutating func stand(for duty: OwnDuty, today: CivilDate, calendar: OfficeCalendar) {
    ownDuty = duty
    workingDaysLeft = Self.workingDays(from: today, to: duty.move.due, calendar)
  }

  private static func workingDays(
    from today: CivilDate, to due: CivilDate, _ calendar: OfficeCalendar
  ) -> Int {
    due < today
      ? -calendar.workingDays(after: due, through: today) : calendar.workingDays(after: today, through: due)
  }
}
