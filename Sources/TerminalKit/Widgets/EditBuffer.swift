import VietnameseText

/// What a key did to a text.
package enum EditResult: Hashable, Sendable {
  /// The key is somebody else's.
  case ignored
  /// The caret moved, or the key was taken and changed nothing.
  case moved
  case edited
}

/// What a field holds, and so what is composed in it while Vietnamese is typed.
package enum Wording: Hashable, Sendable {
  case words
  /// Numbers and symbols of documents: keys stand for themselves, but for đ (`QDD` → QĐ).
  case symbols
  /// Telephones, codes, numbers: keys stand for themselves.
  case verbatim
}

/// Characters and a caret between them; what one-line and many-line fields share. Always in form C. With `typing` on, the
/// word at the caret is composed from its keys; any other key, a paste or a move of the caret ends the word.
struct EditBuffer: Hashable, Sendable {
  private(set) var characters: [Character] = []
  /// 0…count.
  private(set) var caret = 0
  let limit: Int
  /// The method that is on; nil takes keys as they come. Goes off by itself when an input method is met.
  var typing: TypingStyle? {
    didSet { if typing != oldValue { settle() } }
  }
  var composition = Composition()
  var wording = Wording.words

  init(_ text: String, limit: Int) {
    self.limit = limit
    insert(text)
  }

  var text: String { String(characters) }

  mutating func replace(with text: String) {
    composition = Composition()
    characters = []
    caret = 0
    insert(text)
  }

  mutating func replace(characters: [Character], caret: Int) {
    self.characters = characters
    self.caret = min(max(0, caret), characters.count)
  }

  /// Puts a text in form C in the place of the last characters before the caret; false when there is no room.
  mutating func replaceBeforeCaret(_ count: Int, with text: String) -> Bool {
    let pieces = Array(text)
    let start = max(0, caret - count)
    guard characters.count - (caret - start) + pieces.count <= limit else { return false }
    characters.replaceSubrange(start..<caret, with: pieces)
    caret = start + pieces.count
    return true
  }

  mutating func move(to index: Int) { caret = min(max(0, index), characters.count) }

  /// Types or pastes at the caret. A mark that arrives after its letter joins it: form D typed key by key is stored
  /// in form C. What would pass the limit is left out. True when the text changed.
  @discardableResult
  mutating func insert(_ text: String) -> Bool {
    let clean = text.sanitizedForTerminal(keepingNewlines: true)
    let previous: Character? = caret > 0 && characters[caret - 1] != "\n" ? characters[caret - 1] : nil
    var pieces = Array(((previous.map { String($0) } ?? "") + clean).nfc)
    pieces.removeAll { $0 != "\n" && $0.displayWidth == 0 }
    let start = previous == nil ? caret : caret - 1
    let room = limit - (characters.count - (caret - start))
    if pieces.count > room { pieces.removeLast(pieces.count - max(0, room)) }
    guard !pieces.elementsEqual(characters[start..<caret], by: Self.isSame) else { return false }
    characters.replaceSubrange(start..<caret, with: pieces)
    caret = start + pieces.count
    return true
  }

  /// Backspace: one character, with all its marks.
  mutating func deleteBackward() -> Bool {
    guard caret > 0 else { return false }
    caret -= 1
    characters.remove(at: caret)
    return true
  }

  mutating func deleteForward() -> Bool {
    guard caret < characters.count else { return false }
    characters.remove(at: caret)
    return true
  }

  mutating func moveWord(forward: Bool) {
    if forward {
      while caret < characters.count, !characters[caret].isWord { caret += 1 }
      while caret < characters.count, characters[caret].isWord { caret += 1 }
    } else {
      while caret > 0, !characters[caret - 1].isWord { caret -= 1 }
      while caret > 0, characters[caret - 1].isWord { caret -= 1 }
    }
  }

  /// Equal to the byte: `Character` calls two forms of a letter equal.
  private static func isSame(_ one: Character, _ two: Character) -> Bool {
    one.unicodeScalars.elementsEqual(two.unicodeScalars)
  }

  /// The keys that mean the same on one line and on many. Nil: not one of them.
  mutating func handle(_ key: Key) -> EditResult? {
    switch key {
    case .character(let character): return type(character) ? .edited : .moved
    case .backspace: return typeBackspace() ? .edited : .moved
    default: settle()
    }
    switch key {
    case .delete: return deleteForward() ? .edited : .moved
    case .left: move(to: caret - 1)
    case .right: move(to: caret + 1)
    case .wordLeft: moveWord(forward: false)
    case .wordRight: moveWord(forward: true)
    case .textStart: move(to: 0)
    case .textEnd: move(to: characters.count)
    default: return nil
    }
    return .moved
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber }
}
