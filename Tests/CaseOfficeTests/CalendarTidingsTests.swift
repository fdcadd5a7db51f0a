import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

/// A date that moved has been told to somebody (D13).
@Suite("What a changed calendar moved is said to whoever goes by it")
struct CalendarTidingsTests {
  @Test("of a case that is not for him the importer hears nothing, and its date moves all the same")
  func notForHim() throws {
    let test = try TestOffice()
    let plain = try CalendarDesk.received("2025-06-02", in: test)
    let chairman = try test.on("2025-06-02", as: "chu-tich")
    let about = try chairman.open(
      NewCase(
        type: "phan-anh", summary: "Thu tiền không biên lai", received: TestOffice.day("2025-06-02"),
        source: "truc-tiep", values: [("about-person", "can-bo")])
    ).code
    try chairman.act(about, "register")
    try chairman.act(about, "forward", "to=ubnd", "document=13/PC", "sent=2025-06-02")
    let path = try CalendarDesk.calendar(
      test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"])
    for isDryRun in [true, false] {
      let (report, moved) = try CalendarDesk.importing(path, test.on("2025-06-12"), isDryRun: isDryRun)
      #expect(moved.map(\.code) == [plain] && report.moved == 1, "\(isDryRun)")
    }
    #expect(try CalendarDesk.answer(about, chairman).due.iso == "2025-07-01")
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
    let owed = try CalendarDesk.answer(code, later)
    #expect(owed.due.iso == "2026-12-15" && owed.earliestDue.iso == "2026-12-14")
    let (_, moved) = try CalendarDesk.importing(
      CalendarDesk.calendar(test, adding: ["2026-11-27,holiday,Ngày thử,Công điện 1,uncertain,"]), later)
    let only = try #require(moved.first)
    #expect(only.newEarliest.iso == "2026-12-14" && only.newLatest.iso == "2026-12-16")
    #expect(only.letters.map(\.document) == ["12/PC-MTTQ", "13/TB-MTTQ", "15/CV-MTTQ"])
    // The list is said once; the cases are found again.
    var filter = CaseFilter()
    filter.asked = AskedAbout(.dateMoved, since: try TestOffice.day("2026-11-18"))
    #expect(try later.list(filter).map(\.code) == [code])
    filter.asked?.since = try TestOffice.day("2026-11-19")
    #expect(try later.list(filter).isEmpty)
    #expect(only.letters.map(\.action) == ["forward", "notify-sender", "remind"])
    #expect(only.letters.map(\.to) == [["ubnd"], ["nguoi-gui"], ["ubnd"]])
    #expect(only.letters.map(\.tell.iso) == ["2026-12-14", "2026-12-16", "2026-12-14"])
  }

  @Test("one letter to two bodies tells each its own date, and is one letter to write again")
  func twoBodies() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-16")
    let code = try office.opened("2026-11-16")
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd,dang-uy", "document=12/PC-MTTQ", "sent=2026-11-16")
    try office.act(code, "confirm-receipt", "addressee=ubnd", "received=2026-11-16")
    try test.on("2026-11-18").act(code, "confirm-receipt", "addressee=dang-uy", "received=2026-11-18")
    let (_, moved) = try CalendarDesk.importing(
      CalendarDesk.calendar(test, adding: ["2026-11-27,holiday,Ngày thử,Công điện 1,announced,"]),
      test.on("2026-11-18"))
    let answers = moved.filter { $0.key == .answer }
    #expect(answers.map(\.debtor).sorted() == ["dang-uy", "ubnd"])
    for answer in answers {
      #expect(answer.letters.map(\.to) == [[answer.debtor]], "\(answer.debtor)")
      #expect(answer.letters.map(\.tell) == [answer.newEarliest])
    }
  }

  @Test("what was written before the body was asked speaks of another date, and is not listed")
  func lettersBefore() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-16")
    let code = try office.sent("2026-11-16")
    try office.act(code, "notify-sender", "stage=accepted", "sent=2026-11-16", "document=13/TB-MTTQ")
    let later = try test.on("2026-11-18")
    try later.act(code, "transfer", "to=dang-uy", "document=14/PC-MTTQ", "sent=2026-11-18")
    let (_, moved) = try CalendarDesk.importing(
      CalendarDesk.calendar(test, adding: ["2026-11-27,holiday,Ngày thử,Công điện 1,announced,"]), later)
    #expect(moved.map(\.debtor) == ["dang-uy"])
    #expect(moved.first?.letters.map(\.document) == ["14/PC-MTTQ"])
  }

  @Test("the history of a case says its old date, its new date and why")
  func history() throws {
    let test = try TestOffice()
    let code = try CalendarDesk.received("2025-06-02", in: test)
    let office = try test.on("2025-06-12")
    try CalendarDesk.importing(
      CalendarDesk.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"]), office)
    let last = try #require(office.history(code: code).last)
    #expect(last.label.vi == "Lịch thay đổi" && last.account == "can-bo")
    let said = last.details.map { "\($0.label.vi): \($0.value.vi)" }
    #expect(said.contains("Hạn cũ: 30/06/2025") && said.contains("Hạn mới: 01/07/2025"))
    #expect(said.contains("Lý do: \(CalendarDesk.reason)"))
  }

  @Test("a screen open since the morning counts with the calendar imported elsewhere")
  func secondProcess() throws {
    let test = try TestOffice()
    let screen = try test.on("2025-06-02")
    let warm = try screen.sent("2025-06-02")
    #expect(try CalendarDesk.answer(warm, screen).due.iso == "2025-06-30")
    try CalendarDesk.importing(
      CalendarDesk.calendar(test, adding: ["2025-06-20,holiday,Ngày thử,Công điện 1,announced,"]),
      test.on("2025-06-02", as: "quan-tri"))
    #expect(try CalendarDesk.answer(screen.sent("2025-06-02"), screen).due.iso == "2025-07-01")
    #expect(try CalendarDesk.answer(warm, screen).due.iso == "2025-07-01")
    // A form opened before the import is still good: nobody acted on the case.
    let version = try screen.show(code: warm).matter.version
    try screen.act(
      CaseAct(
        code: warm, action: "confirm-receipt", values: [("received", "2025-06-02")], expected: version))
  }
}
