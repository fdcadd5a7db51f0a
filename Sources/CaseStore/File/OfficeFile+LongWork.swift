import SQLiteKit

extension OfficeFile {
  /// Pages of a large book's search index that are joined after an import of a part of it.
  private static let pagesJoined = 4_096

  /// Runs a long import: with room for the pages of a batch, so that they are written once and not over and over. At its
  /// end the search index is joined, so that the first cases logged afterwards do not pay for it: into one piece where the
  /// book has doubled, else as far as that is soon done; and the file's statistics are renewed. Back to the office's ways afterwards, also when `body` fails.
  package func importing<Result>(_ body: () throws -> Result) throws -> Result {
    try connection.execute("PRAGMA cache_size = -32768")
    try connection.execute("PRAGMA wal_autocheckpoint = 8000")
    defer {
      try? connection.execute("PRAGMA wal_autocheckpoint = 1000")
      try? connection.execute("PRAGMA cache_size = -2000")
    }
    let before = try lastMatter()
    let result = try body()
    // The rows are in: tidying that finds no room may wait for the next import, and is no failure of this one.
    try? tidy(after: before)
    return result
  }

  private func tidy(after before: Int64) throws {
    try write {
      if try lastMatter() >= 2 * before {
        try connection.run("INSERT INTO word_index(word_index) VALUES ('optimize')")
      } else {
        try connection.run("INSERT INTO word_index(word_index, rank) VALUES ('merge', ?)", Self.pagesJoined)
      }
    }
    try connection.execute("PRAGMA optimize")
    try connection.checkpoint()
  }

  /// The row of the newest case, 0 when there is none.
  private func lastMatter() throws -> Int64 { try connection.scalar("SELECT max(id) FROM matters") ?? 0 }
}
