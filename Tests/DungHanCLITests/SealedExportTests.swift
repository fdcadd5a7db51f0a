import Foundation
import TestSupport
import Testing

/// A sealed sender through every way out of the office: what is printed, and the bytes of every file that is left.
@Suite("A sealed sender in what leaves")
struct SealedExportTests {
  private static let words = ["Quách Thị Kín Đáo", "ngõ 77 xóm Bí Ẩn", "0900 000 777", "0900000777"]

  private func desk() throws -> CommandLineDesk {
    let desk = try CommandLineDesk()
    for type in ["qd124", "to-cao"] {
      let made = desk.run(
        "case", "new", "--type", type, "--summary", "Thu tiền không biên lai", "--received", "2026-11-20",
        "--source", "truc-tiep", "--sender-name", Self.words[0], "--sender-address", Self.words[1],
        "--sender-phone", Self.words[2])
      #expect(made.code == 0, "\(made.errors)")
    }
    let book = try desk.file(
      "so.csv",
      """
      Số thứ tự,Ngày nhận,Họ tên,Nội dung,Loại đơn
      8,2/10/2026,\(Self.words[0]),Quách Thị Kín Đáo tố thu tiền,Tố cáo

      """)
    let imported = desk.run("import", "register", book)
    #expect(imported.code == 0, "\(imported.errors)")
    try FileManager.default.removeItem(atPath: book)
    return desk
  }

  @Test("in no table, list, copy, report, history or log, for any account, in any format")
  func everyWayOut() throws {
    let desk = try desk()
    #expect(desk.run("case", "sender", "1", "--reason", "Mời lên làm rõ").output.contains(Self.words[0]))
    let ways = [
      ["board"], ["case", "list"], ["case", "show", "1"], ["case", "history", "1"], ["case", "actions", "1"],
      ["search", "thu", "tien"], ["search", "kin", "dao"], ["search", "0900000777"], ["export", "cases"],
      ["document", "ban-sao-don-vi", "1", "--mask"], ["document", "ban-sao-cong-khai", "1", "--mask"],
      ["audit", "verify"], ["audit", "head"], ["doctor"], ["sweep", "--dry-run"], ["user", "list"],
      ["periodic", "list"],
    ]
    var printed = 0
    for account in ["can-bo", "chu-tich", "cap-uy", "giam-sat", "quan-tri", "tra-cuu"] {
      for way in ways {
        for format in [[], ["--json"], ["--csv"], ["--format", "rtf"], ["--format", "html"]] {
          let outcome = desk.run(way + format + ["--as", account])
          if outcome.code == 0, !outcome.output.isEmpty { printed += 1 }
          for word in Self.words {
            #expect(
              !(outcome.output + outcome.errors).contains(word), "\(way + format) as \(account)")
          }
        }
      }
    }
    // Most of these are given: a search that finds nothing because nothing is printed proves nothing.
    #expect(printed > 150, "\(printed)")
  }

  @Test("in the bytes of no file that is left: tables, copies, backups, the night's copy, a half-typed act")
  func everyFile() throws {
    let desk = try desk()
    let folder = desk.folder
    let ways = [
      ["export", "cases", "--out", folder + "/bang.csv"],
      ["document", "ban-sao-don-vi", "1", "--format", "rtf", "--out", folder + "/a.rtf"],
      ["document", "ban-sao-don-vi", "1", "--format", "html", "--out", folder + "/a.html"],
      ["document", "ban-sao-don-vi", "2", "--mask", "--out", folder + "/b.txt"],
      ["backup", "create", folder + "/usb.dunghan"], ["sweep"],
      ["case", "correct-sender", "1", "--sender-phone", "0900 000 778", "--reason", "Nghe nhầm"],
    ]
    for way in ways {
      let outcome = desk.run(way)
      #expect(outcome.code == 0, "\(way): \(outcome.errors)")
    }
    #expect(try desk.office.files(holding: Self.words + ["kin dao", "bi an", "0900 000 778"]) == [])
    // The search itself can find: an open sender stands in the file and in its copies.
    #expect(
      desk.run(
        "case", "new", "--type", "phan-anh", "--summary", "Cống tắc", "--received", "2026-11-20", "--source",
        "truc-tiep", "--sender-name", Self.words[0]
      ).code == 0)
    #expect(desk.run("backup", "create", folder + "/usb2.dunghan").code == 0)
    #expect(try desk.office.files(holding: Self.words).contains("usb2.dunghan"))
  }
}
