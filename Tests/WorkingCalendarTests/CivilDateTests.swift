import Testing
import WorkingCalendar

@Suite("A date of the civil calendar")
struct CivilDateTests {
  @Test(
    "The officer may write a date in the ways of the office",
    arguments: [
      ("2026-11-02", "2026-11-02"), ("2/11/2026", "2026-11-02"), ("02/11/2026", "2026-11-02"),
      ("2/11", "2026-11-02"), ("02/11", "2026-11-02"), ("2-11-2026", "2026-11-02"),
      ("2.11.2026", "2026-11-02"),
      ("2.11", "2026-11-02"), ("2-11", "2026-11-02"), ("31/12", "2026-12-31"), ("29/2/2024", "2024-02-29"),
    ]
  )
  func reads(text: String, expected: String) throws {
    let today = try #require(CivilDate(iso: "2026-11-21"))
    #expect(CivilDate.read(text, today: today)?.iso == expected)
  }

  @Test(
    "What is no date is refused, never guessed",
    arguments: [
      "", " ", "30/2", "30/2/2026", "29/2/2026", "29/2", "31/4/2026", "0/1/2026", "1/0/2026", "1/13/2026",
      "32/1",
      "2026-02-30", "2026-13-01", "2026-1-2", "2026/11/02", "2026.11.02", "2/11/26", "2/11-2026", "2//11",
      "/2/11",
      "2/11/", "2/11/2026/1", "2/11/20261", "20261102", "hôm nay", "2/11/2026 ", "-2/11", "+2/11", "２/11",
      "1/1/0000",
      "0000-01-01", "2/11/2026\n", "99999999999999999999", "2", "02 11 2026", "002/11",
    ]
  )
  func refuses(text: String) throws {
    let today = try #require(CivilDate(iso: "2026-11-21"))
    #expect(CivilDate.read(text, today: today) == nil)
  }

  @Test(
    "Only the ISO form is an ISO date",
    arguments: ["2/11/2026", "2026-1-02", "2026-01-2", "02-11-2026", "2026-11"])
  func isoAlone(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("Every day from year 1 to 2400 follows the one before, and its parts lead back to it")
  func everyDay() throws {
    let first = try #require(CivilDate(year: 1, month: 1, day: 1))
    let last = try #require(CivilDate(year: 2400, month: 12, day: 31))
    #expect(first.days(until: last) == 876_581)
    var expected = (year: 1, month: 1, day: 1)
    var mismatches = 0
    for number in first.dayNumber...last.dayNumber {
      let date = CivilDate(dayNumber: number)
      let parts = date.parts
      if parts != expected || CivilDate(year: parts.year, month: parts.month, day: parts.day) != date {
        mismatches += 1
      }
      expected.day += 1
      if expected.day > CivilDate.days(inMonth: expected.month, of: expected.year) {
        expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
      }
    }
    #expect(mismatches == 0)
  }

  @Test(
    "The weekday is the one on the wall",
    arguments: [
      ("2026-11-21", "T7", "Saturday"), ("2026-11-22", "CN", "Sunday"), ("2025-06-02", "T2", "Monday"),
      ("1970-01-01", "T5", "Thursday"), ("1945-09-02", "CN", "Sunday"), ("1900-01-01", "T2", "Monday"),
      ("2100-12-31", "T6", "Friday"), ("2000-02-29", "T3", "Tuesday"), ("1969-12-31", "T4", "Wednesday"),
    ]
  )
  func weekday(iso: String, vietnamese: String, english: String) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.weekday.shortVietnamese == vietnamese)
    #expect(date.weekday.english == english)
  }

  @Test("A date is written one way for files and another for people")
  func written() throws {
    let date = try #require(CivilDate(year: 2026, month: 11, day: 2))
    #expect(date.iso == "2026-11-02")
    #expect(date.vietnamese == "02/11/2026")
    #expect(date.shortVietnamese == "02/11")
    #expect("\(date)" == "2026-11-02")
    #expect(CivilDate(year: 987, month: 6, day: 5)?.iso == "0987-06-05")
  }

  @Test("Days are added and counted across months, leap days and years")
  func arithmetic() throws {
    let date = try #require(CivilDate(iso: "2024-02-28"))
    #expect((date + 2).iso == "2024-03-01")
    #expect((date - 59).iso == "2023-12-31")
    #expect(date.days(until: date + 366) == 366)
    #expect(date.days(until: date - 1) == -1)
    #expect(date - 1 < date)
  }

  @Test("A count no calendar can hold stops at the last day instead of ending the program")
  func absurdCounts() {
    let date = CivilDate(dayNumber: 0)
    #expect((date + Int.max).dayNumber == Int32.max)
    #expect((date - Int.max).dayNumber == -Int32.max)
    #expect((date + Int.min).dayNumber == Int32.min)
    #expect(CivilDate(dayNumber: Int32.max) + 1 == CivilDate(dayNumber: Int32.max))
    #expect(CivilDate(year: Int.max, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 2026, month: Int.max, day: Int.min) == nil)
    #expect(CivilDate(dayNumber: Int32.min).iso.isEmpty == false)
  }
}
