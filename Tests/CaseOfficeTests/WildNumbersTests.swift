import CaseOffice
import CaseStore
import CaseWorkflow
import SQLiteKit
import TestSupport
import Testing

@Suite("Numbers that somebody wrote into the file by hand")
struct WildNumbersTests {
  private static let least = "-9223372036854775808"
  private static let most = "9223372036854775807"

  @Test(
    "the check of the log tells of them and comes to its end",
    arguments: [
      "UPDATE events SET number = \(least) WHERE number = 4",
      "UPDATE events SET number = \(most) WHERE number = 4",
      """
      UPDATE events SET number = \(most) WHERE number = 4; UPDATE events SET number = -3 WHERE number = 6;
      UPDATE events SET number = \(least) WHERE number = 7
      """,
      "UPDATE matters SET version = \(most) WHERE id = 1",
      "UPDATE matters SET version = \(least) WHERE id = 1",
    ])
  func log(sql: String) throws {
    let test = try TestOffice()
    for day in ["2026-10-05", "2026-10-06", "2026-10-07"] { _ = try test.on(day).sent(day) }
    let office = try test.on("2026-11-23")
    try office.file.connection.execute(sql)
    let verdict = try office.audit()
    // A version below what the log tells is the cases' fault, and `doctor`'s to tell.
    if !sql.contains("version = \(Self.least)") { #expect(!verdict.isSound) }
    #expect(try office.checkups().contains { !$0.isSound })
  }

  @Test(
    "whoever works in such a book is refused with a sentence or goes on; nothing traps",
    arguments: [
      "UPDATE code_sequences SET last = \(most)", "UPDATE sealed_senders SET id = \(most)",
      "UPDATE key_batches SET id = \(most)", "UPDATE events SET number = \(most) WHERE number = 4",
      "UPDATE matters SET id = \(most) WHERE id = 2", "UPDATE matters SET version = \(most) WHERE id = 1",
      "UPDATE matters SET reminders = \(most), escalation_level = \(most) WHERE id = 1",
      "UPDATE obligations SET number = \(most) WHERE number = 1",
    ])
  func work(sql: String) throws {
    let test = try TestOffice()
    for day in ["2026-10-05", "2026-10-06"] { _ = try test.on(day).sent(day) }
    func log(_ office: Office, isSealed: Bool) throws {
      _ = try office.open(
        NewCase(
          type: "phan-anh", summary: "Thu tiền không biên lai", received: TestOffice.day("2026-11-23"),
          source: "truc-tiep", sender: Sender(name: "Lò Thị Kín", address: "xóm 7", phone: ""),
          isSealed: isSealed))
    }
    try log(test.on("2026-11-23"), isSealed: true)
    try test.on("2026-11-23").file.connection.execute(sql)
    let works: [(Office) throws -> Void] = [
      { try log($0, isSealed: false) }, { try log($0, isSealed: true) },
      { _ = try $0.openSender(code: "3", reason: "Xác minh lần nữa") },
      { try $0.act("1", "remind", "document=9/CV", "sent=2026-11-23") },
      { _ = try $0.merge("1", "2") }, { _ = try $0.list(CaseFilter()) },
      { _ = try $0.checkups() }, { _ = try $0.act("1", "note-call", "with=UBND", "said=đang xem") },
    ]
    for work in works {
      let outcome = Result { try work(test.on("2026-11-23")) }
      if case .failure(let error) = outcome { #expect(!OfficeProblem(error).message.vi.isEmpty) }
    }
  }

  @Test("a time of the last wrong password far off lets nobody wait for ever", arguments: [least, most])
  func patience(last: String) throws {
    let machine = try LiveOffice()
    try machine.open("lan").changePassword(from: nil, to: Password.new("ba con mèo nhỏ"), reason: "Chung máy")
    let office = try machine.open("m", ("lan", "ba con mèo nhỏ"))
    try office.file.connection.execute("INSERT INTO sign_ins VALUES ('lan', 3, \(last))")
    let outcome = Result { try machine.open("m", ("lan", "ba con mèo nhỏ")) }
    if last == Self.least { #expect((try? outcome.get()) != nil) }
    if case .failure(let error) = outcome { #expect(error is OfficeProblem) }
  }
}
