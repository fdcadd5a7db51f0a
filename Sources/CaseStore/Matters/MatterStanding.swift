import CaseWorkflow
import WorkingCalendar

/// A case as the board and the lists see it: computed once when it changes, never while they are drawn.
struct MatterStanding: Sendable {
  var shownState: StateKey
  var isClosed: Bool
  var answer: Obligation?
  var next: PendingMove?
  /// Who had it seen to by whom until when, while the answer is still owed.
  var assignment: (by: String, to: UnitKey?, due: CivilDate?)?

  /// An answer whose clock runs; one that is suspended is not late (D10).
  var hasOpenAnswer: Bool { answer?.state == .open }

  init(_ matter: Matter, type: CaseType) {
    shownState = matter.shownState(in: type)
    isClosed = matter.isClosed(in: type)
    answer = matter.leadingAnswer
    next = matter.nextMove(in: type)
    if !matter.fields.isEmpty, hasOpenAnswer, let account = matter.fields[Matter.assignedBy] {
      assignment = (
        account, matter.fields[Matter.assignedTo].flatMap { $0.isEmpty ? nil : $0 },
        matter.fields[Matter.internalDue].flatMap { CivilDate(iso: $0) }
      )
    }
  }

  /// Where the case stands in a list by date: open ones by the date now due, finished ones after all of them.
  func dueOrder(received: CivilDate) -> Int32 {
    if isClosed { return 10_000_000 + (answer?.due ?? received).dayNumber }
    if hasOpenAnswer, let answer { return answer.due.dayNumber }
    return next?.due.dayNumber ?? received.dayNumber
  }
}
