import SQLiteKit

extension OfficeFile {
  /// Makes everything that can be computed from the log anew: the schema, the office's name, the tables it decides by, the
  /// cases and their counts. What the log does not hold, senders and words, stays as it is.
  package func repair() throws {
    try repairSchema()
    try write {
      try connection.run(
        """
        UPDATE office SET unit_name = told.unit, symbol = told.symbol FROM (
          SELECT json_extract(payload, '$.office.unitName') AS unit, json_extract(payload, '$.office.symbol') AS symbol
          FROM events WHERE number = 1) AS told
        """)
      if var tables = try tablesOfLog() {
        let persons = Dictionary(try accounts().map { ($0.key, $0.person) }) { first, _ in first }
        for index in tables.accounts.indices {
          tables.accounts[index].person = persons[tables.accounts[index].key] ?? nil
        }
        try seed(tables)
      }
      forgetTables()
      try rebuildProjection()
    }
  }

  /// Takes away what is not the program's and puts back what is missing; a table that was changed is left as it is.
  private func repairSchema() throws {
    let present = try connection.schemaObjects()
    let own = try Self.freshSchema().schemaObjects()
    let tables = Set(own.filter { $0.type == "table" }.map(\.name))
    try connection.transaction(.immediate) {
      for object in present.subtracting(own) where object.type != "table" || !tables.contains(object.name) {
        let name = object.name.replacing("\"", with: "\"\"")
        try connection.run(SQL("DROP \(object.type) IF EXISTS \"\(name)\""))
      }
      for object in own.subtracting(present) where object.type != "table" {
        try connection.run(SQL(object.sql))
      }
    }
  }
}
