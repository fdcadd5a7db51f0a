import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import TestSupport
import Testing
import WorkingCalendar

@Suite("A backup that only the paper opens")
struct EncryptedBackupTests: SealsSenders {
  @Test("an encrypted backup tells nothing of itself and comes back with the key on paper alone")
  func encrypted() throws {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    let target = machine.folder + "/usb.kin"
    #expect(throws: OfficeProblem.self) { try lan.backUp(to: target, isEncrypted: true) }
    let paper = try lan.makeRecoveryKey(reason: "Cất két")
    let code = try seal(lan)
    #expect(try lan.backUp(to: target, isEncrypted: true).isSound)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: target))
    for words in ["SQLite format", "Thu tiền", "MTTQ", code] {
      #expect(bytes.range(of: Data(words.utf8)) == nil, "\(words)")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: machine.folder)
    #expect(!files.contains { $0.contains("part") }, "\(files)")
    #expect(Office.isEncryptedBackup(at: target) && !Office.isEncryptedBackup(at: machine.path))
    let report = try Office.verifyBackup(at: target, recoveryKey: paper, in: machine.folder)
    let head = try lan.chainHead()
    #expect(report.isSound && report.unitName == "MTTQ xã Suối Đá" && report.head == head)
    #expect(throws: BackupFault.sealedOtherwise(path: target)) {
      try Office.verifyBackup(at: target, recoveryKey: RecoveryKey().printed, in: machine.folder)
    }
    for (name, damaged) in [
      ("cắt đuôi", Data(bytes.dropLast(1))), ("cắt một khúc", Data(bytes.prefix(bytes.count / 2))),
      ("nối thêm", bytes + Data([0])), ("chỉ đầu", Data(bytes.prefix(40))),
      ("đổi một byte", Data(bytes.prefix(90_000)) + [bytes[90_000] ^ 1] + Data(bytes.dropFirst(90_001))),
    ] {
      try damaged.write(to: URL(fileURLWithPath: target + ".x"))
      let report = try Office.verifyBackup(at: target + ".x", recoveryKey: paper, in: machine.folder)
      #expect(report.problems.map(\.key) == ["damaged"], "\(name)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: machine.folder).allSatisfy {
        !$0.hasPrefix(".kiem-tra")
      })
    let elsewhere = machine.folder + "/noi-khac.dunghan"
    _ = try Office.restore(
      RestoreRequest(
        backup: target, path: elsewhere, visitor: Office.Visitor(systemUser: "lan", keyFolder: machine.keys),
        clock: machine.clock, recoveryKey: paper))
    let back = try Office.open(
      path: elsewhere, clock: machine.clock,
      visitor: Office.Visitor(systemUser: "lan", keyFolder: machine.keys))
    #expect(name(back, code) == "Lò Thị Kín")
    #expect(try back.audit().isSound)
  }

  @Test(
    "on a new machine, where nobody is known, the paper alone brings an encrypted backup back and lets in")
  func newMachine() throws {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    let paper = try lan.makeRecoveryKey(reason: "Cất két")
    let code = try seal(lan)
    let target = machine.folder + "/usb.kin"
    let open = machine.folder + "/usb.dunghan"
    _ = try lan.backUp(to: target, isEncrypted: true)
    _ = try lan.backUp(to: open)
    let elsewhere = machine.folder + "/moi.dunghan"
    let keys = KeyFolder(paths: [machine.folder + "/keys-moi"])
    let stranger = Office.Visitor(systemUser: "nguoi-moi", keyFolder: keys)
    var request = RestoreRequest(backup: open, path: elsewhere, visitor: stranger, clock: machine.clock)
    #expect("a copy in clear proves nothing") {
      _ = try Office.restore(request)
    } throws: { ($0 as? OfficeProblem)?.rule == .roleMay }
    request.backup = target
    request.recoveryKey = paper
    #expect(try Office.restore(request).isByPaper)
    try Office.recover(
      path: elsewhere, clock: machine.clock, account: "lan", by: paper, password: Password.new("tám chữ đấy"))
    let back = try Office.open(
      path: elsewhere, clock: machine.clock,
      visitor: Office.Visitor(
        systemUser: "nguoi-moi", keyFolder: keys,
        ask: { _ in Credentials(account: "lan", password: try Password("tám chữ đấy")) }))
    #expect(name(back, code) == "Lò Thị Kín")
    let told = try #require(try back.bookLog().last { $0.kind == "restore" })
    #expect(told.details.contains { $0.value.vi.contains("tờ mã khôi phục") } && told.account == "lan")
    // Where an office stands that can be asked, the paper is no way around it.
    request.path = machine.path
    #expect("the office stands") {
      _ = try Office.restore(request)
    } throws: { ($0 as? OfficeProblem)?.kind == .refused }
  }
}
