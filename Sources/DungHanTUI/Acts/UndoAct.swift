import CaseOffice
import CaseWorkflow

/// Takes the last act on a case back; an event of its own.
struct UndoAct: Errand {
  var code: String
  var label: Phrase

  func run(in office: Office) throws -> CaseLine { try office.undo(code: code) }

  func done(_ line: CaseLine, _ desk: Desk) -> [Step]? {
    let words = ActWords.undone.filled([
      "time": desk.time, "label": desk.say(label), "code": desk.spoken(line.code),
    ])
    return [.undoable(nil), .say(desk.say(words), .good), .reload]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.say(desk.say(problem.message).withoutCommandWords, .problem), .bell]
  }
}
