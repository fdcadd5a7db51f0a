import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

/// The office that `demo` opens: invented, and in nothing different from a real one.
@Suite("The training office")
struct TrainingOfficeTests {
  static func make(cases: Int, seed: UInt64 = 1) throws -> (folder: TestOffice, office: Office) {
    let folder = try TestOffice()
    let office = try TrainingOffice.make(
      path: folder.folder + "/tap-huan.dunghan", cases: cases, seed: seed,
      tables: OfficeTables.load(directory: TestOffice.configDirectory),
      clock: .fixed(TestOffice.day("2026-11-23"), time: "09:40:00"),
      randomBytes: [UInt8](repeating: 9, count: 48))
    return (folder, office)
  }

  @Test("its story shows something on every board, and its file is sound")
  func boards() throws {
    let (folder, office) = try Self.make(cases: 120)
    defer { withExtendedLifetime(folder) {} }
    let board = try office.board()
    #expect(board.counts.overdue > 3 && board.counts.dueSoon > 0 && board.counts.provisional > 0)
    #expect((board.counts.awaiting["can-bo"] ?? 0) > 5 && (board.counts.awaiting["cap-uy"] ?? 0) > 1)
    #expect(try office.list(CaseFilter()).count == 120)
    #expect(try office.checkups().allSatisfy(\.isSound))
    #expect(Set(try office.list(CaseFilter()).map(\.summary.type)).count == 8)
  }

  @Test("nothing in it lies in the future of its today")
  func nothingAhead() throws {
    let (folder, office) = try Self.make(cases: 60)
    defer { withExtendedLifetime(folder) {} }
    let today = office.today
    try office.file.log.each { event in
      #expect(event.day <= today)
      return true
    }
    for line in try office.list(CaseFilter()) { #expect(line.summary.received <= today) }
  }

  @Test("the same seed gives the same cases, another seed others")
  func seeded() throws {
    let first = try Self.make(cases: 90, seed: 4)
    let again = try Self.make(cases: 90, seed: 4)
    let other = try Self.make(cases: 90, seed: 5)
    #expect(try first.office.list(CaseFilter()) == again.office.list(CaseFilter()))
    #expect(try first.office.list(CaseFilter()) != other.office.list(CaseFilter()))
  }

  @Test("rebuilding it from its events changes nothing")
  func rebuilt() throws {
    let (folder, office) = try Self.make(cases: 80)
    defer { withExtendedLifetime(folder) {} }
    let before = try office.list(CaseFilter())
    try office.file.rebuildProjection()
    #expect(try office.list(CaseFilter()) == before)
    #expect(try office.checkups().allSatisfy(\.isSound))
  }
}
