import CaseOffice
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing
import WorkingCalendar

@testable import CaseStore

@Suite("Putting a backup back")
struct RestoreTests {
  static let day = BackupTests.day

  static func request(
    _ test: TestOffice, _ backup: String, as account: String = "quan-tri", other: Bool = false
  ) throws -> RestoreRequest {
    RestoreRequest(
      backup: backup, path: test.path, visitor: .init(named: account, systemUser: "thu"),
      clock: .fixed(try TestOffice.day(day), time: "17:05:09"), allowsOther: other)
  }

  /// An office with a backup of two cases and a third case since.
  static func office() throws -> (TestOffice, backup: String) {
    let test = try BackupTests.office(cases: 2)
    let backup = test.folder + "/b.dunghan"
    _ = try test.on(day).backUp(to: backup)
    _ = try test.on(day).sent(day)
    return (test, backup)
  }

  @Test("the office is as it was backed up, says so in its log, and the file that was there keeps everything")
  func restored() throws {
    let (test, backup) = try Self.office()
    let last = try test.on(Self.day).audit()
    let report = try Office.restore(try Self.request(test, backup))
    let kept = try #require(report.kept)
    #expect(kept == test.path + ".truoc-20261120-170509" && report.path == test.path)
    #expect(
      try BackupTests.names(test) == ["b.dunghan", "office.dunghan", "office.dunghan.truoc-20261120-170509"])
    let office = try test.on(Self.day)
    #expect(
      try office.list(CaseFilter()).count == 2 && office.checkups().filter { !$0.isSound }.map(\.area) == [])
    var event: EventRecord?
    try office.file.log.each {
      event = $0
      return true
    }
    let told = try #require(event)
    #expect(
      told.kind == "restore" && told.account == "quan-tri" && told.role == "quan-tri" && told.matter == nil)
    #expect(told.number == report.backup.events + 1)
    for word in [report.backup.head?.head ?? "?", last.head, "office.dunghan.truoc-20261120-170509"] {
      #expect(told.payload.contains(word))
    }
    #expect(
      try Office.verifyBackup(at: kept).head?.head == last.head && Office.verifyBackup(at: kept).isSound)
    // Work goes on, and the file put aside can come back itself.
    #expect(try office.opened(Self.day).hasSuffix("00003"))
  }

  @Test("the colleagues who shared the file still share it, and it is nobody else's")
  func rights() throws {
    let (test, backup) = try Self.office()
    #expect(chmod(test.path, 0o660) == 0)
    // Only the system's administrator may give a file away.
    if geteuid() == 0 { #expect(chown(test.path, 4242, 4343) == 0) }
    var before = stat()
    #expect(stat(test.path, &before) == 0)
    _ = try Office.restore(try Self.request(test, backup))
    var after = stat()
    #expect(stat(test.path, &after) == 0 && after.st_ino != before.st_ino)
    #expect(after.st_mode & 0o777 == 0o660)
    #expect(after.st_uid == before.st_uid && after.st_gid == before.st_gid)
  }

  @Test("tells what it leaves behind, before and after: cases, forgotten senders, passwords")
  func leftBehind() throws {
    let test = try TestOffice()
    let backup = test.folder + "/b.dunghan"
    let office = try test.on(Self.day)
    func complaint() throws -> String {
      try office.open(
        NewCase(
          type: "to-cao", summary: "Thu tiền", received: TestOffice.day(Self.day), source: "truc-tiep",
          sender: Sender(name: "Quách Thị Thử", address: "", phone: ""))
      ).code
    }
    let early = try complaint()
    let open = try office.opened(Self.day)
    _ = try office.backUp(to: backup)
    let late = try [complaint(), complaint()]
    let administrator = try test.on(Self.day, as: "quan-tri")
    // The sender of a case that the backup does not have does not come back.
    for code in [early, late[0]] { try administrator.forgetSender(code: code, reason: "Người gửi yêu cầu") }
    _ = try administrator.changeAccount("tra-cuu", AccountEdit(name: "Tra cứu mới"), reason: "Đổi người")
    _ = try office.sealSender(code: open, reason: "Người gửi xin")
    try office.act(open, "register")
    _ = try test.on(Self.day, as: "chu-tich").makeRecoveryKey(reason: "Cất két")
    let end = try office.chainHead()
    var request = try Self.request(test, backup)
    request.isTrial = true
    let names = try BackupTests.names(test)
    let trial = try Office.restore(request)
    #expect(trial.kept == nil && trial.remaining == nil)
    #expect(try office.chainHead() == end && BackupTests.names(test) == names, "a look changes nothing")
    request.isTrial = false
    let left = try #require(trial.later)
    #expect(left.codes == late && left.cases == 2 && left.accounts == 1)
    #expect(left.sealed == [open] && left.touched == [open] && left.papers == 1)
    #expect(left.forgotten == [early] && left.since?.iso == Self.day)
    #expect(left.events == end.events - trial.backup.events)
    withExtendedLifetime((office, administrator)) {}
  }

  @Test("an older office has nothing that a newer backup of it has not; another's log cannot be compared")
  func nothingLeft() throws {
    let (test, backup) = try Self.office()
    let newer = test.folder + "/moi.dunghan"
    _ = try test.on(Self.day).backUp(to: newer)
    #expect(try Office.restore(try Self.request(test, backup)).later?.cases == 1)
    var trial = try Self.request(test, backup)
    trial.isTrial = true
    #expect(try Office.restore(trial).later?.events == 1, "that it was put back")
    trial.backup = newer
    #expect(try Office.restore(trial).later?.events == 1, "the log went another way since")
    let older = try BackupTests.office(cases: 1)
    _ = try older.on(Self.day).backUp(to: older.folder + "/b.dunghan")
    trial.path = older.path
    trial.backup = older.folder + "/b.dunghan"
    let left = try #require(try Office.restore(trial).later)
    #expect(left.events == 0 && left.since == nil && left.cases == 0 && left.codes.isEmpty)
  }

  @Test("a number on paper from before it is not called tampering: it is told where to compare it")
  func paper() throws {
    let (test, backup) = try Self.office()
    let middle = try test.on(Self.day).chainHead()
    _ = try test.on(Self.day).opened(Self.day)
    let end = try test.on(Self.day).chainHead()
    let kept = try #require(try Office.restore(Self.request(test, backup)).kept)
    let restored = try test.on(Self.day)
    func verdict(_ text: String) throws -> ChainVerdict {
      try restored.audit(against: [try #require(ChainNote(text))])
    }
    #expect(
      try verdict(end.note).isSound && verdict(middle.note).isSound, "the file that was kept holds them")
    let note = try #require(ChainNote(middle.note))
    #expect(
      try verdict(middle.note).words(of: note)?.vi.contains("sổ đã cất " + FilePlace.name(of: kept)) == true)
    let ownNote = try #require(ChainNote(restored.chainHead().note))
    #expect(
      try restored.audit(against: [ownNote]).words(of: ownNote)?.vi.hasSuffix("khớp với nhật ký") == true)
    #expect(try verdict("2:ffff-ffff-ffff-ffff").damages.map(\.kind) == [.other])
    #expect(try verdict("\(end.events):ffff-ffff-ffff-ffff").damages.map(\.kind) == [.cut])
    // What two notes tell of one cut is told once.
    let two = try [900, 901].map { try #require(ChainNote("\($0):ffff-ffff-ffff-ffff")) }
    #expect(try restored.audit(against: two).damages.map(\.last) == [901])
    let away = test.folder + "/noi-khac.dunghan"
    #expect(rename(kept, away) == 0)
    let aside = try verdict(middle.note)
    #expect(aside.damages.map(\.kind) == [.aside] && !aside.isChanged)
    #expect(aside.damages.first?.words.vi.contains(FilePlace.name(of: kept)) == true)
    // Another file under its name proves nothing.
    try FileManager.default.copyItem(atPath: backup, toPath: kept)
    #expect(try verdict(middle.note).damages.map(\.kind) == [.aside])
    #expect(unlink(kept) == 0 && rename(away, kept) == 0)
    #expect(try verdict(middle.note).isSound)
  }

  @Test("the night after a restore is backed up although the day has a backup of before, which is kept too")
  func night() throws {
    let (test, backup) = try Self.office()
    let first = try test.on(Self.day).backUpForTheNight()
    _ = try Office.restore(Self.request(test, backup))
    let office = try test.on(Self.day)
    let second = try office.backUpForTheNight()
    #expect(first.isNew && second.isNew && second.path == first.path)
    #expect(try Office.verifyBackup(at: second.path).head == office.chainHead())
    let names = try FileManager.default.contentsOfDirectory(atPath: FilePlace.folder(of: second.path))
      .sorted()
    #expect(names == ["2026-11-20.dunghan", "2026-11-20.truoc-080000.dunghan"])
    #expect(try !office.backUpForTheNight().isNew && office.audit().isSound)
  }

  @Test("what was put aside is looked at and never written into: what it proves stays as it was")
  func onlyLookedAt() throws {
    let (test, backup) = try Self.office()
    let kept = try #require(try Office.restore(Self.request(test, backup)).kept)
    let old = try Office.open(
      path: kept, clock: .fixed(TestOffice.day(Self.day)), visitor: .init(named: "can-bo", systemUser: "thu"))
    let head = try old.chainHead()
    #expect(try old.isPutAside && old.list(CaseFilter()).count == 3)
    #expect("a case") {
      _ = try old.opened(Self.day)
    } throws: { OfficeProblem($0).message.vi.contains("sổ cũ đã cất") }
    #expect(throws: (any Error).self) { try old.act("1", "register") }
    #expect(try old.chainHead() == head && !test.on(Self.day).isPutAside)
  }

  @Test(
    "a restore that was a mistake and was undone leaves every number explainable, from before and between")
  func undone() throws {
    let (test, backup) = try Self.office()
    let before = try test.on(Self.day).chainHead()
    let kept = try #require(try Office.restore(Self.request(test, backup)).kept)
    _ = try test.on(Self.day).opened(Self.day)
    let between = try test.on(Self.day).chainHead()
    let undone = try Office.restore(Self.request(test, kept))
    let left = try #require(undone.later)
    #expect(left.events == 2 && left.cases == 1, "what was done between is told, from where both logs part")
    let office = try test.on(Self.day)
    for note in [before, between] {
      #expect(try office.audit(against: [#require(ChainNote(note.note))]).isSound, "\(note.note)")
    }
  }

  @Test("a return that never was, written into the log, explains nothing that was cut off")
  func forged() throws {
    let (test, _) = try Self.office()
    let office = try test.on(Self.day)
    _ = try office.backUpForTheNight()
    let end = try office.chainHead()
    let log = EventLog(connection: office.file.connection, origin: office.identity.officeID, keepsDays: false)
    let cut = try #require(try log.event(end.events - 2))
    try office.file.write {
      try office.file.connection.run("DELETE FROM events WHERE number > ?", cut.number)
      let told = BackupReturn(
        head: Fingerprint.hex(cut.hash), number: cut.number, replaced: end.head, replacedNumber: end.events,
        kept: "x.dunghan", repaired: nil, isByPaper: nil)
      _ = try log.append(
        EventEntry(
          at: Moment(day: TestOffice.day(Self.day), time: "23:59:59"), account: "quan-tri", role: "quan-tri",
          matter: nil, kind: "restore", payload: Payload.text(told)),
        after: EventLog.Head(number: cut.number, hash: cut.hash))
    }
    let verdict = try test.on(Self.day).audit(against: [#require(ChainNote(end.note))])
    #expect(
      !verdict.isSound && verdict.damages.contains { $0.kind == .aside || $0.kind == .cut }, "\(verdict)")
    #expect(try !test.on(Self.day).audit().isSound, "the night's backup tells it too")
  }

  @Test("and back again: what was put aside is a backup like any other")
  func back() throws {
    let (test, backup) = try Self.office()
    let kept = try #require(try Office.restore(try Self.request(test, backup)).kept)
    let second = try Office.restore(try Self.request(test, kept))
    #expect(second.kept == test.path + ".truoc-20261120-170509-2")
    #expect(try test.on(Self.day).list(CaseFilter()).count == 3)
    let (mode) = try FileManager.default.attributesOfItem(atPath: test.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("is refused while somebody has the office open, and nothing is changed")
  func open() throws {
    let (test, backup) = try Self.office()
    let reader = try test.on(Self.day)
    let head = try reader.audit().head
    let before = try BackupTests.names(test)
    #expect(throws: BackupFault.officeOpen(path: test.path)) {
      try Office.restore(try Self.request(test, backup))
    }
    #expect(try BackupTests.names(test) == before && reader.audit().head == head)
    _ = try reader.opened(Self.day)
  }

  @Test("a damaged office is put aside too, with its WAL; the backup says who may")
  func damaged() throws {
    let (test, backup) = try Self.office()
    var data = try Data(contentsOf: URL(fileURLWithPath: test.path))
    data.replaceSubrange(100..<8192, with: Data(repeating: 0xA5, count: 8092))
    try data.keep(at: test.path)
    try Data("wal".utf8).keep(at: test.path + "-wal")
    #expect("\(test.path)") {
      _ = try Office.restore(try Self.request(test, backup, as: "can-bo"))
    } throws: { OfficeProblem($0).rule == .roleMay }
    let kept = try #require(try Office.restore(try Self.request(test, backup)).kept)
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == data)
    #expect(try !BackupTests.names(test).contains("office.dunghan-wal"))
    let office = try test.on(Self.day)
    #expect(try office.list(CaseFilter()).count == 2 && office.audit().isSound)
    // What a night held that nobody can compare any more is told as that, not as tampering.
    let night = try #require(try office.file.log.event(office.chainHead().events))
    let note = try #require(ChainNote("\(night.number + 3):\(String(repeating: "ab", count: 16))"))
    let verdict = try office.audit(against: [note])
    #expect(verdict.damages.map(\.kind) == [.aside] && !verdict.isChanged)
  }

  @Test("where there is no office the backup becomes it; a WAL left behind is not read into it")
  func missing() throws {
    let (test, backup) = try Self.office()
    let wal = try Data(contentsOf: URL(fileURLWithPath: test.path))
    unlink(test.path)
    try wal.keep(at: test.path + "-wal")
    #expect(try Office.restore(try Self.request(test, backup)).kept == nil)
    #expect(try test.on(Self.day).list(CaseFilter()).count == 2)
    #expect(try BackupTests.names(test).contains("office.dunghan.truoc-20261120-170509-wal"))
  }

  @Test("another office's backup is refused with the reason, unless that is meant")
  func other() throws {
    let (test, _) = try Self.office()
    let other = test.folder + "/khac.dunghan"
    let setup = OfficeSetup(
      unitName: "MTTQ xã Khác", symbol: "KH", isTraining: true, systemUser: "thu",
      randomBytes: [UInt8](repeating: 9, count: 48))
    _ = try Office.found(
      path: other, setup: setup, tables: try OfficeTables.load(directory: TestOffice.configDirectory),
      clock: .fixed(try TestOffice.day(Self.day)))
    let before = try BackupTests.names(test)
    #expect("refused") {
      _ = try Office.restore(try Self.request(test, other))
    } throws: { error in
      let problem = OfficeProblem(error)
      return problem.kind == .refused && problem.message.vi.contains("MTTQ xã Khác")
    }
    #expect(try BackupTests.names(test) == before && test.on(Self.day).symbol == "SD")
    #expect(try Office.restore(try Self.request(test, other, other: true)).kept != nil)
    #expect(try test.on(Self.day).symbol == "KH")
  }

  @Test("a backup with a fault does not come back", arguments: BackupVerifyTests.harms)
  func harmed(harm: BackupVerifyTests.Harm) throws {
    let (test, backup) = try Self.office()
    var data = try Data(contentsOf: URL(fileURLWithPath: backup))
    harm.change(&data)
    try data.keep(at: backup)
    let before = try BackupTests.names(test)
    #expect("\(harm)") {
      _ = try Office.restore(try Self.request(test, backup))
    } throws: { OfficeProblem($0).kind == .storage }
    #expect(try BackupTests.names(test) == before && test.on(Self.day).list(CaseFilter()).count == 3)
  }

  @Test("a file that is no office is not taken for the place, nor the office for its own backup")
  func foreign() throws {
    let (test, backup) = try Self.office()
    let letter = test.folder + "/thu.doc"
    try Data("Kính gửi".utf8).keep(at: letter)
    var request = try Self.request(test, backup)
    request.path = letter
    #expect(throws: StoreError.trouble(.foreign)) { try Office.restore(request) }
    #expect(try String(contentsOfFile: letter, encoding: .utf8) == "Kính gửi")
    request.allowsOther = true
    let kept = try #require(try Office.restore(request).kept)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "Kính gửi")
    #expect(throws: BackupFault.isTheOffice(path: test.path)) {
      try Office.restore(try Self.request(test, test.path))
    }
    #expect("missing") {
      _ = try Office.restore(try Self.request(test, test.folder + "/none"))
    } throws: { OfficeProblem($0).kind == .notFound }
  }

  @Test("is the administrator's", arguments: ["can-bo", "chu-tich", "tra-cuu"])
  func rights(account: String) throws {
    let (test, backup) = try Self.office()
    #expect("\(account)") {
      _ = try Office.restore(try Self.request(test, backup, as: account))
    } throws: { OfficeProblem($0).rule == .roleMay }
  }
}
