import Testing
import WorkingCalendar

@Suite("A due date that can still move")
struct ProvisionalTests {
  let vietnam: OfficeCalendar

  init() throws { vietnam = try Calendars.vietnam.get() }

  @Test(
    "It is provisional when it crosses a year without a notice or an uncertain day that matters (D12)",
    arguments: [
      ("2026-11-02", 10, "2026-11-16", false, "2026-11-16"),
      ("2026-11-02", 20, "2026-12-01", true, "2026-11-30"),
      ("2026-11-23", 1, "2026-11-25", true, "2026-11-24"),
      ("2026-11-24", 1, "2026-11-25", false, "2026-11-25"),  // received on it: not counted anyway
      ("2026-12-01", 20, "2026-12-29", false, "2026-12-29"),
      ("2026-12-01", 22, "2026-12-31", false, "2026-12-31"),
      ("2026-12-01", 23, "2027-01-04", true, "2027-01-04"),  // no uncertain day, but no notice either
      ("2027-01-20", 20, "2027-02-24", true, "2027-02-17"),  // Tết of 2027 and its days given back
    ]
  )
  func working(received: String, days: Int, due: String, isProvisional: Bool, earliest: String) throws {
    let deadline = try vietnam.deadline(received: date(received), length: .working(days))
    #expect(deadline.due.iso == due)
    #expect(deadline.isProvisional == isProvisional)
    #expect(deadline.earliest.iso == earliest)
    #expect(deadline.latest == deadline.due)
  }

  @Test(
    "A term of calendar days is provisional only where it ends",
    arguments: [
      ("2026-11-02", 30, "2026-12-02", false, "2026-12-02"),  // over 24/11
      ("2026-11-09", 15, "2026-11-25", true, "2026-11-24"),  // on it
      ("2026-12-20", 15, "2027-01-04", true, "2027-01-04"),
    ]
  )
  func calendar(received: String, days: Int, due: String, isProvisional: Bool, earliest: String) throws {
    let deadline = try vietnam.deadline(received: date(received), length: .calendar(days))
    #expect(deadline.due.iso == due)
    #expect(deadline.isProvisional == isProvisional)
    #expect(deadline.earliest.iso == earliest)
  }

  @Test("An uncertain day that falls on the weekly rest is off in every reading")
  func uncertainWeekend() throws {
    let calendar = try OfficeCalendar(
      days: [holiday("2026-06-06", .uncertain)], announcedYears: [2026], projectsVietnameseRules: true)
    let deadline = try calendar.deadline(received: date("2026-06-01"), length: .working(10))
    #expect(!deadline.isProvisional)
    #expect(calendar.isUncertain(try date("2026-06-06")))
  }

  @Test("A Saturday whose swap is uncertain counts as off, and as worked in the earliest reading")
  func uncertainSwap() throws {
    let (saturday, monday) = (try date("2026-06-06"), try date("2026-06-15"))
    let swap = [
      SpecialDay(
        date: saturday, kind: .swappedWorking, name: "Làm bù", source: "tin báo", status: .uncertain,
        pair: monday),
      SpecialDay(
        date: monday, kind: .swappedOff, name: "Nghỉ hoán đổi", source: "tin báo", status: .uncertain,
        pair: saturday),
    ]
    let calendar = try OfficeCalendar(days: swap, announcedYears: [2026], projectsVietnameseRules: true)
    #expect(!calendar.isWorking(saturday))
    #expect(calendar.kind(of: saturday) == .swappedWorking)
    let before = try calendar.deadline(received: date("2026-06-01"), length: .working(5))
    #expect(before.due.iso == "2026-06-08")
    #expect(before.earliest.iso == "2026-06-06")
    #expect(before.isProvisional)
    let across = try calendar.deadline(received: date("2026-06-01"), length: .working(10))
    #expect(across.due.iso == "2026-06-16")
    #expect(across.earliest.iso == "2026-06-12")
  }

  @Test("Once the uncertain day is announced, nothing is provisional any more")
  func settled() throws {
    let cultureDay = try date("2026-11-24")
    let settled = try Calendars.vietnam { rows in
      rows = rows.map { row in
        guard row.date == cultureDay else { return row }
        return SpecialDay(
          date: row.date, kind: row.kind, name: row.name, source: "thông báo", status: .announced)
      }
    }
    let deadline = try settled.deadline(received: date("2026-11-21"), length: .working(10))
    #expect(!deadline.isProvisional)
    #expect(deadline.due.iso == "2026-12-07")
    #expect(deadline.earliest == deadline.due)
  }

  @Test("A year before the first notice is provisional, with nothing left to settle")
  func past() throws {
    let deadline = try vietnam.deadline(received: date("2015-08-28"), length: .working(5))
    #expect(deadline.due.iso == "2015-09-07")  // Wednesday 02/09 off
    #expect(deadline.isProvisional)
    #expect(deadline.earliest == deadline.due)
    #expect(vietnam.specialDays(of: 2015).allSatisfy { $0.status == .projected })
    #expect(vietnam.special(on: try date("2015-11-24")) == nil)
  }
}
