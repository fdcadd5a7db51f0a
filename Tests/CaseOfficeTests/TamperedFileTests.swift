import CaseOffice
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing
import WorkingCalendar

@testable import CaseStore

/// Whoever has the file and a tool for SQLite can write into it; what does not follow from the log is told.
@Suite("A file that was written into outside the program")
struct TamperedFileTests {
  private static let day = "2026-11-20"

  private func worked() throws -> (TestOffice, Office) {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    _ = try office.sent("2026-11-02")
    _ = try office.open(
      NewCase(
        type: "phan-anh", summary: "Cống tắc", received: TestOffice.day(Self.day), source: "truc-tiep",
        sender: Sender(name: "Quách Thị Thử", address: "xóm 4", phone: "0900 000 111")))
    for type in ["to-cao", "qd124"] {
      _ = try office.open(
        NewCase(
          type: type, summary: "Thu tiền", received: TestOffice.day(Self.day), source: "truc-tiep",
          sender: Sender(name: "Quách Thị Kín Đáo", address: "", phone: "")))
    }
    #expect(try office.checkups().allSatisfy { $0.isSound || $0.area == "calendar" })
    return (test, office)
  }

  @Test(
    "whatever is changed is told by doctor, and where",
    arguments: [
      ("UPDATE obligations SET next_rung_day = NULL", "cases"),
      ("UPDATE obligations SET next_rung_day = next_rung_day + 1 WHERE next_rung_day IS NOT NULL", "cases"),
      ("UPDATE matters SET due_order = due_order + 1", "cases"),
      ("UPDATE matters SET next_action = 'close' WHERE id = 1", "cases"),
      ("UPDATE matters SET pending_since = 1 WHERE id = 1", "cases"),
      ("UPDATE matters SET assigned_to = 'cap-uy' WHERE id = 1", "cases"),
      ("UPDATE matters SET answer_open = 0 WHERE id = 1", "cases"),
      ("UPDATE documents SET document = '1/X'", "cases"),
      ("INSERT INTO barred VALUES ('chu-tich', 1)", "cases"),
      ("DELETE FROM documents", "cases"),
      ("UPDATE senders SET name = 'Người Khác' WHERE is_sealed = 0", "cases"),
      ("UPDATE senders SET phone = '0900 000 999' WHERE is_sealed = 0", "cases"),
      ("UPDATE senders SET former = '[[\"A\",\"\",\"\"]]' WHERE is_sealed = 0", "cases"),
      ("UPDATE senders SET salt = randomblob(16) WHERE is_sealed = 0", "cases"),
      ("DELETE FROM senders WHERE is_sealed = 0", "cases"),
      ("INSERT INTO senders VALUES (1, 0, 'Người Thêm', '', '', NULL, '', NULL)", "cases"),
      ("DELETE FROM senders WHERE is_sealed = 1", "cases"),
      ("UPDATE senders SET is_sealed = 0, sealed = NULL, name = 'Kẻ Khác' WHERE is_sealed = 1", "cases"),
      ("UPDATE senders SET sealed = 1 WHERE sealed = 2", "cases"),
      ("UPDATE sealed_senders SET box = randomblob(length(box)) WHERE id = 2", "cases"),
      ("DELETE FROM sealed_senders WHERE id = 2", "cases"),
      ("CREATE TRIGGER them AFTER INSERT ON events BEGIN DELETE FROM rungs; END", "file"),
      ("CREATE TABLE rieng(x)", "file"),
      ("DROP INDEX documents_by_number", "file"),
      ("INSERT INTO word_index(rowid, words, sender) VALUES (1, 'la', '')", "words"),
      ("INSERT INTO word_index(rowid, words, sender) VALUES (99, 'cong tac', '')", "words"),
      ("INSERT INTO word_index(word_index) VALUES ('delete-all')", "words"),
      ("INSERT INTO vocabulary VALUES ('la')", "words"),
      ("DELETE FROM vocabulary WHERE word = 'cong'", "words"),
      ("INSERT INTO imported_rows VALUES (randomblob(32), 1)", "cases"),
      ("UPDATE office SET unit_name = 'MTTQ khác'", "tables"),
      ("UPDATE vault SET public_key = randomblob(32)", "vault"),
      ("UPDATE vault_holders SET sealed = randomblob(length(sealed)) WHERE account = 'can-bo'", "vault"),
      ("UPDATE sealed_senders SET box = randomblob(length(box)) WHERE id = 1", "vault"),
      (
        "UPDATE sealed_senders SET wrapped = (SELECT wrapped FROM sealed_senders WHERE id = 2) WHERE id = 1",
        "vault"
      ),
      ("UPDATE vault SET is_renewal_due = 1", "vault"),
      ("INSERT INTO vault_holders VALUES ('giam-sat', x'00')", "vault"),
      ("INSERT INTO vault_holders VALUES ('*', x'00')", "vault"),
      ("DELETE FROM vault_holders WHERE account = 'chu-tich'", "vault"),
      ("DELETE FROM account_keys WHERE account = 'cap-uy'", "vault"),
      ("INSERT INTO account_keys VALUES ('*', randomblob(32), 'paper', NULL)", "vault"),
      ("UPDATE account_keys SET public_key = randomblob(32) WHERE account = 'giam-sat'", "vault"),
      ("UPDATE account_keys SET keeping = 'password' WHERE account = 'cap-uy'", "vault"),
      ("UPDATE key_batches SET sealed = randomblob(length(sealed))", "vault"),
    ])
  func told(sql: String, area: String) throws {
    let (test, office) = try worked()
    try office.file.connection.run(SQL(sql))
    #expect(office.file.connection.changes > 0 || sql.hasPrefix("CREATE") || sql.hasPrefix("DROP"))
    let other = try test.on(Self.day)
    #expect(try other.checkups().filter { !$0.isSound }.map(\.area).contains(area))
  }

  @Test(
    "a sender's words that were put among the case's own are told: who sees no sender would find him by them")
  func sendersWords() throws {
    let (test, office) = try worked()
    let code = try #require(try office.file.matter(id: 2)?.matter.code)
    let words = try office.file.openWords(of: 2, code: code)
    let (own, sender) = (words.words.joined(separator: " "), words.sender.joined(separator: " "))
    #expect(sender.contains("quach"))
    let connection = office.file.connection
    try connection.run(
      "INSERT INTO word_index(word_index, rowid, words, sender) VALUES ('delete', 2, ?, ?)", own, sender)
    for (first, second, isSound) in [
      (own, sender, true), (own + " " + sender, "", false), (own, sender, true),
    ] {
      try connection.run("INSERT INTO word_index(rowid, words, sender) VALUES (2, ?, ?)", first, second)
      let found = try #require(try test.on(Self.day).checkups().first { $0.area == "words" })
      #expect(found.isSound == isSound, "\(first) | \(second)")
      try connection.run(
        "INSERT INTO word_index(word_index, rowid, words, sender) VALUES ('delete', 2, ?, ?)", first, second)
    }
  }

  /// Every table of the program.
  private static let tables =
    (try? OfficeFile.freshSchema().schemaObjects())?
    .filter { $0.type == "table" && !$0.name.hasPrefix("word_index_") }.map(\.name).sorted() ?? []

  /// What the log holds whole is made anew.
  private static let computed: Set = [
    "obligations", "documents", "rungs", "barred", "counters", "periodic", "settings", "special_days",
    "case_types",
    "labels", "code_sequences", "vocabulary",
  ]

  /// Without these nobody can be told who he is, and the log cannot be read.
  private static let opening: Set = ["office", "events", "settings", "accounts", "account_keys"]
  private static let textual: Set = ["contents", "matters"]

  @Test("a table that is gone is named, by doctor or at the door, with what is to be done", arguments: tables)
  func missingTable(name: String) throws {
    let (test, office) = try worked()
    let path = test.path
    try office.file.connection.execute("PRAGMA foreign_keys = OFF")
    try office.file.connection.run(SQL("DROP TABLE \"\(name)\""))
    do {
      let checkups = try test.on(Self.day).checkups()
      #expect(checkups.first { $0.area == "chain" }?.isSound ?? Self.textual.contains(name))
      let file = try #require(checkups.first { $0.area == "file" })
      #expect(!file.isSound && file.message.vi.contains("table \(name)"), "\(file.message.vi)")
      #expect(file.message.vi.contains("backup") || file.message.vi.contains("bản sao lưu"))
    } catch {
      #expect(Self.opening.contains(name), "doctor comes to its end without the others")
      let told = OfficeProblem(error).message.vi
      #expect(told.contains("no such table: \(name)") && told.contains("khôi phục bản sao lưu"), "\(told)")
    }
    // As a backup it is refused for what it is, not for an error on the way.
    try office.file.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    let report = try BackupReport.of(fileAt: path, isCompared: true)
    #expect(!report.isSound && !report.problems.contains(.isInUse), "\(report.problems)")
    guard Self.computed.contains(name) else {
      #expect(throws: BackupFault.self) { try ReturningBackup(from: path, to: path + ".moi", repaired: true) }
      return
    }
    let returning = try ReturningBackup(from: path, to: path + ".moi", repaired: true)
    #expect(returning.remaining?.isEmpty == true, "\(String(describing: returning.remaining))")
  }

  @Test(
    "tables that read as nothing are told, and made anew from the log",
    arguments: [
      "UPDATE special_days SET kind = 'x'", "UPDATE settings SET body = 'x'", "DELETE FROM settings",
      "UPDATE case_types SET body = 'x'", "UPDATE periodic SET period = 'x'",
    ])
  func unreadableTables(sql: String) throws {
    let (test, office) = try worked()
    if sql.contains("periodic") {
      _ = try office.fulfilPeriodic(
        "noi-vu-nam", period: #require(DutyPeriod("2026")), document: "41/BC-MTTQ",
        sent: TestOffice.day(Self.day))
    }
    try office.file.connection.run(SQL(sql))
    #expect(office.file.connection.changes > 0)
    try office.file.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    let report = try BackupReport.of(fileAt: test.path, isCompared: true)
    #expect(report.problems.count == 1 && report.isSound == false, "\(report.problems)")
    let returning = try ReturningBackup(from: test.path, to: test.path + ".moi", repaired: true)
    #expect(returning.remaining?.isEmpty == true, "\(String(describing: returning.remaining))")
    guard !sql.contains("settings"), let other = try? test.on(Self.day) else { return }
    #expect(try other.checkups().filter { !$0.isSound }.map(\.area).contains("tables"))
  }

  @Test("where the log itself was changed nothing is offered to be made anew from it")
  func brokenLog() throws {
    let (test, office) = try worked()
    try office.file.connection.run("UPDATE events SET role = 'cap-uy' WHERE number = 4")
    try office.file.connection.run("UPDATE matters SET due_order = due_order + 1")
    let wrong = try test.on(Self.day).checkups().filter { !$0.isSound && $0.area != "calendar" }
    #expect(wrong.map(\.area) == ["chain", "cases"])
    #expect(wrong.last?.message.vi.hasSuffix("; khôi phục bản sao lưu") == true)
    try office.file.connection.run("UPDATE events SET role = 'can-bo' WHERE number = 4")
    let cases = try test.on(Self.day).checkups().first { $0.area == "cases" }
    #expect(cases?.message.vi.contains("--repair") == true)
  }

  @Test("senders that many sessions sealed in turn all open, and one that does not is counted among them")
  func manySessions() throws {
    let (test, _) = try worked()
    let clerks = try (0..<20).map { _ in try test.on(Self.day) }
    for round in 0..<40 {
      _ = try clerks[round % 20].open(
        NewCase(
          type: "to-cao", summary: "Việc \(round)", received: TestOffice.day(Self.day), source: "truc-tiep",
          sender: Sender(name: "Bà Thử \(round)", address: "", phone: "")))
    }
    let office = try test.on(Self.day)
    #expect(try office.checkups().first { $0.area == "vault" }?.isSound == true)
    try office.file.connection.run(
      "UPDATE sealed_senders SET box = randomblob(length(box)) WHERE id IN (7, 30)")
    let told = try #require(try office.checkups().first { $0.area == "vault" })
    #expect(!told.isSound && told.message.vi.hasPrefix("2 người gửi"), "\(told.message.vi)")
  }

  @Test(
    "another name that somebody sealed in the place of a sender's is told, and so is a place that two share")
  func otherSealed() throws {
    let (test, office) = try worked()
    let place = try #require(try office.file.sealedID(of: 3))
    try office.file.write {
      try office.file.connection.run("DELETE FROM sealed_senders WHERE id = ?", place)
      try office.file.seal(Sender(name: "Kẻ Khác", address: "", phone: ""), at: place)
    }
    let other = try test.on(Self.day)
    #expect(try other.checkups().first { $0.area == "vault" }?.isSound == true, "it opens")
    #expect(try other.checkups().first { $0.area == "cases" }?.isSound == false)
  }

  @Test("nothing is sealed to a key that somebody wrote into the file, for whoever holds the vault")
  func forgedKey() throws {
    let (test, office) = try worked()
    let forged = try KeyPair()
    let before = try office.freshness().events
    try office.file.connection.run("UPDATE vault SET public_key = ?", forged.publicKey)
    func refusesToSeal(_ what: String) throws {
      let clerk = try test.on(Self.day)
      #expect("\(what)") {
        _ = try clerk.open(
          NewCase(
            type: "to-cao", summary: "Thu tiền", received: TestOffice.day(Self.day), source: "truc-tiep",
            sender: Sender(name: "Nạn Nhân Mới", address: "", phone: "")))
      } throws: { OfficeProblem($0).message.vi.contains("không còn khớp với nhật ký") }
      #expect(try clerk.freshness().events == before, "\(what)")
    }
    try refusesToSeal("a key in the place of the vault's")
    // The log of an earlier program told no keys: whoever holds the vault knows.
    try office.file.foundedByAnEarlierProgram()
    try refusesToSeal("a key that no log tells of")
    // Even where the forger passes his own vault on to the clerk: it opens nothing of what was sealed before.
    let clerkKey = try #require(try office.file.accountKey("can-bo")).publicKey
    try office.file.connection.run(
      "UPDATE vault_holders SET sealed = ? WHERE account = 'can-bo'",
      KeyPair.seal(forged.secret, to: clerkKey))
    try refusesToSeal("a vault of the forger's own, passed on")
    let clerk = try test.on(Self.day)
    _ = try clerk.opened(Self.day)
    #expect(try clerk.freshness().events == before + 1, "what is not sealed goes on")
  }

  @Test("a live book stays live though its row says otherwise, and a day that goes back is told")
  func backdated() throws {
    let test = try TestOffice()
    let live = try test.foundAnother("that.dunghan", isTraining: false, on: Self.day)
    let path = live.file.path
    _ = try live.opened(Self.day)
    try live.file.connection.run("UPDATE office SET is_training = 1")
    #expect(
      try Office.open(path: path, clock: live.clock, visitor: .init(systemUser: "thu")).isTraining == false)
    #expect("named") {
      _ = try Office.open(path: path, clock: live.clock, visitor: .init(named: "thu", systemUser: "thu"))
    } throws: { ($0 as? Refusal)?.rule == .liveOffice }
    // As a tool would write it: an event of an earlier day with a check number that fits.
    let log = EventLog(connection: live.file.connection, origin: live.identity.officeID, keepsDays: false)
    try live.file.write {
      _ = try log.append(
        EventEntry(
          at: Moment(day: TestOffice.day("2026-02-03"), time: "08:00:00"), account: "thu", role: "can-bo",
          matter: nil, kind: "told", payload: "{}"), after: log.head())
    }
    let verdict = try live.audit()
    #expect(!verdict.isSound && verdict.damages.map(\.kind) == [.backdated], "\(verdict.damages)")
  }
}
