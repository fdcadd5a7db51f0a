import CaseStore
import SQLiteKit
import Testing

@Suite("The log proves itself")
struct EventLogTests {
  /// Ways in which somebody with the file in hand could try to change what happened; each names the event it touches.
  static let tamperings: [(what: String, sql: String, firstBad: Int64)] = [
    ("a word of an event changed", "UPDATE events SET payload = '[]' WHERE number = 4", 4),
    ("another account named", "UPDATE events SET account = 'cap-uy' WHERE number = 3", 3),
    ("a day moved", "UPDATE events SET day = day - 1 WHERE number = 5", 5),
    ("an event removed from the middle", "DELETE FROM events WHERE number = 4", 4),
    (
      "two events exchanged",
      "UPDATE events SET number = CASE number WHEN 3 THEN -1 ELSE 3 END WHERE number IN (3, 4); UPDATE events SET number = 4 WHERE number = -1",
      3
    ),
    (
      "an event slipped in at the end",
      "INSERT INTO events SELECT 7, origin, at, day, account, role, matter, kind, payload, hash, hash FROM events WHERE number = 6",
      7
    ),
  ]

  @Test("every change to the log is found at the event it touches", arguments: tamperings)
  func tampering(_ tampering: (what: String, sql: String, firstBad: Int64)) throws {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let day = try StoreFixture.day("2026-11-02")
    for number in 1...4 { try StoreFixture.openCase(in: file, "Việc \(number)", on: day) }
    let sound = try file.log.verify()
    #expect(sound.isSound && sound.events == 6 && sound.firstBad == nil)
    try file.connection.execute(tampering.sql)
    let report = try file.log.verify()
    #expect(!report.isSound, "\(tampering.what)")
    #expect(report.firstBad == tampering.firstBad, "\(tampering.what)")
  }
}
