import CaseWorkflow
import OfficeFiles
import Testing
import WorkingCalendar

@Suite("The days of a register's row")
struct RegisterDateTests {
  @Test(
    "dates are read day first, as they're written",
    arguments: [
      ("05/03/2026", "2026-03-05"), ("5/3/2026", "2026-03-05"), ("5-3-2026", "2026-03-05"),
      ("5.3.2026", "2026-03-05"), ("05/03/26", "2026-03-05"), ("5/3-2026", "2026-03-05"),
      ("05 / 03 / 2026", "2026-03-05"), ("2026-03-05", "2026-03-05"), ("2026/3/5", "2026-03-05"),
      ("2026-03-05 00:00:00", "2026-03-05"), ("05/03/2026 14:30", "2026-03-05"),
      ("2026-03-05T08:00:00", "2026-03-05"), ("45231", "2023-11-01"), ("46086", "2026-03-05"),
      ("46086.0", "2026-03-05"), ("ngày 5 tháng 3 năm 2026", "2026-03-05"), ("Ngày 05/03/2026", "2026-03-05"),
      ("05 tháng 03 năm 2026", "2026-03-05"), ("29/2/2024", "2024-02-29"), ("5/3/2026.", "2026-03-05"),
    ])
  func dates(text: String, iso: String) throws {
    #expect(try registerRow(of: [.received: text]).received == day(iso))
  }

  @Test(
    "dates that are none are refused with the reason",
    arguments: [
      ("30/2/2026", "lịch"), ("31/4/2025", "lịch"), ("29/02/2025", "lịch"), ("3/13/2026", "lịch"),
      ("0/3/2026", "lịch"), ("5/3", "năm"), ("hôm qua", "đọc"), ("5/3/2026 và 6/3/2026", "đọc"),
      ("123", "đọc"),
      ("15/11/2026", "hôm nay"), ("5/3/20266", "đọc"), ("1/1/1800", "lịch"), ("5/3/026", "đọc"),
    ])
  func badDates(text: String, reason: String) throws {
    let reject = try rejectedRow(of: [.received: text])
    #expect(reject.line == 2)
    #expect(reject.column == "Ngày nhận")
    #expect(reject.value == text)
    #expect(reject.reason.vi.contains(reason), "\(reject.reason.vi)")
    #expect(!reject.reason.en.isEmpty)
    #expect(reject.raw.contains(text))
  }

  @Test(
    "acts before the one they follow, and acts to come, are refused",
    arguments: [
      ([RegisterField.forwarded: "1/3/2026", .unit: "UBND"], "Ngày chuyển"),
      ([.answered: "1/3/2026"], "Ngày trả lời"),
      ([.forwarded: "5/3/2026", .unit: "UBND", .answered: "4/3/2026"], "Ngày trả lời"),
      ([.forwarded: "5/3/2026", .unit: "UBND", .receivedByUnit: "4/3/2026"], "Ngày cơ quan tiếp nhận"),
      ([.notified: "1/3/2026"], "Ngày báo dân"),
      ([.forwarded: "15/11/2026", .unit: "UBND"], "Ngày chuyển"),
      ([.answered: "15/11/2026"], "Ngày trả lời"),
      ([.forwarded: "31/6/2026", .unit: "UBND"], "Ngày chuyển"),
      ([.answered: "sau tết"], "Ngày trả lời"),
    ])
  func order(cells: [RegisterField: String], column: String) throws {
    #expect(try rejectedRow(of: cells).column == column)
  }

  @Test("a due date and an extension may lie ahead, or be words")
  func ahead() throws {
    let row = try registerRow(of: [.due: "20 ngày làm việc", .extension: "gia hạn đến ngày 15/12/2026"])
    #expect(row.due == nil)
    #expect(row.dueText == "20 ngày làm việc")
    #expect(row.extendedTo == day("2026-12-15"))
  }

  @Test("the day and month of a later act are of the year that follows the receipt")
  func yearless() throws {
    let row = try registerRow(of: [
      .received: "20/12/2025", .unit: "UBND", .forwarded: "22/12", .answered: "15/1",
    ])
    #expect(row.forwarded == day("2025-12-22"))
    #expect(row.answered == day("2026-01-15"))
  }

  @Test("“chưa trả lời” is no date, and is kept as words")
  func notYet() throws {
    let row = try registerRow(of: [
      .answered: "chưa trả lời", .receivedByUnit: "Không rõ", .notified: "-", .unit: "…",
    ])
    #expect(row.answered == nil)
    #expect(row.receivedByUnit == nil)
    #expect(row.notified == nil)
    #expect(row.unit == nil)
    #expect(row.extras.map(\.text) == ["Không rõ", "chưa trả lời"])
  }

  @Test("a number and a date in one cell are told apart")
  func numberAndDate() throws {
    let row = try registerRow(of: [
      .unit: "UBND", .forwardDocument: "12/CV-MTTQ, ngày 5/3/2026", .answerDocument: "ngày 6/3/2026",
    ])
    #expect(row.forwardDocument == "12/CV-MTTQ")
    #expect(row.forwarded == day("2026-03-05"))
    #expect(row.answerDocument == nil)
    #expect(row.answered == day("2026-03-06"))
    let both = try registerRow(of: [
      .unit: "UBND", .forwarded: "7/3/2026", .forwardDocument: "12 ngày 5/3/2026",
    ])
    #expect(both.forwarded == day("2026-03-07"))
    #expect(both.forwardDocument == "12 ngày 5/3/2026")
  }
}
