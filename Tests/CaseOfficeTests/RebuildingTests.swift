import CaseOffice
import CaseStore
import CaseWorkflow
import SQLiteKit
import TestChance
import TestSupport
import Testing
import WorkingCalendar

/// State is what the events add up to, and nothing else.
@Suite("Rebuilding the office from its events")
struct RebuildingTests {
  private static let tables = [
    "matters", "obligations", "rungs", "documents", "counters", "barred", "periodic",
  ]

  @Test("gives the same rows after any sequence of acts by anybody", arguments: 0..<Soak.times(3))
  func sameRows(round: Int) throws {
    // A new seed each run; a failure names it.
    let seed = UInt64.newSeed
    let walk = try OfficeWalk(seed: seed)
    let place: Comment = "seed \(seed)"
    let office = try walk.test.on(walk.day.iso)
    let before = try Self.tables.map { try office.storedRows(of: $0) }
    #expect(walk.done > 8, place)
    #expect(try office.verifyChain().isSound, place)
    #expect(try office.file.casesNotFollowingFromLog().isEmpty, place)
    try office.file.rebuildProjection()
    for (table, rows) in zip(Self.tables, before) {
      #expect(try office.storedRows(of: table) == rows, "\(table), seed \(seed)")
    }
    // A calendar taken in at random may leave a year unannounced.
    let unsound = try office.checkups().filter { !$0.isSound && $0.area != "calendar" }
    #expect(unsound.isEmpty, "\(unsound.map(\.message.vi)), seed \(seed)")
  }
}
