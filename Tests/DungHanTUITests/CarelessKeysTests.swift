import CaseOffice
import CaseWorkflow
import TestSupport
import Testing

@testable import DungHanTUI
@testable import TerminalKit

/// No key does something dangerous by accident: keys held down, keys that come late, keys meant for something else.
@Suite("Keys pressed without looking")
struct CarelessKeysTests {
  private func noteCall(_ clerk: Clerk, _ with: String) {
    clerk.press(.function(4)).type("goi").press(.enter).type(with).press(.tab).type("hứa trả lời")
    clerk.press(.function(8))
  }

  @Test("Ctrl+Z takes back what this person did, never what another did after it")
  func undoOfAnother() throws {
    let office = try ScreenOffice()
    let chairman = try Clerk(office.on(as: "chu-tich"), firstCase: "7")
    noteCall(chairman, "chị Hoa")
    chairman.press(.control("z"))
    #expect(chairman.shows("Hoàn tác “Ghi cuộc gọi” của số 7?"))
    // While the question stands another call is noted by somebody else.
    let officer = try Clerk(office.on(), firstCase: "7")
    noteCall(officer, "anh Ba")
    chairman.press(.left, .enter)
    #expect(chairman.shows("vừa có việc khác ghi vào") && !chairman.shows("Đã hoàn tác"))
    #expect(try officer.office.history(code: "7").allSatisfy { $0.kind != "undo" })
  }

  @Test("Ctrl+Z on a case speaks of that case, whatever was done on another before")
  func undoElsewhere() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "7")
    noteCall(clerk, "chị Hoa")
    clerk.press(.escape).type("8").press(.enter)
    #expect(clerk.shows("SD-2026-00008"))
    clerk.press(.control("z"))
    #expect(!clerk.shows("Ghi cuộc gọi” của số 7") && !clerk.shows("Đã hoàn tác"))
    clerk.press(.escape, .escape, .escape, .control("z"))
    #expect(clerk.shows("Không có gì để hoàn tác"))
    #expect(try clerk.office.history(code: "7").allSatisfy { $0.kind != "undo" })
  }

  @Test("What was done on the board is offered to be taken back there, and on no other screen")
  func undoOffered() throws {
    let clerk = try Clerk(ScreenOffice().on())
    noteCall(clerk, "chị Hoa")
    #expect(clerk.shows("Ctrl+Z: hoàn tác “Ghi cuộc gọi”"))
    clerk.press(.function(7))
    #expect(clerk.shows("LỊCH ▸") && !clerk.shows("Ctrl+Z: hoàn tác"), "\(clerk.text)")
  }

  @Test(
    "Enter held down agrees to nothing late and sends nothing off",
    arguments: ["cap-uy", "can-bo", "giam-sat"])
  func heldDown(_ account: String) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: account))
    let before = try (1...8).map { try clerk.office.history(code: String($0)).count }
    clerk.burst(Array(repeating: .enter, count: 12))
    #expect(try (1...8).map { try clerk.office.history(code: String($0)).count } == before, "\(clerk.text)")
  }

  @Test("Drawn between every key, Enter still agrees to nothing late: the number is asked")
  func heldDownSlowly() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: "cap-uy"), firstCase: "2")
    let before = try clerk.office.history(code: "2").count
    clerk.press(.function(4), .enter, .function(8))
    #expect(clerk.shows("Gõ 2 để ghi"))
    clerk.press(.enter, .enter, .enter, .enter)
    #expect(try clerk.office.history(code: "2").count == before)
    // A wrong number saves nothing, Esc leaves all as it was.
    if !clerk.shows("Gõ 2 để ghi") { clerk.press(.function(8)) }
    clerk.type("3").press(.function(8))
    #expect(clerk.shows("chưa đúng số") && clerk.bells > 0)
    clerk.press(.escape, .escape)
    #expect(try clerk.office.history(code: "2").count == before)
  }

  @Test("F8 twice in one burst does not save a changed day whose consequences nobody saw")
  func previewUnseen() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: "quan-tri"))
    clerk.press(.function(7), .down, .function(4))
    let before = try clerk.office.calendar()
    clerk.burst([.tab, .function(8), .function(8), .function(8)])
    #expect(try clerk.office.calendar() == before)
  }

  @Test("Ctrl+G blanks what lies over a screen too, and no key reaches through")
  func curtain() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "7")
    clerk.press(.function(4)).type("goi").press(.enter).type("Bà Thử bí mật")
    for key in [Key.control("g")] { clerk.press(key) }
    #expect(clerk.shows("Đã che") && !clerk.shows("bí mật") && !clerk.shows("SD-2026"))
    clerk.press(.function(10), .function(1), .control(" "), .function(8), .character("x"))
    #expect(clerk.shows("Đã che") && !clerk.shows("bí mật") && !clerk.shows("THOÁT"))
    clerk.press(.enter)
    #expect(clerk.shows("Bà Thử bí mật") && !clerk.shows("mậtx") && clerk.shows("[Gõ: tắt]"))
  }

  @Test("In a box F1 tells its keys, and the bar shows those that work there")
  func box() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "7")
    clerk.press(.function(4)).type("goi").press(.enter).type("chị Hoa")
    let bar = clerk.rows.last ?? ""
    #expect(bar.contains("F8 Ghi") && bar.contains("Esc Đóng") && !bar.contains("F7"), "\(bar)")
    clerk.press(.function(1))
    #expect(clerk.shows("GIÚP") && clerk.shows("Ghi những gì đã điền"))
    clerk.press(.escape)
    #expect(clerk.shows("chị Hoa"))
  }

  @Test("What the terminal has to say at the start is said")
  func warning() throws {
    let office = try ScreenOffice().on()
    var program = ScreenProgram(desk: try Desk(office: office, language: .vi), warning: "thiếu bảng mã UTF-8")
    _ = program.update(.started(Size(rows: 24, columns: 80)))
    #expect(
      program.render(size: Size(rows: 24, columns: 80)).textLines.joined().contains("thiếu bảng mã UTF-8"))
  }
}
