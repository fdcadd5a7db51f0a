import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import TestSupport
import Testing

@Suite("Faults of the machine around the office") struct FaultyMachineTests {
  @Test(
    "a clock set back writes nothing into a live office; everything is read, and doctor tells of it"
  )
  func clock() throws {
    let office = try TestOffice()
    let present = try office.foundAnother("that.dunghan", isTraining: false, on: "2026-11-20")
    let path = present.file.path
    _ = try present.opened("2026-11-19")
    #expect(try present.checkups().filter { !$0.isSound }.map(\.area) == [])
    let before = try present.freshness().events
    let behind = try Office.open(
      path: path, clock: .fixed(TestOffice.day("2026-03-02")), visitor: .init(systemUser: "thu"))
    #expect(try behind.list(CaseFilter()).count == 1 && behind.audit().isSound)
    #expect(try behind.checkups().filter { !$0.isSound }.map(\.area) == ["clock"])
    #expect {
      _ = try behind.opened("2026-03-02")
    } throws: { ($0 as? Refusal)?.rule == .clockInOrder }
    #expect(try behind.freshness().events == before && behind.audit().isSound)
    let earlier = try Office.open(
      path: path, clock: .fixed(TestOffice.day("2026-11-20"), time: "00:00:01"),
      visitor: .init(systemUser: "thu"))
    let code = try earlier.opened("2026-11-20")
    #expect(try present.list(CaseFilter()).map(\.summary.code).contains(code))
  }

  @Test("in a training office any day is read and worked on, whatever came after it")
  func today() throws {
    let office = try TestOffice(founded: "2026-01-05")
    _ = try office.on("2026-11-20").sent("2026-11-02")
    let program = CommandLineProgram(office: office)
    for day in ["2026-11-03", "2025-01-01", "1969-12-31"] {
      for command in [
        ["board"], ["case", "list"], ["case", "show", "SD-2026-00001"], ["case", "history", "SD-2026-00001"],
        ["audit", "verify"], ["sweep", "--dry-run"],
      ] {
        let outcome = try program.run(command + ["--today", day])
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(command) on \(day): \(outcome.errors)")
      }
    }
    #expect(try office.on("2026-11-20").audit().isSound)
  }

  @Test(
    "a settings file that is cut off or scribbled over makes no office: the file, the line and the reason are told",
    arguments: ["terms.json5", "units.json5", "case-types/phan-anh.json5", "calendar/vietnam.csv"])
  func settings(_ file: String) throws {
    let office = try TestOffice()
    let folder = office.folder + "/config"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: TestOffice.configDirectory, toPath: folder)
    let shipped = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_CONFIG"] = folder
    program.variables["DUNGHAN_FILE"] = office.folder + "/moi.dunghan"
    let middle = shipped.count / 2
    // A lone byte is no UTF-8; in the middle of a word it ended the program once.
    let scribbled = shipped.prefix(middle) + Data([0x0A, 0xE1, 0x0A]) + shipped.suffix(from: middle)
    for spoilt in [shipped.prefix(middle) + Data("\n{,".utf8), scribbled] {
      try spoilt.write(to: URL(fileURLWithPath: folder + "/" + file))
      let outcome = try program.run(["init", "--training", "--unit", "MTTQ xã Mới", "--symbol", "XM"])
      #expect(outcome.code == 7 && outcome.isOrderly, "\(outcome)")
      let name = file.split(separator: "/").last.map(String.init) ?? file
      #expect(outcome.errors.contains(name) && outcome.errors.contains("dòng"), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: office.folder + "/moi.dunghan"))
    }
  }
}
