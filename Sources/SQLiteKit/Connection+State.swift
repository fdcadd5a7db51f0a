import CSQLite

extension Connection {
  /// The key of the last row inserted by this connection. <https://www.sqlite.org/c3ref/last_insert_rowid.html>
  package var lastInsertRowID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the last INSERT, UPDATE or DELETE touched. <https://www.sqlite.org/c3ref/changes.html>
  package var changes: Int { Int(sqlite3_changes64(handle)) }

  /// How many rows were touched since the connection was opened.
  package var totalChanges: Int { Int(sqlite3_total_changes64(handle)) }

  /// Whether a transaction is open; SQLite may have ended it by itself after an error.
  /// <https://www.sqlite.org/c3ref/get_autocommit.html>
  package var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Whether the file can't be written through this connection. <https://www.sqlite.org/c3ref/db_readonly.html>
  package var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") != 0 }

  /// A number that changes when another connection has committed, here or in another process; own commits
  /// don't change it. Cheap: it reads a counter, no page. <https://www.sqlite.org/pragma.html#pragma_data_version>
  package func dataVersion() throws(SQLiteError) -> Int64 {
    try scalar("PRAGMA data_version") ?? 0
  }

  /// The state of the file that the last read saw: a number that every commit changes, this connection's too. Runs no
  /// statement. <https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html#sqlitefcntldataversion>
  package var readVersion: UInt32 {
    var version: UInt32 = 0
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_DATA_VERSION, &version)
    return version
  }

  /// The problems SQLite finds in the file, none when it's whole. `quick` leaves out the comparison of the indexes
  /// with their tables. <https://www.sqlite.org/pragma.html#pragma_integrity_check>
  package func integrityCheck(quick: Bool) throws -> [String] {
    var found: [String] = []
    do {
      try query(quick ? "PRAGMA quick_check(20)" : "PRAGMA integrity_check(20)") { found.append($0.text(0)) }
    } catch let error as SQLiteError where error.kind == .corrupt {
      // Some damage stops the check itself (3.40.1: a page that isn't one); that too is a finding.
      found.append(error.message)
    }
    return found == ["ok"] ? [] : found
  }

  /// Moves the WAL into the file. `truncate` waits for readers and leaves an empty WAL; without it what can be moved
  /// without waiting is. <https://www.sqlite.org/pragma.html#pragma_wal_checkpoint>
  package func checkpoint(truncate: Bool = false) throws(SQLiteError) {
    try run(truncate ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)")
  }
}
