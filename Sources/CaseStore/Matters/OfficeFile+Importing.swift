import SQLiteKit

extension OfficeFile {
  /// The identity of a row of an old book: a keyed hash of its whole normalised content and of how many times it occurred,
  /// so that the same file imported twice adds nothing and nobody's words can be read from it.
  package func rowIdentity(of content: String, occurrence: Int) -> [UInt8] {
    Fingerprint.of(Array("\(occurrence)\u{1F}\(content)".utf8), key: markKey)
  }

  package func isImported(_ identity: [UInt8]) throws -> Bool {
    try connection.scalar("SELECT 1 FROM imported_rows WHERE identity = ?", identity) != nil
  }

  package func noteImported(_ identity: [UInt8], as matter: Int64) throws {
    try connection.run("INSERT INTO imported_rows VALUES (?, ?)", identity, matter)
  }
}
