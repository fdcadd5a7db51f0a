import CaseOffice
import CaseStore
import CaseWorkflow
import SQLiteKit
import TestSupport
import Testing
import WorkingCalendar

/// From the citizen's mouth to a written answer, through the door that screens and commands use.
@Suite("A case from intake to written answer")
struct AnsweringStoryTests {
  /// The types an office has from the start, and the term of their answer.
  static let types = [
    "phan-anh", "kien-nghi", "khieu-nai", "to-cao", "qd124", "gop-y", "kien-nghi-giam-sat", "phan-bien",
  ]

  @Test("every type goes the whole way, each step by the one who may", arguments: types)
  func wholeWay(type: String) throws {
    let office = try TestOffice()
    let opened = try office.on("2025-06-02").open(
      NewCase(
        type: type, summary: "Cống tắc ở xóm 4, nước tràn vào nhà", received: TestOffice.day("2025-06-02"),
        source: "truc-tiep"))
    let code = opened.summary.code
    #expect(code == "SD-2025-00001")
    #expect(opened.summary.state == "new")
    #expect(opened.summary.answer == nil && opened.isOverdue == nil && opened.workingDaysLate == nil)
    #expect(opened.summary.next?.action == "register" && opened.summary.next?.due.iso == "2025-06-09")

    let officer = try office.on("2025-06-03")
    try officer.act(code, "register")
    let sent = try officer.act(code, "forward", "to=ubnd", "document=12/PC-MTTQ", "sent=2025-06-02")
    #expect(sent.summary.state == "sent" && sent.summary.answer?.isConfirmed == false)
    #expect(sent.summary.answer?.due.iso == "2025-06-30")
    let confirmed = try officer.act(code, "confirm-receipt", "received=2025-06-03")
    #expect(confirmed.summary.answer?.due.iso == "2025-07-01")
    #expect(confirmed.summary.answer?.isConfirmed == true)

    try officer.act(code, "request-extension", "reason-code=nhieu-nguoi", "reason=Nhiều hộ liên quan")
    #expect(try officer.line(code: code).summary.next?.role == "cap-uy")
    let committee = try office.on("2025-06-20", as: "cap-uy")
    let extended = try committee.act(
      code, "decide-extension", "decision=approve", "document=5-TB/ĐU", "decided=2025-06-20")
    #expect(extended.summary.answer?.due.iso == "2025-07-15")

    try office.on("2025-07-17").act(code, "draft-reply", "summary=Đã khơi cống", "outcome=dung")
    try office.on("2025-07-17", as: "cap-uy").act(code, "return-reply", "reason=Ghi rõ ngày làm")
    try office.on("2025-07-17").act(code, "draft-reply", "summary=Đã khơi cống ngày 10/7", "outcome=dung")
    try office.on("2025-07-17", as: "cap-uy").act(code, "approve-reply")
    let issued = try office.on("2025-07-18", as: "cap-uy").act(
      code, "issue-reply", "document=20/TB-UBND", "issued=2025-07-17", "recipients=mttq,dang-uy")
    #expect(issued.summary.state == "answered")
    #expect(issued.isOverdue == false && issued.workingDaysLate == 2)
    try office.on("2025-07-18").act(code, "notify-sender", "stage=result", "sent=2025-07-18", "way=gap-mat")
    let closed = try office.on("2025-07-18").act(code, "close")
    #expect(closed.summary.state == "closed" && closed.summary.next == nil)

    // He comes back and asks: what is said to him stands in the book, and the case stays closed.
    let asked = try office.on("2025-07-20")
    try asked.act(code, "note-call", "with=Người gửi", "said=Chưa nhận được văn bản")
    let again = try asked.act(
      code, "tell-again", "sent=2025-07-20", "way=van-ban", "document=21/TB-MTTQ", "reason=Gửi lại bản sao")
    #expect(again.summary.state == "closed" && again.summary.next == nil)
    #expect(throws: Refusal.self, "the letter has left") { try asked.undo(code: code) }
    #expect { try asked.act(code, "tell-again", "sent=2020-01-01", "reason=Gửi lại") } throws: {
      OfficeProblem($0).rule == .daysInOrder
    }
    #expect(try asked.show(code: code).matter.documents.last?.number == "21/TB-MTTQ")

    let detail = try office.on("2025-07-20").show(code: code)
    let answer = try #require(detail.matter.obligations.first { $0.key == .answer })
    #expect(answer.state == .fulfilled && answer.lateWorkingDays == 2 && answer.firstDue.iso == "2025-07-01")
    #expect(try office.on("2025-07-20").history(code: code).count == 15)
    #expect(try office.on("2025-07-20").verifyChain().isSound)
  }

  @Test("what a role may not do is refused with the rule, and nothing is written")
  func refusedByRole() throws {
    let office = try TestOffice()
    let code = try office.on("2025-06-02").open(
      NewCase(
        type: "phan-anh", summary: "Đèn đường hỏng", received: TestOffice.day("2025-06-02"), source: "zalo")
    ).summary.code
    let viewer = try office.on("2025-06-02", as: "tra-cuu")
    #expect(throws: Refusal.self) { try viewer.act(code, "register") }
    let offers = try viewer.offers(code: code)
    #expect(offers.allSatisfy { !$0.isEnabled && $0.refusal?.rule == .roleMay })
    #expect(try viewer.line(code: code).summary.version == 1)
  }

  @Test("an act on a version that someone has changed since is refused, and the change stays")
  func changedMeanwhile() throws {
    let office = try TestOffice()
    let officer = try office.on("2025-06-02")
    let seen = try officer.open(
      NewCase(
        type: "phan-anh", summary: "Đèn đường hỏng", received: TestOffice.day("2025-06-02"), source: "zalo"))
    try office.on("2025-06-02", as: "chu-tich").act(seen.summary.code, "register")
    let late = CaseAct(code: seen.summary.code, action: "close", expected: seen.summary.version)
    let problem = #expect(throws: OfficeProblem.self) { try officer.act(late) }
    #expect(problem?.kind == .changedMeanwhile && problem?.message.vi.contains("Vào sổ (chu-tich") == true)
  }

  @Test("a case closed by hand with an answer open is refused like any other, and nothing falls over")
  func closedByHand() throws {
    let office = try TestOffice()
    let officer = try office.on("2025-06-02")
    let code = try officer.open(
      NewCase(
        type: "phan-anh", summary: "Đèn đường hỏng", received: TestOffice.day("2025-06-02"), source: "zalo")
    ).summary.code
    try officer.act(code, "register")
    try officer.act(code, "forward", "to=ubnd", "document=1", "sent=2025-06-02")
    try officer.file.connection.execute("UPDATE matters SET state = 'closed'")
    #expect(throws: Refusal.self) { try officer.act(code, "close") }
    #expect(try officer.offers(code: code).contains { $0.action.key == "reopen" && $0.isEnabled })
  }
}
