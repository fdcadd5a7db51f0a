import Foundation
import TestSupport
import Testing

@Suite("Accounts from the command line")
struct UserCommandTests {
  private static let admin = ["--as", "quan-tri", "--reason", "Phân công"]

  @Test("added, changed, disabled; each is the administrator's, told by the log, and works from that moment")
  func life() throws {
    let desk = try CommandLineDesk()
    let added = try desk.run(
      ["user", "add", "lan", "--name", "Lan", "--role", "can-bo,van-phong", "--json"] + Self.admin
    )
    .object()
    #expect(added["key"] as? String == "lan" && added["roles"] as? [String] == ["can-bo", "van-phong"])
    #expect(desk.run("board", "--as", "lan").code == 0)
    let changed = desk.run(
      ["user", "change", "lan", "--role", "tra-cuu", "--until", "31/12/2026"] + Self.admin)
    #expect(changed.lines.first?.hasPrefix("lan: Lan, tra-cuu") == true)
    #expect(
      desk.run(
        "case", "new", "--type", "phan-anh", "--summary", "x", "--received", "2/1/2025", "--source",
        "truc-tiep", "--as", "lan"
      ).code == 3)
    #expect(desk.run(["user", "disable", "lan"] + Self.admin).code == 0)
    #expect(desk.run("board", "--as", "lan").code == 3)
    #expect(
      desk.run("audit", "verify").code == 0
        && desk.run("doctor").output.contains("loại đơn đúng như nhật ký"))
    let list = try desk.run("user", "list", "--json").list()
    #expect(list.last?["validTo"] as? String != nil && list.count == 7)
  }

  @Test(
    "says what is still to be done: a key to be entrusted, a user the machine does not have, the way back")
  func next() throws {
    let desk = try CommandLineDesk()
    desk.users = ["thu"]
    let added = desk.run(["user", "add", "hung", "--role", "chu-tich"] + Self.admin)
    #expect(added.code == 0 && added.errors.contains("dunghan user entrust hung"))
    let clerk = desk.run(["user", "add", "hoa", "--role", "van-phong", "--system-user", "hoaa"] + Self.admin)
    #expect(clerk.code == 0 && clerk.errors.contains("không có người dùng “hoaa”"), "\(clerk)")
    #expect(!clerk.errors.contains("entrust"))
    #expect(
      !desk.run(["user", "change", "hoa", "--system-user", "thu"] + Self.admin).errors.contains("không có"))
    let body = ["user", "add", "ubnd", "--role", "don-vi"]
    let unsaid = desk.run(body + Self.admin)
    #expect(unsaid.code == 2 && unsaid.errors.contains("--unit ubnd"))
    #expect(desk.run(body + ["--unit", "ubnd"] + Self.admin).code == 0)
    let ended = desk.run(["user", "disable", "hoa"] + Self.admin)
    #expect(ended.errors.contains("dunghan user change hoa --until"))
    #expect(desk.run(["user", "change", "hoa", "--until", "31/12/2027"] + Self.admin).code == 0)
    #expect(desk.run("board", "--as", "hoa").code == 0)
    let forever = try desk.run(["user", "change", "hoa", "--until", "", "--json"] + Self.admin).object()
    #expect(forever["validTo"] is NSNull, "no end any more")
    let never = desk.run(
      ["user", "add", "tam", "--role", "can-bo", "--from", "2/12/2026", "--until", "1/12/2026"] + Self.admin)
    #expect(never.code == 2 && never.errors.contains("trước ngày đầu 02/12/2026"))
    #expect(
      !desk.run(["user", "add", "tam", "--role", "can-bo"] + Self.admin).errors.contains("chưa có cách vào"))
  }

  @Test(
    "refused: by others, twice, without a role, with an unknown one, and when nobody could administer any more"
  )
  func refused() throws {
    let desk = try CommandLineDesk()
    for account in ["can-bo", "chu-tich", "cap-uy", "tra-cuu"] {
      #expect(
        desk.run("user", "add", "ke-gian", "--role", "quan-tri", "--reason", "x", "--as", account).code == 3)
    }
    #expect(desk.run(["user", "add", "can-bo", "--role", "can-bo"] + Self.admin).code == 2)
    #expect(desk.run(["user", "add", "moi"] + Self.admin).code == 2)
    #expect(desk.run(["user", "add", "moi", "--role", "vua"] + Self.admin).code == 2)
    #expect(desk.run(["user", "add", "Mới!", "--role", "can-bo"] + Self.admin).code == 2)
    #expect(desk.run(["user", "change", "khong-co", "--role", "can-bo"] + Self.admin).code == 4)
    #expect(desk.run(["user", "add", "moi", "--role", "don-vi", "--unit", "nowhere"] + Self.admin).code == 4)
    // One user of the machine is one account.
    #expect(desk.run(["user", "change", "can-bo", "--system-user", "lan"] + Self.admin).code == 0)
    let twice = desk.run(["user", "change", "chu-tich", "--system-user", "lan"] + Self.admin)
    #expect(twice.code == 2 && twice.errors.contains("--system-user"))
    #expect(desk.run(["user", "change", "can-bo", "--name", "Lan"] + Self.admin).code == 0)
    let last = desk.run(["user", "disable", "quan-tri"] + Self.admin)
    #expect(last.code == 3 && last.errors.contains("quản trị"))
    #expect(try desk.run("user", "list", "--json").list().count == 6)
  }

  @Test(
    "a live office is never left without an administrator who can come in; who lost a key holds none until entrusted anew"
  )
  func live() throws {
    let desk = try CommandLineDesk()
    desk.variables["DUNGHAN_FILE"] = desk.folder + "/that.dunghan"
    #expect(desk.run("init", "--unit", "MTTQ xã Thật", "--symbol", "TH").code == 0)
    #expect(desk.run("user", "add", "lan", "--role", "can-bo,quan-tri", "--reason", "x").code == 0)
    // An account of nobody on this machine opens nothing.
    let alone = desk.run("user", "disable", "thu", "--reason", "x")
    #expect(alone.code == 3 && alone.errors.contains("không còn ai quản trị"))
    #expect(desk.run("user", "change", "lan", "--system-user", "lan", "--reason", "x").code == 0)
    func asLan(_ arguments: String...) -> CommandLineDesk.Outcome {
      desk.systemUser = "lan"
      defer { desk.systemUser = "thu" }
      return desk.run(arguments)
    }
    func isEntrusted() throws -> Bool? {
      try desk.run("user", "list", "--json").list().first { $0.text("key") == "lan" }?.flag("entrusted")
    }
    #expect(asLan("board").code == 0)
    #expect(desk.run("user", "entrust", "lan", "--reason", "Nhận việc").code == 0)
    #expect(try isEntrusted() == true)
    let keys = desk.folder + "/.local/share/dunghan/keys/"
    for name in try FileManager.default.contentsOfDirectory(atPath: keys) where name.hasSuffix(".lan") {
      try FileManager.default.removeItem(atPath: keys + name)
    }
    let lost = asLan("user", "new-key", "--reason", "Mất máy")
    #expect(lost.code == 0 && lost.output.contains("chưa mở được người gửi; nhờ"), "\(lost.output)")
    #expect(try isEntrusted() == false)
    #expect(desk.run("user", "entrust", "lan", "--reason", "Trao lại").code == 0)
    #expect(try isEntrusted() == true)
    // Whoever leaves last ends his own account, and is told so.
    let left = desk.run("user", "disable", "thu", "--reason", "Nghỉ hưu")
    #expect(left.code == 0 && left.output.contains("thu"), "\(left.errors)")
    #expect(desk.run("board").code == 3 && asLan("board").code == 0)
  }

  @Test(
    "the key to senders is passed on by who has it, to whose roles may open; an administrator cannot take it")
  func entrust() throws {
    let desk = try CommandLineDesk()
    #expect(desk.run(["user", "add", "lan", "--role", "can-bo"] + Self.admin).code == 0)
    let code = try #require(
      try desk.run(
        "case", "new", "--type", "to-cao", "--summary", "Việc kín", "--received", "2/1/2025", "--source",
        "truc-tiep", "--sender-name", "Quách Thị Kín", "--json"
      ).object()["code"] as? String)
    let first = desk.run("user", "entrust", "lan", "--reason", "Nhận việc")
    #expect(first.code == 3 && first.errors.contains("chưa mở sổ"))
    #expect(desk.run("case", "sender", code, "--reason", "Thử", "--as", "lan").code == 3)
    #expect(desk.run(["user", "entrust", "lan"] + Self.admin).code == 3)
    #expect(desk.run("user", "entrust", "giam-sat", "--reason", "Thử").code == 3)
    #expect(desk.run("user", "entrust", "lan", "--reason", "Nhận việc").code == 0)
    let opened = desk.run("case", "sender", code, "--reason", "Mời làm rõ", "--as", "lan")
    #expect(opened.code == 0 && opened.lines.first == "Họ tên: Quách Thị Kín")
    // A new key goes on with what the old one opens; another role or none takes it, and it is not back with the role.
    let renewed = desk.run("user", "new-key", "--reason", "Thay máy", "--as", "lan", "--lang", "en")
    #expect(renewed.code == 0 && renewed.output == "A new key is made; it opens senders as the old one did\n")
    #expect(desk.run("case", "sender", code, "--reason", "Thử", "--as", "lan").code == 0)
    #expect(desk.run(["user", "change", "lan", "--role", "tra-cuu"] + Self.admin).code == 0)
    #expect(desk.run(["user", "change", "lan", "--role", "can-bo"] + Self.admin).code == 0)
    #expect(desk.run("case", "sender", code, "--reason", "Thử", "--as", "lan").code == 3)
    #expect(desk.run("user", "entrust", "lan", "--reason", " ").code == 2)
    #expect(desk.run("user", "entrust", "lan", "--reason", "Trở lại").code == 0)
    // Whoever holds it last keeps it.
    for account in ["can-bo", "chu-tich"] {
      #expect(desk.run(["user", "disable", account] + Self.admin).code == 0)
    }
    let last = desk.run(["user", "disable", "lan"] + Self.admin)
    #expect(last.code == 3 && last.errors.contains("giữ chìa cuối cùng"))
    #expect(desk.run(["user", "change", "lan", "--role", "tra-cuu"] + Self.admin).code == 3)
    #expect(desk.run("case", "sender", code, "--reason", "Thử", "--as", "lan").code == 0)
    #expect(desk.run(["user", "change", "can-bo", "--until", "31/12/2030"] + Self.admin).code == 0)
    #expect(desk.run("user", "entrust", "can-bo", "--reason", "Bàn giao", "--as", "lan").code == 0)
    #expect(desk.run(["user", "disable", "lan"] + Self.admin).code == 0)
    #expect(try desk.run("user", "list", "--json").list().last?["entrusted"] as? Bool == false)
    #expect(desk.run("audit", "verify").code == 0)
  }
}
