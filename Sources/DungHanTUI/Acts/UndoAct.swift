import CaseOffice
import CaseWorkflow

/// What Ctrl+Z takes back of what was just done.
enum Undoing: Sendable {
  case act(UndoableAct)
  /// The change of the calendar that this event is: what it moves back is seen first.
  case calendar(Int64)

  var step: Step {
    switch self {
    case .act(let act): .ask(UndoAct(act: act))
    case .calendar(let event): .ask(PreviewCalendarUndo(event: event))
    }
  }
}

/// Takes an act back, while it is still the last one on its case; an event of its own.
struct UndoAct: Errand {
  var act: UndoableAct

  func run(in office: Office) throws -> CaseLine { try office.undo(code: act.code, event: act.event) }

  func done(_ line: CaseLine, _ desk: Desk) -> [Step]? {
    let words = ActWords.undone.filled([
      "time": desk.time, "label": desk.say(act.label), "code": desk.spoken(line.code),
    ])
    return [.undoable(nil), .say(desk.say(words), .good), .reload]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.undoable(nil), .say(desk.say(problem.message).withoutCommandWords, .problem), .bell, .reload]
  }
}
