import Foundation
import SQLiteKit
import Testing

@Suite("Errors of storage")
struct SQLiteErrorTests {
  private func error(_ body: () throws -> Void) throws -> SQLiteError {
    do {
      try body()
    } catch let error as SQLiteError {
      return error
    }
    throw Missing()
  }
  private struct Missing: Error {}

  private let name = "Bùi Thị Nhàn"

  @Test(
    "an error never repeats a value that was bound",
    arguments: [
      // UNIQUE, CHECK, NOT NULL and types.
      ("INSERT INTO t VALUES ('x', ?)", SQLiteError.Kind.constraint),
      ("INSERT INTO t(a, b) SELECT ?, NULL", .constraint),
      ("INSERT INTO n VALUES (?)", .constraint),
      ("INSERT INTO t SELECT b, b || 'x' FROM (SELECT ? AS b) UNION ALL SELECT 'y', 'y'", .constraint),
      // FTS5 and JSON repeat what they were given.
      ("SELECT * FROM f WHERE f MATCH ? || ':x'", .other),
      ("SELECT * FROM f WHERE f MATCH '\"' || ?", .other),
      ("SELECT * FROM f WHERE f MATCH ? || '('", .other),
      ("SELECT json_extract('{}', ?)", .other),
      ("SELECT json('{\"' || ?)", .other),
      ("INSERT INTO f(f) VALUES (?)", .other),
    ])
  func noValues(sql: String, kind: SQLiteError.Kind) throws {
    let db = try Connection(path: ":memory:")
    try db.execute(
      """
      CREATE TABLE t(a TEXT NOT NULL UNIQUE, b TEXT NOT NULL CHECK (length(b) < 3)) STRICT;
      CREATE TABLE n(v INTEGER) STRICT;
      CREATE VIRTUAL TABLE f USING fts5(words)
      """)
    let error = try error { try db.run(SQL(sql), name) }
    #expect(error.kind == kind)
    let told = "\(error) \(error.message) \(String(reflecting: error))"
    for word in name.split(separator: " ") {
      #expect(!told.contains(word), "\(told)")
      #expect(!told.folding(options: .diacriticInsensitive, locale: nil).contains("Nhan"))
    }
    #expect(error.sql == sql)
  }

  @Test("a duplicate is told apart from other rules")
  func duplicates() throws {
    let db = try Connection(path: ":memory:")
    try db.execute("CREATE TABLE t(k TEXT PRIMARY KEY, u UNIQUE, n NOT NULL)")
    try db.run("INSERT INTO t VALUES ('a', 1, 1)")
    #expect(try error { try db.run("INSERT INTO t VALUES ('a', 2, 1)") }.isDuplicate)
    #expect(try error { try db.run("INSERT INTO t VALUES ('b', 1, 1)") }.isDuplicate)
    let missing = try error { try db.run("INSERT INTO t VALUES ('c', 3, NULL)") }
    #expect(!missing.isDuplicate)
    #expect(missing.kind == .constraint)
    #expect(missing.message.contains("t.n"))
  }

  @Test("a statement that is wrong names itself")
  func wrongSQL() throws {
    let db = try Connection(path: ":memory:")
    let error = try error { try db.execute("SELECT 1; SELEKT 2") }
    #expect(error.kind == .other)
    #expect(error.sql?.contains("SELEKT") == true)
    #expect(error.message.contains("SELEKT"))
    #expect(throws: SQLiteError.self) { try db.run("-- nothing") }
  }

  @Test("a file opened for reading refuses writing, and isn't changed")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    try Connection(path: path).execute("CREATE TABLE t(v)")
    let reader = try Connection(path: path, mode: .readOnly)
    #expect(reader.isReadOnly)
    #expect(try error { try reader.run("INSERT INTO t VALUES (1)") }.kind == .readOnly)
    #expect(try reader.scalar("SELECT count(*) FROM t") == 0)
  }

  @Test("a file that isn't there is only made when that was asked for")
  func missing() throws {
    let folder = try TemporaryFolder()
    for mode in [OpenMode.readOnly, .readWrite] {
      let error = try error { _ = try Connection(path: folder.path("a.dunghan"), mode: mode) }
      #expect(error.kind == .cantOpen)
      #expect(error.systemError == ENOENT)
    }
    #expect(try error { _ = try Connection(path: folder.path("no/a.dunghan")) }.kind == .cantOpen)
    #expect(try error { _ = try Connection(path: folder.path("")) }.kind == .cantOpen)
    #expect(folder.names == [])
  }

  @Test("a file that isn't a database is told from a damaged one")
  func notADatabase() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.csv")
    try Data("STT,Ngày đến\n1,2/3/2024\n".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try error { _ = try Connection(path: path) }.kind == .notADatabase)
  }

  @Test("a full disk is told as such")
  func full() throws {
    let db = try Connection(path: ":memory:")
    try db.execute("PRAGMA max_page_count = 10; CREATE TABLE t(v)")
    #expect(try error { try db.run("INSERT INTO t VALUES (zeroblob(100000))") }.kind == .full)
  }

  @Test("the schema and the search index can't be written around the program")
  func defensive() throws {
    let db = try Connection(path: ":memory:")
    try db.execute("CREATE VIRTUAL TABLE f USING fts5(words); PRAGMA writable_schema = ON")
    #expect(throws: SQLiteError.self) { try db.execute("DELETE FROM sqlite_schema") }
    #expect(throws: SQLiteError.self) { try db.execute("DELETE FROM f_data") }
  }

  @Test("the switches asked for are set")
  func settings() throws {
    let folder = try TemporaryFolder()
    let db = try Connection(path: folder.path("a.dunghan"))
    #expect(try db.text("PRAGMA journal_mode") == "wal")
    #expect(try db.scalar("PRAGMA synchronous") == 2)
    #expect(try db.scalar("PRAGMA foreign_keys") == 1)
    #expect(try db.scalar("PRAGMA trusted_schema") == 0)
    #expect(try db.scalar("PRAGMA cell_size_check") == 1)
    #expect(try db.scalar("PRAGMA busy_timeout") == 5000)
    let other = ConnectionSettings(
      synchronous: .normal, secureDelete: true, cacheKiB: 512, walAutoCheckpoint: 200)
    let second = try Connection(path: folder.path("a.dunghan"), settings: other)
    #expect(try second.scalar("PRAGMA synchronous") == 1)
    #expect(try second.scalar("PRAGMA secure_delete") == 1)
    #expect(try second.scalar("PRAGMA cache_size") == -512)
    #expect(try second.scalar("PRAGMA wal_autocheckpoint") == 200)
  }
}
