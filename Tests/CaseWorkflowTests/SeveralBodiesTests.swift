import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("A case sent to several bodies")
struct SeveralBodiesTests {
  /// Sent to the People's Committee and the Party committee on 02/06/2025; the latter received it on the 5th.
  private func two() throws -> Desk {
    var desk = try Desk(received: "2025-06-02")
    try desk.forwarded(to: "ubnd,dang-uy", sent: "2025-06-02")
    try desk.act("confirm-receipt", "received=2025-06-05 addressee=dang-uy", on: "2025-06-05")
    return desk
  }

  @Test("has one date for each, and speaks of the earliest")
  func ownDates() throws {
    var desk = try two()
    #expect(desk.answers.map(\.due.iso) == ["2025-06-30", "2025-07-03"])
    #expect(desk.matter.leadingAnswer?.debtor == "ubnd" && desk.shown == "sent")
    try desk.answered(by: "ubnd", issued: "2025-06-10")
    #expect(desk.matter.leadingAnswer?.debtor == "dang-uy" && desk.shown == "received")
  }

  @Test("shows a draft that lies on a desk here, though another body's answer is due earlier")
  func draftBesideAnEarlierAnswer() throws {
    var desk = try two()
    try desk.act("confirm-receipt", "received=2025-06-02 addressee=ubnd", on: "2025-06-05")
    #expect(desk.matter.leadingAnswer?.debtor == "ubnd" && desk.shown == "received")
    try desk.act("draft-reply", "summary=Có outcome=dung addressee=dang-uy")
    #expect(desk.shown == "drafted" && desk.next?.role == "cap-uy" && desk.next?.action == "approve-reply")
    try desk.act("return-reply", "reason=Thiếu addressee=dang-uy", by: "cap-uy")
    #expect(desk.shown == "returned" && desk.next?.label.vi == "Sửa dự thảo, trình lại")
    #expect(desk.matter.leadingAnswer?.debtor == "ubnd", "the date is still that of the earliest")
    try desk.answered(by: "dang-uy", issued: "2025-06-10")
    #expect(desk.shown == "received")
  }

  @Test("counts the letters that pressed each body for itself")
  func remindersOfEach() throws {
    var desk = try two()
    for (number, unit) in [(1, "ubnd"), (2, "ubnd"), (3, "dang-uy")] {
      try desk.act("remind", "document=\(number)/CV sent=2025-06-20 addressee=\(unit)", on: "2025-06-20")
    }
    #expect(["ubnd", "dang-uy", "hdnd"].map { desk.matter.reminders(to: $0, in: desk.type) } == [2, 1, 0])
    try desk.act(
      "transfer", "to=hdnd document=4/PC sent=2025-06-23 addressee=ubnd", on: "2025-06-23")
    #expect(desk.matter.reminders(to: "hdnd", in: desk.type) == 0)
  }

  @Test("is answered only by the last, and then the sender is owed one notice")
  func answeredByTheLast() throws {
    var desk = try two()
    try desk.answered(by: "dang-uy", issued: "2025-06-10")
    #expect(desk.notice == nil && desk.matter.state == "waiting")
    #expect(try desk.refusal("notify-sender", "stage=result sent=2025-06-10")?.rule == .answeredBeforeResult)
    #expect(try desk.refusal("close")?.message.vi.contains("Ủy ban nhân dân xã") == true)
    try desk.answered(by: "ubnd", issued: "2025-06-12")
    #expect(desk.shown == "answered")
    #expect(desk.matter.obligations.filter { $0.key == .notice }.count == 1)
  }

  @Test("takes the only answer an act fits without being told, and asks when it fits two")
  func whichOne() throws {
    var desk = try two()
    // Only the Party committee has received it.
    try desk.act("draft-reply", "summary=Có outcome=dung")
    #expect(desk.answers.map(\.stage) == ["sent", "drafted"])
    // Both can be extended.
    let refusal = try desk.refusal("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ")
    #expect(refusal?.rule == .addresseeNamed)
    #expect(refusal?.message.vi.contains("Ủy ban nhân dân xã (ubnd), ") == true)
  }

  @Test("refuses an act on the one that is not there yet, though it fits the other")
  func namedButNotThere() throws {
    var desk = try two()
    #expect(try desk.refusal("draft-reply", "summary=Có outcome=dung addressee=ubnd")?.rule == .stateAllows)
  }

  @Test("names the field to fill in when the body named owes nothing")
  func namedButOwesNothing() throws {
    var desk = try two()
    let reply = "document=1 issued=2025-06-05 arrived=2025-06-05 outcome=dung summary=Có"
    let refusal = try desk.refusal("record-reply", "from=hdnd " + reply)
    #expect(refusal?.rule == .addresseeNamed && refusal?.message.en.contains("--set from=") == true)
    let other = try desk.refusal("confirm-receipt", "received=2025-06-05 addressee=hdnd")
    #expect(other?.message.en.contains("--set addressee=") == true)
  }

  @Test("can extend one answer while the other's extension is decided, and says so before it is begun")
  func extendedApart() throws {
    var desk = try two()
    try desk.act("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ addressee=ubnd")
    let ask = try #require(desk.type.action("request-extension"))
    #expect(try desk.engine("can-bo").obstacle(to: ask, on: desk.matter) == nil)
    #expect(desk.next?.action == "decide-extension" && desk.next?.due.iso == "2025-06-30")
    try desk.act("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ addressee=dang-uy")
    try desk.act(
      "decide-extension", "decision=approve document=4 decided=2025-06-06 addressee=dang-uy", by: "cap-uy",
      on: "2025-06-06")
    let decide = try #require(desk.type.action("decide-extension"))
    #expect(try desk.engine("cap-uy").obstacle(to: decide, on: desk.matter) == nil)
    #expect(desk.answers.map(\.due.iso) == ["2025-06-30", "2025-07-17"])
  }

  @Test("is cut short by none: what is possible lists the acts on every open answer")
  func possibleOnEach() throws {
    var desk = try two()
    try desk.act("draft-reply", "summary=Có outcome=dung addressee=dang-uy")
    let refusal = try desk.refusal(
      "issue-reply", "document=1 issued=2025-06-05 recipients=mttq", by: "cap-uy")
    #expect(refusal?.rule == .stateAllows)
    #expect(refusal?.message.en.contains("approve-reply") == true)
  }

  @Test("owes one answer when a body is named twice")
  func namedTwice() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.forwarded(to: "ubnd,ubnd", sent: "2025-06-02")
    #expect(desk.answers.count == 1)
  }

  @Test("reminds the body named, else every body that owes something")
  func reminds() throws {
    var desk = try two()
    try desk.act("remind", "document=1/CV sent=2025-06-05 addressee=dang-uy")
    try desk.act("remind", "document=2/CV sent=2025-06-05")
    #expect(desk.matter.documents.suffix(2).map(\.to) == [["dang-uy"], ["ubnd", "dang-uy"]])
  }
}

@Suite("A reopened matter of several bodies")
struct ReopenedBodiesTests {
  private static func withdrawnAfterOneAnswer() throws -> Desk {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("register")
    try desk.act("forward", "to=ubnd,ubkt document=1/PC sent=2025-06-02")
    try desk.act(
      "record-reply",
      "from=ubkt document=2/UBKT issued=2025-06-05 arrived=2025-06-05 outcome=dung summary=Có",
      on: "2025-06-05")
    try desk.act("withdraw", "reason=Rút document=3", on: "2025-06-06")
    return desk
  }

  @Test("is owed again by those that had not answered when it was withdrawn")
  func unanswered() throws {
    var desk = try Self.withdrawnAfterOneAnswer()
    try desk.act("reopen", "reason=Đổi_ý", on: "2025-06-10")
    #expect(desk.matter.openAnswers.map(\.debtor) == ["ubnd"])
  }

  @Test("is owed by the bodies named, where they are named")
  func named() throws {
    var desk = try Self.withdrawnAfterOneAnswer()
    #expect(try desk.refusal("reopen", "reason=x addressee=hdnd", on: "2025-06-10")?.rule == .reopenAsked)
    try desk.act("reopen", "reason=Đổi_ý addressee=ubkt,ubnd", on: "2025-06-10")
    #expect(Set(desk.matter.openAnswers.map(\.debtor)) == ["ubkt", "ubnd"])
  }
}
