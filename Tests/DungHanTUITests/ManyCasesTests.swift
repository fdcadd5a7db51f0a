import CaseOffice
import CaseWorkflow
import DungHanTUI
import TerminalKit
import TestSupport
import Testing

@Suite("Several cases at once, views, and taking back")
struct ManyCasesTests {
  @Test("One report above speaks of all marked cases, each with an event of its own")
  func reportsMarked() throws {
    let office = try ScreenOffice()
    let supervisor = try Clerk(office.on(as: "giam-sat")).press(.function(3))
    supervisor.press(.insert, .insert)
    #expect(supervisor.shows("!!*1") && supervisor.shows("!!*2") && supervisor.shows("2 đã chọn"))
    supervisor.press(.function(4))
    #expect(supervisor.shows("XỬ LÝ 2 HỒ SƠ ĐÃ CHỌN") && supervisor.shows("Báo cáo cấp trên"))
    // Only what means the same for all of them is offered.
    #expect(!supervisor.shows("Ghi cuộc gọi"))
    supervisor.type("bao cao").press(.enter)
    // Both are late; the level above the body that owes both is proposed.
    #expect(supervisor.shows("Quá hạn") && supervisor.shows("Tỉnh ủy"))
    supervisor.press(.tab, .tab).type("09/BC-GS").press(.function(8))
    #expect(supervisor.shows("Báo cáo cấp trên · 2 hồ sơ") && !supervisor.shows("đã chọn"))
    for number in ["1", "2"] {
      let shown = try supervisor.office.show(code: number)
      #expect(shown.matter.documents.last?.number == "09/BC-GS" && shown.line.escalationLevel == 1)
    }
  }

  @Test("What a rule refuses on one marked case is said of it, and Esc takes the marks back first")
  func refusedOnOne() throws {
    let office = try ScreenOffice()
    let officer = try Clerk(office.on()).press(.function(3))
    // Number 5 was never sent: nobody can be reminded of it.
    officer.type("rac thai").press(.control("k"), .escape).press(.home, .insert)
    #expect(officer.shows("2 đã chọn"))
    officer.press(.function(4), .tab)
    #expect(officer.shows("việc của bước khác"))
    officer.press(.down, .enter)
    #expect(officer.bells > 0)
    officer.press(.escape, .escape)
    #expect(!officer.shows("đã chọn") && officer.shows("HỒ SƠ ▸"))
  }

  @Test("Tab goes through the views; a filter saved under a name is one of them until it is dropped")
  func views() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(3))
    #expect(clerk.shows("[Tất cả]"))
    clerk.press(.tab, .tab)
    #expect(clerk.shows("[Quá hạn]") && clerk.shows("1/2"))
    clerk.press(.function(5), .tab).type("khieu").press(.tab, .tab, .tab, .tab, .tab).type("Đất đai")
    clerk.press(.function(8))
    #expect(clerk.shows("[Đất đai]") && clerk.shows("1/1"))
    // It is there the next day, and for nobody else.
    let later = try Clerk(office.on("2026-11-24")).press(.function(3), .backTab)
    #expect(later.shows("[Đất đai]"))
    #expect(try !Clerk(office.on(as: "cap-uy")).press(.function(3)).shows("Đất đai"))
    later.press(.function(5)).press(.tab, .tab, .tab, .tab, .tab, .tab, .tab, .tab, .enter)
    #expect(later.shows("Đã bỏ mục “Đất đai”"))
  }

  @Test("An act that can be taken back says so, and Ctrl+Z takes it back")
  func undo() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "7")
    clerk.press(.function(4)).type("goi").press(.enter).type("chị Hoa VP").press(.tab).type("hứa trả lời")
    clerk.press(.function(8))
    #expect(clerk.shows("số 7 · Ctrl+Z: hoàn tác “Ghi cuộc gọi”"))
    clerk.press(.control("z"))
    // On the case's own screen it is asked, since the key may have been meant for something else.
    #expect(clerk.shows("Hoàn tác “Ghi cuộc gọi” của số 7?"))
    clerk.press(.left, .enter)
    #expect(clerk.shows("Đã hoàn tác 08:00: Ghi cuộc gọi · số 7"))
    #expect(try clerk.office.history(code: "7").last?.kind == "undo")
    // On the board nothing that was done before is taken back by accident.
    let board = try Clerk(office.on()).press(.control("z"))
    #expect(board.shows("Không có gì để hoàn tác") && board.bells > 0)
  }

  @Test("A decision on paper is entered for who made it, and waits for them")
  func paper() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "2")
    clerk.press(.function(4)).type("ghi ho dong y").press(.enter)
    #expect(clerk.shows("Ghi theo bút phê của"))
    // The answer is late already: that is said, and the number typed.
    clerk.press(.function(8))
    #expect(clerk.shows("vẫn") && clerk.shows("Gõ 2 để ghi"))
    clerk.type("2").press(.function(8))
    #expect(clerk.shows("Gõ 2 để ghi") == false && clerk.shows("Đã ghi 08:00"))
    let committee = try Clerk(office.on(as: "cap-uy"))
    #expect(committee.shows("GHI HỘ THEO BÚT PHÊ"))
  }

  @Test("One key blanks the screen, whatever lies on it, and Enter opens it again")
  func curtain() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    let before = clerk.text
    clerk.press(.control("g"))
    #expect(!clerk.shows("Cán bộ đất đai") && clerk.shows("Đã che"))
    clerk.press(.character("x"), .enter)
    #expect(clerk.text == before)
    clerk.press(.function(2), .tab, .tab, .tab).type("Hà Thử").press(.control("g"))
    #expect(!clerk.shows("Hà Thử"))
    clerk.press(.enter)
    #expect(clerk.shows("Hà Thử"))
  }
}
