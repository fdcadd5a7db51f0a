import Testing

@testable import SQLiteKit

@Suite("Values reach their row whole, however they are bound")
struct FillingTests {
  @Test("rows filled value by value keep every value, and a wrong number of values is refused")
  func valueByValue() throws {
    let db = try Connection(path: ":memory:")
    try db.execute("CREATE TABLE t(a INTEGER, b TEXT, c BLOB, d INTEGER, e TEXT) STRICT")
    try db.run("INSERT INTO t VALUES (?, ?, ?, ?, ?)") { row throws(SQLiteError) in
      try row.add(7 as Int?)
      try row.add("rác\u{0}thải")
      try row.add([1, 0, 255])
      try row.add(true as Bool?)
      try row.add(nil as String?)
    }
    let kept = try db.rows("SELECT a, b, c, d, e FROM t") { row in
      [row.value(0), row.value(1), row.value(2), row.value(3), row.value(4)]
    }
    #expect(kept == [[.int(7), .text("rác\u{0}thải"), .blob([1, 0, 255]), .int(1), .null]])
    #expect(throws: SQLiteError.self) {
      try db.run("INSERT INTO t VALUES (?, ?, ?, ?, ?)") { row throws(SQLiteError) in try row.add(1 as Int?) }
    }
    #expect(try db.scalar("SELECT count(*) FROM t") == 1)
  }

  /// Texts stand in a room of the statement while it runs; it grows with what is asked of it and ends at 16 KiB.
  @Test("texts of any length come out as they went in, short after long and long after short")
  func anyLength() throws {
    let db = try Connection(path: ":memory:")
    try db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT, b BLOB, c TEXT)")
    let lengths = [
      0, 1, 15, 16, 17, 300, 0, 2, 5_000, 9_000, 16_384, 16_385, 100_000, 3, 8_192, 8_193, 20_000, 1,
    ]
    for (id, length) in lengths.enumerated() {
      let text = String(repeating: "ộ", count: length / 3) + String(repeating: "x", count: length % 3)
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ id) }
      try db.run("INSERT INTO t VALUES (?, ?, ?, ?)", id, text, bytes, String(text.reversed()))
      let kept = try db.first("SELECT a, b, c FROM t WHERE id = ? AND a = ? AND b = ?", id, text, bytes) {
        ($0.text(0), $0.blob(1), $0.text(2))
      }
      #expect(kept?.0 == text && kept?.1 == bytes && kept?.2 == String(text.reversed()), "length \(length)")
    }
  }
}
