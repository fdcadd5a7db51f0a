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

  /// The rows follow from the log, and nothing is found amiss.
  private func rebuildsTheSame(_ office: Office) throws {
    #expect(try office.checkups().filter { !$0.isSound }.map(\.message.vi) == [])
    let before = try rows(office)
    try office.file.rebuildProjection()
    #expect(try rows(office) == before)
  }

  @Test("what was corrected out of a sealed case is read by who may see the sender, and by nobody else")
  func former() throws {
    let test = try TestOffice(accounts: TestOffice.otherRoles)
    let office = try test.on(Self.day)
    let code = try office.open(
      NewCase(
        type: "kien-nghi", summary: "Chị Mơ Thử xin nước sạch", received: TestOffice.day(Self.day),
        source: "truc-tiep", sender: Sender(name: "Chị Mơ Thử", address: "", phone: ""))
    ).code
    try office.act(code, "amend", "summary=Chị Mơ Thử xin nước", "reason=Gọn lại")
    func told(_ account: String) throws -> String {
      try test.on(Self.day, as: account).history(code: code)
        .flatMap(\.details).map(\.value.vi).joined(separator: "; ")
    }
    #expect(try told("cap-uy").contains("Mơ"), "an open case tells both wordings")
    _ = try office.sealSender(code: code, reason: "Người gửi sợ")
    try office.act(code, "amend", "summary=Xin nước sạch", "reason=Bỏ tên")
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd", "document=12/PC-MTTQ", "sent=\(Self.day)")
    #expect(try told("can-bo").contains("Mơ Thử xin nước sạch") && told("chu-tich").contains("Mơ"))
    for account in ["cap-uy", "giam-sat", "quan-tri", "tra-cuu", "don-vi-ubnd"] {
      #expect(try !told(account).contains("Mơ"), "\(account)")
    }
  }

  @Test(
    "the number of a letter that was written wrongly is put right in the book and found; its day, and every date, stays"
  )
  func letterNumber() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    let code = try office.sent("2026-11-20")
    try office.act(code, "remind", "document=45/CV-MTTQ", "sent=2026-11-23")
    let before = try office.show(code: code).matter
    try office.act(code, "correct-number", "wrong=12/PC-MTTQ", "right=21/PC-MTTQ", "reason=Đảo số")
    let after = try office.show(code: code).matter
    #expect(after.documents.map(\.number) == ["21/PC-MTTQ", "45/CV-MTTQ"])
    #expect(
      after.obligations == before.obligations && after.documents.map(\.dated) == before.documents.map(\.dated)
    )
    #expect(try office.search("21/PC").map(\.code) == [code] && office.search("12/PC").isEmpty)
    let told = try #require(try office.history(code: code).last).details.map(\.value.vi)
    #expect(told == ["12/PC-MTTQ", "21/PC-MTTQ", "Đảo số"])
    var asked = CaseFilter()
    asked.asked = AskedAbout(.amended, since: try TestOffice.day("2026-11-01"))
    #expect(try test.on("2026-11-23", as: "giam-sat").list(asked).map(\.code) == [code])
    let live = try rows(office)
    try office.file.rebuildProjection()
    #expect(try rows(office) == live)
    #expect(throws: Refusal.self) {
      try office.act(code, "correct-number", "wrong=21/PC-MTTQ", "right=21/PC-MTTQ", "reason=x")
    }
    let sent = try office.history(code: code).first { $0.kind == "forward" }?.details.map(\.value.vi)
    #expect(sent?.contains("12/PC-MTTQ (nay sửa: 21/PC-MTTQ)") == true, "\(sent ?? [])")
    try office.undo(code: code)
    #expect(try office.show(code: code).matter.documents == before.documents)
    #expect(try rows(office) != live && office.audit().isSound)
  }

  private func rows(_ office: Office) throws -> [[[Value]]] {
    try ["matters", "obligations", "documents", "counters"].map { try office.storedRows(of: $0) }
  }

  @Test(
    "of two answers of one body on one day each keeps its number in a copy, the one put right the right one")
  func letterNumberInCopies() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    let code = try office.sent("2026-11-20")
    try office.act(code, "confirm-receipt", "received=2026-11-20")
    func reply(_ number: String) throws {
      try office.act(
        code, "record-reply", "from=ubnd", "document=\(number)", "issued=2026-11-23", "arrived=2026-11-23",
        "outcome=dung", "summary=Đã khơi cống")
    }
    try reply("7/CV-UBND")
    try office.undo(code: code)
    try reply("86/CV-UBND")
    try office.act(code, "notify-sender", "stage=result", "sent=2026-11-23", "way=gap-mat")
    try office.act(code, "reopen", "reason=Dân phản ánh tiếp")
    try reply("87/CV-UBND")
    try office.act(code, "correct-number", "wrong=86/CV-UBND", "right=68/CV-UBND", "reason=Đảo số")
    let copy = try office.makeCopy(CopyRequest(code: code, kind: .answeringUnit)).text
    #expect(
      copy.contains("68/CV-UBND") && copy.contains("87/CV-UBND") && !copy.contains("86/CV-UBND"), "\(copy)")
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
    #expect(try found(office, "nghe nham").isEmpty, "why it was corrected is none of its words")
    let entry = try #require(try office.history(code: code).last)
    #expect(entry.label.vi == "Sửa điều đã ghi")
    #expect(
      entry.details.map { "\($0.label.vi): \($0.value.vi)" } == [
        "Nội dung: Rác đổ trộm ở xóm Chín, mùi hôi", "Nơi xảy ra: xóm Chín", "Vì sao sửa: Nghe nhầm xóm",
      ])
    let opening = try #require(try office.history(code: code).first)
    #expect(
      opening.details.map { "\($0.label.vi): \($0.value.vi)" } == [
        "Nguồn: Trực tiếp", "Số người: 1", "Nội dung: Rác đổ trộm ở xóm Bảy, mùi hôi", "Nơi xảy ra: xóm Bảy",
      ], "what it said at first is told too, once it reads otherwise")
    try rebuildsTheSame(office)
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
    try rebuildsTheSame(office)
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
    #expect(try office.undoable(code: code) == nil, "older words come back only by being written anew")
    #expect(throws: Refusal.self) { try office.undo(code: code) }
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

  @Test(
    "what a case was called under its former type is told by that type; who was told once is not owed it again"
  )
  func formerType() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let code = try logged(office)
    try office.act(code, "register")
    try office.act(code, "notify-sender", "stage=accepted", "sent=\(Self.day)", "way=dien-thoai")
    func labels() throws -> [String] {
      let detail = try office.show(code: code)
      return detail.matter.obligations.map { detail.type.label(of: $0.key).vi }
    }
    try office.act(code, "reclassify", "type=gop-y", "reason=x")
    // Contributions know no such duty: it is called what it was called.
    #expect(try labels().contains("Báo người gửi đã nhận, đã chuyển") && !labels().contains("accept-notice"))
    try office.act(code, "reclassify", "type=qd124", "reason=x")
    let history = try office.history(code: code)
    #expect(history[0].details.contains { $0.label.vi == "Nơi xảy ra" && $0.value.vi == "xóm Bảy" })
    #expect(
      history.suffix(2).map { $0.details.last.map { "\($0.label.vi): \($0.value.vi)" } } == [
        "Loại trước đó: Phản ánh", "Loại trước đó: Góp ý xây dựng Đảng, chính quyền",
      ])
    let detail = try office.show(code: code)
    #expect(!detail.matter.obligations.contains { $0.key.rawValue == "accept-notice" && $0.isOpen })
    // Taken back, he was not told.
    let other = try logged(office)
    try office.act(other, "register")
    try office.act(other, "notify-sender", "stage=accepted", "sent=\(Self.day)", "way=dien-thoai")
    try office.undo(code: other)
    try office.act(other, "reclassify", "type=qd124", "reason=x")
    let owed = try office.show(code: other).matter.obligations.filter(\.isOpen).map(\.key.rawValue)
    #expect(owed.contains("accept-notice"))
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
    try rebuildsTheSame(office)
    #expect(try office.undo(code: code).type == "phan-anh")
    let secret = try office.act(code, "reclassify", "type=to-cao", "reason=x").warnings
    #expect(secret.first?.vi.contains("thường giữ kín, mà đơn này ghi mở") == true)
    try office.undo(code: code)
    #expect(try office.show(code: code).matter.obligations.filter(\.isOpen).count == 2)
    #expect(try office.checkups().filter { !$0.isSound }.map(\.message.vi) == [])
  }
}
