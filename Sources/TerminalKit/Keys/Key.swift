/// One thing that arrives from the terminal.
package enum Key: Hashable, Sendable {
  /// A typed character; a mark that arrives by itself belongs to the character before it.
  case character(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// With Ctrl: by words, to the start and end of the text.
  case wordLeft, wordRight, textStart, textEnd
  /// F1…F12; with Shift 13…24.
  case function(Int)
  /// Ctrl with a small letter, a space or one of `\ ] ^ _`.
  case control(Character)
  case alt(Character)
  /// A whole paste, cleaned of what a terminal would obey; lines are separated by `\n`.
  case paste(String)
  /// The left button of a mouse, where the frame heeds it.
  case click(Position)
  /// Its wheel.
  case wheelUp, wheelDown
  case resize(Size)
  /// The line is gone, or the program is asked to end: keep the draft and leave.
  case hangUp
  /// A sequence nobody knows; swallowed, so that its letters are not typed.
  case unknown
}

extension Key {
  /// The key as the bar, help and the manual write it.
  package var label: String {
    switch self {
    case .character(let character): character == " " ? "Space" : String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift+Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .wordLeft: "Ctrl+←"
    case .wordRight: "Ctrl+→"
    case .textStart: "Ctrl+Home"
    case .textEnd: "Ctrl+End"
    case .function(let number): number > 12 ? "Shift+F\(number - 12)" : "F\(number)"
    case .control(let character): "Ctrl+" + (character == " " ? "Space" : character.uppercased())
    case .alt(let character): "Alt+" + character.uppercased()
    case .paste: "Paste"
    case .click, .wheelUp, .wheelDown, .resize, .hangUp, .unknown: ""
    }
  }
}
