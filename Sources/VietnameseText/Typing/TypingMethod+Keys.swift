extension TypingMethod {
  /// The keys that a text of letters is typed with: each letter with its shape, the tone at the end of the word. Nil when
  /// it has a character that no key gives.
  package func keys(for text: String) -> [Character]? {
    var keys: [Character] = []
    var tones: [Character] = []
    for character in text {
      guard let (letter, tone) = SyllableLetter.takeApart(character) else {
        guard takes(character, first: keys.isEmpty) else { return nil }
        keys.append(character)
        continue
      }
      var plain = letter
      plain.mark = .none
      keys.append(plain.character())
      if let key = key(for: letter) { keys.append(letter.isCapital ? Character(key.uppercased()) : key) }
      if let key = key(for: tone) { tones.append(key) }
    }
    return keys + tones
  }

  private func key(for letter: SyllableLetter) -> Character? {
    switch letter.mark {
    case .none: nil
    case .circumflex: self == .telex ? Character(Unicode.Scalar(letter.base)) : "6"
    case .breve: self == .telex ? "w" : "8"
    case .horn: self == .telex ? "w" : "7"
    case .stroke: self == .telex ? "d" : "9"
    }
  }

  private func key(for tone: SyllableTone) -> Character? {
    switch tone {
    case .level: nil
    case .sharp: self == .telex ? "s" : "1"
    case .grave: self == .telex ? "f" : "2"
    case .hook: self == .telex ? "r" : "3"
    case .tilde: self == .telex ? "x" : "4"
    case .dot: self == .telex ? "j" : "5"
    }
  }
}

extension String {
  /// The letters with their shapes and without tones.
  var withoutTones: String {
    String(map { SyllableLetter.takeApart($0)?.letter.character() ?? $0 })
  }
}
