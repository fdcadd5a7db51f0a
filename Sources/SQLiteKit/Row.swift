import CSQLite

/// The row a statement stands on. Columns are counted from 0.
///
/// It can't be kept: the next step or the reset makes what it points to invalid, so every accessor copies.
/// <https://www.sqlite.org/c3ref/column_blob.html>
package struct Row: ~Copyable {
  private let statement: OpaquePointer

  init(statement: OpaquePointer) {
    self.statement = statement
  }

  package var columnCount: Int { Int(sqlite3_column_count(statement)) }

  package func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
  }

  /// The number in a column; 0 for NULL.
  package func int64(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

  /// The number in a column; 0 for NULL.
  package func int(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }

  package func optionalInt(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }

  package func optionalInt64(_ column: Int) -> Int64? { isNull(column) ? nil : int64(column) }

  /// Whether the number in a column is other than 0; false for NULL.
  package func bool(_ column: Int) -> Bool { sqlite3_column_int64(statement, Int32(column)) != 0 }

  package func double(_ column: Int) -> Double { sqlite3_column_double(statement, Int32(column)) }

  /// The text of a column, embedded NULs included; empty for NULL.
  package func text(_ column: Int) -> String {
    withTextBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  /// The bytes of a column; empty for NULL.
  package func blob(_ column: Int) -> [UInt8] { withBlobBytes(column) { Array($0) } }

  package func optionalBlob(_ column: Int) -> [UInt8]? { isNull(column) ? nil : blob(column) }

  /// The value with the type SQLite stores it in.
  package func value(_ column: Int) -> Value {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_INTEGER: .int(int64(column))
    case SQLITE_FLOAT: .real(double(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }

  /// Lends the UTF-8 bytes of a text column without copying them; they're gone after `body`.
  package func withTextBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    // The text first, then its length: asking in the other order may convert twice.
    // <https://www.sqlite.org/c3ref/column_blob.html>
    let start = sqlite3_column_text(statement, Int32(column))
    let count = sqlite3_column_bytes(statement, Int32(column))
    return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(count)))
  }

  /// Lends the bytes of a column without copying them; they're gone after `body`.
  package func withBlobBytes<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    // A zero-length blob has a null pointer. <https://www.sqlite.org/c3ref/column_blob.html>
    let start = sqlite3_column_blob(statement, Int32(column))
    let count = sqlite3_column_bytes(statement, Int32(column))
    return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(count)))
  }
}
