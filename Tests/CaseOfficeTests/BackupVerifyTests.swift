import CaseOffice
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing

@testable import CaseStore

/// Files that come back from a drawer years later.
@Suite("Checking a backup")
struct BackupVerifyTests {
  /// What happened to a file, and the problem it must be told by.
  struct Harm: Sendable, CustomTestStringConvertible {
    var name: String
    var key: String
    var change: @Sendable (inout Data) -> Void
    var testDescription: String { name }
  }

  static let pageSize = 4096

  static let harms: [Harm] = [
    Harm(name: "a page of zeros", key: "damaged") {
      for page in 6..<12 {
        $0.replaceSubrange(page * pageSize..<(page + 1) * pageSize, with: Data(count: pageSize))
      }
    },
    Harm(name: "pages torn in the middle", key: "damaged") { data in
      for page in stride(from: 3, to: data.count / pageSize, by: 2) {
        data.replaceSubrange(
          page * pageSize..<page * pageSize + 512, with: Data(repeating: 0xA5, count: 512))
      }
    },
    Harm(name: "cut off half-way", key: "damaged") { $0 = $0.prefix($0.count / 2 / pageSize * pageSize) },
    Harm(name: "cut off within a page", key: "damaged") { $0 = $0.dropLast(100) },
    Harm(name: "a letter of an event changed", key: "log-changed") {
      $0.replaceAll("\"textWritten\"", with: "\"textWRitten\"")
    },
    Harm(name: "a word of a case changed", key: "log-changed") {
      $0.replaceAll("Cống tắc ở xóm 4", with: "Cống tốt ở xóm 4")
    },
    Harm(name: "an event's account changed", key: "log-changed") {
      $0.replaceAll("can-boforward", with: "can-b0forward")
      $0.replaceAll("can-bocan-bo", with: "can-bocan-b0")
    },
    Harm(name: "the version of a later program", key: "newer") { $0[63] = 99 },
    Harm(name: "another program's mark", key: "not-an-office") { $0[68] = 1 },
    Harm(name: "no database", key: "not-an-office") { $0 = Data("Kính gửi: …".utf8) },
    Harm(name: "nothing", key: "not-an-office") { $0 = Data() },
  ]

  @Test("finds what happened to it, and changes no byte", arguments: harms)
  func harmed(harm: Harm) throws {
    let test = try BackupTests.office()
    let path = test.folder + "/b.dunghan"
    _ = try test.on(BackupTests.day).backUp(to: path)
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    harm.change(&data)
    try data.keep(at: path)
    let before = try BackupTests.names(test)
    let found = try Office.verifyBackup(at: path)
    #expect(!found.isSound && found.problems.map(\.key).contains(harm.key), "\(found.problems)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == data && BackupTests.names(test) == before)
  }

  @Test("names the event from which a chain is broken")
  func broken() throws {
    let test = try BackupTests.office()
    let path = test.folder + "/b.dunghan"
    _ = try test.on(BackupTests.day).backUp(to: path)
    let connection = try Connection(path: path, mode: .readWrite, settings: .untouched)
    try connection.run("DELETE FROM events WHERE number = 5")
    let found = try Office.verifyBackup(at: path)
    #expect(found.problems.map(\.key) == ["log-changed"])
    #expect(found.problems.first?.message.en.contains("event 5") == true)
  }

  /// What somebody with a tool for SQLite wrote into a backup, and the word that tells where.
  static let writings = [
    ("UPDATE matters SET due_order = due_order + 400", "3 hồ sơ"),
    ("UPDATE obligations SET due = due + 30", "hồ sơ"),
    ("UPDATE accounts SET roles = roles || ',quan-tri'", "tài khoản"),
    ("UPDATE special_days SET kind = 'holiday'", "lịch"),
    ("DELETE FROM counters", "số đếm"),
    (
      "CREATE TRIGGER them AFTER INSERT ON events BEGIN DELETE FROM rungs; END", "không phải của chương trình"
    ),
    ("DROP INDEX documents_by_number", "không phải của chương trình"),
    ("UPDATE code_sequences SET last = last + 1", "dãy số đơn"),
    ("UPDATE office SET unit_name = 'MTTQ khác'", "tên, ký hiệu"),
    ("UPDATE office SET is_training = 1 - is_training", "tên, ký hiệu"),
    ("DELETE FROM code_sequences", "dãy số đơn"), ("UPDATE labels SET vi = 'Xong'", "loại đơn"),
    ("UPDATE case_types SET body = replace(body, '\"can-bo\"', '\"tra-cuu\"')", "loại đơn"),
    ("UPDATE case_types SET body = '{' WHERE rowid = 1", "loại đơn"),
    ("UPDATE matters SET fields = '{' WHERE id = 1", "1 hồ sơ"),
    ("INSERT INTO barred VALUES ('chu-tich', 999)", "1 hồ sơ"), ("DELETE FROM settings", "lịch"),
    ("UPDATE account_keys SET public_key = randomblob(32) WHERE account = 'giam-sat'", "“giam-sat”"),
    ("INSERT INTO vault_holders VALUES ('giam-sat', x'00')", "“giam-sat”"),
    ("UPDATE vault SET public_key = randomblob(32)", "kho người gửi"),
    ("INSERT INTO word_index(word_index) VALUES ('delete-all')", "chỉ mục tìm kiếm"),
    ("DELETE FROM vocabulary", "chỉ mục tìm kiếm"),
    ("CREATE TABLE rieng(x); CREATE VIRTUAL TABLE la USING fts5(x)", "không phải của chương trình"),
  ]

  private func written(_ sql: String) throws -> (TestOffice, path: String) {
    let test = try BackupTests.office()
    let path = test.folder + "/b.dunghan"
    _ = try test.on(BackupTests.day).backUp(to: path)
    let connection = try Connection(path: path, mode: .readWrite, settings: .untouched)
    try connection.execute(sql)
    return (test, path)
  }

  @Test("tells what was written into it beside its log, and it is not put back as it is", arguments: writings)
  func writtenInto(sql: String, place: String) throws {
    let (test, path) = try written(sql)
    let found = try Office.verifyBackup(at: path)
    #expect(found.problems.map(\.key) == ["differs"], "\(found.problems)")
    #expect(found.problems.first?.message.vi.contains(place) == true, "\(found.problems)")
    var request = try RestoreTests.request(test, path)
    let refused = #expect(throws: BackupFault.self) { try Office.restore(request) }
    #expect(refused.map { OfficeProblem($0).message.vi.contains("--repair") } == true)
    #expect(try BackupTests.names(test).count == 2, "nothing is left behind")
    request.repairs = true
    let report = try Office.restore(request)
    #expect(report.remaining == nil, "\(report.remaining?.vi ?? "")")
    let office = try test.on(BackupTests.day)
    let unsound = try office.checkups().filter { !$0.isSound }.map(\.area)
    #expect(unsound.allSatisfy { $0 == "calendar" }, "\(unsound)")
    #expect(try office.bookFacts().unitName == "MTTQ xã Suối Đá")
    let log = try test.on(BackupTests.day, as: "quan-tri").bookLog()
    #expect(log.first?.details.last?.label.vi == "Viết lại")
  }

  @Test("a word that was changed in the bytes of the search index is seen and put back")
  func bytesOfIndex() throws {
    let (test, path) = try written("SELECT 1")
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    let before = data
    // As the index writes it after a word that begins with the same letter: what they share, what is new, the new letters.
    data.replaceAll("\u{1}\u{4}cong", with: "\u{1}\u{4}cond")
    #expect(data != before)
    try data.keep(at: path)
    #expect(try Office.verifyBackup(at: path).problems.first?.message.vi.contains("chỉ mục tìm kiếm") == true)
    var request = try RestoreTests.request(test, path)
    request.repairs = true
    #expect(try Office.restore(request).remaining == nil)
    #expect(try test.on(BackupTests.day).checkups().first { $0.area == "words" }?.isSound == true)
  }

  @Test(
    "a retired definition that was changed, or stands for another, is seen and put back: cases finish under it",
    arguments: [
      "UPDATE case_types SET body = replace(body, '\"can-bo\"', '\"tra-cuu\"') WHERE is_current = 0",
      "UPDATE case_types SET body = (SELECT body FROM case_types WHERE is_current = 1 AND key = 'phan-anh') WHERE is_current = 0",
      "DELETE FROM case_types WHERE is_current = 0",
      """
      CREATE TEMP TABLE old AS SELECT digest, body FROM case_types WHERE is_current = 0;
      UPDATE case_types SET body = (SELECT body FROM old WHERE old.digest <> case_types.digest) WHERE is_current = 0
      """,
    ])
  func retired(sql: String) throws {
    let test = try BackupTests.office()
    let office = try test.on(BackupTests.day, as: "quan-tri")
    var type = try #require(try office.caseTypes().first { $0.key == "phan-anh" })
    let old = try #require(try office.file.currentDigest(of: type.key))
    let signature = Signature(actor: try office.actor(for: .changeTables), at: office.clock.now())
    for label in ["Phản ánh mới", "Phản ánh mới hơn"] {
      type.label = Phrase(label)
      try office.file.change(type: type, reason: "Thử", by: signature)
    }
    let path = test.folder + "/b.dunghan"
    _ = try office.backUp(to: path)
    let before = try office.file.caseType(digest: old)
    #expect(try Office.verifyBackup(at: path).isSound)
    try Connection(path: path, mode: .readWrite, settings: .untouched).execute(sql)
    #expect(try Office.verifyBackup(at: path).problems.map(\.key) == ["differs"])
    var request = try RestoreTests.request(test, path)
    request.path = test.folder + "/moi.dunghan"
    request.repairs = true
    #expect(try Office.restore(request).remaining == nil)
    #expect(try OfficeFile(path: request.path).caseType(digest: old) == before)
  }

  @Test("a trigger that calls itself SQLite's own is seen, and none ever runs")
  func hiddenTrigger() throws {
    let (test, path) = try written(
      "CREATE TRIGGER zzlite_la AFTER INSERT ON matters BEGIN UPDATE contents SET words = 'x'; END")
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    data.replaceAll("zzlite_la", with: "sqlite_la")
    try data.keep(at: path)
    #expect(try Office.verifyBackup(at: path).problems.map(\.key) == ["differs"])
    var request = try RestoreTests.request(test, path)
    request.repairs = true
    let report = try Office.restore(request)
    let office = try test.on(BackupTests.day)
    #expect(report.remaining == nil)
    _ = try office.opened(BackupTests.day)
    #expect(try office.verifyChain().isSound)
  }

  @Test(
    "a table of the record that is declared otherwise is neither put back nor repaired: it could take rows along"
  )
  func otherTable() throws {
    let (test, path) = try written(
      "ALTER TABLE senders ADD COLUMN la INTEGER REFERENCES matters(id) ON DELETE CASCADE")
    #expect(try Office.verifyBackup(at: path).problems.map(\.key) == ["differs"])
    var request = try RestoreTests.request(test, path)
    request.repairs = true
    #expect(throws: BackupFault.notRepaired(path: path)) { try Office.restore(request) }
  }

  @Test("a copy is kept for what differs beside its log, and thrown away for what is wrong in it")
  func whole() {
    let differences = RecordDifferences(
      schema: [], cases: ["TL-2026-00001"], otherTables: [], hasOtherName: false, counters: [],
      years: [],
      sendersLost: 0, keys: [], hasOtherWords: false)
    let kept: [([BackupReport.Problem], Bool)] = [
      ([], true), ([.differs(differences)], true), ([.damaged(places: 1)], false),
      ([.logChanged(at: 3)], false),
      ([.differs(differences), .damaged(places: 0)], false), ([.notAnOffice], false), ([.isInUse], false),
    ]
    for (problems, isWhole) in kept {
      var report = BackupReport()
      report.problems = problems
      #expect(report.isWhole == isWhole, "\(problems)")
      #expect(report.isSound == problems.isEmpty)
    }
  }

  @Test("a version before the first is no office's")
  func noVersion() throws {
    let (test, path) = try written("PRAGMA user_version = -1")
    #expect(try Office.verifyBackup(at: path).problems.map(\.key) == ["not-an-office"])
    withExtendedLifetime(test) {}
  }

  @Test("one of an earlier version is compared too, without a byte of it changed")
  func earlier() throws {
    for (sql, keys) in [("SELECT 1", []), ("UPDATE obligations SET due = due + 30", ["differs"])] {
      let (test, path) = try written(
        """
        ALTER TABLE senders DROP COLUMN salt;
        ALTER TABLE senders DROP COLUMN former;
        DROP INDEX documents_by_number;
        DROP INDEX events_of_accounts;
        PRAGMA user_version = 8;
        \(sql)
        """)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let found = try Office.verifyBackup(at: path)
      #expect(found.version == 8 && found.problems.map(\.key) == keys, "\(found.problems)")
      let after = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(after == before)
      withExtendedLifetime(test) {}
    }
  }

  @Test("a book in use is no backup: its newest part lies beside it")
  func inUse() throws {
    let test = try BackupTests.office()
    let office = try test.on(BackupTests.day)
    _ = try office.opened(BackupTests.day)
    #expect(try Office.verifyBackup(at: test.path).problems.map(\.key) == ["in-use"])
    #expect(try office.audit().isSound)
  }

  @Test("needs to read the file and nothing else")
  func readOnly() throws {
    let test = try BackupTests.office()
    let folder = test.folder + "/sao-luu"
    mkdir(folder, 0o700)
    _ = try test.on(BackupTests.day).backUp(to: folder + "/b.dunghan")
    chmod(folder + "/b.dunghan", 0o400)
    chmod(folder, 0o500)
    defer { chmod(folder, 0o700) }
    #expect(try Office.verifyBackup(at: folder + "/b.dunghan").isSound)
  }

  @Test("a file that is not there is not found; a folder is said to be one")
  func missing() throws {
    let test = try TestOffice()
    for (path, kind) in [("/none.dunghan", OfficeProblem.Kind.notFound), ("", .storage)] {
      #expect("\(path)") {
        _ = try Office.verifyBackup(at: test.folder + path)
      } throws: { OfficeProblem($0).kind == kind }
    }
  }
}

extension Data {
  /// Replaces every occurrence by as many bytes.
  fileprivate mutating func replaceAll(_ old: String, with new: String) {
    let (old, new) = (Data(old.utf8), Data(new.utf8))
    precondition(old.count == new.count)
    var place = startIndex
    while let range = self.range(of: old, in: place..<endIndex) {
      replaceSubrange(range, with: new)
      place = range.upperBound
    }
  }
}
