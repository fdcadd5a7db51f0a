import CaseOffice
import CaseWorkflow
import TerminalKit

/// Enters a new case in the book.
struct LogCase: Errand {
  struct Result: Sendable {
    var line: CaseLine
    var notes: [Phrase]
  }

  var new: NewCase
  /// Under which the form was kept.
  var key: String
  /// For the next intake; `received` is “hôm nay” or a day with its year.
  var source: String
  var received: String

  func run(in office: Office) throws -> Result {
    let warnings = try office.warnings(for: new)
    let line = try office.open(new)
    return Result(line: line, notes: warnings.map(\.message) + line.warnings)
  }

  func done(_ result: Result, _ desk: Desk) -> [Step]? {
    let line = result.line
    let saved = IntakeWords.saved.filled([
      "time": desk.time, "code": desk.spoken(line.code), "full": line.code,
    ])
    return [
      .remember(source: source, received: received), .leave, .say(desk.say(saved), .good),
      .ask(DropCopy(key: key)),
    ] + result.notes.told(of: line, desk) + [.reload, .ask(ReadCase(code: line.code, purpose: .show))]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    // In a box, since the status line would cut off what to do.
    let words = desk.say(problem.message).withoutCommandWords
    let notice = Dialog<String>.notice(
      title: desk.say(CommonWords.notSaved).uppercased(), text: words, close: desk.say(CommonWords.close))
    return [.lay(Question(notice)), .bell, .give(RefusedWords(words: words))]
  }
}

/// Why a form was refused; words that begin with a field's label speak of that field.
struct RefusedWords: Sendable {
  var words: String
}
