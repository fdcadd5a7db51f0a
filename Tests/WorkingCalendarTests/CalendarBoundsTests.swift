import Testing
import WorkingCalendar

@Suite("What the calendar does not know")
struct CalendarBoundsTests {
  let vietnam: OfficeCalendar

  init() throws { vietnam = try Calendars.vietnam.get() }

  @Test("It knows 1900–2100, says so, and never guesses a due date beyond")
  func years() throws {
    #expect(OfficeCalendar.firstDay.iso == "1900-01-01")
    #expect(OfficeCalendar.lastDay.iso == "2100-12-31")
    let outside = [
      ("1899-12-31", 20), ("2101-01-01", 20), ("2100-12-20", 20), ("2026-11-02", 99_999),
      ("2026-11-02", Int.max),
    ]
    for (received, days) in outside {
      for unit in TermUnit.allCases {
        #expect(throws: CalendarError.outsideKnownYears, "\(received) +\(days) \(unit)") {
          try vietnam.deadline(received: date(received), length: TermLength(days: days, unit: unit))
        }
        #expect(throws: CalendarError.outsideKnownYears) {
          try vietnam.ledger(received: date(received), length: TermLength(days: days, unit: unit))
        }
      }
      #expect(throws: CalendarError.outsideKnownYears) { try vietnam.workingDay(days, after: date(received)) }
    }
    #expect(try vietnam.deadline(received: date("2100-12-30"), length: .working(1)).due.iso == "2100-12-31")
    #expect(try vietnam.deadline(received: date("1900-01-01"), length: .working(1)).due.iso == "1900-01-02")
    #expect(CalendarError.outsideKnownYears.vietnamese.contains("1900–2100"))
    #expect(CalendarError.outsideKnownYears.english.contains("1900–2100"))
  }

  @Test("A term is at least a day", arguments: [0, -1, Int.min])
  func shortTerms(days: Int) throws {
    for unit in TermUnit.allCases {
      #expect(throws: CalendarError.termTooShort(days: days)) {
        try vietnam.deadline(received: date("2026-11-02"), length: TermLength(days: days, unit: unit))
      }
    }
    #expect(throws: CalendarError.termTooShort(days: days)) {
      try vietnam.workingDay(days, after: date("2026-11-02"))
    }
  }

  @Test("Beyond its years a day is worked unless it is the weekly rest")
  func beyond() throws {
    #expect(vietnam.isWorking(try date("2101-01-03")))  // a Monday
    #expect(!vietnam.isWorking(try date("2101-01-01").next(.saturday)))
    #expect(vietnam.kind(of: try date("1899-12-31")) == .weekend)
    #expect(vietnam.kind(of: try date("1899-12-29")) == .working)
    #expect(vietnam.special(on: try date("2101-01-01")) == nil)
    #expect(vietnam.nextWorkingDay(onOrAfter: try date("2101-01-01")).iso == "2101-01-03")
    #expect(vietnam.workingDay(onOrBefore: try date("1899-12-31")).iso == "1899-12-29")
    #expect(vietnam.workingDay(onOrBefore: try date("1900-01-01")).iso == "1899-12-29")
    #expect(vietnam.workingDays(after: try date("1800-01-01"), through: try date("1900-01-02")) == 1)
    #expect(vietnam.workingDays(after: try date("2100-12-30"), through: try date("9999-01-01")) == 1)
    for year in [Int.min, -1, 1899, 2101, Int.max] {
      #expect(vietnam.specialDays(of: year).isEmpty)
      #expect(!vietnam.isProjected(year: year) && !vietnam.isAnnounced(year: year))
    }
    let end = CivilDate(dayNumber: .max)
    _ = vietnam.nextWorkingDay(onOrAfter: end)
    _ = vietnam.workingDay(onOrBefore: CivilDate(dayNumber: .min))
    #expect(vietnam.workingDays(after: CivilDate(dayNumber: .min), through: end) > 49_000)
  }

  @Test("A calendar without a day to work, with a day listed twice or out of its years is refused")
  func refused() throws {
    #expect(throws: CalendarError.noWorkingWeekday) {
      try OfficeCalendar(
        weeklyRest: Set(Weekday.allCases), days: [], announcedYears: [], projectsVietnameseRules: true)
    }
    let day = try holiday("2026-06-01")
    #expect(throws: CalendarError.listedTwice(day.date)) {
      try OfficeCalendar(days: [day, day], announcedYears: [2026], projectsVietnameseRules: false)
    }
    #expect(throws: CalendarError.outsideKnownYears) {
      try OfficeCalendar(
        days: [holiday("2101-06-01")], announcedYears: [2026], projectsVietnameseRules: false)
    }
  }

  @Test("Each refusal is a sentence in both languages")
  func sentences() throws {
    let day = try date("2026-06-01")
    let errors: [CalendarError] = [
      .outsideKnownYears, .termTooShort(days: 0), .suspensionReversed(from: day, resumed: day - 1),
      .noWorkingWeekday,
      .listedTwice(day),
    ]
    for error in errors {
      #expect(error.vietnamese.hasSuffix("."))
      #expect(error.english.hasSuffix("."))
      #expect(error.vietnamese != error.english)
    }
    #expect(CalendarError.listedTwice(day).vietnamese.contains("01/06/2026"))
  }
}

extension CivilDate {
  fileprivate func next(_ weekday: Weekday) -> CivilDate {
    var day = self
    while day.weekday != weekday { day = day + 1 }
    return day
  }
}
