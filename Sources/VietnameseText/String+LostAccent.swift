extension String {
  /// True when a letter was lost on the way from another encoding: `ph?n ánh`, `?ường`, `th? trấn`, or U+FFFD.
  ///
  /// A `?` counts when letters follow it at once, or when it ends a Vietnamese beginning that has no vowel
  /// (`th?`). A question's end, a missing space after it (`không?Tôi`), `kg?` and a web address do not count.
  package var hasLostAccent: Bool {
    guard utf8.contains(UInt8(ascii: "?")) || utf8.contains(0xEF) else { return false }
    return split(whereSeparator: \.isWhitespace).contains { word in
      if word.unicodeScalars.contains("\u{FFFD}") { return true }
      return LostAccent.isIn(word: Array(word))
    }
  }
}

private enum LostAccent {
  /// Beginnings of a Vietnamese syllable of two letters or more; units such as kg, km, cm are none.
  static let onsets: Set<String> = ["ch", "gh", "gi", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr"]

  static func isIn(word: [Character]) -> Bool {
    if word.contains("=") || word.contains("/") { return false }
    var index = 0
    while let mark = word[index...].firstIndex(of: "?") {
      var end = mark
      while end < word.count && word[end] == "?" { end += 1 }
      if isLost(word: word, mark: mark, end: end) { return true }
      index = end
    }
    return false
  }

  private static func isLost(word: [Character], mark: Int, end: Int) -> Bool {
    let before = word[..<mark].reversed().prefix { $0.isLetter }.reversed()
    let after = word[end...].prefix { $0.isLetter }
    if let next = after.first {
      // “không?Tôi”: a space was forgotten, no letter was lost.
      if let last = before.last, last.isLowercase, next.isUppercase { return false }
      return true
    }
    return onsets.contains(String(before).lowercased()) && end - mark == 1
  }
}
