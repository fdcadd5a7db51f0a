import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

/// One day, or the two of a swap, changed by a notice (D12–D14).
@Suite("A day of the calendar that a notice changes")
struct ChangedDayTests {
  private static func day(
    _ date: String, _ kind: SpecialDayKind?, pair: String? = nil, _ name: String = "Ngày thử",
    _ status: SpecialDayStatus = .announced
  ) throws -> ChangedDay {
    try ChangedDay(
      date: TestOffice.day(date), kind: kind, name: kind == nil ? "" : name, notice: "Thông báo 2",
      status: status, pair: pair.map { try TestOffice.day($0) })
  }

  @Test("a swap is two days and one notice, and moves what a file of the two would")
  func swap() throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    let near = try office.opened("2026-06-08")
    let swap = try Self.day("2026-06-15", .swappedOff, pair: "2026-06-20", "Nghỉ hoán đổi (hội làng)")
    var previewed: [MovedDeadline] = []
    let preview = try office.changeDay(swap, isDryRun: true, each: { previewed.append($0) })
    #expect(preview.moved == 1 && !preview.isApplied && preview.revision.days.count == 2)
    #expect(try office.calendar().special(on: swap.date) == nil, "a preview writes nothing")
    let before = try office.audit().events
    var moved: [MovedDeadline] = []
    let report = try office.changeDay(swap, basis: preview.basis, each: { moved.append($0) })
    #expect(report.isApplied && report.moved == 1 && moved.map(\.code) == [near])
    #expect(moved.map(\.newDue.iso) == ["2026-06-16"] && previewed.map(\.newDue.iso) == ["2026-06-16"])
    #expect(try office.audit().events == before + 2, "one event for the calendar, one for what moved")
    let worked = try #require(office.calendar().special(on: TestOffice.day("2026-06-20")))
    #expect(worked.kind == .swappedWorking && worked.pair == swap.date && worked.source == "Thông báo 2")
    #expect(worked.name == "Làm bù hoán đổi (hội làng)")
    #expect(try CalendarDesk.isSound(office))
  }

  @Test("one half of a swap made ordinary ends the other, and one swapped anew frees its old half")
  func halves() throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    try office.changeDay(Self.day("2026-06-15", .swappedOff, pair: "2026-06-20"))
    try office.changeDay(Self.day("2026-06-15", .swappedOff, pair: "2026-06-27"))
    #expect(try office.calendar().special(on: TestOffice.day("2026-06-20")) == nil)
    #expect(try office.calendar().isWorking(TestOffice.day("2026-06-27")))
    let report = try office.changeDay(Self.day("2026-06-27", nil))
    #expect(report.revision.days.map(\.date.iso) == ["2026-06-15", "2026-06-27"])
    #expect(try office.calendar().isWorking(TestOffice.day("2026-06-15")))
    #expect(try !office.calendar().isWorking(TestOffice.day("2026-06-27")))
  }

  @Test("24/11 settled as worked: nothing over it is provisional any more")
  func settled() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-09")
    let code = try CalendarDesk.received("2026-11-09", in: test)
    #expect(try CalendarDesk.answer(code, office).isProvisional)
    #expect(try office.provisionalAnswers(over: TestOffice.day("2026-11-24"), atMost: 9) == 1)
    let due = try CalendarDesk.answer(code, office).due
    #expect(try office.answersDue(due...due) == [due: 1])
    try office.changeDay(Self.day("2026-11-24", nil))
    let answer = try CalendarDesk.answer(code, office)
    #expect(!answer.isProvisional && answer.due < due)
    #expect(try office.answersDue(answer.due...due) == [answer.due: 1])
    #expect(try office.provisionalAnswers(over: TestOffice.day("2026-11-24"), atMost: 9) == 0)
  }

  @Test("a day of a year that follows from the rules is worked, and the others of that year stay")
  func projected() throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    let days = try office.calendar().specialDays(of: 2035)
    #expect(try office.calendar().isProjected(year: 2035) && days.count > 10)
    let national = try #require(days.first { $0.date.iso == "2035-09-03" })
    let report = try office.changeDay(
      ChangedDay(date: national.date, kind: nil, name: "", notice: "Thông báo 3"))
    #expect(report.revision.days.map(\.date) == [national.date], "the others are what they were")
    #expect(try office.calendar().specialDays(of: 2035) == days.filter { $0 != national })
    #expect(try !office.calendar().isAnnounced(year: 2035), "its dates stay provisional")
    // And it can be a day off again.
    try office.changeDay(
      ChangedDay(date: national.date, kind: .holiday, name: national.name, notice: "Thông báo 4"))
    #expect(try office.calendar().special(on: national.date)?.source == "Thông báo 4")
  }

  @Test(
    "what cannot be is refused, in a sentence",
    arguments: [
      ("2026-06-13", .swappedOff, "2026-06-20", "vốn đã nghỉ"),
      ("2026-06-15", .swappedOff, "2026-06-22", "vốn đã làm việc"),
      ("2026-06-15", .swappedOff, nil, "phải có hai ngày"),
      ("2026-06-15", .swappedWorking, "2026-06-15", "phải có hai ngày"),
      ("2026-04-28", .swappedOff, "2026-04-26", "là ngày lễ"),
      ("2027-02-06", nil, nil, "mùng 1 Tết"),
      ("2101-02-06", .holiday, nil, "1900"),
    ] as [(String, SpecialDayKind?, String?, String)])
  func refused(_ date: String, _ kind: SpecialDayKind?, _ pair: String?, _ words: String) throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    let change = try Self.day(date, kind, pair: pair)
    let problem = #expect(throws: Refusal.self) { try office.changeDay(change) }
    #expect(problem?.message.vi.contains(words) == true, "\(problem?.message.vi ?? "")")
  }

  @Test("a day without a name or a notice is not taken, nor from a role that may not")
  func incomplete() throws {
    let test = try TestOffice()
    var change = try Self.day("2026-06-15", .holiday)
    change.notice = "  "
    #expect(throws: FieldProblem.self) { try test.on("2026-06-08").changeDay(change) }
    change = try Self.day("2026-06-15", .holiday, " ")
    #expect(throws: FieldProblem.self) { try test.on("2026-06-08").changeDay(change) }
    let good = try Self.day("2026-06-15", .holiday)
    #expect(throws: Refusal.self) { try test.on("2026-06-08", as: "tra-cuu").changeDay(good, isDryRun: true) }
  }

  @Test("what was previewed on another calendar is not saved, and what says nothing new records nothing")
  func stale() throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    let change = try Self.day("2026-06-15", .holiday)
    let preview = try office.changeDay(change, isDryRun: true)
    try test.on("2026-06-08", as: "quan-tri").changeDay(Self.day("2026-06-16", .holiday))
    let problem = #expect(throws: OfficeProblem.self) { try office.changeDay(change, basis: preview.basis) }
    #expect(problem?.kind == .changedMeanwhile)
    try office.changeDay(change)
    let before = try office.audit().events
    #expect(try office.changeDay(change).revision.isEmpty)
    #expect(try office.audit().events == before)
  }

  @Test(
    "a change is taken back to the day: rows, sources and dates are what they were, and a taking back too")
  func takenBack() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-09")
    let code = try CalendarDesk.received("2026-11-09", in: test)
    let before = (try office.calendar().listedDays, try CalendarDesk.answer(code, office))
    let change = try office.changeDay(Self.day("2026-11-24", .swappedOff, pair: "2026-11-28"))
    let changed = (try office.calendar().listedDays, try CalendarDesk.answer(code, office))
    #expect(changed.0 != before.0)
    var told: [String] = []
    let preview = try office.takeBackCalendarChange(
      change.event, isDryRun: true, each: { told.append($0.code) })
    #expect(!preview.isApplied && preview.moved == told.count)
    #expect(try office.calendar().listedDays == changed.0, "a preview writes nothing")
    let back = try office.takeBackCalendarChange(change.event)
    #expect(back.isApplied && back.moved == preview.moved)
    #expect(try office.calendar().listedDays == before.0, "24/11 has its old source and is uncertain again")
    let answer = try CalendarDesk.answer(code, office)
    #expect(answer.due == before.1.due && answer.isProvisional == before.1.isProvisional)
    #expect(try CalendarDesk.isSound(office))
    let problem = #expect(throws: OfficeProblem.self) { try office.takeBackCalendarChange(change.event) }
    #expect(problem?.kind == .changedMeanwhile, "what was seen is the newest no more")
    let twice = #expect(throws: OfficeProblem.self) { try office.takeBackCalendarChange() }
    #expect(twice?.kind == .refused, "two who correct one mistake one after the other")
    try office.takeBackCalendarChange(back.event)
    #expect(try office.calendar().listedDays == changed.0, "taken back twice on purpose, it stands again")
  }

  @Test("a calendar that was never changed has nothing to take back, nor may a viewer")
  func nothingToTakeBack() throws {
    let test = try TestOffice()
    let problem = #expect(throws: OfficeProblem.self) { try test.on("2026-06-08").takeBackCalendarChange() }
    #expect(problem?.kind == .notFound)
    #expect(throws: Refusal.self) { try test.on("2026-06-08", as: "tra-cuu").takeBackCalendarChange() }
  }

  @Test("a day that became ordinary in a year of rules is told alone when it is put back")
  func putBackByRules() throws {
    let test = try TestOffice()
    let office = try test.on("2026-06-08")
    let national = try #require(office.calendar().specialDays(of: 2035).first { $0.date.iso == "2035-09-03" })
    let change = try office.changeDay(
      ChangedDay(date: national.date, kind: nil, name: "", notice: "Thông báo 3"))
    let preview = try office.takeBackCalendarChange(change.event, isDryRun: true)
    #expect(preview.revision.days.map(\.date) == [national.date])
    #expect(preview.revision.days.first?.new?.name == national.name)
  }

  @Test("whose change it was, the chairman and the administrator take it back; another officer does not")
  func takenBackByWhom() throws {
    let test = try TestOffice(accounts: [
      Account(key: "lan", name: "Lan", systemUser: nil, roles: ["can-bo"])
    ])
    try test.on("2026-06-08").changeDay(Self.day("2026-06-15", .holiday))
    let refusal = #expect(throws: Refusal.self) {
      try test.on("2026-06-08", as: "lan").takeBackCalendarChange()
    }
    #expect(refusal?.rule == .undoOwn)
    try test.on("2026-06-08", as: "chu-tich").takeBackCalendarChange()
  }
}
