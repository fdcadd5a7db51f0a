import Foundation
import SQLiteKit
import Testing

@Suite("Copies of the office")
struct BackupTests {
  private func office(_ folder: TemporaryFolder, rows: Int = 2000) throws -> Connection {
    let db = try Connection(path: folder.path("a.dunghan"))
    try db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT)")
    try db.transaction {
      for number in 0..<rows {
        try db.run("INSERT INTO t(v) VALUES (?)", "đơn số \(number) " + String(repeating: "x", count: 200))
      }
    }
    return db
  }

  @Test("a copy is one file with everything in it")
  func copy() throws {
    let folder = try TemporaryFolder()
    let db = try office(folder)
    var steps: [BackupProgress] = []
    try db.backup(toNewFile: folder.path("copy.dunghan")) { progress in
      steps.append(progress)
      return true
    }
    #expect(folder.names.filter { $0.hasPrefix("copy") } == ["copy.dunghan"])
    #expect(steps.last?.remaining == 0)
    #expect(try #require(steps.last).total > 100)
    let copy = try Connection(path: folder.path("copy.dunghan"), mode: .readOnly)
    #expect(try copy.scalar("SELECT count(*) FROM t") == 2000)
    #expect(try copy.integrityCheck(quick: false) == [])
    #expect(!db.isInTransaction)
  }

  @Test("a copy holds one moment, though others write meanwhile")
  func oneMoment() throws {
    let folder = try TemporaryFolder()
    let db = try office(folder)
    let writer = try Connection(path: folder.path("a.dunghan"))
    let copy = try Connection(path: ":memory:")
    var steps = 0
    try db.backup(to: copy, pagesPerStep: 5) { _ in
      steps += 1
      try writer.run("INSERT INTO t(v) VALUES ('muộn')")
      return true
    }
    #expect(steps > 10)
    #expect(steps < 1000)
    #expect(try copy.scalar("SELECT count(*) FROM t") == 2000)
    #expect(try db.scalar("SELECT count(*) FROM t") == Int64(2000 + steps))
  }

  @Test("a copy that is stopped leaves nothing behind")
  func stopped() throws {
    let folder = try TemporaryFolder()
    let db = try office(folder, rows: 20_000)
    let error = #expect(throws: SQLiteError.self) {
      try db.backup(toNewFile: folder.path("copy.dunghan")) { _ in false }
    }
    #expect(error?.kind == .interrupted)
    #expect(folder.names.filter { $0.hasPrefix("copy") } == [])
    #expect(try db.scalar("SELECT count(*) FROM t") == 20_000)
  }

  @Test("a copy never takes the place of a file")
  func inTheWay() throws {
    let folder = try TemporaryFolder()
    let db = try office(folder)
    try Data("báo cáo".utf8).write(to: folder.url.appendingPathComponent("copy.dunghan"))
    let error = #expect(throws: SQLiteError.self) { try db.backup(toNewFile: folder.path("copy.dunghan")) }
    #expect(error?.systemError == EEXIST)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("copy.dunghan")) == Data("báo cáo".utf8))
    #expect(throws: SQLiteError.self) { try db.backup(toNewFile: folder.path("no/copy.dunghan")) }
  }
}
