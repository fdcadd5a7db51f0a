import CaseOffice
import CaseWorkflow
import TerminalKit
import TestSupport
import Testing
import WorkingCalendar

@testable import DungHanTUI

/// What a clerk stumbled over on the first day.
@Suite("What a clerk stumbled over")
struct ClerkFindingsTests {
  @Test("a body is chosen by its key or short name; letters that fit nothing choose nothing")
  func bodies() throws {
    let desk = try Desk(office: ScreenOffice().on(), language: .vi)
    for (typed, key) in [("ubnd", "ubnd"), ("đảng", "dang-uy"), ("ubkt", "ubkt"), ("MTTQ", "mttq")] {
      var field = ChoiceField(desk.unitOptions)
      for letter in typed { _ = field.handle(.character(letter)) }
      #expect(field.selectedID == key, "\(typed): \(field.selectedID ?? "-")")
    }
    var field = ChoiceField(desk.unitOptions, selected: "dang-uy")
    for letter in "ubx" { _ = field.handle(.character(letter)) }
    #expect(field.selectedID == "dang-uy")
    for _ in 0..<3 { _ = field.handle(.backspace) }
    #expect(field.selectedID == "dang-uy" && field.query.isEmpty)
  }

  @Test("the colours are turned in the palette, drawn at once, and kept for the next time")
  func colours() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    #expect(clerk.frame.theme == nil)
    clerk.press(.function(9)).type("mau man hinh").press(.enter)
    #expect(clerk.frame.theme == .light && clerk.shows("Màu: nền sáng"))
    #expect(try Clerk(office.on()).frame.theme == .light)
    #expect(try Clerk(office.on(as: "cap-uy")).frame.theme == nil)
  }

  @Test("a text pasted line by line where the terminal does not say so saves nothing")
  func rawPaste() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "7")
    clerk.press(.function(4)).type("goi").press(.enter).type("chị Hoa").press(.tab)
    let before = try clerk.office.history(code: "7").count
    clerk.burst(
      "dòng một".unicodeScalars.map { Key.character(Character($0)) } + [.enter]
        + "dòng hai".unicodeScalars.map { Key.character(Character($0)) } + [.enter, .enter])
    #expect(try clerk.office.history(code: "7").count == before)
    #expect(clerk.shows("dòng một") && clerk.shows("dòng hai"))
    clerk.press(.function(8))
    #expect(try clerk.office.history(code: "7").count == before + 1)
  }

  @Test("a half-typed act is told of on its case, and after a refusal its late warning stays")
  func halfTyped() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "7")
    clerk.press(.function(4)).type("goi").press(.enter).type("chị Hoa").press(.escape)
    let next = try Clerk(office.on(), firstCase: "7")
    #expect(next.shows("Còn bản ghi tạm: Ghi cuộc gọi"))
  }

  @Test("what a sentence says of a command line is left out on a screen")
  func commandWords() {
    #expect(
      "chưa tới bước này; xem dunghan case show SD-2026-00056".withoutCommandWords == "chưa tới bước này")
    #expect("thiếu số; ghi thêm --set document=…".withoutCommandWords == "thiếu số")
  }

  @Test("late and owed by a body are the cases in which that body is late, as its figure counts them")
  func lateOfBody() throws {
    let office = try ScreenOffice().on(as: "giam-sat")
    for late in try office.lateness() {
      var filter = CaseFilter()
      filter.isOverdue = true
      filter.unit = late.unit
      #expect(try office.list(filter).count == late.late, "\(late.unit)")
    }
  }

  @Test("help goes on page by page")
  func helpPages() throws {
    let clerk = try Clerk(ScreenOffice().on(), size: Size(rows: 15, columns: 60)).press(.function(1))
    var seen = clerk.text
    for _ in 0..<12 {
      clerk.press(.pageDown)
      seen += clerk.text
    }
    for key in ["F4", "F7", "Ctrl+E", "F10", "Ctrl+G"] { #expect(seen.contains(key), "\(key)") }
  }

  @Test(
    "the form for a number says which letter it is for; the history says what waits, without keys or ISO dates"
  )
  func numbering() throws {
    let office = try ScreenOffice()
    let code = "SD-2026-00005"
    try office.on().act(code, "forward", "to=ubnd", "pending-number=yes")
    let pending = try office.on().history(code: code).last
    #expect(pending?.details.contains { $0.value.contains("chờ số") } == true)
    let clerk = try Clerk(office.on(), firstCase: code).press(.function(4), .enter)
    #expect(clerk.shows("Đang chờ số: Chuyển nơi giải quyết") && !clerk.shows("Việc nào"), "\(clerk.text)")
    #expect(!clerk.shows("để trống"))
    try office.on().act(code, "number", "document=9/CV-MTTQ", "dated=2026-11-23")
    for entry in try office.on().history(code: code) {
      for detail in entry.details {
        #expect(!["to", "sent", "decided", "decision", "addressee"].contains(detail.label.vi), "\(detail)")
        #expect(!detail.value.contains("2026-11"), "\(detail)")
      }
    }
  }

  @Test("a report above is never proposed to the body that writes it, and what is proposed gives way to typing")
  func reportAbove() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on("2026-12-10", as: "giam-sat"), firstCase: "SD-2026-00001")
    clerk.press(.function(4)).type("bao cao").press(.enter)
    #expect(clerk.shows("Tỉnh ủy") && !clerk.shows("MTTQ tỉnh"), "\(clerk.text)")
    while !clerk.rows.contains(where: { $0.contains("▸") && $0.contains("Tỉnh ủy") }) { clerk.press(.tab) }
    clerk.type("ubnd tinh")
    #expect(clerk.shows("= Ủy ban nhân dân tỉnh") && !clerk.shows("Tỉnh ủyubnd"), "\(clerk.text)")
  }
}
