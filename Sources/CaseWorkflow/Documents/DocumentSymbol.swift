import VietnameseText

/// Which body a document's symbol belongs to, as far as it tells.
enum DocumentSymbol {
  /// Beginnings of symbols, folded, by the line whose bodies write them.
  private static let beginnings: [(line: Unit.Line, words: [String])] = [
    (.front, ["mttq", "mttw", "ubmttq", "bmttq"]), (.state, ["ubnd", "hdnd", "tthdnd", "cp", "ttg", "vpcp"]),
    (.party, ["ubkt", "btgdv", "vptw", "tw", "bct", "tu", "hu", "du"]),
  ]

  /// The Party committees' own symbols, each with its level.
  private static let committees: [(symbol: String, name: String, level: String)] = [
    ("hu", "HU", "Huyện ủy"), ("tu", "TU", "Tỉnh ủy"), ("du", "ĐU", "Đảng ủy"), ("tw", "TW", "Trung ương"),
  ]

  /// The line of the bodies that write this symbol; nil when it tells none.
  static func line(of issuer: String) -> Unit.Line? {
    let symbol = issuer.folded
    return beginnings.first { _, words in
      // Short ones are whole symbols: `tu` is no beginning of `tuyen giao`.
      words.contains { $0.utf8.count > 2 ? symbol.hasPrefix($0) : symbol == $0 }
    }?.line
  }

  /// Of a Party committee: the symbol it should write, and whose the written one is; nil when they agree or it cannot be
  /// told.
  static func otherCommittee(of issuer: String, under unit: Unit) -> (written: String, expected: String)? {
    let name = unit.name.vi.folded
    guard unit.line == .party, !name.contains("kiem tra"),
      let written = committees.first(where: { $0.symbol == issuer.folded })
    else { return nil }
    let expected =
      name.contains("huyen uy")
      ? "HU"
      : name.contains("tinh uy") || name.contains("thanh uy") ? "TU" : name.contains("dang uy") ? "ĐU" : nil
    guard let expected, expected != written.name else { return nil }
    return (written.level, expected)
  }
}
