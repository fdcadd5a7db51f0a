import CaseOffice
import CaseWorkflow
import TerminalKit

/// Blanks the screen when somebody walks in, or when nobody touched a key for a while: no name, no title, nothing to read
/// over a shoulder. What is answered meanwhile goes on behind it. One that fell by itself before an account with a password
/// is lifted only by that password.
struct Curtain: Sendable {
  /// Without a key for so long it falls by itself: ten minutes of beats of two seconds.
  static let idleBeats = 300

  /// What is typed of the password; nil where any of its keys lifts the curtain.
  private(set) var typed: String?
  /// What was wrong with the last password.
  var problem: String?
  /// A password was given and is being tried.
  var isTrying = false

  static let open = Curtain()
  static let locked = Curtain(typed: "")

  var isLocked: Bool { typed != nil }

  enum Outcome {
    case lifted
    case tries(String)
    case leaves, stays
  }

  mutating func handle(_ key: Key) -> Outcome {
    guard let typed else {
      return key == .enter || key == .escape || key == .control("g") ? .lifted : .stays
    }
    guard !isTrying else { return .stays }
    switch key {
    case .character(let letter): self.typed = typed + String(letter)
    case .paste(let text): self.typed = typed + text
    case .backspace: self.typed = String(typed.dropLast())
    case .escape: self.typed = ""
    case .function(10): return .leaves
    case .enter where !typed.isEmpty:
      self.typed = ""
      isTrying = true
      return .tries(typed)
    default: break
    }
    return .stays
  }

  func render(into frame: inout Frame, _ desk: Desk) {
    frame.fill(frame.bounds, .normal)
    let row = frame.size.rows / 2
    let width = frame.size.columns - 4
    guard let typed else {
      frame.put(desk.say(CommonWords.curtain), row: row, column: 2, .faint, maxWidth: width)
      frame.cursor = Position(row: 0, column: 0)
      return
    }
    frame.put(desk.say(CommonWords.locked), row: row - 2, column: 2, .faint, maxWidth: width)
    if let problem { frame.put(problem, row: row - 1, column: 2, .error, maxWidth: width) }
    // How many letters it has is nobody's business either.
    let shown = isTrying ? "…" : typed.isEmpty ? "" : "••••"
    let question = desk.say(CommonWords.lockedPassword.filled(["account": desk.accountKey]))
    let used = frame.put(question + shown, row: row, column: 2, maxWidth: width)
    frame.put(desk.say(CommonWords.lockedKeys), row: row + 1, column: 2, .faint, maxWidth: width)
    frame.cursor = Position(row: row, column: 2 + used)
  }
}

/// Tries a password against this account's, for a locked curtain.
struct Unlock: Errand {
  var password: String

  func run(in office: Office) throws { try office.unlock(with: Password(password)) }

  func done(_: Void, _ desk: Desk) -> [Step]? { [.uncover(problem: nil)] }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.uncover(problem: desk.say(problem.message).withoutCommandWords)]
  }
}
