import Foundation
import SQLiteKit
import Testing

@Suite("Transactions")
struct TransactionTests {
  private struct Stop: Error, Equatable {}

  private func table() throws -> Connection {
    let db = try Connection(path: ":memory:")
    try db.execute("CREATE TABLE t(v INTEGER UNIQUE)")
    return db
  }

  private func values(_ db: Connection) throws -> [Int] {
    try db.rows("SELECT v FROM t ORDER BY v") { $0.int(0) }
  }

  @Test("all of it is kept, or none")
  func allOrNothing() throws {
    let db = try table()
    let given = try db.transaction {
      try db.run("INSERT INTO t VALUES (1)")
      return 7
    }
    #expect(given == 7)
    #expect(throws: Stop.self) {
      try db.transaction {
        try db.run("INSERT INTO t VALUES (2)")
        throw Stop()
      }
    }
    #expect(try values(db) == [1])
    #expect(!db.isInTransaction)
  }

  @Test("one inside another is undone alone", arguments: [true, false])
  func nested(outerFails: Bool) throws {
    let db = try table()
    do {
      try db.transaction {
        try db.run("INSERT INTO t VALUES (1)")
        #expect(throws: Stop.self) {
          try db.transaction {
            try db.run("INSERT INTO t VALUES (2)")
            try db.transaction { try db.run("INSERT INTO t VALUES (3)") }
            throw Stop()
          }
        }
        try db.transaction { try db.run("INSERT INTO t VALUES (4)") }
        if outerFails { throw Stop() }
      }
    } catch is Stop {}
    #expect(try values(db) == (outerFails ? [] : [1, 4]))
    #expect(!db.isInTransaction)
  }

  @Test("the first error is the one told, also when SQLite has rolled back already")
  func firstErrorWins() throws {
    let db = try table()
    let error = #expect(throws: SQLiteError.self) {
      try db.transaction {
        try db.run("INSERT INTO t VALUES (1)")
        // This conflict rolls back the whole transaction by itself; a second rollback would fail.
        try db.run("INSERT OR ROLLBACK INTO t VALUES (1)")
      }
    }
    #expect(error?.isDuplicate == true)
    #expect(!db.isInTransaction)
    #expect(try values(db) == [])
  }

  @Test("a transaction that was rolled back under its work is never reported as done")
  func swallowedError() throws {
    let db = try table()
    #expect(throws: SQLiteError.self) {
      try db.transaction {
        try db.run("INSERT INTO t VALUES (1)")
        try? db.run("INSERT OR ROLLBACK INTO t VALUES (1)")
      }
    }
    #expect(throws: SQLiteError.self) {
      try db.transaction {
        try db.run("INSERT INTO t VALUES (1)")
        try db.transaction { try? db.run("INSERT OR ROLLBACK INTO t VALUES (1)") }
      }
    }
    #expect(try values(db) == [])
  }

  @Test("a transaction refused at its end by a foreign key leaves nothing open")
  func deferredConstraint() throws {
    let db = try Connection(path: ":memory:")
    try db.execute(
      """
      CREATE TABLE a(id INTEGER PRIMARY KEY);
      CREATE TABLE b(a REFERENCES a(id) DEFERRABLE INITIALLY DEFERRED)
      """)
    let error = #expect(throws: SQLiteError.self) {
      try db.transaction { try db.run("INSERT INTO b VALUES (1)") }
    }
    #expect(error?.kind == .constraint)
    #expect(!db.isInTransaction)
    #expect(try db.scalar("SELECT count(*) FROM b") == 0)
  }

  @Test("two writers on one file: the second waits its time, then is told the file is busy")
  func busy() throws {
    let folder = try TemporaryFolder()
    let first = try Connection(path: folder.path("a.dunghan"))
    try first.execute("CREATE TABLE t(v)")
    let second = try Connection(
      path: folder.path("a.dunghan"), settings: ConnectionSettings(busyTimeout: 100))
    try first.transaction {
      try first.run("INSERT INTO t VALUES (1)")
      let clock = ContinuousClock()
      let start = clock.now
      let error = #expect(throws: SQLiteError.self) {
        try second.transaction { try second.run("INSERT INTO t VALUES (2)") }
      }
      #expect(error?.kind == .busy)
      #expect(clock.now - start >= .milliseconds(90))
      // A reader isn't held up, and sees what was committed.
      #expect(try second.scalar("SELECT count(*) FROM t") == 0)
    }
    try second.transaction { try second.run("INSERT INTO t VALUES (2)") }
    #expect(try second.scalar("SELECT count(*) FROM t") == 2)
  }

  @Test("a writer waits for one in another process")
  func busyProcess() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    let db = try Connection(path: path)
    try db.execute("CREATE TABLE t(v)")
    // Another program holds the write lock until its input ends.
    let other = Process()
    other.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    other.arguments = ["sqlite3", path]
    let (input, output) = (Pipe(), Pipe())
    other.standardInput = input
    other.standardOutput = output
    try other.run()
    try input.fileHandleForWriting.write(
      contentsOf: Data("BEGIN IMMEDIATE; INSERT INTO t VALUES (1); SELECT 'held';\n".utf8))
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "held\n")
    let impatient = try Connection(path: path, settings: ConnectionSettings(busyTimeout: 20))
    let error = #expect(throws: SQLiteError.self) { try impatient.transaction {} }
    #expect(error?.kind == .busy)
    let before = try db.dataVersion()
    try input.fileHandleForWriting.write(contentsOf: Data("COMMIT;\n".utf8))
    try input.fileHandleForWriting.close()
    try db.transaction { try db.run("INSERT INTO t VALUES (2)") }
    other.waitUntilExit()
    #expect(other.terminationStatus == 0)
    #expect(try db.scalar("SELECT count(*) FROM t") == 2)
    #expect(try db.dataVersion() != before)
  }

  @Test("others' commits are noticed, own ones aren't")
  func dataVersion() throws {
    let folder = try TemporaryFolder()
    let mine = try Connection(path: folder.path("a.dunghan"))
    try mine.execute("CREATE TABLE t(v)")
    let other = try Connection(path: folder.path("a.dunghan"))
    let start = try mine.dataVersion()
    try mine.run("INSERT INTO t VALUES (1)")
    #expect(try mine.dataVersion() == start)
    try other.run("INSERT INTO t VALUES (2)")
    #expect(try mine.dataVersion() != start)
  }

  @Test("what is read inside one reading doesn't change under it")
  func reading() throws {
    let folder = try TemporaryFolder()
    let reader = try Connection(path: folder.path("a.dunghan"))
    try reader.execute("CREATE TABLE t(v)")
    let writer = try Connection(path: folder.path("a.dunghan"))
    try reader.reading {
      #expect(try reader.scalar("SELECT count(*) FROM t") == 0)
      try writer.run("INSERT INTO t VALUES (1)")
      #expect(try reader.scalar("SELECT count(*) FROM t") == 0)
    }
    #expect(try reader.scalar("SELECT count(*) FROM t") == 1)
  }

  @Test("a running query is stopped from another thread")
  func interrupt() throws {
    let db = try Connection(path: ":memory:")
    let interrupter = db.interrupter
    let stopper = Thread {
      while !Thread.current.isCancelled {
        interrupter.interrupt()
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
    stopper.start()
    defer { stopper.cancel() }
    let error = #expect(throws: SQLiteError.self) {
      try db.scalar("WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n) SELECT count(*) FROM n")
    }
    #expect(error?.kind == .interrupted)
  }

  @Test("stopping a connection that is gone does nothing")
  func interruptAfterEnd() throws {
    var db: Connection? = try Connection(path: ":memory:")
    let interrupter = try #require(db?.interrupter)
    db = nil
    interrupter.interrupt()
  }
}
