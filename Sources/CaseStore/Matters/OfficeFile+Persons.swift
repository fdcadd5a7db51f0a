package import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// The cases in which a text of one of `fields` was written, with those texts as they read last. Walks all texts: asked
  /// for when accounts change, and only then.
  package func personsNamed(in fields: Set<FieldKey>) throws -> [(matter: Int64, texts: [String])] {
    guard !fields.isEmpty else { return [] }
    let marks = Array(repeating: "?", count: fields.count).joined(separator: ", ")
    var found: [(matter: Int64, texts: [String])] = []
    try connection.query(
      SQL("SELECT id, text FROM contents WHERE field IN (\(marks)) ORDER BY id"),
      fields.sorted().map { .text($0) }
    ) { row in
      let matter = row.int64(0) / TextPlaces.room
      if found.last?.matter == matter {
        found[found.count - 1].texts.append(row.text(1))
      } else {
        found.append((matter, [row.text(1)]))
      }
    }
    return found
  }

  /// Every definition that some case stands under or can be opened under.
  package func allCaseTypes() throws -> [CaseType] {
    try connection.rows("SELECT digest FROM case_types ORDER BY rowid") { $0.text(0) }
      .map { try caseType(digest: $0) }
  }
}
