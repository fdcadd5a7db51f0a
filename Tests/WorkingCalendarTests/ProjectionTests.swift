import Testing
import WorkingCalendar

@Suite("A year whose notice is not out")
struct ProjectionTests {
  /// Knows 2018–2026 by their notices and nothing else.
  let announcedOnly: OfficeCalendar
  /// Knows no notice at all.
  let rulesAlone: OfficeCalendar
  let rows: [SpecialDay]

  init() throws {
    rows = try Calendars.vietnamRows()
    announcedOnly = try Calendars.vietnam { $0.removeAll { $0.date.year > 2026 } }
    rulesAlone = try OfficeCalendar(days: [], announcedYears: [], projectsVietnameseRules: true)
  }

  private struct Day: Equatable, CustomStringConvertible {
    let date: CivilDate, kind: SpecialDayKind, name: String, status: SpecialDayStatus
    var description: String { "\(date) \(kind) \(name) \(status)" }
    init(_ day: SpecialDay) {
      date = day.date
      kind = day.kind
      name = day.name
      status = day.status
    }
  }

  @Test(
    "The rules give the days off of 2027–2030 that the office was given, name by name", arguments: 2027...2030
  )
  func futureYears(year: Int) {
    let expected = rows.filter { $0.date.year == year }.map(Day.init)
    #expect(announcedOnly.specialDays(of: year).map(Day.init) == expected)
    #expect(rulesAlone.specialDays(of: year).map(Day.init) == expected)
  }

  @Test(
    "They give the days off of every announced year too, but for the swaps nobody could know",
    arguments: 2018...2026)
  func announcedYears(year: Int) {
    let expected = rows.filter { $0.date.year == year && $0.pair == nil }
    let projected = rulesAlone.specialDays(of: year)
    #expect(projected.map(\.date) == expected.map(\.date))
    #expect(projected.map(\.kind) == expected.map(\.kind))
    #expect(projected.map(\.name) == expected.map(\.name))
  }

  @Test("Every projected year has its fixed days, five days of Tết and each weekend holiday given back once")
  func everyYear() throws {
    for year in 1900...2100 {
      let days = rulesAlone.specialDays(of: year)
      let holidays = days.filter { $0.kind == .holiday }
      let given = days.filter { $0.kind == .compensatory }
      #expect(Set(days.map(\.date)).count == days.count, "\(year)")
      #expect(given.count == holidays.count { $0.date.weekday >= .saturday }, "\(year)")
      #expect(given.allSatisfy { $0.date.weekday < .saturday && $0.date.year == year }, "\(year)")
      #expect(holidays.count { $0.name.hasPrefix("Tết Âm lịch") } == 5, "\(year)")
      for fixed in ["01-01", "04-30", "05-01", "09-02"] {
        #expect(rulesAlone.kind(of: try date("\(year)-\(fixed)")) == .holiday, "\(year)-\(fixed)")
      }
      #expect((rulesAlone.kind(of: try date("\(year)-11-24")) == .holiday) == (year >= 2026), "\(year)")
    }
  }

  @Test("A holiday found late, such as 24/11/2031, is off and can still change")
  func beyondTheFile() throws {
    let vietnam = try Calendars.vietnam.get()
    let day = try #require(vietnam.special(on: try date("2031-11-24")))
    #expect(day.status == .uncertain)
    #expect(!vietnam.isWorking(day.date))
    #expect(vietnam.isProjected(year: 2031))
    #expect(!vietnam.isProjected(year: 2027))  // the file has rows of its own for it
    #expect(!vietnam.isAnnounced(year: 2027))
  }

  @Test("The half of a swap that falls in the next year leaves that year's Tết where the rules put it")
  func swapAcrossTheYear() throws {
    let (off, worked) = (try date("2030-12-30"), try date("2031-01-04"))
    let calendar = try Calendars.vietnam {
      $0.append(
        SpecialDay(
          date: off, kind: .swappedOff, name: "Nghỉ hoán đổi", source: "công văn thử", status: .announced,
          pair: worked))
      $0.append(
        SpecialDay(
          date: worked, kind: .swappedWorking, name: "Làm bù", source: "công văn thử", status: .announced,
          pair: off))
    }
    #expect(calendar.isWorking(worked))
    #expect(!calendar.isWorking(off))
    #expect(calendar.kind(of: try date("2031-01-23")) == .holiday)
    #expect(calendar.specialDays(of: 2031).map(\.date).first == (try date("2031-01-01")))
    #expect(calendar.specialDays(of: 2031).contains { $0.date == worked })
  }

  @Test("A listed row beats the projection of its date")
  func listedBeatsProjected() throws {
    let calendar = try Calendars.vietnam {
      [notice = try holiday("2031-09-02", named: "Quốc khánh 2031")] in $0.append(notice)
    }
    #expect(calendar.special(on: try date("2031-09-02"))?.name == "Quốc khánh 2031")
    #expect(calendar.kind(of: try date("2031-04-30")) == .holiday)
  }

  @Test("A row taken out of a year the file lists stays out")
  func takenOut() throws {
    let cultureDay = try date("2027-11-24")
    let calendar = try Calendars.vietnam { $0.removeAll { $0.date == cultureDay } }
    #expect(calendar.isWorking(cultureDay))
    #expect(!calendar.isWorking(try date("2028-11-24")))
  }

  @Test("An announced year has the days its notice gives and no others")
  func announcedBeatsRules() throws {
    let calendar = try OfficeCalendar(
      days: [holiday("2031-02-03")], announcedYears: [2031], projectsVietnameseRules: true)
    #expect(calendar.specialDays(of: 2031).map(\.date.iso) == ["2031-02-03"])
    #expect(calendar.isWorking(try date("2031-01-23")))
    #expect(!calendar.isWorking(try date("2032-02-11")))
  }

  @Test(
    "A foreign calendar has its weekly rest alone in a year without rows, and every due date in it is provisional"
  )
  func foreign() throws {
    let calendar = try OfficeCalendar(
      weeklyRest: [.friday], days: [holiday("2026-06-01")], announcedYears: [2026],
      projectsVietnameseRules: false)
    #expect(calendar.specialDays(of: 2027).isEmpty)
    #expect(calendar.isWorking(try date("2027-02-06")))
    #expect(calendar.kind(of: try date("2027-02-05")) == .weekend)
    #expect(try calendar.deadline(received: date("2027-02-01"), length: .working(5)).due.iso == "2027-02-07")
    #expect(try calendar.deadline(received: date("2027-02-01"), length: .working(5)).isProvisional)
    #expect(try calendar.deadline(received: date("2026-05-31"), length: .working(5)).due.iso == "2026-06-07")
    #expect(try !calendar.deadline(received: date("2026-05-31"), length: .working(5)).isProvisional)
  }

  @Test("Where Saturday is worked, a holiday on it is not given back")
  func sixDayWeek() throws {
    let calendar = try OfficeCalendar(
      weeklyRest: [.sunday], days: [], announcedYears: [], projectsVietnameseRules: true)
    #expect(calendar.isWorking(try date("2027-05-03")))  // 01/05/2027 is a Saturday
    #expect(!calendar.isWorking(try date("2028-05-02")))  // 30/04/2028 is a Sunday
  }
}
