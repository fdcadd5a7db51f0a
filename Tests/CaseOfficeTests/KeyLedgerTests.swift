import CaseOffice
import CaseWorkflow
import Foundation
import SQLiteKit
import TestChance
import TestSupport
import Testing
import WorkingCalendar

@testable import CaseStore

/// Whoever can write into the file could write a key of his own there: the log tells whose keys are true.
@Suite("Whose keys are true is told by the log")
struct KeyLedgerTests: SealsSenders {
  private static let good = "ba con mèo nhỏ"

  /// Lan founded it and holds the vault; Hùng, the chairman, has a password and holds it too; there is a paper.
  private func machine() throws -> (LiveOffice, Office, paper: String) {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    _ = try lan.addAccount("hung", AccountEdit(name: "Hùng", roles: ["chu-tich"]), reason: "Chủ tịch")
    try lan.givePassword(to: "hung", Password.new(Self.good), reason: "Lần đầu")
    try lan.entrust("hung", reason: "Chủ tịch giữ chìa")
    return (machine, lan, try lan.makeRecoveryKey(reason: "Cất két"))
  }

  private func events(_ office: Office) throws -> Int64 { try office.freshness().events }

  @Test("no vault is renewed, handed on or put on paper beside a key that somebody wrote into the file")
  func foreignKey() throws {
    let (machine, lan, _) = try machine()
    let code = try seal(lan)
    let forged = try KeyPair()
    try lan.file.connection.run(
      "UPDATE account_keys SET public_key = ? WHERE account = 'hung'", forged.publicKey)
    let before = try events(lan)
    let acts: [() throws -> Void] = [
      { _ = try lan.makeRecoveryKey(reason: "Tờ mới") },
      { try lan.renewKey(reason: "Máy mới") },
      { try lan.entrust("hung", reason: "Trao lại") },
      { try lan.changePassword(from: nil, to: Password.new("mùa hoa ban nở"), reason: "Dùng chung máy") },
    ]
    for (number, act) in acts.enumerated() {
      #expect("act \(number)") {
        try act()
      } throws: { OfficeProblem($0).message.vi.contains("không còn khớp với nhật ký") }
    }
    let opened = try lan.file.connection.rows("SELECT sealed FROM vault_holders") { $0.blob(0) }
      .filter { (try? forged.open($0)) != nil }
    #expect(try opened.isEmpty && events(lan) == before)
    // What harms nobody goes on.
    #expect(name(lan, code) == "Lò Thị Kín")
    // A new password takes the place of the forged key.
    try lan.givePassword(to: "hung", Password.new("tám chữ đấy"), reason: "Chìa bị sửa")
    try lan.entrust("hung", reason: "Trao lại")
    #expect(name(try machine.open("m", ("hung", "tám chữ đấy")), code) == "Lò Thị Kín")
    #expect(try lan.file.recordDifferences().keys.isEmpty)
  }

  @Test("whoever wrote a password of his own into the file is not signed in by it")
  func forgedPassword() throws {
    let (machine, lan, _) = try machine()
    let forged = try KeyPair()
    var typed = Array("mật khẩu của kẻ gian".utf8)
    let box = try PasswordBox.seal(
      forged.secret, under: SecretBytes(taking: &typed), at: lan.file.passwordPlace("hung"))
    try lan.file.connection.run("UPDATE account_keys SET secret = ? WHERE account = 'hung'", box)
    let boxAlone = #expect(throws: OfficeProblem.self) {
      try machine.open("m", ("hung", "mật khẩu của kẻ gian"))
    }
    #expect(boxAlone?.kind == .storage)
    try lan.file.connection.run(
      "UPDATE account_keys SET public_key = ? WHERE account = 'hung'", forged.publicKey)
    machine.pass(3600)
    let whole = #expect(throws: OfficeProblem.self) {
      try machine.open("m", ("hung", "mật khẩu của kẻ gian"))
    }
    #expect(whole?.kind == .storage)
    #expect(try lan.file.recordDifferences().keys == [.account("hung")])
  }

  @Test("a paper that somebody made for himself recovers no account, and nothing is encrypted to it")
  func forgedPaper() throws {
    let (machine, lan, paper) = try machine()
    let forged = try RecoveryKey()
    try lan.file.connection.run(
      "UPDATE account_keys SET public_key = ? WHERE account = '*'", forged.pair.publicKey)
    try lan.file.connection.run(
      "UPDATE vault_holders SET sealed = ? WHERE account = '*'",
      KeyPair.seal(KeyPair().secret, to: forged.pair.publicKey))
    for account in ["lan", "hung"] {
      let problem = #expect(throws: OfficeProblem.self) {
        try Office.recover(
          path: machine.path, clock: machine.clock, account: account, by: forged.printed,
          password: Password.new("một hai ba bốn"))
      }
      #expect(problem?.kind == .storage)
    }
    let path = machine.folder + "/sao-luu"
    #expect(throws: OfficeProblem.self) { _ = try lan.backUp(to: path, isEncrypted: true) }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try lan.file.recordDifferences().keys == [.paper])
    #expect(RecoveryKey(typed: paper) != nil)
  }

  @Test("a holder that only a row tells of is shown as none, and keeps nobody from being the last one")
  func foreignHolder() throws {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    _ = try lan.addAccount("hung", AccountEdit(name: "Hùng", roles: ["chu-tich"]), reason: "Chủ tịch")
    try lan.givePassword(to: "hung", Password.new(Self.good), reason: "Lần đầu")
    try lan.file.connection.run("INSERT INTO vault_holders VALUES ('hung', randomblob(80))")
    #expect(try lan.accounts().first { $0.key == "hung" }?.isEntrusted == false)
    #expect(throws: OfficeProblem.self) {
      try lan.changeAccount("lan", AccountEdit(roles: ["quan-tri"]), reason: "Thử")
    }
    #expect(try lan.file.recordDifferences().keys == [.account("hung")])
  }

  @Test("an account that its log says is locked, and is not, is told")
  func liftedLock() throws {
    let (machine, lan, _) = try machine()
    for _ in 1...10 {
      machine.pass(3600)
      #expect(throws: OfficeProblem.self) { try machine.open("m", ("hung", "sai rồi nhé")) }
    }
    #expect(try lan.file.recordDifferences().keys.isEmpty)
    try lan.file.connection.run("DELETE FROM sign_ins")
    #expect(try lan.file.recordDifferences().keys == [.lock("hung")])
    let told = try #require(try lan.checkups().first { $0.area == "vault" })
    #expect(
      !told.isSound && told.message.vi.contains("khác với nhật ký: khóa của “hung”;"), "\(told.message.vi)")
    try lan.file.repair()
    #expect(try lan.file.recordDifferences().isEmpty)
    #expect(try lan.accounts().first { $0.key == "hung" }?.isLocked == true)
    try lan.unlockAccount("hung", reason: "Đã gặp")
    #expect(try lan.file.recordDifferences().isEmpty)
  }

  @Test(
    "made anew from the log, foreign keys are gone, those replaced are back, and who lost the vault is told")
  func repaired() throws {
    let (machine, lan, paper) = try machine()
    let code = try seal(lan)
    for sql: SQL in [
      "UPDATE account_keys SET public_key = randomblob(32), keeping = 'machine' WHERE account IN ('lan', '*')",
      "DELETE FROM account_keys WHERE account = 'hung'", "DELETE FROM vault_holders WHERE account = 'hung'",
      "INSERT INTO account_keys VALUES ('la', randomblob(32), 'machine', NULL)",
      "INSERT INTO vault_holders VALUES ('la', randomblob(80))",
      "UPDATE vault SET public_key = randomblob(32), is_renewal_due = 1",
    ] { try lan.file.connection.run(sql) }
    let differences = try lan.file.recordDifferences()
    let vault = { try machine.open("lan").checkups().first { $0.area == "vault" }?.message.vi }
    #expect(try vault()?.hasSuffix("backup restore --repair") == true)
    #expect(
      differences.keys == [
        .paper, .account("hung"), .account("la"), .account("lan"), .holder("hung"), .vault,
      ],
      "\(differences.keys)")
    try lan.file.repair()
    #expect(try lan.file.recordDifferences().keys == [.holder("hung"), .password("hung")])
    // What is left is given again, each by its own command.
    #expect(
      try vault()?.contains("dunghan user entrust hung") == true && vault()?.contains("--repair") == false)
    let again = try machine.open("lan")
    #expect(name(again, code) == "Lò Thị Kín")
    try Office.recover(
      path: machine.path, clock: machine.clock, account: "hung", by: paper,
      password: Password.new("tám chữ đấy"))
    #expect(name(try machine.open("m", ("hung", "tám chữ đấy")), code) == "Lò Thị Kín")
    #expect(try lan.file.recordDifferences().isEmpty)
  }

  @Test(
    "one event of keys that was rewritten, hidden or taken out: nobody is signed in by it, and the vault is handed to nobody",
    arguments: [
      "UPDATE events SET payload = json_set(payload, '$.keys.given[0].key', lower(hex(zeroblob(32)))) WHERE number = 4",
      "UPDATE events SET kind = 'x' WHERE number = 4",
      "UPDATE events SET matter = 1 WHERE number = 4",
      "DELETE FROM events WHERE number = 4",
      "UPDATE events SET number = 0 WHERE number = 1",
    ])
  func forgedLog(sql: String) throws {
    let (machine, lan, paper) = try machine()
    let code = try seal(lan)
    let held = try lan.file.connection.rows("SELECT sealed FROM vault_holders") { $0.blob(0) }
    try lan.file.connection.run(SQL(sql))
    for act: () throws -> Void in [
      { _ = try lan.makeRecoveryKey(reason: "Tờ mới") }, { try lan.renewKey(reason: "Máy mới") },
      { try lan.entrust("hung", reason: "Trao lại") },
      {
        try Office.recover(
          path: machine.path, clock: machine.clock, account: "hung", by: paper,
          password: Password.new("một hai ba bốn"))
      },
    ] { #expect(throws: (any Error).self) { try act() } }
    if !sql.contains("matter = 1"), !sql.hasPrefix("DELETE") {
      // He looks, so that he can check the book and bring a backup back.
      let hung = try machine.open("m", ("hung", Self.good))
      #expect(try hung.isOnlyLookedAt() && !hung.audit().isSound && hung.accounts().count == 2)
      #expect(throws: StoreError.self) { try hung.opened("2026-11-23") }
    }
    #expect(try lan.file.connection.rows("SELECT sealed FROM vault_holders") { $0.blob(0) } == held)
    #expect(name(lan, code) == "Lò Thị Kín", "what is there can be opened")
    #expect(try !lan.checkups().allSatisfy(\.isSound) && !lan.audit().isSound)
  }

  @Test("who was ended reads nothing that is sealed later, though somebody wrote that nothing is due")
  func renewalIsDue() throws {
    let (machine, lan, _) = try machine()
    defer { withExtendedLifetime(machine) {} }
    _ = try seal(lan)
    let before = try lan.file.vaultKey()
    _ = try lan.disableAccount("hung", reason: "Nghỉ việc")
    try lan.file.connection.run("UPDATE vault SET is_renewal_due = 0")
    #expect(try lan.file.recordDifferences().keys == [.vault])
    let code = try seal(lan)
    #expect(try lan.file.vaultKey() != before && name(lan, code) == "Lò Thị Kín")
    #expect(try lan.file.recordDifferences().isEmpty)
  }

  @Test("a lock holds though its row was taken out, until the administrator lifts it; a forged one is told")
  func lockHolds() throws {
    let (machine, lan, _) = try machine()
    for _ in 1...10 {
      machine.pass(3600)
      #expect(throws: OfficeProblem.self) { try machine.open("m", ("hung", "sai rồi nhé")) }
    }
    try lan.file.connection.run("DELETE FROM sign_ins")
    let locked = #expect(throws: OfficeProblem.self) { try machine.open("m", ("hung", Self.good)) }
    #expect(locked?.message.vi.contains("đã khóa") == true)
    #expect(try lan.accounts().first { $0.key == "hung" }?.isLocked == true)
    try lan.unlockAccount("hung", reason: "Đã gặp")
    #expect(try machine.open("m", ("hung", Self.good)).accountKey == "hung")
    try lan.file.connection.run("INSERT INTO sign_ins VALUES ('hung', 9223372036854775807, 0)")
    #expect(try lan.file.recordDifferences().keys == [.lock("hung")])
  }

  @Test("in a book that is only looked at wrong passwords are counted all the same, and lock")
  func lockedWhileLookedAt() throws {
    let (machine, lan, _) = try machine()
    try lan.file.connection.run("UPDATE events SET account = 'x' WHERE kind = 'account'")
    let before = try events(lan)
    for _ in 1...10 {
      machine.pass(3600)
      let wrong = #expect(throws: OfficeProblem.self) { try machine.open("m", ("hung", "sai rồi nhé")) }
      #expect(wrong?.message.vi.contains("mật khẩu không đúng") == true)
    }
    let locked = #expect(throws: OfficeProblem.self) { try machine.open("m", ("hung", Self.good)) }
    #expect(locked?.message.vi.contains("đã khóa") == true)
    #expect(try lan.accounts().first { $0.key == "hung" }?.isLocked == true && events(lan) == before)
  }

  @Test("a password whose box is gone is told, with how another is given")
  func lostBox() throws {
    let (machine, lan, _) = try machine()
    defer { withExtendedLifetime(machine) {} }
    try lan.file.connection.run("UPDATE account_keys SET secret = x'01' WHERE account = 'hung'")
    #expect(try lan.file.recordDifferences().keys == [.password("hung")])
    let told = try #require(try lan.checkups().first { $0.area == "vault" })
    #expect(told.message.vi.contains("dunghan user password hung"))
    try lan.givePassword(to: "hung", Password.new("tám chữ đấy"), reason: "Hỏng")
    #expect(try lan.file.recordDifferences().isEmpty)
  }

  @Test("in an office of an earlier program too only its accounts and the paper may have a key")
  func earlierForeign() throws {
    let test = try TestOffice()
    let clerk = try test.on("2026-11-20")
    try clerk.file.foundedByAnEarlierProgram()
    try clerk.file.connection.run("INSERT INTO vault_holders VALUES ('la', x'00')")
    #expect(try clerk.file.recordDifferences().keys == [.account("la")])
    try clerk.file.connection.run("DELETE FROM vault_holders WHERE account = 'la'")
    try clerk.file.connection.run("INSERT INTO account_keys VALUES ('la', randomblob(32), 'machine', NULL)")
    #expect(try clerk.file.recordDifferences().keys == [.account("la")])
    #expect(throws: (any Error).self) { try clerk.makeRecoveryKey(reason: "Cất két") }
  }

  @Test(
    "who holds no key seals to no key that somebody wrote into the file either: the log tells the true one")
  func sealsWithoutKey() throws {
    let (machine, lan, _) = try machine()
    _ = try lan.addAccount(
      "mai", AccountEdit(name: "Mai", roles: ["can-bo"], systemUser: "mai"), reason: "Cán bộ mới")
    let mai = try machine.open("mai")
    let code = try seal(mai)
    #expect(name(mai, code) == nil && name(lan, code) == "Lò Thị Kín")
    try lan.file.connection.run("UPDATE vault SET public_key = ?", KeyPair().publicKey)
    let beside = try machine.open("mai")
    #expect("sealed to a forger's key") {
      _ = try seal(beside)
    } throws: { OfficeProblem($0).message.vi.contains("không còn khớp với nhật ký") }
  }

  @Test("an account that was added later gets its first key with a line in the log")
  func firstKey() throws {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    _ = try lan.addAccount(
      "hung", AccountEdit(name: "Hùng", roles: ["chu-tich"], systemUser: "hung"), reason: "Chủ tịch")
    let before = try events(lan)
    _ = try machine.open("hung")
    _ = try machine.open("hung")
    let told = try #require(try lan.bookLog().first)
    #expect(try events(lan) == before + 1 && told.kind == "first-key" && told.account == "hung")
    let mark = try #require(try lan.accounts().first { $0.key == "hung" }?.keyMark)
    #expect(told.details.contains { $0.label.vi == "Chìa mới" && $0.value.vi == mark })
    #expect(try lan.file.recordDifferences().isEmpty)
  }

  @Test(
    "an office of an earlier program keeps its keys, is told that they are older, and vouches for new ones")
  func earlier() throws {
    let test = try TestOffice()
    let clerk = try test.on("2026-11-20")
    try clerk.file.foundedByAnEarlierProgram()
    #expect(try clerk.file.recordDifferences().isEmpty)
    let untold = try clerk.file.keysUntold()
    #expect(untold > 1)
    func vault() throws -> String {
      try #require(try clerk.checkups().first { $0.area == "vault" }).message.vi
    }
    #expect(try vault().contains("\(untold) chìa có từ trước"))
    #expect(try clerk.file.keyLedger().allows(vault: KeyPair().publicKey), "nothing is known of it")
    try clerk.renewKey(reason: "Máy mới")
    #expect(try clerk.file.keysUntold() == untold - 1 && clerk.file.recordDifferences().isEmpty)
    #expect(try !clerk.file.keyLedger().allows(vault: KeyPair().publicKey))
    try clerk.file.connection.run(
      "UPDATE account_keys SET public_key = randomblob(32) WHERE account = 'can-bo'")
    #expect(try clerk.file.recordDifferences().keys == [.account("can-bo")])
  }

  @Test("a change of keys that no event tells is not written")
  func untold() throws {
    let (machine, lan, _) = try machine()
    defer { withExtendedLifetime(machine) {} }
    #expect(throws: StoreError.self) {
      try lan.file.write {
        try lan.file.keep(
          AccountKey(account: "hung", publicKey: KeyPair().publicKey, keeping: .machine, secret: nil))
      }
    }
    #expect(try lan.file.recordDifferences().isEmpty)
  }

  @Test(
    "whatever is done of keys, in whatever order, the tables are what the log tells",
    arguments: UInt64.newSeeds(6))
  func anyOrder(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let (machine, lan, _) = try machine()
    _ = try lan.addAccount(
      "mai", AccountEdit(name: "Mai", roles: ["can-bo"], systemUser: "mai"), reason: "Cán bộ mới")
    let code = try seal(lan)
    var password = Self.good
    for step in 0..<12 {
      machine.pass(3600)
      let account = ["hung", "mai"].randomElement(using: &chance) ?? "hung"
      // What is not allowed just now is refused, and leaves nothing behind either.
      switch Int.random(in: 0..<9, using: &chance) {
      case 0: try? lan.entrust(account, reason: "Trao")
      case 1: try? lan.renewKey(reason: "Máy mới")
      case 2: _ = try? lan.makeRecoveryKey(reason: "Tờ mới")
      case 3:
        password = "mật khẩu thứ \(step)"
        try lan.givePassword(to: "hung", Password.new(password), reason: "Quên")
      case 4: _ = try? lan.disableAccount(account, reason: "Nghỉ")
      case 5:
        _ = try? lan.changeAccount(
          account, AccountEdit(roles: ["can-bo"], validTo: TestOffice.day("2027-12-31")), reason: "Trở lại")
      case 6: _ = try? machine.open("mai").renewKey(reason: "Máy mới")
      case 7: _ = name(try machine.open("lan"), code)
      default:
        let next = "mật khẩu riêng \(step)"
        let old = try Password(password)
        guard let hung = try? machine.open("m", ("hung", password)),
          (try? hung.changePassword(from: old, to: Password.new(next), reason: "Đổi")) != nil
        else { continue }
        password = next
      }
      let differences = try lan.file.recordDifferences()
      #expect(differences.isEmpty, "seed \(seed), step \(step): \(differences)")
    }
    #expect(name(lan, code) == "Lò Thị Kín", "seed \(seed)")
  }
}
