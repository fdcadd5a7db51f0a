import CaseOffice
import CaseWorkflow
import TestSupport
import Testing

/// What a reader has to do, beside all that is late.
@Suite("What this reader has to do")
struct OwnMovesTests {
  @Test("a case logged today stands under what I have to do, however many answers are late or awaited")
  func besideTheLate() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let limit = 5
    for _ in 0..<(limit + 2) { _ = try test.on("2026-08-03").sent("2026-08-03") }
    for _ in 0..<(limit + 2) { try test.on("2026-11-10").answering("2026-11-10") }
    let office = try test.on("2026-11-23")
    let late = try office.opened("2026-10-30")
    let fresh = try office.opened("2026-11-23")
    let board = try office.board(limit: limit)
    let own = try #require(board.sections.first { $0.kind == .mine })
    #expect(own.lines.map(\.code) == [late, fresh], "the one that should have been forwarded first")
    #expect(own.total == 2 && !own.isCut)
    let waiting = try #require(board.sections.first { $0.kind == .awaitingBody })
    #expect(waiting.lines.count == limit && waiting.lines.allSatisfy { $0.isOverdue != true })
    #expect(Set(board.rows.map(\.code)).count == board.rows.count, "each once")
  }

  @Test("where there is more to do than a window holds, the board says so")
  func cut() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let office = try test.on("2026-11-23")
    for _ in 0..<4 { _ = try office.opened("2026-11-23") }
    #expect(try office.board(limit: 3).sections.first { $0.kind == .mine }?.isCut == true)
    #expect(try office.board(limit: 5).sections.first { $0.kind == .mine }?.isCut == false)
  }
}

extension Office {
  /// A case whose receipt UBND has confirmed: its answer is awaited.
  fileprivate func answering(_ day: String) throws {
    let code = try sent(day)
    try act(code, "confirm-receipt", "received=\(day)")
  }
}
