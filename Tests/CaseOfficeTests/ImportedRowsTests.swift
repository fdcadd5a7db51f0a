import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import TestChance
import TestSupport
import Testing

/// Villages keep books of their own and write the same words on the same day: each complaint is somebody's.
@Suite("Rows that read alike")
struct ImportedRowsTests {
  private static let day = "2026-11-20"

  private func file(_ test: TestOffice, _ name: String, _ senders: [String], type: String = "PA") throws
    -> String
  {
    let rows = senders.map { "1;2/11/2026;Tranh chấp ranh đất;\($0);\(type)\n" }.joined()
    let path = "\(test.folder)/\(name).csv"
    try Data("Số thứ tự;Ngày nhận;Nội dung;Họ tên;Loại đơn\n\(rows)".utf8).write(
      to: URL(fileURLWithPath: path))
    return path
  }

  private func counts(_ report: ImportReport) -> [Int] {
    [report.imported, report.skipped, report.uncompared.count]
  }

  @Test("of two people are two cases, in one file or in two; of one person, however written, one")
  func people() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    func imported(_ name: String, _ senders: [String]) throws -> [Int] {
      counts(try office.importRegister(RegisterSource(path: file(test, name, senders))))
    }
    #expect(try imported("thon-1", ["Lò Thị Thử"]) == [1, 0, 0])
    #expect(try imported("thon-2", ["Quách Văn Thử"]) == [1, 0, 0], "another's complaint is not lost")
    for name in ["thon-1", "thon-2"] {
      let again = try office.importRegister(RegisterSource(path: "\(test.folder)/\(name).csv"))
      #expect(counts(again) == [0, 1, 0], "the same file adds nothing")
    }
    #expect(try imported("viet-khac", ["LÒ  THỊ thử"]) == [0, 1, 0])
    #expect(try imported("ca-hai", ["Quách Văn Thử", "Lò Thị Thử"]) == [0, 2, 0], "in any order")
    #expect(try imported("hai-lan", ["Quách Văn Thử", "Quách Văn Thử", "Lò Thị Thử"]) == [1, 2, 0])
    #expect(try imported("khong-ten", [""]) == [0, 1, 0])
    #expect(try office.list(CaseFilter()).count == 3)
  }

  @Test(
    "one of whom more or less is written than of a row before is a case of its own, and the clerk is told which"
  )
  func completed() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    func warned(_ names: [String], type: String = "PA") throws -> [String] {
      let path = try file(test, UUID().uuidString, names, type: type)
      let report = try office.importRegister(RegisterSource(path: path))
      return report.warnings.map(\.reason.vi)
    }
    #expect(try warned([""]) == [])
    let told = try warned(["Lò Thị Thử"])
    #expect(told.count == 1 && told[0].hasPrefix("chữ như SD-2026-00001 đã nhập"), "\(told)")
    #expect(try warned(["Lò Thị Thử"]) == [], "it is known now")
    // Another's name is another's, and of a sealed one nothing is told.
    #expect(try warned(["Quách Văn Thử"], type: "TC") == [] && warned(["Bùi Văn Thử"], type: "TC") == [])
    #expect(try office.list(CaseFilter()).count == 4)
    #expect(try warned(["Quách Văn Thử"], type: "KN") == [] && warned(["Bùi Văn Thử"], type: "KN") == [])
  }

  @Test("a live book tells that a row of an old one that came in is known no more: it would come in again")
  func forgottenRow() throws {
    let machine = try LiveOffice()
    let lan = try machine.open("lan")
    let path = machine.folder + "/so.csv"
    try Data("Số thứ tự;Ngày nhận;Nội dung;Họ tên;Loại đơn\n1;2/11/2026;Đèn hỏng;Lò Thị Thử;PA\n".utf8).write(
      to: URL(fileURLWithPath: path))
    #expect(try counts(lan.importRegister(RegisterSource(path: path))) == [1, 0, 0])
    #expect(try lan.file.casesNotFollowingFromLog().isEmpty)
    try lan.file.connection.run("DELETE FROM imported_rows")
    #expect(try lan.file.casesNotFollowingFromLog() == ["(imported_rows 1)"])
  }

  @Test("a name put right since is still the row's; a sealed or forgotten one is told as not compared")
  func since() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let path = try file(test, "so", ["Lò Thị Thử"])
    _ = try office.importRegister(RegisterSource(path: path))
    try office.correctSender(code: "1", to: SenderCorrection([.name: "Lò Thị Thử Hai"]), reason: "Ghi nhầm")
    #expect(counts(try office.importRegister(RegisterSource(path: path))) == [0, 1, 0])
    try test.on(Self.day, as: "chu-tich").forgetSender(code: "1", reason: "Yêu cầu")
    #expect(counts(try office.importRegister(RegisterSource(path: path))) == [0, 1, 1])
  }

  @Test(
    "a sealed one is compared by who holds the key, and by nobody else; its person never comes in again in the open"
  )
  func sealedOnes() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    func imported(_ names: [String], as account: String = "can-bo", type: String = "TC") throws -> [Int] {
      let path = try file(test, "so-\(names.joined())-\(type)-\(account)", names, type: type)
      return counts(try test.on(Self.day, as: account).importRegister(RegisterSource(path: path)))
    }
    #expect(try imported(["Quách Văn Thử"]) == [1, 0, 0])
    #expect(try imported(["Quách Văn Thử"]) == [0, 1, 0])
    #expect(try imported(["Lò Thị Thử"]) == [1, 0, 0])
    #expect(try imported(["Quách Văn Thử", "Lò Thị Thử"], as: "quan-tri") == [0, 2, 2], "without the key")
    // Two open ones, the first sealed later; the file comes again in another order.
    #expect(try imported(["An Thử", "Bình Thử"], type: "PA") == [2, 0, 0])
    let first = try #require(try office.search("An Thử").first?.code)
    _ = try office.sealSender(code: first, reason: "Xin giữ kín")
    #expect(try imported(["Bình Thử", "An Thử"], type: "PA") == [0, 2, 0])
    #expect(try imported(["Bình Thử", "An Thử"], as: "quan-tri", type: "PA") == [0, 2, 1])
    try test.on(Self.day, as: "chu-tich").forgetSender(code: first, reason: "Yêu cầu")
    #expect(try imported(["Bình Thử", "An Thử"], type: "PA") == [0, 2, 1])
    #expect(try office.search("An Thử").isEmpty, "nobody forgotten is in the open again")
  }

  @Test(
    "a telephone set apart in another way is the same, and thousands of rows alike are told apart at once")
  func manyAlike() throws {
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let names = (1...1500).map { "Người \($0) Thử" }
    #expect(
      try counts(office.importRegister(RegisterSource(path: file(test, "xuoi", names)))) == [1500, 0, 0])
    let reversed = try file(test, "nguoc", names.reversed() + ["Người Mới Thử"])
    #expect(try counts(office.importRegister(RegisterSource(path: reversed))) == [1, 1500, 0])
  }

  @Test(
    "whatever files in whatever order: each adds what no earlier file held of each person", arguments: 1...8)
  func anyOrder(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let test = try TestOffice()
    let office = try test.on(Self.day)
    let people = ["An Thử", "Bình Thử", "Cường Thử"]
    var held: [String: Int] = [:]
    for round in 1...6 {
      let rows = (0..<Int.random(in: 1...6, using: &chance)).map { _ in
        people[Int.random(in: 0..<3, using: &chance)]
      }
      var count: [String: Int] = [:]
      for row in rows { count[row, default: 0] += 1 }
      let new = count.map { max(0, $0.value - held[$0.key, default: 0]) }.reduce(0, +)
      for (name, number) in count { held[name] = max(held[name, default: 0], number) }
      let report = try office.importRegister(RegisterSource(path: file(test, "so-\(round)", rows)))
      #expect(counts(report) == [new, rows.count - new, 0], "seed \(seed), file \(round): \(rows)")
    }
    #expect(try office.list(CaseFilter()).count == held.values.reduce(0, +), "seed \(seed)")
  }
}
