import CaseWorkflow
import WorkingCalendar

/// A case as the board and the lists see it: computed once when it changes, never while they are drawn.
struct MatterStanding: Sendable {
  var shownState: StateKey
  var isClosed: Bool
  var answer: Obligation?
  var next: PendingMove?

  /// An answer whose clock runs; one that is suspended is not late (D10).
  var hasOpenAnswer: Bool { answer?.state == .open }

  init(_ matter: Matter, type: CaseType) {
    shownState = matter.shownState(in: type)
    isClosed = matter.isClosed(in: type)
    answer = matter.leadingAnswer
    next = matter.nextMove(in: type)
  }

  /// Where the case stands in a list by date: open ones by the date now due, finished ones after all of them.
  func dueOrder(received: CivilDate) -> Int32 {
    if isClosed { return 10_000_000 + (answer?.due ?? received).dayNumber }
    if hasOpenAnswer, let answer { return answer.due.dayNumber }
    return next?.due.dayNumber ?? received.dayNumber
  }
}
