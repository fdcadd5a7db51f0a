@_spi(_Unicode) import Swift

extension String {
  /// The text in normalisation form C. Every text that enters the program passes here once: SQLite compares bytes.
  ///
  /// Costs one walk over the bytes when the text is in form C already, as Vietnamese typing leaves it.
  package var nfc: String {
    if isVisiblyNFC { return self }
    var result = String.UnicodeScalarView()
    result.reserveCapacity(utf8.count)
    for scalar in withFewMarks._nfc { result.append(scalar) }
    return String(result)
  }

  /// How many marks on one letter are kept: no writing has more, and putting a long run of them into order takes a time that
  /// grows with its square. <https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format>
  static let mostMarks = 30

  private var withFewMarks: String {
    var marks = 0
    var kept: String.UnicodeScalarView?
    for (place, scalar) in zip(unicodeScalars.indices, unicodeScalars) {
      let isMark = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
      marks = isMark ? marks + 1 : 0
      if marks == Self.mostMarks + 1, kept == nil {
        kept = String.UnicodeScalarView(unicodeScalars[..<place])
      }
      if marks <= Self.mostMarks { kept?.append(scalar) }
    }
    return kept.map { String($0) } ?? self
  }

  /// The scalars of the text in normalisation form D: each mark apart from its letter.
  var decomposedScalars: String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    for scalar in _nfd { result.append(scalar) }
    return result
  }

  /// True when the bytes alone prove form C: nothing but scalars below U+0300, the Vietnamese block U+1E00–U+1EFF,
  /// and punctuation U+2010–U+203F. False means “not known”.
  private var isVisiblyNFC: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
        } else if byte < 0xCC {
          index += 2
        } else if byte == 0xE1, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB {
          index += 3
        } else if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x90 {
          index += 3
        } else {
          return false
        }
      }
      return true
    }
  }
}

extension Character {
  /// The character with every mark joined to its letter where Unicode has the joined letter.
  package var nfc: Character {
    let text = String(self).nfc
    return text.count == 1 ? text[text.startIndex] : self
  }
}
