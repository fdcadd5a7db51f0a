import SQLiteKit
import Testing

@Suite("Statements")
struct StatementTests {
  private func memory() throws -> Connection { try Connection(path: ":memory:") }

  @Test("every kind of value comes back as it was bound")
  func values() throws {
    let db = try memory()
    try db.execute("CREATE TABLE t(v)")
    let values: [Value] = [
      nil, .int(0), .int(Int64.max), .int(Int64.min), .real(-0.5), .text(""), .text("Nguyễn Thị Đượm"),
      .text("a\0b"), .text("🙂"), .blob([]), .blob([0, 255, 0]),
    ]
    for value in values { try db.run("INSERT INTO t VALUES (?)", [value]) }
    #expect(try db.rows("SELECT v FROM t ORDER BY rowid") { $0.value(0) } == values)
  }

  @Test("an empty blob is a blob of no bytes, not NULL")
  func emptyBlob() throws {
    let db = try memory()
    #expect(try db.text("SELECT typeof(?)", [UInt8]()) == "blob")
    #expect(try db.text("SELECT typeof(?)", "") == "text")
  }

  @Test("text with a NUL inside keeps its length")
  func nul() throws {
    let db = try memory()
    #expect(try db.first("SELECT ?", "Đơn\0số 2") { $0.text(0) } == "Đơn\0số 2")
  }

  @Test("Vietnamese text keeps its bytes: NFC and NFD stay what they were")
  func vietnamese() throws {
    let db = try memory()
    for text in ["Ủy ban nhân dân xã", "U\u{309}y ban nha\u{302}n da\u{302}n xa\u{303}", "Đặng"] {
      let back = try #require(try db.text("SELECT ?", text))
      #expect(Array(back.utf8) == Array(text.utf8))
    }
  }

  @Test("NULL reads as empty, and as nil where it's asked for")
  func null() throws {
    let db = try memory()
    let none: String? = nil
    try db.query("SELECT ?, ?, ?", none, Int?.none, [UInt8]?.none) { row in
      #expect(row.text(0) == "")
      #expect(row.optionalText(0) == nil)
      #expect(row.int(1) == 0)
      #expect(row.optionalInt(1) == nil)
      #expect(row.blob(2) == [])
      #expect(row.optionalBlob(2) == nil)
      #expect(row.columnCount == 3)
    }
    #expect(try db.scalar("SELECT NULL") == nil)
    #expect(try db.scalar("SELECT 1 WHERE 0") == nil)
  }

  @Test("the same text is prepared once, a literal or not")
  func cache() throws {
    let db = try memory()
    try db.execute("CREATE TABLE t(v)")
    let before = db.cachedStatementCount
    for number in 0..<50 { try db.run("INSERT INTO t VALUES (?)", number) }
    #expect(db.cachedStatementCount == before + 1)
    for number in 0..<50 { try db.run(SQL("INSERT INTO t " + "VALUES (?)"), number) }
    #expect(db.cachedStatementCount == before + 2)
    #expect(try db.scalar("SELECT count(*) FROM t") == 100)
  }

  @Test("statements put together at run time don't pile up")
  func cacheBound() throws {
    let db = try memory()
    let before = db.cachedStatementCount
    for number in 0..<500 { #expect(try db.scalar(SQL("SELECT \(number)")) == Int64(number)) }
    #expect(db.cachedStatementCount <= before + 64)
  }

  @Test("a query inside the rows of the same query gets a statement of its own")
  func nested() throws {
    let db = try memory()
    try db.execute("CREATE TABLE t(v); INSERT INTO t VALUES (1), (2), (3)")
    var pairs: [Int] = []
    func rows(_ body: (Int) throws -> Void) throws {
      try db.query("SELECT v FROM t ORDER BY v") { row in try body(row.int(0)) }
    }
    try rows { outer in try rows { inner in pairs.append(outer * 10 + inner) } }
    #expect(pairs == [11, 12, 13, 21, 22, 23, 31, 32, 33])
  }

  @Test("a query that stops early lets go of its lock")
  func earlyEnd() throws {
    let db = try memory()
    try db.execute("CREATE TABLE t(v); INSERT INTO t VALUES (1), (2), (3)")
    var seen = 0
    try db.scan(
      "SELECT v FROM t",
      while: { _ in
        seen += 1
        return seen < 2
      })
    #expect(seen == 2)
    try db.execute("DROP TABLE t")
  }

  @Test("an error thrown among the rows leaves the statement usable")
  func throwing() throws {
    struct Stop: Error {}
    let db = try memory()
    func all(stop: Bool) throws -> Int {
      var count = 0
      try db.query("SELECT 1 UNION ALL SELECT 2") { _ in
        if stop { throw Stop() }
        count += 1
      }
      return count
    }
    #expect(throws: Stop.self) { try all(stop: true) }
    #expect(try all(stop: false) == 2)
  }

  @Test("too many or too few values are refused before anything runs")
  func valueCount() throws {
    let db = try memory()
    try db.execute("CREATE TABLE t(a, b)")
    #expect(throws: SQLiteError.self) { try db.run("INSERT INTO t VALUES (?, ?)", 1) }
    #expect(throws: SQLiteError.self) { try db.run("INSERT INTO t VALUES (?, ?)", 1, 2, 3) }
    #expect(throws: SQLiteError.self) { try db.run("INSERT INTO t VALUES (?, ?)", [nil]) }
    #expect(try db.scalar("SELECT count(*) FROM t") == 0)
    try db.run("INSERT INTO t VALUES (?, ?)", 1, "x")
    #expect(try db.scalar("SELECT count(*) FROM t") == 1)
  }

  @Test("several statements run in a row, comments and blanks between them")
  func script() throws {
    let db = try memory()
    try db.execute(
      """
      -- Sổ đơn
      CREATE TABLE t(v TEXT) STRICT;

      INSERT INTO t VALUES ('đơn; thư'); -- a semicolon in a text
      INSERT INTO t VALUES ('hai');
      -- the end
      """)
    #expect(try db.rows("SELECT v FROM t ORDER BY rowid") { $0.text(0) } == ["đơn; thư", "hai"])
  }

  @Test("an insert tells the key it gave and how many rows it touched")
  func keys() throws {
    let db = try memory()
    try db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, v)")
    try db.run("INSERT INTO t VALUES (41, ?), (42, ?)", "a", "b")
    #expect(db.lastInsertRowID == 42)
    #expect(db.changes == 2)
    try db.run("UPDATE t SET v = ?", true)
    #expect(db.changes == 2)
    #expect(try db.scalar("SELECT sum(v) FROM t") == 2)
  }

  @Test("a statement may outlive its connection")
  func outliving() throws {
    var db: Connection? = try memory()
    let statement = try #require(try db?.statement("SELECT 7"))
    db = nil
    #expect(try statement.firstInt64() == 7)
    statement.end()
  }
}
