import CaseOffice
import CaseWorkflow
import TerminalKit
import TestSupport
import Testing
import WorkingCalendar

/// F4 on a day: a notice changes it, and what moves is seen before it is saved.
@Suite struct CalendarChangeTests {
  /// So tall that the whole board is seen.
  private static let tall = Size(rows: 30, columns: 80)
  private static let notice = "Thông báo 55/TB-BNV ngày 20/11/2026"

  /// Wednesday 25/11 off, Saturday 28/11 worked, up to the preview.
  private func announceSwap(_ clerk: Clerk) {
    clerk.press(.function(7), .right, .right, .function(4), .tab).type("28/11").press(.tab, .tab)
    clerk.type(Self.notice).press(.function(8))
  }

  @Test("A swap is two dates and a notice; the preview names what moves and which letters say otherwise")
  func swap() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: Self.tall)
    #expect(clerk.shows("T4 25/11~"))
    clerk.press(.function(7), .right, .right, .function(4))
    #expect(clerk.shows("SỬA LỊCH: Thứ Tư 25/11/2026") && clerk.shows("hoán đổi nghỉ"))
    clerk.press(.tab).type("28/11")
    #expect(clerk.shows("= T7 28/11/2026 · nghỉ cuối tuần"))
    clerk.press(.tab)
    #expect(clerk.shows("Nghỉ hoán đổi"))
    clerk.press(.tab).type(Self.notice).press(.function(8))
    #expect(clerk.shows("XEM TRƯỚC, CHƯA GHI"))
    #expect(clerk.shows("T4 25/11 Nghỉ hoán đổi: ngày thường → hoán đổi nghỉ"))
    #expect(clerk.shows("T7 28/11 Làm bù hoán đổi: nghỉ cuối tuần → đi làm bù"))
    #expect(clerk.shows("T4 25/11 → T5 26/11~ · Trả lời") && clerk.shows("đã gửi 08/CV-MTTQ"))
    let before = try clerk.office.audit().events
    #expect(try clerk.office.calendar().isWorking(TestOffice.day("2026-11-25")), "nothing is saved yet")
    #expect(clerk.shows("▸[Sửa lại (Esc)]"), "Enter alone moves no date")
    clerk.press(.function(8))
    #expect(clerk.shows("ĐÃ GHI. PHẢI BÁO LẠI") && clerk.shows("đã gửi 08/CV-MTTQ"))
    clerk.press(.enter)
    #expect(clerk.shows("Nghỉ hoán đổi · nghỉ, đi làm bù T7 28/11"))
    #expect(clerk.shows("lịch T4 25/11"))
    let office2 = clerk.office
    #expect(try office2.audit().events > before + 1)
    #expect(try office2.calendar().special(on: TestOffice.day("2026-11-25"))?.source == Self.notice)
    clerk.press(.escape)
    #expect(clerk.shows("HÔM NAY") && clerk.shows("T5 26/11~") && !clerk.shows("T4 25/11~"))
    #expect(office2.workingCopies().map(\.key) == ["lan-truoc"], "what was saved is no copy any more")
  }

  @Test("24/11 is settled as a working day: ~ goes from the calendar and from the board")
  func settled() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: Self.tall)
    #expect(clerk.shows("25/11~"))
    clerk.press(.function(7), .right, .function(4))
    #expect(clerk.shows("Hiện nay: ~ Nghỉ lễ: Ngày Văn hóa Việt Nam (chưa chắc)"))
    clerk.type("thuong").press(.tab)
    clerk.type("Công điện 9/CĐ-TTg").press(.function(8))
    #expect(clerk.shows("nghỉ lễ (chưa chắc) → ngày thường"))
    #expect(clerk.shows("T4 25/11 → T3 24/11"))
    clerk.press(.function(8), .enter)
    #expect(!clerk.shows("chưa chắc nghỉ") && clerk.shows("Ngày làm việc, tính vào hạn"))
    #expect(clerk.shows("ĐẾN HẠN TRẢ LỜI"), "what was due on the 25th is due now")
    clerk.press(.escape)
    #expect(!clerk.shows("25/11~") && clerk.shows("T3 24/11"))
  }

  @Test("A viewer looks at every day and changes none")
  func viewer() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: "tra-cuu")).press(.function(7), .right)
    #expect(clerk.shows("Thứ Ba 24/11/2026"))
    clerk.press(.function(4))
    #expect(clerk.bells == 1 && clerk.shows("Cán bộ, Chủ tịch, quản trị mới đổi được lịch"))
    #expect(!clerk.shows("SỬA LỊCH"))
  }

  @Test("What is missing or cannot be is said beside its field, and nothing is lost by Esc or a lost line")
  func kept() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(7), .right, .right, .function(4), .function(8))
    #expect(clerk.shows("✗ còn thiếu đi làm bù ngày") && clerk.shows("✗ còn thiếu số thông báo"))
    clerk.type("27/11").press(.tab, .tab).type("TB 55").press(.function(8))
    #expect(clerk.shows("vốn đã làm việc"), "27/11 is a Friday")
    clerk.press(.escape)
    #expect(clerk.shows("Chưa đổi lịch. Chữ đang gõ còn giữ"))
    clerk.press(.function(4))
    #expect(clerk.shows("TB 55") && clerk.shows("Chữ gõ dở lần trước đã lấy lại"))
    let later = try Clerk(office.on()).press(.function(7), .right, .right, .function(4))
    #expect(later.shows("TB 55"), "the next day it is there too")
    later.press(.escape, .right, .function(4))
    #expect(!later.shows("TB 55"), "another day has a form of its own")
  }

  @Test("The other date of a swap needs no year: it is the nearest")
  func nearest() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(7))
    for _ in 0..<5 { clerk.press(.down) }
    #expect(clerk.shows("Thứ Hai 28/12/2026"))
    clerk.press(.function(4), .tab).type("2/1")
    #expect(clerk.shows("= T7 02/01/2027"))
  }

  @Test("A calendar changed meanwhile by another is not written over, and is seen without a key")
  func conflict() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    announceSwap(clerk)
    #expect(clerk.shows("XEM TRƯỚC, CHƯA GHI"))
    let other = try office.on(as: "quan-tri")
    try other.changeDay(
      ChangedDay(date: TestOffice.day("2026-11-24"), kind: nil, name: "", notice: "Công điện 9"))
    clerk.press(.function(8))
    #expect(clerk.shows("có người vừa đổi lịch") && clerk.shows(Self.notice))
    #expect(try clerk.office.calendar().isWorking(TestOffice.day("2026-11-25")))
    clerk.send(.tick)
    clerk.press(.function(8))
    #expect(clerk.shows("XEM TRƯỚC, CHƯA GHI") && !clerk.shows("Số 8: T4 25/11 → "), "on the new calendar")
    clerk.press(.function(8), .enter)
    #expect(!clerk.shows("chưa chắc nghỉ"), "the other's change is seen too")
    #expect(try !clerk.office.calendar().isWorking(TestOffice.day("2026-11-25")))
  }

  @Test("The same again is nothing new, and a click through the form changes nothing")
  func nothingNew() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    announceSwap(clerk)
    clerk.press(.function(8), .enter, .function(4), .tab, .tab, .tab).type(Self.notice).press(.function(8))
    #expect(clerk.shows("không có gì để đổi"))
  }

  @Test("Ctrl+Z shows what a taking back moves; Esc keeps the change, Ghi puts the calendar back as it was")
  func takenBack() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), size: Self.tall)
    announceSwap(clerk)
    clerk.press(.function(8), .enter)
    #expect(clerk.shows("Ctrl+Z: hoàn tác"))
    clerk.press(.control("z"))
    #expect(clerk.shows("HOÀN TÁC ĐỔI LỊCH, CHƯA GHI") && clerk.shows("Số 8: T5 26/11 → T4 25/11~"))
    #expect(clerk.shows("▸[Giữ lịch đã đổi (Esc)]"), "Enter alone moves no date")
    clerk.press(.escape)
    #expect(try !clerk.office.calendar().isWorking(TestOffice.day("2026-11-25")))
    clerk.press(.control("z"))
    #expect(!clerk.shows("đã gửi 08/CV-MTTQ"), "the letter sent before quotes the date that stands again")
    clerk.press(.function(8))
    #expect(clerk.shows("Đã hoàn tác") && clerk.shows("hạn trở lại"))
    let back = try clerk.office.calendar()
    #expect(try back.isWorking(TestOffice.day("2026-11-25")))
    #expect(try !back.isWorking(TestOffice.day("2026-11-28")), "both halves of the swap")
    clerk.press(.escape)
    #expect(clerk.shows("T4 25/11~"))
  }

  @Test(
    "what was changed before the screen was left is taken back too, after it was shown; elsewhere Ctrl+Z is not for it"
  )
  func takenBackLater() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    announceSwap(clerk)
    clerk.press(.function(8), .enter, .function(12), .control("z"))
    #expect(!clerk.shows("HOÀN TÁC ĐỔI LỊCH"))
    clerk.press(.function(7), .control("z"))
    #expect(clerk.shows("HOÀN TÁC ĐỔI LỊCH, CHƯA GHI"), "\(clerk.text)")
    clerk.press(.function(8))
    #expect(clerk.shows("Đã hoàn tác"), "\(clerk.text)")
    #expect(try clerk.office.calendar().isWorking(TestOffice.day("2026-11-25")))
    clerk.press(.enter, .function(12), .function(7), .control("z"))
    #expect(clerk.shows("đã là hoàn tác"), "nobody makes the same mistake again: \(clerk.text)")
  }

  @Test("Where another changed the calendar since, nothing is taken back")
  func takenBackTooLate() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    announceSwap(clerk)
    clerk.press(.function(8), .enter)
    try office.on(as: "quan-tri").changeDay(
      ChangedDay(date: TestOffice.day("2026-11-24"), kind: nil, name: "", notice: "Công điện 9"))
    clerk.press(.control("z"))
    #expect(clerk.shows("lịch đã đổi lần nữa") && !clerk.shows("HOÀN TÁC ĐỔI LỊCH"))
    #expect(try !clerk.office.calendar().isWorking(TestOffice.day("2026-11-25")))
  }
}
