import Foundation
import SQLiteKit
import Testing

@Suite("A file that is open keeps its locks")
struct OpenFilesTests {
  /// The locks that the system holds for this process on a file. Its table is read piece by piece while others come and go in
  /// it, and a line may be missed: the most of some readings is what is there.
  private func locks(on path: String) throws -> Int {
    let number = try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
    return try (0..<50).reduce(0) { most, _ in most > 0 ? most : try max(most, Self.lockLines(on: number)) }
  }

  private static func lockLines(on file: Int) throws -> Int {
    let table = try #require(FileHandle(forReadingAtPath: "/proc/locks"))
    defer { try? table.close() }
    let text = String(decoding: try table.readToEnd() ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").count { line in
      let words = line.split(separator: " ")
      return words.contains("\(getpid())") && words.contains { $0.hasSuffix(":\(file)") }
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
    #expect(try locks(on: path) > 0)
    _ = migrator.state(ofFile: path)
    #expect(try locks(on: path) > 0)
    try withExtendedLifetime(db) { try db.run("INSERT INTO t VALUES (1)") }
  }
}
