import CaseOffice
import Foundation
import TestChance
import TestSupport
import Testing

/// Command lines as nobody would type them, in a process of their own each.
@Suite("Fuzz: command lines and what is fed to them") struct CommandLineFuzzTests {
  private static let words =
    DamagedOffice.commands.flatMap(\.self) + [
      "--json", "--csv", "--lang", "en", "--no-color", "--as", "quan-tri", "--today", "2026-11-20", "--limit",
      "--after", "--received", "2026-01-01..2026-12-31", "--text", "--state", "--type", "--unit",
      "--awaiting",
      "--due-within", "--expect", "--note", "--set", "to=ubnd", "--help", "--", "-", "--dry-run", "--reason",
      "--period", "2026-Q3", "help", "manual", "completion", "bash", "user", "report", "register", "import",
      "FOLDER/so.csv", "calendar", "check", "lunar", "--days", "30", "--stdin", "--term", "init", "--symbol",
    ]

  @Test("any words are answered or refused in one line, none traps")
  func words() throws {
    let office = try DamagedOffice()
    try office.begin(with: office.sound)
    try Data("Ngày nhận,Nội dung\n1/10/2026,Việc thử\n".utf8).keep(at: office.office.folder + "/so.csv")
    for seed in UInt64.newSeeds(40) {
      var chance = Chance(seed: seed)
      var mangling = Mangling(seed: seed)
      var line = DamagedOffice.commands.randomElement(using: &chance) ?? []
      for _ in 0..<Int.random(in: 0...4, using: &chance) {
        let place = Int.random(in: 0...line.count, using: &chance)
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: line.insert(Self.words.randomElement(using: &chance) ?? "", at: place)
        case 1: if place < line.count { line.remove(at: place) }
        case 2: if place < line.count { line[place] = Self.strange(line[place], &mangling) }
        default:
          line.insert(Self.strange(Self.words.randomElement(using: &chance) ?? "", &mangling), at: place)
        }
      }
      let wrong = try office.misbehaviour(line)
      #expect(wrong == nil, "seed \(seed), \(line): \(wrong ?? "")")
    }
    let checked = try office.run(["doctor"])
    #expect(checked.code == 0, "\(checked)")
  }

  /// A word spoilt; the system itself takes no NUL in one and none beyond 128 KiB.
  private static func strange(_ word: String, _ mangling: inout Mangling) -> String {
    let bytes = mangling.spoilt(Array(word.utf8)).filter { $0 != 0 }.prefix(20_000)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "dates on standard input that are none, or endless lines, are refused by their line, in bounded memory")
  func standardInput() throws {
    var program = CommandLineProgram()
    for seed in UInt64.newSeeds(6) {
      var mangling = Mangling(seed: seed)
      let bytes = mangling.spoilt(Array(String(repeating: "2025-06-07\n", count: 50).utf8))
      let outcome = try program.run(["deadline", "--stdin"], bytes: Data(bytes))
      #expect(!outcome.wasKilled && [0, 2, 7].contains(outcome.code), "seed \(seed): \(outcome.errors)")
      #expect(!(outcome.output + outcome.errors).hasTerminalControls, "seed \(seed)")
    }
    program.executable = CommandLineProgram.builtProgram("faulty-clerk")
    let peak = FileManager.default.temporaryDirectory.appendingPathComponent("dunghan-\(UUID()).peak")
    defer { try? FileManager.default.removeItem(at: peak) }
    program.variables["FAULTY_DISK_PEAK"] = peak.path
    let endless = try program.run(["deadline", "--stdin"], bytes: Data(repeating: 0x31, count: 40 << 20))
    #expect(!endless.wasKilled && endless.code != 0 && endless.errors.split(separator: "\n").count == 1)
    let kilobytes = Int(try String(contentsOf: peak, encoding: .utf8)) ?? .max
    #expect(kilobytes < 120_000 || CommandLineProgram.sanitizer != nil, "\(kilobytes) KB")
  }

  @Test(
    "a register of one endless row, of a million columns, or that never closes its quote is refused in bounded memory"
  )
  func endlessRegister() throws {
    let office = try TestOffice(founded: "2026-01-05")
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = "2026-11-20"
    program.executable = CommandLineProgram.builtProgram("faulty-clerk")
    program.variables["FAULTY_DISK_PEAK"] = office.folder + "/peak"
    let heading = Data("Ngày nhận,Nội dung,Loại đơn\n".utf8)
    let size = Soak.isOn ? 16 << 20 : 3 << 20
    let line = String(repeating: "x", count: 20_000) + "\n"
    let bodies: [(String, Data)] = [
      ("an endless row", Data(repeating: 0x61, count: size)),
      ("a million columns", Data(repeating: 0x2C, count: 4 << 20)),
      (
        "an open quote",
        Data("1/10/2026,\"".utf8) + Data(String(repeating: line, count: size / line.utf8.count).utf8)
      ),
    ]
    for (name, body) in bodies {
      try (heading + body).keep(at: office.folder + "/so.csv")
      let start = ContinuousClock.now
      let outcome = try program.run(["import", "register", office.folder + "/so.csv"])
      #expect(
        outcome.isOrderly && outcome.code == 7, "\(name): \(outcome.code) \(outcome.errors.prefix(200))")
      let kilobytes = Int(try String(contentsOfFile: office.folder + "/peak", encoding: .utf8)) ?? .max
      #expect(kilobytes < 120_000 || CommandLineProgram.sanitizer != nil, "\(name): \(kilobytes) KB")
      #expect(ContinuousClock.now - start < .seconds(Soak.isOn ? 300 : 60), "\(name)")
    }
    #expect(try program.run(["doctor"]).code == 0)
  }
}
