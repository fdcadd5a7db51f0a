import Foundation
import TestSupport
import Testing

@Suite("Opening a sender from the command line")
struct SenderCommandTests {
  private static let new = [
    "case", "new", "--type", "qd124", "--summary", "Thu tiền không biên lai", "--received", "2026-11-20",
    "--source", "truc-tiep", "--sender-name", "Quách Thị Kín Đáo", "--sender-phone", "0900000777",
    "--sender-address",
    "ngõ 77 xóm Bí Ẩn", "--json",
  ]

  private func logged(_ desk: CommandLineDesk) throws -> String {
    try #require(try desk.run(Self.new).object()["code"] as? String)
  }

  @Test("for a reason, by who may; shown, printed as JSON, and told by the history")
  func training() throws {
    let desk = try CommandLineDesk()
    let code = try logged(desk)
    let object = try desk.run("case", "sender", code, "--reason", "Mời làm rõ", "--json").object()
    #expect(object.keys.sorted() == ["address", "code", "name", "phone"])
    #expect(object["name"] as? String == "Quách Thị Kín Đáo" && object["phone"] as? String == "0900000777")
    #expect(object["address"] as? String == "ngõ 77 xóm Bí Ẩn" && object["code"] as? String == code)
    let words = desk.run("case", "sender", "1", "--reason", "Báo tin", "--as", "chu-tich")
    #expect(words.code == 0 && words.lines.first == "Họ tên: Quách Thị Kín Đáo")
    #expect(words.lines[1...2] == ["Địa chỉ: ngõ 77 xóm Bí Ẩn", "Điện thoại: 0900000777"])
    let history = desk.run("case", "history", code).output
    #expect(history.contains("Mời làm rõ") && history.contains("Báo tin") && !history.contains("Kín Đáo"))
    #expect(desk.run("case", "sender", code).code == 2)
    for account in ["cap-uy", "giam-sat", "quan-tri", "tra-cuu"] {
      let refused = desk.run("case", "sender", code, "--reason", "Muốn biết", "--as", account)
      #expect(refused.code == 3 && !refused.errors.contains("Kín Đáo"), "\(account)")
    }
    #expect(desk.run("case", "sender", "99", "--reason", "x").code == 4)
    #expect(desk.run("case", "forget-sender", code, "--reason", "Theo đơn xin", "--as", "chu-tich").code == 0)
    #expect(desk.run("case", "sender", code, "--reason", "Mời làm rõ").code == 3)
    #expect(desk.run("audit", "verify").code == 0)
  }

  @Test("a live office's key lies outside it, its owner's alone; whoever has only the file opens nothing")
  func live() throws {
    let desk = try CommandLineDesk()
    let path = desk.folder + "/that.dunghan"
    desk.variables["DUNGHAN_FILE"] = path
    #expect(desk.run("init", "--unit", "MTTQ xã Thật", "--symbol", "TH").code == 0)
    let code = try logged(desk)
    let keys = desk.folder + "/.local/share/dunghan/keys"
    let files = try FileManager.default.contentsOfDirectory(atPath: keys)
    #expect(files.count == 1 && files[0].hasSuffix(".thu"))
    let mode =
      try FileManager.default.attributesOfItem(atPath: keys + "/" + files[0])[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(
      desk.run("case", "sender", code, "--reason", "Mời làm rõ").lines.first == "Họ tên: Quách Thị Kín Đáo")
    let key = try Data(contentsOf: URL(fileURLWithPath: keys + "/" + files[0]))
    for file in ["", "-wal"] {
      let data = try? Data(contentsOf: URL(fileURLWithPath: path + file))
      #expect(data?.range(of: key) == nil && data?.range(of: Data("Kín Đáo".utf8)) == nil)
    }
    // Carried away to another machine: the same name there is not the same person.
    let thief = desk.folder + "/nha"
    desk.variables["HOME"] = thief
    let stolen = desk.run("case", "sender", code, "--reason", "Muốn biết")
    #expect(stolen.code == 3 && stolen.errors.contains("chìa") && !stolen.output.contains("Kín"))
    desk.variables["HOME"] = nil
    // The key on this machine is another account's business now: the file took the thief's for this account.
    #expect(desk.run("audit", "verify").code == 0)
    #expect(chmod(keys + "/" + files[0], 0o644) == 0)
    #expect(desk.run("case", "sender", code, "--reason", "Mời").code == 3)
  }

  @Test(
    "words that tell the sealed sender are refused with the place, exit 3; an import tells how many it masked"
  )
  func words() throws {
    let desk = try CommandLineDesk()
    var told = Self.new
    told[5] = "Thu tiền.\nQuách Thị Kín Đáo kể, gọi 0900 000 777"
    let named = desk.run(told)
    #expect(named.code == 3 && named.output.isEmpty && !named.errors.contains("Đáo"))
    #expect(named.errors.contains("Nội dung: dòng 2 ký tự 1: họ tên, số điện thoại của người gửi"))
    let register = desk.folder + "/so.csv"
    try Data("Ngày nhận,Họ tên,Loại,Nội dung\n1/10/2026,Lò Văn Giấu,TC,Lò Văn Giấu tố cáo\n".utf8).keep(
      at: register)
    let imported = desk.run("import", "register", register, "--json")
    #expect(imported.code == 0 && imported.errors.contains("1 đơn kín"))
    #expect(try imported.object().keys.sorted() == ["imported", "read", "rejected", "rejects", "skipped"])
    #expect(!desk.run("case", "list", "--csv").output.contains("Giấu"))
  }
}
