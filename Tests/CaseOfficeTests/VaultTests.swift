import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing
import VietnameseText
import WorkingCalendar

@Suite("A sender kept secret is in no byte of anything, and opened only for a reason that is logged")
struct VaultTests {
  static let name = "Quách Thị Kín Đáo"
  static let address = "ngõ 77 xóm Bí Ẩn"
  static let phone = "0900000777"

  private func office() throws -> (TestOffice, code: String) {
    let test = try TestOffice()
    return (test, try sealed(test, "Trưởng xóm thu tiền không biên lai"))
  }

  @discardableResult
  func sealed(_ test: TestOffice, _ summary: String, isSealed: Bool = true) throws -> String {
    try test.on("2026-11-23").open(
      NewCase(
        type: "phan-anh", summary: summary, received: TestOffice.day("2026-11-23"), source: "truc-tiep",
        sender: Sender(name: Self.name, address: Self.address, phone: Self.phone), isSealed: isSealed)
    ).code
  }

  /// Every file in the office's folder that holds any of these words, in either normal form, folded or not.
  func places(_ test: TestOffice, _ words: [String] = [name, address, phone]) throws -> [String] {
    try test.files(holding: words + ["kin dao", "quach", "bi an"].filter { _ in words.contains(Self.name) })
  }

  @Test(
    "not in the file, the WAL, a backup, the index or a draft; the same words of an open sender are found there"
  )
  func bytes() throws {
    let (test, _) = try office()
    let office = try test.on("2026-11-23")
    _ = try office.keep(WorkingCopy(key: "intake", values: ["sender": Self.name, "contact": Self.address]))
    #expect(office.workingCopies().first?.values["sender"] == Self.name)
    #expect(try places(test) == [])
    _ = try office.backUp(to: test.folder + "/b.dunghan")
    #expect(try places(test) == [])
    #expect(try office.search("quach thi kin").isEmpty && office.search(Self.phone).isEmpty)
    try sealed(test, "Cống tắc", isSealed: false)
    #expect(try !places(test).isEmpty, "the search itself can find")
  }

  @Test("opened by who may, for a reason, and the log tells who and why before the name is shown")
  func opened() throws {
    let (test, code) = try office()
    let office = try test.on("2026-11-23")
    let before = try office.show(code: code)
    #expect(before.sender == .sealed)
    let shown = try office.openSender(code: code, reason: "Mời lên làm rõ").shown
    #expect(shown?.name == Self.name && shown?.address == Self.address && shown?.phone == Self.phone)
    let entry = try #require(try office.history(code: code).last)
    #expect(entry.kind == "open-sender" && entry.account == "can-bo")
    #expect(entry.details.contains { $0.value.vi == "Mời lên làm rõ" })
    // The case is what it was: nobody's act is refused because somebody looked.
    #expect(try office.show(code: code).line.version == before.line.version)
    #expect(
      try office.audit().isSound && office.checkups().allSatisfy { $0.isSound || $0.area == "calendar" })
    #expect(try places(test) == [])
    try office.file.rebuildProjection()
    #expect(try office.openSender(code: code, reason: "Lần nữa").shown?.name == Self.name)
    #expect(
      try test.on("2026-11-23", as: "chu-tich").openSender(code: code, reason: "Ký giấy mời").shown != nil)
  }

  @Test(
    "refused to every other role, without a reason, and nothing is logged",
    arguments: [
      "cap-uy", "giam-sat", "quan-tri", "tra-cuu",
    ])
  func refused(account: String) throws {
    let (test, code) = try office()
    let office = try test.on("2026-11-23", as: account)
    let events = try office.audit().events
    #expect("\(account)") {
      _ = try office.openSender(code: code, reason: "Muốn biết")
    } throws: { OfficeProblem($0).rule == .roleMay }
    #expect("no reason") {
      _ = try test.on("2026-11-23").openSender(code: code, reason: "  ")
    } throws: { OfficeProblem($0).kind == .usage }
    #expect(try office.audit().events == events)
    #expect(try office.show(code: code).sender == .sealed)
  }

  @Test("a file that fails while a new key is made gives up no key: the old one still opens")
  func failingWhileRenewed() throws {
    let (test, code) = try office()
    let office = try test.on("2026-11-23")
    try office.file.connection.run("ALTER TABLE vault_holders RENAME COLUMN sealed TO unreadable")
    #expect(throws: SQLiteError.self) { try office.renewKey(reason: "Thay máy") }
    try office.file.connection.run("ALTER TABLE vault_holders RENAME COLUMN unreadable TO sealed")
    #expect(try office.openSender(code: code, reason: "Mời lên làm rõ").shown?.name == Self.name)
    #expect(try office.audit().isSound)
  }

  @Test("a changed box, a swapped box and a stolen file without a key open nothing")
  func tampered() throws {
    let (test, code) = try office()
    let other = try sealed(test, "Việc khác")
    let office = try test.on("2026-11-23")
    // With its key or without: a box opens in its own place alone.
    for columns in ["box", "wrapped", "box, wrapped, batch"] {
      try office.file.connection.execute("SAVEPOINT before_swap")
      try office.file.connection.execute(
        """
        UPDATE sealed_senders SET (\(columns)) = (SELECT \(columns) FROM sealed_senders WHERE id = 2) WHERE id = 1
        """)
      #expect(throws: VaultFault.notOpened, "\(columns)") {
        try office.openSender(code: code, reason: "Thử")
      }
      if columns != "box, wrapped, batch" { try office.file.connection.execute("ROLLBACK TO before_swap") }
      try office.file.connection.execute("RELEASE before_swap")
    }
    #expect(try office.openSender(code: other, reason: "Thử").shown?.name == Self.name)
    try office.file.connection.run("DELETE FROM vault_holders")
    #expect(throws: VaultFault.notEntrusted) { try office.openSender(code: other, reason: "Thử") }
    #expect(try office.history(code: code).allSatisfy { $0.kind != "open-sender" })
  }

  @Test("each sender has a key of its own, so that forgetting one destroys what opens it and no other's")
  func ownKey() throws {
    let (test, _) = try office()
    let file = try test.on("2026-11-23").file
    var secret = try #require(try file.accountKey("can-bo")?.secret)
    let vault = try file.openVault(as: "can-bo", with: KeyPair(secret: SecretBytes(taking: &secret)))
    let found = try #require(
      try file.connection.first(
        "SELECT s.box, s.wrapped, b.sealed FROM sealed_senders s JOIN key_batches b ON b.id = s.batch"
      ) { ($0.blob(0), $0.blob(1), $0.blob(2)) })
    let place = Array("\(file.identity.officeID)/sender/1".utf8)
    let batch = try vault.open(found.2)
    let own = try batch.decrypt(found.1, at: place)
    #expect(throws: VaultFault.self) { try batch.decrypt(found.0, at: place) }
    #expect(throws: Never.self) { try own.decrypt(found.0, at: place) }
  }

  @Test("how long a name is, and whether an address was given, cannot be seen from outside")
  func lengths() throws {
    let (test, _) = try office()
    let office = try test.on("2026-11-23")
    for sender in [Sender(name: "Y"), Sender(name: "Bà Quách Thị Kín Đáo Lâu Năm", address: Self.address)] {
      _ = try office.open(
        NewCase(
          type: "phan-anh", summary: "Việc", received: TestOffice.day("2026-11-23"), source: "truc-tiep",
          sender: sender, isSealed: true))
    }
    let sizes = try office.file.connection.scalar("SELECT count(DISTINCT length(box)) FROM sealed_senders")
    #expect(try sizes == 1 && office.file.connection.scalar("SELECT count(*) FROM sealed_senders") == 3)
  }

  @Test("a forgotten sender's place in the vault is nobody else's; a reason that names the sender is refused")
  func ownPlace() throws {
    let (test, code) = try office()
    try test.on("2026-11-23", as: "chu-tich").forgetSender(code: code, reason: "Người gửi yêu cầu")
    let other = try sealed(test, "Việc khác")
    let office = try test.on("2026-11-23")
    #expect(throws: VaultFault.forgotten) { try office.openSender(code: code, reason: "Thử") }
    #expect(try office.openSender(code: other, reason: "Thử").shown?.name == Self.name)
    for reason in ["mời bà QUACH THI KIN DAO lên", "Gọi 0900 000 777", "đến Ngõ 77, xóm Bí Ẩn"] {
      #expect("\(reason)") {
        _ = try office.openSender(code: other, reason: reason)
      } throws: { OfficeProblem($0).kind == .usage }
    }
    #expect(try office.openSender(code: other, reason: "Mời người gửi ở xóm lên").shown != nil)
    try office.file.connection.run("UPDATE sealed_senders SET box = x'' WHERE id = 2")
    #expect(try office.checkups().first { $0.area == "vault" }?.isSound == false)
  }

  @Test("the body that answers reads nothing of an opening")
  func answering() throws {
    let test = try TestOffice(accounts: [
      Account(key: "ubnd-xa", name: "UBND", systemUser: nil, roles: ["don-vi"], unit: "ubnd")
    ])
    let code = try sealed(test, "Trưởng xóm thu tiền")
    let office = try test.on("2026-11-23")
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd", "document=1/CV", "sent=2026-11-23")
    _ = try office.openSender(code: code, reason: "Mời làm rõ")
    #expect(try office.history(code: code).contains { $0.kind == "open-sender" })
    let unit = try test.on("2026-11-23", as: "ubnd-xa")
    #expect(try unit.history(code: code).contains { $0.kind == "forward" })
    #expect(try !unit.history(code: code).contains { $0.kind == "open-sender" })
  }

  @Test(
    "split off, the second case has the same sender, opened there too; forgotten once it is forgotten in both",
    arguments: [true, false])
  func split(isSealed: Bool) throws {
    let test = try TestOffice()
    let code = try sealed(test, "Trưởng xóm thu tiền không biên lai", isSealed: isSealed)
    let office = try test.on("2026-11-23")
    try office.act(code, "split", "type=phan-anh", "summary=Nội dung thứ hai")
    let second = try #require(try office.list(CaseFilter()).map(\.code).first { $0 != code })
    #expect(try office.openSender(code: second, reason: "Báo kết quả").shown?.name == Self.name)
    try test.on("2026-11-23", as: "chu-tich").forgetSender(code: second, reason: "Người gửi yêu cầu")
    #expect(throws: VaultFault.forgotten) { try office.openSender(code: code, reason: "Thử") }
    #expect(try office.show(code: code).sender == .forgotten)
    // Each says so in its history, so that nothing is missed; no byte stays with either.
    for either in [code, second] {
      #expect(try office.history(code: either).contains { $0.kind == "forget-sender" }, "\(either)")
    }
    #expect(try office.checkups().allSatisfy { $0.isSound || $0.area == "calendar" } && places(test) == [])
  }

  @Test(
    "forgotten, sealed or open, nothing of it is left in the file and the log is whole",
    arguments: [true, false])
  func forgotten(isSealed: Bool) throws {
    let test = try TestOffice()
    let code = try sealed(test, "Cống tắc", isSealed: isSealed)
    let office = try test.on("2026-11-23", as: "chu-tich")
    #expect("the officer") {
      try test.on("2026-11-23").forgetSender(code: code, reason: "Thử")
    } throws: { OfficeProblem($0).rule == .roleMay }
    let events = try office.audit().events
    try office.forgetSender(code: code, reason: "Người gửi yêu cầu")
    #expect(try office.show(code: code).sender == .forgotten)
    #expect(try office.audit().isSound && office.audit().events == events + 1)
    #expect(try office.checkups().allSatisfy { $0.isSound || $0.area == "calendar" })
    #expect(try places(test) == [])
    // The key goes with what it opened: an old copy of the box is of no use either.
    #expect(
      try office.file.connection.scalar(
        "SELECT count(*) FROM sealed_senders WHERE length(box) + length(wrapped) > 0") == 0)
    #expect(
      try office.search("quach").isEmpty && office.search("cong tac").map(\.code) == (isSealed ? [] : [code]))
    #expect(throws: VaultFault.forgotten) { try office.forgetSender(code: code, reason: "Lần nữa") }
  }
}
