/// How Vietnamese is typed on a keyboard without Vietnamese letters.
package enum TypingMethod: String, Hashable, Sendable, CaseIterable {
  /// `aa ee oo dd`, `w`, tones `s f r x j`, `z` takes the tone off.
  case telex
  /// `6 7 8 9`, tones `1 2 3 4 5`, `0` takes the tone off.
  case vni

  /// As the office calls it.
  package var name: String {
    switch self {
    case .telex: "Telex"
    case .vni: "VNI"
    }
  }
}

/// Where the tone stands in oa, oe, uy without a final consonant.
package enum TonePlacement: String, Hashable, Sendable, CaseIterable {
  /// hòa, thúy: as newspapers and most offices write.
  case old
  /// hoà, thuý: as school books write.
  case new
}

/// A method with a placement of tones.
package struct TypingStyle: Hashable, Sendable {
  package var method: TypingMethod
  package var placement: TonePlacement

  package init(_ method: TypingMethod, placement: TonePlacement = .old) {
    self.method = method
    self.placement = placement
  }
}

/// What a key asks of the syllable so far.
enum TypingKey: Hashable, Sendable {
  case letter
  case tone(SyllableTone)
  case clearTone
  case mark(Shape)

  /// The shapes a key can give to letters.
  enum Shape: Hashable, Sendable {
    /// Of one letter alone (Telex `a`, `e`, `o`), or of whichever takes it (VNI `6`).
    case circumflex(of: UInt8?)
    /// Telex `w`.
    case hornOrBreve
    case horn, breve, stroke

    func mark(on base: UInt8) -> SyllableLetter.Mark? {
      switch (self, base) {
      case (.circumflex(let only), UInt8(ascii: "a")), (.circumflex(let only), UInt8(ascii: "e")),
        (.circumflex(let only), UInt8(ascii: "o")):
        only == nil || only == base ? .circumflex : nil
      case (.hornOrBreve, UInt8(ascii: "a")), (.breve, UInt8(ascii: "a")): .breve
      case (.hornOrBreve, UInt8(ascii: "o")), (.hornOrBreve, UInt8(ascii: "u")),
        (.horn, UInt8(ascii: "o")), (.horn, UInt8(ascii: "u")):
        .horn
      case (.stroke, UInt8(ascii: "d")): .stroke
      default: nil
      }
    }
  }
}

extension TypingMethod {
  /// Whether a key can be part of a syllable; `first`: as its first key.
  package func takes(_ key: Character, first: Bool = false) -> Bool {
    guard let byte = key.asciiValue else { return false }
    if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") { return true }
    return self == .vni && !first && byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// What a key means; `byte` in lower case.
  func meaning(of byte: UInt8) -> TypingKey {
    self == .telex ? Self.telexMeaning(byte) : Self.vniMeaning(byte)
  }

  private static func telexMeaning(_ byte: UInt8) -> TypingKey {
    switch byte {
    case UInt8(ascii: "s"): .tone(.sharp)
    case UInt8(ascii: "f"): .tone(.grave)
    case UInt8(ascii: "r"): .tone(.hook)
    case UInt8(ascii: "x"): .tone(.tilde)
    case UInt8(ascii: "j"): .tone(.dot)
    case UInt8(ascii: "z"): .clearTone
    case UInt8(ascii: "w"): .mark(.hornOrBreve)
    case UInt8(ascii: "d"): .mark(.stroke)
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"): .mark(.circumflex(of: byte))
    default: .letter
    }
  }

  private static func vniMeaning(_ byte: UInt8) -> TypingKey {
    switch byte {
    case UInt8(ascii: "1"): .tone(.sharp)
    case UInt8(ascii: "2"): .tone(.grave)
    case UInt8(ascii: "3"): .tone(.hook)
    case UInt8(ascii: "4"): .tone(.tilde)
    case UInt8(ascii: "5"): .tone(.dot)
    case UInt8(ascii: "0"): .clearTone
    case UInt8(ascii: "6"): .mark(.circumflex(of: nil))
    case UInt8(ascii: "7"): .mark(.horn)
    case UInt8(ascii: "8"): .mark(.breve)
    case UInt8(ascii: "9"): .mark(.stroke)
    default: .letter
    }
  }
}
