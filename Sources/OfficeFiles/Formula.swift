/// What a spreadsheet would take for a formula and work out, and the apostrophe that keeps it from that.
/// <https://owasp.org/www-community/attacks/CSV_Injection>
enum Formula {
  static let mark: Character = "'"

  /// Whether a spreadsheet could take the cell for a formula: by its first sign, also where blanks or invisible fillers
  /// that it drops stand before it, and in the full width in which an East Asian input method types it.
  static func begins(_ cell: some StringProtocol) -> Bool {
    for (place, scalar) in cell.unicodeScalars.enumerated() {
      switch scalar {
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}": return true
      case "\t", "\r": if place == 0 { return true }
      case "\u{FEFF}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{00AD}": continue
      case _ where scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: return false
      }
    }
    return false
  }

  /// Whether it could do more than stand for a number: a stroke for nothing, `+84 900` and `-5` are left as they are.
  static func couldAct(_ cell: some StringProtocol) -> Bool {
    guard begins(cell) else { return false }
    let rest = cell.unicodeScalars.drop { $0.properties.isWhitespace }
    guard rest.first == "+" || rest.first == "-" else { return true }
    return !rest.dropFirst().allSatisfy { ("0"..."9").contains($0) || $0 == " " || $0 == "." || $0 == "," }
  }

  /// The cell without the apostrophes that were put before it and into it.
  static func unguarded(_ cell: String) -> String {
    guard cell.utf8.contains(markByte) else { return cell }
    let whole = cell.first == mark && begins(cell.dropFirst()) ? String(cell.dropFirst()) : cell
    let bytes = Array(whole.utf8)
    var kept: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      let isMark = byte == markByte && place > 0 && parts(bytes[place - 1]) && acts(bytes[(place + 1)...])
      if !isMark { kept.append(byte) }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Where within a cell another would begin, and act, for a spreadsheet that parts rows at another sign than was meant: it
  /// takes no quotes for quotes then, and a line's end for that of the row.
  static func innerStarts(in bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.indices.dropFirst().filter { parts(bytes[$0 - 1]) && acts(bytes[$0...]) }
  }

  private static let markByte = UInt8(ascii: "'")

  private static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }

  /// Whether what begins here is worked out, up to the next sign that parts cells. A stroke before an item of a list is none.
  private static func acts(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.prefix { !parts($0) }.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\"") }
    switch String(decoding: text.prefix(3), as: UTF8.self).unicodeScalars.first {
    case "=", "@", "\u{FF1D}", "\u{FF20}": return true
    case "+", "-", "\u{FF0B}", "\u{FF0D}", "\u{2212}": return text.contains { "(!|".utf8.contains($0) }
    default: return false
    }
  }
}
