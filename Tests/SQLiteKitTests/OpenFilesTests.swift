import Foundation
import SQLiteKit
import Testing

@Suite("A file that is open keeps its locks")
struct OpenFilesTests {
  /// The locks that the system holds for this process on a file. The system's table is read piece by piece, while others come
  /// and go in it: the most of some readings is what is there.
  private func locks(on path: String) throws -> Int {
    try (0..<10).map { _ in try lockLines(on: path) }.max() ?? 0
  }

  private func lockLines(on path: String) throws -> Int {
    let number = try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
    let table = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
    return table.split(separator: "\n").count { line in
      let words = line.split(separator: " ")
      return words.contains("\(getpid())") && words.contains { $0.hasSuffix(":\(number)") }
    }
  }

  @Test("while another connection of the same program looks at it")
  func locks() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("office.db")
    let migrator = Migrator(applicationID: 7, migrations: [])
    let db = try Connection(path: path)
    try db.execute("PRAGMA journal_mode = WAL; CREATE TABLE t(v); PRAGMA application_id = 7")
    _ = try db.scalar("SELECT count(*) FROM t")
    let before = try locks(on: path)
    #expect(before > 0)
    _ = migrator.state(ofFile: path)
    #expect(try locks(on: path) == before)
    try withExtendedLifetime(db) { try db.run("INSERT INTO t VALUES (1)") }
  }
}
