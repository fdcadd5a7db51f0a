import Foundation
import SQLiteKit
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
    let short = try #require(try desk.run("audit", "head", "--json").object().text("short"))
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/none.dunghan"
    let words = desk.run("backup", "verify", path)
    #expect(words.code == 0 && words.lines[1] == "MTTQ xã Suối Đá · SD [sổ tập huấn]")
    #expect(words.lines[2].contains("2 sự kiện") && words.lines[2].contains("02/01/2025"))
    #expect(words.lines[2].hasSuffix(short) && short.prefix(4) == head?.prefix(4))
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
    try data.prefix(data.count / 2).keep(at: path)
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

  @Test(
    "an office that differs from its log is copied as it is, and 1 says so: it can be made anew from the copy"
  )
  func differing() throws {
    let desk = try CommandLineDesk()
    let path = desk.folder + "/b.dunghan"
    try Connection(path: desk.office.path, mode: .readWrite, settings: .untouched).execute(
      "UPDATE vault SET public_key = zeroblob(32); DELETE FROM labels")
    let made = desk.run("backup", "create", path)
    #expect(made.code == 1 && made.lines[0] == "Đã sao lưu, nhưng chính sổ có chỗ sai: \(path)", "\(made)")
    #expect(made.output.contains("chìa khác với nhật ký: kho người gửi") && made.errors.contains("doctor"))
    #expect(desk.run("backup", "verify", path).code == 1)
    #expect(desk.run("backup", "restore", path, "--repair", "--as", "quan-tri").code == 0)
    #expect(desk.run("backup", "create", desk.folder + "/c.dunghan").code == 0)
  }

  @Test("of a log that was changed no backup is made, and it is said what was changed")
  func changedLog() throws {
    let desk = try CommandLineDesk()
    try Connection(path: desk.office.path, mode: .readWrite, settings: .untouched).execute(
      "UPDATE events SET account = 'x' WHERE number = 2")
    let made = desk.run("backup", "create", desk.folder + "/b.dunghan")
    #expect(made.code == 6 && made.errors.contains("nhật ký bị sửa từ sự kiện số 2"), "\(made)")
    #expect(desk.run("backup", "verify", desk.folder + "/b.dunghan").code == 4, "there is none")
  }

  @Test("the sweep makes the night's backup; without room for it the sweep stands and 6 says so")
  func sweep() throws {
    let desk = try CommandLineDesk()
    let folder = desk.folder + "/sao-luu"
    let night = folder + "/2026-11-23.dunghan"
    #expect(desk.run("sweep", "--dry-run", on: "2026-11-23").code == 0)
    #expect(desk.run("sweep", "--no-backup", on: "2026-11-23").code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder))
    try Data().write(to: URL(fileURLWithPath: folder))
    let failed = desk.run("sweep", "--json", on: "2026-11-23")
    #expect(failed.code == 6 && failed.errors.contains("CHƯA sao lưu"))
    #expect(try failed.object().names == ["reminded", "escalationDue", "stale", "alreadyDone"])
    try FileManager.default.removeItem(atPath: folder)
    let swept = desk.run("sweep", on: "2026-11-23")
    #expect(swept.code == 0 && swept.lines.contains("Đã sao lưu: " + night), "\(swept)")
    #expect(desk.run("sweep", on: "2026-11-23").lines.contains("Hôm nay đã sao lưu: " + night))
    #expect(desk.run("sweep", "--json", on: "2026-11-24").code == 0)
    #expect(desk.run("backup", "verify", night).code == 0)
  }

  @Test("what a restore leaves behind is told, before and after, in words and as JSON")
  func leftBehind() throws {
    let desk = try CommandLineDesk()
    let path = desk.folder + "/b.dunghan"
    desk.run("backup", "create", path)
    let day = "2025-06-02"
    for number in 1...2 {
      let new = desk.run(
        "case", "new", "--type", "gop-y", "--source", "mang", "--summary", "Việc \(number)", "--received",
        "2/6/2025", on: day)
      #expect(new.code == 0)
    }
    desk.run("user", "change", "tra-cuu", "--name", "Hoa Thử", "--reason", "Thử", "--as", "quan-tri", on: day)
    let restore = ["backup", "restore", path, "--as", "quan-tri"]
    let trial = desk.run(restore + ["--dry-run"], on: day)
    #expect(trial.code == 0 && trial.lines.contains { $0.hasPrefix("Xem thử: chưa đổi gì") }, "\(trial)")
    #expect(desk.run("case", "list", "--json", on: day).output.contains("Việc 2"))
    let wanted = [
      "!! Bỏ lại trong sổ cũ: 3 việc ghi từ 02/06/2025 về sau",
      "!! trong đó 2 đơn mới (SD-2025-00001 … SD-2025-00002): ghi lại trước, đúng thứ tự, vì số ấy sẽ cấp lại",
      "!! tài khoản, mật khẩu, chìa trở về như cũ (1 lần đổi bị bỏ lại): soát dunghan user list",
    ]
    #expect(wanted.allSatisfy(trial.lines.contains), "\(trial)")
    let told = try desk.run(restore + ["--dry-run", "--json"], on: day).object()
    #expect(told.names == Self.keys.union(["office", "kept", "later", "byPaper", "remaining"]))
    let done = desk.run(restore, on: day)
    #expect(done.code == 0 && wanted.allSatisfy(done.lines.contains), "\(done)")
    let kept = try #require(done.lines.last { $0.hasPrefix("Xem việc bỏ lại:") }?.split(separator: " ").last)
    let log = desk.run("audit", "log", "--file", String(kept), "--as", "giam-sat", on: day)
    #expect(log.code == 0 && log.output.contains("tra-cuu: Hoa Thử"), "\(log)")
    #expect(
      desk.run("audit", "log", "--as", "giam-sat", on: day).lines.first?.contains("Khôi phục bản sao lưu")
        == true)
    #expect(desk.run(restore + ["--dry-run"], on: day).output.contains("1 việc ghi từ"))
  }

  @Test("a backup is put back by the administrator, and a live office takes no day from a flag for it")
  func restore() throws {
    let desk = try CommandLineDesk()
    let path = desk.folder + "/b.dunghan"
    desk.run("backup", "create", path)
    #expect(desk.run("backup", "restore", path).code == 3)
    let done = try desk.run("backup", "restore", path, "--as", "quan-tri", "--json", on: "2026-11-23")
      .object()
    #expect(done.names == Self.keys.union(["office", "kept", "later", "byPaper", "remaining"]))
    #expect(done.text("kept") == desk.office.path + ".truoc-20261123-080000")
    #expect(try desk.run("audit", "verify", "--json").object().number("events") == 3)
    let words = desk.run("backup", "restore", path, "--as", "quan-tri")
    #expect(words.code == 0 && words.output.contains("Sổ cũ giữ ở"))
    #expect(desk.run("backup", "restore", desk.folder + "/none", "--as", "quan-tri").code == 4)
    #expect(
      desk.run("backup", "restore", path, "--as", "quan-tri", "--file", desk.folder + "/no/x").code == 6)
    let live = desk.folder + "/that.dunghan"
    #expect(desk.run("init", "--unit", "MTTQ xã Thật", "--symbol", "TT", "--file", live).code == 0)
    let copy = desk.folder + "/that-sao.dunghan"
    #expect(desk.run("backup", "create", copy, "--file", live).code == 0)
    for file in [live, desk.folder + "/moi.dunghan"] {
      #expect(desk.run("backup", "restore", copy, "--file", file, "--today", "1/1/2020").code == 3)
      #expect(desk.run("backup", "restore", copy, "--file", file, "--as", "quan-tri").code == 3)
      #expect(desk.run("backup", "restore", copy, "--file", file).code == 0)
    }
  }
}
