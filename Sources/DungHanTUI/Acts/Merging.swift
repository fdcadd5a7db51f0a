import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// Two letters on one matter are joined, or parted again (D11): no act of a type, but done from the same menu. It is asked
/// first, for it speaks of two cases at once.
enum Merging: Sendable {
  /// The two cases that are marked; the one received first goes on.
  case join(CaseFile, CaseFile)
  /// The case that the screen speaks of, from the one it was joined with last.
  case part(CaseFile)

  /// What may be offered for these cases; what then hinders it is said by the office's rules.
  static func offered(on files: [CaseFile], _ desk: Desk) -> Merging? {
    guard desk.may(.merge) else { return nil }
    switch files.count {
    case 1 where files[0].detail.matter.mergedInto != nil || !files[0].detail.matter.duplicates.isEmpty:
      return .part(files[0])
    case 2:
      let ordered = files.sorted {
        ($0.detail.matter.received, $0.detail.line.id) < ($1.detail.matter.received, $1.detail.line.id)
      }
      return .join(ordered[0], ordered[1])
    default: return nil
    }
  }

  var label: Phrase {
    switch self {
    case .join: ActWords.join
    case .part: ActWords.part
    }
  }

  /// Yes is never the first choice: Enter alone joins nothing.
  func question(_ desk: Desk) -> Question {
    let text: Phrase
    let errand: Step
    switch self {
    case .join(let main, let duplicate):
      text = ActWords.joinText.filled(["main": words(main, desk), "duplicate": words(duplicate, desk)])
      errand = .ask(JoinCases(main: main.code, duplicate: duplicate.code))
    case .part(let file):
      text = ActWords.partText.filled(["case": words(file, desk)])
      errand = .ask(PartCases(code: file.code))
    }
    return Question(
      Dialog(
        title: desk.say(label), text: desk.say(text),
        buttons: [desk.say(label), desk.say(ActWords.back)], button: 1), yes: [errand])
  }

  private func words(_ file: CaseFile, _ desk: Desk) -> String {
    let day = desk.bare(file.detail.matter.received)
    return desk.say(
      ActWords.joinedCase.filled([
        "code": desk.spoken(file.code), "title": file.detail.line.title, "day": day,
      ]))
  }
}

/// Joins two cases; the office says which of them goes on.
struct JoinCases: Errand {
  var main: String
  var duplicate: String

  func run(in office: Office) throws -> CaseLine { try office.merge(main, duplicate) }

  func done(_ line: CaseLine, _ desk: Desk) -> [Step]? {
    let gone = line.code == main ? duplicate : main
    let words = ActWords.joined.filled(["code": desk.spoken(gone), "main": desk.spoken(line.code)])
    return [.undoable(nil), .say(desk.say(words), .good), .give(Unmark()), .reload]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] { problem.told(under: ActWords.join, desk) }
}

/// Takes a merge back.
struct PartCases: Errand {
  var code: String

  func run(in office: Office) throws -> CaseLine { try office.unmerge(code) }

  func done(_ line: CaseLine, _ desk: Desk) -> [Step]? {
    let words = ActWords.parted.filled(["code": desk.spoken(line.code)])
    return [.undoable(nil), .say(desk.say(words), .good), .reload]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] { problem.told(under: ActWords.part, desk) }
}

extension OfficeProblem {
  /// In a box of its own: why two cases cannot be one is too long for the status line.
  fileprivate func told(under title: Phrase, _ desk: Desk) -> [Step] {
    let notice = Dialog<String>.notice(
      title: desk.say(title), text: desk.say(message).withoutCommandWords, close: desk.say(CommonWords.close))
    return [.lay(Question(notice)), .bell]
  }
}
