import SQLiteKit

extension OfficeFile {
  /// Runs a long import: with room for the pages of a batch, so that they are written once and not over and over, and with
  /// the search index's merging put off to the end. Back to the office's ways afterwards, also when `body` fails.
  package func importing<Result>(_ body: () throws -> Result) throws -> Result {
    try connection.execute("PRAGMA cache_size = -32768")
    try connection.execute("PRAGMA wal_autocheckpoint = 8000")
    defer {
      try? connection.execute("PRAGMA wal_autocheckpoint = 1000")
      try? connection.execute("PRAGMA cache_size = -2000")
    }
    return try body()
  }
}
