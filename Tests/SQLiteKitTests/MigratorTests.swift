import Foundation
import SQLiteKit
import Testing

@Suite("Office files and their versions")
struct MigratorTests {
  private static let owner: Int32 = 0x4448_414E
  private static let steps = [
    Migration("cases", sql: "CREATE TABLE cases(id INTEGER PRIMARY KEY, title TEXT)"),
    Migration("notes", sql: "CREATE TABLE notes(id INTEGER PRIMARY KEY, of REFERENCES cases(id))"),
    Migration("due") { try $0.execute("ALTER TABLE cases ADD COLUMN due INTEGER") },
  ]

  private func migrator(_ count: Int = 3, owner: Int32 = MigratorTests.owner) -> Migrator {
    Migrator(applicationID: owner, migrations: Array(Self.steps.prefix(count)))
  }

  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  @Test("a new file goes through every step and is ours from then on")
  func newFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    #expect(migrator().state(ofFile: path) == .missing)
    let db = try migrator().open(path: path, mode: .readWriteCreate)
    #expect(migrator().state(ofFile: path) == .ours(version: 3))
    #expect(try db.scalar("SELECT count(due) FROM cases") == 0)
    #expect(try migrator().migrate(db) == 3)
  }

  @Test("an older file takes the missing steps and keeps its rows", arguments: [1, 2])
  func olderFile(version: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    do {
      let db = try migrator(version).open(path: path, mode: .readWriteCreate)
      try db.run("INSERT INTO cases(title) VALUES (?)", "Đường liên xã")
    }
    #expect(migrator().state(ofFile: path) == .ours(version: version))
    let db = try migrator().open(path: path)
    #expect(try db.text("SELECT title FROM cases WHERE due IS NULL") == "Đường liên xã")
    #expect(try db.scalar("PRAGMA foreign_keys") == 1)
  }

  @Test("an older file opened for reading is left at its version")
  func olderReadOnly() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    _ = try migrator(1).open(path: path, mode: .readWriteCreate)
    let db = try migrator().open(path: path, mode: .readOnly)
    #expect(migrator().state(of: db) == .ours(version: 1))
  }

  @Test("a file of a newer program isn't touched")
  func newer() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    _ = try migrator(3).open(path: path, mode: .readWriteCreate)
    let state = OfficeFileState.newer(version: 3, known: 2)
    #expect(migrator(2).state(ofFile: path) == state)
    #expect(throws: OfficeFileRefusal(path: path, state: state)) { try migrator(2).open(path: path) }
    let db = try Connection(path: path)
    #expect(throws: OfficeFileRefusal(path: path, state: state)) { try migrator(2).migrate(db) }
  }

  @Test("a file of another program isn't touched, not by a byte")
  func foreign() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("other.db")
    do {
      let other = try Connection(path: path, settings: ConnectionSettings(journal: .delete))
      try other.execute("CREATE TABLE theirs(v)")
    }
    let before = try bytes(path)
    #expect(migrator().state(ofFile: path) == .foreign(applicationID: 0))
    #expect(throws: OfficeFileRefusal.self) { try migrator().open(path: path) }
    #expect(throws: OfficeFileRefusal.self) { try migrator().open(path: path, mode: .readWriteCreate) }
    #expect(try bytes(path) == before)
    #expect(folder.names == ["other.db"])
    #expect(migrator(owner: 7).state(ofFile: path) == .foreign(applicationID: 0))
  }

  @Test(
    "what isn't a database is foreign, whatever its length",
    arguments: ["x", "STT,Ngày đến\n", String(repeating: "Sổ theo dõi đơn thư\n", count: 500)])
  func notADatabase(content: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.csv")
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    #expect(migrator().state(ofFile: path) == .foreign(applicationID: nil))
    #expect(throws: OfficeFileRefusal.self) { try migrator().open(path: path) }
    #expect(try bytes(path) == Data(content.utf8))
  }

  @Test("an empty file becomes an office only where one is to be founded")
  func empty() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(migrator().state(ofFile: path) == .empty)
    for mode in [OpenMode.readOnly, .readWrite] {
      #expect(throws: OfficeFileRefusal.self) { try migrator().open(path: path, mode: mode) }
    }
    _ = try migrator().open(path: path, mode: .readWriteCreate)
    #expect(migrator().state(ofFile: path) == .ours(version: 3))
  }

  @Test("a file cut short or overwritten is damaged, not foreign")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    do {
      let db = try migrator().open(path: path, mode: .readWriteCreate)
      for _ in 0..<500 {
        try db.run("INSERT INTO cases(title) VALUES (?)", String(repeating: "đơn ", count: 20))
      }
    }
    var cut = try bytes(path)
    cut.removeLast(cut.count / 2)
    let short = folder.path("short.dunghan")
    try cut.write(to: URL(fileURLWithPath: short))
    guard case .damaged(let error) = migrator().state(ofFile: short) else {
      Issue.record("\(migrator().state(ofFile: short))")
      return
    }
    #expect(error.kind == .corrupt)

    var scribbled = try bytes(path)
    scribbled.replaceSubrange(100..<4096, with: Data(repeating: 0xA5, count: 3996))
    let second = folder.path("scribbled.dunghan")
    try scribbled.write(to: URL(fileURLWithPath: second))
    guard case .damaged = migrator().state(ofFile: second) else {
      Issue.record("\(migrator().state(ofFile: second))")
      return
    }
  }

  @Test("a damaged page behind a sound first one is found by the check")
  func damagedInside() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    do {
      let db = try migrator().open(path: path, mode: .readWriteCreate)
      for _ in 0..<500 {
        try db.run("INSERT INTO cases(title) VALUES (?)", String(repeating: "đơn ", count: 20))
      }
      #expect(try db.integrityCheck(quick: false) == [])
    }
    var content = try bytes(path)
    let page = content.count / 4096 - 2
    content.replaceSubrange(page * 4096..<page * 4096 + 4096, with: Data(repeating: 0x5A, count: 4096))
    try content.write(to: URL(fileURLWithPath: path))
    let db = try Connection(path: path)
    #expect(try !db.integrityCheck(quick: true).isEmpty)
    let error = #expect(throws: SQLiteError.self) {
      try db.query("SELECT title FROM cases") { _ in }
    }
    #expect(error?.kind == .corrupt)
  }

  @Test("a step that fails leaves the file as it was before that step")
  func failingStep() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    let bad = Migrator(
      applicationID: Self.owner,
      migrations: [Self.steps[0], Migration("bad", sql: "CREATE TABLE x(v); INSERT INTO nowhere VALUES (1)")])
    #expect(throws: SQLiteError.self) { try bad.open(path: path, mode: .readWriteCreate) }
    let db = try Connection(path: path)
    #expect(migrator().state(of: db) == .ours(version: 1))
    #expect(try db.scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'x'") == 0)
    #expect(try migrator().migrate(db) == 1)
  }

  @Test("a step that loses what rows refer to is refused")
  func brokenReference() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    do {
      let db = try migrator().open(path: path, mode: .readWriteCreate)
      try db.execute("INSERT INTO cases(id) VALUES (1); INSERT INTO notes(of) VALUES (1)")
    }
    let careless = Migrator(
      applicationID: Self.owner, migrations: Self.steps + [Migration("careless", sql: "DELETE FROM cases")])
    let error = #expect(throws: SQLiteError.self) { try careless.open(path: path) }
    #expect(error?.message.contains("careless") == true)
    #expect(migrator().state(ofFile: path) == .ours(version: 3))
  }

  @Test("two programs that open a new file at once both get it whole")
  func together() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.dunghan")
    let migrator = migrator()
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { (try? migrator.open(path: path, mode: .readWriteCreate)) != nil }
      }
      for await opened in group { #expect(opened) }
    }
    #expect(migrator.state(ofFile: path) == .ours(version: 3))
  }
}
