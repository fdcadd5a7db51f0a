import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("Duties beside the answer, each with its own date")
struct DutyTests {
  private func duties(_ desk: Desk, _ key: String) -> [Obligation] {
    desk.matter.obligations.filter { $0.key.rawValue == key }
  }

  @Test(
    "the sender is to hear within 10 working days of the Front's receipt that it was taken up",
    arguments: [
      ("phan-anh", "ltcd.notify"), ("kien-nghi", "ltcd.notify"), ("khieu-nai", "ltcd.notify"),
      ("to-cao", "ltcd.notify"), ("qd124", "qd11.notify"),
    ])
  func acceptNotice(type: CaseTypeKey, term: TermKey) throws {
    var desk = try Desk(type, received: "2025-06-02", today: "2025-06-04")
    let owed = try #require(duties(desk, "accept-notice").first)
    #expect(owed.debtor == "mttq" && owed.creditor == senderCreditor && owed.term == term)
    #expect(owed.start.iso == "2025-06-02" && owed.due.iso == "2025-06-16" && owed.isStartConfirmed)
    try desk.confirmed(received: "2025-06-04")
    // To hear of an extension is not to hear that it was taken up.
    try desk.act("notify-sender", "stage=extended sent=2025-06-05", on: "2025-06-05")
    #expect(duties(desk, "accept-notice").first?.state == .open)
    try desk.act("notify-sender", "stage=accepted sent=2025-06-18", on: "2025-06-18")
    let met = try #require(duties(desk, "accept-notice").first)
    #expect(met.state == .fulfilled && met.fulfilled?.iso == "2025-06-18" && met.lateWorkingDays == 2)
    // The case itself goes on to speak of its answer alone.
    #expect(desk.matter.leadingAnswer?.key == .answer && desk.shown == "received")
    #expect(!desk.matter.isSenderTold)
  }

  @Test("it is met by telling the result too, and moves with a corrected receipt")
  func acceptNoticeByResult() throws {
    var desk = try Desk(received: "2025-06-02", today: "2025-06-05")
    try desk.act("correct-receipt", "received=2025-06-05 reason=Ghi_nhầm")
    #expect(duties(desk, "accept-notice").first?.due.iso == "2025-06-19")
    try desk.confirmed(received: "2025-06-05")
    try desk.answered(issued: "2025-06-10")
    try desk.told(on: "2025-06-11")
    #expect(duties(desk, "accept-notice").map(\.state) == [.fulfilled])
    #expect(desk.notice?.state == .fulfilled)
  }

  @Test(
    "other types owe none", arguments: ["gop-y", "kien-nghi-giam-sat", "phan-bien"] as [CaseTypeKey])
  func noAcceptNotice(type: CaseTypeKey) throws {
    let desk = try Desk(type, received: "2025-06-02")
    #expect(desk.matter.obligations.map(\.key) == [.forward])
  }

  @Test("a settled complaint is told to the Front within 7 calendar days of the decision (kn.front)")
  func complaint() throws {
    var desk = try Desk("khieu-nai", received: "2025-06-02")
    try desk.confirmed(received: "2025-06-03")
    #expect(duties(desk, "front-result") == [])
    try desk.act("record-decision", "document=15/QĐ-UBND decided=2025-06-12", on: "2025-06-13")
    let owed = try #require(duties(desk, "front-result").first)
    #expect(owed.term == "kn.front" && owed.debtor == "ubnd" && owed.creditor == "mttq")
    #expect(owed.start.iso == "2025-06-12" && owed.due.iso == "2025-06-19" && owed.length == .calendar(7))
    try desk.answered(issued: "2025-06-23")
    #expect(duties(desk, "front-result").first?.state == .fulfilled)
    #expect(duties(desk, "front-result").first?.lateWorkingDays == 2)
    #expect(desk.matter.documents.contains { $0.number == "15/QĐ-UBND" && $0.from == "ubnd" })
    // No law makes a first decision public of itself.
    #expect(duties(desk, "publish") == [])
  }

  @Test("the decision is not before the body had it, nor after today")
  func decisionInOrder() throws {
    var desk = try Desk("khieu-nai", received: "2025-06-02")
    try desk.confirmed(received: "2025-06-05")
    #expect(
      try desk.refusal("record-decision", "document=1/QĐ decided=2025-06-04", on: "2025-06-06")?.rule
        == .daysInOrder)
    #expect(
      try desk.refusal("record-decision", "document=1/QĐ decided=2025-06-09")?.rule == .dayNotInFuture)
  }

  @Test("a denunciation is told to the Front within 20 calendar days of the body's receipt (tc.front)")
  func denunciation() throws {
    var desk = try Desk("to-cao", received: "2025-06-02")
    try desk.forwarded(sent: "2025-06-03")
    let sent = try #require(duties(desk, "front-result").first)
    #expect(sent.term == "tc.front" && sent.debtor == "ubnd" && !sent.isStartConfirmed)
    #expect(sent.due.iso == "2025-06-23")
    try desk.act("confirm-receipt", "received=2025-06-05", on: "2025-06-06")
    let received = try #require(duties(desk, "front-result").first)
    #expect(
      received.isStartConfirmed && received.due.iso == "2025-06-25" && received.firstDue == received.due)
    try desk.act("correct-receipt", "received=2025-06-09 reason=Nhầm", on: "2025-06-10")
    #expect(duties(desk, "front-result").first?.due.iso == "2025-06-30")
    try desk.answered(issued: "2025-06-20")
    #expect(duties(desk, "front-result").map(\.state) == [.fulfilled])
  }

  @Test("each body sent a denunciation owes the Front its own result")
  func severalBodies() throws {
    var desk = try Desk("to-cao", received: "2025-06-02")
    try desk.forwarded(to: "ubnd,ubkt", sent: "2025-06-03")
    try desk.act("confirm-receipt", "received=2025-06-05 addressee=ubkt", on: "2025-06-05")
    #expect(duties(desk, "front-result").map(\.due.iso) == ["2025-06-23", "2025-06-25"])
    try desk.answered(by: "ubkt", issued: "2025-06-10")
    #expect(duties(desk, "front-result").map(\.state) == [.open, .fulfilled])
    // Sending again to one that owes it restarts nothing (D9).
    try desk.act("forward", "to=ubnd document=3/PC sent=2025-06-10")
    #expect(duties(desk, "front-result").count == 2)
  }

  @Test("a transfer ends what the first body owed and opens it for the second (D9); a withdrawal cancels all")
  func transferAndWithdraw() throws {
    var desk = try Desk("to-cao", received: "2025-06-02")
    try desk.confirmed(received: "2025-06-03")
    try desk.act("transfer", "to=ubkt document=9/PC sent=2025-06-06", on: "2025-06-06")
    #expect(duties(desk, "front-result").map(\.state) == [.transferred, .open])
    #expect(duties(desk, "front-result").map(\.debtor) == ["ubnd", "ubkt"])
    try desk.act("withdraw", "reason=Rút document=3", on: "2025-06-09")
    #expect(desk.matter.obligations.filter(\.isOpen) == [])
    try desk.act("reopen", "reason=Gửi_lại", on: "2025-06-10")
    #expect(duties(desk, "front-result").last?.start.iso == "2025-06-10")
    let notices = duties(desk, "accept-notice")
    #expect(notices.map(\.state) == [.cancelled, .open] && notices.last?.start.iso == "2025-06-10")
  }

  @Test("a reopened denunciation is owed a new result; the first and its lateness stay (D8)")
  func reopened() throws {
    var desk = try Desk("to-cao", received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    try desk.answered(issued: "2025-06-27")
    try desk.told(on: "2025-06-27")
    try desk.act("close")
    try desk.act("reopen", "reason=Tình_tiết_mới", on: "2025-07-01")
    let owed = duties(desk, "front-result")
    #expect(owed.map(\.state) == [.fulfilled, .open] && owed[0].lateWorkingDays == 4)
    // What was told once is not owed again.
    #expect(duties(desk, "accept-notice").map(\.state) == [.fulfilled])
  }

  @Test(
    "the conclusion on a denunciation is published within 7 working days, entered by itself or in the answer")
  func publication() throws {
    var decided = try Desk("to-cao", received: "2025-06-02")
    try decided.confirmed(received: "2025-06-03")
    try decided.act("record-decision", "document=7/KL decided=2025-06-10", on: "2025-06-10")
    try decided.act("publish", "published=2025-06-13 form=niem-yet place=Nhà_văn_hóa", on: "2025-06-13")
    try decided.answered(issued: "2025-06-16")
    #expect(duties(decided, "publish").map(\.state) == [.fulfilled])
    #expect(duties(decided, "publish").first?.due.iso == "2025-06-19")
    #expect(duties(decided, "publish").first?.term == "tc.publish")

    var answered = try Desk("to-cao", received: "2025-06-02")
    try answered.confirmed(received: "2025-06-03")
    try answered.answered(issued: "2025-06-16")
    try answered.told(on: "2025-06-17")
    try answered.act("close")
    // Owed still, and no bar to the end; nor does it call the sender untold.
    #expect(answered.shown == "closed" && duties(answered, "publish").map(\.due.iso) == ["2025-06-25"])
    try answered.act("publish", "published=2025-06-27 form=cong-thong-tin", on: "2025-06-27")
    #expect(duties(answered, "publish").first?.lateWorkingDays == 2)
    #expect(answered.shown == "closed")
  }

  @Test(
    "elsewhere a result is published where somebody finds that it is to be, within 5 working days (dccs.publish)"
  )
  func requiredPublication() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-03")
    try desk.answered(issued: "2025-06-10")
    try desk.act(
      "require-publication", "by=ubnd decided=2025-06-10 content=ket-qua-don-thu", on: "2025-06-11")
    try desk.act("require-publication", "by=dang-uy decided=2025-06-11")
    #expect(duties(desk, "publish").map(\.debtor) == ["ubnd", "dang-uy"])
    #expect(duties(desk, "publish").map(\.due.iso) == ["2025-06-17", "2025-06-18"])
    try desk.act("publish", "published=2025-06-12 form=niem-yet by=dang-uy", on: "2025-06-12")
    #expect(duties(desk, "publish").map(\.state) == [.open, .fulfilled])
    try desk.act("publish", "published=2025-06-13 form=niem-yet", on: "2025-06-13")
    #expect(duties(desk, "publish").map(\.state) == [.fulfilled, .fulfilled])
  }

  @Test("a duty that an office lets follow another arises on the day that one is met, and ends by itself")
  func following() throws {
    var desk = try Desk(received: "2025-06-02")
    desk.type.duties.append(
      DutyDefinition(
        key: ObligationKey(rawValue: "visit"), label: Phrase("Đến thăm"), term: "office.notice",
        opens: .fulfilled(ObligationKey(rawValue: "accept-notice")), ends: .answered, debtor: .own,
        creditor: .sender))
    try desk.confirmed(received: "2025-06-03")
    #expect(duties(desk, "visit") == [])
    try desk.act("notify-sender", "stage=accepted sent=2025-06-04", on: "2025-06-05")
    #expect(duties(desk, "visit").map(\.start.iso) == ["2025-06-04"])
    #expect(duties(desk, "visit").map(\.state) == [.open])
    try desk.answered(issued: "2025-06-10")
    #expect(duties(desk, "visit").map(\.state) == [.fulfilled])
  }

  @Test("what runs from a body's receipt is not begun anew by a later one (D9)")
  func secondReceipt() throws {
    var desk = try Desk("to-cao", received: "2025-06-02")
    // An office lets the result be owed until it is published.
    let index = try #require(desk.type.duties.firstIndex { $0.key.rawValue == "front-result" })
    desk.type.duties[index].ends = .published
    try desk.confirmed(received: "2025-06-03")
    try desk.answered(issued: "2025-06-10")
    try desk.told(on: "2025-06-11")
    try desk.act("close")
    try desk.act("reopen", "reason=Gửi_lại", on: "2025-06-16")
    try desk.act("confirm-receipt", "received=2025-06-18", on: "2025-06-18")
    #expect(duties(desk, "front-result").map(\.start.iso) == ["2025-06-03"])
  }

  @Test("an old book brings no such duty")
  func imported() throws {
    let history = RecordedHistory(
      intake: Intake(received: try day("2025-01-06"), source: "truc-tiep", isSealed: false, summary: "Cũ"),
      addressees: ["ubnd"], sent: try day("2025-01-07"))
    let desk = try Desk("to-cao", recorded: history, today: "2025-06-02")
    #expect(desk.matter.obligations.map(\.key) == [.answer])
  }

  @Test("a case runs under the terms of the day it was entered, whatever came in force since")
  func keepsItsTerms() throws {
    let change = try day("2026-07-01")
    var desk = try Desk("phan-anh", received: "2026-06-22") { settings in
      for index in settings.terms.indices where settings.terms[index].key == "office.answer" {
        settings.terms[index].validTo = change - 1
        var newer = settings.terms[index]
        newer.days = 10
        newer.validFrom = change
        newer.validTo = nil
        settings.terms.append(newer)
        break
      }
    }
    try desk.forwarded(sent: "2026-07-02")
    #expect(desk.answer?.length == .working(20))
  }
}
