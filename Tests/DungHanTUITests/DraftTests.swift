import CaseOffice
import CaseWorkflow
import Foundation
import TerminalKit
import TestSupport
import Testing
import WorkingCalendar

@testable import DungHanTUI

/// What is half-typed at intake: nothing of it is lost or becomes something else.
@Suite("Half-typed intake")
struct DraftTests {
  private func tabs(_ count: Int, _ clerk: Clerk) {
    for _ in 0..<count { clerk.press(.tab) }
  }

  private func intake(_ clerk: Clerk) throws -> IntakeScreen {
    try #require(clerk.program.screens.last as? IntakeScreen)
  }

  @Test("Fields of a type keep what was typed while another type is looked at, and in the kept copy")
  func typeAndBack() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(2))
    tabs(7, clerk)
    clerk.type("khieu nai").press(.pageDown)
    tabs(5, clerk)
    clerk.type("12/QĐ-UBND").press(.tab).type("hôm qua").press(.tab).type("Hà Thử Tư")
    clerk.press(.pageUp).type("kien nghi")
    #expect(try intake(clerk).more.value(.ofType("quyet-dinh")) == "")
    clerk.press(.escape)
    #expect(clerk.shows("F2 mở lại"))
    let later = try Clerk(office.on("2026-11-25")).press(.function(2))
    later.type("khieu nai")
    let more = try intake(later).more
    #expect(more.value(.ofType("quyet-dinh")) == "12/QĐ-UBND")
    #expect(more.value(.ofType("ngay-quyet-dinh")) == "22/11/2026")
    #expect(more.value(.ofType("nguoi-bi-khieu-nai")) == "Hà Thử Tư")
    // Cleared on purpose stays cleared.
    later.press(.pageDown)
    tabs(5, later)
    for _ in 0..<12 { later.press(.backspace) }
    later.press(.pageUp).type("to cao").press(.tab, .backTab).type("khieu nai")
    #expect(try intake(later).more.value(.ofType("quyet-dinh")) == "")
  }

  @Test(
    "“hôm nay” of yesterday's copy is yesterday",
    arguments: [
      ("", "23/11/2026"), ("hôm qua", "22/11/2026"), ("-3", "20/11/2026"), ("20/11", "20/11/2026"),
      ("không rõ", "không rõ"),
    ])
  func relativeDates(_ typed: String, _ kept: String) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(2), .tab).type(typed).press(.tab, .tab)
    clerk.type("Cao Thử").press(.escape)
    let later = try Clerk(office.on("2026-11-24")).press(.function(2))
    #expect(try intake(later).form.value(.received) == kept)
  }

  @Test("A day of the year before is typed in January without its year")
  func january() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on("2027-01-04")).press(.function(2), .tab).type("28/12")
    #expect(clerk.shows("28/12/2026"))
    clerk.press(.tab, .tab).type("Cao Thử").press(.tab, .tab).type("Đường lún").press(.function(8))
    #expect(clerk.shows("Đã ghi 08:00"))
    #expect(try office.on().list(CaseFilter()).contains { $0.received.iso == "2026-12-28" })
    // The next intake begins with that day, whatever day it will be then.
    clerk.press(.escape, .function(2))
    #expect(try intake(clerk).form.value(.received) == "28/12/2026")
  }

  @Test("At midnight the day under “hôm nay” is the new one")
  func midnight() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(2))
    #expect(clerk.shows("T2 23/11/2026"))
    let tomorrow = try Pulse().run(in: office.on("2026-11-24"))
    clerk.send(.message(ScreenMessage(kind: .answered(Answered(Pulse(), tomorrow)))))
    #expect(clerk.shows("T3 24/11/2026") && !clerk.shows("T2 23/11/2026"))
  }

  @Test("A copy of a type that is out of use says so at the type, and F8 too")
  func retiredType() throws {
    let office = try ScreenOffice()
    let values = ["type": "loai-cu", "sender": "Cao Thử", "content": "Đường lún", "received": "23/11/2026"]
    _ = try office.on().keep(WorkingCopy(key: "intake", values: values))
    let clerk = try Clerk(office.on()).press(.function(2))
    let words = "✗ chọn loại: loại của bản ghi tạm không còn dùng"
    #expect(clerk.shows(words))
    clerk.press(.function(8))
    #expect(clerk.bells == 1 && clerk.shows(words) && clerk.shows("TIẾP NHẬN"))
    // It is not another type when it is taken up once more.
    clerk.press(.escape, .function(2))
    #expect(clerk.shows(words))
    clerk.press(.function(8)).type("phan anh").press(.function(8))
    #expect(clerk.shows("Đã ghi 08:00: số 9"))
  }

  @Test("A field that began with something and was cleared on purpose comes back empty")
  func cleared() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(2), .tab).press(.end)
    for _ in 0..<8 { clerk.press(.backspace) }
    clerk.press(.tab, .tab).type("Cao Thử").press(.tab).type("xóm 3").press(.tab, .tab)
    #expect(try intake(clerk).form.value(.about) == "xóm 3")
    for _ in 0..<6 { clerk.press(.backspace) }
    clerk.press(.backTab, .tab)
    #expect(try intake(clerk).form.value(.about) == "")
    clerk.press(.escape, .function(2))
    #expect(try intake(clerk).form.value(.received) == "")
    clerk.press(.backTab, .tab)
    #expect(try intake(clerk).form.value(.about) == "")
  }

  @Test("Cases like the one typed are named under the sender where a smaller window has no panel")
  func resized() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(2), .tab, .tab, .tab)
    clerk.type("Y Ngọc Thử +6").press(.tab).type("làng Kon Rẫy").press(.tab)
    #expect(clerk.shows("GIỐNG ĐƠN ĐÃ CÓ (") && !clerk.shows("giống số"))
    clerk.resize(15, 80)
    #expect(!clerk.shows("GIỐNG ĐƠN ĐÃ CÓ") && clerk.shows("7 người") && clerk.shows("giống số"))
    clerk.resize(24, 80)
    #expect(clerk.shows("GIỐNG ĐƠN ĐÃ CÓ (") && !clerk.shows("giống số"))
  }

  @Test(
    "a second citizen comes in: F2 keeps the first form and begins another; each is gone on with, and logged apart"
  )
  func twoCitizens() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(2))
    clerk.press(.tab, .tab, .tab, .tab, .tab).type("Cống tắc ở xóm 4")
    clerk.press(.function(2))
    #expect(clerk.shows("Đơn mới. Đơn vừa gõ còn giữ") && !clerk.shows("Cống tắc"), "\(clerk.text)")
    clerk.press(.tab, .tab, .tab, .tab, .tab).type("Đèn hỏng ở xóm 7").press(.escape)
    // As after a power cut.
    let again = try Clerk(office.on())
    #expect(again.shows("2 bản ghi tạm còn giữ"), "\(again.text)")
    again.press(.function(2))
    #expect(again.shows("Cống tắc ở xóm 4") && again.shows("Mở lại bản ghi tạm"))
    again.press(.function(2))
    #expect(again.shows("Đèn hỏng ở xóm 7") && !again.shows("Cống tắc"))
    again.press(.function(8))
    #expect(try office.on().search("den hong").count == 1 && office.on().search("cong tac o xom 4").isEmpty)
    #expect(try office.on().workingCopies().filter { $0.key.hasPrefix("intake") }.count == 1)
    again.press(.function(12), .function(2))
    #expect(again.shows("Cống tắc ở xóm 4"))
    again.press(.function(8))
    #expect(try office.on().workingCopies().allSatisfy { !$0.key.hasPrefix("intake") })
  }

  @Test("two sessions of one account that begin a form each keep both")
  func twoSessions() throws {
    let office = try ScreenOffice()
    let sessions = try (0..<2).map { _ in try Clerk(office.on()) }
    for (clerk, words) in zip(sessions, ["Cống tắc", "Điện yếu"]) {
      clerk.press(.function(2)).press(.tab, .tab, .tab, .tab, .tab).type(words)
    }
    for clerk in sessions { clerk.press(.escape) }
    let kept = try office.on().workingCopies().compactMap { $0.values["content"] }
    #expect(Set(kept) == ["Cống tắc", "Điện yếu"])
  }

  @Test("what cannot be kept on the disk just now is not lost by F2: the program still has it")
  func unkept() throws {
    let office = try ScreenOffice()
    let path = try office.on().workingCopiesPath
    let clerk = try Clerk(office.on()).press(.function(2))
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    clerk.press(.tab, .tab, .tab, .tab, .tab).type("Cống tắc ở xóm 4").press(.function(2))
    #expect(!clerk.shows("Cống tắc ở xóm 4"))
    clerk.press(.escape, .function(2))
    #expect(clerk.shows("Cống tắc ở xóm 4"), "\(clerk.text)")
  }
}
