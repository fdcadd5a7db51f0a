import SQLiteKit

extension OfficeFile {
  /// The rows of the newest cases with a letter whose number begins so, newest first, at most `limit`; none where `text` is
  /// no letter's number.
  package func lettersNumbered(_ text: String, limit: Int, for sight: Visibility) throws -> [Int64] {
    guard let asked = LetterNumber(text) else { return [] }
    let number = OfficeSchema.letterNumber
    let clause = sight.clause(on: "matter")
    var found: [Int64] = []
    try connection.query(
      SQL(
        """
        SELECT matter, document FROM documents WHERE \(number) >= ? AND \(number) < ?\(clause.sql)
        ORDER BY matter DESC
        """),
      [.text(asked.prefix), .text(asked.prefix + "\u{10FFFF}")] + clause.values
    ) { row in
      let id = row.int64(0)
      if found.last != id, asked.begins(row.text(1)) { found.append(id) }
    }
    return Array(found.prefix(limit))
  }
}
