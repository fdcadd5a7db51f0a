import CSQLite

/// One connection to one file, used by one thread: it isn't `Sendable`, and SQLite is told so (NOMUTEX).
/// <https://www.sqlite.org/threadsafe.html>
package final class Connection {
  let handle: OpaquePointer
  package let path: String
  package let mode: OpenMode
  /// Stops a running statement from another thread.
  package let interrupter: Interrupter
  private var cache = StatementCache()
  /// nil for a database in memory.
  private let file: OpenFiles.Identity?

  /// Counting memory takes a lock at every allocation, and nobody reads the counts.
  /// <https://www.sqlite.org/c3ref/c_config_covering_index_scan.html#sqliteconfigmemstatus>
  private static let isConfigured = csqlite_config_memory_statistics(0) == SQLITE_OK

  /// Opens `path` (`:memory:` for a database of its own in memory) and sets the switches.
  ///
  /// Throws kinds `cantOpen`, `notADatabase` (seen at the first read), `corrupt`, `busy`, `readOnly`.
  package init(
    path: String, mode: OpenMode = .readWriteCreate, settings: ConnectionSettings = .office
  ) throws(SQLiteError) {
    let access =
      switch mode {
      case .readWriteCreate: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    _ = Self.isConfigured
    var opened: OpaquePointer?
    let name = mode == .immutable ? Self.immutableName(path) : path
    let code = sqlite3_open_v2(name, &opened, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      // Whether or not an error occurs, the connection must be closed.
      // <https://www.sqlite.org/c3ref/open.html>
      let error = SQLiteError.current(of: opened, code: code, sql: nil)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    self.path = path
    self.mode = mode
    interrupter = Interrupter(database: opened)
    file = OpenFiles.opened(path)
    try apply(settings)
  }

  deinit {
    interrupter.forget()
    // Cached statements first; any a caller still holds keeps the connection alive until it's finalized.
    // <https://www.sqlite.org/c3ref/close.html>
    cache.removeAll()
    sqlite3_close_v2(handle)
    if let file { OpenFiles.closed(file) }
  }

  /// The prepared statement of this text. It stays prepared for as long as the connection lives.
  package func statement(_ sql: SQL) throws(SQLiteError) -> Statement {
    try cache.statement(for: sql) { text throws(SQLiteError) in try self.prepare(text) }
  }

  /// How many statements are kept prepared.
  package var cachedStatementCount: Int { cache.count }

  /// Runs one or more statements without values: a schema, a pragma.
  package func execute(_ sql: String) throws(SQLiteError) {
    var rest = Substring(sql)
    while !rest.isEmpty {
      let (statement, tail) = try compile(rest, flags: 0)
      if let statement {
        defer { statement.end() }
        try statement.begin(valueCount: 0)
        try statement.finish()
      }
      rest = tail
    }
  }

  /// The path as a URI: every byte that could mean something in one is escaped.
  /// <https://www.sqlite.org/uri.html>
  private static func immutableName(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var name = Array("file:".utf8)
    // Two slashes at the beginning would name a host.
    if path.hasPrefix("/") { name += Array("//".utf8) }
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        name.append(byte)
      default:
        name += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: name, as: UTF8.self) + "?immutable=1"
  }

  private func apply(_ settings: ConnectionSettings) throws(SQLiteError) {
    // First, since the pragmas below may already have to wait.
    sqlite3_busy_timeout(handle, settings.busyTimeout)
    // No writing of the schema table or of FTS5's shadow tables by SQL, and no schema that calls out.
    // <https://www.sqlite.org/c3ref/c_dbconfig_defensive.html>
    _ = csqlite_db_config_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    _ = csqlite_db_config_switch(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    // The program has neither; what a file brings along was put there by somebody.
    _ = csqlite_db_config_switch(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    _ = csqlite_db_config_switch(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0)
    try execute("PRAGMA foreign_keys = \(settings.foreignKeys ? "ON" : "OFF")")
    try execute("PRAGMA cell_size_check = \(settings.cellSizeCheck ? "ON" : "OFF")")
    if let journal = settings.journal, !mode.isForReading {
      try execute("PRAGMA journal_mode = \(journal.rawValue)")
    }
    try execute("PRAGMA synchronous = \(settings.synchronous.rawValue)")
    if settings.secureDelete { try execute("PRAGMA secure_delete = ON") }
    // Negative means KiB, positive pages. <https://www.sqlite.org/pragma.html#pragma_cache_size>
    if let cacheKiB = settings.cacheKiB { try execute("PRAGMA cache_size = -\(cacheKiB)") }
    if let pages = settings.walAutoCheckpoint { try execute("PRAGMA wal_autocheckpoint = \(pages)") }
  }
}

extension Connection {
  /// Prepares one statement for long keeping.
  private func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    let (statement, _) = try compile(Substring(sql), flags: UInt32(SQLITE_PREPARE_PERSISTENT))
    guard let statement else { throw SQLiteError(code: SQLITE_MISUSE, message: "no statement", sql: sql) }
    return statement
  }

  /// Compiles the first statement of a text and gives back the rest; nil for a comment or blank.
  /// <https://www.sqlite.org/c3ref/prepare.html>
  private func compile(
    _ sql: Substring, flags: UInt32
  ) throws(SQLiteError) -> (statement: Statement?, rest: Substring) {
    var text = String(sql)
    var compiled: OpaquePointer?
    var consumed = 0
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v3(
          handle, characters.baseAddress, Int32(characters.count), flags, &compiled, &tail)
        if let tail, let start = characters.baseAddress { consumed = tail - start }
        return code
      }
    }
    guard code == SQLITE_OK else { throw SQLiteError.current(of: handle, code: code, sql: text) }
    let rest = consumed > 0 ? Substring(text.utf8.dropFirst(consumed)) : ""
    return (compiled.map(Statement.init(handle:)), rest)
  }
}
