import CaseWorkflow
import Testing
import WorkingCalendar

/// `deadlines.md`, through the engine: the rules by number and the cases that systems of this kind get wrong.
@Suite("The deadlines of a case are right")
struct DeadlineRulesTests {
  // MARK: D5, D14: where the clock starts

  @Test(
    "D5: until the receipt is known the clock runs from the day it was sent; the confirmation replaces it")
  func provisionalStart() throws {
    var desk = try Desk("qd124", received: "2025-05-29")
    try desk.forwarded(sent: "2025-06-02")
    #expect(desk.answer?.start.iso == "2025-06-02" && desk.answer?.due.iso == "2025-06-30")
    #expect(desk.answer?.isStartConfirmed == false)
    try desk.act("confirm-receipt", "received=2025-06-09", on: "2025-06-12")
    #expect(desk.answer?.start.iso == "2025-06-09" && desk.answer?.due.iso == "2025-07-07")
    #expect(desk.answer?.isStartConfirmed == true && desk.answer?.firstDue.iso == "2025-07-07")
    // Both dates are kept: the Front's own receipt is that of the case.
    #expect(desk.matter.received.iso == "2025-05-29")
  }

  @Test("D5: a body that never confirms is late all the same, and can be reported for it")
  func neverConfirmed() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.forwarded(sent: "2025-06-02")
    #expect(desk.matter.leadingAnswer?.due.iso == "2025-06-30")
    try desk.act(
      "escalate", "reason-code=qua-han to=dang-uy document=1/BC-MTTQ", by: "giam-sat", on: "2025-07-01")
    try desk.answered(issued: "2025-07-02")
    #expect(desk.answer?.lateWorkingDays == 2 && desk.answer?.isStartConfirmed == false)
  }

  @Test("case 14, D14: entered ten days later, the clock still runs from the receipt")
  func enteredLater() throws {
    var desk = try Desk(received: "2025-06-02", today: "2025-06-12")
    #expect(desk.matter.entered.iso == "2025-06-12")
    #expect(desk.forwarding?.due.iso == "2025-06-09")
    try desk.forwarded(sent: "2025-06-02")
    try desk.act("confirm-receipt", "received=2025-06-02")
    #expect(desk.answer?.due.iso == "2025-06-30")
    // Forwarded on the day it came, though entered late: on time.
    #expect(desk.forwarding?.lateWorkingDays == 0)
  }

  @Test("D18: forwarding is due in 5 working days of the Front's receipt, and its lateness is kept")
  func forwardingLate() throws {
    var desk = try Desk(received: "2025-06-02")
    #expect(desk.forwarding?.debtor == "mttq" && desk.forwarding?.due.iso == "2025-06-09")
    try desk.forwarded(sent: "2025-06-11")
    #expect(desk.forwarding?.state == .fulfilled && desk.forwarding?.lateWorkingDays == 2)
  }

  // MARK: D6: extension

  /// Received on 02/06/2025: due 30/06; asked for an extension on the 20th.
  private func extensionAsked(_ type: CaseTypeKey = "qd124") throws -> Desk {
    var desk = try Desk(type, received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    try desk.act("request-extension", "reason-code=nhieu-noi-dung reason=Hồ_sơ_dài", on: "2025-06-20")
    return desk
  }

  private let approve = "decision=approve document=45-CV/ĐU decided="

  @Test(
    "case 10, D6: decided on the first due date it is accepted, 30 days in all",
    arguments: ShippedOffice.typeKeys)
  func extendedOnTheLastDay(type: CaseTypeKey) throws {
    var desk = try extensionAsked(type)
    try desk.act("decide-extension", approve + "2025-06-30", by: "cap-uy", on: "2025-06-30")
    #expect(desk.answer?.due.iso == "2025-07-14" && desk.answer?.isExtended == true)
    #expect(desk.answer?.firstDue.iso == "2025-06-30")
    #expect(desk.answer?.extensionLate == nil)
  }

  @Test("case 10, D6: decided a day later it is refused, and the date stays")
  func decidedTooLate() throws {
    var desk = try extensionAsked()
    let refusal = try desk.refusal("decide-extension", approve + "2025-07-01", by: "cap-uy", on: "2025-07-01")
    #expect(refusal?.rule == .extensionInTime)
    #expect(desk.answer?.due.iso == "2025-06-30" && desk.answer?.extending == .requested)
  }

  @Test("D6: what governs is the day it was decided, not the day it is entered")
  func enteredAfterwards() throws {
    var desk = try extensionAsked()
    try desk.act("decide-extension", approve + "2025-06-30", by: "cap-uy", on: "2025-07-08")
    #expect(desk.answer?.due.iso == "2025-07-14")
  }

  @Test("D6: the committee can override a lapse with a reason, and the breach stands")
  func overridden() throws {
    var desk = try extensionAsked()
    try desk.act(
      "decide-extension", approve + "2025-07-02 override-reason=Chờ_kết_luận", by: "cap-uy", on: "2025-07-02")
    #expect(desk.answer?.due.iso == "2025-07-14" && desk.answer?.firstDue.iso == "2025-06-30")
    #expect(desk.answer?.extensionLate == 2)
  }

  @Test("D6: never twice, neither asked nor decided")
  func neverTwice() throws {
    var desk = try extensionAsked()
    try desk.act("decide-extension", approve + "2025-06-25", by: "cap-uy", on: "2025-06-25")
    #expect(
      try desk.refusal("request-extension", "reason-code=nhieu-nguoi reason=Thêm")?.rule == .extensionOnce)
    #expect(
      try desk.refusal("decide-extension", approve + "2025-06-26", by: "cap-uy", on: "2025-06-26")?.rule
        == .extensionOnce)
  }

  @Test("D6: a refused request can be asked again, for the law says once extended and not once asked")
  func askedAgain() throws {
    var desk = try extensionAsked()
    try desk.act(
      "decide-extension", "decision=refuse document=46-CV/ĐU decided=2025-06-25", by: "cap-uy",
      on: "2025-06-25")
    #expect(desk.answer?.due.iso == "2025-06-30" && desk.answer?.extending == .refused)
    #expect(
      try desk.refusal("decide-extension", approve + "2025-06-26", by: "cap-uy", on: "2025-06-26")?.rule
        == .extensionRequested)
    try desk.act("request-extension", "reason-code=nhieu-co-quan reason=Thêm", on: "2025-06-26")
    try desk.act("decide-extension", approve + "2025-06-27", by: "cap-uy", on: "2025-06-27")
    #expect(desk.answer?.due.iso == "2025-07-14")
  }

  @Test("D6: a request stands beside the state and blocks nothing")
  func requestBlocksNothing() throws {
    var desk = try extensionAsked()
    #expect(desk.shown == "received" && desk.answer?.due.iso == "2025-06-30")
    try desk.act("draft-reply", "summary=Có outcome=dung")
    try desk.act("approve-reply", by: "cap-uy")
    try desk.act("issue-reply", "document=50 issued=2025-06-20 recipients=mttq", by: "cap-uy")
    #expect(desk.shown == "answered" && desk.answer?.due.iso == "2025-06-30")
  }

  @Test("D6: an office that reads it as 20 and then 30 more counts the 30 from the first due date")
  func addedReading() throws {
    var desk = try Desk("qd124", received: "2026-01-09") { $0.policies.extensionReading = .added }
    try desk.confirmed(received: "2026-01-09")
    try desk.act("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ")
    try desk.act("decide-extension", approve + "2026-01-09", by: "cap-uy")
    // The table of worked examples: 05/02, then 30 more.
    #expect(desk.answer?.firstDue.iso == "2026-02-05" && desk.answer?.due.iso == "2026-03-26")
  }

  @Test("D6: a receipt confirmed after the extension was given moves both dates, and keeps the cap")
  func extendedThenConfirmed() throws {
    var desk = try Desk("qd124", received: "2025-06-02")
    try desk.forwarded(sent: "2025-06-02")
    try desk.act("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ")
    try desk.act("decide-extension", approve + "2025-06-02", by: "cap-uy")
    #expect(desk.answer?.due.iso == "2025-07-14")
    try desk.act("confirm-receipt", "received=2025-06-09", on: "2025-06-10")
    #expect(desk.answer?.firstDue.iso == "2025-07-07" && desk.answer?.due.iso == "2025-07-21")
    #expect(desk.answer?.isExtended == true)
  }

  // MARK: D7, D8: fulfilment

  @Test(
    "case 13, D7, D8: issued two working days late, entered later, closed and reopened: two days late for good"
  )
  func frozenLateness() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    try desk.answered(issued: "2025-07-02", entered: "2025-07-10")
    let answer = try #require(desk.answer)
    #expect(answer.fulfilled?.iso == "2025-07-02" && answer.lateWorkingDays == 2)
    try desk.told(on: "2025-07-11")
    try desk.act("close")
    try desk.act("reopen", "reason=Trả_lời_chưa_rõ", on: "2025-07-14")
    #expect(desk.answers.count == 2)
    #expect(desk.answers[0] == answer)
    #expect(desk.answers[1].start.iso == "2025-07-14" && desk.answers[1].isOpen)
    #expect(desk.shown == "sent" && !desk.matter.isSenderTold)
  }

  @Test("D4: answered on the Saturday after a Friday due date it is 0 working days late, on Monday 1")
  func lateOnAWeekend() throws {
    for (issued, late) in [("2025-07-04", 0), ("2025-07-05", 0), ("2025-07-07", 1)] {
      var desk = try Desk(received: "2025-06-07")
      try desk.confirmed(received: "2025-06-07")
      #expect(desk.answer?.due.iso == "2025-07-04")
      try desk.answered(issued: issued)
      #expect(desk.answer?.lateWorkingDays == late, "\(issued)")
    }
  }

  @Test("D7: neither a reminder, nor a notice of acceptance, nor a draft fulfils anything")
  func onlyTheReplyFulfils() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    try desk.act("notify-sender", "stage=accepted sent=2025-06-03 way=dien-thoai", on: "2025-06-03")
    try desk.act("remind", "document=9/CV sent=2025-06-20", on: "2025-06-20")
    try desk.act("draft-reply", "summary=Có outcome=dung")
    try desk.act("approve-reply", by: "cap-uy")
    #expect(desk.answer?.isOpen == true && desk.answer?.fulfilled == nil && !desk.matter.isSenderTold)
  }

  // MARK: D9

  @Test(
    "case 12, D9: sent again to the same body, the date stays; to another, that body owes an answer of its own"
  )
  func sentAgain() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    try desk.act("forward", "to=ubnd document=30/PC-MTTQ sent=2025-06-20", on: "2025-06-20")
    #expect(desk.answers.count == 1 && desk.answer?.due.iso == "2025-06-30" && desk.shown == "received")
    #expect(desk.matter.documents.map(\.number) == ["12/PC-MTTQ", "30/PC-MTTQ"])
    try desk.act("forward", "to=ubnd,hdnd document=31/PC-MTTQ sent=2025-06-20")
    #expect(desk.answers.map(\.debtor) == ["ubnd", "hdnd"])
    #expect(desk.answer?.start.iso == "2025-06-20" && desk.answer?.due.iso == "2025-07-18")
  }

  @Test("D9: a case withdrawn before it was forwarded goes back to the book when reopened, with a new date")
  func reopenedBeforeForwarding() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("withdraw", "reason=Rút document=1", on: "2025-06-04")
    try desk.act("reopen", "reason=Đổi_ý", on: "2025-06-16")
    #expect(
      desk.shown == "registered" && desk.next?.action == "forward" && desk.next?.due.iso == "2025-06-23")
    let forwarding = desk.matter.obligations.filter { $0.key == .forward }
    #expect(forwarding.map(\.state) == [.cancelled, .open])
  }

  // MARK: D12: what rests on an uncertain day

  @Test("D12: no report as overdue while an uncertain day could still undo the lateness")
  func uncertainDay() throws {
    // 24/11/2026 is not settled: counted as off the answer is due on 01/12, worked on 30/11.
    var desk = try Desk(received: "2026-11-02")
    try desk.confirmed(received: "2026-11-02")
    let answer = try #require(desk.answer)
    #expect(answer.isProvisional)
    #expect(answer.earliestDue.iso == "2026-11-30" && answer.due.iso == "2026-12-01")
    #expect(answer.latestDue == answer.due)
    let late = "reason-code=qua-han to=dang-uy document=1/BC-MTTQ"
    #expect(try desk.refusal("escalate", late, by: "giam-sat", on: "2026-12-01")?.rule == .lateOnEveryReading)
    // For another reason it can be reported at any time.
    try desk.act("escalate", "reason-code=phuc-tap to=dang-uy document=2/BC-MTTQ", by: "giam-sat")
    try desk.act("escalate", late, by: "giam-sat", on: "2026-12-02")
    #expect(desk.matter.escalationLevel == 2)
  }

  @Test("case 8, D12: a due date that crosses into a year not announced is provisional")
  func crossesAProjectedYear() throws {
    let shipped = try ShippedOffice.shared.get().calendar
    let unannounced = try OfficeCalendar(
      weeklyRest: shipped.weeklyRest, days: shipped.listedDays.filter { $0.date.year <= 2025 },
      announcedYears: [2024, 2025], projectsVietnameseRules: true)
    var desk = try Desk(received: "2025-12-22", calendar: unannounced)
    try desk.confirmed(received: "2025-12-22")
    #expect(desk.answer?.isProvisional == true)
    #expect(desk.answer.map { $0.earliestDue <= $0.due && $0.due <= $0.latestDue } == true)
    var announced = try Desk(received: "2025-12-22")
    try announced.confirmed(received: "2025-12-22")
    #expect(announced.answer?.isProvisional == false && announced.answer?.due.iso == "2026-01-20")
  }
}
