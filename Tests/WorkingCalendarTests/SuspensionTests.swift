import Testing
import WorkingCalendar

@Suite("A clock that was stopped")
struct SuspensionTests {
  let vietnam: OfficeCalendar

  init() throws { vietnam = try Calendars.vietnam.get() }

  private func due(_ length: TermLength, _ stops: [(String, String?)]) throws -> String {
    let suspensions = try stops.map { try Suspension(from: date($0.0), resumed: $0.1.map { try date($0) }) }
    return try vietnam.deadline(received: date("2025-06-02"), length: length, suspensions: suspensions).due
      .iso
  }

  @Test(
    "Resuming adds exactly the working days suspended (D10)",
    arguments: [
      ([], "2025-06-30"),
      ([("2025-06-06", "2025-06-06")], "2025-06-30"),  // no day
      ([("2025-06-07", "2025-06-09")], "2025-06-30"),  // a weekend alone
      ([("2025-06-06", "2025-06-07")], "2025-07-01"),
      ([("2025-06-09", "2025-06-16")], "2025-07-07"),  // a week
      ([("2025-06-09", "2025-06-11"), ("2025-06-16", "2025-06-17")], "2025-07-03"),
      ([("2025-06-16", "2025-06-17"), ("2025-06-09", "2025-06-11")], "2025-07-03"),  // in any order
      ([("2025-06-09", "2025-06-12"), ("2025-06-10", "2025-06-13")], "2025-07-04"),  // overlapping
      ([("2025-05-20", "2025-06-04")], "2025-07-01"),  // 03/06 alone counted
      ([("2025-06-02", "2025-06-03")], "2025-06-30"),  // its own day
      ([("2025-06-30", "2025-07-02")], "2025-07-02"),  // on the last day
      ([("2025-07-01", "2025-07-10")], "2025-06-30"),  // after it was due
      ([("2025-06-27", "2025-07-01"), ("2025-07-01", "2025-07-03")], "2025-07-04"),
    ] as [([(String, String)], String)]
  )
  func working(stops: [(String, String)], due expected: String) throws {
    #expect(try due(.working(20), stops) == expected)
  }

  @Test(
    "In a term of calendar days it adds the calendar days, and no due date falls within a suspension",
    arguments: [
      ([], "2025-06-17"),
      ([("2025-06-06", "2025-06-09")], "2025-06-20"),
      ([("2025-06-09", "2025-06-13")], "2025-06-23"),  // ends on Saturday 21/06
      ([("2025-06-09", "2025-06-13"), ("2025-06-23", "2025-06-25")], "2025-06-25"),
      ([("2025-06-18", "2025-06-30")], "2025-06-17"),
    ] as [([(String, String)], String)]
  )
  func calendar(stops: [(String, String)], due expected: String) throws {
    #expect(try due(.calendar(15), stops) == expected)
  }

  @Test("A suspension that still lasts adds nothing yet")
  func open() throws {
    #expect(try due(.working(20), [("2025-06-06", nil)]) == "2025-06-30")
    #expect(try due(.working(20), [("2025-06-06", "2025-06-09"), ("2025-06-16", nil)]) == "2025-07-01")
    #expect(try due(.calendar(15), [("2025-06-06", nil)]) == "2025-06-17")
  }

  @Test("A suspension that ends before it begins is refused")
  func reversed() throws {
    let (from, resumed) = (try date("2025-06-09"), try date("2025-06-06"))
    for length in [TermLength.working(20), .calendar(15)] {
      #expect(throws: CalendarError.suspensionReversed(from: from, resumed: resumed)) {
        try vietnam.deadline(
          received: date("2025-06-02"), length: length,
          suspensions: [Suspension(from: from, resumed: resumed)])
      }
    }
  }

  @Test("An uncertain day on which the clock stood makes nothing provisional")
  func uncertainDaySuspended() throws {
    let received = try date("2026-11-16")
    let stop = Suspension(from: try date("2026-11-23"), resumed: try date("2026-11-26"))
    let running = try vietnam.deadline(received: received, length: .working(10))
    let stopped = try vietnam.deadline(received: received, length: .working(10), suspensions: [stop])
    #expect(running.isProvisional)
    #expect(!stopped.isProvisional)
    #expect(stopped.due == stopped.earliest)
    #expect(stopped.due.iso == "2026-12-03")
  }

  @Test("The ledger shows the days the clock stood, without a number")
  func ledger() throws {
    let stop = Suspension(from: try date("2025-06-06"), resumed: try date("2025-06-09"))
    let lines = try vietnam.ledger(received: date("2025-06-02"), length: .working(20), suspensions: [stop])
    #expect(lines.filter(\.isSuspended).map(\.date.iso) == ["2025-06-06", "2025-06-07", "2025-06-08"])
    #expect(lines.filter(\.isSuspended).allSatisfy { $0.counted == nil })
    #expect(lines.last?.date.iso == "2025-07-01")
    #expect(lines.last?.counted == 20)
  }
}
