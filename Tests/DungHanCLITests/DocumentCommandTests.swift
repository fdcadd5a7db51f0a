import Foundation
import TestSupport
import Testing

@Suite("Copies without the sender, from the command line")
struct DocumentCommandTests {
  private func logged(_ desk: CommandLineDesk, _ summary: String, type: String = "to-cao") throws -> String {
    let new = desk.run(
      "case", "new", "--type", type, "--summary", summary, "--received", "2026-11-20", "--source",
      "truc-tiep",
      "--sender-name", "Quách Thị Kín Đáo", "--sender-phone", "0900000777", "--json")
    return try #require(try new.object()["code"] as? String, "\(new.errors)")
  }

  @Test("written to a new file or to standard output; a table it is not, and another key is not found")
  func written() throws {
    let desk = try CommandLineDesk()
    let code = try logged(desk, "Thu tiền không biên lai")
    let path = desk.folder + "/ban-sao.rtf"
    let made = desk.run("document", "ban-sao-don-vi", "1", "--format", "rtf", "--out", path)
    #expect(made.code == 0 && made.output.contains(path) && made.errors.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{\\rtf1"))
    let again = desk.run("document", "ban-sao-don-vi", "1", "--out", path)
    #expect(again.code == 3 && again.errors.contains("không ghi đè"))
    let text = desk.run("document", "ban-sao-don-vi", code)
    #expect(text.code == 0 && text.output.contains("Thu tiền không biên lai") && !text.output.contains("Đáo"))
    #expect(desk.run("document", "ban-sao-don-vi", "1", "--format", "csv").code == 2)
    #expect(
      desk.run("document", "cong-van", "1").code == 4
        && desk.run("document", "ban-sao-don-vi", "99").code == 4)
    let early = desk.run("document", "ban-sao-cong-khai", "1")
    #expect(early.code == 3 && early.errors.contains("record-reply") && early.output.isEmpty)
    #expect(desk.run("document", "ban-sao-don-vi", "1", "--as", "cap-uy").code == 3)
  }

  @Test("what still tells the sender is refused with its line, exit 3; --mask writes over it and says so")
  func masked() throws {
    let desk = try CommandLineDesk()
    let code = try logged(desk, "Cống tắc.\nBà Quách Thị Kín Đáo kể", type: "phan-anh")
    let refused = desk.run("document", "ban-sao-don-vi", code, "--format", "html")
    #expect(
      refused.code == 3 && refused.output.isEmpty && refused.errors.contains("họ tên")
        && refused.errors.contains("--mask"))
    #expect(!refused.errors.contains("Đáo"))
    let made = desk.run("document", "ban-sao-don-vi", code, "--format", "html", "--mask")
    #expect(made.code == 0 && made.output.contains("Bà [người gửi] kể") && made.errors.contains("đã che"))
  }

  @Test("a letter is checked: places on standard output, exit 1 where there are any")
  func checked() throws {
    let desk = try CommandLineDesk()
    let code = try logged(desk, "Thu tiền không biên lai")
    let path = desk.folder + "/thu.txt"
    try Data("Kính gửi Đảng ủy,\nQUÁCH THỊ KÍN ĐÁO, 0900000678".utf8).keep(at: path)
    let found = desk.run("document", "check", path, code)
    #expect(
      found.code == 1 && found.lines[0] == "!! dòng 2 ký tự 1: họ tên"
        && found.lines[1].hasPrefix("!  dòng 2 ký tự 20"))
    #expect(found.errors.contains("1 chỗ") && !(found.errors + found.output).contains("ĐÁO"))
    let places = try desk.run("document", "check", path, code, "--json").list()
    #expect(
      places.map { $0["known"] as? Bool } == [true, false]
        && places[0].keys.sorted() == ["column", "kind", "known", "line"])
    try Data("Kính gửi Đảng ủy, về việc thu tiền".utf8).keep(at: path)
    #expect(desk.run("document", "check", path, code).code == 0)
    #expect(desk.run("document", "check", desk.folder + "/khong-co.txt", code).code == 4)
  }

  @Test(
    "a letter without a word, or damaged, is not called clean; one that tells whom a tied case keeps secret is refused"
  )
  func notClean() throws {
    let desk = try CommandLineDesk()
    let code = try logged(desk, "Thu tiền không biên lai")
    for (name, words) in [("trong.txt", ""), ("so.txt", "12 345")] {
      let path = try desk.file(name, words)
      let outcome = desk.run("document", "check", path, code)
      #expect(outcome.code != 0 && !outcome.errors.contains("UTF-8"), "\(name): \(outcome)")
    }
    var damaged = Data("PK".utf8)
    damaged[1] = 0xFF
    let path = desk.folder + "/hong.PDF"
    try damaged.keep(at: path)
    let told = desk.run("document", "check", path, code)
    #expect(told.code == 7 && told.errors.contains("tệp hỏng"), "\(told)")
    desk.run(
      "case", "new", "--type", "phan-anh", "--summary", "Đèn hỏng", "--received", "2026-11-20", "--source",
      "truc-tiep")
    #expect(
      desk.run("case", "do", "2", "link", "--set", "case=\(code)", "--set", "reason=Cùng xóm").code == 0)
    let letter = try desk.file("thu.txt", "Kính gửi bà Quách Thị Kín Đáo")
    #expect(desk.run("document", "check", letter, "2").code == 1)
  }

  @Test("a letter of a case whose sender was forgotten is not called clean: there is nothing to compare with")
  func forgotten() throws {
    let desk = try CommandLineDesk()
    desk.run(
      "case", "new", "--type", "to-cao", "--summary", "Thu tiền", "--received", "2026-11-20", "--source",
      "truc-tiep", "--sender-name", "Phạm Thị Gió")
    let letter = try desk.file("thu.txt", "Kính gửi bà Phạm Thị Gió")
    #expect(desk.run("document", "check", letter, "1").code == 1)
    #expect(desk.run("case", "forget-sender", "1", "--reason", "Theo đơn xin", "--as", "chu-tich").code == 0)
    let checked = desk.run("document", "check", letter, "1")
    #expect(checked.code == 1 && checked.errors.contains("không còn gì để so"), "\(checked)")
    #expect(!checked.output.contains("Không thấy"))
  }
}
