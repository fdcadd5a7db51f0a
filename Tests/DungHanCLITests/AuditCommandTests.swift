import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing

@Suite("The log checked on the command line")
struct AuditCommandTests {
  private func desk() throws -> CommandLineDesk {
    let desk = try CommandLineDesk()
    for number in 1...5 {
      let new = desk.run(
        "case", "new", "--type", "gop-y", "--source", "mang", "--summary", "Việc \(number)", "--received",
        "2/6/2025", on: "2025-06-02")
      #expect(new.code == 0)
    }
    return desk
  }

  private func tamper(_ desk: CommandLineDesk, _ sql: String) throws {
    try OfficeFile(path: desk.office.path).connection.execute(sql)
  }

  @Test("each damaged place is told in words, with 1; the JSON keeps its four keys and names the first")
  func places() throws {
    let desk = try desk()
    try tamper(
      desk, "UPDATE events SET account = 'x' WHERE number = 3; DELETE FROM events WHERE number IN (5, 6)")
    let told = desk.run("audit", "verify")
    #expect(told.code == 1)
    #expect(told.lines[0] == "5 sự kiện, ĐÃ BỊ SỬA")
    #expect(told.lines[1] == "  !! sự kiện số 3 bị sửa" && told.lines[2] == "  !! thiếu các sự kiện số 5–6")
    #expect(told.errors.contains("sự kiện số 3 bị sửa, và 1 chỗ nữa"))
    let english = desk.run("audit", "verify", "--lang", "en")
    #expect(
      english.lines[1] == "  !! event 3 was changed" && english.lines[2] == "  !! events 5–6 are missing")
    let verdict = desk.run("audit", "verify", "--json")
    #expect(verdict.code == 1)
    #expect(try verdict.object().names == ["events", "head", "ok", "firstBad"])
    #expect(try verdict.object().number("firstBad") == 3 && verdict.object().flag("ok") == false)
    #expect(desk.run("doctor").output.contains("sự kiện số 3 bị sửa; thiếu các sự kiện số 5–6"))
  }

  @Test("the book's own log: words, JSON, further back, and who may")
  func log() throws {
    let desk = try desk()
    for number in 1...3 {
      let changed = desk.run(
        "user", "change", "tra-cuu", "--name", "Hoa \(number)", "--reason", "Lần \(number)", "--as",
        "quan-tri",
        on: "2025-06-0\(number + 2)")
      #expect(changed.code == 0)
    }
    let told = desk.run("audit", "log", "--as", "giam-sat", "--limit", "2", on: "2025-06-06")
    #expect(
      told.code == 0 && told.lines.first?.hasPrefix("05/06/2025 08:00 · Đổi tài khoản, vai trò") == true)
    #expect(told.lines[1...2] == ["    tra-cuu: Hoa 3", "    Lý do: Lần 3"])
    #expect(told.errors.contains("còn nữa: --before 9"))
    let rest = desk.run("audit", "log", "--as", "giam-sat", "--before", "9", "--json", on: "2025-06-06")
    let kinds = try rest.list().map { $0.text("kind") }
    #expect(kinds == ["account", "seed", "found"] && rest.errors.isEmpty)
    #expect(
      try rest.list().first?.names == [
        "number", "at", "day", "account", "role", "kind", "label", "details", "mark",
      ])
    let days = desk.run("audit", "log", "--as", "giam-sat", "--days", "3/6/2025..4/6/2025", on: "2025-06-06")
    #expect(days.output.contains("Hoa 2") && days.output.contains("Hoa 1") && !days.output.contains("Hoa 3"))
    #expect(desk.run("audit", "log", "--as", "giam-sat", "--days", "4/6/2025..3/6/2025").code == 2)
    let nobody = desk.run("audit", "log", "--account", "khong-co", "--as", "giam-sat")
    #expect(nobody.code == 2 && nobody.errors.contains("khong-co"))
    #expect(
      desk.run("audit", "log", "--account", "cap-uy", "--as", "giam-sat").output == "Không có dòng nào\n")
    #expect(desk.run("audit", "log", "--account", "tra-cuu", "--as", "chu-tich").output.contains("Hoa 1"))
    #expect(desk.run("audit", "log").code == 3)
    for odd in [["--limit", "9223372036854775807"], ["--days", "1/1/9000.."], ["--days", "..1/1/1700"]] {
      #expect([0, 2].contains(desk.run(["audit", "log", "--as", "giam-sat"] + odd).code), "\(odd)")
    }
  }

  @Test("the number copied onto paper agrees as it was printed, and shows a log that was written anew or cut")
  func paper() throws {
    let desk = try desk()
    let printed = try desk.run("audit", "head", "--json").object()
    let note = "\(printed.number("events") ?? 0):\(printed.text("short") ?? "")"
    let right = desk.run("audit", "verify", "--head", note)
    #expect(right.code == 0 && right.output.contains("số 7 đã chép: khớp với nhật ký"), "\(right.output)")
    #expect(
      desk.run("audit", "verify", "--head", note.uppercased().replacingOccurrences(of: "-", with: " ")).code
        == 0)
    #expect(desk.run("audit", "verify", "--head", "7:" + (printed.text("head") ?? "")).code == 0)
    let wrong = desk.run("audit", "verify", "--head", "7:ffff-ffff-ffff-ffff")
    #expect(!wrong.output.contains("khớp") && !desk.run("audit", "verify").output.contains("đã chép"))
    #expect(wrong.code == 1 && wrong.output.contains("sự kiện số 7 không mang số kiểm tra đã ghi nơi khác"))
    let longer = desk.run("audit", "verify", "--head", "9:ffff-ffff-ffff-ffff")
    #expect(longer.code == 1 && longer.output.contains("cuối nhật ký bị cắt: thiếu các sự kiện số 8–9"))
    for unreadable in [
      "7", "7:", "x:0000000000000000", "7:0000", "7:zzzzzzzzzzzzzzzz", "0:0000000000000000",
      "-1:0000000000000000",
    ] {
      let outcome = desk.run("audit", "verify", "--head=\(unreadable)")
      #expect(outcome.code == 2 && outcome.errors.contains("--head"), "\(unreadable): \(outcome.errors)")
    }
  }

  @Test("a backup of a past night is a witness too, until an older state is put back in all openness")
  func night() throws {
    let desk = try desk()
    #expect(desk.run("backup", "create", desk.folder + "/cu.dunghan").code == 0)
    for number in 6...7 {
      desk.run(
        "case", "new", "--type", "gop-y", "--source", "mang", "--summary", "Việc \(number)", "--received",
        "2/6/2025", on: "2025-06-02")
    }
    _ = try desk.office.on("2025-06-02").backUpForTheNight()
    #expect(desk.run("audit", "verify").code == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.office.path))
    // Whoever cuts the end off, and what the cases know of it, is told by the backup alone.
    try tamper(desk, "DELETE FROM events WHERE number > 7; DELETE FROM matters WHERE id > 5")
    let cut = desk.run("audit", "verify")
    #expect(cut.code == 1 && cut.lines[1] == "  !! cuối nhật ký bị cắt: thiếu các sự kiện số 8–9")
    try bytes.keep(at: desk.office.path)
    #expect(
      desk.run("backup", "restore", desk.folder + "/cu.dunghan", "--as", "quan-tri", on: "2025-06-02").code
        == 0)
    #expect(desk.run("audit", "verify").code == 0)
  }

  @Test("backups that cannot be read are told on standard error; the answer and the exit code stay")
  func unreadBackups() throws {
    let desk = try desk()
    #expect(desk.run("sweep", on: "2025-06-02").code == 0)
    #expect(desk.run("audit", "verify", on: "2025-06-02").errors.isEmpty)
    let folder = desk.folder + "/sao-luu"
    // A loop of links: nobody can open it, whoever he is.
    #expect(symlink(folder + "/2025-06-01.dunghan", folder + "/2025-06-01.dunghan") == 0)
    let told = desk.run("audit", "verify", on: "2025-06-02")
    #expect(told.code == 0 && told.errors.contains("1 bản sao lưu đêm trong \(folder)"), "\(told.errors)")
    let json = desk.run("audit", "verify", "--json", "--lang", "en", on: "2025-06-02")
    #expect(try json.object().names == ["events", "head", "ok", "firstBad"])
    #expect(json.errors.contains("1 nightly backup in"))
  }

  @Test("how far it has come is drawn on a terminal's standard error, and nowhere else")
  func progress() throws {
    let desk = try desk()
    let office = try desk.office.on("2025-06-02")
    let signature = try Signature(actor: office.actor(for: .read), at: office.clock.now())
    try office.file.write {
      for _ in 0..<30_000 { try office.file.record(["told": "x"], kind: "told", by: signature) }
    }
    #expect(desk.run("audit", "verify").errors.isEmpty)
    desk.isTerminal = true
    let shown = desk.run("audit", "verify")
    #expect(shown.errors.contains("█") && shown.errors.contains(" 66 % · 20000 sự kiện"), "\(shown.errors)")
    #expect(shown.errors.hasSuffix("\r\u{1B}[K") && !shown.output.contains("█"))
  }
}
