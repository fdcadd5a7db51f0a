import CaseOffice
import CaseWorkflow
import TerminalKit
import TestSupport
import Testing
import WorkingCalendar

@testable import DungHanTUI

/// What whoever opens a case must find on its page and in the forms of its acts.
@Suite("What a case's page tells")
struct CasePageTests {
  @Test("a request for more time says how far it goes; who decides reads why it is asked for")
  func moreTime() throws {
    let office = try ScreenOffice()
    let code = try #require(
      try office.on().list(CaseFilter()).map(\.code).first { code in
        try office.on().offers(code: code).contains {
          $0.action.key == "request-extension" && $0.refusal == nil
        }
      })
    let clerk = try Clerk(office.on(), firstCase: code).press(.function(4)).type("gia han").press(.enter)
    #expect(clerk.shows("Nếu được: hạn mới"), "\(clerk.text)")
    try office.on().act(code, "request-extension", "reason-code=nhieu-nguoi", "reason=Phải hỏi từng hộ.")
    let committee = try Clerk(office.on(as: "cap-uy"), firstCase: code)
    #expect(committee.shows("XIN GIA HẠN") && committee.shows("Phải hỏi từng hộ."))
    committee.press(.function(4)).type("quyet dinh").press(.enter)
    #expect(
      committee.shows("Xin gia hạn 23/11: ") && committee.shows("phải quyết trong hạn"), "\(committee.text)")
  }

  @Test(
    "whom to call at the body stands at the call, in its form and under the board; the next letter is counted"
  )
  func contact() throws {
    let office = try ScreenOffice()
    let late = try #require(
      try office.on().list(CaseFilter()).first { $0.isOverdue == true && $0.next?.role == "can-bo" })
    let unit = try #require(late.addressee)
    _ = try office.on(as: "quan-tri").changeUnit(
      TableEdit(key: unit, values: [("contact", "anh Sơn, văn phòng, 0900 000 385")], reason: "đổi người"))
    let clerk = try Clerk(office.on())
    for _ in 0..<8 where !clerk.shows("0900 000 385") { clerk.press(.down) }
    #expect(clerk.shows("anh Sơn, văn phòng, 0900 000 385."), "\(clerk.text)")
    let letter = "document=40/CV-MTTQ"
    try office.on().act(late.code, "remind", letter, "sent=2026-11-20", "addressee=\(unit)")
    let page = try Clerk(office.on(), firstCase: late.code)
    #expect(page.shows("đôn đốc ngày 20/11"), "the letter's day, not the day it was entered")
    page.press(.function(4)).type("don doc")
    #expect(page.shows("Đôn đốc bằng công văn lần 2"), "\(page.text)")
    page.press(.escape).type("cuoc goi")
    #expect(page.shows("anh Sơn, văn phòng, 0900 000 385"))
    page.press(.enter)
    // The number is dialled, not written into the log.
    let field = try #require(page.rows.first { $0.contains("Với ai *▸ anh Sơn, văn phòng") })
    #expect(!field.contains("0900"), "\(field)")
    let board = try Clerk(office.on())
    #expect(board.shows("Đã đôn đốc 20/11"), "\(board.text)")
  }

  @Test("a slip is corrected in the words that stand in the book; what is left as it is, is not corrected")
  func amended() throws {
    let office = try ScreenOffice()
    let code = "SD-2026-00005"
    let title = try office.on().line(code: code).title
    let clerk = try Clerk(office.on(), firstCase: code).press(.function(4)).type("sua dieu").press(.enter)
    #expect(clerk.shows("Tên đơn           ▸ \(title)"), "\(clerk.text)")
    clerk.press(.control("a"), .control("k"), .end)
    for _ in 0..<80 { clerk.press(.backspace) }
    clerk.press(.function(8))
    #expect(clerk.shows("không để trống được"), "\(clerk.text)")
    clerk.type("Rác ở xóm Chín").press(.function(8))
    #expect(clerk.shows("còn thiếu vì sao sửa"))
    clerk.type("nghe nhầm").press(.function(8))
    #expect(
      clerk.shows("Rác ở xóm Chín") && clerk.shows("Ctrl+Z: hoàn tác “Sửa điều đã ghi”"), "\(clerk.text)")
    let entry = try #require(try office.on().history(code: code).last)
    #expect(entry.details.map(\.label.vi) == ["Tên đơn", "Vì sao sửa"], "nothing else was sent")
    clerk.press(.control("z"))
    #expect(clerk.shows("Hoàn tác “Sửa điều đã ghi” của số 5?"))
    clerk.press(.tab, .enter)
    #expect(clerk.shows(title) && !clerk.shows("xóm Chín"), "\(clerk.text)")
  }

  @Test("what the office owes in a case sent on stands on its page before it is late; so does a report above")
  func owedInTime() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "SD-2026-00004")
    #expect(clerk.shows("CÒN PHẢI LÀM: Báo người gửi đã nhận, đã chuyển, hạn T5 03/12~"), "\(clerk.text)")
    #expect(!clerk.shows("CHƯA LÀM"))
    let late = try Clerk(office.on(), firstCase: "SD-2026-00001")
    #expect(late.shows("CHƯA LÀM: Báo người gửi") && !late.shows("đã báo cáo cấp trên"), "\(late.text)")
    try office.on("2026-11-20", as: "giam-sat").act(
      "SD-2026-00001", "escalate", "reason-code=qua-han", "to=mttq-tinh", "document=7/BC")
    #expect(
      try Clerk(office.on(), size: Size(rows: 40, columns: 120), firstCase: "SD-2026-00001")
        .shows("đã báo cáo cấp trên 20/11"))
  }

  @Test("a day that cannot be is said when its field is left; a form closed half-typed names its case")
  func leaving() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "SD-2026-00007")
    clerk.press(.function(4)).type("van ban tra loi").press(.enter, .tab, .tab)
    for _ in 0..<12 { clerk.press(.backspace) }
    clerk.type("30/11").press(.tab)
    #expect(clerk.shows("sau hôm nay; chỉ ghi việc đã làm"), "\(clerk.text)")
    clerk.press(.escape)
    #expect(clerk.shows("Chữ đang gõ cho số 7 còn giữ"), "\(clerk.text)")
  }

  @Test("a citizen's own letter of withdrawal waits for no number")
  func withdrawal() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "SD-2026-00005")
    clerk.press(.function(4)).type("rut don").press(.enter).type("Đã thỏa thuận xong").press(.function(8))
    #expect(clerk.shows("còn thiếu văn bản rút đơn"), "\(clerk.text)")
  }

  @Test("to let the clock run again says to which day it goes, and a corrected receipt does")
  func clockAgain() throws {
    let office = try ScreenOffice()
    let code = try #require(
      try office.on().list(CaseFilter()).first { line in
        guard line.isOverdue == false else { return false }
        return try office.on().offers(code: line.code).contains {
          $0.action.key == "suspend" && $0.refusal == nil
        }
      }?.code)
    let correcting = try Clerk(office.on(), firstCase: code)
    correcting.press(.function(4)).type("sua ngay").press(.enter)
    let start = try #require(try office.on().show(code: code).matter.openAnswers.first?.start)
    #expect(correcting.shows("Ngày nhận đúng *▸ \(start.vietnamese)") && correcting.shows("· hạn trả lời "))
    try office.on("2026-11-20").act(
      code, "suspend", "document=5/TD", "from=2026-11-19", "reason=Chờ kết luận")
    let clerk = try Clerk(office.on(), firstCase: code).press(.function(4)).type("tinh han tiep").press(
      .enter)
    #expect(clerk.shows("· hạn mới "), "\(clerk.text)")
  }

  @Test("of a case out of an old book the page says so, not that it was entered that day")
  func imported() throws {
    let office = try ScreenOffice()
    let register = "Ngày nhận;Họ tên;Nội dung\n02/06/2026;Lò Thử;Cống tắc ở xóm 9\n"
    try office.importing(register)
    let code = try #require(try office.on().list(CaseFilter()).map(\.code).max())
    #expect(try Clerk(office.on(), firstCase: code).press(.end).shows("nhập từ sổ cũ 23/11"))
  }

  @Test("of several bodies the receipt proposed for correction is that of the body chosen")
  func receiptOfEach() throws {
    let office = try ScreenOffice()
    let officer = try office.on("2026-11-20")
    let code = try #require(
      try officer.list(CaseFilter()).first { $0.state == "registered" || $0.state == "new" }?.code)
    if try officer.line(code: code).state == "new" { try officer.act(code, "register") }
    try officer.act(code, "forward", "to=ubnd,dang-uy", "document=77/CV", "sent=2026-11-20")
    try office.on().act(code, "confirm-receipt", "received=2026-11-23", "addressee=dang-uy")
    let one = try Clerk(office.on(), firstCase: code).press(.function(4)).type("sua ngay").press(.enter)
    #expect(one.shows("Ngày nhận đúng *▸ 23/11/2026") && one.shows("Đảng ủy xã"), "\(one.text)")
    try office.on().act(code, "confirm-receipt", "received=2026-11-20", "addressee=ubnd")
    let two = try Clerk(office.on(), firstCase: code).press(.function(4)).type("sua ngay").press(.enter)
    #expect(!two.shows("23/11/2026") && !two.shows("20/11/2026"), "\(two.text)")
    two.press(.tab, .tab).type("ubnd").press(.tab)
    #expect(two.shows("20/11/2026"), "\(two.text)")
    two.press(.backTab).type("dang uy").press(.tab)
    #expect(two.shows("23/11/2026") && !two.shows("20/11/2026"), "\(two.text)")
  }

  @Test(
    "who confirms a decision entered from paper reads what it was; the supervisor asks about it until then")
  func confirming() throws {
    let office = try ScreenOffice()
    let code = try #require(
      try office.on().list(CaseFilter()).first { line in
        try office.on().offers(code: line.code).contains {
          $0.action.key == "request-extension" && $0.refusal == nil
        }
      }?.code)
    try office.on().act(code, "request-extension", "reason-code=nhieu-nguoi", "reason=Nhiều hộ")
    try office.on().act(
      code, "decide-extension", "decision=approve", "document=45-CV/ĐU", "decided=2026-11-23",
      "decided-by=cap-uy", "paper-date=2026-11-23", "override-reason=Họp muộn")
    let supervisor = try Clerk(office.on(as: "giam-sat"))
    #expect(supervisor.shows("Ghi theo bút phê, chưa xác nhận    1"), "\(supervisor.text)")
    for account in ["can-bo", "giam-sat"] {
      #expect(try Clerk(office.on(as: account), firstCase: code).press(.end).shows("BÚT PHÊ CHỜ XÁC NHẬN"))
    }
    let committee = try Clerk(office.on(as: "cap-uy"), firstCase: code)
    #expect(committee.shows("BÚT PHÊ CHỜ XÁC NHẬN") && committee.shows("45-CV/ĐU"), "\(committee.text)")
    committee.press(.function(4)).type("xac nhan").press(.enter)
    #expect(committee.shows("Đồng ý gia hạn") && !committee.shows("cap-uy"), "\(committee.text)")
    try office.on(as: "cap-uy").act(code, "confirm-entry")
    #expect(try Clerk(office.on(as: "giam-sat")).shows("Ghi theo bút phê, chưa xác nhận    0"))
    #expect(try !Clerk(office.on(), firstCase: code).shows("BÚT PHÊ CHỜ XÁC NHẬN"))
  }

  @Test("what the page must tell stands on it: a body's answer, why a clock stands, why a case was reopened")
  func toldOnThePage() throws {
    let office = try ScreenOffice()
    let officer = try office.on("2026-11-20")
    let code = try #require(
      try officer.list(CaseFilter()).first { $0.state == "received" && $0.isOverdue == false }?.code)
    let unit = try #require(try officer.line(code: code).addressee)
    func page() throws -> String {
      let clerk = try Clerk(office.on(), size: Size(rows: 40, columns: 120), firstCase: code)
      return clerk.text
    }
    try officer.act(code, "suspend", "document=5/TD", "from=2026-11-20", "reason=Chờ kết luận thanh tra")
    #expect(try page().contains("Chờ kết luận thanh tra") && page().contains("(đang dừng) trả lời"))
    try officer.act(code, "resume", "document=6/TD", "on=2026-11-20")
    #expect(try !page().contains("Chờ kết luận thanh tra"))
    try officer.act(
      code, "record-reply", "from=\(unit)", "document=7/CV", "issued=2026-11-20", "arrived=2026-11-20",
      "outcome=dung", "summary=Đã khơi xong cống")
    #expect(try page().contains("VĂN BẢN TRẢ LỜI") && page().contains("Đã khơi xong cống"))
    try officer.act(code, "reopen", "reason=Cống lại tắc")
    #expect(try page().contains("MỞ LẠI HỒ SƠ") && page().contains("Cống lại tắc"))
  }

  @Test("a draft that was sent back is mended, with the reason before one's eyes")
  func mendedDraft() throws {
    let office = try ScreenOffice()
    let officer = try office.on("2026-11-20")
    let code = try #require(
      try officer.list(CaseFilter()).first { $0.state == "received" && $0.isOverdue == false }?.code)
    try officer.act(code, "draft-reply", "summary=Sẽ khơi cống", "outcome=dung-mot-phan")
    try office.on("2026-11-20", as: "cap-uy").act(code, "return-reply", "reason=Ghi rõ ngày làm")
    let clerk = try Clerk(office.on(), firstCase: code)
    #expect(clerk.shows("ĐANG CHỜ: Sửa dự thảo, trình lại"), "nobody else is waited for: \(clerk.text)")
    clerk.press(.function(4), .enter)
    #expect(clerk.shows("Ghi rõ ngày làm") && clerk.shows("Sẽ khơi cống") && clerk.shows("Đúng một phần"))
  }

  @Test("a citizen is promised no day that nobody knows: the term runs from the body's receipt")
  func noPromise() throws {
    let office = try ScreenOffice()
    let code = try #require(
      try office.on().list(CaseFilter()).first { $0.state == "sent" && $0.isOverdue == false }?.code)
    let wide = Size(rows: 24, columns: 120)
    #expect(try Clerk(office.on(), size: wide, firstCase: code).shows("tính từ ngày nơi đó nhận"))
    try office.on().act(code, "confirm-receipt", "received=2026-11-23")
    let known = try Clerk(office.on(), size: wide, firstCase: code)
    #expect(known.shows("chậm nhất") && !known.shows("tính từ ngày nơi đó nhận"))
  }

  @Test("what the office itself owes and has not done in time stands first on the page")
  func ownDuty() throws {
    let office = try ScreenOffice()
    let code = try #require(
      try office.on().list(CaseFilter()).map(\.code).first { code in
        let matter = try office.on().show(code: code).matter
        return matter.obligations.contains { $0.key.rawValue == "accept-notice" && $0.state == .open }
      })
    #expect(try Clerk(office.on("2026-12-30"), firstCase: code).shows("CHƯA LÀM: Báo người gửi đã nhận"))
    try office.on().act(code, "notify-sender", "stage=accepted", "sent=2026-11-23", "way=dien-thoai")
    #expect(try !Clerk(office.on("2026-12-30"), firstCase: code).shows("CHƯA LÀM"))
  }
}
