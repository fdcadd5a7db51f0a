import CaseOffice
import CaseWorkflow
import TerminalKit
import TestSupport
import Testing
import WorkingCalendar

@testable import DungHanTUI

@Suite("A case that was merged tells one date, and proposes nothing that would be refused")
struct MergedPageTests {
  /// Case 1, long sent, and case 2 merged into it.
  private func merged() throws -> TestOffice {
    let test = try TestOffice()
    let first = try test.on("2026-11-02")
    for (day, office) in [("2026-11-02", first), ("2026-11-23", try test.on("2026-11-23"))] {
      _ = try office.open(
        NewCase(
          type: "phan-anh", summary: "Đèn đường hỏng", received: TestOffice.day(day), source: "truc-tiep"))
    }
    try first.act("1", "register")
    try first.act("1", "forward", "to=ubnd", "document=12/PC", "sent=2026-11-02")
    try first.act("1", "confirm-receipt", "received=2026-11-02")
    let office = try test.on("2026-11-23")
    try office.act("2", "register")
    try office.act("2", "forward", "to=ubnd", "document=13/PC", "sent=2026-11-23")
    _ = try office.merge("1", "2")
    return test
  }

  @Test("the page, its road and its days are those of the case in which it goes on, and say so")
  func oneDate() throws {
    let test = try merged()
    let clerk = try Clerk(test.on("2026-11-23"), firstCase: "2")
    let due = try #require(try test.on("2026-11-23").show(code: "1").matter.leadingAnswer?.due)
    let day = "\(due.vietnamese.prefix(5))"
    #expect(clerk.shows("hồ sơ 1: UBND trả lời") && clerk.shows(day), "\(clerk.text)")
    #expect(clerk.shows("T2 02/11 ────▸ T2 02/11"), "nothing is sent on before it came: \(clerk.text)")
    #expect(clerk.shows("hồ sơ chính, đơn này ghép vào đó"))
    clerk.press(.right)
    #expect(clerk.shows("Từng ngày: hồ sơ 1: UBND trả lời"), "\(clerk.text)")
    #expect(clerk.rows.contains { $0.hasPrefix(" 02/11 ") }, "its days begin with that case's: \(clerk.text)")
    let main = try Clerk(test.on("2026-11-23"), firstCase: "1")
    #expect(main.shows("đơn trùng, ghép vào đây"))
  }

  @Test("its sender is told that it was taken up; the result only once the other case is answered")
  func proposal() throws {
    let test = try merged()
    let office = try test.on("2026-11-23")
    #expect(try office.offers(code: "2").allSatisfy { !$0.isProposed })
    let clerk = try Clerk(office, firstCase: "2").press(.function(4))
    #expect(!clerk.shows("việc đang chờ"))
    clerk.type("bao nguoi").press(.enter)
    #expect(clerk.shows("Đã nhận, đã chuyển"), "\(clerk.text)")
    clerk.press(.function(8))
    #expect(clerk.shows("Đã ghi"), "\(clerk.text)")
    try office.act(
      "1", "record-reply", "from=ubnd", "document=5/CV-UBND", "issued=2026-11-23", "arrived=2026-11-23",
      "outcome=dung", "summary=Đã thay đèn")
    #expect(try office.offers(code: "2").first { $0.isProposed }?.action.key == "notify-sender")
    #expect(try Clerk(office, firstCase: "2").press(.function(4), .enter).shows("Kết quả"))
  }
}
