import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import TestSupport
import Testing
import WorkingCalendar

@Suite("The words of a sealed case, which others read, do not tell who the sender is")
struct SealedWordsTests {
  static let sender = Sender(
    name: "Bà Quách Thị Kín Đáo", address: "ngõ 77 xóm Bí Ẩn", phone: "0900 000 777")

  private func new(
    _ summary: String, title: String? = nil, isSealed: Bool? = true, type: String = "phan-anh",
    values: [(key: FieldKey, value: String)] = []
  ) throws -> NewCase {
    NewCase(
      type: type, title: title, summary: summary, received: try TestOffice.day("2026-11-23"),
      source: "truc-tiep",
      sender: Self.sender, isSealed: isSealed, values: values)
  }

  private func problem(_ body: () throws -> Void) -> OfficeProblem? {
    do { try body() } catch { return OfficeProblem(error) }
    return nil
  }

  @Test("at intake: refused with field, line and what it is, and nothing is logged; mended, it goes in")
  func intake() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    let told = problem {
      try office.open(new("Trưởng xóm thu tiền.\nTôi là Quách Thị Kín Đáo, gọi 0900.000.777"))
    }
    #expect(told?.rule == .senderKept && told?.kind == .refused)
    #expect(
      told?.message.vi.hasPrefix("Nội dung: dòng 2 ký tự 8: họ tên, số điện thoại của người gửi") == true,
      "\(told?.message.vi ?? "")")
    #expect(told?.message.vi.contains("Quách") == false && told?.message.en.contains("777") == false)
    for one in try [
      new("Việc", title: "Đơn của bà Đáo"),
      new("Việc", type: "to-cao", values: [("chuc-vu", "quach thi kin dao")]),
      new("Việc", values: [("about-person", "người ở ngõ 77, xóm Bí Ẩn")]),
      new("Bà QUÁCH THỊ KÍN ĐÁO tố cáo", isSealed: nil, type: "qd124"),
    ] {
      #expect(problem { try office.open(one) }?.rule == .senderKept, "\(one.summary)")
    }
    #expect(try office.list(CaseFilter()).isEmpty)
    let code = try office.open(new("Trưởng xóm thu tiền.\nNgười gửi xin giấu tên", type: "to-cao")).code
    #expect(code == "SD-2026-00001", "a refusal takes no code")
    #expect(try office.open(new("Bà Quách Thị Kín Đáo phản ánh", isSealed: false)).code == "SD-2026-00002")
  }

  @Test("a number that is nobody's known goes in, and the clerk is told where")
  func unknownNumber() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    let one = try new("Đòi chuyển tiền.\nGọi 0900 000 678", type: "to-cao", values: [])
    let warning = try #require(try office.warnings(for: one).first { $0.kind == .numberInSealed })
    #expect(warning.message.vi.hasPrefix("Nội dung: dòng 2 ký tự 5: số điện thoại"))
    #expect(try office.open(one).isSealed)
    #expect(
      try office.warnings(for: new("Gọi 0900 000 678", isSealed: false)).allSatisfy {
        $0.kind != .numberInSealed
      })
  }

  @Test("an act's words: by who holds the key for this very sender, by others for any number at all")
  func acts() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    let code = try office.open(new("Trưởng xóm thu tiền", type: "to-cao")).code
    let events = try office.audit().events
    for said in ["chị Đáo hỏi", "số 0900000777", "đến ngõ 77 xóm Bí Ẩn"] {
      #expect(problem { try office.act(code, "note-call", "with=UBND", "said=\(said)") }?.rule == .senderKept)
    }
    #expect(
      problem { try office.act(CaseAct(code: code, action: "register", note: "bà Đáo chờ")) }?.rule
        == .senderKept)
    // Nothing but that the sender was named, four times.
    #expect(try office.audit().events == events + 4)
    #expect(try office.history(code: code).suffix(4).allSatisfy { $0.kind == "named-sender" })
    // Another's number is checked, not forbidden; the name of nobody known is not looked for.
    try office.act(code, "note-call", "with=chị Hoa, 0900 000 678", "said=đang làm")
    try office.act(code, "register")
    try office.act(code, "forward", "to=dang-uy", "document=1/PC", "sent=2026-11-23")
    let committee = try test.on("2026-11-23", as: "cap-uy")
    let unchecked = problem { try committee.act(code, "assign", "to=ubkt", "direction=gọi 0900 000 678") }
    #expect(unchecked?.rule == .numberUnchecked)
    #expect(unchecked?.message.vi.contains("dòng 1 ký tự 5: số điện thoại") == true)
    // No oracle: without the key a name is neither refused nor proved.
    try committee.act(code, "assign", "to=ubkt", "direction=mời bà Quách Thị Kín Đáo")
    // The history of an open case is no vault.
    let open = try office.open(new("Cống tắc", isSealed: false)).code
    try office.act(open, "note-call", "with=bà Đáo", "said=gọi 0900000777")
  }

  @Test(
    "where a part of an open case is sealed, the sender of both is: in no byte of the file, in no list, in no history"
  )
  func sealedBySplitting() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    let code = try office.open(new("Cống tắc và thu tiền", isSealed: false)).code
    #expect(try !office.search("Kín Đáo", limit: 5).isEmpty)
    try office.act(code, "split", "type=to-cao", "summary=Tố cáo trưởng xóm thu tiền")
    for spoken in [code, "2"] {
      #expect(
        try office.openSender(code: spoken, reason: "Xác minh lần đầu")
          == .visible(Self.sender))
      #expect(try test.on("2026-11-23", as: "tra-cuu").search("Kín Đáo", limit: 5).isEmpty)
    }
    let history = try test.on("2026-11-23", as: "tra-cuu").history(code: code)
    #expect(!history.flatMap(\.details).contains { $0.value.vi.contains("trưởng xóm") })
    for ending in ["", "-wal"] {
      let bytes = FileManager.default.contents(atPath: test.path + ending) ?? Data()
      for words in ["Quách Thị Kín Đáo", "Quách", "kin dao"] {
        #expect(bytes.range(of: Data(words.utf8)) == nil, "\(words) in the file\(ending)")
      }
    }
    // What is written on the first later is looked through as well.
    #expect(
      problem { try office.act(code, "note-call", "with=UBND", "said=Quách Thị Kín Đáo gọi") }?.rule
        == .senderKept)
    #expect(try office.checkups().allSatisfy(\.isSound))
  }

  @Test(
    "words on an open case do not tell the sender of a sealed one that it is tied to, or is being tied to")
  func tied() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    let sealed = try office.open(new("Thu tiền không biên lai", isSealed: true)).code
    var other = try new("Loa phường hỏng", isSealed: false)
    other.sender = Sender(name: "Bùi Văn Thử", address: "xóm 2", phone: "")
    let open = try office.open(other).code
    let naming = "cùng người gửi Quách Thị Kín Đáo"
    #expect(
      problem { try office.act(open, "link", "case=\(sealed)", "reason=\(naming)") }?.rule == .senderKept)
    try office.act(open, "link", "case=\(sealed)", "reason=cùng xóm")
    #expect(problem { try office.act(open, "note-call", "with=UBND", "said=\(naming)") }?.rule == .senderKept)
    try office.act(open, "note-call", "with=UBND", "said=Bùi Văn Thử hỏi thêm")
    // Whose sender was named says so, since whoever wrote it knows that it was right.
    func tries(_ code: String) throws -> Int {
      try office.history(code: code).count { $0.kind == "named-sender" && $0.details.isEmpty }
    }
    #expect(try tries(sealed) == 2 && tries(open) == 0)
    #expect(problem { _ = try office.openSender(code: sealed, reason: naming) }?.kind == .usage)
    #expect(
      problem { try office.act(sealed, "note-call", "with=UBND", "said=\(naming)") }?.rule == .senderKept)
    #expect(try tries(sealed) == 4 && office.audit().isSound)
    #expect(try office.show(code: sealed).line.version == 2, "no act on the case: it was linked, and no more")
    let body = try test.on("2026-11-23", as: "tra-cuu")
    #expect(problem { try body.act(sealed, "note-call", "with=UBND", "said=\(naming)") }?.rule != .senderKept)
  }

  @Test("a part split off into a sealed case, and the reason of forgetting a sender")
  func splitAndForget() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    let code = try office.open(new("Cống tắc và thu tiền", isSealed: false)).code
    #expect(
      problem {
        try office.act(code, "split", "type=to-cao", "summary=Quách Thị Kín Đáo tố cáo trưởng xóm")
      }?.rule == .senderKept)
    try office.act(code, "split", "type=to-cao", "summary=Tố cáo trưởng xóm thu tiền")
    let chairman = try test.on("2026-11-23", as: "chu-tich")
    #expect(problem { try chairman.forgetSender(code: code, reason: "Bà Kín Đáo xin") }?.rule == .senderKept)
    #expect(problem { try chairman.forgetSender(code: "2", reason: "chị Đáo xin") }?.rule == .senderKept)
    #expect(try test.on("2026-11-23", as: "chu-tich").forgetSender(code: code, reason: "Người gửi xin"))
  }

  @Test(
    "an old book's sealed rows: names and numbers in the words are written over, counted, and kept with the sender"
  )
  func importing() throws {
    let test = try TestOffice()
    let path = test.folder + "/so.csv"
    let rows = [
      "Ngày nhận,Họ tên,Điện thoại,Loại đơn,Nội dung,Ghi chú",
      "1/10/2026,Nguyễn Văn Giấu,0900000888,TC,Ông Nguyễn Văn Giấu tố cáo trưởng xóm thu tiền,LH 000188000123",
      "2/10/2026,Lò Thị Công Khai,,PA,Bà Lò Thị Công Khai phản ánh cống tắc,",
      "3/10/2026,Đặng Văn Kín,,TC,Tố cáo lấn đất,",
    ]
    try Data(rows.joined(separator: "\n").utf8).keep(at: path)
    let office = try test.on("2026-11-23")
    let report = try office.importRegister(RegisterSource(path: path))
    #expect(report.imported == 3 && report.masked == 1 && report.rejected == 0)
    let shown = try office.show(code: "1")
    #expect(shown.summary == "Ông [người gửi] tố cáo trưởng xóm thu tiền" && shown.line.isSealed)
    #expect(try office.show(code: "2").summary.contains("Lò Thị Công Khai"))
    let sender = try office.openSender(code: "1", reason: "Mời làm rõ").shown
    #expect(sender?.name == "Nguyễn Văn Giấu" && sender?.phone == "0900000888; trong đơn: 000188000123")
    for file in ["office.dunghan", "office.dunghan-wal"] {
      let data = try Data(contentsOf: URL(fileURLWithPath: test.folder + "/" + file))
      for word in ["Giấu", "giau", "000188000123", "0900000888"] {
        #expect(data.range(of: Data(word.utf8)) == nil, "\(file): \(word)")
      }
    }
    #expect(try office.importRegister(RegisterSource(path: path)).skipped == 3)
  }
}
