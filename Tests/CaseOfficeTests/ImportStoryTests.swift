import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

/// The first test of the whole program: an office brings its book of three years and works on from it.
@Suite("An office brings its book")
struct ImportStoryTests {
  static let book = TestOffice.configDirectory + "/examples/so-theo-doi-don.csv"

  @Test("import the book, list what is overdue, escalate one, answer one, close it, verify the chain")
  func wholeStory() throws {
    let test = try TestOffice()
    let officer = try test.on("2026-11-21")
    let report = try officer.importRegister(RegisterSource(path: Self.book), isDryRun: true)
    #expect(report.imported > 150 && report.rejected > 0)
    #expect(report.read == report.imported + report.skipped + report.rejected)
    #expect(try officer.list(CaseFilter()).isEmpty, "a dry run keeps nothing")

    let copy = test.folder + "/so.csv"
    try TestOffice.copy(Self.book, to: copy)
    let kept = try officer.importRegister(RegisterSource(path: copy))
    #expect(kept.imported == report.imported && kept.rejected == report.rejected)
    let again = try officer.importRegister(RegisterSource(path: copy))
    #expect(again.imported == 0 && again.skipped == kept.imported, "the same book twice adds nothing")

    var overdue = CaseFilter()
    overdue.isOverdue = true
    overdue.order = .lateness
    let late = try officer.list(overdue)
    #expect(!late.isEmpty)
    let lateness = late.map { $0.workingDaysLate ?? 0 }
    #expect(lateness == lateness.sorted(by: >))
    let worst = try #require(late.first).summary

    let supervisor = try test.on("2026-11-21", as: "giam-sat")
    let above = worst.addressee == "mttq-tinh" ? "tinh-uy" : "mttq-tinh"
    let escalated = try supervisor.act(
      worst.code, "escalate", "reason-code=qua-han", "to=\(above)", "document=7/BC-MTTQ")
    #expect(escalated.summary.escalationLevel == 1)

    let addressee = try #require(worst.addressee)
    let answered = try officer.act(
      worst.code, "record-reply", "from=\(addressee)", "document=88/UBND-VP", "issued=2026-11-20",
      "arrived=2026-11-21", "outcome=dung-mot-phan", "summary=Đã xử lý một phần")
    #expect(answered.summary.state == "answered")
    let frozen = try #require(answered.workingDaysLate)
    #expect(frozen > 0)
    try officer.act(worst.code, "notify-sender", "stage=result", "sent=2026-11-21", "way=dien-thoai")
    try officer.act(worst.code, "close")
    let closed = try test.on("2027-03-01").line(code: worst.code)
    #expect(closed.summary.isClosed && closed.workingDaysLate == frozen, "lateness is frozen for good")
    #expect(try officer.list(overdue).count == late.count - 1)
    #expect(try officer.verifyChain().isSound)
    #expect(try officer.checkups().allSatisfy(\.isSound))
  }

  @Test("rebuilding after an import gives the same board")
  func rebuilt() throws {
    let test = try TestOffice()
    let officer = try test.on("2026-11-21")
    let copy = test.folder + "/so.csv"
    try TestOffice.copy(Self.book, to: copy)
    try officer.importRegister(RegisterSource(path: copy))
    let before = try officer.list(CaseFilter())
    try officer.file.rebuildProjection()
    #expect(try officer.list(CaseFilter()) == before)
    #expect(try officer.checkups().allSatisfy(\.isSound))
  }
}
