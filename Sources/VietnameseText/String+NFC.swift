@_spi(_Unicode) import Swift

extension String {
  /// The text in normalisation form C. Every text that enters the program passes here once: SQLite compares bytes.
  ///
  /// Costs one walk over the bytes when the text is in form C already, as Vietnamese typing leaves it.
  package var nfc: String {
    if isVisiblyNFC { return self }
    var result = String.UnicodeScalarView()
    result.reserveCapacity(utf8.count)
    for scalar in _nfc { result.append(scalar) }
    return String(result)
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
