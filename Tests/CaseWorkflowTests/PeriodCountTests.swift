import CaseWorkflow
import Testing
import WorkingCalendar

/// Tồn đầu kỳ + tiếp nhận = giải quyết + rút, lưu + chuyển + tồn cuối kỳ.
@Suite("What a period's count says of a case")
struct PeriodCountTests {
  /// Of the second quarter of 2026: open before, received, resolved, open after.
  @Test(
    "goes by its days, the first and the last among them",
    arguments: [
      ("received on the first day, ended on the last", "2026-04-01", "2026-06-30", [0, 1, 1, 0]),
      ("received on the last day", "2026-06-30", nil, [0, 1, 0, 1]),
      ("received on the day after", "2026-07-01", nil, [0, 0, 0, 0]),
      ("ended on the first day", "2026-03-02", "2026-04-01", [1, 0, 1, 0]),
      ("ended on the day before", "2026-03-02", "2026-03-31", [0, 0, 0, 0]),
      ("ended on the day after", "2026-05-04", "2026-07-01", [0, 1, 0, 1]),
      ("open from before until after", "2026-03-31", "2026-07-01", [1, 0, 0, 1]),
      ("received and ended on one day", "2026-06-30", "2026-06-30", [0, 1, 1, 0]),
    ] as [(String, String, String?, [Int])])
  func edges(what: String, opened: String, ended: String?, expected: [Int]) throws {
    var count = PeriodCount(from: try day("2026-04-01"), to: try day("2026-06-30"))
    count.add(CaseSpell(opened: try day(opened), ended: try ended.map { try day($0) }, end: .resolved))
    #expect([count.openBefore, count.received, count.resolved, count.openAfter] == expected, "\(what)")
    #expect(count.isBalanced)
  }

  /// The spells of a case, its acts done on `days` after the opening.
  private func spells(_ desk: Desk, _ days: [String], isHistory: Bool = false) throws -> [CaseSpell] {
    guard case .opened(let opening) = desk.decisions.first?.changes.first else { return [] }
    var spells = CaseSpells(opening, type: desk.type)
    for (decision, date) in zip(desk.decisions, days) {
      spells.take(decision.changes, on: try day(date), isHistory: isHistory)
    }
    return spells.all
  }

  @Test("a case of an old book ended when the book says, not when it was typed in")
  func oldBook() throws {
    let history = RecordedHistory(
      intake: Intake(received: try day("2025-01-06"), source: "truc-tiep", isSealed: false, summary: "Cũ"),
      addressees: ["ubnd"], sent: try day("2025-01-07"), answered: try day("2025-02-03"),
      answerDocument: "9/UBND", told: try day("2025-02-05"))
    let desk = try Desk(recorded: history, today: "2026-05-04")
    #expect(desk.matter.isClosed(in: desk.type))
    let spell = try #require(try spells(desk, ["2026-05-04"], isHistory: true).first)
    #expect(spell.opened.iso == "2025-01-06" && spell.ended?.iso == "2025-02-05" && spell.end == .resolved)
  }

  @Test("a case reopened is open again from that day, and comes to a second end")
  func reopened() throws {
    var desk = try Desk(received: "2026-04-01")
    try desk.act("withdraw", "reason=Rút document=1", on: "2026-04-02")
    try desk.act("reopen", "reason=Gửi_lại", on: "2026-05-04")
    try desk.act("withdraw", "reason=Rút document=2", on: "2026-05-06")
    let all = try spells(desk, ["2026-04-01", "2026-04-02", "2026-05-04", "2026-05-06"])
    #expect(all.map(\.opened.iso) == ["2026-04-01", "2026-05-04"])
    #expect(all.map { $0.ended?.iso } == ["2026-04-02", "2026-05-06"])
    #expect(all.map(\.isReopened) == [false, true] && all.map(\.end) == [.dropped, .dropped])
  }
}
