import SQLiteKit

extension OfficeFile {
  /// The rows of the newest cases with a letter whose number begins so, newest first, at most `limit`; none where `text` is
  /// no letter's number. Of numbers with the same digits so many are looked at: a year has one from each body.
  package func lettersNumbered(_ text: String, limit: Int) throws -> [Int64] {
    guard let asked = LetterNumber(text) else { return [] }
    var found: [Int64] = []
    try connection.query(
      "SELECT matter, document FROM documents WHERE document >= ? AND document < ? LIMIT ?",
      [.text(asked.prefix), .text(asked.prefix + "\u{10FFFF}"), .int(Self.mostLetters)]
    ) { row in
      if asked.begins(row.text(1)) { found.append(row.int64(0)) }
    }
    return Array(Set(found).sorted(by: >).prefix(limit))
  }

  private static let mostLetters = 5_000
}
