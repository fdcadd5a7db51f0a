import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import TestSupport
import Testing
import WorkingCalendar

/// Swaps are announced with days' notice, and 24/11 is on again, off again (D12–D14).
@Suite("A calendar that changes moves what is still owed, and nothing else")
struct CalendarImportTests {
  @Test("20/06/2025 becomes a day off: 30/06 moves to 01/07, a case answered before stays (case 9)")
  func laterHoliday() throws {
    let test = try TestOffice()
    let code = try CalendarDesk.received("2025-06-02", in: test)
    let answered = try CalendarDesk.received("2025-06-02", in: test)
    let office = try test.on("2025-06-12")
    try office.act(
      answered, "record-reply", "from=ubnd", "document=3/UBND", "issued=2025-06-12", "arrived=2025-06-12",
      "outcome=dung", "summary=Đã thông cống")
    let version = try office.show(code: code).matter.version
    let path = try CalendarDesk.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"])

    let (preview, previewed) = try CalendarDesk.importing(path, office, isDryRun: true)
    #expect(preview.moved == 1 && !preview.isApplied)
    #expect(preview.frozen == 1, "the answer given keeps its date")
    #expect(
      try CalendarDesk.answer(code, office).due == TestOffice.day("2025-06-30"), "a preview writes nothing")

    let (report, moved) = try CalendarDesk.importing(path, office)
    #expect(report.moved == 1 && report.isApplied && report.frozen == preview.frozen)
    #expect(report.unchanged == preview.unchanged)
    for one in [previewed, moved] {
      let only = try #require(one.first)
      #expect(one.count == 1 && only.code == code && only.key == .answer && only.debtor == "ubnd")
      #expect(only.oldDue.iso == "2025-06-30" && only.newDue.iso == "2025-07-01")
    }
    #expect(try CalendarDesk.answer(code, office).due.iso == "2025-07-01")
    let frozen = try CalendarDesk.answer(answered, office)
    #expect(frozen.due.iso == "2025-06-30" && frozen.lateWorkingDays == 0 && frozen.state == .fulfilled)
    #expect(try office.show(code: code).matter.version == version, "nobody acted on the case")
    #expect(try CalendarDesk.isSound(office))
  }

  @Test("with 24/11 switched off and on, 21/11/2026 and ten days are 04/12 and 07/12")
  func cultureDay() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-21")
    let code = try office.opened("2026-11-21")
    let ten = { try office.calendar().deadline(received: TestOffice.day("2026-11-21"), length: .working(10)) }
    #expect(try ten().due.iso == "2026-12-07" && ten().isProvisional)
    try CalendarDesk.importing(CalendarDesk.calendar(test, without: ["2026-11-24"]), office)
    #expect(try ten().due.iso == "2026-12-04" && !ten().isProvisional)
    let forward = try #require(office.show(code: code).matter.obligations.first { $0.key == .forward })
    #expect(forward.due.iso == "2026-11-27" && !forward.isProvisional)
    let (report, moved) = try CalendarDesk.importing(
      CalendarDesk.file(
        test,
        CalendarDesk.rows("2026-11-24,holiday,Ngày Văn hóa Việt Nam,Nghị định 1/2026,announced,")), office)
    let forwarding = moved.filter { $0.key == .forward }
    #expect(report.moved == moved.count && forwarding.map(\.newDue.iso) == ["2026-11-30"])
    #expect(try ten().due.iso == "2026-12-07" && !ten().isProvisional, "announced is certain")
    #expect(try CalendarDesk.isSound(office))
  }

  @Test("a Saturday worked in exchange, announced late, moves what crosses it")
  func swappedSaturday() throws {
    let test = try TestOffice()
    let code = try CalendarDesk.received("2026-06-01", in: test)
    let office = try test.on("2026-06-08")
    // Monday 15/06 off for Saturday 20/06, and 20 working days end where they did; due before the Saturday moves.
    let near = try office.opened("2026-06-08")
    #expect(try office.show(code: near).matter.obligations[0].due.iso == "2026-06-15")
    let path = try CalendarDesk.file(
      test,
      CalendarDesk.rows(
        "2026-06-15,swapped_off,Nghỉ hoán đổi,Thông báo 2,announced,2026-06-20",
        "2026-06-20,swapped_working,Làm bù,Thông báo 2,announced,2026-06-15"))
    let before = try CalendarDesk.answer(code, office).due
    let (report, moved) = try CalendarDesk.importing(path, office)
    let forwarding = moved.filter { $0.key == .forward }
    #expect(report.moved == moved.count && forwarding.map(\.code) == [near])
    #expect(forwarding.map(\.newDue.iso) == ["2026-06-16"])
    #expect(try CalendarDesk.answer(code, office).due == before)
    #expect(try CalendarDesk.isSound(office))
  }

  @Test("a notice of the year makes its provisional dates settled, though they stay where they were")
  func settled() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let code = try CalendarDesk.received("2026-12-15", in: test)
    let office = try test.on("2026-12-20")
    #expect(try CalendarDesk.answer(code, office).isProvisional)
    #expect(try office.board().provisional == 1)
    let path = try CalendarDesk.calendar(test, without: ["#years"], name: "2027.csv")
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("#weekend,saturday,sunday\n", with: "#weekend,saturday,sunday\n#years,2018,2027\n")
    let (report, moved) = try CalendarDesk.importing(CalendarDesk.file(test, text), office)
    #expect(report.revision.announced == [2027] && report.moved == 1)
    let only = try #require(moved.first)
    #expect(only.oldDue == only.newDue && !only.isProvisional && only.letters.isEmpty)
    #expect(try !CalendarDesk.answer(code, office).isProvisional)
    #expect(try office.board().provisional == 0)
    #expect(try CalendarDesk.isSound(office))
  }

  @Test("a suspended answer moves too, and an extended one by its cap")
  func suspendedAndExtended() throws {
    let test = try TestOffice()
    let suspended = try CalendarDesk.received("2025-06-02", in: test)
    let extended = try CalendarDesk.received("2025-06-02", in: test)
    let office = try test.on("2025-06-05")
    try office.act(suspended, "suspend", "document=4/CV", "from=2025-06-05", "reason=Chờ giám định")
    try office.act(extended, "request-extension", "reason-code=nhieu-noi-dung", "reason=Nhiều nội dung")
    let committee = try test.on("2025-06-06", as: "cap-uy")
    try committee.act(
      extended, "decide-extension", "decision=approve", "document=5/QĐ", "decided=2025-06-06")
    #expect(try CalendarDesk.answer(extended, office).due.iso == "2025-07-14")
    let (report, _) = try CalendarDesk.importing(
      CalendarDesk.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"]),
      test.on("2025-06-06"))
    #expect(report.moved == 2)
    #expect(try CalendarDesk.answer(suspended, office).due.iso == "2025-07-01")
    #expect(try CalendarDesk.answer(suspended, office).state == .suspended)
    let moved = try CalendarDesk.answer(extended, office)
    #expect(moved.due.iso == "2025-07-15" && moved.firstDue.iso == "2025-07-01")
    #expect(try CalendarDesk.isSound(office))
  }

  @Test("the ladder goes by the new date; what it has told is not told again")
  func ladder() throws {
    let test = try TestOffice()
    let code = try CalendarDesk.received("2025-06-02", in: test)
    // Due 30/06; the first reminder is told.
    let first = try test.on("2025-06-26")
    #expect(try first.sweep().reminded.map(\.code) == [code])
    try CalendarDesk.importing(
      CalendarDesk.calendar(test, adding: ["2025-06-27,holiday,Ngày thử,Công điện 1,announced,"]), first)
    #expect(try CalendarDesk.answer(code, first).due.iso == "2025-07-01")
    #expect(try first.sweep().reminded.isEmpty)
    let live = try first.storedRows(of: "obligations")
    try first.file.rebuildProjection()
    #expect(try first.storedRows(of: "obligations") == live, "the day of the next rung among them")
    let told = try #require(first.file.matter(code: code).rungs[CalendarDesk.answer(code, first).number])
    #expect(told.count == 1)
    // Overdue from 02/07, not from 01/07.
    let findings = { (report: SweepReport) in report.escalationDue.count }
    #expect(try findings(test.on("2025-07-01").sweep()) == 0)
    let late = try test.on("2025-07-02").sweep()
    #expect(late.escalationDue.count + late.reminded.count >= 1)
    #expect(try CalendarDesk.isSound(first))
  }

  @Test("an extension keeps the reading it was decided under, whatever policy was chosen since")
  func policyChosenSince() throws {
    let test = try TestOffice()
    let code = try CalendarDesk.received("2025-06-05", in: test)
    let office = try test.on("2025-06-06")
    try office.act(code, "request-extension", "reason-code=nhieu-noi-dung", "reason=Nhiều nội dung")
    try test.on("2025-06-06", as: "cap-uy").act(
      code, "decide-extension", "decision=approve", "document=5/QĐ", "decided=2025-06-06")
    let due = try CalendarDesk.answer(code, office).due
    let administrator = try test.on("2025-06-06", as: "quan-tri")
    var settings = try administrator.settings()
    settings.policies.extensionReading = .added
    try administrator.file.change(
      settings: settings, reason: "cách hiểu khác",
      by: Signature(actor: administrator.actor(for: .accounts), at: administrator.clock.now()))
    // One day off before its receipt, one long after: its own days are as they were.
    let path = try CalendarDesk.calendar(
      test,
      adding: [
        "2025-06-03,holiday,Ngày thử,Công điện 1,announced,",
        "2025-10-01,holiday,Ngày thử,Công điện 1,announced,",
      ])
    let (report, moved) = try CalendarDesk.importing(path, test.on("2025-06-09"))
    #expect(report.isApplied && moved.isEmpty)
    #expect(try CalendarDesk.answer(code, test.on("2025-06-09")).due == due)
  }

  @Test("a day off given up after the date brings the next rung forward, though no date moves")
  func rungAfterTheDate() throws {
    let test = try TestOffice()
    let code = try CalendarDesk.received("2025-06-02", in: test)
    let office = try test.on("2025-06-12")
    // Due 30/06; five working days late is 08/07 with a day off on 02/07, else 07/07.
    try CalendarDesk.importing(
      CalendarDesk.calendar(test, adding: ["2025-07-02,holiday,Ngày thử,Công điện 1,announced,"]), office)
    for day in ["2025-06-26", "2025-07-01"] { _ = try test.on(day).sweep() }
    let (_, moved) = try CalendarDesk.importing(CalendarDesk.calendar(test), test.on("2025-07-01"))
    #expect(moved.isEmpty)
    // What has been told is not the next to be told.
    let live = try office.storedRows(of: "obligations")
    try office.file.rebuildProjection()
    #expect(try office.storedRows(of: "obligations") == live)
    #expect(try test.on("2025-07-04").sweep().escalationDue.isEmpty)
    #expect(try test.on("2025-07-07").sweep().escalationDue.map(\.code) == [code])
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
    let (report, _) = try CalendarDesk.importing(
      CalendarDesk.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"]), office)
    #expect(report.moved == 2)
    #expect(try notice().start.iso == "2025-07-01" && notice().due.iso == "2025-07-04")
    #expect(try CalendarDesk.isSound(office))
  }

  @Test("an act taken back after the calendar changed leaves the dates of the calendar as it is now")
  func undoing() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-02")
    let code = try office.sent("2025-06-02")
    let day = try test.on("2025-06-05")
    try day.act(
      code, "request-extension", "reason-code=nhieu-noi-dung", "reason=Nhiều nội dung")
    let path = try CalendarDesk.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"])
    try CalendarDesk.importing(path, day)
    #expect(try CalendarDesk.answer(code, day).extending == .requested)
    try day.undo(code: code)
    let answer = try CalendarDesk.answer(code, day)
    #expect(answer.extending == .none && answer.due.iso == "2025-07-01")
    // A receipt after the new day off was not moved by it; the sending before it is.
    let late = try test.on("2025-06-24")
    let other = try test.on("2025-06-03").sent("2025-06-03")
    try late.act(other, "confirm-receipt", "received=2025-06-24")
    try CalendarDesk.importing(
      CalendarDesk.calendar(
        test,
        adding: [
          "2025-06-20,holiday,Ngày thử,Công điện 1,announced,", "2025-06-19,holiday,Ngày thử,CĐ 2,announced,",
        ]), late)
    try late.undo(code: other)
    #expect(try CalendarDesk.answer(other, late).due.iso == "2025-07-03")
    #expect(try late.history(code: other).last?.kind == "calendar")
    #expect(try CalendarDesk.isSound(day))
    let live = try day.storedRows(of: "obligations")
    try day.file.rebuildProjection()
    #expect(try day.storedRows(of: "obligations") == live)
  }
}
