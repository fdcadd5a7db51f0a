import CaseOffice
import CaseReports
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing
import WorkingCalendar

/// A slip of the pen at the desk is put right without a hole in the log.
@Suite("Correcting what a case was logged with")
struct AmendingStoryTests {
  private static let day = "2026-11-20"

  private func logged(_ office: Office, title: String? = nil, isSealed: Bool = false) throws -> String {
    try office.open(
      NewCase(
        type: "phan-anh", title: title, summary: "Rác đổ trộm ở xóm Bảy, mùi hôi",
        received: TestOffice.day(Self.day), source: "truc-tiep",
        sender: Sender(name: "Bà Mận Thử", address: "xóm 4", phone: "0900 000 412"), isSealed: isSealed,
        values: [("noi-xay-ra", "xóm Bảy")])
    ).code
  }

  private func found(_ office: Office, _ text: String) throws -> [String] {
    try office.search(text).map(\.code)
  }

  private func rows(_ office: Office) throws -> [[[Value]]] {
    try ["matters", "obligations", "documents", "counters"].map { try office.storedRows(of: $0) }
  }

  @Test("words, title and place read as corrected everywhere; search finds the new ones and not the old")
  func words() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let code = try logged(office)
    let line = try office.act(
      code, "amend", "summary=Rác đổ trộm ở xóm Chín, mùi hôi", "noi-xay-ra=xóm Chín", "reason=Nghe nhầm xóm")
    #expect(line.title == "Rác đổ trộm ở xóm Chín, mùi hôi", "a title made of the summary follows it")
    let detail = try office.show(code: code)
    #expect(detail.summary == "Rác đổ trộm ở xóm Chín, mùi hôi" && detail.texts["noi-xay-ra"] == "xóm Chín")
    #expect(try found(office, "xom chin") == [code] && found(office, "xom bay").isEmpty)
    #expect(try found(office, "ba man") == [code], "the sender is found as before")
    let entry = try #require(try office.history(code: code).last)
    #expect(entry.label.vi == "Sửa điều đã ghi")
    #expect(
      entry.details.map { "\($0.label.vi): \($0.value.vi)" } == [
        "Nội dung: Rác đổ trộm ở xóm Chín, mùi hôi", "Nơi xảy ra: xóm Chín", "Vì sao sửa: Nghe nhầm xóm",
      ])
    #expect(try office.checkups().filter { !$0.isSound }.map(\.message.vi) == [])
    let before = try rows(office)
    try office.file.rebuildProjection()
    #expect(try rows(office) == before, "the rows follow from the log")
  }

  @Test("a given title stays when the summary is corrected; taking the correction back restores every word")
  func takenBack() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let code = try logged(office, title: "Rác ở xóm Bảy")
    #expect(try office.act(code, "amend", "summary=Rác ở xóm Chín", "reason=x").title == "Rác ở xóm Bảy")
    #expect(
      try office.act(code, "amend", "title=Rác ở xóm Chín", "people=6", "reason=x").title == "Rác ở xóm Chín")
    #expect(try found(office, "xom bay") == [code], "the place still says so")
    #expect(try office.undo(code: code).title == "Rác ở xóm Bảy")
    #expect(try office.show(code: code).matter.people == 1)
    #expect(try office.show(code: code).summary == "Rác ở xóm Chín", "only the last one was taken back")
    try office.undo(code: code)
    #expect(try office.show(code: code).summary == "Rác đổ trộm ở xóm Bảy, mùi hôi")
    #expect(try found(office, "mui hoi") == [code] && found(office, "xom chin").isEmpty)
    let before = try rows(office)
    try office.file.rebuildProjection()
    #expect(try rows(office) == before)
    #expect(try office.checkups().filter { !$0.isSound }.map(\.message.vi) == [])
  }

  @Test("a telephone taken down wrongly: the sender is found by the new one; no event holds either")
  func sender() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let code = try logged(office)
    try office.act(code, "amend", "sender-phone=0900 000 999", "reason=Ghi nhầm số")
    let shown = try #require(try office.show(code: code).sender.shown)
    #expect(shown == ("Bà Mận Thử", "xóm 4", "0900 000 999"))
    #expect(
      try found(office, "999") == [code] && found(office, "412").isEmpty && found(office, "man") == [code])
    let payloads = try office.storedRows(of: "events").flatMap { $0 }.compactMap { value -> String? in
      if case .text(let text) = value { text } else { nil }
    }
    #expect(!payloads.contains { $0.contains("999") })
    #expect(try !office.storedRows(of: "contents").contains { "\($0)".contains("999") })
    let entry = try #require(try office.history(code: code).last)
    #expect(entry.details.map(\.label.vi) == ["Người gửi", "Vì sao sửa"])
    #expect(try office.undoable(code: code) == nil, "there is nothing to go back to")
    #expect(throws: Refusal.self) { try office.undo(code: code) }
    #expect(try office.checkups().filter { !$0.isSound }.map(\.message.vi) == [])
    // One who gave no name at first gives it later.
    let nameless = try office.opened(Self.day)
    try office.act(nameless, "amend", "sender-name=Ông Tre Thử; Bà Nứa Thử", "reason=Nay cho tên")
    #expect(try office.show(code: nameless).sender.shown?.name == "Ông Tre Thử; Bà Nứa Thử")
    #expect(try found(office, "nua thu") == [nameless])
  }

  @Test("a sealed sender is none of this act's fields, nor is an open one of who is not shown it")
  func senderFields() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    func keys(_ code: String) throws -> [FieldKey] {
      try office.offers(code: code).first { $0.action.key == "amend" }?.fields.map(\.key) ?? []
    }
    let open = try logged(office)
    let sealed = try logged(office, isSealed: true)
    #expect(try keys(open).suffix(4) == ["sender-name", "sender-address", "sender-phone", "reason"])
    #expect(try !keys(sealed).contains("sender-name"))
    #expect(throws: FieldProblem.self) {
      try office.act(sealed, "amend", "sender-name=Ông Tre Thử", "reason=x")
    }
    #expect(throws: OfficeProblem.self) {
      let many = String(repeating: "Tre Thử; ", count: Redactor.mostNames + 1)
      try office.act(open, "amend", "sender-name=\(many)", "reason=x")
    }
  }

  @Test(
    "what is corrected in a sealed case is looked through like what was logged, and stays out of the index")
  func sealed() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let code = try logged(office, isSealed: true)
    let refusal = #expect(throws: Refusal.self) {
      try office.act(code, "amend", "summary=Bà Mận Thử phản ánh rác", "reason=x")
    }
    #expect(refusal?.rule == .senderKept && refusal?.message.vi.hasPrefix("Nội dung:") == true)
    try office.act(code, "amend", "summary=Rác ở xóm Chín", "reason=x")
    #expect(try office.show(code: code).summary == "Rác ở xóm Chín")
    #expect(try found(office, "xom chin").isEmpty && found(office, "xom bay").isEmpty)
  }

  @Test("a case corrected and then sealed leaves none of its words in the index")
  func sealedLater() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let code = try logged(office)
    try office.act(code, "amend", "summary=Rác ở xóm Chín", "noi-xay-ra=xóm Chín", "reason=x")
    _ = try office.sealSender(code: code, reason: "người gửi xin giữ kín")
    for word in ["chin", "rac", "man", "bay"] { #expect(try found(office, word).isEmpty, "\(word)") }
    #expect(try office.checkups().filter { !$0.isSound }.map(\.message.vi) == [])
  }

  @Test("the citizen's corrected words are not taken for the body's answer in a copy; who is named is barred")
  func others() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let code = try logged(office)
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd", "document=12/PC-MTTQ", "sent=\(Self.day)")
    try office.act(code, "confirm-receipt", "received=\(Self.day)")
    try office.act(code, "draft-reply", "summary=Đã dọn sạch", "outcome=dung")
    try test.on(Self.day, as: "cap-uy").act(code, "approve-reply")
    try office.act(code, "amend", "summary=Rác ở xóm Chín", "about-person=chu-tich", "reason=x")
    try test.on(Self.day, as: "cap-uy").act(
      code, "issue-reply", "document=9/UBND", "issued=\(Self.day)", "recipients=mttq")
    let copy = try office.makeCopy(CopyRequest(code: code, kind: .answeringUnit)).text
    #expect(copy.components(separatedBy: "Rác ở xóm Chín").count == 2, "once, as the complaint: \(copy)")
    #expect(copy.contains("Đã dọn sạch"), "what the draft said is what the letter says")
    #expect(throws: (any Error).self) { try test.on(Self.day, as: "chu-tich").show(code: code) }
  }

  @Test("a case of another type keeps its code and is listed, counted and labelled as that type")
  func reclassified() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let code = try logged(office)
    let line = try office.act(code, "reclassify", "type=khieu-nai", "reason=Đòi bồi thường, là khiếu nại")
    #expect(line.code == code && line.type == "khieu-nai" && line.title == "Rác đổ trộm ở xóm Bảy, mùi hôi")
    var filter = CaseFilter()
    filter.type = "khieu-nai"
    #expect(try office.list(filter).map(\.code) == [code])
    filter.type = "phan-anh"
    #expect(try office.list(filter).isEmpty)
    #expect(try office.show(code: code).type.key == "khieu-nai")
    #expect(line.warnings.isEmpty)
    let before = try rows(office)
    try office.file.rebuildProjection()
    #expect(try rows(office) == before)
    #expect(try office.undo(code: code).type == "phan-anh")
    let secret = try office.act(code, "reclassify", "type=to-cao", "reason=x").warnings
    #expect(secret.first?.vi.contains("thường giữ kín, mà đơn này ghi mở") == true)
    try office.undo(code: code)
    #expect(try office.show(code: code).matter.obligations.filter(\.isOpen).count == 2)
    #expect(try office.checkups().filter { !$0.isSound }.map(\.message.vi) == [])
  }
}
