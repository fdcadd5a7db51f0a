import CaseOffice
import CaseWorkflow
import Foundation
import TerminalKit
import TestSupport
import Testing

@testable import DungHanTUI

@Suite("On the screens too, nothing leaves that tells who a sealed sender is")
struct SealedWordsScreenTests {
  private func office(_ summary: String, type: String) throws -> (TestOffice, String) {
    let test = try TestOffice()
    var new = NewCase(
      type: type, summary: summary, received: try TestOffice.day("2026-11-20"), source: "truc-tiep")
    new.setSender(name: "Quách Thị Kín Đáo", address: "", phone: "0900000777")
    return (test, try test.on("2026-11-23").open(new).code)
  }

  @Test(
    "Enter on the letters' page makes a copy; what still tells is refused with the line, and the form stays")
  func copy() throws {
    let (test, code) = try office("Cống tắc.\nBà Quách Thị Kín Đáo kể", type: "phan-anh")
    let clerk = try Clerk(test.on("2026-11-23"), firstCase: code)
    clerk.press(.right, .right)
    #expect(clerk.shows("bản sao đã che người gửi"))
    clerk.press(.enter)
    #expect(clerk.shows("\(code)-ban-sao-don-vi.rtf"))
    clerk.press(.tab, .tab, .tab)
    for _ in 0..<60 { clerk.press(.backspace) }
    let path = test.folder + "/b.rtf"
    for letter in path { clerk.press(.character(letter)) }
    clerk.press(.function(8))
    #expect(clerk.shows("họ tên") && clerk.shows("Lập bản sao") && !clerk.shows("--mask"), "\(clerk.text)")
    #expect(!FileManager.default.fileExists(atPath: path))
    clerk.press(.backTab, .down, .function(8))
    #expect(clerk.shows("Đã ghi: ") && clerk.shows("Đã che"), "\(clerk.text)")
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(data.range(of: Data("Qu\\u225?ch".utf8)) == nil && data.range(of: Data(code.utf8)) != nil)
    clerk.press(.escape)
    let viewer = try Clerk(test.on("2026-11-23", as: "tra-cuu"), firstCase: code)
    #expect(!viewer.press(.right, .right).shows("bản sao đã che"))
  }

  @Test("where the refused words stand in another field, the cursor goes there")
  func intakeElsewhere() throws {
    let clerk = try Clerk(TestOffice().on("2026-11-23")).press(.function(2))
    func type(_ words: String) { for letter in words { clerk.press(.character(letter)) } }
    clerk.press(.tab, .tab, .down, .tab)
    type("Quách Thị Kín Đáo")
    clerk.press(.tab, .tab)
    type("Thu tiền.")
    clerk.press(.tab)
    type("nhà Quách Thị Kín Đáo")
    clerk.press(.function(8), .enter)
    let field = try #require(clerk.frame.cursor).row
    #expect(clerk.rows[field].contains("nhà Quách Thị Kín Đáo"), "\(clerk.text)")
    #expect(clerk.rows.contains { $0.contains("✗ dòng 1") }, "\(clerk.text)")
    // A title, a page further.
    for _ in 0..<25 { clerk.press(.backspace) }
    clerk.press(.pageDown)
    type("Đơn của Quách Thị Kín Đáo")
    clerk.press(.pageUp, .function(8), .enter)
    #expect(clerk.shows("Đơn của Quách Thị Kín Đáo") && clerk.shows("✗ dòng 1"), "\(clerk.text)")
  }

  @Test("an intake whose words name the sealed sender says the field and line, and keeps every word")
  func intake() throws {
    let test = try TestOffice()
    let clerk = try Clerk(test.on("2026-11-23")).press(.function(2))
    func type(_ words: String) {
      for letter in words { clerk.press(letter == "\n" ? .enter : .character(letter)) }
    }
    clerk.press(.tab, .tab, .down, .tab)
    type("Quách Thị Kín Đáo")
    clerk.press(.tab, .tab)
    type("Thu tiền.\nKín Đáo kể, quach thi kin dao")
    clerk.press(.function(8))
    #expect(clerk.shows("dòng 2") && clerk.shows("họ tên"), "\(clerk.text)")
    clerk.press(.enter)
    #expect(clerk.shows("quach thi kin dao"), "what to do was said in a box; every word is there behind it")
    #expect(clerk.rows.contains { $0.contains("✗ dòng 2 ký tự 1") }, "and under the field: \(clerk.text)")
    #expect(try clerk.office.list(CaseFilter()).isEmpty)
  }
}
