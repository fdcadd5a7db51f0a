import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

@Suite("Taking back the last act")
struct UndoTests {
  @Test("a receipt entered wrongly: the case is as it was, and both events stay in the log")
  func receipt() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    let before = try office.show(code: code).matter
    try office.act(code, "confirm-receipt", "received=2026-11-05")
    #expect(try office.undoable(code: code)?.label.vi == "Ghi ngày nơi giải quyết nhận")
    let undone = try office.undo(code: code)
    #expect(undone.state == "sent" && undone.isReceiptConfirmed == false)
    let after = try office.show(code: code).matter
    #expect(after.obligations == before.obligations && after.documents == before.documents)
    #expect(after.version == before.version + 2)
    #expect(try office.history(code: code).suffix(2).map(\.kind) == ["confirm-receipt", "undo"])
    #expect(try office.verifyChain().isSound && office.file.casesNotFollowingFromLog().isEmpty)
    #expect(try office.checkups().allSatisfy(\.isSound))
    // It can be entered rightly now, and that again be taken back; what is gone is gone.
    try office.act(code, "confirm-receipt", "received=2026-11-04")
    try office.undo(code: code)
    #expect(try office.line(code: code).due == undone.due)
  }

  @Test("one act after another, each once, until something that has left the house")
  func oneAfterAnother() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    try office.act(code, "confirm-receipt", "received=2026-11-05")
    try office.act(code, "draft-reply", "summary=Đã sửa", "outcome=dung")
    #expect(try office.undo(code: code).state == "received")
    #expect(try office.undoable(code: code)?.label.vi == "Ghi ngày nơi giải quyết nhận")
    #expect(try office.undo(code: code).state == "sent")
    #expect(try office.undoable(code: code) == nil)
    let refusal = #expect(throws: Refusal.self) { try office.undo(code: code) }
    #expect(refusal?.rule == .undoReversible)
  }

  @Test("a pending letter is torn up")
  func pending() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    try office.act(code, "remind", "pending-number=yes")
    #expect(try office.undo(code: code).next?.action == "confirm-receipt")
    #expect(try office.show(code: code).matter.dossier.isEmpty)
  }

  @Test(
    "a body's letter entered on the wrong case: the answer is owed again, as late as it was; who supervises sees it"
  )
  func reply() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-20")
    let code = try test.on("2026-10-01").sent("2026-10-01")
    try office.act(code, "confirm-receipt", "received=2026-10-02")
    let before = try office.show(code: code)
    #expect(before.line.isOverdue == true)
    let entry = [
      "from=ubnd", "document=9/UBND", "issued=2026-10-20", "arrived=2026-10-21", "outcome=dung",
      "summary=Đã dọn",
    ]
    try office.act(CaseAct(code: code, action: "record-reply", values: entry.assignments))
    #expect(try office.undo(code: code).isOverdue == true)
    let after = try office.show(code: code).matter
    #expect(after.obligations == before.matter.obligations && after.documents == before.matter.documents)
    #expect(try office.history(code: code).last?.label.vi == "Hoàn tác văn bản trả lời")
    #expect(try office.undoable(code: code)?.label.vi == "Ghi ngày nơi giải quyết nhận")
    var filter = CaseFilter()
    filter.asked = AskedAbout(.replyTakenBack, since: try TestOffice.day("2026-11-20"))
    let supervisor = try test.on("2026-11-20", as: "giam-sat")
    #expect(try supervisor.list(filter).map(\.code) == [code])
    filter.asked = AskedAbout(.amended, since: try TestOffice.day("2026-11-20"))
    #expect(try supervisor.list(filter).isEmpty)
    try office.act(code, "amend", "people=3", "reason=x")
    #expect(try supervisor.list(filter).map(\.code) == [code])
    #expect(try office.checkups().filter { !$0.isSound && $0.area != "calendar" }.map(\.message.vi) == [])
  }

  @Test("a body's letter that was entered more than a week ago is not taken back any more")
  func replyLongAgo() throws {
    let test = try TestOffice()
    let code = try test.on("2026-11-02").sent("2026-11-02")
    let entry = [
      "from=ubnd", "document=9/UBND", "issued=2026-11-02", "arrived=2026-11-02", "outcome=dung",
      "summary=Đã dọn",
    ]
    try test.on("2026-11-02").act(CaseAct(code: code, action: "record-reply", values: entry.assignments))
    #expect(try test.on("2026-11-09").undoable(code: code) != nil)
    #expect(try test.on("2026-11-10").undoable(code: code) == nil)
    let refusal = #expect(throws: Refusal.self) { try test.on("2026-11-10").undo(code: code) }
    #expect(refusal?.rule == .undoReversible)
  }

  @Test("word given by telephone can be taken back, a letter sent cannot; closing can while nothing followed")
  func told() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    try office.act(
      code, "record-reply", "from=ubnd", "document=9/UBND", "issued=2026-11-05", "arrived=2026-11-05",
      "outcome=dung", "summary=Đã dọn")
    let before = try office.show(code: code).matter.obligations
    try office.act(code, "notify-sender", "stage=result", "sent=2026-11-05", "way=dien-thoai")
    #expect(try office.undo(code: code).state == "answered")
    #expect(try office.show(code: code).matter.obligations == before)
    try office.act(
      code, "notify-sender", "stage=result", "sent=2026-11-05", "way=van-ban", "document=3/TB")
    #expect(try office.undoable(code: code) == nil)
    #expect(throws: Refusal.self) { try office.undo(code: code) }
    try office.act(code, "close")
    #expect(try office.undo(code: code).state == "told")
  }

  @Test("an answer that a merged case follows is taken back only once they are apart")
  func replyOfMerged() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-20")
    let code = try office.sent("2026-11-20")
    let other = try office.sent("2026-11-20")
    _ = try office.merge(code, other)
    let entry = [
      "from=ubnd", "document=9/UBND", "issued=2026-11-20", "arrived=2026-11-20", "outcome=dung",
      "summary=Đã dọn",
    ]
    try office.act(CaseAct(code: code, action: "record-reply", values: entry.assignments))
    #expect(try office.undoable(code: code) == nil)
    let refusal = #expect(throws: Refusal.self) { try office.undo(code: code) }
    #expect(refusal?.rule == .mergedApart && refusal?.message.vi.contains(other) == true)
  }

  @Test("what has left the house stays: a letter sent, a case logged")
  func irreversible() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    #expect(try office.undoable(code: code) == nil)
    for code in [code, try office.opened("2026-11-05")] {
      let refusal = #expect(throws: Refusal.self) { try office.undo(code: code) }
      #expect(refusal?.rule == .undoReversible)
    }
  }

  @Test("who may not do it any more takes it back no more either")
  func roleIsGone() throws {
    let test = try TestOffice()
    let code = try test.on("2026-11-05").sent("2026-11-02")
    try test.on("2026-11-05").act(code, "confirm-receipt", "received=2026-11-04")
    _ = try test.on("2026-11-05", as: "quan-tri").changeAccount(
      "can-bo", AccountEdit(roles: ["tra-cuu"]), reason: "Chuyển việc")
    let viewer = try test.on("2026-11-05")
    #expect(try viewer.undoable(code: code) == nil)
    let refusal = #expect(throws: Refusal.self) { try viewer.undo(code: code) }
    #expect(refusal?.rule == .roleMay)
    #expect(try test.on("2026-11-05", as: "chu-tich").line(code: code).isReceiptConfirmed == true)
  }

  @Test("only its author takes it back, or the chairman; not while something was done since")
  func others() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    try office.act(code, "confirm-receipt", "received=2026-11-04")
    let refusal = #expect(throws: Refusal.self) { try test.on("2026-11-05", as: "cap-uy").undo(code: code) }
    #expect(refusal?.rule == .undoOwn)
    try test.on("2026-11-05", as: "chu-tich").undo(code: code)
    try office.act(code, "confirm-receipt", "received=2026-11-04")
    try office.act(code, "remind", "document=2/MT", "sent=2026-11-05")
    let later = #expect(throws: Refusal.self) { try office.undo(code: code) }
    #expect(later?.rule == .undoReversible)
  }

  @Test("a case reopened by mistake is closed again as it was, while no letter has left by it")
  func reopened() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-02")
    let code = try office.sent("2025-06-02")
    try office.act(code, "confirm-receipt", "received=2025-06-02")
    try office.act(
      code, "record-reply", "from=ubnd", "document=5/CV", "issued=2025-06-02", "arrived=2025-06-02",
      "outcome=dung", "summary=Đã khơi cống")
    try office.act(code, "notify-sender", "stage=result", "sent=2025-06-02", "way=gap-mat")
    try office.act(code, "close")
    let before = try office.show(code: code).matter
    try office.act(code, "reopen", "reason=Nhầm hồ sơ")
    #expect(try office.undoable(code: code)?.label.vi == "Mở lại hồ sơ")
    try office.undo(code: code)
    let after = try office.show(code: code).matter
    #expect(after.state == "closed" && after.obligations == before.obligations)
    let letter = ["document=31/CV", "sent=2025-06-02", "reason=Dân phản ánh tiếp"]
    try office.act(
      CaseAct(
        code: code, action: "reopen",
        values: letter.map { word in
          let parts = word.split(separator: "=")
          return (String(parts[0]), String(parts[1]))
        }))
    #expect(try office.show(code: code).matter.documents.last?.to == ["ubnd"])
    #expect(throws: Refusal.self, "the letter has left") { try office.undo(code: code) }
    #expect(try office.show(code: code).matter.leadingAnswer?.start.iso == "2025-06-02")
    try office.act(code, "remind", "document=9/CV", "sent=2025-06-02")
    #expect(throws: Refusal.self) { try office.undo(code: code) }
  }

  @Test("a reply taken back and entered anew with an earlier day is said to be one, a later day is not")
  func earlierAgain() throws {
    let test = try TestOffice()
    let code = try test.on("2025-06-02").sent("2025-06-02")
    try test.on("2025-06-03").act(code, "confirm-receipt", "received=2025-06-03")
    let office = try test.on("2025-07-10")
    func reply(_ issued: String) throws -> [String] {
      try office.act(
        code, "record-reply", "from=ubnd", "document=5/CV", "issued=\(issued)", "arrived=2025-07-10",
        "outcome=dung", "summary=Đã khơi cống"
      ).warnings.map(\.vi)
    }
    #expect(try reply("2025-07-08") == [])
    try office.undo(code: code)
    #expect(try reply("2025-07-09") == [])
    try office.undo(code: code)
    let told = try reply("2025-06-20")
    #expect(told.count == 1 && told[0].contains("20/06/2025") && told[0].contains("09/07/2025"), "\(told)")
    // Word given later and taken back is no letter of the body.
    try office.act(code, "notify-sender", "stage=result", "sent=2025-07-10", "way=gap-mat")
    try office.undo(code: code)
    try office.undo(code: code)
    #expect(try reply("2025-07-09") == [])
  }
}
