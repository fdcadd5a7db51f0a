import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// Does an act on a case, by the rules; what the office should look at afterwards is told too.
struct DoAct: Errand {
  struct Result: Sendable {
    var line: CaseLine
    /// What the office should look at, though it is done.
    var notes: [Phrase]
    /// What can be taken back: this act.
    var undoable: UndoableAct?
  }

  var act: CaseAct
  var label: Phrase

  func run(in office: Office) throws -> Result {
    let warnings = try office.warnings(for: act)
    let line = try office.act(act)
    return Result(
      line: line, notes: warnings.map(\.message) + line.warnings,
      undoable: try office.undoable(code: line.code))
  }

  func done(_ result: Result, _ desk: Desk) -> [Step]? {
    let saved = (result.undoable != nil ? ActWords.savedUndoable : ActWords.saved).filled([
      "time": desk.time, "label": desk.say(label), "code": desk.spoken(result.line.code),
    ])
    return [
      .liftAll, .undoable(result.undoable.map { .act($0) }), .say(desk.say(saved), .good),
      .ask(DropCopy(key: ActForm.copyKey([act.code], act.action))),
    ]
      + result.notes.told(of: result.line, desk) + [.reload]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    guard problem.kind == .changedMeanwhile else {
      return [.refuse(desk.say(problem.message).withoutCommandWords), .bell]
    }
    // The form is closed and kept: it was filled in for a case that no longer stands so.
    return [.liftAll, .bell, .ask(ReadConflict(code: act.code, since: act.expected ?? 0))]
  }
}

/// Does one act on several cases, each for itself: what a rule refuses on one is done on the others all the same.
struct DoActs: Errand {
  struct Result: Sendable {
    var done: [CaseLine] = []
    var refused: [(code: String, problem: OfficeProblem)] = []
  }

  var acts: [CaseAct]
  var label: Phrase

  func run(in office: Office) throws -> Result {
    var result = Result()
    for act in acts {
      do {
        result.done.append(try office.act(act))
      } catch {
        result.refused.append((act.code, OfficeProblem(error)))
      }
    }
    return result
  }

  func done(_ result: Result, _ desk: Desk) -> [Step]? {
    var steps: [Step] = [.liftAll, .undoable(nil)]
    if result.refused.isEmpty {
      let saved = ActWords.savedAll.filled([
        "time": desk.time, "label": desk.say(label), "n": String(result.done.count),
      ])
      steps += [
        .say(desk.say(saved), .good),
        .ask(DropCopy(key: ActForm.copyKey(acts.map(\.code), acts.first?.action ?? ""))), .give(Unmark()),
      ]
    } else {
      let what = result.refused.map { refused in
        "\(desk.spoken(refused.code)): \(desk.say(refused.problem.message).withoutCommandWords)"
      }
      let text = ActWords.someRefused.filled([
        "n": String(result.done.count), "m": String(result.refused.count),
        "what": what.joined(separator: "\n"),
      ])
      let notice = Dialog<String>.notice(
        title: desk.say(ActWords.someRefusedTitle), text: desk.say(text), close: desk.say(CommonWords.close))
      // What was typed is offered again for those that are left.
      steps += [
        .lay(Question(notice)), .bell, .give(Unmark(codes: result.done.map(\.code))),
        .ask(DropCopy(key: ActForm.copyKey(acts.map(\.code), acts.first?.action ?? ""))),
        .ask(KeepCopy(copy: leftover(result.refused.map(\.code)))),
      ]
    }
    return steps + [.reload]
  }

  /// The values, as the form of these cases keeps them.
  private func leftover(_ codes: [String]) -> WorkingCopy {
    var values: [String: String] = [:]
    for value in acts.first?.values ?? [] { values[value.key] = value.value }
    values[ActForm.noteKey] = acts.first?.note
    return WorkingCopy(key: ActForm.copyKey(codes, acts.first?.action ?? ""), values: values)
  }
}

/// These cases are no longer marked; all of them when none is named.
struct Unmark: Sendable {
  var codes: [String]?
}

extension [Phrase] {
  private static let statusWidth = 72

  /// What to look at takes the place of the plain sentence: it was saved all the same. What the status line would cut off
  /// stands in a box.
  func told(of line: CaseLine, _ desk: Desk) -> [Step] {
    guard let first else { return [] }
    let words = desk.say(
      ActWords.savedBut.filled([
        "code": desk.spoken(line.code), "warning": desk.say(first).withoutCommandWords,
      ]))
    guard count > 1 || words.displayWidth > Self.statusWidth else { return [.say(words, .caution)] }
    let all = map { desk.say($0).withoutCommandWords }.joined(separator: "\n")
    let notice = Dialog<String>.notice(
      title: desk.say(ActWords.savedNote.filled(["code": desk.spoken(line.code)])), text: all,
      close: desk.say(CommonWords.close))
    return [.lay(Question(notice))]
  }
}
