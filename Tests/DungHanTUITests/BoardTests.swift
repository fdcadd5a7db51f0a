import CaseOffice
import CaseStore
import CaseWorkflow
import DungHanTUI
import SQLiteKit
import TerminalKit
import TestSupport
import Testing

@Suite("What each board tells besides its rows")
struct BoardTests {
  @Test(
    "What the committee assigned stands apart until it is answered, late or not, with whom it was given to")
  func assigned() throws {
    let office = try ScreenOffice()
    let committee = try office.on(as: "cap-uy")
    // One is late, one due today, one neither late nor soon.
    for code in ["SD-2026-00001", "SD-2026-00007", "SD-2026-00004"] {
      try committee.act(code, "assign", "to=ubkt", "internal-due=2026-11-25", "direction=Xác minh gấp")
    }
    let clerk = try Clerk(office.on(as: "cap-uy"))
    #expect(clerk.shows("ĐÃ GIAO, CHƯA XONG (3)") && clerk.shows("đã giao, chưa xong 3"))
    #expect(clerk.rows.contains { $0.contains("Điện yếu xóm 7") && $0.contains("Giao: ") })
    #expect(!clerk.shows("QUÁ HẠN, ĐANG Ở NƠI KHÁC"), "the late one stands once")
    // Another of the same role did not assign it.
    #expect(try !Clerk(office.on(as: "can-bo")).shows("ĐÃ GIAO"))
    try office.on().act(
      "SD-2026-00007", "record-reply", "from=ubnd", "document=9/UBND", "issued=2026-11-23",
      "arrived=2026-11-23", "outcome=dung", "summary=Đã thay dây.")
    #expect(try Clerk(office.on(as: "cap-uy")).shows("ĐÃ GIAO, CHƯA XONG (2)"))
    #expect(try office.on().checkups().filter { !$0.isSound && $0.area != "calendar" }.map(\.area) == [])
  }

  @Test("In a book whose log no longer tells who may write nothing is begun: F2 and F4 say why")
  func onlyLookedAt() throws {
    let office = try ScreenOffice()
    try office.on(as: "can-bo").file.connection.run("UPDATE events SET account = 'x' WHERE number = 1")
    let clerk = try Clerk(office.on(as: "can-bo"))
    for key in [2, 4] {
      clerk.press(.function(key))
      #expect(clerk.shows("Sổ này chỉ xem được"), "\(clerk.text)")
      clerk.press(.escape, .down)
    }
  }

  @Test("The committee reads how the quarter stands, and the worst opens by Enter")
  func quarter() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(as: "cap-uy"))
    #expect(clerk.shows("Quý 4, đã nhận                     7 · đã trả lời 1, đúng hạn 1 (100 %)"))
    try office.on("2026-11-20", as: "giam-sat").act(
      "SD-2026-00001", "escalate", "reason-code=qua-han", "to=mttq-tinh", "document=7/BC")
    let again = try Clerk(office.on(as: "cap-uy"))
    #expect(again.shows("Trễ nhất: số 1, Đảng ủy") && again.shows("đã báo cáo cấp trên 20/11"))
    func chosen() -> String { again.frame.cursor.map { again.rows[$0.row] } ?? "" }
    for _ in 0..<20 where !chosen().contains("Trễ nhất") { again.press(.down) }
    again.press(.enter)
    #expect(again.shows("SD-2026-00001"), "\(again.text)")
  }

  @Test("A supervisor asks about late entries, corrected receipts and a silent book, each opening its cases")
  func asked() throws {
    let office = try ScreenOffice()
    let officer = try office.on()
    let late = try officer.open(
      NewCase(
        type: "phan-anh", title: "Đơn vào sổ muộn", summary: "Đơn đến từ trước",
        received: TestOffice.day("2026-11-10"), source: "truc-tiep"))
    let dated = try officer.open(
      NewCase(
        type: "phan-anh", title: "Đơn vào sổ ngay", summary: "Đơn tuần trước",
        received: TestOffice.day("2026-11-16"), source: "truc-tiep"))
    try officer.act("SD-2026-00007", "correct-receipt", "received=2026-10-27", "reason=Dấu đến đóng 27/10")
    let supervisor = try Clerk(office.on(as: "giam-sat"))
    #expect(supervisor.shows("Vào sổ muộn quá 7 ngày (90 ngày)   1"))
    #expect(supervisor.shows("Sửa ngày nơi khác nhận (90 ngày)   1"))
    var filter = CaseFilter()
    filter.asked = AskedAbout(.enteredLate, since: try TestOffice.day("2026-11-01"))
    #expect(try officer.list(filter).map(\.code) == [late.code] && late.code != dated.code)
    filter.asked = AskedAbout(.receiptCorrected, since: try TestOffice.day("2026-11-23"))
    #expect(try officer.list(filter).map(\.code) == ["SD-2026-00007"])
    filter.asked = AskedAbout(.receiptCorrected, since: try TestOffice.day("2026-11-24"))
    #expect(try officer.list(filter).isEmpty)
    let silent = try Clerk(office.on("2027-01-22", as: "giam-sat"))
    #expect(silent.shows("Không nhận đơn nào đã") && silent.shows("63 ngày"))
  }

  @Test("What the office owes beside an answer has a row of its own; F4 begins there at its act")
  func besides() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    #expect(clerk.shows("CÒN PHẢI LÀM TRONG HỒ SƠ ĐÃ CHUYỂN ("))
    func chosen() -> String { clerk.frame.cursor.map { clerk.rows[$0.row] } ?? "" }
    for _ in 0..<30 where !chosen().contains("Báo dân nơi đã chuyển") { clerk.press(.down) }
    #expect(clerk.shows("Trả lời: hạn "), "the line below says how the answer stands")
    let row = chosen()
    clerk.press(.function(4))
    #expect(chosen().contains("Báo "), "\(clerk.text)")
    clerk.press(.enter)
    #expect(clerk.shows("┌ Báo người gửi · Số "), "\(clerk.text)")
    clerk.press(.escape, .escape)
    let number = try #require(row.split(separator: " ").first { Int($0) != nil }.flatMap { Int($0) })
    let rows = { clerk.rows.count { $0.contains("Báo dân nơi đã chuyển") } }
    let before = rows()
    try office.on().act(
      "SD-2026-\(String(number + 100_000).dropFirst())", "notify-sender", "stage=accepted",
      "sent=2026-11-23", "way=dien-thoai")
    clerk.send(.tick)
    #expect(rows() == before - 1, "\(clerk.text)")
  }

  @Test("Two letters on one matter are marked and merged, after asking; either case takes it back")
  func merged() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on())
    clerk.press(.function(3)).type("xom").press(.insert, .down, .down, .insert)
    #expect(clerk.shows("2 đã chọn"), "\(clerk.text)")
    clerk.press(.function(4)).type("ghep")
    #expect(clerk.shows("Ghép đơn trùng"), "\(clerk.text)")
    clerk.press(.enter)
    #expect(clerk.shows("Đơn nhận trước đi tiếp") && clerk.shows("▸[Quay lại (Esc)]"), "\(clerk.text)")
    clerk.press(.enter)
    #expect(
      try office.on().list(CaseFilter()).allSatisfy { $0.state != "merged" }, "Enter alone joins nothing")
    clerk.press(.function(4)).type("ghep").press(.enter, .left, .enter)
    #expect(clerk.shows("Đã ghép số ") && !clerk.shows("2 đã chọn"), "\(clerk.text)")
    let merged = try #require(try office.on().list(CaseFilter()).first { $0.state == "merged" })
    // Who may not merge is offered neither that nor its undoing.
    let reader = try Clerk(office.on(as: "giam-sat"), firstCase: merged.code).press(.function(4), .tab)
    #expect(reader.shows("XỬ LÝ SỐ") && !reader.shows("Gỡ ghép"), "\(reader.text)")
    let page = try Clerk(office.on(), firstCase: merged.code).press(.function(4)).type("go ghep")
    #expect(page.shows("Gỡ ghép"), "\(page.text)")
    page.press(.enter, .left, .enter)
    #expect(page.shows("Đã gỡ ghép số "), "\(page.text)")
    #expect(try office.on().line(code: merged.code).state != "merged")
    #expect(try office.on().checkups().filter { !$0.isSound && $0.area != "calendar" }.map(\.area) == [])
    let closed = try Clerk(office.on())
    closed.press(.function(3)).type("xom").press(.insert, .insert, .function(4)).type("ghep")
    closed.press(.enter, .left, .enter)
    #expect(closed.shows("đã kết thúc hoặc đã ghép") && closed.shows("2 đã chọn"), "\(closed.text)")
  }

  @Test("A letter without its number says since when; who comes back reads how many cases came in meanwhile")
  func sinceWhen() throws {
    let office = try ScreenOffice()
    let friday = try office.on("2026-11-20")
    #expect(try !Clerk(friday).shows("Lần trước mở sổ"))
    try friday.act("SD-2026-00005", "forward", "to=ubnd", "pending-number=yes")
    let clerk = try Clerk(office.on())
    #expect(clerk.shows("Lần trước mở sổ: T6 20/11 08:00 · từ đó 0 việc mới") && clerk.shows("Chờ số 1"))
    let row = try #require(clerk.rows.first { $0.contains("Rác thải khu chợ Rộ") })
    #expect(row.contains("Ghi số, ngày") && row.contains("từ 20/11") && row.contains("3 ngày"))
    _ = try office.on().opened("2026-11-23")
    #expect(try Clerk(office.on("2026-11-24")).shows("Lần trước mở sổ: T2 23/11 08:00 · từ đó 1 việc mới"))
  }

  @Test(
    "A sealed sender is opened on the screen for a reason, gone when the box closes, and stands in the log")
  func opensSender() throws {
    let office = try ScreenOffice()
    let clerk = try Clerk(office.on(), firstCase: "1")
    for _ in 0..<4 { clerk.press(.right) }
    #expect(clerk.shows("Giữ kín.") && clerk.shows("Enter: mở tên") && !clerk.shows("Cao Thị Thử"))
    clerk.press(.enter, .enter, .function(8))
    #expect(clerk.shows("ghi lý do") && !clerk.shows("Cao Thị Thử"))
    clerk.type("Mời lên làm rõ").press(.function(8))
    #expect(clerk.shows("Họ tên: Cao Thị Thử") && clerk.shows("Đã ghi vào nhật ký"))
    clerk.press(.enter)
    #expect(!clerk.shows("Cao Thị Thử") && clerk.shows("Cán bộ đất đai gây khó dễ"), "\(clerk.text)")
    clerk.press(.left)
    #expect(clerk.shows("Mở người gửi được giữ kín") && clerk.shows("Mời lên làm rõ"))
    let committee = try Clerk(office.on(as: "cap-uy"), firstCase: "1")
    for _ in 0..<4 { committee.press(.right) }
    committee.press(.enter)
    #expect(!committee.shows("MỞ NGƯỜI GỬI"))
    #expect(try Clerk(office.on(as: "giam-sat")).shows("Mở tên người gửi kín (90 ngày)     1"))
  }
}
