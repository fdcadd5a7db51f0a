import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// What a face of the program reads off a case, so that it need not know how the case is stored.
extension CaseLine {
  /// Its row in the file: tells lines of one list apart.
  package var id: Int64 { summary.id }
  package var code: String { summary.code }
  package var type: CaseTypeKey { summary.type }
  package var title: String { summary.title }
  /// It is sealed, and its title is that of its type: what it says is not for this account.
  package var isTitleWithheld: Bool { summary.isTitleWithheld }
  package var state: StateKey { summary.state }
  package var stateLabel: Phrase { summary.stateLabel }
  package var isClosed: Bool { summary.isClosed }
  package var isSealed: Bool { summary.isSealed }
  /// The number of acts so far; an act names the one it saw.
  package var version: Int { summary.version }
  package var escalationLevel: Int { summary.escalationLevel }
  /// The day the Front received it.
  package var received: CivilDate { summary.received }
  /// The body that owes the answer the case speaks of; nil before it is forwarded.
  package var addressee: UnitKey? { summary.addressee }

  package var isForwarded: Bool { summary.answer != nil }
  package var hasOpenAnswer: Bool { summary.answer?.isOpen ?? false }
  /// The due date of its earliest open answer, else of the last; nil before it is forwarded.
  package var due: CivilDate? { summary.answer?.due }
  /// The latest due date that any reading of the uncertain days gives (D12).
  package var latestDue: CivilDate? { summary.answer?.latestDue }
  package var isProvisional: Bool { summary.answer?.isProvisional ?? false }
  package var isExtended: Bool { summary.answer?.isExtended ?? false }
  /// Whether the body's own day of receipt is known (D5).
  package var isReceiptConfirmed: Bool { summary.answer?.isConfirmed ?? false }
  /// The day the body received it, once that is known (D5).
  package var receivedByAuthority: CivilDate? {
    summary.answer.flatMap { $0.isConfirmed ? $0.start : nil }
  }

  /// The move now due and whose it is (D18); nil for a finished case.
  package var next: PendingMove? {
    summary.next.map { PendingMove(action: $0.action, label: $0.label, role: $0.role, due: $0.due) }
  }
}

extension CaseLine {
  /// Since when a letter waits for its number.
  package var pendingSince: CivilDate? { summary.pendingSince }
  /// The account that had it seen to by a bút phê, while the answer is still owed; by which body, until when.
  package var assignedBy: String? { summary.assignment?.account }
  package var assignedTo: UnitKey? { summary.assignment?.unit }
  package var assignedDue: CivilDate? { summary.assignment?.due }
  /// The day the answer's clock runs from: the body's own receipt, or until that is known the day it was sent (D5).
  package var start: CivilDate? { summary.answer?.start }
}

extension CaseLine {
  /// What a row of it speaks of.
  package enum Topic: Hashable, Sendable {
    case lateAnswer
    /// No date can be told then (D10).
    case stoppedClock
    case move(PendingMove)
    case finished
  }

  package var topic: Topic {
    if let ownDuty { return .move(ownDuty.move) }
    if isOverdue == true { return .lateAnswer }
    if isSuspended { return .stoppedClock }
    return next.map(Topic.move) ?? .finished
  }

  /// The day a row speaks of: of the late answer, else of the move, else of the last answer; and whether a notice still to
  /// come can move it (D12). `uncertain` are the days such a notice has to settle, in order.
  package func spokenDay(
    today: CivilDate, uncertain: [CivilDate]
  ) -> (day: CivilDate, isProvisional: Bool)? {
    switch topic {
    case .lateAnswer: due.map { ($0, isProvisional) }
    case .stoppedClock: nil
    case .finished: due.map { ($0, false) }
    case .move(let move):
      (move.due, move.due >= today && isDoubtful(move, today: today, uncertain: uncertain))
    }
  }

  private func isDoubtful(_ move: PendingMove, today: CivilDate, uncertain: [CivilDate]) -> Bool {
    func crosses(after start: CivilDate) -> Bool { uncertain.contains { $0 > start && $0 <= move.due } }
    if let ownDuty { return ownDuty.isProvisional }
    // After the answer the date is the notice's: what it rests on lies in the past, and once told nothing moves it.
    if isForwarded, !hasOpenAnswer { return move.action != "close" && crosses(after: today - 1) }
    return move.due == due ? isProvisional : crosses(after: received)
  }
}
