import Testing
import WorkingCalendar

@Suite("The lunar calendar of Vietnam")
struct LunarCalendarTests {
  @Test(
    "Tết falls on the day the country keeps it",
    arguments: [
      "1968-01-29", "1969-02-16", "1970-02-06", "1971-01-27", "1972-02-15", "1973-02-03", "1974-01-23",
      "1975-02-11",
      "1976-01-31", "1977-02-18", "1978-02-07", "1979-01-28", "1980-02-16", "1981-02-05", "1982-01-25",
      "1983-02-13",
      "1984-02-02", "1985-01-21", "1986-02-09", "1987-01-29", "1988-02-17", "1989-02-06", "1990-01-27",
      "1991-02-15",
      "1992-02-04", "1993-01-23", "1994-02-10", "1995-01-31", "1996-02-19", "1997-02-07", "1998-01-28",
      "1999-02-16",
      "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29",
      "2007-02-17",
      "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31",
      "2015-02-19",
      "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
      "2023-01-22",
      "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02",
      "2031-01-23",
      "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04",
      "2039-01-24",
      "2040-02-12", "2041-02-01", "2042-01-22", "2043-02-10", "2044-01-30", "2045-02-17", "2046-02-06",
      "2047-01-26",
      "2048-02-14", "2049-02-02", "2050-01-23", "2051-02-11", "2052-02-01", "2053-02-18",
    ]
  )
  func tet(iso: String) throws {
    let day = try date(iso)
    #expect(LunarCalendar.lunar(of: day) == LunarDate(day: 1, month: 1, year: day.year))
    #expect(LunarCalendar.newYear(day.year) == day)
  }

  @Test(
    "Vietnam's Tết is a day, once a month, before China's when the new moon falls between the two midnights",
    arguments: [
      (1968, "1968-01-30"), (1969, "1969-02-17"), (1985, "1985-02-20"), (2007, "2007-02-18"),
      (2030, "2030-02-03"),
      (2053, "2053-02-19"),
    ]
  )
  func notTheChineseMeridian(year: Int, chinese: String) throws {
    let tet = try #require(LunarCalendar.newYear(year))
    #expect(tet < (try date(chinese)))
  }

  @Test("The leap months are those of the printed calendars since 1968")
  func leapMonths() {
    let printed = [
      1968: 7, 1971: 5, 1974: 4, 1976: 8, 1979: 6, 1982: 4, 1985: 2, 1987: 7, 1990: 5, 1993: 3, 1995: 8,
      1998: 5,
      2001: 4, 2004: 2, 2006: 7, 2009: 5, 2012: 4, 2014: 9, 2017: 6, 2020: 4, 2023: 2, 2025: 6, 2028: 5,
      2031: 3,
      2033: 11, 2036: 6, 2039: 5, 2042: 2, 2044: 7, 2047: 5, 2050: 3, 2052: 8,
    ]
    for year in 1968...2053 { #expect(LunarCalendar.leapMonth(of: year) == printed[year], "\(year)") }
  }

  @Test(
    "A day has the lunar date of the wall calendar",
    arguments: [
      ("2026-11-21", LunarDate(day: 13, month: 10, year: 2026)),
      ("2026-04-26", LunarDate(day: 10, month: 3, year: 2026)),
      ("2027-02-05", LunarDate(day: 29, month: 12, year: 2026)),
      ("2024-02-09", LunarDate(day: 30, month: 12, year: 2023)),
      ("2025-07-25", LunarDate(day: 1, month: 6, year: 2025, isLeap: true)),
      ("2025-08-22", LunarDate(day: 29, month: 6, year: 2025, isLeap: true)),
      ("2033-12-22", LunarDate(day: 1, month: 11, year: 2033, isLeap: true)),
      ("1900-01-31", LunarDate(day: 1, month: 1, year: 1900)),
      ("1945-09-02", LunarDate(day: 26, month: 7, year: 1945)),
    ]
  )
  func lunarDates(iso: String, lunar: LunarDate) throws {
    #expect(LunarCalendar.lunar(of: try date(iso)) == lunar)
    #expect(LunarCalendar.civil(of: lunar)?.iso == iso)
  }

  @Test("Every day from 1900 to 2100 has one lunar date that leads back to it, in months of 29 or 30 days")
  func everyDay() throws {
    var previous: LunarDate?
    var failures: [String] = []
    for number in OfficeCalendar.firstDay.dayNumber...OfficeCalendar.lastDay.dayNumber {
      let day = CivilDate(dayNumber: number)
      let lunar = try #require(LunarCalendar.lunar(of: day))
      if LunarCalendar.civil(of: lunar) != day { failures.append("\(day) does not come back") }
      if let previous, !isNext(lunar, after: previous) {
        failures.append("\(day): \(lunar) after \(previous)")
      }
      previous = lunar
    }
    #expect(failures.isEmpty, "\(failures.prefix(5))")
  }

  private func isNext(_ lunar: LunarDate, after previous: LunarDate) -> Bool {
    if lunar.day > 1 {
      return lunar.day <= 30
        && lunar
          == LunarDate(
            day: previous.day + 1, month: previous.month, year: previous.year, isLeap: previous.isLeap)
    }
    guard previous.day == 29 || previous.day == 30 else { return false }
    if lunar.isLeap {
      return lunar.month == previous.month && lunar.year == previous.year && !previous.isLeap
    }
    return lunar.month == previous.month % 12 + 1
      && lunar.year == previous.year + (previous.month == 12 ? 1 : 0)
  }

  @Test(
    "A lunar day that does not exist is none",
    arguments: [
      LunarDate(day: 30, month: 12, year: 2026), LunarDate(day: 1, month: 6, year: 2026, isLeap: true),
      LunarDate(day: 0, month: 1, year: 2026), LunarDate(day: 31, month: 1, year: 2026),
      LunarDate(day: 1, month: 13, year: 2026), LunarDate(day: 1, month: 0, year: 2026),
      LunarDate(day: 1, month: 1, year: 1899), LunarDate(day: 1, month: 1, year: 2101),
      LunarDate(day: 29, month: 12, year: 2100), LunarDate(day: Int.max, month: Int.max, year: Int.max),
      LunarDate(day: Int.min, month: Int.min, year: Int.min),
    ]
  )
  func missing(lunar: LunarDate) {
    #expect(LunarCalendar.civil(of: lunar) == nil)
  }

  @Test(
    "Outside 1900–2100 no lunar date is given",
    arguments: ["1899-12-31", "2101-01-01", "0001-01-01", "9999-12-31"])
  func outside(iso: String) throws {
    #expect(LunarCalendar.lunar(of: try date(iso)) == nil)
  }
}
