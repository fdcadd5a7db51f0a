import CaseOffice
import CaseReports
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing
import VietnameseText
import WorkingCalendar

@Suite("A copy that leaves the house does not tell who the sender is")
struct CaseCopyTests {
  static let sender = Sender(name: "Quách Thị Kín Đáo", address: "ngõ 77 xóm Bí Ẩn", phone: "0900000777")

  private func answered(_ test: TestOffice, isSealed: Bool = true, _ summary: String) throws -> String {
    let office = try test.on("2026-11-23")
    let code = try office.open(
      NewCase(
        type: isSealed ? "to-cao" : "phan-anh", summary: summary, received: TestOffice.day("2026-11-02"),
        source: "truc-tiep", sender: Self.sender, values: [("about-person", "Trần Văn Bị, Trưởng xóm 3")])
    ).code
    try office.act(code, "register")
    try office.act(code, "forward", "to=dang-uy", "document=1/PC-MTTQ", "sent=2026-11-03")
    return code
  }

  private func reply(_ test: TestOffice, _ code: String, _ summary: String) throws {
    try test.on("2026-11-23").act(
      code, "record-reply", "from=dang-uy", "document=9-TB/ĐU", "issued=2026-11-20", "arrived=2026-11-23",
      "outcome=dung-mot-phan", "summary=\(summary)")
  }

  private func problem(_ body: () throws -> Void) -> OfficeProblem? {
    do { try body() } catch { return OfficeProblem(error) }
    return nil
  }

  @Test("for the answering body: what it needs, in every form, with an event and no byte of the sender")
  func forTheUnit() throws {
    let test = try TestOffice()
    let code = try answered(test, "Trưởng xóm thu tiền không biên lai")
    let office = try test.on("2026-11-23")
    let version = try office.line(code: code).version
    for format in DocumentFormat.allCases {
      let path = test.folder + "/ban-sao." + format.fileEnding
      let copy = try office.writeCopy(CopyRequest(code: code, kind: .answeringUnit, format: format), to: path)
      #expect(copy.masked == 0 && copy.request.fileName == "\(code)-ban-sao-don-vi.\(format.fileEnding)")
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(data == Data(copy.text.utf8) && data.range(of: Data(code.utf8)) != nil)
      for word in ["Quách", "Kín Đáo", "quach", "Bí Ẩn", "0900000777", "Qu\\u225?ch"] {
        #expect(data.range(of: Data(word.utf8)) == nil, "\(word)")
      }
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(
        problem { _ = try office.writeCopy(CopyRequest(code: code, kind: .answeringUnit), to: path) }?.kind
          == .refused)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == data, "what was there is left alone")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: test.folder)
    #expect(!files.contains { $0.hasSuffix(".part") })
    let told = try office.history(code: code).filter { $0.kind == "copy-case" }
    #expect(told.count == 3 && told[0].details.contains { $0.value.vi.contains("nơi trả lời") })
    #expect(try office.line(code: code).version == version, "the case stays as it was")
    #expect(
      try office.audit().isSound && office.checkups().allSatisfy { $0.isSound || $0.area == "calendar" })
    #expect(try office.makeCopy(CopyRequest(code: code, kind: .answeringUnit)).text.contains("Đảng ủy"))
  }

  @Test("words that tell the sender are refused with their line, and masked where that is asked for")
  func refusedAndMasked() throws {
    let test = try TestOffice()
    // Not sealed, so that its words may name him; a body that answers sees no sender all the same.
    let code = try answered(
      test, isSealed: false, "Cống tắc.\nQUACH THI KIN DAO, 0900 000 777, kể. Hỏi 0900 000 678")
    let office = try test.on("2026-11-23")
    let events = try office.audit().events
    let refused = problem { _ = try office.makeCopy(CopyRequest(code: code, kind: .answeringUnit)) }
    #expect(refused?.rule == .copyTells && refused?.kind == .refused)
    #expect(
      refused?.message.vi.contains("ký tự 1: họ tên, số điện thoại") == true, "\(refused?.message.vi ?? "")")
    #expect(refused?.message.vi.folded.contains("quach") == false)
    #expect(try office.audit().events == events, "nothing was made, nothing is told of it")
    let path = test.folder + "/x.txt"
    #expect(
      problem { _ = try office.writeCopy(CopyRequest(code: code, kind: .answeringUnit), to: path) } != nil)
    #expect(!FileManager.default.fileExists(atPath: path))
    for format in DocumentFormat.allCases {
      let copy = try office.makeCopy(
        CopyRequest(code: code, kind: .answeringUnit, format: format, isMasked: true))
      #expect(copy.masked >= 2 && !copy.text.folded.contains("quach") && !copy.text.contains("777"))
      #expect(copy.numbers.map(\.kind) == [.phone], "another's number is for the clerk to look at")
    }
  }

  @Test(
    "a letter for publication is looked through for the person complained of, by whatever field names that person",
    arguments: [
      ("qd124", "doi-tuong=Lò Văn Đất"), ("phan-anh", "about-person=Lò Văn Đất"),
      ("phan-anh", "about-person=dat"),
    ])
  func publishedPerson(type: String, field: String) throws {
    let test = try TestOffice(
      accounts: [
        Account(key: "dat", name: "Đất (cán bộ)", systemUser: nil, roles: ["can-bo"], person: "Lò Văn Đất")
      ])
    let office = try test.on("2026-11-20")
    let code = try office.open(
      NewCase(
        type: type, summary: "Thu tiền làm đường", received: TestOffice.day("2026-11-20"),
        source: "truc-tiep",
        sender: Sender(name: "Bà Mận Thử", address: "", phone: ""), values: [field].assignments)
    ).code
    let letter = test.folder + "/thong-bao.txt"
    try Data("Kính gửi\nÔng Lò Văn Đất bị phản ánh.".utf8).write(to: URL(fileURLWithPath: letter))
    let found = try office.checkLetter(at: letter, code: code, isPublic: true)
    #expect(found.traces.map(\.line) == [2], "\(found)")
    #expect(try office.checkLetter(at: letter, code: code).traces.isEmpty)
  }

  @Test("for publication: the result alone, nobody's number, and of a sealed case only after its answer")
  func publication() throws {
    let test = try TestOffice()
    let code = try answered(test, "Trưởng xóm thu tiền")
    let office = try test.on("2026-11-23")
    let request = CopyRequest(code: code, kind: .publication)
    #expect(problem { _ = try office.makeCopy(request) }?.rule == .copyAfterAnswer)
    try reply(test, code, "Đã trả lại tiền. Liên hệ 0900 000 678; ông Trần Văn Bị kiểm điểm")
    let refused = problem { _ = try office.makeCopy(request) }
    #expect(refused?.rule == .copyTells && refused?.message.vi.contains("họ tên, số điện thoại") == false)
    var masked = request
    masked.isMasked = true
    let text = try office.makeCopy(masked).text
    #expect(text.contains("Đã trả lại tiền") && text.contains("Đúng một phần") && text.contains("9-TB/ĐU"))
    for word in ["0900", "Trần Văn Bị", "Trưởng xóm 3", "hạn"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test("of a sealed case only by who holds the key; of any by officer and chairman alone")
  func rights() throws {
    let test = try TestOffice()
    let code = try answered(test, "Trưởng xóm thu tiền")
    let request = CopyRequest(code: code, kind: .answeringUnit)
    #expect(try test.on("2026-11-23", as: "chu-tich").makeCopy(request).text.contains(code))
    for account in ["cap-uy", "giam-sat", "quan-tri", "tra-cuu"] {
      #expect(problem { _ = try test.on("2026-11-23", as: account).makeCopy(request) }?.rule == .roleMay)
    }
    let office = try test.on("2026-11-23")
    try office.file.connection.run("DELETE FROM vault_holders")
    let told = problem { _ = try office.makeCopy(request) }
    #expect(told?.kind == .refused && told?.message.vi.contains("trao chìa") == true)
  }

  @Test(
    "a letter written elsewhere is read and its places told; of a sealed case the log says that it was checked"
  )
  func letters() throws {
    let test = try TestOffice()
    let code = try answered(test, "Trưởng xóm thu tiền")
    let office = try test.on("2026-11-23")
    let path = test.folder + "/thu.html"
    try Data(
      "<html><p>Kính gửi</p><p>Bà Qu&aacute;ch <b>Th&#7883;</b> Kín Đáo, gọi 0900 000 678. Ông Trần Văn Bị</p></html>"
        .utf8
    ).keep(at: path)
    let found = try office.checkLetter(at: path, code: code)
    #expect(
      found.traces.map(\.kind) == [.name] && found.traces.map(\.line) == [2]
        && found.numbers.map(\.kind) == [.phone])
    let open = try office.checkLetter(at: path, code: code, isPublic: true)
    #expect(open.traces.map(\.kind) == [.name, .phone, .name] && open.numbers.isEmpty)
    #expect(try office.history(code: code).filter { $0.kind == "check-letter" }.count == 2)
    #expect(problem { _ = try office.checkLetter(at: path + "x", code: code) }?.kind == .notFound)
    try Data("PK\u{3}\u{4}".utf8).keep(at: path)
    #expect(problem { _ = try office.checkLetter(at: path, code: code) }?.kind == .badInput)
  }
}
