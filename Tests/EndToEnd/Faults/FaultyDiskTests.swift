import CaseOffice
import Foundation
import TestChance
import TestSupport
import Testing

/// Every call that an act makes of the disk is a point at which the disk, or the power, may fail.
@Suite("Faults of the disk") struct FaultyDiskTests {
  @Test(
    "wherever the process is killed or the disk fails, the act is there wholly or not at all, and work goes on",
    arguments: FaultyAct.all + FaultyAct.ofPasswords)
  func everyPoint(_ act: FaultyAct) throws {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    let trial = try FaultyOffice(act)
    let before = try trial.events()
    guard try trial.attempt().code == act.code else {
      Issue.record("\(act) does not go on a sound disk")
      return
    }
    let after = try trial.events()
    let left = try trial.left()
    #expect(act.leaves == nil || left != nil, "\(act)")
    var points: [(fault: FaultyOffice.Fault, number: Int, name: String)] = []
    for fault in FaultyOffice.Fault.allCases {
      for (index, name) in try trial.points(fault).enumerated() { points.append((fault, index + 1, name)) }
    }
    #expect(points.count > 60 && (after > before || !act.isOne))
    // Every point in a long soak.
    for point in points.shuffled(using: &chance).prefix(Soak.isOn ? Soak.times(12) : 4) {
      let place: Comment = "seed \(seed), \(point.fault) at \(point.name)"
      try trial.beginAgain()
      let outcome = try trial.attempt(point.fault, at: point.number)
      let isKilled = point.fault == .kill || point.fault == .tear
      #expect(outcome.wasKilled == isKilled, place)
      let found = try trial.events()
      #expect(act.isOne ? found == before || found == after : (before...after).contains(found), place)
      if !isKilled {
        #expect(outcome.isOrderly && [act.code, 6].contains(outcome.code), "\(place): \(outcome)")
        // A failed read may come after the act, of the sheet that tells of it: then it is not called undone.
        if outcome.code == act.code || outcome.errors.contains("chưa được ghi"), act.isOne {
          #expect(found == (outcome.code == act.code ? after : before), "\(place): \(outcome)")
        }
      } else if !outcome.output.isEmpty, act.isOne {
        // What was told as done is done.
        #expect(found == after, place)
      }
      if found < after {
        let again = try trial.attempt()
        #expect(again.code == act.code, "\(place): \(again.errors)")
        #expect(try trial.events() == after, place)
      }
      // Whoever was cut off does it again: what is done is not done twice, and what it leaves is whole.
      if try trial.left() != left { #expect(try trial.attempt().code == act.code, place) }
      #expect(try trial.left() == left && trial.events() == after, place)
      #expect(try trial.lost() == nil, place)
      #expect(try trial.faultsAfterFurtherWork() == [], place)
    }
  }

  @Test("an office whose founding was broken off is founded by the next try, or is there whole")
  func founding() throws {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    let office = try TestOffice()
    var program = CommandLineProgram(office: office)
    let path = office.folder + "/moi.dunghan"
    program.variables["DUNGHAN_FILE"] = path
    var clerk = program
    clerk.executable = CommandLineProgram.builtProgram("faulty-clerk")
    let found = ["init", "--training", "--unit", "MTTQ xã Mới", "--symbol", "XM"]
    func begin() throws {
      for name in try FileManager.default.contentsOfDirectory(atPath: office.folder)
      where name.hasPrefix("moi") { try FileManager.default.removeItem(atPath: office.folder + "/" + name) }
    }
    for fault in FaultyOffice.Fault.allCases {
      try begin()
      clerk.variables["FAULTY_DISK_JOURNAL"] = office.folder + "/calls"
      clerk.variables["FAULTY_DISK"] = "\(fault.rawValue):0"
      #expect(try clerk.run(found).code == 0)
      let calls = try String(contentsOfFile: office.folder + "/calls", encoding: .utf8)
      clerk.variables["FAULTY_DISK_JOURNAL"] = nil
      let points = calls.split(separator: "\n").enumerated().map { ($0 + 1, $1) }
      for (number, name) in points.shuffled(using: &chance).prefix(Soak.isOn ? Soak.times(6) : 2) {
        let place: Comment = "seed \(seed), \(fault) at \(name)"
        try begin()
        clerk.variables["FAULTY_DISK"] = "\(fault.rawValue):\(number)"
        let outcome = try clerk.run(found)
        let isThere = FileManager.default.fileExists(atPath: path)
        if fault == .full || fault == .fail {
          #expect(outcome.isOrderly, "\(place): \(outcome)")
          // Once it has its name it is whole, also where opening it finds no room.
          let isNamed = !name.hasSuffix("-part")
          #expect(isThere == (outcome.code == 0) || fault == .fail || isNamed, "\(place): \(outcome)")
        }
        if !isThere { #expect(try program.run(found).code == 0, place) }
        let checked = try program.run(["doctor"])
        #expect(checked.code == 0, "\(place): \(outcome) \(checked)")
        let left = try FileManager.default.contentsOfDirectory(atPath: office.folder)
        #expect(!left.contains { $0.hasSuffix("-part") } || isThere, place)
      }
    }
  }
}
