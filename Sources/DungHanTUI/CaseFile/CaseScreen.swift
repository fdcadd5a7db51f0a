import CaseOffice
import CaseWorkflow
import TerminalKit

/// “Vụ việc”: one case with its dates, content, letters, history, and what can be done next.
struct CaseScreen: Screen {
  enum Tab: Int, CaseIterable, Sendable {
    case content, dates, documents, history, sender
  }

  let code: String
  private(set) var file: CaseFile?
  private(set) var tab = Tab.content
  private(set) var scroll = 0

  init(code: String) { self.code = code }

  init(_ file: CaseFile) {
    code = file.code
    self.file = file
  }

  var registry: ScreenCommands.Registry { ScreenCommands.file }
  var currentCase: String? { code }

  func reading(_ desk: Desk) -> [any Errand] { [ReadCase(code: code, purpose: .refresh)] }

  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step] {
    if let read = answer.of(ReadCase.self), read.result.code == code { file = read.result }
    return []
  }

  mutating func run(_ command: ScreenCommand, _ size: Size, _ desk: Desk) -> [Step]? {
    guard let file else { return nil }
    switch command {
    case .act: return [.lay(ActMenu(file, desk))]
    case .undo:
      // Never another case's: what is on the screen is what is spoken of.
      guard let last = file.undoable else {
        return [.say(desk.say(ActWords.nothingToUndoHere), .problem), .bell]
      }
      let question = Dialog<String>.confirmation(
        title: desk.say(ActWords.undoTitle),
        text: desk.say(
          ActWords.undoText.filled(["label": desk.say(last.label), "code": desk.spoken(code)])),
        yes: desk.say(CommonWords.yes), no: desk.say(CommonWords.no))
      return [.lay(Question(question, yes: [.ask(UndoAct(act: last))]))]
    default: return nil
    }
  }

  func reminder(_ copies: [WorkingCopy], _ desk: Desk) -> StyledLine? {
    let half = copies.first { $0.key.hasPrefix("act/\(code)/") }
    if let half, let action = file?.detail.type.action(String(half.key.split(separator: "/").last ?? "")) {
      let label = desk.say(action.label)
      return StyledLine(desk.say(ActWords.halfTyped.filled(["label": label])), .warning)
    }
    return file?.undoable.map {
      StyledLine(desk.say(ActWords.undoes.filled(["label": desk.say($0.label)])), .hint)
    }
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step]? {
    let rows = max(1, layout(size, desk).text.rows)
    switch key {
    case .left, .backTab: turn(-1)
    case .right, .tab: turn(1)
    case .up: scrollBy(-1, size, desk)
    case .down: scrollBy(1, size, desk)
    case .pageUp: scrollBy(-max(1, rows - 1), size, desk)
    case .pageDown: scrollBy(max(1, rows - 1), size, desk)
    case .home: scroll = 0
    case .end: scrollBy(100_000, size, desk)
    case .enter where tab == .sender && file != nil: return chooseOfSender(desk)
    case .enter where tab == .documents && file != nil && desk.may(.copyCase):
      return [.lay(CopyForm(code: code, desk))]
    case .enter: return [.run(.act)]
    // A digit opens the acts with that one chosen.
    case .character(let letter) where letter.wholeNumberValue != nil:
      // Where no menu can come, the reason is said and the digit is nobody's.
      return desk.mayAct && file != nil ? [.run(.act), .press(key)] : [.run(.act)]
    default: return nil
    }
    return []
  }

  /// What this account may do with the sender of the case.
  func senderActs(_ desk: Desk) -> [SenderMenu.Act] { file.map { SenderMenu.acts(on: $0, desk) } ?? [] }

  private func chooseOfSender(_ desk: Desk) -> [Step] {
    let acts = senderActs(desk)
    switch acts.count {
    case 0: return [.bell, .say(desk.say(CaseFileWords.senderWithheld), .problem)]
    case 1: return [.lay(acts[0].overlay(code: code, desk))]
    default: return [.lay(SenderMenu(acts, code: code, desk))]
    }
  }

  private mutating func turn(_ step: Int) {
    let count = Tab.allCases.count
    tab = Tab(rawValue: (tab.rawValue + step + count) % count) ?? .content
    scroll = 0
  }

  private mutating func scrollBy(_ count: Int, _ size: Size, _ desk: Desk) {
    let text = layout(size, desk).text
    let most = max(0, lines(width: text.columns, desk).count - text.rows)
    scroll = min(max(0, min(scroll, most) + count), most)
  }
}
