import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import Synchronization
import TestSupport
import Testing
import WorkingCalendar

@Suite("A backup of the office")
struct BackupTests {
  static let day = "2026-11-20"

  static func office(cases: Int = 3) throws -> TestOffice {
    let test = try TestOffice()
    let office = try test.on(day)
    for _ in 0..<cases { _ = try office.sent(day) }
    return test
  }

  static func names(_ test: TestOffice) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: test.folder).sorted()
  }

  @Test("is one file, its owner's alone, with every event of the office, and says so")
  func whole() throws {
    let test = try Self.office()
    let office = try test.on(Self.day)
    let before = try Self.names(test)
    let made = try office.backUp(to: test.folder + "/b.dunghan")
    #expect(made.isSound && made.unitName == "MTTQ xã Suối Đá" && made.symbol == "SD")
    let head = try office.audit()
    #expect(made.events == head.events && made.head?.head == head.head)
    #expect(made.lastDay?.iso == Self.day)
    #expect(try Self.names(test) == (before + ["b.dunghan"]).sorted())
    let attributes = try FileManager.default.attributesOfItem(atPath: test.folder + "/b.dunghan")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try Office.verifyBackup(at: test.folder + "/b.dunghan") == made)
    let opened = try Office.open(
      path: test.folder + "/b.dunghan", clock: office.clock, visitor: Office.Visitor(systemUser: "thu"))
    #expect(try opened.checkups().filter { !$0.isSound }.map(\.area) == [])
  }

  @Test("holds one moment and is sound, though others log cases all the while")
  func whileOthersWrite() throws {
    let test = try Self.office(cases: 1)
    let path = test.path
    let clerk = Clerk()
    let ended = DispatchSemaphore(value: 0)
    let clock = OfficeClock.fixed(try TestOffice.day(Self.day))
    Thread {
      defer { ended.signal() }
      guard let office = try? Office.open(path: path, clock: clock, visitor: .init(systemUser: "thu")) else {
        return
      }
      while !clerk.isSentHome { if (try? office.opened(Self.day)) != nil { clerk.hasLogged() } }
    }.start()
    let office = try test.on(Self.day)
    var events: [Int64] = []
    for round in 1...6 { events.append(try office.backUp(to: "\(test.folder)/\(round).dunghan").events) }
    clerk.sendHome()
    ended.wait()
    #expect(clerk.logged > 0)
    #expect(events == events.sorted() && Set(events).count > 1, "\(events)")
    for round in 1...6 { #expect(try Office.verifyBackup(at: "\(test.folder)/\(round).dunghan").isSound) }
    #expect(try office.audit().isSound)
  }

  @Test(
    "is not made over anything, nor where there is no folder, and leaves nothing behind",
    arguments: [
      ("there.dunghan", "ghi tên khác"), ("dangling.dunghan", "ghi tên khác"),
      ("link.dunghan", "chính sổ này"), ("hard.dunghan", "chính sổ này"), ("", "là thư mục"),
      ("office.dunghan", "chính sổ này"), ("office.dunghan-wal", "chính sổ này"),
      ("./office.dunghan-journal", "chính sổ này"), ("usb/b.dunghan", "cắm USB"),
    ])
  func refused(name: String, words: String) throws {
    let test = try Self.office(cases: 1)
    let office = try test.on(Self.day)
    try Data("báo cáo".utf8).keep(at: test.folder + "/there.dunghan")
    symlink(test.folder + "/nowhere", test.folder + "/dangling.dunghan")
    symlink(test.path, test.folder + "/link.dunghan")
    link(test.path, test.folder + "/hard.dunghan")
    let before = try Self.names(test)
    let head = try office.audit().head
    #expect("\(name)") {
      _ = try office.backUp(to: test.folder + "/" + name)
    } throws: { error in
      let problem = OfficeProblem(error)
      return problem.kind == .storage && problem.message.vi.contains(words)
    }
    #expect(try Self.names(test) == before && office.audit().head == head)
    #expect(try String(contentsOfFile: test.folder + "/there.dunghan", encoding: .utf8) == "báo cáo")
  }

  @Test("is not made through a link put in the way of its draft, and what a killed one left is taken away")
  func draft() throws {
    let test = try Self.office(cases: 1)
    let office = try test.on(Self.day)
    let draft = test.folder + "/b.dunghan.dunghan-part"
    symlink(test.folder + "/victim", draft)
    #expect(throws: BackupFault.exists(path: draft)) { try office.backUp(to: test.folder + "/b.dunghan") }
    #expect(try !Self.names(test).contains("victim"))
    unlink(draft)
    try Data("SQLite for".utf8).keep(at: draft)
    let held = open(draft, O_RDWR)
    #expect(flock(held, LOCK_EX) == 0)
    #expect(throws: BackupFault.inWork(path: draft)) { try office.backUp(to: test.folder + "/b.dunghan") }
    close(held)
    #expect(try office.backUp(to: test.folder + "/b.dunghan").isSound)
    #expect(try !Self.names(test).contains("b.dunghan.dunghan-part"))
  }

  @Test("does not take the place of a file that came there while it was being made")
  func meanwhile() throws {
    let test = try Self.office(cases: 1)
    let path = test.folder + "/b.dunghan"
    var isThere = false
    #expect(throws: BackupFault.exists(path: path)) {
      try test.on(Self.day).file.backUp(
        to: path,
        copied: { _, _ in
          if !isThere { isThere = (try? Data("báo cáo".utf8).keep(at: path)) != nil }
        })
    }
    #expect(try isThere && String(contentsOfFile: path, encoding: .utf8) == "báo cáo")
    #expect(try !Self.names(test).contains { $0.hasSuffix("-part") })
  }

  @Test("is for those who keep the book; who only reads may check one")
  func rights() throws {
    let test = try Self.office(cases: 1)
    for account in ["tra-cuu", "giam-sat", "cap-uy"] {
      #expect("\(account)") {
        _ = try test.on(Self.day, as: account).backUp(to: test.folder + "/\(account).dunghan")
      } throws: { OfficeProblem($0).rule == .roleMay }
    }
    #expect(try test.on(Self.day, as: "quan-tri").backUp(to: test.folder + "/b.dunghan").isSound)
  }

  @Test(
    "an odd name is only a name", arguments: ["a?mode=rw&b.dunghan", "50%41 #1.dunghan", "Sao lưu ế.dunghan"])
  func oddName(name: String) throws {
    let test = try Self.office(cases: 1)
    #expect(try test.on(Self.day).backUp(to: test.folder + "/" + name).isSound)
    #expect(try Self.names(test).contains(name) && Office.verifyBackup(at: test.folder + "/" + name).isSound)
  }
}

/// Somebody at another desk, who logs cases until sent home.
private final class Clerk: Sendable {
  private let isOver = Atomic(false)
  private let count = Atomic(0)

  var isSentHome: Bool { isOver.load(ordering: .sequentiallyConsistent) }
  var logged: Int { count.load(ordering: .sequentiallyConsistent) }
  func sendHome() { isOver.store(true, ordering: .sequentiallyConsistent) }
  func hasLogged() { count.add(1, ordering: .sequentiallyConsistent) }
}
