import CaseOffice
import Foundation
import SQLiteKit
import TestChance
import TestSupport
import Testing

@Suite("Faults of the file") struct FaultyFileTests {
  @Test("random bytes in random pages: every command answers or refuses in one line, none traps")
  func pages() throws {
    let damaged = try DamagedOffice()
    for seed in UInt64.newSeeds(3) {
      var chance = Chance(seed: seed)
      let bytes = damaged.withDamagedPages(&chance)
      for command in DamagedOffice.commands.shuffled(using: &chance).prefix(9) {
        try damaged.begin(with: bytes)
        let wrong = try damaged.misbehaviour(command)
        #expect(wrong == nil, "seed \(seed), \(command.joined(separator: " ")): \(wrong ?? "")")
      }
    }
  }

  @Test("strange values in the rows: every command answers or refuses in one line, none traps")
  func rows() throws {
    let damaged = try DamagedOffice()
    for seed in UInt64.newSeeds(6) {
      var chance = Chance(seed: seed)
      try damaged.begin(with: damaged.sound)
      let done = try damaged.scribble(&chance)
      for command in DamagedOffice.commands.shuffled(using: &chance).prefix(6) {
        let wrong = try damaged.misbehaviour(command)
        #expect(wrong == nil, "seed \(seed), \(done), \(command.joined(separator: " ")): \(wrong ?? "")")
      }
    }
  }

  @Test("a file cut short is refused or found out by doctor, never taken for whole")
  func cut() throws {
    let damaged = try DamagedOffice()
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    for round in 0..<Soak.times(5) {
      let length =
        round == 0 ? 0 : round == 1 ? 100 : Int.random(in: 1..<damaged.sound.count - 1, using: &chance)
      try damaged.begin(with: Array(damaged.sound.prefix(length)))
      let doctor = try damaged.run(["doctor"])
      #expect(doctor.isOrderly && doctor.code != 0, "seed \(seed), \(length) bytes: \(doctor)")
      for command in DamagedOffice.commands.shuffled(using: &chance).prefix(3) {
        let wrong = try damaged.misbehaviour(command)
        #expect(wrong == nil, "seed \(seed), \(length) bytes, \(command): \(wrong ?? "")")
      }
    }
  }

  @Test("a WAL cut short or spoilt holds the first of its acts, whole, and the office goes on")
  func wal() throws {
    let damaged = try DamagedOffice()
    let office = damaged.office
    // Four acts stand in the WAL of an office that is open.
    let (file, wal, events) = try {
      let open = try office.on("2026-11-20")
      let before = try open.freshness().events
      for _ in 0..<4 { _ = try open.opened("2026-11-20") }
      return (
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: office.path))),
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: office.path + "-wal"))), before...before + 4
      )
    }()
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    var found: Set<Int64> = []
    for _ in 0..<Soak.times(8) {
      var spoilt = wal
      let place = Int.random(in: 0..<wal.count, using: &chance)
      if chance.isOneIn(2) { spoilt.removeSubrange(place...) } else { spoilt[place] ^= 0x5A }
      try damaged.begin(with: file, wal: spoilt)
      let opened = try office.on("2026-11-20")
      let count = try opened.freshness().events
      found.insert(count)
      #expect(events.contains(count), "seed \(seed), at \(place)")
      _ = try opened.opened("2026-11-20")
      #expect(
        try opened.checkups().filter { !$0.isSound && $0.area != "calendar" }.isEmpty,
        "seed \(seed), at \(place)")
    }
    #expect(found.count > 1, "seed \(seed)")
  }

  @Test("a file of a newer version is left as it is by every command, with the advice to update")
  func newer() throws {
    let damaged = try DamagedOffice()
    try damaged.begin(with: damaged.sound)
    do {
      let settings = ConnectionSettings(journal: .delete)
      let file = try Connection(path: damaged.office.path, mode: .readWrite, settings: settings)
      try file.execute("PRAGMA user_version = 9999")
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: damaged.office.path))
    for command in DamagedOffice.commands where command.first != "deadline" {
      let outcome = try damaged.run(command)
      // The checks tell of it among what they checked.
      let said = outcome.errors + outcome.output
      #expect(
        outcome.isOrderly && [1, 6].contains(outcome.code) && said.contains("9999"), "\(command): \(outcome)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: damaged.office.path)) == before)
  }

  @Test("a file that may only be read is said with 6, and nothing beside it changes")
  func readOnly() throws {
    let damaged = try DamagedOffice()
    try damaged.begin(with: damaged.sound)
    damaged.program.executable = CommandLineProgram.builtProgram("faulty-clerk")
    damaged.program.variables["FAULTY_DISK"] = "read-only"
    for command in DamagedOffice.commands where command.first != "deadline" && command.first != "backup" {
      let outcome = try damaged.run(command)
      #expect(outcome.isOrderly && [0, 3, 6].contains(outcome.code), "\(command): \(outcome)")
    }
    let new = [
      "case", "new", "--type", "gop-y", "--source", "mang", "--received", "2/11/2026", "--summary",
      "Việc thử",
    ]
    let refused = try damaged.run(new)
    #expect(refused.code == 6 && refused.errors.contains("không được ghi vào sổ"), "\(refused)")
    #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: damaged.office.path))) == damaged.sound)
  }
}
