import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing
import WorkingCalendar

/// Swaps are announced with days' notice, and 24/11 is on again, off again (D12–D14).
@Suite("A calendar that changes moves what is still owed, and nothing else")
struct CalendarImportTests {
  static let reason = "Thông báo 10432/TB-BNV"

  /// The office's calendar file with some lines left out and some added.
  static func calendar(
    _ test: TestOffice, without: [String] = [], adding: [String] = [], name: String = "lich.csv"
  ) throws -> String {
    let shipped = try String(
      contentsOfFile: TestOffice.configDirectory + "/calendar/vietnam.csv", encoding: .utf8)
    let kept = shipped.split(separator: "\n").filter { line in
      !without.contains { line.hasPrefix($0) }
    }
    return try file(test, (kept.map(String.init) + adding).joined(separator: "\n") + "\n", name: name)
  }

  static func file(_ test: TestOffice, _ text: String, name: String = "lich.csv") throws -> String {
    let path = test.folder + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  static func rows(_ rows: String...) -> String {
    (["date,kind,name,source,status,pair"] + rows).joined(separator: "\n") + "\n"
  }

  /// A case that UBND received on `day`, its receipt confirmed.
  static func received(_ day: String, in test: TestOffice) throws -> String {
    let office = try test.on(day)
    let code = try office.sent(day)
    try office.act(code, "confirm-receipt", "received=\(day)")
    return code
  }

  static func answer(_ code: String, _ office: Office) throws -> Obligation {
    try #require(office.show(code: code).matter.obligations.last { $0.key == .answer })
  }

  static func isSound(_ office: Office) throws -> Bool {
    try office.checkups().filter { $0.area != "calendar" }.allSatisfy(\.isSound)
  }

  @discardableResult
  static func importing(_ path: String, _ office: Office, isDryRun: Bool = false) throws -> (
    report: CalendarImport, moved: [MovedDeadline]
  ) {
    var moved: [MovedDeadline] = []
    let report = try office.importCalendar(
      path: path, isDryRun: isDryRun, reason: isDryRun ? "" : reason, each: { moved.append($0) })
    return (report, moved)
  }

  static func rows(of table: String, _ office: Office) throws -> [[Value]] {
    var rows: [[Value]] = []
    try office.file.connection.scan(
      SQL("SELECT * FROM \(table) ORDER BY 1, 2, 3"),
      while: { row in
        rows.append((0..<row.columnCount).map { row.value($0) })
        return true
      })
    return rows
  }

  @Test("20/06/2025 becomes a day off: 30/06 moves to 01/07, a case answered before stays (case 9)")
  func laterHoliday() throws {
    let test = try TestOffice()
    let code = try Self.received("2025-06-02", in: test)
    let answered = try Self.received("2025-06-02", in: test)
    let office = try test.on("2025-06-12")
    try office.act(
      answered, "record-reply", "from=ubnd", "document=3/UBND", "issued=2025-06-12", "arrived=2025-06-12",
      "outcome=dung", "summary=Đã thông cống")
    let version = try office.show(code: code).matter.version
    let path = try Self.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"])

    let (preview, previewed) = try Self.importing(path, office, isDryRun: true)
    #expect(preview.moved == 1 && !preview.isApplied)
    #expect(preview.frozen == 1, "the answer given keeps its date")
    #expect(try Self.answer(code, office).due == TestOffice.day("2025-06-30"), "a preview writes nothing")

    let (report, moved) = try Self.importing(path, office)
    #expect(report.moved == 1 && report.isApplied && report.frozen == preview.frozen)
    #expect(report.unchanged == preview.unchanged)
    for one in [previewed, moved] {
      let only = try #require(one.first)
      #expect(one.count == 1 && only.code == code && only.key == .answer && only.debtor == "ubnd")
      #expect(only.oldDue.iso == "2025-06-30" && only.newDue.iso == "2025-07-01")
    }
    #expect(try Self.answer(code, office).due.iso == "2025-07-01")
    let frozen = try Self.answer(answered, office)
    #expect(frozen.due.iso == "2025-06-30" && frozen.lateWorkingDays == 0 && frozen.state == .fulfilled)
    #expect(try office.show(code: code).matter.version == version, "nobody acted on the case")
    #expect(try Self.isSound(office))
  }

  @Test("with 24/11 switched off and on, 21/11/2026 and ten days are 04/12 and 07/12")
  func cultureDay() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-21")
    let code = try office.opened("2026-11-21")
    let ten = { try office.calendar().deadline(received: TestOffice.day("2026-11-21"), length: .working(10)) }
    #expect(try ten().due.iso == "2026-12-07" && ten().isProvisional)
    try Self.importing(Self.calendar(test, without: ["2026-11-24"]), office)
    #expect(try ten().due.iso == "2026-12-04" && !ten().isProvisional)
    let forward = try #require(office.show(code: code).matter.obligations.first { $0.key == .forward })
    #expect(forward.due.iso == "2026-11-27" && !forward.isProvisional)
    let (report, moved) = try Self.importing(
      Self.file(
        test,
        Self.rows("2026-11-24,holiday,Ngày Văn hóa Việt Nam,Nghị định 1/2026,announced,")), office)
    let forwarding = moved.filter { $0.key == .forward }
    #expect(report.moved == moved.count && forwarding.map(\.newDue.iso) == ["2026-11-30"])
    #expect(try ten().due.iso == "2026-12-07" && !ten().isProvisional, "announced is certain")
    #expect(try Self.isSound(office))
  }

  @Test("a Saturday worked in exchange, announced late, moves what crosses it")
  func swappedSaturday() throws {
    let test = try TestOffice()
    let code = try Self.received("2026-06-01", in: test)
    let office = try test.on("2026-06-08")
    // Monday 15/06 off for Saturday 20/06, and 20 working days end where they did; due before the Saturday moves.
    let near = try office.opened("2026-06-08")
    #expect(try office.show(code: near).matter.obligations[0].due.iso == "2026-06-15")
    let path = try Self.file(
      test,
      Self.rows(
        "2026-06-15,swapped_off,Nghỉ hoán đổi,Thông báo 2,announced,2026-06-20",
        "2026-06-20,swapped_working,Làm bù,Thông báo 2,announced,2026-06-15"))
    let before = try Self.answer(code, office).due
    let (report, moved) = try Self.importing(path, office)
    let forwarding = moved.filter { $0.key == .forward }
    #expect(report.moved == moved.count && forwarding.map(\.code) == [near])
    #expect(forwarding.map(\.newDue.iso) == ["2026-06-16"])
    #expect(try Self.answer(code, office).due == before)
    #expect(try Self.isSound(office))
  }

  @Test("half of a swap is refused, and the office keeps its calendar whole")
  func halfSwap() throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    let before = try office.file.storedCalendar()
    let path = try Self.file(test, Self.rows("2026-08-31,holiday,Nghỉ,Thông báo 3,announced,"))
    let problem = try #require(throws: OfficeProblem.self) {
      try office.importCalendar(path: path, reason: "x")
    }
    #expect(problem.kind == .badInput && problem.message.vi.contains("22/08/2026"))
    #expect(try office.file.storedCalendar() == before)
  }

  @Test("a broken file names its line and field, and nothing of it is loaded")
  func brokenFile() throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    let events = try office.file.log.head()
    let path = try Self.file(
      test,
      Self.rows("2026-06-15,holiday,Nghỉ,CV 1,announced,", "2026-06-16,feast,Lễ,CV 1,announced,"))
    let problem = try #require(throws: OfficeProblem.self) {
      try office.importCalendar(path: path, reason: "x")
    }
    #expect(problem.kind == .badInput)
    #expect(problem.message.vi.contains("lich.csv, dòng 3, cột kind"))
    #expect(try office.file.log.head() == events)
    let missing = try #require(throws: OfficeProblem.self) {
      try office.importCalendar(path: test.folder + "/khong-co.csv", isDryRun: true)
    }
    #expect(missing.kind == .notFound)
  }

  @Test("a notice of the year makes its provisional dates settled, though they stay where they were")
  func settled() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let code = try Self.received("2026-12-15", in: test)
    let office = try test.on("2026-12-20")
    #expect(try Self.answer(code, office).isProvisional)
    #expect(try office.board().provisional == 1)
    let path = try Self.calendar(test, without: ["#years"], name: "2027.csv")
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("#weekend,saturday,sunday\n", with: "#weekend,saturday,sunday\n#years,2018,2027\n")
      .replacing("2027-01-01,holiday", with: "2027-01-01,holiday")
    let (report, moved) = try Self.importing(Self.file(test, text), office)
    #expect(report.revision.announced == [2027] && report.moved == 1)
    let only = try #require(moved.first)
    #expect(only.oldDue == only.newDue && !only.isProvisional && only.letters.isEmpty)
    #expect(try !Self.answer(code, office).isProvisional)
    #expect(try office.board().provisional == 0)
    #expect(try Self.isSound(office))
  }

  @Test("the ladder goes by the new date; what it has told is not told again")
  func ladder() throws {
    let test = try TestOffice()
    let code = try Self.received("2025-06-02", in: test)
    // Due 30/06; the first reminder is told.
    let first = try test.on("2025-06-26")
    #expect(try first.sweep().reminded.map(\.code) == [code])
    try Self.importing(
      Self.calendar(test, adding: ["2025-06-27,holiday,Ngày thử,Công điện 1,announced,"]), first)
    #expect(try Self.answer(code, first).due.iso == "2025-07-01")
    #expect(try first.sweep().reminded.isEmpty)
    let told = try #require(first.file.matter(code: code).rungs[Self.answer(code, first).number])
    #expect(told.count == 1)
    // Overdue from 02/07, not from 01/07.
    let findings = { (report: SweepReport) in report.escalationDue.count }
    #expect(try findings(test.on("2025-07-01").sweep()) == 0)
    let late = try test.on("2025-07-02").sweep()
    #expect(late.escalationDue.count + late.reminded.count >= 1)
    #expect(try Self.isSound(first))
  }

  @Test("a screen open since the morning counts with the calendar imported elsewhere")
  func secondProcess() throws {
    let test = try TestOffice()
    let screen = try test.on("2025-06-02")
    let warm = try screen.sent("2025-06-02")
    #expect(try Self.answer(warm, screen).due.iso == "2025-06-30")
    try Self.importing(
      Self.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"]),
      test.on("2025-06-02", as: "quan-tri"))
    #expect(try Self.answer(screen.sent("2025-06-02"), screen).due.iso == "2025-07-01")
    #expect(try Self.answer(warm, screen).due.iso == "2025-07-01")
    // A form opened before the import is still good: nobody acted on the case.
    let version = try screen.show(code: warm).matter.version
    try screen.act(
      CaseAct(
        code: warm, action: "confirm-receipt", values: [("received", "2025-06-02")], expected: version))
  }

  @Test("letters that quote the old date are listed: the debtor is told the earliest, the sender the latest")
  func letters() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-16")
    let code = try office.sent("2026-11-16")
    try office.act(code, "confirm-receipt", "received=2026-11-16")
    try office.act(code, "notify-sender", "stage=accepted", "sent=2026-11-16", "document=13/TB-MTTQ")
    let later = try test.on("2026-11-18")
    try later.act(code, "remind", "document=15/CV-MTTQ", "sent=2026-11-18")
    let owed = try Self.answer(code, later)
    #expect(owed.due.iso == "2026-12-15" && owed.earliestDue.iso == "2026-12-14")
    let (_, moved) = try Self.importing(
      Self.calendar(test, adding: ["2026-11-27,holiday,Ngày thử,Công điện 1,uncertain,"]), later)
    let only = try #require(moved.first)
    #expect(only.newEarliest.iso == "2026-12-14" && only.newLatest.iso == "2026-12-16")
    #expect(only.letters.map(\.document) == ["12/PC-MTTQ", "13/TB-MTTQ", "15/CV-MTTQ"])
    #expect(only.letters.map(\.action) == ["forward", "notify-sender", "remind"])
    #expect(only.letters.map(\.to) == [["ubnd"], ["nguoi-gui"], ["ubnd"]])
    #expect(only.letters.map(\.tell.iso) == ["2026-12-14", "2026-12-16", "2026-12-14"])
  }

  @Test("the history of a case says its old date, its new date and why")
  func history() throws {
    let test = try TestOffice()
    let code = try Self.received("2025-06-02", in: test)
    let office = try test.on("2025-06-12")
    try Self.importing(
      Self.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"]), office)
    let last = try #require(office.history(code: code).last)
    #expect(last.label.vi == "Lịch thay đổi" && last.account == "can-bo")
    let said = last.details.map { "\($0.label.vi): \($0.value)" }
    #expect(said.contains("Hạn cũ: 30/06/2025") && said.contains("Hạn mới: 01/07/2025"))
    #expect(said.contains("Lý do: \(Self.reason)"))
  }

  @Test("an act taken back after the calendar changed leaves the dates of the calendar as it is now")
  func undoing() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-02")
    let code = try office.sent("2025-06-02")
    let day = try test.on("2025-06-05")
    try day.act(
      code, "request-extension", "reason-code=nhieu-noi-dung", "reason=Nhiều nội dung")
    let path = try Self.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"])
    try Self.importing(path, day)
    #expect(try Self.answer(code, day).extending == .requested)
    try day.undo(code: code)
    let answer = try Self.answer(code, day)
    #expect(answer.extending == .none && answer.due.iso == "2025-07-01")
    // A receipt after the new day off was not moved by it; the sending before it is.
    let late = try test.on("2025-06-24")
    let other = try test.on("2025-06-03").sent("2025-06-03")
    try late.act(other, "confirm-receipt", "received=2025-06-24")
    try Self.importing(
      Self.calendar(
        test,
        adding: [
          "2025-06-20,holiday,Ngày thử,Công điện 1,announced,", "2025-06-19,holiday,Ngày thử,CĐ 2,announced,",
        ]), late)
    try late.undo(code: other)
    #expect(try Self.answer(other, late).due.iso == "2025-07-03")
    #expect(try late.history(code: other).last?.kind == "calendar")
    #expect(try Self.isSound(day))
    let live = try Self.rows(of: "obligations", day)
    try day.file.rebuildProjection()
    #expect(try Self.rows(of: "obligations", day) == live)
  }

  @Test("the notice owed to a merged duplicate's sender follows the other case's new date")
  func duplicate() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-02")
    let main = try office.sent("2025-06-02")
    let other = try office.opened("2025-06-02")
    try office.merge(main, other)
    let notice = { try #require(office.show(code: other).matter.obligations.last { $0.key == .notice }) }
    #expect(try notice().start.iso == "2025-06-30")
    let (report, _) = try Self.importing(
      Self.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"]), office)
    #expect(report.moved == 2)
    #expect(try notice().start.iso == "2025-07-01" && notice().due.iso == "2025-07-04")
    #expect(try Self.isSound(office))
  }

  @Test("a suspended answer moves too, and an extended one by its cap")
  func suspendedAndExtended() throws {
    let test = try TestOffice()
    let suspended = try Self.received("2025-06-02", in: test)
    let extended = try Self.received("2025-06-02", in: test)
    let office = try test.on("2025-06-05")
    try office.act(suspended, "suspend", "document=4/CV", "from=2025-06-05", "reason=Chờ giám định")
    try office.act(extended, "request-extension", "reason-code=nhieu-noi-dung", "reason=Nhiều nội dung")
    let committee = try test.on("2025-06-06", as: "cap-uy")
    try committee.act(
      extended, "decide-extension", "decision=approve", "document=5/QĐ", "decided=2025-06-06")
    #expect(try Self.answer(extended, office).due.iso == "2025-07-14")
    let (report, _) = try Self.importing(
      Self.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"]),
      test.on("2025-06-06"))
    #expect(report.moved == 2)
    #expect(try Self.answer(suspended, office).due.iso == "2025-07-01")
    #expect(try Self.answer(suspended, office).state == .suspended)
    let moved = try Self.answer(extended, office)
    #expect(moved.due.iso == "2025-07-15" && moved.firstDue.iso == "2025-07-01")
    #expect(try Self.isSound(office))
  }

  @Test("a file that says nothing new records nothing; without a reason nothing is recorded either")
  func nothingNew() throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    let head = try office.file.log.head()
    let (report, moved) = try Self.importing(Self.calendar(test), office)
    #expect(!report.isApplied && report.revision.isEmpty && moved.isEmpty)
    let path = try Self.calendar(test, without: ["2026-11-24"])
    #expect(throws: FieldProblem.self) { try office.importCalendar(path: path, reason: "  ") }
    #expect(try office.file.log.head() == head)
  }

  @Test(
    "administrator, officer and chairman may change the calendar",
    arguments: ["quan-tri", "can-bo", "chu-tich"])
  func allowed(account: String) throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08", as: account)
    #expect(try Self.importing(Self.calendar(test, without: ["2026-11-24"]), office).report.isApplied)
  }

  @Test("others may not, not even look", arguments: ["cap-uy", "giam-sat", "tra-cuu"])
  func refused(account: String) throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08", as: account)
    let path = try Self.calendar(test, without: ["2026-11-24"])
    let refusal = try #require(throws: Refusal.self) { try office.importCalendar(path: path, isDryRun: true) }
    #expect(refusal.rule == .roleMay)
  }
}
