extension Connection {
  /// Makes this connection the only one on its file, with the WAL moved in and gone, for as long as `body` runs: no other
  /// connection can read or write, and the file is whole without anything beside it. It stays in the mode of one file;
  /// whoever opens it next as an office puts it back into WAL.
  ///
  /// Throws kind `busy` when another connection has the file open, reading or not.
  /// <https://www.sqlite.org/pragma.html#pragma_locking_mode>
  package func aloneOnFile<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try execute("PRAGMA locking_mode = EXCLUSIVE")
    try execute("BEGIN EXCLUSIVE")
    try execute("COMMIT")
    // Leaves WAL, and no journal file either, which a connection alone would keep. All that is written is the version in
    // the header: a few bytes of the first sector.
    try execute("PRAGMA journal_mode = MEMORY")
    return try transaction(.exclusive) { try body(self) }
  }
}
