import CaseWorkflow
import SQLiteKit

/// The rows that a case's events add up to, written as the office's own are but into a file in memory: whatever stands in a
/// row of the office and not in these was put there by somebody else.
final class ReplayedRows {
  private let office: OfficeFile
  private let scratch: OfficeFile

  /// Of the tables that hold one case after the other: how its rows are read and taken away.
  private static let tables: [(reading: SQL, clearing: SQL)] = [
    ("SELECT * FROM matters WHERE id = ?", "DELETE FROM matters WHERE id = ?"),
    ("SELECT * FROM obligations WHERE matter = ?", "DELETE FROM obligations WHERE matter = ?"),
    ("SELECT * FROM documents WHERE matter = ?", "DELETE FROM documents WHERE matter = ?"),
    ("SELECT * FROM barred WHERE matter = ?", "DELETE FROM barred WHERE matter = ?"),
  ]

  init(of office: OfficeFile) throws {
    self.office = office
    scratch = try OfficeFile(connection: Self.emptyOffice(like: office))
  }

  /// An office file of this version in memory, with nothing in it but whose it is.
  private static func emptyOffice(like office: OfficeFile) throws -> Connection {
    let connection = try OfficeFile.freshSchema()
    for values in try rows("SELECT * FROM office WHERE 1 = ?", 1, in: office.connection) {
      let places = values.map { _ in "?" }.joined(separator: ", ")
      try connection.run(SQL("INSERT INTO office VALUES (\(places))"), values)
    }
    return connection
  }

  /// Whether the office's rows of a case are these, to the last column.
  func are(of stored: StoredMatter) throws -> Bool {
    let type = try office.caseType(digest: stored.matter.typeDigest)
    let rules = try office.rulebook()
    try scratch.writeRow(
      stored, MatterStanding(stored.matter, type: type), fields: Payload.text(stored.matter.fields))
    for duty in stored.matter.obligations {
      let next = rules.nextRung(of: duty, fired: stored.rungs[duty.number] ?? [])
      try scratch.write(duty, of: stored.id, nextRung: next)
    }
    try scratch.writeDocuments(of: stored, after: 0)
    try scratch.writeBarred(stored, before: nil)
    var areSame = true
    for table in Self.tables {
      let kept = try Self.rows(table.reading, stored.id, in: office.connection)
      let replayed = try Self.rows(table.reading, stored.id, in: scratch.connection)
      areSame = areSame && Set(kept) == Set(replayed)
      try scratch.connection.run(table.clearing, stored.id)
    }
    return areSame
  }

  private static func rows(_ reading: SQL, _ id: Int64, in connection: Connection) throws -> [[Value]] {
    try connection.rows(reading, id) { row in (0..<row.columnCount).map { row.value($0) } }
  }
}

extension OfficeFile {
  /// The tables of this version, empty, in memory.
  static func freshSchema() throws -> Connection {
    let connection = try Connection(path: ":memory:", settings: .untouched)
    _ = try OfficeSchema.migrator.migrate(connection)
    return connection
  }

  /// Whether a table of the program is not there at all.
  func lacksTables() throws -> Bool {
    func tables(_ connection: Connection) throws -> Set<String> {
      Set(try connection.schemaObjects().filter { $0.type == "table" }.map(\.name))
    }
    return try !tables(Self.freshSchema()).isSubset(of: tables(connection))
  }

  /// The tables, indexes and triggers of the file that are not this program's, changed, or missing; SQLite's own aside.
  /// Tables first: their indexes go with them.
  package func foreignObjects() throws -> [String] {
    let differences = try connection.schemaObjects().symmetricDifference(Self.freshSchema().schemaObjects())
    let (tables, others) = (
      differences.filter { $0.type == "table" }, differences.filter { $0.type != "table" }
    )
    return [tables, others].flatMap { Set($0.map { "\($0.type) \($0.name)" }).sorted() }
  }
}

/// A table, an index, a trigger or a view, as the file declares it.
struct SchemaObject: Hashable {
  var type: String
  var name: String
  var sql: String
}

extension Connection {
  /// SQLite's own aside: the indexes it makes by itself, which have no words, and its tables of statistics. Whatever else
  /// calls itself its own was put there past it.
  func schemaObjects() throws -> Set<SchemaObject> {
    Set(
      try rows(
        """
        SELECT type, name, sql FROM sqlite_schema WHERE NOT (
          type = 'index' AND sql IS NULL
          OR type = 'table' AND name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))
        """
      ) {
        SchemaObject(type: $0.text(0), name: $0.text(1), sql: $0.optionalText(2) ?? "")
      })
  }
}
