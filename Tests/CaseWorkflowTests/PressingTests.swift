import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("What another body owes is pressed for, whatever it is")
struct PressingTests {
  /// A complaint whose decision is known, so that its result is owed to the Front within 7 days; then answered and told.
  private static func resultOwed() throws -> Desk {
    var desk = try Desk("khieu-nai", received: "2025-06-02")
    try desk.confirmed(received: "2025-06-03")
    try desk.act("record-decision", "document=15/QĐ-UBND decided=2025-06-12", on: "2025-06-13")
    return desk
  }

  private static func told() throws -> Desk {
    var desk = try Desk("kien-nghi-giam-sat", received: "2025-06-02")
    try desk.act("add-recommendation", "content=Một to=ubnd due=2025-06-20", on: "2025-06-03")
    try desk.act("add-recommendation", "content=Hai to=dang-uy due=2025-06-25", on: "2025-06-03")
    return desk
  }

  @Test("the Front's own duties and the sender are on no ladder; all that other bodies owe is")
  func owed() throws {
    let desk = try Self.resultOwed()
    let own = desk.settings.ownUnit
    let owed = desk.matter.owedByOthers(than: own)
    #expect(owed.map(\.key.rawValue) == ["answer", "front-result"])
    #expect(desk.matter.obligations.contains { $0.isOpen && $0.debtor == own })
  }

  @Test("a reply to a recommendation that is late can be reported above, and not before it is late")
  func itemIsLate() throws {
    var desk = try Self.told()
    let report = "reason-code=qua-han to=tinh-uy document=3/BC"
    #expect(
      try desk.refusal("escalate", report, by: "giam-sat", on: "2025-06-20")?.rule == .lateOnEveryReading)
    try desk.act("escalate", report, by: "giam-sat", on: "2025-06-21")
    #expect(desk.matter.documents.last?.to == ["tinh-uy"])
  }

  @Test("a report goes to none of the bodies that owe something")
  func notToDebtor() throws {
    var desk = try Self.told()
    let refusal = try desk.refusal(
      "escalate", "reason-code=vuong-mac to=dang-uy document=3/BC", by: "giam-sat", on: "2025-06-10")
    #expect(refusal?.rule == .notToDebtor)
  }

  @Test("once answered, told and closed, the body that still owes the publication is reminded and reported")
  func afterTheAnswer() throws {
    var desk = try Desk("to-cao", received: "2025-06-02")
    try desk.confirmed(received: "2025-06-03")
    try desk.answered(issued: "2025-06-16")
    try desk.told(on: "2025-06-17")
    #expect(desk.matter.owedByOthers(than: desk.settings.ownUnit).map(\.key.rawValue) == ["publish"])
    try desk.act("remind", "document=4/CV sent=2025-06-18", on: "2025-06-18")
    #expect(desk.matter.documents.last?.to == ["ubnd"])
    #expect(
      try desk.refusal("remind", "document=5/CV sent=2025-06-18 addressee=dang-uy", on: "2025-06-18")?.rule
        == .addresseeNamed)
    try desk.act("close", on: "2025-06-18")
    // Closing ends no duty of another body (D8); it is due on 25/06.
    let report = "reason-code=qua-han to=dang-uy document=6/BC"
    #expect(
      try desk.refusal("escalate", report, by: "giam-sat", on: "2025-06-25")?.rule == .lateOnEveryReading)
    try desk.act("escalate", report, by: "giam-sat", on: "2025-06-26")
    #expect(desk.matter.documents.last?.to == ["dang-uy"])
  }

  @Test("a clock that stands makes nobody late (D10)")
  func suspended() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.confirmed(received: "2025-06-02")
    try desk.act("suspend", "document=7/TB from=2025-06-10 reason=Chờ_giám_định", on: "2025-06-10")
    let report = "reason-code=qua-han to=dang-uy document=3/BC"
    #expect(try desk.refusal("escalate", report, by: "giam-sat", on: "2025-08-01")?.rule == .answerIsOpen)
    try desk.act(
      "escalate", "reason-code=vuong-mac to=dang-uy document=3/BC", by: "giam-sat", on: "2025-08-01")
  }

  @Test("whom to report to is proposed by what is latest, be it no answer")
  func proposal() throws {
    let desk = try Self.told()
    let proposed = desk.settings.escalationProposal(
      of: desk.matter, reason: nil, on: try day("2025-06-30"), calendar: desk.calendar)
    // UBND is 6 working days late: the inspection commission.
    #expect(proposed == ["ubkt"])
  }
}
