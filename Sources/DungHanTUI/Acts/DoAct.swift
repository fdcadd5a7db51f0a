import CaseOffice
import CaseWorkflow

/// Does an act on a case, by the rules; what the office should look at afterwards is told too.
struct DoAct: Errand {
  struct Result: Sendable {
    var line: CaseLine
    var warnings: [ActWarning]
  }

  var act: CaseAct
  var label: Phrase

  init(act: CaseAct, label: Phrase) {
    self.act = act
    self.label = label
  }

  func run(in office: Office) throws -> Result {
    let warnings = try office.warnings(for: act)
    return Result(line: try office.act(act), warnings: warnings)
  }

  func done(_ result: Result, _ desk: Desk) -> [Step]? {
    let saved = ActWords.saved.filled([
      "time": desk.time, "label": desk.say(label), "code": desk.spoken(result.line.code),
    ])
    return [
      .liftAll, .say(desk.say(saved), .good), .ask(DropCopy(key: ActForm.copyKey(act.code, act.action))),
    ]
      + result.warnings.told(of: result.line, desk) + [.reload]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    guard problem.kind == .changedMeanwhile else {
      return [.refuse(desk.say(problem.message).withoutCommandWords), .bell]
    }
    // The form is closed and kept: it was filled in for a case that no longer stands so.
    return [.liftAll, .bell, .ask(ReadConflict(code: act.code, since: act.expected ?? 0))]
  }
}

extension [ActWarning] {
  /// What to look at takes the place of the plain sentence: it was saved all the same.
  func told(of line: CaseLine, _ desk: Desk) -> [Step] {
    guard let first else { return [] }
    let words = ActWords.savedBut.filled([
      "code": desk.spoken(line.code), "warning": desk.say(first.message).withoutCommandWords,
    ])
    return [.say(desk.say(words), .caution)]
  }
}
