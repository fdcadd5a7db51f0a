import CaseOffice
import TerminalKit
import TestSupport
import Testing

@testable import DungHanTUI

@Suite("The page “Người gửi”: opened, put right, kept secret, each by who may and for a reason")
struct SenderPageTests {
  private func clerk(isSealed: Bool, name: String = "Quách Thị Kín", as account: String = "can-bo") throws
    -> (
      TestOffice, Clerk
    )
  {
    let test = try TestOffice()
    var new = NewCase(
      type: "phan-anh", summary: "Cống tắc", received: try TestOffice.day("2026-11-20"), source: "truc-tiep",
      isSealed: isSealed)
    new.setSender(name: name, address: "xóm 4", phone: "0900000777")
    let code = try test.on("2026-11-23").open(new).code
    return (test, try Clerk(test.on("2026-11-23", as: account), firstCase: code).press(.left))
  }

  private func type(_ words: String, _ clerk: Clerk) {
    for letter in words { clerk.press(.character(letter)) }
  }

  @Test("an open sender stands in the fields; what is saved stands on the page with what was there before")
  func open() throws {
    let (test, clerk) = try clerk(isSealed: false)
    #expect(clerk.shows("Enter: sửa người gửi · giữ kín từ nay."))
    clerk.press(.enter, .enter)
    #expect(clerk.shows("SỬA NGƯỜI GỬI") && clerk.shows("0900000777"), "\(clerk.text)")
    clerk.press(.function(8))
    #expect(clerk.shows("ghi lý do"))
    clerk.press(.backTab, .backspace)
    type("8", clerk)
    clerk.press(.tab)
    type("Bà Kín đọc lại số", clerk)
    clerk.press(.function(8))
    #expect(clerk.shows("✗ Lý do: ") && clerk.shows("SỬA NGƯỜI GỬI"), "what names the sender stays in no log")
    for _ in 0..<30 { clerk.press(.backspace) }
    type("Nghe nhầm", clerk)
    clerk.press(.function(8))
    #expect(clerk.shows("Đã sửa người gửi") && clerk.shows("0900000778"), "\(clerk.text)")
    #expect(clerk.shows("Trước đó ghi: 0900000777"))
    #expect(try test.on("2026-11-23").search("0900000778").count == 1)
    // Somebody was quicker: what is typed stays, and why it is refused is said.
    clerk.press(.enter, .enter, .tab, .tab, .backspace)
    type("9", clerk)
    try test.on("2026-11-23").act("1", "register")
    clerk.press(.tab)
    type("Nghe nhầm", clerk)
    clerk.press(.function(8))
    #expect(clerk.shows("✗ hồ sơ") && clerk.shows("0900000779"), "\(clerk.text)")
  }

  @Test("thirty people who signed stay thirty when a digit of the telephone is put right")
  func many() throws {
    let names = (1...30).map { "Nguyễn Thị Bích Đào Thứ \($0)" }.joined(separator: "; ")
    let (test, clerk) = try clerk(isSealed: false, name: names)
    clerk.press(.enter, .enter, .tab, .tab, .backspace)
    type("8", clerk)
    clerk.press(.tab)
    type("Nghe nhầm", clerk)
    clerk.press(.function(8))
    #expect(clerk.shows("Đã sửa người gửi"), "\(clerk.text)")
    let shown = try test.on("2026-11-23").show(code: "1").sender
    #expect(shown.shown?.name == names && shown.former == ["0900000777"])
  }

  @Test("a sealed one shows nothing: what is filled in changes, what is empty stays")
  func sealed() throws {
    let (test, clerk) = try clerk(isSealed: true)
    #expect(clerk.shows("Enter: mở tên · sửa người gửi."))
    clerk.press(.enter, .right, .enter)
    #expect(clerk.shows("SỬA NGƯỜI GỬI") && !clerk.shows("0900000777") && !clerk.shows("Quách"))
    clerk.press(.tab, .tab)
    type("0900 000 778", clerk)
    clerk.press(.tab)
    type("Nghe nhầm", clerk)
    clerk.press(.function(8))
    #expect(clerk.shows("Đã sửa người gửi") && !clerk.shows("0900"), "\(clerk.text)")
    let sender = try test.on("2026-11-23").openSender(code: "1", reason: "Báo").shown
    #expect(sender?.name == "Quách Thị Kín" && sender?.phone == "0900 000 778")
  }

  @Test("who may do one thing gets there at once; who may nothing is told so")
  func others() throws {
    let nobody = try clerk(isSealed: false, name: "").1
    #expect(nobody.shows("Enter: ") && nobody.press(.enter).shows("làm gì?"))
    let (_, viewer) = try clerk(isSealed: false, as: "tra-cuu")
    #expect(!viewer.shows("Enter: ") && !viewer.shows("Quách"))
    #expect(viewer.press(.enter).shows("không xem tên người gửi"))
  }

  @Test(
    "what can be done with a sender is found by its name in the menu of acts, and is no row of it otherwise")
  func fromTheMenu() throws {
    let (_, clerk) = try clerk(isSealed: false)
    clerk.press(.function(4))
    #expect(!clerk.shows("Sửa người gửi") && !clerk.shows("Giữ kín người gửi"))
    clerk.type("sua nguoi")
    #expect(clerk.shows("Sửa người gửi"))
    #expect(clerk.press(.enter).shows("SỬA NGƯỜI GỬI"), "\(clerk.text)")
    clerk.press(.escape, .function(4)).type("giu kin")
    #expect(clerk.press(.enter).shows("GIỮ KÍN TỪ NAY"), "\(clerk.text)")
  }
}
