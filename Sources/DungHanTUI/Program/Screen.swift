import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// What a key that is a letter does where the focus is.
enum TextInput: Sendable {
  case none
  /// It makes words, by the method that is on.
  case words
  /// It stands for itself: a date, a number, a code, the beginning of a choice.
  case keys
}

/// One screen, as a value: what it shows, what its keys mean, and what it must ask for. The last of the program's stack is
/// the one that is seen. One file, or one folder, per screen; nothing else knows which screens there are.
protocol Screen: Sendable {
  /// Its commands: keys, key bar, help and palette.
  var registry: ScreenCommands.Registry { get }

  /// What it shows is asked for by these, when it is opened and whenever something changed.
  func reading(_ desk: Desk) -> [any Errand]

  /// The case that F4 speaks of.
  var currentCase: String? { get }
  /// The act for which that case stands there; nil for its next one.
  var currentAct: ActionKey? { get }
  /// What Ctrl+Z asks for here where nothing was done since the screen was opened; it shows first what it would do.
  var undoing: (any Errand)? { get }

  /// The half-typed text that must not be lost; nil when there is none.
  var typed: WorkingCopy? { get }
  /// Whether `typed` changed since it was kept.
  var isDirty: Bool { get }
  mutating func kept(_ copy: WorkingCopy, _ desk: Desk)

  /// Whether a key of the table is a command here even where the screen could take it; a form takes all it can type.
  var yieldsCommandKeys: Bool { get }

  /// A key before the commands get it; nil when it is none of this screen's.
  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step]?

  /// A command; nil when this screen means nothing of its own by it.
  mutating func run(_ command: ScreenCommand, _ size: Size, _ desk: Desk) -> [Step]?

  /// An answer to what it asked.
  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step]

  /// What was chosen in something that lay over it.
  mutating func receive(_ choice: any Sendable, _ size: Size, _ desk: Desk) -> [Step]

  /// What can be typed into it now, and the method by which words are; the method becomes nil where the system's input method
  /// turns out to be at work.
  var input: TextInput { get }
  var typing: TypingStyle? { get set }

  func render(into frame: inout Frame, _ desk: Desk)

  /// The right end of the status line: `3/1.204`.
  func place(_ desk: Desk) -> String
  /// The left end while nothing is said: a copy that is kept and can be opened again.
  func reminder(_ copies: [WorkingCopy], _ desk: Desk) -> StyledLine?
}

extension Screen {
  var currentCase: String? { nil }
  var currentAct: ActionKey? { nil }
  var undoing: (any Errand)? { nil }
  var yieldsCommandKeys: Bool { true }
  var typed: WorkingCopy? { nil }
  var isDirty: Bool { false }
  mutating func kept(_ copy: WorkingCopy, _ desk: Desk) {}
  mutating func run(_ command: ScreenCommand, _ size: Size, _ desk: Desk) -> [Step]? { nil }
  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step] { [] }
  mutating func receive(_ choice: any Sendable, _ size: Size, _ desk: Desk) -> [Step] { [] }
  var input: TextInput { .none }
  var typing: TypingStyle? {
    get { nil }
    set {}
  }
  func place(_ desk: Desk) -> String { "" }
  func reminder(_ copies: [WorkingCopy], _ desk: Desk) -> StyledLine? { nil }
}

/// What lies over a screen and gets the keys: a form, a menu, a question. The last one laid is on top.
protocol Overlay: Sendable {
  /// Its keys, for the bar and for F1.
  var registry: ScreenCommands.Registry { get }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step]

  /// Why what it asked for cannot be. False when it has no place to say so.
  mutating func refuse(_ words: String, _ desk: Desk) -> Bool

  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step]

  /// “Hôm nay” is another day from now on.
  mutating func dayChanged(_ desk: Desk)

  var typed: WorkingCopy? { get }
  var isDirty: Bool { get }
  mutating func kept(_ copy: WorkingCopy, _ desk: Desk)

  /// Under which key its half-typed text is kept, where it can be taken up again; nil for an overlay that cannot.
  var copyKey: String? { get }
  mutating func resume(_ copy: WorkingCopy, _ desk: Desk)

  /// Whether F10 is a key of its own.
  var isLeaving: Bool { get }

  /// Whether Enter only opens something: then it may come before the menu was drawn.
  var onlyOpens: Bool { get }

  /// As in `Screen`.
  var input: TextInput { get }
  var typing: TypingStyle? { get set }

  func render(into frame: inout Frame, _ desk: Desk)
}

extension Overlay {
  var registry: ScreenCommands.Registry { ScreenCommands.box }
  mutating func dayChanged(_ desk: Desk) {}
  mutating func refuse(_ words: String, _ desk: Desk) -> Bool { false }
  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step] { [] }
  var typed: WorkingCopy? { nil }
  var isDirty: Bool { false }
  mutating func kept(_ copy: WorkingCopy, _ desk: Desk) {}
  var copyKey: String? { nil }
  mutating func resume(_ copy: WorkingCopy, _ desk: Desk) {}
  var isLeaving: Bool { false }
  var onlyOpens: Bool { false }
  var input: TextInput { .none }
  var typing: TypingStyle? {
    get { nil }
    set {}
  }
}
