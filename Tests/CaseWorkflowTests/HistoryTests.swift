import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("A row of an old book comes in with its real dates and whatever stage it had reached")
struct HistoryTests {
  private func history(
    received: String = "2025-06-02", to bodies: [UnitKey] = ["ubnd"], sent: String? = nil,
    receivedByBody: String? = nil, isExtended: Bool = false, answered: String? = nil, told: String? = nil,
    isToldUnrecorded: Bool = false
  ) throws -> RecordedHistory {
    RecordedHistory(
      intake: Intake(
        received: try day(received), source: "hom-thu", isSealed: false, title: "Nước xóm 2",
        summary: "Mất nước"),
      addressees: bodies, sent: try sent.map { try day($0) },
      sentDocument: sent == nil ? nil : "33 - PC/MTTQ",
      receivedByBody: try receivedByBody.map { try day($0) }, isExtended: isExtended,
      answered: try answered.map { try day($0) }, answerDocument: answered == nil ? nil : "106 /UBND",
      outcome: answered == nil ? nil : "dung", told: try told.map { try day($0) },
      isToldUnrecorded: isToldUnrecorded)
  }

  @Test("only received: it is in the book, and the duty to forward has long been late")
  func onlyReceived() throws {
    let desk = try Desk(recorded: try history(to: []), today: "2026-02-02")
    #expect(desk.shown == "registered" && desk.next?.action == "forward")
    #expect(desk.forwarding?.due.iso == "2025-06-09" && desk.forwarding?.isOpen == true)
  }

  @Test("with only a forwarding date: provisional from that day, its receipt unknown (D5)")
  func onlyForwarded() throws {
    let desk = try Desk(recorded: try history(sent: "2025-06-04"), today: "2026-02-02")
    #expect(desk.shown == "sent" && desk.answer?.isStartConfirmed == false)
    #expect(desk.answer?.start.iso == "2025-06-04" && desk.answer?.due.iso == "2025-07-02")
    // The office's own convention is not laid on what was done before it had one.
    #expect(desk.forwarding == nil)
  }

  @Test("received by the body, and extended: 30 days in all from that receipt")
  func extended() throws {
    let desk = try Desk(
      recorded: try history(sent: "2025-06-02", receivedByBody: "2025-06-02", isExtended: true),
      today: "2026-02-02")
    #expect(
      desk.shown == "received" && desk.answer?.due.iso == "2025-07-14"
        && desk.answer?.firstDue.iso == "2025-06-30")
  }

  @Test("the day it was forwarded stays beside the day the body received it; unknown it is nobody's guess")
  func forwarded() throws {
    let told = try Desk(
      recorded: try history(sent: "2025-06-03", receivedByBody: "2025-06-06"), today: "2026-02-02")
    #expect(told.matter.forwarded?.iso == "2025-06-03" && told.answer?.start.iso == "2025-06-06")
    #expect(try rebuilt(told.decisions).forwarded?.iso == "2025-06-03")
    let untold = try Desk(recorded: try history(answered: "2025-07-01"), today: "2026-02-02")
    #expect(untold.matter.forwarded == nil)
  }

  @Test("answered late and told: finished, and late for good")
  func finished() throws {
    let desk = try Desk(
      recorded: try history(
        sent: "2025-06-02", receivedByBody: "2025-06-02", answered: "2025-07-02", told: "2025-07-10"),
      today: "2026-02-02")
    #expect(desk.shown == "closed" && desk.next == nil)
    #expect(desk.answer?.lateWorkingDays == 2 && desk.notice?.lateWorkingDays == 3)
    #expect(desk.matter.documents.map(\.number) == ["33 - PC/MTTQ", "106 /UBND"])
    #expect(desk.matter.fields["outcome"] == "dung")
    #expect(try rebuilt(desk.decisions) == desk.matter)
  }

  @Test("answered: the sender is to be told, unless the book has no column for it")
  func answered() throws {
    let owed = try Desk(
      recorded: try history(sent: "2025-06-02", answered: "2025-06-20"), today: "2026-02-02")
    #expect(owed.shown == "answered" && owed.notice?.isOpen == true && owed.next?.action == "notify-sender")
    let taken = try Desk(
      recorded: try history(sent: "2025-06-02", answered: "2025-06-20", isToldUnrecorded: true),
      today: "2026-02-02")
    #expect(taken.shown == "closed")
  }

  @Test("answered with no word of the forwarding: the body had it from the Front's receipt")
  func answeredWithoutForwarding() throws {
    let desk = try Desk(recorded: try history(answered: "2025-07-01"), today: "2026-02-02")
    #expect(desk.answer?.start.iso == "2025-06-02" && desk.answer?.lateWorkingDays == 1)
  }

  @Test("sent to two bodies: each owes its own answer")
  func twoBodies() throws {
    let desk = try Desk(
      recorded: try history(to: ["ubnd", "dang-uy"], sent: "2025-06-02"), today: "2026-02-02")
    #expect(desk.answers.map(\.debtor) == ["ubnd", "dang-uy"])
  }

  @Test("and goes on from there like any other case")
  func goesOn() throws {
    var desk = try Desk(recorded: try history(sent: "2025-06-02"), today: "2025-06-20")
    try desk.act("confirm-receipt", "received=2025-06-03")
    try desk.answered(issued: "2025-06-24")
    try desk.told(on: "2025-06-25")
    try desk.act("close")
    #expect(desk.answer?.lateWorkingDays == 0 && desk.shown == "closed")
  }
}
