import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import Synchronization
import TestSupport
import Testing
import WorkingCalendar

@Suite("Signing in with a name and a password")
struct PasswordTests: SealsSenders {
  private static let good = "ba con mèo nhỏ"

  private func machine() throws -> LiveOffice {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    _ = try lan.addAccount("hung", AccountEdit(name: "Hùng", roles: ["chu-tich"]), reason: "Chủ tịch")
    try lan.givePassword(to: "hung", Password.new(Self.good), reason: "Lần đầu")
    return machine
  }

  private func refusal(_ machine: LiveOffice, _ user: String, _ name: String, _ password: String) throws
    -> String
  {
    let problem = #expect(throws: OfficeProblem.self) { try machine.open(user, (name, password)) }
    return problem?.message.vi ?? ""
  }

  @Test("who has no user of the system of his own is asked; whoever has one never is")
  func asked() throws {
    let machine = try machine()
    #expect(try machine.open("lan").accountKey == "lan")
    let hung = try machine.open("may-chung", ("hung", Self.good))
    #expect(hung.accountKey == "hung" && hung.hasPassword)
    // Another keyboard sends the same letters in pieces.
    #expect(
      try machine.open("may-chung", ("hung", Self.good.decomposedStringWithCanonicalMapping)).accountKey
        == "hung")
    let nobody = #expect(throws: OfficeProblem.self) { try machine.open("may-chung") }
    #expect(nobody?.kind == .refused && nobody?.message.vi.contains("đăng nhập bằng tên") == true)
  }

  @Test("on a PC whose user has an account too whoever wants to signs in by name")
  func signsIn() throws {
    let machine = try machine()
    func open(_ tries: Credentials?) throws -> Office {
      try Office.open(
        path: machine.path, clock: machine.clock,
        visitor: Office.Visitor(
          systemUser: "lan", keyFolder: machine.keys, signsIn: true, ask: { _ in tries }))
    }
    #expect(try open(Credentials(account: "hung", password: Password(Self.good))).accountKey == "hung")
    let nobody = #expect(throws: OfficeProblem.self) { try open(nil) }
    #expect(nobody?.message.vi.hasPrefix("--sign-in: đăng nhập bằng tên") == true)
    let bare = try LiveOffice()
    let none = #expect(throws: OfficeProblem.self) {
      try Office.open(
        path: bare.path, clock: bare.clock, visitor: Office.Visitor(systemUser: "lan", signsIn: true))
    }
    #expect(none?.message.vi.contains("chưa tài khoản nào có mật khẩu") == true)
  }

  @Test("a wrong password, a wrong name and a name without a password are told alike")
  func alike() throws {
    let machine = try machine()
    let told = try [("hung", "sai sai sai"), ("khong-co", Self.good), ("lan", Self.good)].map {
      try refusal(machine, "may-chung", $0.0, $0.1)
    }
    #expect(Set(told).count == 1 && told[0].contains("không đúng"))
  }

  @Test("every failure doubles the wait, also for who knows the password; success forgets them")
  func patience() throws {
    let machine = try machine()
    for wait in [1, 2, 4, 8] {
      #expect(try refusal(machine, "m", "hung", "sai sai sai").contains("không đúng"))
      #expect(try refusal(machine, "m", "hung", Self.good).contains("đợi \(wait) giây"))
      machine.pass(wait - 1)
      if wait > 1 { #expect(try refusal(machine, "m", "hung", Self.good).contains("đợi 1 giây")) }
      machine.pass(1)
    }
    #expect(try machine.open("m", ("hung", Self.good)).accountKey == "hung")
    #expect(try refusal(machine, "m", "hung", "sai sai sai").contains("không đúng"))
    machine.pass(1)
    #expect(try machine.open("m", ("hung", Self.good)).accountKey == "hung")
  }

  @Test("after ten in a row the account is locked, the log tells it, and only the administrator unlocks it")
  func locked() throws {
    let machine = try machine()
    for _ in 1...10 {
      #expect(try refusal(machine, "m", "hung", "sai sai sai").contains("không đúng"))
      machine.pass(300)
    }
    #expect(try refusal(machine, "m", "hung", Self.good).contains("đã khóa"))
    machine.pass(3600)
    #expect(try refusal(machine, "m", "hung", Self.good).contains("đã khóa"))
    let lan = try machine.open("lan")
    #expect(try lan.accounts().first { $0.key == "hung" }?.isLocked == true)
    #expect(
      try lan.file.connection.scalar("SELECT count(*) FROM events WHERE kind = 'lock-account'") == 1)
    try lan.unlockAccount("hung", reason: "Đã gặp trực tiếp")
    let hung = try machine.open("m", ("hung", Self.good))
    #expect(hung.accountKey == "hung")
    #expect(throws: (any Error).self) { try hung.unlockAccount("lan", reason: "Thử") }
    #expect(try lan.audit().isSound)
  }

  @Test("whoever takes a password keeps the key to senders, the drafts too; the machine keeps nothing of it")
  func own() throws {
    let machine = try machine()
    let lan = try machine.open("lan")
    let code = try seal(lan)
    _ = try lan.keep(WorkingCopy(key: "intake", values: ["summary": "còn dở"]))
    try lan.changePassword(from: nil, to: Password.new("mùa hoa ban nở"), reason: "Dùng chung máy")
    #expect(throws: OfficeProblem.self) { try machine.open("lan") }
    let again = try machine.open("lan", ("lan", "mùa hoa ban nở"))
    #expect(name(again, code) == "Lò Thị Kín")
    #expect(again.workingCopies().first?.values["summary"] == "còn dở")
    let left = (try? FileManager.default.contentsOfDirectory(atPath: machine.folder + "/keys")) ?? []
    #expect(left.allSatisfy { !$0.contains("lan") }, "\(left)")
    #expect(throws: OfficeProblem.self) {
      try again.changePassword(from: Password("sai sai sai"), to: Password.new("một hai ba"), reason: "Thử")
    }
    machine.pass(1)
    try again.changePassword(
      from: Password("mùa hoa ban nở"), to: Password.new("mùa nước nổi"), reason: "Đổi")
    #expect(name(try machine.open("m", ("lan", "mùa nước nổi")), code) == "Lò Thị Kín")
    machine.pass(1)
    #expect(try refusal(machine, "m", "lan", "mùa hoa ban nở").contains("không đúng"))
  }

  @Test(
    "a key that cannot be read is not given up for a password; one under a password is not made anew on the machine"
  )
  func unreadable() throws {
    let machine = try machine()
    let lan = try machine.open("lan")
    let code = try seal(lan)
    let folder = machine.folder + "/keys"
    let key = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".lan") })
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder + "/" + key)
    #expect(throws: OfficeProblem.self) {
      try lan.changePassword(from: nil, to: Password.new("mùa hoa ban nở"), reason: "Thử")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/" + key)
    #expect(name(try machine.open("lan"), code) == "Lò Thị Kín")
    try lan.changePassword(from: nil, to: Password.new("mùa hoa ban nở"), reason: "Chung máy")
    let again = try machine.open("m", ("lan", "mùa hoa ban nở"))
    #expect(throws: OfficeProblem.self) { try again.renewKey(reason: "Thử") }
    #expect(throws: OfficeProblem.self) {
      try again.changeAccount("lan", AccountEdit(systemUser: "lan"), reason: "Thử")
    }
    #expect(name(try machine.open("m", ("lan", "mùa hoa ban nở")), code) == "Lò Thị Kín")
  }

  @Test("an old password with an old copy of the file opens nothing of what came later")
  func renewed() throws {
    let machine = try machine()
    let lan = try machine.open("lan")
    let hung = try machine.open("m", ("hung", Self.good))
    let old = try #require(try lan.file.accountKey("hung"))
    try hung.changePassword(from: Password(Self.good), to: Password.new("của riêng Hùng"), reason: "Đổi")
    #expect(try lan.file.accountKey("hung")?.publicKey != old.publicKey)
    try lan.entrust("hung", reason: "Chủ tịch")
    let code = try seal(lan)
    var typed = Array(Self.good.utf8)
    let kept = try PasswordBox.open(
      old.secret ?? [], under: SecretBytes(taking: &typed), at: lan.file.passwordPlace("hung"))
    let oldPair = try KeyPair(secret: kept)
    #expect(throws: VaultFault.self) { try lan.file.openVault(as: "hung", with: oldPair) }
    #expect(name(try machine.open("m", ("hung", "của riêng Hùng")), code) == "Lò Thị Kín")
  }

  /// How somebody ceases to hold the vault.
  enum Leaving: CaseIterable { case newPassword, givenPassword, newPaper, ended }

  @Test(
    "whoever held the vault and kept a copy of the file opens nothing of the present one after he lost it",
    arguments: Leaving.allCases)
  func vaultRenewed(leaving: Leaving) throws {
    let machine = try machine()
    let lan = try machine.open("lan")
    try lan.entrust("hung", reason: "Chủ tịch")
    _ = try lan.makeRecoveryKey(reason: "Cất két")
    let before = try seal(lan)
    let hung = try machine.open("m", ("hung", Self.good))
    // What he knows: his key, and by it the vault's.
    var typed = Array(Self.good.utf8)
    let kept = try PasswordBox.open(
      lan.file.accountKey("hung")?.secret ?? [], under: SecretBytes(taking: &typed),
      at: lan.file.passwordPlace("hung"))
    let known = try lan.file.openVault(as: "hung", with: KeyPair(secret: kept))
    func batches() throws -> [[UInt8]] {
      try lan.file.connection.rows("SELECT sealed FROM key_batches") { $0.blob(0) }
    }
    let seals = try batches()
    #expect(try !seals.isEmpty && seals.allSatisfy { try known.open($0).count > 0 })
    switch leaving {
    case .newPassword:
      try hung.changePassword(from: Password(Self.good), to: Password.new("của riêng Hùng"), reason: "Đổi")
    case .givenPassword: try lan.givePassword(to: "hung", Password.new("một hai ba bốn"), reason: "Quên")
    case .newPaper: _ = try lan.makeRecoveryKey(reason: "Tờ cũ thất lạc")
    case .ended: _ = try lan.disableAccount("hung", reason: "Nghỉ việc")
    }
    // Where nobody there held the vault, the next one who uses it gives it the new key.
    #expect(name(lan, before) == "Lò Thị Kín")
    let after = try seal(lan)
    for sealed in try batches() { #expect(throws: VaultFault.self) { try known.open(sealed) } }
    #expect(name(lan, after) == "Lò Thị Kín" && name(lan, before) == "Lò Thị Kín")
    if leaving == .newPassword {
      #expect(name(try machine.open("m", ("hung", "của riêng Hùng")), after) == "Lò Thị Kín")
    }
    for ending in ["", "-wal"] {
      let bytes = FileManager.default.contents(atPath: machine.path + ending) ?? Data()
      #expect(!seals.contains { bytes.range(of: Data($0)) != nil }, "an old seal is left in \(ending)")
    }
    #expect(try lan.audit().isSound && !lan.file.isVaultRenewalDue())
  }

  @Test("a session that was open while the vault got another key seals to the new one")
  func sessionsBeside() throws {
    let machine = try machine()
    let lan = try machine.open("lan")
    let beside = try machine.open("lan")
    _ = try seal(beside)
    _ = try lan.makeRecoveryKey(reason: "Cất két")
    let code = try seal(beside)
    let batches = try lan.file.connection.scalar("SELECT count(DISTINCT batch) FROM sealed_senders")
    #expect(batches == 2 && name(lan, code) == "Lò Thị Kín")
  }

  @Test("a lost password gets a new one, but the key to senders only from somebody who holds it")
  func lost() throws {
    let machine = try machine()
    let lan = try machine.open("lan")
    let code = try seal(lan)
    var hung = try machine.open("m", ("hung", Self.good))
    #expect(name(hung, code) == nil)
    try lan.entrust("hung", reason: "Chủ tịch")
    hung = try machine.open("m", ("hung", Self.good))
    #expect(name(hung, code) == "Lò Thị Kín")
    try lan.givePassword(to: "hung", Password.new("một hai ba bốn"), reason: "Quên mật khẩu")
    hung = try machine.open("m", ("hung", "một hai ba bốn"))
    #expect(name(hung, code) == nil, "the administrator's new password opens no sender")
    try lan.entrust("hung", reason: "Trao lại")
    #expect(name(try machine.open("m", ("hung", "một hai ba bốn")), code) == "Lò Thị Kín")
    // Nobody takes the last key away by a new password.
    _ = try lan.changeAccount("hung", AccountEdit(roles: ["chu-tich", "quan-tri"]), reason: "Kiêm quản trị")
    _ = try machine.open("m", ("hung", "một hai ba bốn")).disableAccount("lan", reason: "Nghỉ việc")
    let alone = try machine.open("m", ("hung", "một hai ba bốn"))
    #expect(throws: OfficeProblem.self) {
      try alone.givePassword(to: "hung", Password.new("tám chữ đấy"), reason: "Thử")
    }
  }

  @Test("the key on paper gives back what everybody lost; a newer one voids it")
  func recovery() throws {
    let machine = try machine()
    let lan = try machine.open("lan")
    let code = try seal(lan)
    #expect(try lan.lacksPaper())
    let paper = try lan.makeRecoveryKey(reason: "Cất két")
    #expect(try !lan.lacksPaper() && !machine.open("m", ("hung", Self.good)).lacksPaper())
    // The machine with its keys is gone; the office file is left.
    try FileManager.default.removeItem(atPath: machine.folder + "/keys")
    #expect(name(try machine.open("lan"), code) == nil)
    #expect(throws: OfficeProblem.self) {
      try Office.recover(
        path: machine.path, clock: machine.clock, account: "lan", by: RecoveryKey().printed,
        password: Password.new("tám chữ đấy"))
    }
    try Office.recover(
      path: machine.path, clock: machine.clock, account: "lan", by: paper.lowercased(),
      password: Password.new("tám chữ đấy"))
    let back = try machine.open("lan", ("lan", "tám chữ đấy"))
    #expect(name(back, code) == "Lò Thị Kín")
    let newer = try back.makeRecoveryKey(reason: "Tờ cũ thất lạc")
    let void = #expect(throws: OfficeProblem.self) {
      try Office.recover(
        path: machine.path, clock: machine.clock, account: "hung", by: paper,
        password: Password.new("tám chữ đấy"))
    }
    #expect(void?.message.vi.contains("mới hơn") == true)
    try Office.recover(
      path: machine.path, clock: machine.clock, account: "hung", by: newer,
      password: Password.new("chín chữ nhé"))
    #expect(name(try machine.open("m", ("hung", "chín chữ nhé")), code) == "Lò Thị Kín")
    #expect(try back.audit().isSound)
  }

  @Test("passwords and the paper are in no byte of the file, its log or its drafts")
  func bytes() throws {
    let machine = try machine()
    let lan = try machine.open("lan")
    let paper = try lan.makeRecoveryKey(reason: "Cất két")
    try lan.changePassword(from: nil, to: Password.new("mùa hoa ban nở"), reason: "Dùng chung máy")
    for file in FileManager.default.enumerator(atPath: machine.folder)?.allObjects ?? [] {
      guard let data = FileManager.default.contents(atPath: "\(machine.folder)/\(file)") else { continue }
      for words in [Self.good, "mùa hoa ban nở", paper, String(paper.prefix(19))] {
        #expect(data.range(of: Data(words.utf8)) == nil, "\(file)")
      }
    }
  }
}
