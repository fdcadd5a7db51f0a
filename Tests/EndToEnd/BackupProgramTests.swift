import CaseOffice
import Foundation
import TestSupport
import Testing

@Suite("Backups by the built program")
struct BackupProgramTests {
  @Test("a disk that fills up is said with 6, the office and older backups stay, nothing half-made is left")
  func full() throws {
    let office = try TestOffice()
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = "2026-11-20"
    #expect(try program.run(["backup", "create", office.folder + "/old.dunghan"]).code == 0)
    let old = try Data(contentsOf: URL(fileURLWithPath: office.folder + "/old.dunghan"))
    let before = try FileManager.default.contentsOfDirectory(atPath: office.folder).sorted()
    // Room for what SQLite keeps beside the office, and for less than the copy.
    for blocks in [40, 200, 900] {
      let outcome = try program.shell(
        "ulimit -f \(blocks); \"$DUNGHAN\" backup create \(office.folder)/new.dunghan")
      #expect(outcome.code == 6 && !outcome.wasKilled && outcome.output.isEmpty, "\(blocks)")
      #expect(
        outcome.errors.split(separator: "\n").count == 1 && outcome.errors.contains("không đủ chỗ"),
        "\(blocks): \(outcome.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: office.folder).sorted() == before)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: office.folder + "/old.dunghan")) == old)
    #expect(try program.run(["backup", "verify", office.folder + "/old.dunghan"]).code == 0)
    #expect(try program.run(["audit", "verify"]).code == 0)
  }

  @Test("a restore that finds no room, or somebody at the office, leaves the office as it was")
  func restore() throws {
    let office = try TestOffice()
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = "2026-11-20"
    let backup = office.folder + "/b.dunghan"
    #expect(try program.run(["backup", "create", backup]).code == 0)
    let before = try FileManager.default.contentsOfDirectory(atPath: office.folder).sorted()
    let full = try program.shell("ulimit -f 200; \"$DUNGHAN\" backup restore \(backup) --as quan-tri")
    #expect(full.code == 6 && full.errors.contains("không đủ chỗ"), "\(full)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: office.folder).sorted() == before)
    do {
      let other = try office.on("2026-11-20")
      _ = try other.board()
      let open = try program.run(["backup", "restore", backup, "--as", "quan-tri"])
      #expect(open.code == 6 && open.errors.contains("đang mở sổ"), "\(open)")
      #expect(try other.audit().events == 2)
    }
    #expect(try program.run(["backup", "restore", backup, "--as", "quan-tri"]).code == 0)
    #expect(try program.run(["doctor"]).code == 0)
  }
}
