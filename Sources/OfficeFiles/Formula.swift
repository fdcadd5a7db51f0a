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

  /// The cell without the apostrophe that was put before it.
  static func unguarded(_ cell: String) -> String {
    cell.first == mark && begins(cell.dropFirst()) ? String(cell.dropFirst()) : cell
  }
}
