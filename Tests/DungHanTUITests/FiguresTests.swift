import CaseWorkflow
import TerminalKit
import Testing

@Suite("Figures to look at", .serialized)
struct FiguresTests {
  @Test("Who is late stands with how many are owed, and opens down to the late cases")
  func late() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: "giam-sat")).press(.control("e"))
    #expect(
      clerk.shows("SỐ LIỆU") && clerk.shows("[Nơi nào trễ]") && clerk.shows("2/3 trễ, nặng nhất 7 ngày"))
    #expect(clerk.shows("0/2 trễ"))
    clerk.press(.enter)
    #expect(clerk.shows("HỒ SƠ ▸ quá hạn") && clerk.shows("1/2"))
    clerk.press(.escape)
    #expect(clerk.shows("[Nơi nào trễ]"))
  }

  @Test("The month's figures open what came in, and a day's load what falls due on it")
  func monthsAndLoad() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.control("e"), .tab)
    #expect(clerk.shows("[Nhận và trả lời]") && clerk.shows("T11"))
    clerk.press(.enter)
    #expect(clerk.shows("1/2"), "two were received in November")
    clerk.press(.escape, .tab)
    #expect(clerk.shows("[30 ngày làm việc tới]"))
    clerk.press(.enter)
    #expect(clerk.shows("Điện yếu xóm 7"), "it is due today")
  }

  @Test("The charts are read at every size, without colour too", arguments: SnapshotTests.sizes)
  func charts(_ size: Size) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: "giam-sat"), size: size).press(.control("e"))
    for page in ["noi-tre", "thang", "ngay-toi"] {
      Snapshot.expect(clerk.frame, is: "so-lieu-\(page)-\(size.columns)x\(size.rows)")
      clerk.press(.tab)
    }
  }
}
