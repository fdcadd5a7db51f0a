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

  @Test(
    "field 3 turned to and fro before the type is picked leaves a denunciation sealed; turned afterwards it is a choice"
  )
  func secrecyTurned() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(2), .tab, .tab, .down, .up, .tab)
    clerk.type("Lò Thị Mở").press(.tab, .tab).type("Trưởng bản thu tiền").press(.tab, .tab).type("tố").press(
      .enter)
    #expect(clerk.shows("kín theo loại"), "\(clerk.text)")
    clerk.press(.function(8))
    #expect(try clerk.office.list(CaseFilter()).max { $0.code < $1.code }?.isSealed == true)
    let other = try Clerk(office.on()).press(.function(2)).press(.tab, .tab, .tab).type("Lò Thị Mở")
    other.press(.tab, .tab).type("Trưởng bản thu tiền").press(.tab, .tab).type("tố").press(.enter)
    #expect(other.shows("kín theo loại"), "\(other.text)")
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
    #expect(pending?.details.contains { $0.value.vi.contains("chờ số") } == true)
    let clerk = try Clerk(office.on(), firstCase: code).press(.function(4), .enter)
    #expect(clerk.shows("Đang chờ số: Chuyển nơi giải quyết") && !clerk.shows("Việc nào"), "\(clerk.text)")
    #expect(!clerk.shows("để trống"))
    try office.on().act(code, "number", "document=9/CV-MTTQ", "dated=2026-11-23")
    for entry in try office.on().history(code: code) {
      for detail in entry.details {
        #expect(!["to", "sent", "decided", "decision", "addressee"].contains(detail.label.vi), "\(detail)")
        #expect(!detail.value.vi.contains("2026-11"), "\(detail)")
      }
    }
  }

  @Test(
    "a report above is never proposed to the body that writes it, and what is proposed gives way to typing")
  func reportAbove() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on("2026-12-10", as: "giam-sat"), firstCase: "SD-2026-00001")
    clerk.press(.function(4)).type("bao cao").press(.enter)
    #expect(clerk.shows("Tỉnh ủy") && !clerk.shows("MTTQ tỉnh"), "\(clerk.text)")
    while !clerk.rows.contains(where: { $0.contains("▸") && $0.contains("Tỉnh ủy") }) { clerk.press(.tab) }
    clerk.type("ubnd tinh")
    #expect(clerk.shows("= Ủy ban nhân dân tỉnh") && !clerk.shows("Tỉnh ủyubnd"), "\(clerk.text)")
  }

  @Test("words that fit no choice are said to fit none, when the field is left and when it is saved")
  func unmatchedChoice() throws {
    let clerk = try Clerk(ScreenOffice().on()).press(.function(2)).type("xyzzy").press(.tab)
    #expect(clerk.bells == 1 && clerk.shows("✗ không có “xyzzy”; còn nguyên mục chọn trước"), "\(clerk.text)")
    clerk.press(.backTab).press(.right)
    #expect(!clerk.shows("không có “xyzzy”"))
    let forms = try Clerk(ScreenOffice().on(), firstCase: "SD-2026-00005").press(.function(4), .enter)
    forms.type("khong ai").press(.function(8))
    #expect(forms.shows("CHUYỂN") || forms.bells > 0)
  }

  @Test("a half-typed act is thrown away by Ctrl+D, after a question, and does not come back")
  func discarded() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "SD-2026-00008").press(.function(4)).type("ghi cuoc goi")
    clerk.press(.enter).type("chị Hoa").press(.control("d"))
    #expect(clerk.shows("BỎ CHỮ ĐANG GÕ") && clerk.shows("▸[Không]"))
    clerk.press(.escape)
    #expect(clerk.shows("chị Hoa"))
    clerk.press(.control("d"), .left, .enter)
    #expect(clerk.shows("Đã bỏ chữ đang gõ") && !clerk.shows("chị Hoa"))
    #expect(try office.on().workingCopies().allSatisfy { !$0.key.hasPrefix("act/") })
    clerk.press(.function(4)).type("ghi cuoc goi").press(.enter)
    #expect(!clerk.shows("chị Hoa") && !clerk.shows("đã lấy lại"))
    clerk.press(.control("d"))
    #expect(clerk.shows("Chưa gõ gì để bỏ") || clerk.bells > 0)
  }

  @Test("the method by which one types is shown where it makes words, not in dates, numbers and choices")
  func methodShown() throws {
    let clerk = try Clerk(ScreenOffice().on()).press(.control(" "), .function(2))
    #expect(!clerk.shows("[Gõ:"), "a choice")
    clerk.press(.tab)
    #expect(!clerk.shows("[Gõ:"), "a date")
    clerk.press(.tab, .tab)
    #expect(clerk.shows("[Gõ: Telex]"), "the sender")
  }

  @Test("a letter that waits for its number stands among the letters of its case")
  func waitingLetter() throws {
    let office = try ScreenOffice()
    try office.on().act("SD-2026-00005", "forward", "to=ubnd", "pending-number=yes")
    let clerk = try Clerk(office.on(), firstCase: "SD-2026-00005").press(.right, .right)
    #expect(
      clerk.shows("Văn bản (1)") && clerk.shows("chờ số") && clerk.shows("Chuyển nơi giải quyết → UBND"))
    #expect(!clerk.shows("Chưa có văn bản nào"))
  }

  @Test("a receipt dated so late that lateness goes is said so before it is saved")
  func forgiven() throws {
    let office = try ScreenOffice()
    let officer = try office.on("2026-10-01")
    let code = try officer.open(
      NewCase(
        type: "phan-anh", title: "Cống tắc", summary: "Cống tắc", received: TestOffice.day("2026-10-01"),
        source: "truc-tiep")
    ).code
    try officer.act(code, "register")
    try officer.act(code, "forward", "to=ubnd", "document=77/CV-MTTQ", "sent=2026-10-01")
    let clerk = try Clerk(office.on(), firstCase: code).press(.function(4)).type("ghi ngay").press(.enter)
    #expect(clerk.shows("sẽ thôi trễ") && clerk.shows("Xem lại dấu đến"), "\(clerk.text)")
    while !clerk.shows("= T6 02/10/2026") {
      clerk.type("2/10")
      if !clerk.shows("= T6 02/10/2026") { clerk.press(.tab) }
    }
    #expect(!clerk.shows("thôi trễ"))
  }

  @Test("who signed too is kept with the sender, counts among the people, and is looked for in every text")
  func signers() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on()).press(.function(2), .tab, .tab).type("kin").press(.tab)
    clerk.type("Hà Thử Một").press(.tab, .tab).type("Đường hư").press(.function(8))
    clerk.press(.function(2), .tab, .tab).type("kin").press(.tab).type("Hà Thử Một").press(.pageDown, .tab)
    clerk.type("Rơ Châm Thử Hai").press(.enter).type("Y Thử Ba").press(.pageUp)
    #expect(clerk.shows("3 người"))
    clerk.press(.pageDown, .pageUp)
    let couple = try Clerk(ScreenOffice().on()).press(.function(2), .tab, .tab, .tab).type("Hà Thử; Y Thử")
      .press(.tab)
    #expect(couple.shows("2 người"), "\(couple.text)")
    clerk.press(.tab, .tab).type("Rơ Châm Thử Hai kể: đường hư").press(.function(8))
    #expect(clerk.shows("tên người gửi") || clerk.shows("người gửi"), "\(clerk.text)")
    #expect(try office.on().list(CaseFilter()).count == 9, "a sealed name is in no text")
  }

  @Test("a sender nobody could reach was not told: the road and the sentence say so")
  func notReached() throws {
    let office = try ScreenOffice()
    let code = try #require(
      try office.on().list(CaseFilter()).map(\.code).first { code in
        try office.on().show(code: code).matter.obligations.contains { $0.key == .notice && $0.isOpen }
      })
    try office.on().act(code, "notify-sender", "stage=result", "no-notice-reason=Đã chuyển đi nơi khác")
    let clerk = try Clerk(office.on(), firstCase: code)
    #expect(clerk.shows("không báo được") && clerk.shows("nay xin báo") && !clerk.shows("đã báo ngày"))
  }

  @Test("what was sealed by its type stays sealed when the type is changed with a name on the form")
  func staysSealed() throws {
    let clerk = try Clerk(ScreenOffice().on()).press(.function(2), .tab, .tab, .tab).type("Phạm Thử Út")
    clerk.press(.tab, .tab).type("thu tiền").press(.tab, .tab).type("to cao")
    #expect(clerk.shows("kín theo loại"), "\(clerk.text)")
    clerk.press(.tab, .backTab, .home, .end)
    #expect(clerk.shows("Tố cáo"), "Home and End choose nothing: \(clerk.text)")
    clerk.type("phan anh").press(.backTab)
    #expect(clerk.shows("vẫn giữ kín"), "\(clerk.text)")
  }

  @Test("what is late stays late on the board, though a letter about it has no number yet")
  func lateWithoutNumber() throws {
    let office = try ScreenOffice()
    let late = try #require(
      try office.on().list(CaseFilter()).first { $0.isOverdue == true && $0.next?.role == "can-bo" })
    let unit = try #require(late.addressee)
    try office.on().act(late.code, "remind", "pending-number=yes", "addressee=\(unit)")
    let row = try #require(
      try Clerk(office.on()).rows.first { $0.contains(late.title.prefix(12)) && $0.contains("!!") })
    #expect(row.contains("trễ"), "\(row)")
  }

  @Test("words that fit no choice are said to fit none in the filter too")
  func unmatchedFilter() throws {
    let clerk = try Clerk(ScreenOffice().on()).press(.function(3), .function(5), .tab).type("khongcoloainay")
    clerk.press(.tab)
    #expect(clerk.shows("khongcoloainay") && clerk.bells > 0, "\(clerk.text)")
  }

  @Test("on the board the letters that press another body are not counted")
  func remindersByBody() throws {
    let office = try ScreenOffice()
    let late = try #require(
      try office.on().list(CaseFilter()).first { $0.isOverdue == true && $0.next?.role == "can-bo" })
    let other = late.addressee == "ubnd" ? "dang-uy" : "ubnd"
    try office.on().act(late.code, "forward", "to=\(other)", "document=8/PC", "sent=2026-11-23")
    try office.on().act(late.code, "remind", "document=9/CV", "sent=2026-11-23", "addressee=\(other)")
    #expect(try !Clerk(office.on()).shows("Đôn đốc lần 2") && !Clerk(office.on()).shows("Đã đôn đốc"))
    try office.on().act(
      late.code, "remind", "document=10/CV", "sent=2026-11-10", "addressee=\(late.addressee ?? "")")
    #expect(try Clerk(office.on()).shows("Đôn đốc lần 2"))
    // A week is given to whoever was just reminded.
    try office.on().act(
      late.code, "remind", "document=11/CV", "sent=2026-11-23", "addressee=\(late.addressee ?? "")")
    #expect(try Clerk(office.on()).shows("Đã đôn đốc 23/11"))
    #expect(try office.on().offers(code: late.code).first { $0.isProposed }?.action.key != "remind")
  }

  @Test("a command that is not there is said not to be")
  func noCommand() throws {
    let clerk = try Clerk(ScreenOffice().on()).press(.function(9)).type("khongcolenhnay")
    #expect(clerk.shows("Không có lệnh nào tên ấy"), "\(clerk.text)")
  }
}
