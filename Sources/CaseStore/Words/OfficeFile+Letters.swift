import SQLiteKit

extension OfficeFile {
  /// The rows of the newest cases with a letter whose number begins so, newest first, at most `limit`; none where `text` is
  /// no letter's number.
  package func lettersNumbered(_ text: String, limit: Int, for sight: Visibility) throws -> [Int64] {
    guard let asked = LetterNumber(text) else { return [] }
    let number = OfficeSchema.letterNumber
    let clause = sight.clause(on: "matter")
    var found: [Int64] = []
    for prefix in asked.prefixes {
      try connection.query(
        SQL("SELECT matter, document FROM documents WHERE \(number) >= ? AND \(number) < ?\(clause.sql)"),
        [.text(prefix), .text(prefix + "\u{10FFFF}")] + clause.values
      ) { row in
        if asked.begins(row.text(1)) { found.append(row.int64(0)) }
      }
    }
    return Array(Set(found).sorted(by: >).prefix(limit))
  }
}
