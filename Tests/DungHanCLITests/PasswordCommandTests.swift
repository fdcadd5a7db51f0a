import Foundation
import Testing

@Suite("dunghan user password and its kin")
struct PasswordCommandTests {
  private func desk() throws -> CommandLineDesk {
    let desk = try CommandLineDesk()
    desk.variables = ["DUNGHAN_FILE": desk.folder + "/that.dunghan"]
    #expect(desk.run("init", "--unit", "MTTQ xã Thử", "--symbol", "MT").code == 0)
    #expect(
      desk.run("user", "add", "hung", "--role", "chu-tich", "--reason", "Chủ tịch").code == 0)
    return desk
  }

  @Test("without a terminal a password is a line of the input; afterwards its owner signs in by name")
  func lines() throws {
    let desk = try desk()
    #expect(
      desk.run("user", "change", "hung", "--name", "Hùng", "--reason", "x").errors.contains(
        "chưa có cách vào sổ"))
    #expect(desk.run("user", "password", "hung", input: "ngắn\n").code == 2)
    desk.isTerminal = true
    let nobody = desk.run("user", "password", "khong-co")
    #expect(nobody.code == 4 && !nobody.errors.contains("Mật khẩu"), "said before anything is asked")
    desk.isTerminal = false
    #expect(desk.run("user", "password", "hung", input: "").code == 2)
    let given = desk.run("user", "password", "hung", input: "ba con mèo nhỏ\n")
    #expect(given.code == 0 && given.errors.contains("không mở lại được"))
    let listed = try desk.run("user", "list", "--json").list().first { $0["key"] as? String == "hung" }
    #expect(listed?["password"] as? Bool == true && listed?["locked"] as? Bool == false)
    desk.systemUser = "may-chung"
    let refused = desk.run("board")
    #expect(refused.code == 3 && refused.errors.contains("đăng nhập bằng tên và mật khẩu"))
    #expect(desk.run("board", "--as", "hung").code == 3)
    desk.isTerminal = true
    desk.answers = ["hung", "sai sai sai", "hung", "ba con mèo nhỏ"]
    let patient = desk.run("board")
    #expect(
      patient.code == 3 && patient.errors.contains("không đúng") && patient.errors.contains("đợi 1 giây"))
    // A day of another year lifts no wait.
    desk.answers = ["hung", "ba con mèo nhỏ"]
    #expect(desk.run("board", "--today", "1/1/2036").errors.contains("--today"))
    desk.seconds += 10
    desk.answers = ["hung", "ba con mèo nhỏ"]
    #expect(desk.run("board").code == 0)
    desk.answers = []
    #expect(desk.run("board").code == 3)
  }

  @Test("at a terminal it is asked twice, the old one first")
  func terminal() throws {
    let desk = try desk()
    desk.isTerminal = true
    desk.answers = ["ba con mèo nhỏ", "ba con mèo to"]
    #expect(desk.run("user", "password").code == 2)
    desk.answers = ["ba con mèo nhỏ", "ba con mèo nhỏ"]
    #expect(desk.run("user", "password").code == 0)
    desk.answers = ["thu", "ba con mèo nhỏ", "ba con mèo nhỏ", "mùa hoa ban nở", "mùa hoa ban nở"]
    let changed = desk.run("user", "password")
    #expect(changed.code == 0 && changed.output.contains("thu"), "\(changed.errors)")
    desk.answers = ["thu", "mùa hoa ban nở"]
    #expect(desk.run("case", "list").code == 0)
  }

  @Test("the recovery key is printed once; with it a password is set and an encrypted backup opened")
  func recovery() throws {
    let desk = try desk()
    let copy = desk.folder + "/usb.kin"
    #expect(desk.run("backup", "create", copy, "--encrypt").code == 3)
    let printed = desk.run("user", "recovery-key")
    #expect(printed.code == 0 && printed.output.contains("MTTQ xã Thử"))
    let key = printed.lines.dropFirst().prefix(2).joined()
    #expect(desk.run("backup", "create", copy, "--encrypt").code == 0)
    #expect(desk.run("backup", "verify", copy, input: key + "\n").code == 0)
    #expect(desk.run("backup", "verify", copy, input: "sai\n").code == 2)
    #expect(desk.run("backup", "verify", copy).code == 2)
    #expect(desk.run("backup", "restore", copy, "--other-office", input: key + "\n").code == 0)
    #expect(desk.run("user", "recover", "hung", input: "\(key)\nba con mèo nhỏ\n").code == 0)
    #expect(desk.run("user", "recover", "khong-co", input: "\(key)\nba con mèo nhỏ\n").code == 4)
    let wrong = desk.run("user", "recover", "hung", input: "\(key.reversed())\n")
    #expect(wrong.code == 2 && wrong.errors.contains("mã khôi phục gõ sai"), "before a password is asked")
    #expect(desk.run("user", "recover", "hung", input: "\(key.reversed())\nba con mèo nhỏ\n").code == 2)
    #expect(
      desk.run("user", "recover", "hung", "--today", "1/1/2036", input: "\(key)\nba con mèo nhỏ\n").code == 3)
    #expect(desk.run("user", "unlock", "hung").code == 3)
    #expect(desk.run("audit", "verify").code == 0)
  }

  @Test("on a new machine the paper puts the copy back, and says whose account it opens and how")
  func newMachine() throws {
    let desk = try desk()
    let copy = desk.folder + "/usb.kin"
    let key = desk.run("user", "recovery-key").lines.dropFirst().prefix(2).joined()
    #expect(desk.run("backup", "create", copy, "--encrypt").code == 0)
    desk.systemUser = "nguoi-moi"
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/may-moi.dunghan"
    desk.variables["DUNGHAN_FILE"] = ""
    desk.variables["XDG_DATA_HOME"] = desk.folder + "/moi"
    #expect(desk.run("backup", "restore", copy, "--dry-run", input: key + "\n").code == 0)
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/may-moi.dunghan"
    let done = desk.run("backup", "restore", copy, input: key + "\n")
    #expect(done.code == 0 && done.output.contains("thay lời quản trị (thu)"), "\(done)")
    #expect(done.output.contains("dunghan user recover thu"))
    #expect(desk.run("user", "recover", "thu", input: "\(key)\nba con mèo nhỏ\n").code == 0)
    desk.isTerminal = true
    desk.answers = ["thu", "ba con mèo nhỏ"]
    #expect(desk.run("board").code == 0)
  }

  @Test("a training office has no passwords")
  func training() throws {
    let desk = try CommandLineDesk()
    #expect(desk.run("user", "password", input: "ba con mèo nhỏ\n").code == 3)
  }
}
