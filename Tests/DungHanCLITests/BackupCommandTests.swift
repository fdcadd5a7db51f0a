import Foundation
import TestSupport
import Testing

@Suite("Backups on the command line")
struct BackupCommandTests {
  static let keys: Set<String> = [
    "file", "ok", "unit", "symbol", "training", "version", "events", "headNumber", "head", "lastDay",
    "problems",
  ]

  @Test("one is made, told in words and as JSON, and verified without an office")
  func story() throws {
    let desk = try CommandLineDesk()
    let path = desk.folder + "/b.dunghan"
    let made = try desk.run("backup", "create", path, "--json").object()
    #expect(made.names == Self.keys)
    #expect(made.flag("ok") == true && made.number("events") == 2 && made.number("headNumber") == 2)
    #expect(made.text("lastDay") == "2025-01-02" && made.text("unit") == "MTTQ xã Suối Đá")
    let head = try desk.run("audit", "verify", "--json").object().text("head")
    #expect(made.text("head") == head)
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/none.dunghan"
    let words = desk.run("backup", "verify", path)
    #expect(words.code == 0 && words.lines[1] == "MTTQ xã Suối Đá · SD [sổ tập huấn]")
    #expect(words.lines[2].contains("2 sự kiện") && words.lines[2].contains("02/01/2025"))
    #expect(words.lines[2].hasSuffix(String(try #require(head).prefix(8))))
    #expect(try desk.run("backup", "verify", path, "--json").object().names == Self.keys)
  }

  @Test("one that is damaged, no backup or not there: 1, 1, 4, each with one line")
  func codes() throws {
    let desk = try CommandLineDesk()
    let path = desk.folder + "/b.dunghan"
    #expect(desk.run("backup", "create", path).code == 0)
    #expect(desk.run("backup", "create", path).code == 6, "nothing is overwritten")
    #expect(desk.run("backup", "create", desk.folder + "/c.dunghan", "--as", "tra-cuu").code == 3)
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    try data.prefix(data.count / 2).write(to: URL(fileURLWithPath: path))
    let word = try desk.file("thu.txt", "Kính gửi")
    for (file, code) in [(path, 1), (word, 1), (desk.folder + "/none", 4), (desk.folder, 6)] {
      let outcome = desk.run("backup", "verify", file, "--json")
      #expect(outcome.code == Int32(code) && outcome.errors.split(separator: "\n").count == 1, "\(file)")
      guard code == 1 else { continue }
      let told = try outcome.object()
      #expect(told.names == Self.keys && told.flag("ok") == false)
      #expect(told.list("problems")?.first?.names == ["key", "message"])
    }
    #expect(desk.run("backup", "verify", word).output.contains("không phải sổ DungHan"))
    #expect(desk.run("backup").code == 2 && desk.run("backup", "verify").code == 2)
  }
}
