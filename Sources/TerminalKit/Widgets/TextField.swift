package import VietnameseText

/// One line of text. Enter, Tab, Esc, arrows up and down are left to the form; a paste never submits.
package struct TextField: Hashable, Sendable {
  private var buffer: EditBuffer
  /// Shows • for every letter (a password, a sealed name being typed).
  package var isSecret: Bool
  /// What a method composes here.
  package let wording: Wording
  /// The text stands here by itself, and gives way to the first letter typed or pasted: nobody should delete seven letters
  /// to write a date. Any other key makes it the typist's own.
  package private(set) var isProposal = false

  /// `limit` in characters.
  package init(_ text: String = "", limit: Int = 500, isSecret: Bool = false, wording: Wording = .words) {
    buffer = EditBuffer("", limit: limit)
    self.isSecret = isSecret
    self.wording = isSecret ? .verbatim : wording
    buffer.wording = self.wording
    buffer.insert(Self.oneLine(text))
  }

  /// A field in which `text` is proposed.
  package init(proposing text: String, limit: Int = 500, wording: Wording = .words) {
    self.init(text, limit: limit, wording: wording)
    isProposal = !text.isEmpty
  }

  /// What was typed, in form C, without newlines.
  package var text: String {
    get { buffer.text }
    set {
      buffer.replace(with: Self.oneLine(newValue))
      isProposal = false
    }
  }

  /// The method by which Vietnamese is typed here; nil: keys stand for themselves. Becomes nil by itself when the system's
  /// input method turns out to be at work. A verbatim or secret field keeps none.
  package var typing: TypingStyle? {
    get { buffer.typing }
    set { buffer.typing = composes ? newValue : nil }
  }

  /// Whether a method would be used here.
  package var composes: Bool { wording != .verbatim }

  /// The word at the caret is over (the field is left, or saved).
  package mutating func settle() { buffer.settle() }

  /// Characters before the caret.
  package var caret: Int { buffer.caret }

  package mutating func moveCaret(to index: Int) {
    buffer.settle()
    buffer.move(to: index)
  }

  package mutating func handle(_ key: Key) -> EditResult {
    switch key {
    // What goes on with a list goes on with the one proposed.
    case .character(","), .character(";"): isProposal = false
    case .character, .paste: if isProposal { text = "" }
    case .backspace, .delete, .left, .right, .home, .end, .wordLeft, .wordRight, .textStart, .textEnd:
      isProposal = false
    default: break
    }
    switch key {
    case .home, .end, .paste: buffer.settle()
    default: break
    }
    switch key {
    case .home: buffer.move(to: 0)
    case .end: buffer.move(to: buffer.characters.count)
    case .paste(let text): return buffer.insert(Self.oneLine(text)) ? .edited : .moved
    default: return buffer.handle(key) ?? .ignored
    }
    return .moved
  }

  /// Draws the field over `width` columns; with the focus, the cursor stands at the caret. A text that is wider
  /// scrolls by halves, so that it does not slide under every key; ‹ and › say that there is more.
  package func render(
    into frame: inout Frame, row: Int, column: Int, width: Int, isFocused: Bool, placeholder: String = ""
  ) {
    guard width > 0 else { return }
    let attributes = isFocused ? Attributes.fieldFocused : .field
    frame.fill(Rect(row: row, column: column, rows: 1, columns: width), attributes)
    let characters = isSecret ? Array(repeating: "•", count: buffer.characters.count) : buffer.characters
    if characters.isEmpty {
      frame.put(placeholder, row: row, column: column, .faint, maxWidth: width)
      if isFocused { frame.cursor = Position(row: row, column: column) }
      return
    }
    let start = firstShown(characters, width)
    var used = start > 0 ? 1 : 0
    if start > 0 { frame.put("‹", row: row, column: column, .faint, maxWidth: 1) }
    var caretColumn = used
    for index in start..<characters.count {
      if index == buffer.caret { caretColumn = used }
      let columns = characters[index].displayWidth
      if used + columns > width - (index == characters.count - 1 ? 0 : 1) {
        frame.put("›", row: row, column: column + width - 1, .faint, maxWidth: 1)
        break
      }
      frame.set(characters[index], width: columns, row: row, column: column + used, attributes)
      used += columns
      if index == characters.count - 1, buffer.caret == characters.count { caretColumn = used }
    }
    if isFocused { frame.cursor = Position(row: row, column: column + min(caretColumn, width - 1)) }
  }

  private func firstShown(_ characters: [Character], _ width: Int) -> Int {
    let step = max(1, width / 2)
    var start = 0
    while start < buffer.caret {
      let columns = characters[start..<buffer.caret].reduce(start > 0 ? 1 : 0) { $0 + $1.displayWidth }
      let next = buffer.caret < characters.count ? characters[buffer.caret].displayWidth + 1 : 1
      if columns + next <= width { break }
      start += step
    }
    return min(start, buffer.caret)
  }

  private static func oneLine(_ text: String) -> String { text.sanitizedForTerminal(keepingNewlines: false) }
}
