import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import TestSupport
import Testing
import WorkingCalendar

/// Whoever watches over the office reads what was done to the book itself, not only to its cases.
@Suite("The book's own log")
struct BookLogTests {
  private static let day = "2026-11-20"

  private func words(_ entry: HistoryEntry) -> String {
    entry.details.map { "\($0.label.vi): \($0.value.vi)" }.joined(separator: " | ")
  }

  @Test("tells every password, key and paper, newest first, with whose and why, and neither secret")
  func keys() throws {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    _ = try lan.addAccount("hung", AccountEdit(name: "Hùng", roles: ["chu-tich"]), reason: "Chủ tịch mới")
    try lan.givePassword(to: "hung", Password.new("ba con mèo nhỏ"), reason: "Lần đầu")
    try lan.entrust("hung", reason: "Chủ tịch giữ chìa")
    let paper = try lan.makeRecoveryKey(reason: "Cất két")
    try Office.recover(
      path: machine.path, clock: machine.clock, account: "hung", by: paper,
      password: Password.new("tám chữ đấy"))
    for _ in 1...10 {
      machine.pass(3600)
      #expect(throws: OfficeProblem.self) { try machine.open("m", ("hung", "sai")) }
    }
    try lan.unlockAccount("hung", reason: "Gõ nhầm bàn phím")
    try lan.renewKey(reason: "Máy mới")
    let log = try lan.bookLog()
    #expect(
      log.map(\.kind) == [
        "new-key", "unlock-account", "lock-account", "recover", "recovery-key", "entrust", "password",
        "account", "seed", "found",
      ])
    #expect(log.map(\.number) == Array((1...10).reversed()))
    #expect(words(log[1]) == "Tài khoản: hung | Lý do: Gõ nhầm bàn phím")
    let mark = RecoveryKey(typed: paper).map { KeyPair.spoken($0.pair.publicKey) } ?? ""
    let paperWords = words(log[4])
    #expect(
      paperWords.hasPrefix(
        "Tài khoản: lan | Chìa của tờ mã: \(mark) | Giữ chìa mở người gửi: tờ mã khôi phục | "))
    #expect(paperWords.contains(" | Chìa mới của kho: ") && paperWords.hasSuffix(" | Lý do: Cất két"))
    #expect(words(log[5]) == "Tài khoản: hung | Giữ chìa mở người gửi: hung | Lý do: Chủ tịch giữ chìa")
    // A new key voids the old: the vault gets another.
    #expect(
      words(log[0]).contains("Chìa mới của kho: ") && words(log[0]).contains("Giữ chìa mở người gửi: lan"))
    #expect(log[7].details.first?.label.vi == "hung" && log[7].account == "lan")
    #expect(words(log[7]).contains("thêm; Hùng; vai trò Chủ tịch Mặt trận"))
    for entry in log {
      #expect(entry.label.vi != entry.kind && !entry.person.isEmpty && entry.mark.count == 8)
      #expect(!words(entry).contains("mèo") && !words(entry).contains(paper.prefix(9)))
    }
    #expect(
      try lan.bookLog(.init(account: "hung")).map(\.kind) == [
        "unlock-account", "lock-account", "recover", "entrust", "password", "account",
      ])
    #expect(try lan.bookLog(.init(before: 4, limit: 2)).map(\.number) == [3, 2])
    _ = try lan.disableAccount("hung", reason: "Nghỉ việc")
    let withdrawn = try #require(try lan.bookLog(.init(limit: 3)).first { $0.kind == "withdraw-key" })
    #expect(words(withdrawn).contains("Thôi giữ chìa ấy: hung"), "\(words(withdrawn))")
    let other = try TestOffice.day("2026-11-24")
    #expect(try lan.bookLog(.init(days: other...other)).isEmpty)
  }

  @Test("tells what a change of a table changed, and from what")
  func tables() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day, as: "quan-tri")
    _ = try office.changeAccount(
      "tra-cuu", AccountEdit(name: "Hoa Thử", roles: ["tra-cuu", "van-phong"]), reason: "Kiêm văn thư")
    _ = try office.disableAccount("giam-sat", reason: "Nghỉ việc")
    _ = try office.changeUnit(
      TableEdit(key: "ubnd", values: [("name", "Ủy ban nhân dân phường")], reason: "Đổi tên"))
    let log = try office.bookLog()
    #expect(
      words(log[2]).contains("tra-cuu: Hoa Thử; vai trò Tra cứu → Tra cứu, Văn phòng"), "\(words(log[2]))")
    #expect(words(log[1]).contains("giam-sat: đến hết 20/11/2026") || words(log[1]).contains("đến hết"))
    #expect(words(log[0]).contains("Đơn vị: sửa Ủy ban nhân dân"), "\(words(log[0]))")
    #expect(log[0].details.last?.value.vi == "Đổi tên")
  }

  @Test(
    "is for the administrator, the chairman and the supervisor",
    arguments: OfficeWalk.accounts + ["quan-tri", "van-phong", "ubkt"])
  func rights(account: String) throws {
    let test = try TestOffice(accounts: TestOffice.otherRoles)
    let office = try test.on(Self.day, as: account)
    let isAllowed = ["quan-tri", "chu-tich", "giam-sat"].contains(account)
    #expect(try office.mayReadBookLog() == isAllowed)
    if isAllowed {
      #expect(try office.bookLog().count == 2)
    } else {
      let refusal = #expect(throws: Refusal.self) { try office.bookLog() }
      #expect(refusal?.rule == .roleMay)
    }
  }

  @Test("says nothing of cases")
  func cases() throws {
    let test = try TestOffice()
    _ = try test.on(Self.day).sent(Self.day)
    #expect(try test.on(Self.day, as: "giam-sat").bookLog().map(\.kind) == ["seed", "found"])
  }
}
