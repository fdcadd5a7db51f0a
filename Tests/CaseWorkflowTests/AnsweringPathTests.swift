import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("A case goes from the citizen's mouth to a written answer")
struct AnsweringPathTests {
  @Test("in every type, whole, with an extension and a draft sent back", arguments: ShippedOffice.typeKeys)
  func wholePath(type: CaseTypeKey) throws {
    var desk = try Desk(type, received: "2025-06-02")
    // Where it stands, whose move it is, what the move is, by when.
    func expect(
      _ state: StateKey, _ role: RoleKey?, _ action: ActionKey?, _ due: String?,
      at place: SourceLocation = #_sourceLocation
    ) {
      #expect(desk.shown == state, sourceLocation: place)
      #expect(desk.next?.role == role, sourceLocation: place)
      #expect(desk.next?.action == action, sourceLocation: place)
      #expect(desk.next?.due.iso == due, sourceLocation: place)
    }
    expect("new", "can-bo", "register", "2025-06-09")
    try desk.act("register")
    expect("registered", "can-bo", "forward", "2025-06-09")
    try desk.act("forward", "to=dang-uy document=12/PC-MTTQ sent=2025-06-02")
    expect("sent", "can-bo", "confirm-receipt", "2025-06-30")
    try desk.act("confirm-receipt", "received=2025-06-03", on: "2025-06-04")
    expect("received", "can-bo", "draft-reply", "2025-07-01")
    try desk.act("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ", on: "2025-06-20")
    expect("received", "cap-uy", "decide-extension", "2025-07-01")
    try desk.act(
      "decide-extension", "decision=approve document=45-CV/ĐU decided=2025-06-25", by: "cap-uy",
      on: "2025-06-25")
    expect("received", "can-bo", "draft-reply", "2025-07-15")
    try desk.act("draft-reply", "summary=Đã_xem outcome=dung", on: "2025-06-26")
    expect("drafted", "cap-uy", "approve-reply", "2025-07-15")
    try desk.act("return-reply", "reason=Thiếu_căn_cứ", by: "cap-uy", on: "2025-06-27")
    expect("returned", "can-bo", "draft-reply", "2025-07-15")
    try desk.act("draft-reply", "summary=Đã_bổ_sung outcome=dung-mot-phan", on: "2025-06-30")
    try desk.act("approve-reply", by: "cap-uy", on: "2025-07-01")
    expect("approved", "cap-uy", "issue-reply", "2025-07-15")
    try desk.act(
      "issue-reply", "document=50-CV/ĐU issued=2025-07-02 recipients=mttq,ubnd", by: "cap-uy",
      on: "2025-07-02")
    expect("answered", "can-bo", "notify-sender", "2025-07-07")
    try desk.told(on: "2025-07-04")
    expect("told", "can-bo", "close", "2025-07-07")
    try desk.act("close")
    expect("closed", nil, nil, nil)

    let answer = try #require(desk.answer)
    #expect(answer.term == (type == "qd124" ? "qd124.result" : "office.answer"))
    #expect(answer.state == .fulfilled && answer.lateWorkingDays == 0)
    #expect(desk.matter.fields["outcome"] == "dung-mot-phan")
    #expect(
      desk.matter.documents.map(\.number) == ["12/PC-MTTQ", "45-CV/ĐU", "50-CV/ĐU", "20/TB-MTTQ"])
    #expect(try rebuilt(desk.decisions) == desk.matter)
  }

  @Test(
    "by a body's own letter, whatever stage it had reached",
    arguments: ["sent", "received", "returned", "drafted", "approved"])
  func ownLetter(stage: StateKey) throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.forwarded(sent: "2025-06-02")
    if stage != "sent" { try desk.act("confirm-receipt", "received=2025-06-02") }
    if ["returned", "drafted", "approved"].contains(stage) {
      try desk.act("draft-reply", "summary=Dự_thảo outcome=dung")
    }
    if stage == "returned" { try desk.act("return-reply", "reason=Thiếu_căn_cứ", by: "cap-uy") }
    if stage == "approved" { try desk.act("approve-reply", by: "cap-uy") }
    #expect(desk.shown == stage)
    try desk.answered(issued: "2025-06-10", entered: "2025-06-12")
    #expect(desk.shown == "answered")
    #expect(desk.answer?.fulfilled?.iso == "2025-06-10")
    let letter = desk.matter.documents.last
    #expect(letter?.from == "ubnd" && letter?.to == ["mttq"] && letter?.dated?.iso == "2025-06-10")
    // The sender is owed a notice from the day the letter arrived (D18).
    #expect(desk.notice?.start.iso == "2025-06-12" && desk.notice?.due.iso == "2025-06-17")
  }

  @Test("by the chairman's hand wherever the officer's would do")
  func chairman() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("register", by: "chu-tich")
    try desk.act("forward", "to=ubnd document=1/PC sent=2025-06-02", by: "chu-tich")
    try desk.act("confirm-receipt", "received=2025-06-02", by: "chu-tich")
    #expect(desk.shown == "received")
  }

  @Test("keeping free text apart from events, and every coded value within them")
  func freeTextIsApart() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    var request = try desk.request("draft-reply", "summary=Bà_con_xóm_4 outcome=khong-dung")
    request.note = "xin ý kiến sớm"
    let decision = try desk.engine("can-bo").decide(request, on: desk.matter)
    #expect(decision.texts.map(\.field) == ["summary", "note"])
    #expect(decision.texts.map(\.text) == ["Bà con xóm 4", "xin ý kiến sớm"])
    #expect(decision.changes.contains(.given(field: "outcome", value: "khong-dung")))
    #expect(!"\(decision.changes)".contains("Bà con"))
    #expect(desk.decisions[0].texts.map(\.field) == ["title", "summary"])
  }

  @Test("or ends when the sender takes it back: nothing is owed any more, and nothing counts as answered")
  func withdrawn() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.forwarded(to: "ubnd,dang-uy", sent: "2025-06-02")
    try desk.act("withdraw", "reason=Đã_hòa_giải document=Đơn_rút_01", on: "2025-06-20")
    #expect(desk.shown == "withdrawn" && desk.next == nil)
    #expect(desk.answers.allSatisfy { $0.state == .cancelled && $0.fulfilled == nil })
    #expect(desk.matter.documents.last?.number == "Đơn rút 01")
    #expect(desk.matter.documents.last?.dated?.iso == "2025-06-20")
  }

  @Test("and the sender's letter has its own day, which takes back no day that was late meanwhile")
  func withdrawnBefore() throws {
    for (dated, day) in [(" dated=2025-06-27", "2025-06-27"), ("", "2025-07-07")] {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      try desk.act("withdraw", "reason=Đã_hòa_giải document=Đơn_rút_01\(dated)", on: "2025-07-07")
      #expect(desk.matter.documents.last?.dated?.iso == day)
      #expect(desk.answer?.state == .cancelled && desk.answer?.lateWorkingDays == 5)
    }
    var desk = try Desk(received: "2025-06-02")
    let early = try desk.refusal("withdraw", "reason=x document=1 dated=2025-05-30", on: "2025-07-07")
    #expect(early?.rule == .daysInOrder)
  }

  @Test("and says what was reminded and reported above")
  func remindedAndEscalated() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.forwarded(sent: "2025-06-02")
    try desk.act("remind", "document=14/CV-MTTQ sent=2025-06-20", on: "2025-06-20")
    try desk.act("remind", "document=15/CV-MTTQ sent=2025-06-24", by: "giam-sat", on: "2025-06-24")
    try desk.act(
      "escalate", "reason-code=vuong-mac to=dang-uy,ubkt document=3/BC-MTTQ", by: "chu-tich", on: "2025-06-25"
    )
    #expect(desk.matter.reminders == 2 && desk.matter.escalationLevel == 1)
    #expect(desk.matter.documents.suffix(3).map(\.to) == [["ubnd"], ["ubnd"], ["dang-uy", "ubkt"]])
    // Neither moves the case or its date.
    #expect(desk.shown == "sent" && desk.answer?.due.iso == "2025-06-30")
  }

  /// The definition as offices had it before a draft that is sent back had a stage of its own.
  private func before(_ type: CaseType) throws -> CaseType {
    var old = type
    old.states.removeAll { $0.key == "returned" }
    for index in old.actions.indices {
      old.actions[index].from.removeAll { $0 == "returned" }
      if old.actions[index].answerTo == "returned" { old.actions[index].answerTo = "received" }
    }
    return old
  }

  @Test("under the definition it was opened with: what sends a draft back is known there too")
  func olderDefinition() throws {
    let type = try Desk(received: "2025-06-02").type
    for known in [type, try before(type)] {
      #expect(known.actions.map(\.key).filter(known.sendsBack) == ["return-reply"])
    }
  }

  @Test("a case taken in from another definition waits in a stage that this one has")
  func mergedAcrossDefinitions() throws {
    var duplicate = try Desk(received: "2025-06-02")
    try duplicate.confirmed(received: "2025-06-03")
    try duplicate.act("draft-reply", "summary=Có outcome=dung", on: "2025-06-04")
    try duplicate.act("return-reply", "reason=Thiếu", by: "cap-uy", on: "2025-06-04")
    var main = try Desk(received: "2025-06-02")
    try main.act("register")
    let old = try before(main.type)
    var engine = try main.engine("can-bo")
    engine.type = old
    var merged = main.matter
    for change in try engine.takeIn(duplicate.matter, into: main.matter).changes { merged.apply(change) }
    #expect(merged.shownState(in: old) == "received" && merged.nextMove(in: old)?.action == "draft-reply")
  }
}
