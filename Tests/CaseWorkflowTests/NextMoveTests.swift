import CaseWorkflow
import Testing
import WorkingCalendar

/// D18: no open case is without a date and someone whose move it is.
@Suite("Every open case has a next move, somebody whose it is, and a date")
struct NextMoveTests {
  @Test(
    "a letter that waits for its number comes before what the same hands do next, and hides nothing of others"
  )
  func pendingBeside() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("register")
    try desk.act("forward", "to=ubnd pending-number=yes")
    #expect(desk.next?.action == "number")
    desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-03")
    try desk.act("remind", "pending-number=yes")
    #expect(desk.next?.action == "number", "the answer would be entered by the same hands")
    try desk.act("draft-reply", "summary=Đã_sửa outcome=dung")
    #expect(desk.next?.action == "approve-reply" && desk.next?.role == "cap-uy")
    desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-03")
    try desk.act("request-extension", "reason-code=nhieu-nguoi reason=x")
    try desk.act("remind", "pending-number=yes")
    #expect(desk.next?.action == "decide-extension", "it may lapse unseen otherwise")
    // The decision itself waits for its number: that is the officer's.
    try desk.act("decide-extension", "decision=approve pending-number=yes", by: "cap-uy")
    #expect(desk.next?.action == "number")
  }

  @Test("in every type, in every state and stage", arguments: ShippedOffice.typeKeys)
  func everyState(type: CaseTypeKey) throws {
    let desk = try Desk(type, received: "2025-06-02")
    for state in desk.type.states where state.key != desk.type.waitingState {
      #expect(state.isFinal == (state.next == nil), "\(state.key)")
      guard let next = state.next else { continue }
      let action = try #require(desk.type.action(next.action))
      let role = try #require(desk.settings.role(next.role))
      #expect(action.from.contains(state.key))
      #expect(Actor(account: "a", role: role).holds(anyOf: action.roles))
    }
  }

  @Test(
    "a letter gets its number, and an entry is confirmed, wherever the case has come to meanwhile",
    arguments: ShippedOffice.typeKeys)
  func wherever(type: CaseTypeKey) throws {
    let known = try Desk(type, received: "2025-06-02").type
    let standing = known.states.filter { state in
      state.key != known.waitingState && (state.scope == .matter || !state.isFinal)
    }
    for key in ["number", "confirm-entry"] {
      let action = try #require(known.action(key))
      #expect(standing.map(\.key).filter { !action.from.contains($0) } == [], "\(key)")
    }
  }

  @Test("a request for an extension is the committee's move first, by the first due date")
  func extensionFirst() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.forwarded(sent: "2025-06-02")
    try desk.act("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ")
    #expect(desk.next?.action == "decide-extension" && desk.next?.role == "cap-uy")
    #expect(desk.next?.due.iso == "2025-06-30")
    try desk.act("decide-extension", "decision=refuse document=4 decided=2025-06-02", by: "cap-uy")
    #expect(desk.next?.action == "confirm-receipt" && desk.next?.role == "can-bo")
  }

  @Test("the words on the board are those of the state, else the action's own")
  func words() throws {
    var desk = try Desk(received: "2025-06-02")
    #expect(desk.next?.label == desk.type.action("register")?.label)
    try desk.confirmed(received: "2025-06-02")
    try desk.act("draft-reply", "summary=Có outcome=dung")
    #expect(desk.next?.label == desk.type.state("drafted")?.next?.label)
    #expect(desk.next?.label != desk.type.action("approve-reply")?.label)
  }

  @Test("what can be begun is not greyed, and what is greyed says why", arguments: ShippedOffice.typeKeys)
  func greyed(type: CaseTypeKey) throws {
    var desk = try Desk(type, received: "2025-06-02")
    func rule(_ action: ActionKey, _ role: RoleKey = "can-bo", as account: String? = nil) throws -> Rule? {
      let definition = try #require(desk.type.action(action))
      return try desk.engine(role, as: account).obstacle(to: definition, on: desk.matter)?.rule
    }
    #expect(try rule("register") == nil)
    #expect(try rule("register", "tra-cuu") == .roleMay)
    #expect(try rule("forward") == .stateAllows)
    #expect(try rule("close") == .everyAnswerIssued)
    try desk.confirmed(received: "2025-06-02")
    #expect(try rule("forward") == nil)
    #expect(try rule("decide-extension", "cap-uy") == .extensionRequested)
    try desk.act("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ")
    #expect(try rule("request-extension") == .extensionOnce)
    #expect(try rule("decide-extension", "cap-uy") == nil)
    try desk.act("draft-reply", "summary=Có outcome=dung", as: "mai")
    #expect(try rule("approve-reply", "cap-uy", as: "mai") == .separateHands)
    #expect(try rule("approve-reply", "cap-uy", as: "hùng") == nil)
    try desk.answered(issued: "2025-06-10")
    #expect(try rule("close") == .senderTold)
    try desk.told(on: "2025-06-11")
    #expect(try rule("close") == nil)
  }
}

@Suite("The sender is told")
struct TellingTests {
  private func answered() throws -> Desk {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    try desk.answered(issued: "2025-06-10")
    return desk
  }

  @Test("of acceptance and of an extension without that counting as the result")
  func acceptance() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("register")
    try desk.act("notify-sender", "stage=accepted sent=2025-06-02 way=gap-mat")
    #expect(desk.shown == "registered")
    try desk.forwarded(sent: "2025-06-02")
    try desk.act("notify-sender", "stage=extended sent=2025-06-02")
    #expect(desk.shown == "sent" && !desk.matter.isSenderTold)
  }

  @Test("within three working days of the answer's arrival, and late after that")
  func lateNotice() throws {
    var desk = try answered()
    #expect(desk.notice?.due.iso == "2025-06-13" && desk.notice?.creditor == "nguoi-gui")
    try desk.told(on: "2025-06-17")
    #expect(desk.shown == "told" && desk.notice?.lateWorkingDays == 2)
  }

  @Test("or it is said why nobody can be: that ends the duty as well")
  func excused() throws {
    var desk = try answered()
    try desk.act("notify-sender", "no-notice-reason=Đơn_nặc_danh", on: "2025-06-12")
    #expect(
      desk.shown == "told" && desk.notice?.state == .fulfilled && desk.notice?.fulfilled?.iso == "2025-06-12")
    try desk.act("close")
    #expect(desk.shown == "closed")
  }

  @Test("but a reason given before there is an answer excuses no result")
  func excusedTooSoon() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    try desk.act("notify-sender", "no-notice-reason=Đơn_nặc_danh")
    #expect(!desk.matter.isSenderTold)
    try desk.answered(issued: "2025-06-10")
    #expect(desk.shown == "answered")
  }

  @Test("again after the case was reopened: a new answer is a new result")
  func toldAgain() throws {
    var desk = try answered()
    try desk.told(on: "2025-06-11")
    try desk.act("reopen", "reason=Chưa_rõ", on: "2025-06-12")
    try desk.answered(issued: "2025-06-20")
    #expect(try desk.refusal("close")?.rule == .senderTold)
    try desk.told(on: "2025-06-23")
    try desk.act("close")
    #expect(desk.matter.obligations.allSatisfy { $0.state == .fulfilled })
  }

  @Test("of a first result that is still owed while a second answer is waited for, and then of the second")
  func toldWhileWaiting() throws {
    var desk = try answered()
    try desk.act("reopen", "reason=Chưa_rõ", on: "2025-06-11")
    try desk.told(on: "2025-06-12")
    #expect(desk.notice?.lateWorkingDays == 0 && desk.matter.state == "waiting")
    try desk.answered(issued: "2025-06-20")
    #expect(desk.shown == "answered")
    #expect(try desk.refusal("close")?.rule == .senderTold)
    try desk.told(on: "2025-06-23")
    try desk.act("close")
  }
}
