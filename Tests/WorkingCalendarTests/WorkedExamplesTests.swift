import Testing
import WorkingCalendar

/// The table of worked examples: a receipt and its due dates.
struct WorkedExample: Sendable, CustomTestStringConvertible {
  let received: String
  let weekday: String
  /// After 5, 7, 10, 20 and 30 working days.
  let working: [String]
  /// After 15 and 30 calendar days.
  let calendar: [String]
  /// After 20 working days and 30 more.
  let twentyThenThirty: String
  var testDescription: String { received }

  init(
    _ received: String, _ weekday: String, _ working: [String], _ calendar: [String],
    _ twentyThenThirty: String
  ) {
    self.received = received
    self.weekday = weekday
    self.working = working
    self.calendar = calendar
    self.twentyThenThirty = twentyThenThirty
  }

  static let all = [
    WorkedExample(
      "2023-03-27", "T2", ["2023-04-03", "2023-04-05", "2023-04-10", "2023-04-24", "2023-05-11"],
      ["2023-04-11", "2023-04-26"], "2023-06-08"),
    WorkedExample(
      "2025-04-03", "T5", ["2025-04-11", "2025-04-15", "2025-04-18", "2025-05-06", "2025-05-20"],
      ["2025-04-18", "2025-05-05"], "2025-06-17"),
    WorkedExample(
      "2025-12-15", "T2", ["2025-12-22", "2025-12-24", "2025-12-29", "2026-01-13", "2026-01-27"],
      ["2025-12-30", "2026-01-14"], "2026-03-03"),
    WorkedExample(
      "2025-12-31", "T4", ["2026-01-09", "2026-01-12", "2026-01-15", "2026-01-29", "2026-02-12"],
      ["2026-01-15", "2026-01-30"], "2026-03-19"),
    WorkedExample(
      "2026-01-09", "T6", ["2026-01-15", "2026-01-19", "2026-01-22", "2026-02-05", "2026-02-26"],
      ["2026-01-26", "2026-02-09"], "2026-03-26"),
    WorkedExample(
      "2026-01-26", "T2", ["2026-02-02", "2026-02-04", "2026-02-09", "2026-03-02", "2026-03-16"],
      ["2026-02-10", "2026-02-25"], "2026-04-13"),
    WorkedExample(
      "2026-04-03", "T6", ["2026-04-10", "2026-04-14", "2026-04-17", "2026-05-06", "2026-05-20"],
      ["2026-04-20", "2026-05-04"], "2026-06-17"),
    WorkedExample(
      "2026-08-06", "T5", ["2026-08-13", "2026-08-17", "2026-08-20", "2026-09-07", "2026-09-21"],
      ["2026-08-21", "2026-09-07"], "2026-10-19"),
    WorkedExample(
      "2026-08-21", "T6", ["2026-08-27", "2026-09-03", "2026-09-08", "2026-09-22", "2026-10-06"],
      ["2026-09-07", "2026-09-21"], "2026-11-03"),
    WorkedExample(
      "2026-11-02", "T2", ["2026-11-09", "2026-11-11", "2026-11-16", "2026-12-01", "2026-12-15"],
      ["2026-11-17", "2026-12-02"], "2027-01-13"),
    WorkedExample(
      "2026-11-20", "T6", ["2026-11-30", "2026-12-02", "2026-12-07", "2026-12-21", "2027-01-05"],
      ["2026-12-07", "2026-12-21"], "2027-02-02"),
    WorkedExample(
      "2026-11-21", "T7", ["2026-11-30", "2026-12-02", "2026-12-07", "2026-12-21", "2027-01-05"],
      ["2026-12-07", "2026-12-21"], "2027-02-02"),
  ]
}

@Suite("The worked examples of the deadline rules")
struct WorkedExamplesTests {
  let vietnam: OfficeCalendar

  init() throws { vietnam = try Calendars.vietnam.get() }

  @Test("A term of working days ends where the table says (D2)", arguments: WorkedExample.all)
  func workingDays(example: WorkedExample) throws {
    let received = try date(example.received)
    #expect(received.weekday.shortVietnamese == example.weekday)
    for (days, due) in zip([5, 7, 10, 20, 30], example.working) {
      #expect(try vietnam.deadline(received: received, length: .working(days)).due.iso == due, "+\(days)")
      #expect(try vietnam.workingDay(days, after: received).iso == due, "+\(days)")
    }
  }

  @Test("A term of calendar days ends where the table says (D3)", arguments: WorkedExample.all)
  func calendarDays(example: WorkedExample) throws {
    let received = try date(example.received)
    for (days, due) in zip([15, 30], example.calendar) {
      #expect(try vietnam.deadline(received: received, length: .calendar(days)).due.iso == due, "+\(days)")
    }
  }

  @Test(
    "Twenty days and then thirty more end where the table says (D6, the other reading)",
    arguments: WorkedExample.all)
  func twentyThenThirty(example: WorkedExample) throws {
    let first = try vietnam.workingDay(20, after: try date(example.received))
    #expect(try vietnam.workingDay(30, after: first).iso == example.twentyThenThirty)
    #expect(try vietnam.workingDay(50, after: try date(example.received)).iso == example.twentyThenThirty)
  }

  @Test("With 24/11/2026 switched off, ten days from 21/11 move from 07/12 to 04/12")
  func cultureDayOff() throws {
    let received = try date("2026-11-21")
    let cultureDay = try date("2026-11-24")
    let without = try Calendars.vietnam { $0.removeAll { $0.date == cultureDay } }
    #expect(try without.deadline(received: received, length: .working(10)).due.iso == "2026-12-04")
    let deadline = try vietnam.deadline(received: received, length: .working(10))
    #expect(deadline.due.iso == "2026-12-07")
    #expect(deadline.earliest.iso == "2026-12-04")
    #expect(deadline.latest.iso == "2026-12-07")
    #expect(deadline.isProvisional)
  }
}
