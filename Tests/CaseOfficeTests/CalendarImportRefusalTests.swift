import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

@Suite("A calendar file is taken whole or not at all, and from those who may")
struct CalendarImportRefusalTests {
  @Test("half of a swap is refused, and the office keeps its calendar whole")
  func halfSwap() throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    let before = try office.file.storedCalendar()
    let path = try CalendarDesk.file(
      test, CalendarDesk.rows("2026-08-31,holiday,Nghỉ,Thông báo 3,announced,"))
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
    let path = try CalendarDesk.file(
      test,
      CalendarDesk.rows("2026-06-15,holiday,Nghỉ,CV 1,announced,", "2026-06-16,feast,Lễ,CV 1,announced,"))
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

  @Test("a file that says nothing new records nothing; without a reason nothing is recorded either")
  func nothingNew() throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    let head = try office.file.log.head()
    let (report, moved) = try CalendarDesk.importing(CalendarDesk.calendar(test), office)
    #expect(!report.isApplied && report.revision.isEmpty && moved.isEmpty)
    let path = try CalendarDesk.calendar(test, without: ["2026-11-24"])
    #expect(throws: FieldProblem.self) { try office.importCalendar(path: path, reason: "  ") }
    #expect(try office.file.log.head() == head)
  }

  @Test(
    "administrator, officer and chairman may change the calendar",
    arguments: ["quan-tri", "can-bo", "chu-tich"])
  func allowed(account: String) throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08", as: account)
    #expect(
      try CalendarDesk.importing(CalendarDesk.calendar(test, without: ["2026-11-24"]), office).report
        .isApplied)
  }

  @Test("others may not, not even look", arguments: ["cap-uy", "giam-sat", "tra-cuu"])
  func refused(account: String) throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08", as: account)
    let path = try CalendarDesk.calendar(test, without: ["2026-11-24"])
    let refusal = try #require(throws: Refusal.self) { try office.importCalendar(path: path, isDryRun: true) }
    #expect(refusal.rule == .roleMay)
  }
}
