import CSQLite

/// A prepared statement: filled, stepped and reset, then ready for the next values.
///
/// It may outlive its connection: `sqlite3_close_v2` leaves the connection alive until the last statement is
/// finalized. <https://www.sqlite.org/c3ref/close.html>
package final class Statement {
  let handle: OpaquePointer
  /// How many values it takes.
  package let parameterCount: Int
  /// A statement that stands on a row can't be filled anew: the cache hands out another of the same text.
  private(set) var isInUse = false
  /// When the cache last handed it out, in the cache's own count.
  var lastUse = 0
  private var room = BindingRoom()

  /// Takes over a statement from `sqlite3_prepare_v3`.
  init(handle: OpaquePointer) {
    self.handle = handle
    parameterCount = Int(sqlite3_bind_parameter_count(handle))
  }

  deinit {
    // Its result repeats the error of the last step, which was thrown then.
    // <https://www.sqlite.org/c3ref/finalize.html>
    sqlite3_finalize(handle)
    room.release()
  }

  /// The text as written, with its `?`; never the expanded one.
  package var sql: String { sqlite3_sql(handle).map { String(cString: $0) } ?? "" }

  /// Whether it leaves the file's content alone. <https://www.sqlite.org/c3ref/stmt_readonly.html>
  package var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  // MARK: Filling

  package func bind(_ value: Int64, at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_int64(handle, Int32(index), value))
  }

  package func bind(_ value: Double, at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_double(handle, Int32(index), value))
  }

  /// Binds text by its byte count, so that a NUL inside stays. <https://www.sqlite.org/c3ref/bind_blob.html>
  package func bind(_ value: String, at index: Int) throws(SQLiteError) {
    var value = value
    let code = value.withUTF8 { bytes in
      // A null pointer would bind NULL, also for an empty text.
      guard let start = bytes.baseAddress else {
        return csqlite_bind_text_copied(handle, Int32(index), "", 0)
      }
      if let kept = room.keep(UnsafeRawBufferPointer(bytes)) {
        return csqlite_bind_text_kept(handle, Int32(index), kept, UInt64(bytes.count))
      }
      return csqlite_bind_text_copied(handle, Int32(index), start, UInt64(bytes.count))
    }
    try check(code)
  }

  package func bind(_ value: [UInt8], at index: Int) throws(SQLiteError) {
    let code = value.withUnsafeBytes { bytes in
      // A null pointer would bind NULL. <https://www.sqlite.org/c3ref/bind_blob.html>
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        return sqlite3_bind_zeroblob(handle, Int32(index), 0)
      }
      if let kept = room.keep(bytes) {
        return csqlite_bind_blob_kept(handle, Int32(index), kept, UInt64(bytes.count))
      }
      return csqlite_bind_blob_copied(handle, Int32(index), start, UInt64(bytes.count))
    }
    try check(code)
  }

  package func bindNull(at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_null(handle, Int32(index)))
  }

  // MARK: Stepping

  /// Takes the statement for one filling and run. Throws when the number of values is wrong.
  package func begin(valueCount: Int) throws(SQLiteError) {
    try requireFilled(valueCount)
    isInUse = true
    // Whatever was bound from there is forgotten before the room moves.
    if room.isTooSmall {
      sqlite3_clear_bindings(handle)
      room.grow()
    }
    room.clear()
  }

  func requireFilled(_ valueCount: Int) throws(SQLiteError) {
    guard valueCount == parameterCount else {
      throw SQLiteError(
        code: SQLITE_RANGE, message: "\(valueCount) values for \(parameterCount) parameters", sql: sql)
    }
  }

  /// Goes to the next row. False at the end. <https://www.sqlite.org/c3ref/step.html>
  package func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      throw SQLiteError.current(
        of: sqlite3_db_handle(handle), code: code, sql: sql, mayQuoteValues: parameterCount > 0)
    }
  }

  /// Steps to the end; rows are passed over.
  package func finish() throws(SQLiteError) {
    while try step() {}
  }

  /// Lets go of the row and its locks. A reset doesn't clear the values: the next run fills all of them.
  /// Its result repeats the error of the step. <https://www.sqlite.org/c3ref/reset.html>
  package func end() {
    sqlite3_reset(handle)
    isInUse = false
  }

  /// Gives `body` every row until it says false.
  package func forEachRow(while body: (borrowing Row) throws -> Bool) throws {
    while try step() {
      let row = Row(statement: handle)
      guard try body(row) else { return }
    }
  }

  private func check(_ code: Int32) throws(SQLiteError) {
    guard code != SQLITE_OK else { return }
    throw SQLiteError.current(
      of: sqlite3_db_handle(handle), code: code, sql: sql, mayQuoteValues: true)
  }
}
