import CaseWorkflow
import SQLiteKit

/// Whether the definitions in the file are those of its log, the retired ones too: cases finish under them.
extension OfficeFile {
  static let definitions: SQL = "SELECT digest, body FROM case_types"

  /// The definition under its digest; nil where the words are not those that the digest was made of.
  static func definition(_ body: String, _ digest: String) -> CaseType? {
    guard self.digest(of: body) == digest else { return nil }
    return try? Payload.value(CaseType.self, from: body)
  }

  /// Every definition that was ever in force, in the order of the log.
  func definitionsOfLog() throws -> [CaseType] {
    var types: [CaseType] = []
    try connection.query(
      "SELECT kind, payload FROM events WHERE matter IS NULL AND kind IN ('seed', 'type') ORDER BY number"
    ) { row in
      types +=
        row.text(0) == "seed"
        ? try Payload.value(OfficeFoundation.self, from: row.text(1)).types
        : [try Payload.value(TableChange.self, from: row.text(1)).type].compactMap { $0 }
    }
    return types
  }

  /// Whether each definition kept is the log's, each of the log's is kept, and what they call things is what they say.
  func definitionsFollowFromLog() throws -> Bool {
    let carried = try definitionsOfLog()
    let rows = try connection.rows(Self.definitions) { (digest: $0.text(0), body: $0.text(1)) }
    let kept = rows.compactMap { Self.definition($0.body, $0.digest) }
    guard kept.count == rows.count, kept.allSatisfy(carried.contains), carried.allSatisfy(kept.contains)
    else {
      return false
    }
    let scratch = try Self.freshSchema()
    for (type, row) in zip(kept, rows) { try TypeLabels.write(type, row.digest, to: scratch) }
    return try labels(in: scratch) == labels(in: connection)
  }

  private func labels(in connection: Connection) throws -> Set<[String]> {
    Set(
      try connection.rows("SELECT * FROM labels") { row in
        (0..<row.columnCount).map { row.optionalText($0) ?? "" }
      })
  }
}
