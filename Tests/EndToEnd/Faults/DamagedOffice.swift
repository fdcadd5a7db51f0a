import CaseOffice
import Foundation
import SQLiteKit
import TestChance
import TestSupport

/// An office with work in it, damaged again and again from the same beginning.
final class DamagedOffice {
  let office: TestOffice
  var program: CommandLineProgram
  let sound: [UInt8]

  /// What people do with an office, reading and writing; with it a damaged file is tried.
  static let commands: [[String]] = [
    ["doctor"], ["audit", "verify"], ["audit", "head"], ["board"], ["board", "--json"], ["case", "list"],
    ["case", "list", "--overdue", "--json"], ["case", "list", "--sort", "lateness", "--limit", "500"],
    ["case", "show", "2"], ["case", "show", "3", "--json"], ["case", "history", "4"],
    ["case", "actions", "5"],
    ["search", "nước"], ["export", "cases"], ["calendar", "show", "2026"], ["term", "list"],
    ["unit", "list"],
    ["unit", "show", "ubnd"], ["type", "list"], ["type", "show", "phan-anh"], ["signer", "list"],
    ["periodic", "list"], ["deadline", "2026-11-02", "--explain"], ["sweep", "--dry-run"], ["sweep"],
    ["case", "do", "5", "note-call", "--set", "with=Bà Thử", "--set", "said=Đã hẹn"], ["case", "undo", "4"],
    ["case", "merge", "6", "7"],
    [
      "case", "new", "--type", "gop-y", "--source", "mang", "--received", "2/11/2026", "--summary",
      "Việc thử",
    ],
    ["backup", "create", "FOLDER/ban-sao.dunghan"], ["backup", "verify", "FOLDER/office.dunghan"],
  ]

  init() throws {
    office = try TestOffice(founded: "2026-01-05")
    program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = "2026-11-20"
    let made = try program.run([
      "demo", "--cases", "25", "--seed", "7", "--file", office.folder + "/demo.dunghan",
    ])
    guard made.code == 0 else { throw Failure.noDemo(made.errors) }
    sound = [UInt8](try Data(contentsOf: URL(fileURLWithPath: office.folder + "/demo.dunghan")))
  }

  deinit { try? clear() }

  /// Takes away all that was made beside the first office.
  func clear() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: office.folder)
    where name != "demo.dunghan" { try FileManager.default.removeItem(atPath: office.folder + "/" + name) }
  }

  /// Puts a file in the office's place with nothing beside it.
  func begin(with bytes: [UInt8], wal: [UInt8]? = nil) throws {
    try clear()
    try bytes.keep(at: office.path)
    // A stray word that is taken for the name of a file makes one here.
    try FileManager.default.createDirectory(
      atPath: office.folder + "/day/sau", withIntermediateDirectories: true)
    program.folder = office.folder + "/day/sau"
    if let wal { try wal.keep(at: office.path + "-wal") }
  }

  func run(_ command: [String]) throws -> CommandLineProgram.Outcome {
    try program.run(command.map { $0.replacingOccurrences(of: "FOLDER", with: office.folder) })
  }

  /// What is wrong with how a command ended: a trap, a strange code, not one line, an escape, or too long a wait.
  func misbehaviour(_ command: [String]) throws -> String? {
    let start = ContinuousClock.now
    let outcome = try run(command)
    let took = ContinuousClock.now - start
    if outcome.wasKilled { return "killed by signal \(outcome.code): \(outcome.errors.prefix(300))" }
    if !outcome.isOrderly { return "code \(outcome.code), \(outcome.errors.prefix(300))" }
    if (outcome.output + outcome.errors).hasTerminalControls { return "a control reaches the terminal" }
    return took > .seconds(60) ? "took \(took)" : nil
  }

  /// The sound file with bytes of some pages changed.
  func withDamagedPages(_ chance: inout Chance) -> [UInt8] {
    var bytes = sound
    let pages = bytes.count / 4096
    for _ in 0..<([1, 3, 20].randomElement(using: &chance) ?? 1) {
      let page = Int.random(in: 0..<pages, using: &chance) * 4096
      switch Int.random(in: 0..<5, using: &chance) {
      case 0: bytes[page + Int.random(in: 0..<4096, using: &chance)] = .random(in: 0...255, using: &chance)
      case 1:
        for _ in 0..<40 {
          bytes[page + Int.random(in: 0..<4096, using: &chance)] = .random(in: 0...255, using: &chance)
        }
      case 2: for index in page..<page + 4096 { bytes[index] = 0 }
      case 3: for index in page..<page + 4096 { bytes[index] = .random(in: 0...255, using: &chance) }
      default:
        let other = Int.random(in: 0..<pages, using: &chance) * 4096
        bytes.replaceSubrange(page..<page + 4096, with: Array(bytes[other..<other + 4096]))
      }
    }
    return bytes
  }

  /// Puts a strange value into some rows of a table, as a hand with a database tool would. Says what it did.
  func scribble(_ chance: inout Chance) throws -> String {
    let file = try Connection(path: office.path, mode: .readWrite)
    try file.execute("PRAGMA ignore_check_constraints = ON")
    try file.execute("PRAGMA foreign_keys = OFF")
    let tables = try file.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'word_index%'"
    ) { $0.text(0) }
    guard let table = tables.randomElement(using: &chance) else { return "nothing" }
    let columns = try file.rows(.init("PRAGMA table_info(\"\(table)\")")) { $0.text(1) }
    guard let column = columns.randomElement(using: &chance) else { return "nothing" }
    let value = Self.strange.randomElement(using: &chance) ?? .null
    let isOne = chance.isOneIn(2)
    let rest = isOne ? " WHERE \"\(column)\" = (SELECT max(\"\(column)\") FROM \"\(table)\")" : ""
    // A rule of the schema may refuse it; then the file stays sound, which is tried as well.
    try? file.run(.init("UPDATE OR IGNORE \"\(table)\" SET \"\(column)\" = ?\(rest)"), [value])
    return "\(table).\(column) = \(String("\(value)".prefix(30)))\(isOne ? " once" : "")"
  }

  private static let strange: [Value] = [
    .int(0), .int(-1), .int(Int64.max), .int(Int64.min), .int(2_147_483_648), .int(-2_147_483_649),
    .int(99_999_999),
    .text(""), .text("x"), .text("\u{0}"), .text("{"), .text("[]"), .text("{}"), .text("null"),
    .text("2026-13-45"),
    .text("-9223372036854775808"), .text("1-2,"), .text("99999999999-3"), .text("\u{1B}[31m\u{9B}2J\u{7F}"),
    .text(String(repeating: "[", count: 5000)), .text(String(repeating: "{\"a\":", count: 2000)),
    .text("SD-2026-00001"), .blob([0, 255]), .null, .real(1.5),
  ]

  enum Failure: Error {
    case noDemo(String)
  }
}

extension String {
  /// Whether a terminal would find anything to obey.
  var hasTerminalControls: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0A: false
      // An exported table ends its lines with CR LF.
      case 0x0D: false
      case 0..<0x20, 0x7F..<0xA0: true
      default: false
      }
    }
  }
}
