import CSQLite
import WorkingCalendar

/// SQLite through its C API and nothing else: what everything here is measured against.
final class RawDatabase {
  private let handle: OpaquePointer

  struct Failure: Error, CustomStringConvertible {
    var code: Int32
    var sql = ""

    var description: String { "SQLite: \(String(cString: sqlite3_errstr(code))) (\(code)) \(sql)" }
  }

  init(path: String) throws {
    var opened: OpaquePointer?
    let code = sqlite3_open(path, &opened)
    guard code == SQLITE_OK, let opened else { throw Failure(code: code) }
    handle = opened
    try execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
  }

  deinit { sqlite3_close_v2(handle) }

  func execute(_ sql: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw Failure(code: sqlite3_extended_errcode(handle), sql: sql) }
  }

  func prepare(_ sql: String) throws -> RawStatement {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    guard code == SQLITE_OK, let statement else { throw Failure(code: code, sql: sql) }
    return RawStatement(handle: statement)
  }
}

final class RawStatement {
  private let handle: OpaquePointer
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(handle: OpaquePointer) { self.handle = handle }

  deinit { sqlite3_finalize(handle) }

  func bind(_ values: [RawValue]) {
    for (offset, value) in values.enumerated() {
      switch value {
      case .day(let day): bind(Int32(offset + 1), Int64(day.dayNumber))
      case .number(let number): bind(Int32(offset + 1), number)
      case .text(let text): bind(Int32(offset + 1), text)
      }
    }
  }

  func bind(_ index: Int32, _ number: Int64) { sqlite3_bind_int64(handle, index, number) }

  func bind(_ index: Int32, _ text: String) {
    var text = text
    text.withUTF8 { bytes in
      _ = bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), Self.transient)
      }
    }
  }

  /// Steps through every row and touches every column, as a reader must; gives the number of rows.
  @discardableResult
  func run() throws -> Int {
    var rows = 0
    var bytes = 0
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { break }
      guard code == SQLITE_ROW else { throw RawDatabase.Failure(code: code) }
      rows += 1
      for column in 0..<sqlite3_column_count(handle) {
        _ = sqlite3_column_text(handle, column)
        bytes += Int(sqlite3_column_bytes(handle, column))
      }
    }
    sqlite3_reset(handle)
    return bytes >= 0 ? rows : 0
  }
}

/// What a raw statement is filled with.
enum RawValue {
  case day(CivilDate)
  case number(Int64)
  case text(String)
}
