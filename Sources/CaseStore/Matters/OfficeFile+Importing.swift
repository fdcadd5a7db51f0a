import SQLiteKit

extension OfficeFile {
  /// Notes that the case about to be recorded comes from the row of this identity; false, and nothing noted, when a case
  /// does already. Only inside `write`.
  package func noteImported(_ row: RowIdentity) throws -> Bool {
    try connection.run(
      "INSERT INTO imported_rows VALUES (?, ?) ON CONFLICT DO NOTHING", row.hash,
      try gathered.upcomingMatter(in: connection))
    return connection.changes > 0
  }

  /// The row of the case that came from the row of this identity; nil where none did.
  package func importedMatter(_ row: RowIdentity) throws -> Int64? {
    try connection.scalar("SELECT matter FROM imported_rows WHERE identity = ?", row.hash)
  }
}

/// What a row of an old book says, as a hash.
package struct RowContent: Hashable, Sendable {
  let hash: [UInt8]

  /// The row's identity: its content and how many times it occurred so far, so that the same file imported twice adds
  /// nothing and two equal rows are two cases.
  package func identity(occurrence: Int) -> RowIdentity {
    RowIdentity(hash: Fingerprint.of(hash + Array(String(occurrence).utf8)))
  }

  /// Enough of it to count with.
  package var short: UInt64 { hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}

/// What a row of an old book is known by in the file.
package struct RowIdentity: Hashable, Sendable {
  let hash: [UInt8]
}

extension CasePreparer {
  /// The keyed hash of what a row is known by; whoever it is from is not in it.
  package func rowContent(_ normalised: String) -> RowContent {
    RowContent(hash: Fingerprint.of(Array(normalised.utf8), key: markKey))
  }
}
