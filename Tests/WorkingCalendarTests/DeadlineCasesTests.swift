import Testing
import WorkingCalendar

@Suite("The cases that systems of this kind get wrong")
struct DeadlineCasesTests {
  let vietnam: OfficeCalendar

  init() throws { vietnam = try Calendars.vietnam.get() }

  @Test(
    "A receipt has its due date whatever day it came on",
    arguments: [
      // 1, 10, 14: a Monday; entered late, the day of receipt counts
      ("2025-06-02", 20, "2025-06-30"), ("2025-06-02", 30, "2025-07-14"),
      // 2: a Saturday is not first moved to Monday
      ("2025-06-07", 20, "2025-07-04"),
      // 3, 5: the hour moves nothing
      ("2025-06-09", 20, "2025-07-07"),
      // 6: across the worked Saturday 26/04, and received on it
      ("2025-04-10", 20, "2025-05-12"), ("2025-04-26", 20, "2025-05-28"),
      // 7: across Tết, and received within it
      ("2025-01-15", 20, "2025-02-19"), ("2025-01-15", 30, "2025-03-05"), ("2025-01-28", 20, "2025-02-28"),
      // 8: across the new year
      ("2025-12-22", 20, "2026-01-20"),
    ]
  )
  func due(received: String, days: Int, due: String) throws {
    #expect(try vietnam.deadline(received: try date(received), length: .working(days)).due.iso == due)
  }

  @Test("Case 4: due on a Friday, overdue from Saturday, one working day late from Monday (D4)")
  func lateness() throws {
    let due = try date("2025-07-04")
    let table = [
      ("2025-07-03", false, 0), ("2025-07-04", false, 0), ("2025-07-05", true, 0), ("2025-07-06", true, 0),
      ("2025-07-07", true, 1), ("2025-07-11", true, 5), ("2025-07-13", true, 5), ("2025-07-14", true, 6),
    ]
    for (day, isOverdue, late) in table {
      #expect(vietnam.isOverdue(due: due, on: try date(day)) == isOverdue, "\(day)")
      #expect(vietnam.workingDaysLate(due: due, on: try date(day)) == late, "\(day)")
    }
  }

  @Test("Case 13: an answer issued on 02/07 for 30/06 is two working days late")
  func answeredLate() throws {
    #expect(vietnam.workingDaysLate(due: try date("2025-06-30"), on: try date("2025-07-02")) == 2)
  }

  @Test("Case 6: without the worked Saturday the due date is a day later")
  func swappedSaturday() throws {
    let (saturday, friday) = (try date("2025-04-26"), try date("2025-05-02"))
    let plain = try Calendars.vietnam { $0.removeAll { $0.date == saturday } }
    #expect(
      try plain.deadline(received: try date("2025-04-10"), length: .working(20)).due.iso == "2025-05-13")
    #expect(vietnam.isWorking(saturday))
    #expect(vietnam.kind(of: saturday) == .swappedWorking)
    #expect(!vietnam.isWorking(friday))
    #expect(vietnam.special(on: saturday)?.pair == friday)
  }

  @Test(
    "Case 8: while 2026 is not announced, a due date in it is provisional, and the rules give the same day")
  func nextYearNotAnnounced() throws {
    let before = try Calendars.vietnam(announced: 2018...2025) { $0.removeAll { $0.date.year > 2025 } }
    let received = try date("2025-12-22")
    let deadline = try before.deadline(received: received, length: .working(20))
    #expect(deadline.due.iso == "2026-01-20")
    #expect(deadline.isProvisional)
    #expect(try !vietnam.deadline(received: received, length: .working(20)).isProvisional)
    #expect(try !before.deadline(received: received, length: .working(5)).isProvisional)
  }

  @Test("Case 9: a day that becomes a day off afterwards moves what is open by a day")
  func dayOffAfterwards() throws {
    let changed = try Calendars.vietnam { [extra = try holiday("2025-06-20")] in $0.append(extra) }
    let received = try date("2025-06-02")
    #expect(try vietnam.deadline(received: received, length: .working(20)).due.iso == "2025-06-30")
    #expect(try changed.deadline(received: received, length: .working(20)).due.iso == "2025-07-01")
    #expect(changed != vietnam)
    #expect(vietnam == (try Calendars.vietnam()))
  }

  @Test("Case 11: a suspension from Friday to Monday adds one working day; asking a question adds none (D10)")
  func suspension() throws {
    let received = try date("2025-06-02")
    let suspension = Suspension(from: try date("2025-06-06"), resumed: try date("2025-06-09"))
    let deadline = try vietnam.deadline(received: received, length: .working(20), suspensions: [suspension])
    #expect(deadline.due.iso == "2025-07-01")
    #expect(!deadline.isProvisional)
  }

  @Test("Case 10: thirty days in total, never twenty and then thirty")
  func extended() throws {
    let received = try date("2025-06-02")
    #expect(try vietnam.deadline(received: received, length: .working(30)).due.iso == "2025-07-14")
    #expect(try vietnam.workingDay(50, after: received).iso == "2025-08-11")
  }

  @Test(
    "“Trước ngày” is kept on a working day before, never after (D15)",
    arguments: [
      // 29/11/2026 is a Sunday
      ("2026-11-30", true, "2026-11-27"), ("2026-11-30", false, "2026-11-30"),
      // 29/11/2024 is a Friday
      ("2024-11-30", true, "2024-11-29"), ("2024-11-30", false, "2024-11-29"),
      // the day before is uncertain, and off until settled
      ("2026-11-25", true, "2026-11-23"),
      // back over a whole Tết, and onto a worked Saturday
      ("2025-02-01", true, "2025-01-24"), ("2026-08-23", true, "2026-08-22"),
      ("2026-08-24", true, "2026-08-22"),
      ("2026-01-01", true, "2025-12-31"),
    ]
  )
  func fixedDates(named: String, strict: Bool, last: String) throws {
    #expect(vietnam.fixedDate(before: try date(named), strict: strict).iso == last)
  }

  @Test(
    "A term of calendar days that ends on a day off ends on the next working day (D3)",
    arguments: [
      ("2026-11-06", 15, "2026-11-23"),  // Saturday 21/11 → Monday
      ("2026-11-09", 15, "2026-11-25"),  // 24/11, uncertain, counts as off
      ("2025-01-13", 15, "2025-02-03"),  // within Tết
      ("2026-08-07", 15, "2026-08-22"),  // the worked Saturday itself
      ("2026-08-16", 15, "2026-09-03"),  // the day off swapped for it, then National Day
      ("2026-10-02", 1, "2026-10-05"),
    ]
  )
  func calendarTerms(received: String, days: Int, due: String) throws {
    #expect(try vietnam.deadline(received: try date(received), length: .calendar(days)).due.iso == due)
  }
}
