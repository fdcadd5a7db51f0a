extension Connection {
  /// Makes this connection the only one on its file, with the WAL moved in and gone, for as long as `body` runs: no other
  /// connection can read or write, and the file is whole without anything beside it. It stays in the mode of one file;
  /// whoever opens it next as an office puts it back into WAL.
  ///
  /// Throws kind `busy` when another connection has the file open, reading or not.
  /// <https://www.sqlite.org/pragma.html#pragma_locking_mode>
  package func alone<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("PRAGMA locking_mode = EXCLUSIVE")
    try execute("BEGIN EXCLUSIVE")
    try execute("COMMIT")
    try execute("PRAGMA journal_mode = DELETE")
    return try transaction(.exclusive, body)
  }
}
