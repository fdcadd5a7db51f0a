import CSQLite

/// What SQLite said went wrong: the code, its message and the statement's text with its `?` as written.
///
/// Bound values are never in it: they are people's names and words, and errors reach logs and screens.
/// A message that could quote a bound value (FTS5 repeats the words searched for) is replaced by SQLite's
/// general text for the code. <https://www.sqlite.org/rescode.html>
package struct SQLiteError: Error, Equatable, Sendable {
  /// What a caller can do something about.
  package enum Kind: Equatable, Sendable {
    /// Another connection holds the lock and the busy timeout ran out.
    case busy
    /// The disk, or the size the file may reach, is full.
    case full
    /// The file or its folder can't be written.
    case readOnly
    /// The file is an SQLite database and damaged.
    case corrupt
    /// The file isn't an SQLite database.
    case notADatabase
    /// A UNIQUE, NOT NULL, CHECK or foreign key rule refused the row.
    case constraint
    /// The operating system failed a read, write or sync.
    case ioError
    /// The file can't be opened: missing, a folder, or not allowed.
    case cantOpen
    /// The schema changed under a prepared statement and preparing it again didn't help.
    case schemaChanged
    /// `Interrupter.interrupt()` stopped the statement.
    case interrupted
    case other
  }

  /// The extended result code. <https://www.sqlite.org/rescode.html#extended_result_code_list>
  package let code: Int32
  package let message: String
  /// The statement with its parameters unfilled; nil when no statement was at fault.
  package let sql: String?
  /// `errno` of a failed read, write or open; 0 when unknown.
  package let systemError: Int32

  package init(code: Int32, message: String, sql: String? = nil, systemError: Int32 = 0) {
    self.code = code
    self.message = message
    self.sql = sql
    self.systemError = systemError
  }

  /// The low 8 bits of the code.
  package var primaryCode: Int32 { code & 0xff }

  package var kind: Kind {
    switch primaryCode {
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy
    case SQLITE_FULL: .full
    case SQLITE_READONLY: .readOnly
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_IOERR: noMoreSpace.contains(systemError) ? .full : .ioError
    case SQLITE_CANTOPEN, SQLITE_PERM: .cantOpen
    case SQLITE_SCHEMA: .schemaChanged
    case SQLITE_INTERRUPT: .interrupted
    default: .other
    }
  }

  /// Whether a row with the same key is already there (UNIQUE or PRIMARY KEY).
  package var isDuplicate: Bool {
    code == Self.uniqueConstraint || code == Self.primaryKeyConstraint || code == Self.rowIDConstraint
  }

  /// Whether the file's schema is not the one that a statement was written for: a table or a column is missing.
  package var isOfSchema: Bool {
    code == SQLITE_ERROR
      && ["no such table", "no such column", "has no column", "values were supplied"].contains(
        where: message.contains)
  }

  // The extended codes are C macros with shifts, which Swift doesn't import.
  private static let primaryKeyConstraint = SQLITE_CONSTRAINT | (6 << 8)
  private static let uniqueConstraint = SQLITE_CONSTRAINT | (8 << 8)
  private static let rowIDConstraint = SQLITE_CONSTRAINT | (10 << 8)
  /// SQLITE_ABORT_ROLLBACK: the transaction was rolled back under a statement.
  static let abortedByRollback = SQLITE_ABORT | (2 << 8)
  /// ENOSPC, which SQLite passes on as an I/O error when the WAL index can't grow; EFBIG, the size a file may reach; EDQUOT,
  /// what a user may store.
  private var noMoreSpace: [Int32] { [28, 27, 122] }
}

extension SQLiteError: CustomStringConvertible {
  package var description: String {
    let place = sql.map { " in: \($0)" } ?? ""
    return "SQLite \(code): \(message)\(place)"
  }
}

extension SQLiteError {
  /// The error a connection reports now. Read before anything else is called on the connection:
  /// the next call overwrites it. <https://www.sqlite.org/c3ref/errcode.html>
  static func current(
    of database: OpaquePointer?, code: Int32, sql: String?, mayQuoteValues: Bool = false
  ) -> SQLiteError {
    let extended = database.map { sqlite3_extended_errcode($0) } ?? code
    let actual = extended & 0xff == code & 0xff ? extended : code
    // Only SQLITE_ERROR has texts made from values ("fts5: syntax error near …", "no such column: …").
    let isGeneral = mayQuoteValues && actual & 0xff == SQLITE_ERROR
    let text =
      isGeneral ? sqlite3_errstr(actual) : database.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(actual)
    return SQLiteError(
      code: actual,
      message: text.map { String(cString: $0) } ?? "unknown error",
      sql: sql,
      systemError: database.map { sqlite3_system_errno($0) } ?? 0)
  }
}
