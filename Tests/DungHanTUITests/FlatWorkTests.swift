import CaseOffice
import CaseStore
import Glibc
import SQLiteKit
import TerminalKit
import TestSupport
import Testing

@testable import DungHanTUI

/// What a screen costs does not grow with the book: counted in steps of SQLite's machine, the same on every computer.
@Suite("A book four times as large costs the screens no more", .serialized)
struct FlatWorkTests {
  /// A training office of `cases` cases in a folder of its own.
  private final class Book {
    let path: String
    private let folder: String

    init(cases: Int) throws {
      var name = Array("/var/tmp/dunghan-flat-XXXXXX".utf8CString)
      guard let made = mkdtemp(&name) else { throw TestOfficeError.noFolder }
      folder = String(cString: made)
      path = folder + "/office.dunghan"
      _ = try TrainingOffice.make(
        path: path, cases: cases, tables: try OfficeTables.load(directory: TestOffice.configDirectory),
        clock: .fixed(TestOffice.day("2026-11-23")), randomBytes: [UInt8](repeating: 7, count: 48))
    }

    deinit {
      for account in ["can-bo", "cap-uy", "giam-sat"] { unlink("\(path).tam-\(account)") }
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      rmdir(folder)
    }

    func open(_ account: String) throws -> Office {
      try Office.open(
        path: path, clock: .fixed(TestOffice.day("2026-11-23")),
        visitor: Office.Visitor(named: account, systemUser: "thu"))
    }
  }

  private static let narrowed = "narrowed search"

  /// The machine's steps for each part of a day.
  private func steps(_ book: Book, _ account: String) throws -> [String: Int] {
    let office = try book.open(account)
    var steps: [String: Int] = [:]
    func measure(_ name: String, _ body: () throws -> Void) throws {
      steps[name] = try office.file.connection.recording(body).machineSteps
    }
    var person: Clerk?
    try measure("board") { person = try Clerk(office) }
    guard let clerk = person else { return steps }
    try measure("list") { clerk.press(.function(3), .pageDown, .pageDown, .end) }
    try measure("views") { clerk.press(.tab, .tab, .tab, .tab, .backTab) }
    try measure("search") { clerk.press(.function(3)).type("rac tha") }
    try measure("case") { clerk.press(.enter, .right, .function(4), .escape, .escape) }
    try measure("calendar") { clerk.press(.function(7), .tab, .escape) }
    try measure("figures") { clerk.press(.control("e"), .tab, .tab, .escape) }
    try measure(Self.narrowed) { clerk.press(.tab) }
    return steps
  }

  @Test("for each role, on every screen")
  func flat() throws {
    let (small, large) = (try Book(cases: 2_000), try Book(cases: 8_000))
    for account in ["can-bo", "cap-uy", "giam-sat"] {
      let (one, four) = (try steps(small, account), try steps(large, account))
      for (name, before) in one.sorted(by: { $0.key < $1.key }) {
        let after = four[name] ?? 0
        // Figures are kept a day and a body: a fuller calendar has a few rows more.
        // Words in a narrowed list look through the thousand newest cases that have them, and no more.
        if name == Self.narrowed {
          #expect(after <= 12 * CaseListRequest.newestHits, "\(account), \(name): \(before) → \(after)")
          continue
        }
        #expect(Double(after) <= Double(before) * 1.6 + 2_000, "\(account), \(name): \(before) → \(after)")
      }
    }
  }
}
