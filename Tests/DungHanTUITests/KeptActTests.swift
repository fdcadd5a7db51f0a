import CaseOffice
import TestSupport
import Testing

@testable import DungHanTUI
@testable import TerminalKit

/// A half-typed act is taken up again as it was meant.
@Suite("Half-typed acts on another day")
struct KeptActTests {
  @Test("“hôm nay” of a form that was left is that day tomorrow, and what was cleared stays cleared")
  func today() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "4")
    clerk.press(.function(4)).type("ghi ngay").press(.enter)
    #expect(clerk.shows("hôm nay") && clerk.shows("23/11/2026"))
    // Something is typed, so that the form is kept at all.
    clerk.press(.tab).type("gọi hỏi rồi").press(.escape)
    let kept = try #require(try office.on().workingCopies().first { $0.key.hasPrefix("act/") })
    #expect(kept.values["received"] == "23/11/2026", "\(kept.values)")
    let next = try Clerk(office.on("2026-11-24"), firstCase: "4")
    next.press(.function(4)).type("ghi ngay").press(.enter)
    #expect(next.shows("23/11/2026") && !next.shows("hôm nay"))
  }
}
