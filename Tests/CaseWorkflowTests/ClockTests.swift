import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("Clocks that stop, move on and were set wrongly")
struct ClockTests {
  /// A case that UBND received on 02/06/2025: due 30/06/2025.
  static func received() throws -> Desk {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("register")
    try desk.act("forward", "to=ubnd document=12/PC-MTTQ sent=2025-06-02")
    try desk.act("confirm-receipt", "received=2025-06-02")
    return desk
  }

  @Test("case 11: a documented suspension over Friday to Monday adds one working day")
  func suspendedOverAWeekend() throws {
    var desk = try Self.received()
    try desk.act("suspend", "document=3/TB from=2025-06-06 reason=Chờ_kết_luận", on: "2025-06-06")
    #expect(desk.matter.openAnswers.first?.state == .suspended)
    #expect(desk.matter.nextMove(in: desk.type)?.action == "resume")
    let stood = try #require(desk.matter.openAnswers.first)
    try desk.act("resume", "document=4/TB on=2025-06-09", on: "2025-06-09")
    let answer = try #require(desk.matter.openAnswers.first)
    #expect(
      try stood.resumed(
        on: #require(CivilDate(iso: "2025-06-09")), calendar: desk.calendar, policies: desk.settings.policies)
        == answer, "what a form foretells is what comes")
    #expect(answer.state == .open && answer.due.iso == "2025-07-01" && answer.firstDue.iso == "2025-07-01")
  }

  @Test("a clarification does not stop the clock: a noted call moves nothing")
  func clarification() throws {
    var desk = try Self.received()
    try desk.act("note-call", "with=UBND said=Hỏi_thêm_địa_chỉ", on: "2025-06-06")
    #expect(desk.matter.openAnswers.first?.due.iso == "2025-06-30")
  }

  @Test("suspended days lie outside the cap of an extension")
  func suspendedAndExtended() throws {
    var desk = try Self.received()
    try desk.act("suspend", "document=3/TB from=2025-06-06 reason=Chờ", on: "2025-06-06")
    try desk.act("resume", "document=4/TB on=2025-06-09", on: "2025-06-09")
    try desk.act("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ", on: "2025-06-20")
    try desk.act(
      "decide-extension", "decision=approve document=5-TB/ĐU decided=2025-07-01", by: "cap-uy",
      on: "2025-07-01")
    #expect(desk.matter.openAnswers.first?.due.iso == "2025-07-15")
  }

  @Test("what is late cannot be suspended; a clock is not stopped or started twice")
  func refusals() throws {
    var desk = try Self.received()
    #expect(try desk.refusal("resume", "document=4/TB on=2025-06-09", on: "2025-06-09")?.rule == .clockStands)
    #expect(
      try desk.refusal("suspend", "document=3/TB from=2025-07-01 reason=x", on: "2025-07-02")?.rule
        == .suspendBeforeDue)
    try desk.act("suspend", "document=3/TB from=2025-06-30 reason=x", on: "2025-07-02")
    #expect(
      try desk.refusal("suspend", "document=3/TB from=2025-07-01 reason=x", on: "2025-07-02")?.rule
        == .clockRuns)
    #expect(
      try desk.refusal("resume", "document=4/TB on=2025-06-27", on: "2025-07-02")?.rule == .daysInOrder)
  }

  @Test("a reply that comes while the clock stands is judged with the days it stood")
  func answeredWhileSuspended() throws {
    var desk = try Self.received()
    try desk.act("suspend", "document=3/TB from=2025-06-30 reason=x", on: "2025-06-30")
    try desk.act(
      "record-reply",
      "from=ubnd document=9/UBND issued=2025-07-04 arrived=2025-07-04 outcome=dung summary=Đã_làm",
      on: "2025-07-04")
    let answer = try #require(desk.matter.obligations.first { $0.key == .answer })
    #expect(answer.state == .fulfilled && answer.lateWorkingDays == 0)
  }

  @Test("case 12: a transfer ends the first obligation and opens a second at the new body's receipt")
  func transferred() throws {
    var desk = try Self.received()
    #expect(
      try desk.refusal("transfer", "to=ubnd document=7/PC sent=2025-06-20", on: "2025-06-20")?.rule
        == .transferElsewhere)
    try desk.act("transfer", "to=dang-uy document=7/PC sent=2025-07-02", on: "2025-07-02")
    let answers = desk.matter.obligations.filter { $0.key == .answer }
    #expect(answers.map(\.state) == [.transferred, .open])
    #expect(answers.first?.lateWorkingDays == 2, "how late the first body was stays known")
    #expect(answers.last?.debtor == "dang-uy" && answers.last?.isStartConfirmed == false)
    #expect(desk.matter.shownState(in: desk.type) == "sent")
    try desk.act("confirm-receipt", "received=2025-07-03", on: "2025-07-03")
    #expect(desk.matter.openAnswers.first?.due.iso == "2025-07-31")
  }

  @Test("D14: correcting a receipt recomputes what rests on it, and not into the future")
  func corrected() throws {
    var desk = try Self.received()
    try desk.act("correct-receipt", "received=2025-06-03 reason=Ghi_nhầm", on: "2025-06-10")
    #expect(desk.matter.openAnswers.first?.due.iso == "2025-07-01")
    #expect(
      try desk.refusal("correct-receipt", "received=2025-06-11 reason=x", on: "2025-06-10")?.rule
        == .receiptNotInFuture)
    var new = try Desk(received: "2025-06-02")
    try new.act("correct-receipt", "received=2025-05-30 reason=Ghi_nhầm")
    #expect(new.matter.received.iso == "2025-05-30")
    #expect(new.matter.obligations.first?.due.iso == "2025-06-06")
  }

  @Test("a bút phê stands beside the legal date and never instead of it")
  func assigned() throws {
    var desk = try Self.received()
    try desk.act(
      "assign", "to=ubkt internal-due=2025-06-20 direction=Xác_minh", by: "cap-uy", on: "2025-06-05")
    #expect(desk.matter.fields["assigned-to"] == "ubkt" && desk.matter.fields["internal-due"] == "2025-06-20")
    #expect(desk.matter.openAnswers.first?.due.iso == "2025-06-30")
  }
}
