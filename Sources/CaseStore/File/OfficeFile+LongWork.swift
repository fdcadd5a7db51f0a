import SQLiteKit

extension OfficeFile {
  /// Runs a long import: with room for the pages of a batch, so that they are written once and not over and over. At its
  /// end the search index is brought into one piece, so that the first case logged afterwards does not pay for it, and the
  /// file's statistics are renewed. Back to the office's ways afterwards, also when `body` fails.
  package func importing<Result>(_ body: () throws -> Result) throws -> Result {
    try connection.execute("PRAGMA cache_size = -32768")
    try connection.execute("PRAGMA wal_autocheckpoint = 8000")
    defer {
      try? connection.execute("PRAGMA wal_autocheckpoint = 1000")
      try? connection.execute("PRAGMA cache_size = -2000")
    }
    let result = try body()
    try write { try connection.run("INSERT INTO word_index(word_index) VALUES ('optimize')") }
    try connection.execute("PRAGMA optimize")
    try connection.checkpoint()
    return result
  }
}
