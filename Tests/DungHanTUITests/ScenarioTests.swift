import CaseOffice
import CaseWorkflow
import TerminalKit
import TestSupport
import Testing

@testable import DungHanTUI

/// The day's work by keys alone, over a real file; each role at its own screen.
@Suite struct ScenarioTests {
  private func logCase(_ clerk: Clerk) {
    clerk.press(.function(2), .tab, .tab, .tab)
    clerk.type("Lò Thị Ví").press(.tab).type("xóm 6, 0900 000 601").press(.tab)
    clerk.type("Cột điện đầu xóm nghiêng, dây sà xuống đường").press(.tab, .tab).press(.function(8))
  }

  @Test("A case goes from the desk to a written answer and its end, by keys alone")
  func wholePath() throws {
    let office = try ScreenOffice()
    let officer = try Clerk(office.on())
    logCase(officer)
    #expect(officer.shows("Đã ghi 08:00: số 9 (SD-2026-00009)"))
    #expect(officer.shows("Cột điện đầu xóm nghiêng"))

    officer.press(.function(4)).type("1").press(.enter, .function(8))
    #expect(officer.shows("Đã ghi 08:00, số 9 · Ctrl+Z: hoàn tác “Vào sổ”"))
    officer.press(.function(4)).press(.enter).type("ubnd").press(.tab).type("52/CV-MTTQ").press(.function(8))
    #expect(officer.shows("Đã ghi 08:00: Chuyển nơi giải quyết · số 9"))
    #expect(officer.shows("chưa có ngày"))

    let next = try Clerk(office.on("2026-11-25"), firstCase: "9")
    next.press(.function(4), .enter)
    #expect(next.shows("= T4 25/11/2026 · hạn trả lời T4 23/12/2026"))
    next.press(.function(8))
    #expect(next.shows("HẠN TRẢ LỜI: T4 23/12/2026   còn 20 ngày làm việc"))
    next.press(.enter, .enter).type("Đã thay cột").press(.tab).type("dung").press(.function(8))
    #expect(next.shows("Chờ cấp ủy") || next.shows("Xem dự thảo"))

    let committee = try Clerk(office.on("2026-11-26", as: "cap-uy"))
    committee.type("9").press(.enter)
    #expect(committee.shows("DỰ THẢO TRẢ LỜI (Cán bộ Mặt trận, 25/11)"))
    #expect(committee.shows("Nội dung trả lời: Đã thay cột"))
    committee.press(.function(4), .enter, .function(8))
    #expect(committee.shows("Đã ghi 08:00, số 9 · Ctrl+Z: hoàn tác “Đồng ý dự thảo”"))
    committee.press(.function(4), .enter).type("77-CV/ĐU").press(.tab, .tab).type("mttq")
    #expect(committee.shows("đúng hạn"))
    committee.press(.function(8))
    #expect(committee.shows("ĐÃ TRẢ LỜI: T5 26/11/2026   đúng hạn"))

    let last = try Clerk(office.on("2026-11-27"), firstCase: "9")
    last.press(.function(4), .enter, .function(8))
    #expect(last.shows("Đã ghi 08:00, số 9 · Ctrl+Z: hoàn tác “Báo người gửi”"))
    last.press(.function(4), .enter, .function(8))
    #expect(last.shows("ĐÃ KẾT THÚC"))
    #expect(try office.on("2026-11-27").show(code: "9").line.isClosed)
  }

  @Test("F4 on the board takes the committee to the draft before it can say yes")
  func readBeforeYes() throws {
    let office = try ScreenOffice()
    let committee = try Clerk(office.on(as: "cap-uy"))
    committee.press(.function(4))
    #expect(committee.shows("DỰ THẢO TRẢ LỜI"))
    #expect(!committee.shows("XỬ LÝ SỐ"))
    committee.press(.function(4), .enter)
    #expect(committee.shows("đã quá hạn T5 19/11"))
  }

  @Test("The supervisor reports a late case above, and the level proposed is not the debtor")
  func escalate() throws {
    let office = try ScreenOffice()
    let supervisor = try Clerk(office.on(as: "giam-sat"), firstCase: "1")
    supervisor.press(.function(4))
    #expect(supervisor.shows("Báo cáo cấp trên"))
    supervisor.type("2").press(.enter)
    #expect(supervisor.shows("Quá hạn"))
    #expect(supervisor.shows("Tỉnh ủy"))
    supervisor.press(.tab, .tab).type("05/MTTQ").press(.function(8))
    #expect(supervisor.shows("Đã ghi 08:00: Báo cáo cấp trên · số 1"))
  }

  @Test("A figure of the supervisor opens down to its cases")
  func figureOpens() throws {
    let office = try ScreenOffice()
    let supervisor = try Clerk(office.on(as: "giam-sat"))
    supervisor.press(.enter)
    #expect(supervisor.shows("HỒ SƠ ▸ quá hạn, Đảng ủy"))
    #expect(supervisor.shows("Bồi thường đất kênh N2"))
  }

  @Test("A number said on the telephone finds the case, and what to say stands there")
  func telephone() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    clerk.type("7").press(.enter)
    #expect(clerk.shows("NÓI VỚI DÂN: “Đơn đã chuyển Ủy ban nhân dân xã ngày 26/10"))
  }

  @Test("A search is read from its top, whatever row was chosen before, and Esc takes it back")
  func searchFromTop() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(3), .end)
    #expect(clerk.shows("8/8"))
    clerk.type("xom")
    #expect(clerk.shows("“xom” · mới nhất trước"))
    #expect(clerk.shows(" 1/"))
    clerk.press(.escape)
    #expect(clerk.shows("1/8"))
    clerk.press(.escape)
    #expect(clerk.shows("HÔM NAY"))
  }

  @Test("What was half-typed survives Esc, a line that drops, and another program")
  func draftSurvives() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    clerk.press(.function(2), .tab, .tab, .tab).type("Y Ngọc Thử").press(.escape)
    #expect(clerk.shows("Bản ghi tạm 08:00 đã giữ: F2 mở lại."))
    clerk.press(.function(2))
    #expect(clerk.shows("Y Ngọc Thử"))
    clerk.press(.tab, .tab).type("Đường lún").press(.hangUp)
    let again = try Clerk(office.on())
    #expect(again.shows("Bản ghi tạm 08:00 còn giữ: F2 mở lại"))
    again.press(.function(2))
    #expect(again.shows("Y Ngọc Thử"))
    #expect(again.shows("Đường lún"))
    again.press(.function(8))
    #expect(again.shows("Đã ghi 08:00: số 9"))
    #expect(try !Clerk(office.on()).program.copies.contains { $0.key.hasPrefix("intake") })
  }

  @Test("The clock keeps what is typed without leaving the field")
  func timerKeeps() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    clerk.press(.function(2), .tab, .tab, .tab).type("Cao Thử")
    clerk.send(.tick)
    let other = try Clerk(office.on()).press(.function(2))
    #expect(other.shows("Cao Thử"))
  }

  @Test("What others do shows by itself, and what falls on a changed case is refused and told")
  func conflict() throws {
    let office = try ScreenOffice()
    let first = try Clerk(office.on(), firstCase: "5")
    first.press(.function(4), .enter).type("ubnd").press(.tab).type("60/CV-MTTQ")
    let second = try Clerk(office.on(as: "chu-tich"), firstCase: "5")
    second.press(.function(4), .enter).type("dang-uy").press(.tab).type("61/CV-MTTQ").press(.function(8))
    #expect(second.shows("Đã ghi 08:00: Chuyển nơi giải quyết · số 5"))

    first.press(.function(8))
    #expect(first.shows("HỒ SƠ VỪA THAY ĐỔI"))
    #expect(first.shows("· Chuyển nơi giải quyết, Chủ tịch Mặt trận, 08:00 23/11"))
    #expect(first.shows("CHƯA ghi"))
    first.press(.enter)
    #expect(first.shows("Đảng ủy trả lời"))
    #expect(try office.on().show(code: "5").matter.obligations.filter { $0.key == .answer }.count == 1)

    let third = try Clerk(office.on(), firstCase: "4")
    try office.on(as: "chu-tich").act("SD-2026-00004", "confirm-receipt", "received=2026-11-20")
    third.send(.tick)
    #expect(third.shows("UBND nhận"))
    #expect(third.shows("T6 20/11"))
    #expect(third.shows("Có người vừa ghi vào sổ: đã đọc lại."))
  }

  @Test(
    "A sealed sender is on no page of the case, for no role",
    arguments: ["can-bo", "chu-tich", "cap-uy", "giam-sat"])
  func sealedSender(_ account: String) throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: account), size: Size(rows: 40, columns: 120), firstCase: "1")
    for _ in 0..<5 {
      #expect(!clerk.shows("Cao Thị"))
      #expect(!clerk.shows("0900000412"))
      clerk.press(.right)
    }
    clerk.press(.escape).type("Cao Thi Thu")
    #expect(!clerk.shows("gây khó dễ"))
  }

  @Test("Denunciations are sealed by default, and a choice is left alone")
  func sealedByType() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(2))
    for _ in 0..<7 { clerk.press(.tab) }
    clerk.type("to cao")
    #expect(clerk.shows("= kín theo loại “Tố cáo”"))
    for _ in 0..<5 { clerk.press(.backTab) }
    clerk.press(.left)
    for _ in 0..<5 { clerk.press(.tab) }
    clerk.type(" ").press(.backspace)
    #expect(!clerk.shows("kín theo loại"))
  }

  @Test("Backspace does nothing in a list and on a board, and a bare letter only searches")
  func harmlessKeys() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    let before = clerk.text
    clerk.press(.backspace, .delete, .unknown, .alt("x"))
    #expect(clerk.text == before)
    clerk.press(.function(3))
    let list = clerk.text
    clerk.press(.backspace)
    #expect(clerk.text == list)
  }

  @Test("An input method's burst of backspaces and letters is taken in order")
  func inputMethodBurst() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(2), .tab, .tab, .tab)
    clerk.type("Nguyen").press(.backspace, .backspace).type("ễn").type(" thi\u{323} \u{110}a\u{300}o")
    #expect(clerk.shows("Nguyễn thị Đào"))
    clerk.press(.escape)
    let kept = clerk.program.copies.first?.values["sender"] ?? ""
    #expect(kept.unicodeScalars.elementsEqual("Nguyễn thị Đào".unicodeScalars))
  }
}
