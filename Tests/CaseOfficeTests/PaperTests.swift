import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

/// “Ghi theo bút phê của …” (day.md).
@Suite("A decision made on paper and entered for another")
struct PaperTests {
  @Test("takes effect, names both, and waits for the one who decided")
  func extension_() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-20")
    let code = try office.sent("2026-11-02")
    try office.act(code, "confirm-receipt", "received=2026-11-03")
    try office.act(code, "request-extension", "reason-code=nhieu-nguoi", "reason=Nhiều hộ")
    let extended = try office.act(
      code, "decide-extension", "decision=approve", "document=5-TB/ĐU", "decided=2026-11-19",
      "decided-by=cap-uy", "paper-date=2026-11-19")
    #expect(extended.isExtended)
    let entry = try #require(try office.show(code: code).matter.dossier.paperEntries.first)
    #expect(entry.decidedBy == "cap-uy" && entry.enteredBy == "can-bo" && entry.paperDate.iso == "2026-11-19")
    #expect(entry.confirmed == nil)
    let event = try #require(try office.history(code: code).last)
    #expect(event.account == "can-bo" && event.details.contains { $0.value.vi == "Cấp ủy" })

    let refusal = #expect(throws: Refusal.self) { try office.act(code, "confirm-entry") }
    #expect(refusal?.rule == .roleMay)
    try test.on("2026-11-21", as: "cap-uy").act(code, "confirm-entry")
    let confirmed = try office.show(code: code).matter.dossier.paperEntries.first?.confirmed
    #expect(confirmed?.iso == "2026-11-21")
  }

  @Test("each decider confirms his own, by its number where several wait, and nobody another's")
  func ownEntries() throws {
    let test = try TestOffice(accounts: [
      Account(key: "pho-bi-thu", name: "Phó Bí thư Thử", systemUser: nil, roles: ["cap-uy"])
    ])
    let office = try test.on("2026-11-10")
    let code = try office.sent("2026-11-02")
    for (decider, body) in [("cap-uy", "ubkt"), ("pho-bi-thu", "ubnd"), ("cap-uy", "dang-uy")] {
      try office.act(code, "assign", "to=\(body)", "decided-by=\(decider)", "paper-date=2026-11-09")
    }
    let entries = { try office.show(code: code).matter.dossier.paperEntries }
    #expect(try entries().map(\.number) == [1, 2, 3])
    let committee = try test.on("2026-11-10", as: "cap-uy")
    let other = #expect(throws: Refusal.self) { try committee.act(code, "confirm-entry", "entry=2") }
    #expect(other?.rule == .entryOfDecider)
    try committee.act(code, "confirm-entry", "entry=3")
    #expect(try entries().map { $0.confirmed != nil } == [false, false, true])
    try test.on("2026-11-11", as: "pho-bi-thu").act(code, "confirm-entry")
    try committee.act(code, "confirm-entry")
    #expect(try entries().map { $0.confirmed?.iso } == ["2026-11-10", "2026-11-11", "2026-11-10"])
  }

  @Test("counts as that person's for separation of duties")
  func separateHands() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-10")
    let code = try office.sent("2026-11-02")
    try office.act(code, "confirm-receipt", "received=2026-11-03")
    try office.act(code, "draft-reply", "summary=Đã làm", "outcome=dung")
    // The officer drafted it and enters the committee's approval: the hands are two.
    let approved = try office.act(code, "approve-reply", "decided-by=cap-uy", "paper-date=2026-11-10")
    #expect(approved.state == "approved")
  }

  @Test(
    "is refused without its date, for who may not decide, by who may not enter, and to another's confirmation"
  )
  func refused() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-10")
    let code = try office.sent("2026-11-02")
    func rule(_ office: Office, _ action: String, _ values: String...) -> Rule? {
      do {
        try office.act(CaseAct(code: code, action: action, values: values.assignments))
        return nil
      } catch { return (error as? Refusal)?.rule }
    }
    #expect(rule(office, "assign", "to=ubkt", "decided-by=cap-uy") == .paperDated)
    #expect(
      rule(office, "assign", "to=ubkt", "decided-by=cap-uy", "paper-date=2026-11-11") == .dayNotInFuture)
    let viewer = try test.on("2026-11-10", as: "giam-sat")
    #expect(rule(viewer, "assign", "to=ubkt", "decided-by=cap-uy", "paper-date=2026-11-09") == .entererMay)
    #expect(rule(office, "assign", "to=ubkt") == .roleMay)
    #expect(throws: FieldProblem.self) {
      try office.act(code, "assign", "to=ubkt", "decided-by=giam-sat", "paper-date=2026-11-09")
    }
    try office.act(code, "assign", "to=ubkt", "decided-by=cap-uy", "paper-date=2026-11-09")
    #expect(try office.show(code: code).matter.fields["assigned-to"] == "ubkt")
  }
}
