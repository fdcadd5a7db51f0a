/// The six tones; the raw value is the combining mark, 0 for none.
enum SyllableTone: UInt32, Hashable, Sendable, CaseIterable {
  /// ngang
  case level = 0
  /// sắc
  case sharp = 0x301
  /// huyền
  case grave = 0x300
  /// hỏi
  case hook = 0x309
  /// ngã
  case tilde = 0x303
  /// nặng
  case dot = 0x323
}

/// One letter of a syllable that is being typed: a plain letter, its shape, its case. A key that stands for itself is one too.
struct SyllableLetter: Hashable, Sendable {
  /// The shape of a letter; the raw value is the combining mark, 0 for none. Đ has no combining form.
  enum Mark: UInt32, Hashable, Sendable {
    case none = 0
    case circumflex = 0x302
    case breve = 0x306
    case horn = 0x31B
    case stroke = 1
  }

  /// In lower case.
  var base: UInt8
  var mark: Mark = .none
  var isCapital: Bool
  /// ư typed as a lone `w`.
  var isLoneHorn = false

  init(_ key: Character) {
    let byte = key.asciiValue ?? UInt8(ascii: "?")
    isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    base = isCapital ? byte | 0x20 : byte
  }

  var isVowel: Bool {
    switch base {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// In form C, in its own case, with a tone.
  func character(_ tone: SyllableTone = .level) -> Character {
    let plain = Unicode.Scalar(isCapital ? base & 0xDF : base)
    if mark == .none, tone == .level { return Character(plain) }
    if mark == .stroke { return isCapital ? "Đ" : "đ" }
    var text = String.UnicodeScalarView()
    text.append(plain)
    for value in [mark.rawValue, tone.rawValue] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return Character(String(text).nfc)
  }

  /// In lower case, with its shape and without a tone: as `SyllableSpelling` reads it.
  var spelled: Character {
    switch (mark, base) {
    case (.circumflex, UInt8(ascii: "a")): "â"
    case (.circumflex, UInt8(ascii: "e")): "ê"
    case (.circumflex, _): "ô"
    case (.breve, _): "ă"
    case (.horn, UInt8(ascii: "o")): "ơ"
    case (.horn, _): "ư"
    case (.stroke, _): "đ"
    case (.none, _): Character(Unicode.Scalar(base))
    }
  }
}

extension SyllableLetter {
  /// Every letter of Vietnamese with a shape or a tone, taken apart.
  private static let takenApart: [Character: (letter: SyllableLetter, tone: SyllableTone)] = {
    var table: [Character: (letter: SyllableLetter, tone: SyllableTone)] = [:]
    for key in "aeiouydAEIOUYD" as String {
      var letter = SyllableLetter(key)
      for mark in [Mark.none, .circumflex, .breve, .horn, .stroke] {
        letter.mark = mark
        guard letter.isOfVietnamese else { continue }
        for tone in SyllableTone.allCases where letter.isVowel || tone == .level {
          table[letter.character(tone)] = (letter, tone)
        }
      }
    }
    return table
  }()

  /// A letter of Vietnamese in form C, taken apart; nil for any other character.
  static func takeApart(_ character: Character) -> (letter: SyllableLetter, tone: SyllableTone)? {
    if let byte = character.asciiValue, Character(Unicode.Scalar(byte)).isLetter {
      return (SyllableLetter(character), .level)
    }
    return takenApart[character]
  }

  private var isOfVietnamese: Bool {
    switch mark {
    case .none: true
    case .circumflex: TypingKey.Shape.circumflex(of: nil).mark(on: base) != nil
    case .breve: base == UInt8(ascii: "a")
    case .horn: TypingKey.Shape.horn.mark(on: base) != nil
    case .stroke: base == UInt8(ascii: "d")
    }
  }
}

extension Character {
  /// A letter that Vietnamese has and the keyboard has not, or one of the marks it is made of: what only an input method sends.
  package var isMarkedVietnamese: Bool {
    guard asciiValue == nil else { return false }
    if let scalar = unicodeScalars.first, unicodeScalars.count == 1,
      SyllableLetter.Mark(rawValue: scalar.value) != nil || SyllableTone(rawValue: scalar.value) != nil
    {
      return true
    }
    return SyllableLetter.takeApart(nfc) != nil
  }
}
