import CSQLite

/// One step of the schema. Its number is its place in the list; once released it's never edited.
package struct Migration: Sendable {
  package let name: String
  package let change: @Sendable (Connection) throws -> Void

  package init(_ name: String, _ change: @escaping @Sendable (Connection) throws -> Void) {
    self.name = name
    self.change = change
  }

  /// A step that is only SQL.
  package init(_ name: String, sql: String) {
    self.init(name) { try $0.execute(sql) }
  }
}

/// Brings a file's schema to the newest version. The version is `user_version`, and `application_id` says whose
/// the file is. <https://www.sqlite.org/pragma.html#pragma_application_id>
package struct Migrator: Sendable {
  package let applicationID: Int32
  package let migrations: [Migration]

  package init(applicationID: Int32, migrations: [Migration]) {
    self.applicationID = applicationID
    self.migrations = migrations
  }

  /// The version this program writes.
  package var version: Int { migrations.count }

  /// Applies what is missing, each step in a transaction of its own, and returns the version the file had.
  ///
  /// Throws `OfficeFileRefusal` for a newer, foreign or damaged file, which is left as it is.
  @discardableResult
  package func migrate(_ connection: Connection) throws -> Int {
    let before = try acceptedVersion(of: connection)
    guard before < version else { return before }
    // A step may rebuild a table others refer to. The switch does nothing inside a transaction, so it's thrown
    // around them, and each step is checked as a whole. <https://www.sqlite.org/lang_altertable.html#otheralter>
    let enforced = try connection.scalar("PRAGMA foreign_keys") == 1
    try connection.execute("PRAGMA foreign_keys = OFF")
    defer { if enforced { try? connection.execute("PRAGMA foreign_keys = ON") } }
    for number in before..<version { try apply(number, to: connection) }
    return before
  }

  private func apply(_ number: Int, to connection: Connection) throws {
    try connection.transaction(.immediate) {
      // Another process may have done it while this one waited for the lock.
      guard try acceptedVersion(of: connection) == number else { return }
      if number == 0 { try connection.execute("PRAGMA application_id = \(applicationID)") }
      try migrations[number].change(connection)
      let broken = try connection.rows("PRAGMA foreign_key_check") { $0.text(0) }
      if let table = broken.first {
        throw SQLiteError(
          code: SQLITE_CONSTRAINT | (3 << 8),
          message: "step \(migrations[number].name) leaves rows of \(table) without what they refer to")
      }
      try connection.execute("PRAGMA user_version = \(number + 1)")
    }
  }

  /// The version of a file that may be migrated; 0 for an empty one.
  private func acceptedVersion(of connection: Connection) throws -> Int {
    switch state(of: connection) {
    case .missing, .empty: return 0
    case .ours(let version): return version
    case let state: throw OfficeFileRefusal(path: connection.path, state: state)
    }
  }
}

extension Migrator {
  /// Opens an office file and brings it up to date. The file is looked at first, so that another program's isn't
  /// touched: setting the journal alone would change it.
  ///
  /// Throws `OfficeFileRefusal`, or `SQLiteError`. A read-only connection isn't migrated.
  package func open(
    path: String, mode: OpenMode = .readWrite, settings: ConnectionSettings = .office
  ) throws -> Connection {
    if !isSurelyOurs(path) {
      let state = state(ofFile: path)
      switch state {
      case .ours: break
      case .missing where mode == .readWriteCreate: break
      case .empty where mode == .readWriteCreate: break
      default: throw OfficeFileRefusal(path: path, state: state)
      }
    }
    do {
      let connection = try Connection(path: path, mode: mode, settings: settings)
      if !mode.isForReading { try migrate(connection) }
      return connection
    } catch let error as SQLiteError {
      guard case .damaged = OfficeFileState(error) else { throw error }
      throw OfficeFileRefusal(path: path, state: .damaged(error))
    }
  }
}
