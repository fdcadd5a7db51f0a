import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// Makes everything that can be computed from the log anew: the schema, the office's name, the tables it decides by, the
  /// cases and their counts. What the log does not hold, senders and words, stays as it is.
  /// Throws `StoreError` where the file's tables are not this program's: nothing is known of what they would do.
  package func repair() throws {
    // A declaration that takes other rows along must not be obeyed.
    try connection.execute("PRAGMA foreign_keys = OFF")
    try repairSchema()
    let before = try recordCounts()
    try write {
      try connection.run(
        """
        UPDATE office SET unit_name = told.unit, symbol = told.symbol, is_training = told.training FROM (
          SELECT json_extract(payload, '$.office.unitName') AS unit, json_extract(payload, '$.office.symbol') AS symbol,
            json_extract(payload, '$.office.isTraining') AS training
          FROM events WHERE number = 1) AS told
        """)
      if var tables = try tablesOfLog() {
        let persons = Dictionary(try storedAccounts().map { ($0.key, $0.person) }) { first, _ in first }
        for index in tables.accounts.indices {
          tables.accounts[index].person = persons[tables.accounts[index].key] ?? nil
        }
        try repairTypes()
        try seed(tables)
        try connection.run("DELETE FROM labels")
        try TypeLabels.writeAll(to: connection)
      }
      forgetTables()
      try rebuildProjection()
      try repairCodes()
      try repairKeys()
      try rebuildWords()
      guard try recordCounts() == before else {
        throw StoreError.inconsistent("what cannot be computed would be lost")
      }
    }
  }

  /// How many rows there are of what the log does not hold.
  private func recordCounts() throws -> [Int64] {
    try ["events", "contents", "senders", "sealed_senders", "key_batches"]
      .map {
        try connection.scalar(SQL("SELECT count(*) FROM \($0)")) ?? 0
      }
  }

  /// Writes the log's definitions, and none but them, in the order of the log: that of the types is that of the rows. One that
  /// still stands under its digest keeps its words, which an earlier program may have written otherwise.
  private func repairTypes() throws {
    let kept = try connection.rows(Self.definitions) { (digest: $0.text(0), body: $0.text(1)) }
      .compactMap { row in Self.definition(row.body, row.digest).map { (type: $0, row: row) } }
    try connection.run("DELETE FROM case_types")
    for type in try definitionsOfLog() {
      let body = try Payload.text(type)
      let row = kept.first { $0.type == type }?.row ?? (digest: Self.digest(of: body), body: body)
      try connection.run(
        "INSERT INTO case_types(digest, key, body, is_current) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING",
        row.digest, type.key, row.body)
    }
    typesByDigest = [:]
  }

  /// The last code of every year, by the cases.
  private func repairCodes() throws {
    try connection.run("DELETE FROM code_sequences")
    try connection.run(
      """
      INSERT INTO code_sequences
      SELECT CAST(substr(code, ?1) AS INTEGER), count(*) FROM matters GROUP BY 1
      """, identity.symbol.utf8.count + 2)
  }

  /// The tables that are made anew from the log, whole.
  private static let computed: Set = [
    "obligations", "documents", "rungs", "barred", "counters", "periodic", "settings", "special_days",
    "case_types",
    "labels", "code_sequences", "vocabulary",
  ]

  /// Takes away what is not the program's and puts back what is missing and can be computed.
  private func repairSchema() throws {
    let present = try connection.schemaObjects()
    let own = try Self.freshSchema().schemaObjects()
    let tables = Set(own.filter { $0.type == "table" }.map(\.name))
    guard !present.subtracting(own).contains(where: { tables.contains($0.name) }),
      own.subtracting(present).allSatisfy({ $0.type != "table" || Self.computed.contains($0.name) })
    else { throw StoreError.inconsistent("a table is declared otherwise") }
    try connection.transaction(.immediate) {
      // A virtual table takes its shadows along.
      for object in present.subtracting(own).sorted(by: { $0.sql.count < $1.sql.count }) {
        let isThere = try connection.scalar("SELECT 1 FROM sqlite_schema WHERE name = ?", object.name) != nil
        guard isThere else { continue }
        let name = object.name.replacing("\"", with: "\"\"")
        try connection.run(SQL("DROP \(object.type) IF EXISTS \"\(name)\""))
      }
      let missing = own.subtracting(present)
      for object in missing.filter({ $0.type == "table" }) + missing.filter({ $0.type != "table" }) {
        try connection.run(SQL(object.sql))
      }
    }
  }
}
