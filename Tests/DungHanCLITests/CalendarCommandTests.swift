import Testing

@Suite("dunghan calendar")
struct CalendarCommandTests {
  @Test("shows the special days of a year, with their swaps and sources")
  func show() throws {
    let desk = try CommandLineDesk()
    let days = try desk.run("calendar", "show", "2026", "--json").list()
    #expect(days.allSatisfy { $0.names == ["date", "kind", "name", "source", "status", "pair"] })
    let worked = try #require(days.first { $0.text("date") == "2026-08-22" })
    #expect(worked.text("kind") == "swapped_working" && worked.text("pair") == "2026-08-31")
    let culture = try #require(days.first { $0.text("date") == "2026-11-24" })
    #expect(culture.text("status") == "uncertain" && culture.isNull("pair"))
    #expect(desk.run("calendar", "show", "2026").output.contains("CN 26/04/2026"))
    #expect(
      desk.run("calendar", "show", "2026", "--csv").lines[0].hasPrefix("date,kind,name,source,status,pair"))
  }

  @Test("a year without a notice is projected, and said to be")
  func projected() throws {
    let desk = try CommandLineDesk()
    let days = try desk.run("calendar", "show", "2040", "--json").list()
    #expect(days.contains { $0.text("date") == "2040-09-02" })
    #expect(days.allSatisfy { $0.text("status") != "announced" })
    #expect(desk.run("calendar", "show", "2040").output.contains("dự tính"))
  }

  @Test("a year outside the calendar is refused", arguments: ["1899", "2101", "nay", "2026.5"])
  func unknownYear(year: String) throws {
    #expect(try CommandLineDesk().run("calendar", "show", year).code == 2)
  }

  @Test(
    "tells the lunar date for Vietnam, not for China",
    arguments: [
      ("2007-02-17", 1, 1, 2007, false), ("2030-02-02", 1, 1, 2030, false), ("2026-02-17", 1, 1, 2026, false),
      ("2025-07-25", 1, 6, 2025, true), ("2027-02-05", 29, 12, 2026, false),
    ])
  func lunar(date: String, day: Int, month: Int, year: Int, leap: Bool) throws {
    let lunar = try CommandLineDesk().run("calendar", "lunar", date, "--json").object()
    #expect(lunar.names == ["date", "day", "month", "year", "leap"])
    #expect(lunar.text("date") == date && lunar.number("day") == day && lunar.number("month") == month)
    #expect(lunar.number("year") == year && lunar.flag("leap") == leap)
  }

  @Test("a date outside 1900–2100 has no lunar date here")
  func lunarOutside() throws {
    #expect(try CommandLineDesk().run("calendar", "lunar", "1899-01-01").code == 2)
  }

  @Test("the calendar of the settings and of the office are sound")
  func check() throws {
    let desk = try CommandLineDesk()
    #expect(desk.run("calendar", "check").code == 0)
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/none"
    let outcome = desk.run("calendar", "check", "--json")
    #expect(outcome.code == 0)
    #expect(try outcome.object().flag("ok") == true)
  }

  @Test("a calendar that leaves today's year open has a problem; one that cannot be read is bad input")
  func problems() throws {
    let desk = try CommandLineDesk()
    let old = try desk.file(
      "cu.csv",
      "#years,2018,2019\n#years,2021,2022\ndate,kind,name,source,status\n2018-01-01,holiday,Tết,QĐ,announced\n"
    )
    let outcome = desk.run("calendar", "check", "--calendar", old)
    #expect(outcome.code == 1 && outcome.output.contains("2026") && outcome.output.contains("cách quãng"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    let broken = try desk.file(
      "hong.csv",
      "date,kind,name,source,status,pair\n2026-01-02,swapped_off,Nghỉ,CV 1,announced,\n2026-01-05,feast,Lễ,QĐ,announced,\n"
    )
    let refused = desk.run("calendar", "check", "--calendar", broken)
    #expect(refused.code == 7 && refused.errors.contains("dòng 2") && refused.errors.contains("pair"))
  }
}
