/// Where lines break: between words, inside a word only when it is wider than the line.
package enum WordWrap {
  /// The ranges of characters that make the lines of one paragraph (no newline inside), at least one.
  ///
  /// The ranges cover the paragraph without gaps: the spaces at a break belong to the line before it and may hang
  /// over its edge, so that a caret has a place everywhere.
  package static func lines(of characters: some Collection<Character>, width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastBreak: (index: Int, usedBefore: Int)?
    var index = 0
    for character in characters {
      let columns = character.displayWidth
      if character == " " {
        used += columns
        lastBreak = (index + 1, used)
      } else {
        if used + columns > width && index > start {
          if let found = lastBreak, found.index > start {
            lines.append(start..<found.index)
            start = found.index
            used -= found.usedBefore
          }
          if used + columns > width && index > start {
            lines.append(start..<index)
            start = index
            used = 0
          }
          lastBreak = nil
        }
        used += columns
      }
      index += 1
    }
    lines.append(start..<index)
    return lines
  }
}

extension StringProtocol {
  /// The text in lines of at most `width` columns, broken between words; newlines are kept as breaks.
  package func wrapped(toWidth width: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
      let characters = Array(paragraph)
      return WordWrap.lines(of: characters, width: width).map { range in
        var end = range.upperBound
        while end > range.lowerBound && characters[end - 1] == " " && end > range.lowerBound { end -= 1 }
        return String(characters[range.lowerBound..<end])
      }
    }
  }
}
