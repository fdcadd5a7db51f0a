import CaseStore
import CaseWorkflow
import SQLiteKit
import Testing
import WorkingCalendar

/// The tables of the office after its founding: changed by event, seen by everyone.
@Suite("A change of the office's tables is an event, and everyone decides by it at once")
struct TableChangeTests {
  static let administrator = Signature(
    actor: Actor(account: "quan-tri", role: StoreFixture.officer),
    at: Moment(day: CivilDate(dayNumber: 20_760), time: "11:00:00"))

  static func holiday(_ iso: String, _ kind: SpecialDayKind = .holiday) throws -> SpecialDay {
    SpecialDay(
      date: try StoreFixture.day(iso), kind: kind, name: "Ngày thử", source: "Thông báo 1", status: .announced
    )
  }

  static func with(_ days: [SpecialDay], _ old: StoredCalendar) -> StoredCalendar {
    StoredCalendar(weeklyRest: old.weeklyRest, announcedYears: old.announcedYears, days: days)
  }

  @Test("the calendar of the next decision is the new one, and the log carries the row and the reason")
  func calendarChange() throws {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let day = try StoreFixture.day("2026-11-24")
    #expect(try file.calendar().isWorking(day))
    let old = try file.storedCalendar()
    let isChanged = try file.change(
      calendar: Self.with([Self.holiday("2026-11-24")], old), reason: "Thông báo 1/TB", by: Self.administrator
    )
    #expect(isChanged)
    #expect(try !file.calendar().isWorking(day))
    let (kind, payload) = try #require(
      try file.connection.first("SELECT kind, payload FROM events ORDER BY number DESC LIMIT 1") {
        ($0.text(0), $0.text(1))
      })
    #expect(kind == "calendar")
    #expect(payload.contains("Thông báo 1/TB") && payload.contains("\"date\":\"2026-11-24\""))
    #expect(!payload.contains("announcedYears"), "only what became different")
  }

  @Test("what is so already is not recorded again")
  func nothingNew() throws {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let before = try file.log.head()
    let calendar = try file.storedCalendar()
    let settings = try file.settings()
    #expect(try !file.change(calendar: calendar, reason: "x", by: Self.administrator))
    #expect(try !file.change(settings: settings, reason: "x", by: Self.administrator))
    #expect(try !file.change(type: StoreFixture.type, reason: "x", by: Self.administrator))
    #expect(try !file.change(accounts: file.accounts(), reason: "x", by: Self.administrator))
    #expect(try file.log.head() == before)
  }

  @Test("any number of changes later the tables still follow from the log, until someone changes one by hand")
  func following() throws {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let calendar = try file.storedCalendar()
    var settings = try file.settings()
    var type = StoreFixture.type
    try file.change(
      calendar: Self.with([Self.holiday("2026-11-24"), Self.holiday("2027-01-01")], calendar), reason: "một",
      by: Self.administrator)
    settings.units.append(Unit(key: "cong-an", name: Phrase("Công an"), shortName: "CA", line: .state))
    settings.terms[0].days = 15
    try file.change(settings: settings, reason: "hai", by: Self.administrator)
    type.label = Phrase(vi: "Phản ánh mới", en: "New feedback")
    try file.change(type: type, reason: "ba", by: Self.administrator)
    try file.change(
      calendar: Self.with([Self.holiday("2027-01-01", .compensatory)], calendar), reason: "bốn",
      by: Self.administrator)
    try file.change(
      accounts: file.accounts() + [Account(key: "moi", name: "Mới", systemUser: "moi", roles: ["can-bo"])],
      reason: "năm", by: Self.administrator)
    try file.change(type: StoreFixture.type, reason: "sáu: như cũ", by: Self.administrator)
    #expect(try file.tablesFollowFromLog())
    #expect(try file.verifyRecord().isSound)
    #expect(try file.storedCalendar().days.map(\.kind) == [.compensatory])
    #expect(try file.settings().terms[0].days == 15)
    try file.connection.execute("UPDATE special_days SET kind = 'holiday'")
    #expect(try !file.tablesFollowFromLog())
  }

  @Test("a screen that has been open all day decides by the calendar another process has changed")
  func secondProcess() throws {
    let folder = try TemporaryFolder()
    let screen = try StoreFixture.found(at: folder.office)
    let day = try StoreFixture.day("2026-11-24")
    #expect(try screen.read { try screen.calendar().isWorking(day) })
    let clerk = try OfficeFile(path: folder.office)
    let old = try clerk.storedCalendar()
    try clerk.change(
      calendar: Self.with([Self.holiday("2026-11-24")], old), reason: "x", by: Self.administrator)
    #expect(try !screen.calendar().isWorking(day))
    try clerk.change(calendar: old, reason: "như cũ", by: Self.administrator)
    #expect(try screen.write { try screen.calendar().isWorking(day) })
    var settings = try clerk.settings()
    settings.terms[0].days = 12
    try clerk.change(settings: settings, reason: "x", by: Self.administrator)
    #expect(try screen.read { try screen.settings().terms[0].days == 12 })
  }

  @Test("what a reading began with holds until its end, whatever others change meanwhile")
  func oneReading() throws {
    let folder = try TemporaryFolder()
    let screen = try StoreFixture.found(at: folder.office)
    let clerk = try OfficeFile(path: folder.office)
    let day = try StoreFixture.day("2026-11-24")
    try screen.read {
      #expect(try screen.calendar().isWorking(day))
      try clerk.change(
        calendar: Self.with([Self.holiday("2026-11-24")], clerk.storedCalendar()), reason: "x",
        by: Self.administrator)
      #expect(try screen.calendar().isWorking(day))
    }
    #expect(try !screen.calendar().isWorking(day))
  }

  @Test("a change that is taken back with its transaction was never there")
  func rolledBack() throws {
    struct Enough: Error {}
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    let day = try StoreFixture.day("2026-11-24")
    let old = try file.storedCalendar()
    #expect(throws: Enough.self) {
      try file.write {
        try file.change(
          calendar: Self.with([Self.holiday("2026-11-24")], old), reason: "x", by: Self.administrator)
        #expect(try !file.calendar().isWorking(day))
        throw Enough()
      }
    }
    #expect(try file.calendar().isWorking(day))
    #expect(try file.storedCalendar() == old)
  }

  @Test("a changed type keeps its place, and a case goes on under the definition it was opened with")
  func types() throws {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    var second = StoreFixture.type
    second.key = "to-cao"
    try file.change(type: second, reason: "thêm", by: Self.administrator)
    let stored = try StoreFixture.openCase(in: file, "Cống tắc", on: StoreFixture.day("2026-11-02"))
    var first = StoreFixture.type
    first.label = Phrase("Khác")
    try file.change(type: first, reason: "đổi", by: Self.administrator)
    #expect(try file.caseTypeKeys() == ["phan-anh", "to-cao"])
    #expect(try file.currentDigest(of: "phan-anh") != stored.matter.typeDigest)
    #expect(try file.caseType(digest: stored.matter.typeDigest) == StoreFixture.type)
    #expect(try file.tablesFollowFromLog())
  }

  @Test("a new ladder gives every open answer its next rung anew, as a rebuilding does")
  func ladder() throws {
    let folder = try TemporaryFolder()
    let file = try StoreFixture.found(at: folder.office)
    var stored = try StoreFixture.openCase(in: file, "Cống tắc", on: StoreFixture.day("2026-11-02"))
    try StoreFixture.forward(&stored, in: file, on: StoreFixture.day("2026-11-03"))
    var settings = try file.settings()
    settings.ladder = Ladder(
      rungs: [Ladder.Rung(key: "nhac", label: Phrase("Nhắc"), kind: .remind, workingDays: -2, to: nil)])
    try file.change(settings: settings, reason: "thêm nấc nhắc", by: Self.administrator)
    // 03/11 and 20 working days are Tuesday 01/12; from Sunday 29/11 on two working days are left.
    #expect(try file.mattersWithRungs(through: StoreFixture.day("2026-11-28")).isEmpty)
    #expect(try file.mattersWithRungs(through: StoreFixture.day("2026-11-29")) == [stored.id])
    let rungs = {
      try file.connection.rows("SELECT next_rung_day FROM obligations ORDER BY number") { $0.optionalInt(0) }
    }
    let live = try rungs()
    try file.rebuildProjection()
    #expect(try rungs() == live)
  }
}
