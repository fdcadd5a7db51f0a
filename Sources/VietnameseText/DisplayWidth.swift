extension Unicode.Scalar {
  /// The columns this scalar takes by itself: 0 for controls, marks and what shows nothing, 2 for wide ones.
  ///
  /// An own table: the C library answers −1 for every Vietnamese letter when the office's locale is missing.
  package var displayWidth: Int {
    if value < 0x20 || (value >= 0x7F && value < 0xA0) { return 0 }
    if value < 0x300 { return 1 }
    if value < 0x370 { return 0 }
    if value >= 0x1E00 && value < 0x1F00 { return 1 }
    if WideTable.contains(value) { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return 1
    }
  }
}

extension Character {
  /// The columns this character takes: 0, 1 or 2.
  package var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      // U+FE0F asks for the picture form of a sign: two columns.
      if scalar.value == 0xFE0F && width == 1 { return 2 }
      width = max(width, scalar.displayWidth)
      if scalar.value >= 0x1F1E6 && scalar.value <= 0x1F1FF { return 2 }
    }
    return width
  }
}

extension StringProtocol {
  /// The columns the text takes on one line of a terminal.
  package var displayWidth: Int { singleColumnCount ?? reduce(0) { $0 + $1.displayWidth } }

  /// How many scalars the text has, when every one of them is a printable letter of one column that joins no other:
  /// ASCII, Latin, Vietnamese, general punctuation. Nil: measure it character by character.
  private var singleColumnCount: Int? {
    utf8.withContiguousStorageIfAvailable { bytes in
      var count = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          if byte < 0x20 || byte == 0x7F { return nil }
          index += 1
        } else if byte < 0xCC {
          if byte == 0xC2, bytes[index + 1] < 0xAF { return nil }
          index += 2
        } else if byte == 0xE1, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB {
          index += 3
        } else if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x90, bytes[index + 2] < 0xA8 {
          index += 3
        } else {
          return nil
        }
        count += 1
      }
      return count
    } ?? nil
  }

  /// The text, or its beginning and “…”, in at most `width` columns.
  package func truncated(toWidth width: Int, ellipsis: String = "…") -> String {
    if width <= 0 { return "" }
    let single = singleColumnCount
    if single ?? displayWidth <= width { return String(self) }
    let room = width - ellipsis.displayWidth
    guard room >= 0 else { return ellipsis.truncated(toWidth: width, ellipsis: "") }
    if single != nil { return String(String.UnicodeScalarView(unicodeScalars.prefix(room))) + ellipsis }
    var result = ""
    var used = 0
    for character in self {
      let columns = character.displayWidth
      if used + columns > room { break }
      result.append(character)
      used += columns
    }
    return result + ellipsis
  }

  /// The text in exactly `width` columns: filled with spaces, or cut with “…”.
  package func padded(toWidth width: Int, alignedRight: Bool = false) -> String {
    let text = truncated(toWidth: width)
    let space = String(repeating: " ", count: Swift.max(0, width - text.displayWidth))
    return alignedRight ? space + text : text + space
  }
}
