import CaseOffice
import CaseStore
import CaseWorkflow
import SQLiteKit
import TestSupport
import Testing
import VietnameseText
import WorkingCalendar

@Suite("Cases like the one being logged")
struct LikenessTests {
  private let test: TestOffice

  init() throws {
    test = try TestOffice()
  }

  @discardableResult
  private func log(
    _ summary: String, name: String = "", address: String = "", phone: String = "",
    on day: String = "2026-11-02",
    sealed: Bool = false
  ) throws -> String {
    var new = NewCase(
      type: "phan-anh", summary: summary, received: try TestOffice.day(day), source: "truc-tiep",
      isSealed: sealed)
    new.setSender(name: name, address: address, phone: phone)
    return try test.on(day).open(new).code
  }

  private func found(_ likeness: Likeness, as account: String = "can-bo") throws -> [String] {
    try test.on("2026-11-23", as: account).likelyDuplicates(of: likeness).map {
      "\($0.line.code.suffix(1)) \($0.reason)"
    }
  }

  @Test("several people are several names, by a semicolon or a line each, in one field or in two")
  func names() throws {
    var new = NewCase(
      type: "phan-anh", summary: "Cống tắc", received: try TestOffice.day("2026-11-02"), source: "truc-tiep")
    new.setSender(
      name: " Hà Thử Một; Y Thử Hai", others: "Rơ Châm Thử Ba\n; H’ Thử Bốn;", address: "", phone: "")
    #expect(new.sender.name == "Hà Thử Một; Y Thử Hai; Rơ Châm Thử Ba; H’ Thử Bốn" && new.people == 4)
    _ = try test.on("2026-11-02").open(new)
    let theirs = Likeness(
      name: "Lò Thử Năm\nY Thử Hai", address: "", phone: "", words: "Đường hỏng", place: "")
    #expect(try found(theirs).count == 1)
  }

  @Test("what lies in the same hamlet comes before what only reads like it elsewhere")
  func hereFirst() throws {
    var new: [String] = []
    for (title, summary) in [
      ("Cống tắc xóm 4", "Cống qua đường xóm 4 bị đất lấp, mưa là nước tràn vào sáu nhà"),
      ("Cống tắc, nước ngập ở xóm 7", "Cống thoát nước xóm 7 bị đất lấp, tắc cả tháng"),
      ("Cống thoát nước bị tắc xóm 8", "Cống thoát nước xóm 8 bị tắc"),
      ("Cống tắc, thoát nước kém xóm 3", "Cống thoát nước bị tắc ở xóm 3"),
    ] {
      var one = NewCase(
        type: "phan-anh", title: title, summary: summary, received: try TestOffice.day("2026-11-02"),
        source: "truc-tiep")
      one.setSender(name: "", address: "", phone: "")
      new.append(try test.on("2026-11-02").open(one).code)
    }
    let likeness = Likeness(
      name: "", address: "xóm 4", phone: "", words: "Cống thoát nước bị tắc, nước tràn vào nhà",
      place: "xóm 4")
    #expect(try test.on("2026-11-23").likelyDuplicates(of: likeness).first?.line.code == new[0])
  }

  @Test(
    "a case is found as people say its number, and its sender as people speak to her",
    arguments: [
      "số 2", "đơn số 2", "hồ sơ 2", "2/2026", "số 2/2026", "bà Mận xóm 4", "chị mận",
    ])
  func asPeopleSay(words: String) throws {
    try log("Đèn đường hỏng", name: "Lò Thử")
    try log("Cống tắc", name: "Bùi Thị Mận", address: "xóm 4")
    try log("Loa ồn", name: "Y Thử")
    #expect(try test.on("2026-11-23").search(words).map(\.code) == ["SD-2026-00002"], "\(words)")
    #expect(try test.on("2026-11-23").search("2/2025").isEmpty)
  }

  @Test("the same telephone comes first, then the same sender, then the same hamlet and matter")
  func ranking() throws {
    try log("Đường vào xóm 4 lầy lội, xe không vào được", name: "Cao Thử Năm")
    try log("Xin xác nhận hộ nghèo", name: "Bà Hạnh Thử", address: "xóm 4")
    try log("Loa phát sớm", name: "Ông Khác", phone: "0900 000 385")
    let likeness = Likeness(
      name: "Hạnh Thử", address: "xóm 4", phone: "+84900000385",
      words: "Con duong vao xom 4 lay loi khong di duoc")
    #expect(try found(likeness) == ["3 samePhone", "2 sameSender", "1 sameMatter"])
  }

  @Test(
    "a telephone is the same however it is written",
    arguments: [
      "0900000385", "0900 000 385", "0900.000.385", "090 000 0385", "+84 900 000 385", "84900000385",
      "0900 00 03 85",
    ])
  func telephones(written: String) throws {
    try log("Loa phát sớm", name: "Ông Khác", phone: written)
    for typed in ["0900000385", "0900 000 385", "+84900000385"] {
      #expect(try found(Likeness(phone: typed, words: "")) == ["1 samePhone"], "\(typed)")
    }
    #expect(try found(Likeness(phone: "0900000386", words: "")).isEmpty)
    #expect(try found(Likeness(phone: "385", words: "")).isEmpty)
  }

  @Test("accents do not matter, and two people of one name in two hamlets are two people")
  func senders() throws {
    try log("Loa phát sớm", name: "Nguyễn Thử Đào", address: "thôn Đắk Ví")
    #expect(try found(Likeness(name: "NGUYEN THU DAO", words: "")) == ["1 sameSender"])
    #expect(try found(Likeness(name: "ông Nguyễn Thử Đào", address: "Dak Vi", words: "")) == ["1 sameSender"])
    #expect(try found(Likeness(name: "Nguyễn Thử Đào", address: "xóm 9", words: "")).isEmpty)
    #expect(try found(Likeness(name: "Đào", words: "")).isEmpty)
    #expect(try found(Likeness(name: "Nguyễn Thử", words: "")).isEmpty)
  }

  @Test("the same matter counts within twelve months, in the same hamlet with fewer words in common")
  func matters() throws {
    try log("Cống thoát nước xóm 4 bị đất lấp", on: "2025-10-01")
    #expect(try found(Likeness(words: "Cống thoát nước xóm 4 lấp")).isEmpty)
    try log("Cống thoát nước xóm 4 bị đất lấp", on: "2026-02-02")
    #expect(try found(Likeness(words: "cong nuoc o xom 4 bi tac")) == ["1 sameMatter"])
    // Another hamlet: two words are not enough, four are.
    #expect(try found(Likeness(words: "cống nước xóm 7 bị tắc")).isEmpty)
    #expect(try found(Likeness(words: "cống thoát nước lấp đất xóm 7")) == ["1 sameMatter"])
    #expect(try found(Likeness(words: "Đường hư")).isEmpty)
    #expect(try found(Likeness(words: "  ")).isEmpty)
  }

  @Test("a sealed case is never among them, neither by its words nor by its sender")
  func sealed() throws {
    try log(
      "Cán bộ đất đai gây khó dễ xóm 4", name: "Cao Thị Thử", address: "xóm 4", phone: "0900000385",
      sealed: true)
    let likeness = Likeness(
      name: "Cao Thị Thử", address: "xóm 4", phone: "0900000385", words: "Cán bộ đất đai gây khó dễ xóm 4")
    for account in ["can-bo", "chu-tich", "cap-uy", "quan-tri"] {
      #expect(try found(likeness, as: account).isEmpty, "\(account)")
    }
  }

  @Test("who may not read senders finds nothing by them")
  func withheld() throws {
    try log("Loa phát sớm", name: "Nguyễn Thử Đào", phone: "0900000385")
    let likeness = Likeness(name: "Nguyễn Thử Đào", phone: "0900000385", words: "")
    #expect(try found(likeness).count == 1)
    #expect(try found(likeness, as: "tra-cuu").isEmpty)
  }

  @Test("it takes at most four bounded statements, and no word that is typed breaks one")
  func statements() throws {
    for place in 1...9 { try log("Cống tắc nước tràn xóm \(place)", name: "Bà Thử \(place)") }
    let office = try test.on("2026-11-23")
    let likeness = Likeness(
      name: "Bà Thử Mới", address: "xóm 4", phone: "0900000385", words: "Cống tắc, nước tràn ở xóm 4")
    _ = try office.likelyDuplicates(of: likeness)
    let recording = try office.file.connection.recording { _ = try office.likelyDuplicates(of: likeness) }
    let asked = recording.runs.map(\.sql).filter { $0.contains("MATCH") }
    #expect((1...4).contains(asked.count) && asked.allSatisfy { $0.contains("LIMIT") })
    for noise in ["\" OR *", "NEAR(", "(((", "a:b AND", "xóm", "xóm -", "🏞️", "'; --", "thôn *"] {
      _ = try office.likelyDuplicates(
        of: Likeness(name: noise, address: noise, phone: noise, words: noise, place: noise))
    }
  }
}

@Suite("What an act is told besides being done")
struct WarningStoryTests {
  @Test("an act with something to look at is done, and the warning names the field and no words of it")
  func forward() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    let code = try office.open(
      NewCase(
        type: "phan-anh", summary: "Cống tắc", received: TestOffice.day("2026-11-20"), source: "truc-tiep")
    ).code
    try office.act(code, "register")
    func forward(_ document: String) -> CaseAct {
      CaseAct(
        code: code, action: "forward",
        values: [("to", "ubnd"), ("document", document), ("sent", "2026-11-20")])
    }
    #expect(try office.warnings(for: forward("12/PC-MTTQ")).isEmpty)
    #expect(try office.warnings(for: forward("12/PC-UBND")).map(\.kind) == [.foreignSymbol])
    #expect(try office.warnings(for: forward("12/PC-MTTQ ngày 21/11/2026")).map(\.kind) == [.laterCitation])
    let draft = forward("/PC-MTTQ")
    #expect(try office.warnings(for: draft).map(\.field) == ["document"])
    let events = try office.freshness().events
    _ = try office.warnings(for: draft)
    #expect(try office.freshness().events == events)
    #expect(try office.act(draft).isForwarded)
    #expect(try office.show(code: code).matter.documents.first?.isDraft == true)
    // The body's own letter is read by the body's own form.
    let reply = CaseAct(
      code: code, action: "record-reply",
      values: [
        ("from", "ubnd"), ("document", "7-CV/ĐU"), ("issued", "2026-11-23"), ("arrived", "2026-11-23"),
        ("outcome", "dung"), ("summary", "Đã d?n"),
      ])
    #expect(try office.warnings(for: reply).map(\.kind) == [.foreignSymbol, .lostAccent])
    #expect(try office.warnings(for: reply).allSatisfy { !$0.message.vi.contains("d?n") })
  }

  @Test("a new case with lost accents or a basis younger than itself is logged, and told")
  func intake() throws {
    let office = try TestOffice().on("2026-11-23")
    var new = NewCase(
      type: "phan-anh", summary: "Ph?n ánh theo Quyết định 9/QĐ-UBND ngày 22/11/2026",
      received: try TestOffice.day("2026-11-20"), source: "truc-tiep")
    new.setSender(name: "Bà H?nh", address: "", phone: "")
    let warnings = try office.warnings(for: new)
    #expect(warnings.map(\.kind) == [.lostAccent, .laterCitation, .lostAccent])
    #expect(warnings.allSatisfy { !$0.message.vi.contains("H?nh") && !$0.message.en.contains("H?nh") })
    #expect(try office.open(new).code.hasPrefix("SD-2026-"))
  }
}
