import CaseWorkflow
import TerminalKit

/// The cases that are marked, so that one letter reminds or reports them all. Shared by the board and the list.
struct Marks: Sendable {
  /// As many as one act may speak of; each is read whole before.
  static let most = 50

  private(set) var codes: [String] = []

  var isEmpty: Bool { codes.isEmpty }

  func contains(_ code: String) -> Bool { codes.contains(code) }

  /// False when there are as many as may be.
  mutating func toggle(_ code: String) -> Bool {
    if let place = codes.firstIndex(of: code) {
      codes.remove(at: place)
    } else if codes.count < Self.most {
      codes.append(code)
    } else {
      return false
    }
    return true
  }

  mutating func remove(_ unmark: Unmark) {
    guard let gone = unmark.codes else { return codes.removeAll() }
    codes.removeAll { gone.contains($0) }
  }

  mutating func removeAll() { codes.removeAll() }

  /// A command on the rows: marking one, acting on all, taking the marks back.
  mutating func run(_ command: ScreenCommand, on code: String?, _ desk: Desk) -> [Step]? {
    switch command {
    case .mark:
      guard let code else { return [.bell] }
      guard toggle(code) else {
        return [.bell, .say(desk.say(CaseListWords.mostMarked.filled(["n": String(Self.most)])), .problem)]
      }
      return [.press(.down)]
    case .act where !isEmpty: return [.ask(ReadCases(codes: codes))]
    case .back where !isEmpty:
      removeAll()
      return []
    default: return nil
    }
  }

  /// `3 đã chọn · `, before the place in the list.
  func words(_ desk: Desk) -> String {
    isEmpty ? "" : desk.say(CaseListWords.marked.filled(["n": String(codes.count)])) + " · "
  }
}
