import CaseOffice
import CaseWorkflow
import TerminalKit

/// Reads one case whole.
struct ReadCase: Errand {
  /// What a case is read for.
  enum Purpose: Hashable, Sendable {
    /// Its own screen.
    case show
    /// The list of acts over the screen that is there; `wanted` is the one it begins at, where its row speaks of that.
    case act(wanted: ActionKey?)
    /// Again, because it changed.
    case refresh
  }

  var code: String
  var purpose: Purpose

  func run(in office: Office) throws -> CaseFile { try CaseFile(reading: code, in: office) }

  func done(_ file: CaseFile, _ desk: Desk) -> [Step]? {
    switch purpose {
    case .refresh: return nil
    case .show: return [.show(CaseScreen(file))]
    case .act(let wanted):
      // Nobody says yes to a draft that was not opened.
      if file.offers.contains(where: { $0.isProposed && $0.isEnabled && $0.action.key == "approve-reply" }) {
        return [.show(CaseScreen(file)), .say(desk.say(TodayWords.keysRead), .plain)]
      }
      return [.lay(ActMenu(file, wanted: wanted, desk))]
    }
  }
}

/// Reads the cases that are marked, for an act on all of them.
struct ReadCases: Errand {
  var codes: [String]

  func run(in office: Office) throws -> [CaseFile] { try codes.map { try CaseFile(reading: $0, in: office) } }

  func done(_ files: [CaseFile], _ desk: Desk) -> [Step]? { [.lay(ActMenu(files, desk))] }
}

/// Reads a case that somebody changed while an act on version `since` was being filled in. A conflict is shown, not
/// swallowed: who did what meanwhile, and that nothing of this act was saved.
struct ReadConflict: Errand {
  var code: String
  var since: Int

  func run(in office: Office) throws -> CaseFile { try CaseFile(reading: code, in: office) }

  func done(_ file: CaseFile, _ desk: Desk) -> [Step]? {
    // Every act is one event and one version; the sweep's findings are events that change none.
    let newer = file.history.suffix(max(1, file.version - since))
    let what = newer.map { entry in
      desk.say(
        ActWords.conflictLine.filled([
          "label": desk.say(entry.label), "who": entry.person,
          "when": "\(entry.at.dropFirst(11).prefix(5)) \(desk.bare(entry.day))",
        ]))
    }
    let notice = Dialog<String>.notice(
      title: desk.say(ActWords.conflictTitle),
      text: desk.say(
        ActWords.conflict.filled(["code": desk.spoken(file.code), "what": what.joined(separator: "\n")])),
      close: desk.say(CommonWords.close))
    return [.reload, .lay(Question(notice))]
  }
}
