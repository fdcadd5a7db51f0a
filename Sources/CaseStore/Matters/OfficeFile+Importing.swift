import SQLiteKit

extension OfficeFile {
  /// The identity of a row of an old book: its content and how many times it occurred so far, so that the same file
  /// imported twice adds nothing and two equal rows are two cases.
  package func rowIdentity(of content: RowContent, occurrence: Int) -> [UInt8] {
    Fingerprint.of(content.hash + Array(String(occurrence).utf8))
  }

  package func isImported(_ identity: [UInt8]) throws -> Bool {
    try connection.scalar("SELECT 1 FROM imported_rows WHERE identity = ?", identity) != nil
  }

  package func noteImported(_ identity: [UInt8], as matter: Int64) throws {
    try connection.run("INSERT INTO imported_rows VALUES (?, ?)", identity, matter)
  }
}

/// What a row of an old book says, as a hash.
package struct RowContent: Hashable, Sendable {
  let hash: [UInt8]

  /// Enough of it to count with.
  package var short: UInt64 { hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}

extension CasePreparer {
  /// The keyed hash of a row's whole normalised content: nobody's words can be read from it.
  package func rowContent(_ normalised: String) -> RowContent {
    RowContent(hash: Fingerprint.of(Array(normalised.utf8), key: markKey))
  }
}
