import VietnameseText

/// Text as the register's words are compared: folded, and nothing between the words but one space.
enum RegisterWords {
  /// “Số, ngày  VB chuyển đơn” becomes “so ngay vb chuyen don”.
  static func plain(_ text: String) -> String {
    var folded = text.folded
    return folded.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { output in
        var count = 0
        for byte in bytes {
          let isWord = byte &- 0x30 < 10 || byte &- 0x61 < 26 || byte >= 0x80
          if isWord {
            output[count] = byte
            count += 1
          } else if count > 0, output[count - 1] != UInt8(ascii: " ") {
            output[count] = UInt8(ascii: " ")
            count += 1
          }
        }
        if count > 0, output[count - 1] == UInt8(ascii: " ") { count -= 1 }
        return count
      }
    }
  }

  /// Whether `plain` begins with these words, as words: “cong” is no beginning of “congan”.
  static func begins(_ plain: String, with words: String) -> Bool {
    guard plain.utf8.starts(with: words.utf8) else { return false }
    let rest = plain.utf8.dropFirst(words.utf8.count)
    return rest.first == nil || rest.first == UInt8(ascii: " ")
  }

  /// Whether the words are in `plain`, one after another.
  static func contains(_ plain: String, _ words: String) -> Bool {
    let space = UInt8(ascii: " ")
    var rest = plain.utf8[...]
    while true {
      if rest.starts(with: words.utf8) {
        let after = rest.dropFirst(words.utf8.count).first
        if after == nil || after == space { return true }
      }
      guard let next = rest.firstIndex(of: space) else { return false }
      rest = rest[rest.index(after: next)...]
    }
  }

  /// The text without spaces at its ends and with one between its words; its letters untouched.
  static func tidy(_ text: String) -> String {
    isTidy(text) ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there's surely nothing to tidy: no spaces but single ones between words.
  private static func isTidy(_ text: String) -> Bool {
    let space = UInt8(ascii: " ")
    var last = space
    for byte in text.utf8 {
      // 0xC2 begins the no-break space, 0xE2 and 0xE3 the rarer ones.
      if byte < space || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || (byte == space && last == space) {
        return false
      }
      last = byte
    }
    return last != space || text.isEmpty
  }

  /// The text of several lines: line ends as `\n`, no spaces at the ends of lines, no blank lines around.
  static func tidyLines(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else {
      return tidy(text)
    }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { tidy(String($0)) }
    let kept = lines.drop { $0.isEmpty }
    return kept.reversed().drop { $0.isEmpty }.reversed().joined(separator: "\n")
  }

  /// Whether a cell says “nothing”: empty, or only dots and dashes.
  static func isBlank(_ text: String) -> Bool {
    // Nearly every cell begins with a letter or a digit.
    if let first = text.utf8.first, first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26 { return false }
    return text.unicodeScalars.allSatisfy { blank.contains($0) }
  }

  private static let blank: Set<Unicode.Scalar> = [
    " ", "\t", "\n", "\r", "\u{A0}", "\u{FEFF}", "\u{200B}", "-", "–", "—", ".", "…", "/", "_",
  ]

  /// Whether a cell says “as above”, as in handwritten books: nt, -nt-, như trên, ″.
  static func isDitto(_ text: String) -> Bool {
    guard text.utf8.count <= 16 else { return false }
    switch plain(text) {
    case "nt", "nhu tren", "n t": return true
    case "":
      let marks = text.unicodeScalars.filter { $0 == "\"" || $0 == "″" || $0 == "”" || $0 == "〃" }
      return !marks.isEmpty
        && isBlank(String(text.unicodeScalars.filter { !marks.contains($0) }.map(Character.init)))
    default: return false
    }
  }
}
