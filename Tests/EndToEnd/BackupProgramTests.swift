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
}
