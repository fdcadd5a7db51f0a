import CaseStore
import SQLiteKit
import Testing
import WorkingCalendar

/// Somebody with the file in hand changes it with another program.
@Suite("A file changed outside the program gives itself away")
struct AuditTests {
  static func office() throws -> (folder: TemporaryFolder, file: OfficeFile) {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let day = try StoreFixture.day("2026-11-02")
    var first = try StoreFixture.openCase(in: file, "Cống tắc", on: day)
    try StoreFixture.forward(&first, in: file, on: day + 1)
    try StoreFixture.openCase(in: file, "Đèn hỏng", on: day)
    return (folder, file)
  }

  @Test("an untouched file is sound in every respect")
  func sound() throws {
    let (folder, file) = try Self.office()
    defer { withExtendedLifetime(folder) {} }
    #expect(try file.verifyRecord().isSound)
    #expect(try file.casesNotFollowingFromLog().isEmpty)
    #expect(try file.tablesFollowFromLog())
  }

  @Test(
    "a citizen's words changed or taken away fail the check of the log, at the event that wrote them",
    arguments: [
      "UPDATE contents SET text = 'z' WHERE id = (SELECT min(id) FROM contents)",
      "DELETE FROM contents WHERE id = (SELECT min(id) FROM contents)",
    ])
  func words(sql: String) throws {
    let (folder, file) = try Self.office()
    defer { withExtendedLifetime(folder) {} }
    try file.connection.execute(sql)
    let report = try file.verifyRecord()
    #expect(!report.isSound && report.firstBad == 3)
  }

  @Test(
    "a case changed by hand, or robbed of an event, is named",
    arguments: [
      "UPDATE obligations SET due = due + 10 WHERE key = 'answer'",
      "UPDATE matters SET answer_due = answer_due + 10 WHERE id = 1",
      "UPDATE matters SET state = 'closed' WHERE id = 1",
      "DELETE FROM events WHERE number = 4",
    ])
  func cases(sql: String) throws {
    let (folder, file) = try Self.office()
    defer { withExtendedLifetime(folder) {} }
    try file.connection.execute(sql)
    #expect(try OfficeFile(path: folder.office).casesNotFollowingFromLog() == ["TH-2026-00001"])
  }

  @Test(
    "a moved holiday, term or type does not go unnoticed",
    arguments: [
      "INSERT INTO special_days VALUES (20500, 'holiday', 'x', 'x', 'announced', NULL)",
      "UPDATE settings SET body = replace(body, '\"days\":20', '\"days\":21')",
      "UPDATE accounts SET roles = 'can-bo,cap-uy'",
    ])
  func tables(sql: String) throws {
    let (folder, file) = try Self.office()
    defer { withExtendedLifetime(folder) {} }
    try file.connection.execute(sql)
    #expect(try !OfficeFile(path: folder.office).tablesFollowFromLog())
  }
}
