/// The syllable at the caret while Vietnamese is typed: its keys, and what they show.
///
/// Every key reads the whole syllable anew, so that marks and tones may come in any order and the tone moves when letters
/// follow (`chuyr` + `ene` → chuyển). What cannot be a Vietnamese syllable is shown as it was typed, but for the đ of
/// abbreviations (`QDD` → QĐ). A lone `w` is ư.
package struct SyllableComposer: Hashable, Sendable {
  package let style: TypingStyle
  /// What stands in the text for the keys so far, in form C.
  package private(set) var shown = ""
  /// What should stand there now that the word is over: keys that came to no syllable are given back (`user`, not uẻ).
  package private(set) var finished = ""
  /// The keys make no Vietnamese syllable and stand there as they were typed.
  package private(set) var isForeign = false
  private var keys: [Character] = []
  /// An undone word that was cut by Backspace: what follows stands for itself.
  private var isLiteral = false

  /// Longer than any syllable with its keys: a line of the same letter must not cost more and more.
  private static let limit = 32

  package init(_ style: TypingStyle) { self.style = style }

  /// Goes on with a word that stands there already; nil when it is empty or keys typed anew would not give just that.
  package init?(_ style: TypingStyle, resuming word: String) {
    guard !word.isEmpty, let keys = style.method.keys(for: word), keys.count < Self.limit else { return nil }
    let read = Self.word(keys[...], style)
    guard read.kind == .complete || read.kind == .unfinished, read.text.withoutTones == word.withoutTones
    else {
      return nil
    }
    self.style = style
    self.keys = keys
    shown = word
    finished = word
  }

  /// Nothing is left of the syllable.
  package var isEmpty: Bool { shown.isEmpty }

  /// Whether this key goes on with the syllable.
  package func takes(_ key: Character) -> Bool {
    keys.count < Self.limit && style.method.takes(key, first: isEmpty)
  }

  /// A key that `takes` agrees to.
  package mutating func type(_ key: Character) {
    keys.append(key)
    if isLiteral {
      shown.append(key)
      finished = shown
      return
    }
    let word = Self.word(keys[...], style)
    shown = word.text
    isForeign = word.kind == .foreign
    finished = word.kind == .unfinished ? Self.asTyped(keys[...], style.method) : word.text
  }

  /// Backspace: takes off one shown character, leaves the others as they stand, and goes on from there.
  package mutating func deleteBackward() {
    guard !shown.isEmpty else { return }
    shown.removeLast()
    finished = shown
    let canonical = style.method.keys(for: shown)
    if let canonical, canonical.count < Self.limit,
      Self.word(canonical[...], style).text.withoutTones == shown.withoutTones
    {
      keys = canonical
      isLiteral = false
      isForeign = false
    } else if isForeign {
      keys = canonical ?? Array(shown)
    } else {
      keys = Array(shown)
      isLiteral = true
    }
  }

  // MARK: words

  private enum Kind: Hashable, Sendable { case complete, unfinished, undone, foreign }

  private static func word(_ keys: ArraySlice<Character>, _ style: TypingStyle) -> (text: String, kind: Kind)
  {
    let reading = SyllableReading(keys, style.method)
    if reading.isLiteral { return (reading.text(style.placement), .undone) }
    switch reading.standing {
    case .complete: return (reading.text(style.placement), .complete)
    case .possible:
      let hasVowel = reading.letters.contains(where: \.isVowel)
      return (reading.text(style.placement), hasVowel ? .unfinished : .complete)
    case .impossible: return twoSyllables(keys, style) ?? (asTyped(keys, style.method), .foreign)
    }
  }

  /// Êđê, Xơđăng: đ after a syllable whose vowel has its shape begins another. (`add`, `wedding` have none.)
  private static func twoSyllables(
    _ keys: ArraySlice<Character>, _ style: TypingStyle
  ) -> (text: String, kind: Kind)? {
    guard let place = keys.indices.dropFirst().first(where: { isStroke(keys, at: $0, style.method) }) else {
      return nil
    }
    let reading = SyllableReading(keys[..<place], style.method)
    guard reading.hasMarkedVowel, !reading.isLiteral, reading.standing == .complete else { return nil }
    let rest = word(keys[place...], style)
    return rest.kind == .foreign ? nil : (reading.text(style.placement) + rest.text, rest.kind)
  }

  /// The keys themselves, with đ where no vowel stands before it: HĐND, NĐ-CP, TĐ.
  private static func asTyped(_ keys: ArraySlice<Character>, _ method: TypingMethod) -> String {
    var text = ""
    var place = keys.startIndex
    while place < keys.endIndex {
      let isAfterVowel = text.last.flatMap(SyllableLetter.takeApart)?.letter.isVowel ?? false
      guard !isAfterVowel, isStroke(keys, at: place, method) else {
        text.append(keys[place])
        place += 1
        continue
      }
      // A third one takes it back.
      let isUndone = place + 2 < keys.endIndex && isStroke(keys, at: place + 1, method, alone: true)
      if isUndone {
        text.append(contentsOf: [keys[place], keys[place + 2]])
      } else {
        text.append(keys[place] == "D" ? "Đ" : "đ")
      }
      place += isUndone ? 3 : 2
    }
    return text
  }

  /// `dd`, or `d9` in VNI; `alone`: only the second of the two keys counts.
  private static func isStroke(
    _ keys: ArraySlice<Character>, at place: Int, _ method: TypingMethod, alone: Bool = false
  ) -> Bool {
    guard place + 1 < keys.endIndex else { return false }
    let second = keys[place + 1]
    let isSecond = method == .telex ? second == "d" || second == "D" : second == "9"
    return isSecond && (alone || keys[place] == "d" || keys[place] == "D")
  }
}
