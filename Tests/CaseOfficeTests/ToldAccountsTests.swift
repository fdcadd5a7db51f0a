import CaseOffice
import CaseWorkflow
import SQLiteKit
import TestSupport
import Testing

@testable import CaseStore

/// Whoever can write into the file could name himself in the table of accounts for a day: who may open the office is told by
/// the log.
@Suite("Who may open the office is told by the log")
struct ToldAccountsTests {
  /// Lan founded it; Hùng, the chairman, was added by her.
  private func machine() throws -> (LiveOffice, Office) {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    _ = try lan.addAccount(
      "hung", AccountEdit(name: "Hùng", roles: ["chu-tich"], systemUser: "hung"), reason: "Chủ tịch")
    return (machine, lan)
  }

  private func problem(_ body: () throws -> Void) -> OfficeProblem? {
    do { try body() } catch { return OfficeProblem(error) }
    return nil
  }

  @Test(
    "a name written into the table opens nothing, and the one it belongs to goes on",
    arguments: [
      "UPDATE accounts SET system_user = 'ke-gian' WHERE key = 'hung'",
      "INSERT INTO accounts(key, name, system_user, roles) VALUES ('ke-gian', 'X', 'ke-gian', 'chu-tich')",
      "UPDATE accounts SET roles = 'tra-cuu', valid_to = 0, system_user = 'ke-gian' WHERE key = 'hung'",
    ])
  func table(sql: String) throws {
    let (machine, lan) = try machine()
    try lan.file.connection.run(SQL(sql))
    #expect(problem { _ = try machine.open("ke-gian") }?.message.vi.contains("chưa có tài khoản") == true)
    let hung = try machine.open("hung")
    #expect(try hung.accountKey == "hung" && hung.accounts().map(\.key) == ["lan", "hung"])
    #expect(try hung.checkups().filter { !$0.isSound }.map(\.area).contains("tables"))
    // A newer event might be hidden: nothing is written until the table is as the log tells.
    #expect(
      problem { _ = try hung.opened("2026-11-23") }?.message.vi.hasPrefix("bảng tài khoản đã bị sửa") == true)
    try lan.file.repair()
    #expect(try lan.file.tablesFollowFromLog() && !machine.open("hung").opened("2026-11-23").isEmpty)
  }

  @Test("a right that was taken away does not come back with its event hidden")
  func hidden() throws {
    let (machine, lan) = try machine()
    _ = try lan.changeAccount("hung", AccountEdit(roles: ["tra-cuu"]), reason: "Chuyển việc")
    try lan.file.connection.run(
      "UPDATE events SET kind = 'x' WHERE number = (SELECT max(number) FROM events WHERE kind = 'account')")
    let hung = try machine.open("hung")
    #expect(
      problem { _ = try hung.opened("2026-11-23") }?.message.vi.hasPrefix("bảng tài khoản đã bị sửa") == true)
  }

  @Test(
    "what was done in a right that had been taken away is told, though all is put back as it was",
    arguments: [true, false])
  func doneMeanwhile(isEnded: Bool) throws {
    let (machine, lan) = try machine()
    let connection = lan.file.connection
    func row() throws -> [(String, Int64?)] {
      try connection.rows("SELECT roles, valid_to FROM accounts WHERE key = 'hung'") {
        ($0.text(0), $0.optionalInt64(1))
      }
    }
    func write(_ row: (String, Int64?)) throws {
      try connection.run("UPDATE accounts SET roles = ?, valid_to = ? WHERE key = 'hung'", row.0, row.1)
    }
    let before = try #require(try row().first)
    if isEnded {
      _ = try lan.disableAccount("hung", reason: "Chuyển việc")
    } else {
      _ = try lan.changeAccount("hung", AccountEdit(roles: ["tra-cuu"]), reason: "Chuyển việc")
    }
    let after = try #require(try row().first)
    let number = try #require(try connection.scalar("SELECT max(number) FROM events WHERE kind = 'account'"))
    try connection.run("UPDATE events SET kind = 'x' WHERE number = ?", number)
    try write(before)
    let hung = try machine.open("hung")
    _ = try hung.opened("2026-11-23")
    let written = try hung.chainHead().events
    try connection.run("UPDATE events SET kind = 'account' WHERE number = ?", number)
    try write(after)
    let verdict = try machine.open("lan").audit()
    #expect(verdict.damages.map(\.kind) == [.unentitled] && verdict.firstBad == written, "\(verdict)")
    // It stays in the log for good: the office is backed up all the same.
    _ = try machine.open("lan").backUp(to: machine.path + ".sao")
    #expect(try Office.verifyBackup(at: machine.path + ".sao").isSound)
  }

  @Test("rights that somebody gave while he had none to give are told too")
  func gaveMeanwhile() throws {
    let (machine, lan) = try machine()
    _ = try lan.changeAccount("hung", AccountEdit(roles: ["quan-tri", "chu-tich"]), reason: "Thay Lan")
    let connection = lan.file.connection
    _ = try lan.changeAccount("hung", AccountEdit(roles: ["chu-tich"]), reason: "Thôi")
    let number = try lan.chainHead().events
    try connection.run("UPDATE events SET kind = 'x' WHERE number = ?", number)
    try connection.run("UPDATE accounts SET roles = 'quan-tri,chu-tich' WHERE key = 'hung'")
    let hung = try machine.open("hung")
    _ = try hung.addAccount("ban", AccountEdit(name: "Bạn", roles: ["can-bo"]), reason: "Cho bạn vào")
    let written = try hung.chainHead().events
    try connection.run("UPDATE events SET kind = 'account' WHERE number = ?", number)
    let verdict = try machine.open("lan").audit()
    #expect(verdict.damages.map(\.kind) == [.unentitled] && verdict.firstBad == written, "\(verdict)")
  }

  @Test("an administrator who ends his own rights, his key withdrawn with them, leaves a sound log")
  func ownRights() throws {
    let (machine, lan) = try machine()
    _ = try lan.changeAccount("hung", AccountEdit(roles: ["chu-tich", "quan-tri"]), reason: "Thay Lan")
    _ = try machine.open("hung").opened("2026-11-23")
    try lan.entrust("hung", reason: "Trao chìa")
    _ = try lan.disableAccount("lan", reason: "Nghỉ việc")
    let hung = try machine.open("hung")
    _ = try hung.changeAccount("hung", AccountEdit(roles: ["quan-tri", "chu-tich"]), reason: "Đổi thứ tự")
    let verdict = try hung.audit()
    #expect(verdict.isSound, "\(verdict)")
  }

  @Test(
    "a live book does not become a training one by its row and a first event that was broken",
    arguments: [
      "UPDATE events SET payload = '{' WHERE number = 1",
      "UPDATE events SET payload = replace(payload, 'false', 'true') WHERE number = 1",
      "DELETE FROM events WHERE number = 1",
    ])
  func training(sql: String) throws {
    let (machine, lan) = try machine()
    try lan.file.connection.run("UPDATE office SET is_training = 1")
    try lan.file.connection.run(SQL(sql))
    let other = try Office.open(
      path: machine.path, clock: .fixed(TestOffice.day("2026-11-23")),
      visitor: .init(named: "lan", systemUser: "ke-gian", keyFolder: nil))
    #expect(problem { _ = try other.opened("2026-11-23") }?.kind == .storage)
    #expect(try !other.audit().isSound, "who may read may check")
  }

  @Test("whoever never had a key looks at a book that is only looked at")
  func noKey() throws {
    let (machine, lan) = try machine()
    try lan.file.connection.run("UPDATE events SET account = 'x' WHERE kind = 'account'")
    let hung = try machine.open("hung")
    #expect(try hung.accountKey == "hung" && hung.checkups().contains { $0.area == "chain" && !$0.isSound })
    #expect(try hung.isOnlyLookedAt() && hung.accounts().map(\.key) == ["lan", "hung"])
  }

  @Test("the person's name, which is in no event, stays in the table")
  func person() throws {
    let (machine, lan) = try machine()
    try lan.file.connection.run("UPDATE accounts SET person = 'Bàn Văn Thử' WHERE key = 'hung'")
    #expect(try machine.open("lan").file.accounts().last?.person == "Bàn Văn Thử")
  }

  @Test(
    "where the event that tells it was changed, the book is looked at and checked, and nothing is written",
    arguments: [
      // Not as its check number says.
      "UPDATE events SET payload = replace(payload, 'Hùng', 'Hưng') WHERE kind = 'account'",
      "UPDATE events SET payload = '{' WHERE kind = 'account'",
      "UPDATE events SET account = 'hung' WHERE kind = 'account'",
    ])
  func event(sql: String) throws {
    let (machine, lan) = try machine()
    try lan.file.connection.run(SQL(sql))
    let number = try #require(
      try lan.file.connection.scalar("SELECT number FROM events WHERE kind = 'account'"))
    try expectLookedAt(machine, place: "sự kiện số \(number)", firstBad: number)
  }

  @Test("an event that was given a check number of its own stands beside others and is told")
  func rehashed() throws {
    let (machine, lan) = try machine()
    try addPassword(lan)
    let number = try #require(
      try lan.file.connection.scalar("SELECT max(number) FROM events WHERE kind = 'account'"))
    var event = try #require(try lan.file.log.event(number))
    event.payload = event.payload.replacing("tra-cuu", with: "chu-tich")
    try lan.file.connection.run(
      "UPDATE events SET payload = ?, hash = ? WHERE number = ?", event.payload, event.expectedHash, number)
    try expectLookedAt(machine, place: "sự kiện số \(number)", firstBad: nil)
  }

  @Test("a log in which nothing tells it any more lets nobody write")
  func untold() throws {
    let (machine, lan) = try machine()
    try addPassword(lan)
    try lan.file.connection.run("DELETE FROM events WHERE kind IN ('seed', 'account')")
    try expectLookedAt(machine, place: "nhật ký, nơi ghi", firstBad: 2)
  }

  /// An account more, and an event after those that tell of accounts.
  private func addPassword(_ lan: Office) throws {
    _ = try lan.addAccount("thu", AccountEdit(name: "Thử", roles: ["tra-cuu"]), reason: "Xem")
    try lan.givePassword(to: "thu", Password.new("ba con mèo nhỏ"), reason: "Lần đầu")
  }

  /// A newcomer who opens the book is refused at the first writing, and its chain is told to be broken.
  private func expectLookedAt(_ machine: LiveOffice, place: String, firstBad: Int64?) throws {
    let lan = try machine.open("lan")
    let before = try lan.freshness().events
    let found = problem { _ = try lan.changeAccount("hung", AccountEdit(roles: ["quan-tri"]), reason: "Thử") }
    #expect(
      found?.kind == .storage && found?.message.vi.hasPrefix(place) == true, "\(String(describing: found))")
    #expect(try lan.freshness().events == before)
    let verdict = try lan.audit()
    #expect(verdict.isChanged && (firstBad == nil || verdict.firstBad == firstBad))
    #expect(try lan.checkups().contains { $0.area == "chain" && !$0.isSound })
  }
}
