import Foundation
import Testing

@Suite("Founding, sweeping, checking, and who may")
struct OfficeCommandTests {
  @Test("an office is founded where it is told, once, and never over a file")
  func founding() throws {
    let desk = try CommandLineDesk()
    let path = desk.folder + "/moi.dunghan"
    let founded = try desk.run(
      "init", "--training", "--unit", "MTTQ xã Mới", "--symbol", "XM", "--file", path, "--json"
    ).object()
    #expect(
      founded.text("file") == path && founded.text("symbol") == "XM" && founded.flag("training") == true)
    #expect(
      desk.run("init", "--training", "--unit", "MTTQ xã Mới", "--symbol", "XM", "--file", path).code == 6)
    let new = desk.run(
      "case", "new", "--type", "gop-y", "--source", "mang", "--summary", "x", "--received", "1/11", "--file",
      path, "--json")
    #expect(try new.object().text("code") == "XM-2026-00001")
  }

  @Test("the default office lies in the person's data folder, made for them alone")
  func defaultPlace() throws {
    let desk = try CommandLineDesk()
    desk.variables = ["DUNGHAN_FILE": "", "XDG_DATA_HOME": desk.folder + "/a/b"]
    defer { try? FileManager.default.removeItem(atPath: desk.folder + "/a") }
    #expect(desk.run("board").code == 6)
    #expect(desk.run("init", "--training", "--unit", "U", "--symbol", "U1").code == 0)
    #expect(desk.run("board").code == 0)
    let folder = desk.folder + "/a/b/dunghan"
    let attributes = try FileManager.default.attributesOfItem(atPath: folder)
    #expect((attributes[.posixPermissions] as? Int) == 0o700)
    #expect(FileManager.default.fileExists(atPath: folder + "/office.dunghan"))
  }

  @Test(
    "a founding that lacks something is refused",
    arguments: [
      ["--unit", "U"], ["--symbol", "U1"], ["--unit", " ", "--symbol", "U1"],
      ["--unit", "U", "--symbol", "xã"],
    ])
  func badFounding(words: [String]) throws {
    let desk = try CommandLineDesk()
    let path = desk.folder + "/moi.dunghan"
    #expect(desk.run(["init", "--training", "--file", path] + words).code == 2)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a live office refuses a given day and a given account, by flag and by variable")
  func liveOffice() throws {
    let desk = try CommandLineDesk()
    let path = desk.folder + "/that.dunghan"
    desk.variables["DUNGHAN_FILE"] = path
    #expect(desk.run("init", "--unit", "U", "--symbol", "U1", "--today", "1/1/2026").code == 3)
    #expect(desk.run("init", "--unit", "U", "--symbol", "U1").code == 0)
    #expect(desk.run("board").code == 0)
    #expect(desk.run("board", "--today", "1/1/2026").code == 3)
    #expect(desk.run("board", on: "2026-01-01").code == 3)
    #expect(desk.run("board", "--as", "can-bo").code == 3)
    desk.systemUser = "khach"
    let stranger = desk.run("board")
    #expect(stranger.code == 3 && stranger.errors.contains("khach"))
    // Counting days is nobody's secret.
    #expect(desk.run("deadline", "2/11/2026").code == 0)
  }

  @Test("an unreadable day is a wrong line, whoever gave it")
  func unreadableToday() throws {
    let desk = try CommandLineDesk()
    #expect(desk.run("board", "--today", "30/2").code == 2)
    #expect(desk.run("board", on: "hôm qua").code == 2)
    #expect(desk.run("board", "--today", "1/1/1850").code == 2)
    #expect(desk.run("case", "list", "--due-within", "9999999").code == 2)
    #expect(desk.run("board", "--as", "ai").code == 4)
  }

  @Test("the sweep tells what is due once, and a second run of the day nothing new")
  func sweep() throws {
    let desk = try CommandLineDesk()
    desk.run(
      "case", "new", "--type", "phan-anh", "--source", "zalo", "--summary", "Cống tắc", "--received",
      "2/6/2025", on: "2025-06-02")
    desk.run("case", "do", "1", "register", on: "2025-06-02")
    desk.run(
      "case", "do", "1", "forward", "--set", "to=ubnd", "--set", "document=1", "--set", "sent=2/6",
      on: "2025-06-02")
    let dry = try desk.run("sweep", "--dry-run", "--json", on: "2025-07-09").object()
    let first = try desk.run("sweep", "--json", on: "2025-07-09").object()
    #expect(first.names == ["reminded", "escalationDue", "stale", "alreadyDone"])
    #expect(dry.list("escalationDue")?.count == first.list("escalationDue")?.count)
    let reminded = try #require(first.list("reminded")?.first)
    #expect(
      reminded.names == ["code", "title", "unit", "due", "lateWorkingDays", "key", "rung", "reached", "to"])
    #expect(reminded.text("key") == "answer" && reminded.text("reached") == "2025-06-25")
    #expect(reminded.text("unit") == "ubnd" && reminded.text("due") == "2025-06-30" && reminded.isNull("to"))
    #expect(first.list("escalationDue")?.map { $0.text("to") } == ["dang-uy", "ubkt"])
    let second = try desk.run("sweep", "--json", on: "2025-07-09").object()
    #expect(second.list("reminded")?.isEmpty == true && second.list("escalationDue")?.isEmpty == true)
    #expect(second.number("alreadyDone") == 3)
    let later = try desk.run("sweep", "--json", on: "2025-09-15").object()
    #expect(later.list("stale")?.first?.names == ["code", "title", "touched", "days"])
    #expect(desk.run("sweep", "--as", "tra-cuu", on: "2025-09-15").code == 3)
  }

  @Test("the log is checked, and the office is examined")
  func checks() throws {
    let desk = try CommandLineDesk()
    let verdict = try desk.run("audit", "verify", "--json").object()
    #expect(verdict.names == ["events", "head", "ok", "firstBad"])
    #expect(verdict.number("events") == 2 && verdict.text("head")?.count == 64 && verdict.isNull("firstBad"))
    let doctor = desk.run("doctor", "--json", on: "2026-11-23")
    #expect(doctor.code == 0)
    #expect(try doctor.object().flag("ok") == true)
    let nobody = desk.run("doctor", "--as", "khong-ai")
    #expect(nobody.code == 4 && nobody.lines[0].hasPrefix("!!  account"), "who asks, not the file")
    desk.variables["LANG"] = "vi_VN.TCVN"
    #expect(desk.run("doctor", on: "2026-11-23").code == 1)
  }

  @Test("a file that is no office is left alone", arguments: ["", "hello", "SQLite format 3\u{0}"])
  func foreignFile(content: String) throws {
    let desk = try CommandLineDesk()
    let path = try desk.file("la.dunghan", content)
    for words in [["board"], ["doctor"], ["case", "list"]] {
      let outcome = desk.run(words + ["--file", path])
      #expect(outcome.code == 6 && outcome.errors.split(separator: "\n").count == 1)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
  }

  @Test("settings are looked for where they are named; a missing folder is said")
  func settings() throws {
    let desk = try CommandLineDesk()
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/none"
    #expect(desk.run("deadline", "2/11", "--config", desk.folder + "/khong").code == 4)
    #expect(desk.run("deadline", "2/11", "--config", desk.folder).code == 4)
  }
}
