import Foundation
import Testing

@Suite("dunghan import register")
struct ImportCommandTests {
  private static let book = """
    STT,Ngày đến,Họ tên,Nội dung,Cơ quan giải quyết,Ngày chuyển
    1,02/06/2025,Nguyễn Văn Thử,Cống tắc xóm 4,UBND xã,03/06/2025
    2,31/02/2025,Trần Thị Thử,Đèn đường hỏng,UBND xã,
    3,05/06/2025,Lê Văn Thử,"Hai dòng
    trong một ô",Đảng ủy,06/06/2025

    """

  @Test("good rows go in, the others are told with their line and kept in a file; again, nothing is added")
  func dirtyBook() throws {
    let desk = try CommandLineDesk()
    let path = try desk.file("so.csv", Self.book)
    let outcome = desk.run("import", "register", path, "--json", on: "2025-07-10")
    #expect(outcome.code == 7 && outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("so.csv.rejected.csv") && !outcome.errors.contains("Trần Thị Thử"))
    let report = try outcome.object()
    #expect(report.names == ["read", "imported", "skipped", "rejected", "rejects"])
    #expect(report.number("read") == 3 && report.number("imported") == 2 && report.number("rejected") == 1)
    let reject = try #require(report.list("rejects")?.first)
    #expect(reject.names == ["line", "column", "value", "reason"])
    #expect(reject.number("line") == 3 && reject.text("value") == "31/02/2025")
    #expect(try String(contentsOfFile: path + ".rejected.csv", encoding: .utf8).contains("Đèn đường hỏng"))
    let again = try desk.run("import", "register", path, "--json", on: "2025-07-10").object()
    #expect(again.number("imported") == 0 && again.number("skipped") == 2)
    let third = desk.run("import", "register", path, "--lang", "en", on: "2025-07-10")
    #expect(third.errors.contains("the rows rejected the last time are in \(path).rejected.2.csv now"))
    let overdue = try desk.run("case", "list", "--overdue", "--json", on: "2025-07-10").list()
    #expect(overdue.map { $0.text("due") } == ["2025-07-01", "2025-07-04"])
  }

  @Test("a dry run keeps nothing and writes no file")
  func dryRun() throws {
    let desk = try CommandLineDesk()
    let path = try desk.file("so.csv", Self.book)
    #expect(desk.run("import", "register", path, "--dry-run", on: "2025-07-10").code == 7)
    #expect(desk.run("case", "list", "--json", on: "2025-07-10").output == "[]\n")
    #expect(!FileManager.default.fileExists(atPath: path + ".rejected.csv"))
  }

  @Test("on a terminal a bar shows how far it has come; without one nothing is written")
  func progress() throws {
    let desk = try CommandLineDesk()
    let path = try desk.file("so.csv", Self.book.replacing("31/02", with: "28/02"))
    #expect(desk.run("import", "register", path, "--dry-run", on: "2025-07-10").errors.isEmpty)
    desk.isTerminal = true
    let bar = desk.run("import", "register", path, on: "2025-07-10").errors
    #expect(bar.contains("█") && bar.hasSuffix("\r\u{1B}[K"))
  }

  @Test("a file that is not there is not found, a folder cannot be read: the same for every flag")
  func unreadableFiles() throws {
    let desk = try CommandLineDesk()
    let book = try desk.file("so.csv", Self.book)
    for (path, code) in [(desk.folder + "/khong.x", Int32(4)), (desk.folder, 6)] {
      for words in [
        ["import", "register", path], ["import", "register", book, "--map", path],
        ["deadline", "2/11/2026", "--calendar", path],
      ] {
        let refused = desk.run(words)
        #expect(refused.code == code, "\(words)")
        #expect(refused.errors.split(separator: path, omittingEmptySubsequences: false).count == 2)
        #expect(!refused.errors.contains("directory") && !refused.errors.contains(": :"))
      }
    }
    let broken = desk.run("import", "register", book, "--map", try desk.file("m.json5", "{columns"))
    #expect(broken.code == 7 && !broken.errors.contains(": :"))
  }

  @Test("cells beyond the headings come into the row's note, and one row is one row")
  func surplus() throws {
    let desk = try CommandLineDesk()
    let path = try desk.file(
      "so.csv", "STT,Ngày đến,Nội dung\n1,1/11/2026,sổ lỗi,thừa,thừa\n2,31/11/2026,b\n")
    let told = desk.run("import", "register", path, "--lang", "en")
    #expect(told.code == 7 && told.errors.contains("1 row was rejected; mend it in"))
    #expect(desk.run("case", "history", "1").output.contains("cột 4: thừa"))
  }

  @Test("a file that is not there, is no register or is in no known encoding is refused")
  func refused() throws {
    let desk = try CommandLineDesk()
    #expect(desk.run("import", "register", desk.folder + "/khong.csv").code == 4)
    #expect(desk.run("import", "register", try desk.file("a.csv", "x,y\n1,2\n")).code == 7)
    #expect(
      desk.run("import", "register", try desk.file("b.csv", Self.book), "--encoding", "morse").code == 2)
  }
}
