import CaseWorkflow
import OfficeFiles
import Testing
import WorkingCalendar

@Suite("A calendar file that can't be used")
struct CalendarFileRefusalTests {
  private func problems(_ text: String) -> [CalendarFileProblem] {
    do {
      _ = try CalendarFile.read(bytes: Array(text.utf8), file: "lich.csv")
      return []
    } catch {
      return error.problems
    }
  }

  private func problemsOfRow(_ row: String) -> [CalendarFileProblem] {
    problems("#years,2018,2026\n" + CalendarFileTests.heading + row + "\n")
  }

  @Test(
    "A row that can't be is refused with its line and column",
    arguments: [
      ("30/2/2026,holiday,a,b,announced,", "date", .noSuchDate("30/2/2026")),
      ("2026-02-30,holiday,a,b,announced,", "date", .noSuchDate("2026-02-30")),
      ("24/11,holiday,a,b,announced,", "date", .noSuchDate("24/11")),
      (",holiday,a,b,announced,", "date", .noSuchDate("")),
      ("11/24/2026,holiday,a,b,announced,", "date", .noSuchDate("11/24/2026")),
      ("2101-01-01,holiday,a,b,projected,", "date", .unknownYear),
      ("1899-12-31,holiday,a,b,projected,", "date", .unknownYear),
      ("2026-06-01,vacation,a,b,announced,", "kind", .noSuchKind("vacation")),
      ("2026-06-01,,a,b,announced,", "kind", .noSuchKind("")),
      ("2026-06-01,working,a,b,announced,", "kind", .noSuchKind("working")),
      ("2026-06-01,holiday,a,b,sure,", "status", .noSuchStatus("sure")),
      ("2026-06-01,holiday,a,b,,", "status", .noSuchStatus("")),
      ("2027-06-01,holiday,a,b,announced,", "status", .announcedOutsideYears(2027)),
      ("2026-06-01,swapped_off,a,b,announced,", "pair", .pairMissing),
      ("2026-06-06,swapped_working,a,b,announced,", "pair", .pairMissing),
      ("2026-06-01,swapped_off,a,b,announced,31/6/2026", "pair", .noSuchDate("31/6/2026")),
      ("2026-06-01,holiday,a,b,announced,2026-06-06", "pair", .pairWithoutSwap),
      (
        "2026-06-01,swapped_off,a,b,announced,2026-06-06", "pair",
        .pairNotListed(CivilDate(dayNumber: 20_610))
      ),
      (
        "2026-06-01,swapped_off,a,b,announced,2026-06-01", "pair",
        .pairNotMutual(CivilDate(dayNumber: 20_605), line: 3)
      ),
      ("2026-06-01,holiday,a,b,announced,,c", nil, .tooManyCells),
      ("#weekend,sunday\n2026-06-01,holiday,a,b,announced,\n#years,2018,2026", "#years", .directiveAfterRows),
    ] as [(String, String?, CalendarFileProblem.Reason)]
  )
  func rows(row: String, field: String?, reason: CalendarFileProblem.Reason) throws {
    let problem = try #require(problemsOfRow(row).first)
    #expect(problem.reason == reason)
    #expect(problem.field == field)
    #expect(problem.line == (reason == .directiveAfterRows ? 5 : 3))
    #expect(problem.phrase.vi.hasPrefix("lich.csv, dòng "))
    #expect(problem.phrase.en.hasPrefix("lich.csv, line "))
    if let field { #expect(problem.phrase.en.contains("field \(field)")) }
  }

  @Test(
    "Its first lines must say what they mean",
    arguments: [
      ("#weekend,saturday,sonntag", "#weekend", .noSuchWeekday("sonntag")),
      ("#weekend,7", "#weekend", .noSuchWeekday("7")),
      ("#weekend", "#weekend", .noWeekday),
      ("#weekend,,", "#weekend", .noWeekday),
      ("#weekend,monday,tuesday,wednesday,thursday,friday,saturday,sunday", "#weekend", .noWorkingWeekday),
      ("#weekend,sunday\n#weekend,sunday", "#weekend", .weekendTwice),
      ("#years,2026", "#years", .notASpan), ("#years,2026,2018", "#years", .notASpan),
      ("#years,2018,2101", "#years", .notASpan), ("#years,1899,2018", "#years", .notASpan),
      ("#years,2018,nay", "#years", .notASpan), ("#years,99999999999999999999,2018", "#years", .notASpan),
      ("#weeked,sunday", nil, .unknownDirective("#weeked")),
      ("day,type", nil, .noHeading),
      ("2026-06-01,holiday,a,b,announced", nil, .noHeading),
      ("date,kind,name,source", "status", .columnMissing),
      ("date,kind,name,status", "source", .columnMissing),
      ("date,kind,name,source,status,date", "date", .columnTwice),
    ] as [(String, String?, CalendarFileProblem.Reason)]
  )
  func firstLines(lines: String, field: String?, reason: CalendarFileProblem.Reason) throws {
    let isHeading = !lines.hasPrefix("#")
    let text = isHeading ? lines + "\n" : lines + "\n" + CalendarFileTests.heading
    let found = problems(text)
    #expect(found.map(\.reason) == [reason])
    #expect(found.first?.field == field)
    #expect(found.first?.line == (reason == .weekendTwice ? 2 : 1))
  }

  @Test(
    "An empty file, or one without a heading, is no calendar", arguments: ["", "\n\n", "\u{FEFF}", ",,,\n"])
  func empty(text: String) {
    #expect(problems(text).map(\.reason) == [.empty])
    #expect(problems(text + "#weekend,sunday\n").map(\.reason) == [.noHeading])
  }

  @Test("A day listed twice is refused, and the first line is named")
  func twice() {
    let found = problemsOfRow("2026-06-01,holiday,a,b,announced,\n1/6/2026,compensatory,a,b,announced,")
    #expect(found.map(\.reason) == [.listedTwice(firstLine: 3)])
    #expect(found.map(\.line) == [4])
  }

  @Test(
    "The halves of a swap name each other, one off and one worked",
    arguments: [
      // the other half is an ordinary holiday
      "2026-06-01,swapped_off,a,b,announced,2026-06-06\n2026-06-06,holiday,a,b,announced,",
      // both off
      "2026-06-01,swapped_off,a,b,announced,2026-06-06\n2026-06-06,swapped_off,a,b,announced,2026-06-01",
      // the other half names a third date
      "2026-06-01,swapped_off,a,b,announced,2026-06-06\n2026-06-06,swapped_working,a,b,announced,2026-06-08\n"
        + "2026-06-08,swapped_off,a,b,announced,2026-06-06",
    ]
  )
  func swaps(rows: String) throws {
    let problem = try #require(problemsOfRow(rows).first)
    let other = try #require(CivilDate(iso: "2026-06-06"))
    #expect(problem.reason == .pairNotMutual(other, line: 4))
    #expect(problem.line == 3)
  }

  @Test("Everything wrong is told at once, in the order of the lines")
  func allAtOnce() {
    let found = problems(
      "#weekend,sonntag\n" + CalendarFileTests.heading
        + "30/2/2026,vacation,a,b,sure,\n2026-06-01,holiday,a,b,announced,\n2026-06-01,holiday,a,b,announced,\n"
        + "2026-06-02,swapped_off,a,b,announced,\n")
    #expect(found.map(\.line) == [1, 3, 3, 3, 5, 6])
    #expect(found.map(\.field) == ["#weekend", "date", "kind", "status", "date", "pair"])
    #expect(Set(found.map(\.phrase.vi)).count == 6)
  }

  @Test("A file of rubbish is given up after a hundred problems")
  func rubbish() {
    let found = problems(CalendarFileTests.heading + String(repeating: "a,b,c,d,e,f\n", count: 10_000))
    #expect((100...110).contains(found.count))
  }

  @Test("A file that isn't there, isn't text, or breaks off within quotes says so")
  func unreadable() throws {
    #expect {
      try CalendarFile.read(path: "/khong-co/lich.csv")
    } throws: { error in
      let problem = (error as? CalendarFileError)?.problems.first
      guard case .unreadable(.cannotRead) = problem?.reason else { return false }
      return problem?.phrase.vi.contains("/khong-co/lich.csv") == true
    }
    #expect {
      try CalendarFile.read(
        bytes: Array(CalendarFileTests.heading.utf8) + [0xFF, 0xC3, 0x28], file: "lich.csv")
    } throws: { error in
      (error as? CalendarFileError)?.problems.first?.reason == .unreadable(.notUTF8(line: 2))
    }
    let broken = problemsOfRow("2026-06-01,holiday,\"a,b,announced,")
    guard case .notARow = broken.first?.reason else {
      Issue.record("\(broken)")
      return
    }
    #expect(broken.first?.line == 3)
  }
}
