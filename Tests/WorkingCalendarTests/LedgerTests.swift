import Testing
import WorkingCalendar

@Suite("The ledger that explains a due date")
struct LedgerTests {
  let vietnam: OfficeCalendar

  init() throws { vietnam = try Calendars.vietnam.get() }

  @Test("Every day from the receipt to the due date is there once, with what it is and its number (D16)")
  func dayByDay() throws {
    let lines = try vietnam.ledger(received: date("2026-08-20"), length: .working(8))
    let expected: [(String, DayKind, Int?)] = [
      ("2026-08-20", .working, nil), ("2026-08-21", .working, 1), ("2026-08-22", .swappedWorking, 2),
      ("2026-08-23", .weekend, nil), ("2026-08-24", .working, 3), ("2026-08-25", .working, 4),
      ("2026-08-26", .working, 5), ("2026-08-27", .working, 6), ("2026-08-28", .working, 7),
      ("2026-08-29", .weekend, nil), ("2026-08-30", .weekend, nil), ("2026-08-31", .swappedOff, nil),
      ("2026-09-01", .holiday, nil), ("2026-09-02", .holiday, nil), ("2026-09-03", .working, 8),
    ]
    #expect(lines.map(\.date.iso) == expected.map(\.0))
    #expect(lines.map(\.kind) == expected.map(\.1))
    #expect(lines.map(\.counted) == expected.map(\.2))
    #expect(lines[2].name == "Làm bù hoán đổi (Quốc khánh 2026)")
    #expect(lines[2].status == .announced)
    #expect(lines[12].source?.contains("31/08") == true)
    #expect(lines[1].name == nil)
  }

  @Test("An uncertain day is shown as one, without a number")
  func uncertain() throws {
    let line = try #require(
      try vietnam.ledger(received: date("2026-11-21"), length: .working(10)).first {
        $0.date.iso == "2026-11-24"
      })
    #expect(line.kind == .holiday)
    #expect(line.status == .uncertain)
    #expect(line.name == "Ngày Văn hóa Việt Nam")
    #expect(line.counted == nil)
  }

  @Test("A projected day says what it is projected from")
  func projected() throws {
    let line = try #require(
      try vietnam.ledger(received: date("2031-01-15"), length: .working(10)).first {
        $0.date.iso == "2031-01-23"
      })
    #expect(line.name == "Tết Âm lịch (mùng 1 tháng Giêng)")
    #expect(line.status == .uncertain)
    #expect(line.source?.contains("UTC+7") == true)
  }

  @Test("In a term of calendar days every day has its number, and the days it rolls over have none (D3)")
  func calendar() throws {
    let lines = try vietnam.ledger(received: date("2026-11-06"), length: .calendar(15))
    #expect(lines.map(\.counted) == [nil] + (1...15).map { $0 } + [nil, nil])
    #expect(lines[15].date.iso == "2026-11-21")
    #expect(lines[15].kind == .weekend)
    #expect(lines.last?.date.iso == "2026-11-23")
  }

  @Test(
    "The last day of a ledger is the due date and bears the number of the term", arguments: WorkedExample.all)
  func endsOnDue(example: WorkedExample) throws {
    let received = try date(example.received)
    for days in [5, 7, 10, 20, 30, 50] {
      let deadline = try vietnam.deadline(received: received, length: .working(days))
      let lines = try vietnam.ledger(received: received, length: .working(days))
      #expect(lines.first?.date == received)
      #expect(lines.first?.counted == nil)
      #expect(lines.last?.date == deadline.due)
      #expect(lines.compactMap(\.counted) == Array(1...days))
      #expect(lines.allSatisfy { $0.date == received || ($0.counted != nil) == vietnam.isWorking($0.date) })
    }
  }
}
