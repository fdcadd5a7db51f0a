import VietnameseText

/// The word at the caret while Vietnamese is typed.
struct Composition: Hashable, Sendable {
  /// The syllable being typed; it ends at the caret.
  var composer: SyllableComposer?
  /// A letter of an input method came in: this word is its own.
  var isHeld = false
  /// Since the first Backspace in this word: what would stand there had no key been composed.
  var plain: Plain?

  struct Plain: Hashable, Sendable {
    var characters: [Character]
    var caret: Int

    mutating func type(_ character: Character, limit: Int) {
      guard characters.count < limit else { return }
      characters.insert(character, at: caret)
      caret += 1
    }

    mutating func deleteBackward() {
      guard caret > 0 else { return }
      caret -= 1
      characters.remove(at: caret)
    }
  }
}

/// Typing with a method on. Only keys typed one by one are composed; a paste never is.
extension EditBuffer {
  /// One typed character. True when the text changed.
  mutating func type(_ character: Character) -> Bool {
    guard let style = typing else { return insert(String(character)) }
    if character.isMarkedVietnamese { return takeFromInputMethod(character) }
    composition.plain?.type(character, limit: limit)
    if wording == .symbols { return typeSymbol(character, style) }
    if var composer = composition.composer {
      guard composer.takes(character) else {
        return character.isLetter ? hold(character) : end(with: character)
      }
      composer.type(character)
      return show(composer)
    }
    guard !composition.isHeld, var composer = begin(with: character, style) else {
      return end(with: character)
    }
    let started = composer.shown
    composition.composer = started.isEmpty ? nil : composer
    composer.type(character)
    // What stood there before is not taken apart by a key that makes no syllable of it.
    if !started.isEmpty, composer.isForeign {
      composition.composer = nil
      guard style.method.takes(character, first: true) else { return end(with: character) }
      composer = SyllableComposer(style)
      composer.type(character)
    }
    return show(composer)
  }

  /// In a document's symbol only đ is composed, after no vowel; a third key takes it back.
  private mutating func typeSymbol(_ character: Character, _ style: TypingStyle) -> Bool {
    let strokes: [Character] = style.method == .telex ? ["d", "D"] : ["9"]
    guard caret > 0, strokes.contains(character) else { return insert(String(character)) }
    let letter = characters[caret - 1]
    switch letter {
    case "đ", "Đ": return replaceBeforeCaret(1, with: (letter == "Đ" ? "D" : "d") + String(character))
    case "d", "D":
      if caret > 1, "aeiouy".contains(String(characters[caret - 2]).folded) { break }
      return replaceBeforeCaret(1, with: letter == "D" ? "Đ" : "đ")
    default: break
    }
    return insert(String(character))
  }

  /// The syllable that a key goes on with or begins; nil when it does neither.
  private func begin(with character: Character, _ style: TypingStyle) -> SyllableComposer? {
    if let resumed = SyllableComposer(style, resuming: wordBeforeCaret), resumed.takes(character) {
      return resumed
    }
    return style.method.takes(character, first: true) ? SyllableComposer(style) : nil
  }

  /// Backspace with a method on: one character, and the word goes on.
  mutating func typeBackspace() -> Bool {
    guard typing != nil else { return deleteBackward() }
    guard caret > 0 else { return false }
    if composition.plain == nil {
      composition.plain = Composition.Plain(characters: characters, caret: caret)
    }
    composition.plain?.deleteBackward()
    composition.composer?.deleteBackward()
    if composition.composer?.isEmpty == true { composition.composer = nil }
    return deleteBackward()
  }

  /// The word is over: keys that came to no syllable are given back, and the next key begins anew.
  mutating func settle() {
    if let composer = composition.composer, composer.finished != composer.shown {
      _ = replaceBeforeCaret(composer.shown.count, with: composer.finished)
    }
    composition = Composition()
  }

  // MARK: parts

  /// A letter that no key of ours gives: the system's input method is at work. Right after its own Backspaces there can be
  /// no doubt: then typing here goes off (`typing` becomes nil), and the text is as the input method believes it.
  private mutating func takeFromInputMethod(_ character: Character) -> Bool {
    if let plain = composition.plain {
      replace(characters: plain.characters, caret: plain.caret)
      composition = Composition()
      typing = nil
    } else {
      composition = Composition(isHeld: true)
    }
    return insert(String(character))
  }

  /// A word longer than any syllable goes on as it is typed.
  private mutating func hold(_ character: Character) -> Bool {
    settle()
    composition.isHeld = true
    return insert(String(character))
  }

  /// A key that is no part of a word ends it; a letter of another alphabet stays with the word it is in.
  private mutating func end(with character: Character) -> Bool {
    if !character.isLetter { settle() }
    return insert(String(character))
  }

  private mutating func show(_ composer: SyllableComposer) -> Bool {
    let old = composition.composer?.shown ?? ""
    guard replaceBeforeCaret(old.count, with: composer.shown) else { return false }
    composition.composer = composer
    return composer.shown != old
  }

  /// The letters that end at the caret.
  private var wordBeforeCaret: String {
    var start = caret
    while start > 0, caret - start < 12, characters[start - 1].isLetter { start -= 1 }
    return String(characters[start..<caret])
  }
}
