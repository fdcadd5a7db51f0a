import SQLiteKit
import Testing

@Suite("Counting what was run")
struct StatementRecorderTests {
  @Test("statements, rows and steps are counted, and nothing outside the recording")
  func counts() throws {
    let db = try Connection(path: ":memory:")
    try db.execute("CREATE TABLE t(v INTEGER PRIMARY KEY, w)")
    for number in 0..<100 { try db.run("INSERT INTO t VALUES (?, ?)", number, "Nhàn") }
    let recording = try db.recording {
      for number in 0..<3 { _ = try db.scalar("SELECT w FROM t WHERE v = ?", number) }
      try db.query("SELECT v FROM t WHERE w <> ? LIMIT 10", "x") { _ in }
    }
    _ = try db.scalar("SELECT 1")
    #expect(recording.count == 4)
    #expect(recording.runs.map(\.rows) == [1, 1, 1, 10])
    #expect(recording.rows == 13)
    #expect(recording.runs[0].fullScanSteps == 0)
    #expect(recording.runs[3].fullScanSteps > 0)
    #expect(recording.machineSteps > 0)
    #expect(recording.runs[0].sql == "SELECT w FROM t WHERE v = ?")
  }

  @Test("a walk through a table costs more steps than a search in its key")
  func steps() throws {
    let db = try Connection(path: ":memory:")
    try db.execute("CREATE TABLE t(v INTEGER PRIMARY KEY, w)")
    for number in 0..<1000 { try db.run("INSERT INTO t VALUES (?, ?)", number, number) }
    let search = try db.recording { _ = try db.scalar("SELECT w FROM t WHERE v = ?", 500) }
    let walk = try db.recording { _ = try db.scalar("SELECT v FROM t WHERE w = ?", 500) }
    let sort = try db.recording { try db.query("SELECT v FROM t ORDER BY w") { _ in } }
    #expect(walk.machineSteps > search.machineSteps * 20)
    #expect(walk.fullScanSteps > 0)
    #expect(sort.runs.first?.sorts == 1)
  }

  @Test("a trigger's work belongs to the statement that set it off")
  func triggers() throws {
    let db = try Connection(path: ":memory:")
    try db.execute(
      """
      CREATE TABLE t(v); CREATE TABLE log(v);
      CREATE TRIGGER after_t AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.v); END
      """)
    let recording = try db.recording { try db.run("INSERT INTO t VALUES (1)") }
    #expect(recording.runs.map(\.sql) == ["INSERT INTO t VALUES (1)"])
  }

  @Test("what opening costs is counted from the first statement on, and nothing after it")
  func opening() throws {
    let (db, recording) = try Connection.recordingOpening {
      let db = try Connection(path: ":memory:")
      try db.execute("CREATE TABLE t(v)")
      return db
    }
    try db.execute("CREATE TABLE u(v)")
    #expect(!recording.runs.map(\.sql).contains("CREATE TABLE u(v)"))
    #expect(recording.runs.map(\.sql).contains("CREATE TABLE t(v)"))
    #expect(recording.runs.contains { $0.sql.hasPrefix("PRAGMA") })
    let later = try db.recording { _ = try db.scalar("SELECT count(*) FROM t") }
    #expect(later.count == 1)
  }
}
