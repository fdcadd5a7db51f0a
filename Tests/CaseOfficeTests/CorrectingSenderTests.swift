import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import SQLiteKit
import TestSupport
import Testing
import WorkingCalendar

@Suite("Who a case came from is put right, and what stood there before tells nobody more than it did")
struct CorrectingSenderTests {
  static let wrong = Sender(name: "Quách Thị Kín Đáu", address: "ngõ 77 xóm Bí Ẩn", phone: "0900 000 777")
  static let name = "Quách Thị Kín Đáo"
  static let phone = "0900 000 778"
  static let words = [
    "Quách Thị Kín Đáu", "Quách Thị Kín Đáo", "ngõ 77 xóm Bí Ẩn", "0900 000 777", "0900 000 778",
  ]

  private func open(_ test: TestOffice, isSealed: Bool, sender: Sender = wrong) throws -> String {
    try test.on("2026-11-23").open(
      NewCase(
        type: "phan-anh", summary: "Trưởng xóm thu tiền không biên lai",
        received: TestOffice.day("2026-11-23"), source: "truc-tiep", sender: sender, isSealed: isSealed)
    ).code
  }

  private func correct(
    _ test: TestOffice, _ code: String,
    _ words: [SenderCorrection.Part: String] = [.name: name, .phone: phone],
    reason: String = "Ghi nhầm khi nghe điện thoại", as account: String = "can-bo", expected: Int? = nil
  ) throws -> Sealing {
    try test.on("2026-11-23", as: account)
      .correctSender(code: code, to: SenderCorrection(words), reason: reason, expected: expected)
  }

  private func checkLetter(_ test: TestOffice, _ code: String, _ words: String) throws -> Bool {
    let path = test.folder + "/cv.txt"
    try Data(words.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try test.on("2026-11-23").checkLetter(at: path, code: code).traces.isEmpty
  }

  @Test("where nothing is given to put right nothing is opened, and nobody is said to have tried a name")
  func nothingGiven() throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: true)
    let office = try test.on("2026-11-23")
    let before = try office.history(code: code).count
    #expect(throws: OfficeProblem.self) {
      try office.correctSender(code: code, to: SenderCorrection([:]), reason: "Thử")
    }
    #expect(try office.history(code: code).count == before)
  }

  @Test(
    "open: found as it reads now and no more as it did; the log tells who, why and which part, no word of either"
  )
  func open() throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: false)
    let office = try test.on("2026-11-23")
    let before = try office.show(code: code)
    #expect(try correct(test, code).telling.isEmpty)
    let detail = try office.show(code: code)
    let shown = try #require(detail.sender.shown)
    #expect(shown.name == Self.name && shown.phone == Self.phone && shown.address == Self.wrong.address)
    #expect(detail.sender.former == ["Quách Thị Kín Đáu · 0900 000 777"])
    #expect(detail.line.version == before.line.version + 1, "whoever looks at it knows that it changed")
    #expect(
      try office.search("kin dao").map(\.code) == [code] && office.search("0900000778").map(\.code) == [code])
    #expect(try office.search("kin dau").isEmpty && office.search("0900000777").isEmpty)
    let entry = try #require(try office.history(code: code).last)
    #expect(entry.kind == "correct-sender" && entry.account == "can-bo")
    #expect(entry.details.map(\.value.vi) == ["Họ tên", "Điện thoại", "Ghi nhầm khi nghe điện thoại"])
    // A letter of before or of now is no more open than it was.
    for words in [
      "Kính gửi bà Quách Thị Kín Đáu", "Kính gửi bà \(Self.name)", "Gọi 0900.000.777", "Gọi 0900000778",
    ] {
      #expect(try !checkLetter(test, code, words), "\(words)")
    }
    #expect(try checkLetter(test, code, "Kính gửi người gửi đơn"))
    #expect(
      try office.audit().isSound && office.checkups().allSatisfy { $0.isSound || $0.area == "calendar" })
    try office.file.rebuildProjection()
    #expect(try office.show(code: code).sender == detail.sender)
    // What was corrected back is no former name of itself.
    _ = try correct(test, code, [.name: Self.wrong.name, .phone: Self.wrong.phone])
    #expect(try office.show(code: code).sender.former == ["\(Self.name) · \(Self.phone)"])
  }

  @Test("sealed: for who holds the key, and no byte of either name anywhere; a supervisor asks about it")
  func sealed() throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: true)
    for account in ["cap-uy", "giam-sat", "quan-tri", "tra-cuu"] {
      #expect("\(account)") {
        _ = try correct(test, code, as: account)
      } throws: { OfficeProblem($0).rule == .roleMay }
    }
    let office = try test.on("2026-11-23")
    try office.act(code, "note-call", "with=Hoa", "said=Bà kín đáo hẹn lại")
    let telling = try correct(test, code).telling
    #expect(telling.isEmpty, "“kín đáo” is a word: \(telling)")
    let opened = try office.openSender(code: code, reason: "Báo kết quả")
    #expect(opened.shown?.name == Self.name && opened.shown?.phone == Self.phone)
    #expect(opened.former == ["Quách Thị Kín Đáu · 0900 000 777"])
    #expect(try test.files(holding: Self.words) == [])
    for said in ["gặp Quách Thị Kín Đáu", "gặp \(Self.name)", "gọi 0900 000 777", "gọi 0900 000 778"] {
      #expect("\(said)") {
        try office.act(code, "note-call", "with=Hoa", "said=\(said)")
      } throws: { OfficeProblem($0).rule == .senderKept }
    }
    let asked = AskedAbout(.amended, since: try TestOffice.day("2026-11-01"))
    var filter = CaseFilter()
    filter.asked = asked
    #expect(try test.on("2026-11-23", as: "giam-sat").list(filter).map(\.code) == [code])
    try test.on("2026-11-23", as: "chu-tich").forgetSender(code: code, reason: "Người gửi yêu cầu")
    #expect(throws: VaultFault.forgotten) { _ = try correct(test, code) }
    #expect(
      try office.file.connection.scalar("SELECT sum(length(box) + length(wrapped)) FROM sealed_senders") == 0)
  }

  @Test(
    "sealed or forgotten afterwards, what stood there before goes the same way", arguments: [true, false])
  func afterwards(isSealed: Bool) throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: false)
    _ = try correct(test, code)
    #expect(try test.files(holding: ["Quách Thị Kín Đáu"]) != [])
    if isSealed {
      let office = try test.on("2026-11-23")
      _ = try office.sealSender(code: code, reason: "Người gửi sợ bị trả thù")
      #expect(try office.openSender(code: code, reason: "Báo").former.count == 1)
    } else {
      try test.on("2026-11-23", as: "chu-tich").forgetSender(code: code, reason: "Người gửi yêu cầu")
    }
    #expect(try test.files(holding: Self.words + ["kin dau", "kin dao"]) == [])
  }

  @Test("the cases split off have it too, open or sealed, before or after", arguments: [true, false])
  func splits(isSealed: Bool) throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: isSealed)
    let office = try test.on("2026-11-23")
    try office.act(code, "split", "type=phan-anh", "summary=Nội dung thứ hai")
    _ = try correct(test, code)
    try office.act(code, "split", "type=to-cao", "summary=Nội dung thứ ba")
    let codes = try office.list(CaseFilter()).map(\.code).sorted()
    #expect(codes.count == 3)
    for one in codes {
      let sender = try office.openSender(code: one, reason: "Báo kết quả")
      #expect(sender.shown?.name == Self.name && sender.former.count == 1, "\(one)")
    }
    #expect(try office.history(code: codes[1]).contains { $0.kind == "correct-sender" })
    #expect(try office.checkups().allSatisfy { $0.isSound || $0.area == "calendar" })
  }

  @Test(
    "where nobody gave a name one can be written down, sealed in a sealed case", arguments: [true, false])
  func added(isSealed: Bool) throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: isSealed, sender: Sender())
    let office = try test.on("2026-11-23")
    #expect(try office.show(code: code).sender == SenderView.none)
    _ = try correct(test, code, [.name: "\(Self.name); Lê Vấn; Trần Nghiệm", .phone: Self.phone])
    #expect(try office.openSender(code: code, reason: "Báo").shown?.phone == Self.phone)
    #expect(try office.show(code: code).matter.people == 3)
    #expect(try test.files(holding: Self.words).isEmpty == isSealed)
  }

  @Test(
    "a name given for a case nobody signed is sealed in all of a family of which one is", arguments: [0, 1])
  func addedToSealedFamily(place: Int) throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: false, sender: Sender())
    let office = try test.on("2026-11-23")
    try office.act(code, "split", "type=to-cao", "summary=Nội dung thứ hai")
    let codes = try office.list(CaseFilter()).map(\.code).sorted()
    #expect(try correct(test, codes[place], [.name: Self.name, .phone: Self.phone]).isClean)
    for one in codes {
      #expect(try office.show(code: one).sender == .sealed, "\(one)")
      #expect(try office.openSender(code: one, reason: "Báo").shown?.name == Self.name)
    }
    #expect(try test.files(holding: Self.words) == [] && office.search("kin dao").isEmpty)
  }

  @Test(
    "who is complained of in one of a family neither rewrites nor destroys who complained, and is not told why"
  )
  func barredSibling() throws {
    let test = try TestOffice(accounts: [
      Account(key: "lvb", name: "Lê Văn Bị", systemUser: nil, roles: ["can-bo", "chu-tich"])
    ])
    let code = try open(test, isSealed: false)
    let office = try test.on("2026-11-23")
    try office.act(code, "split", "type=phan-anh", "summary=Nội dung thứ hai")
    let second = try #require(try office.list(CaseFilter()).map(\.code).first { $0 != code })
    try office.act(second, "amend", "about-person=Lê Văn Bị", "reason=Ghi thiếu")
    let barred = try test.on("2026-11-23", as: "lvb")
    #expect(throws: (any Error).self) { try barred.show(code: second) }
    for attempt in [
      { _ = try correct(test, code, as: "lvb") },
      { try barred.forgetSender(code: code, reason: "Người gửi yêu cầu") },
    ] {
      #expect { try attempt() } throws: { error in
        let problem = OfficeProblem(error)
        return problem.kind == .refused && !problem.message.vi.contains(second)
      }
    }
    #expect(try office.show(code: second).sender.shown?.name == Self.wrong.name)
    #expect(try office.history(code: second).allSatisfy { $0.account == "can-bo" })
  }

  @Test(
    "a try that a sealed sender refuses leaves its trace, in an open case whose sender is in the vault too")
  func tries() throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: false)
    let office = try test.on("2026-11-23")
    try office.act(code, "split", "type=to-cao", "summary=Nội dung thứ hai")
    #expect(try office.show(code: code).sender == .sealed && !office.show(code: code).matter.isSealed)
    let tries: [([SenderCorrection.Part: String], String)] = [
      ([.phone: Self.phone], "gặp bà \(Self.wrong.name)"), ([.name: Self.wrong.name], "Thử"),
      ([.address: "", .phone: "", .name: ""], "Thử"),
    ]
    for (index, (words, reason)) in tries.enumerated() {
      #expect(throws: (any Error).self, "\(words)") { _ = try correct(test, code, words, reason: reason) }
      let noted = try office.history(code: code).filter { $0.kind == "named-sender" }
      #expect(noted.count == index + 1, "\(words)")
    }
    _ = try correct(test, code)
    let kinds = try office.history(code: code).map(\.kind)
    #expect(kinds.suffix(2) == ["open-sender", "correct-sender"])
    var filter = CaseFilter()
    filter.asked = AskedAbout(.senderOpened, since: try TestOffice.day("2026-11-01"))
    #expect(try office.list(filter).map(\.code) == [code])
    for one in try office.list(CaseFilter()).map(\.code) {
      let last = try #require(try office.history(code: one).last)
      #expect(
        last.details.map(\.value.vi) == ["Họ tên", "Điện thoại", "Ghi nhầm khi nghe điện thoại"], "\(one)")
    }
  }

  @Test(
    "a body that answers is told what was done since it looked, and of the sender only that it was an act")
  func answeringUnit() throws {
    let test = try TestOffice(accounts: TestOffice.otherRoles)
    let code = try open(test, isSealed: false)
    let office = try test.on("2026-11-23")
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd", "document=1/CV", "sent=2026-11-23")
    _ = try correct(test, code)
    let unit = try test.on("2026-11-23", as: "don-vi-ubnd")
    let seen = try unit.show(code: code).line.version
    #expect(try unit.history(code: code).last?.details.isEmpty == true)
    try office.act(code, "note-call", "with=Hoa", "said=Hẹn lại")
    #expect {
      try unit.act(
        CaseAct(code: code, action: "note-call", values: [("with", "a"), ("said", "b")], expected: seen))
    } throws: { OfficeProblem($0).message.vi.contains("Ghi cuộc gọi") || OfficeProblem($0).rule == .roleMay }
  }

  @Test("what an old book brought is in nobody's way: only what is given is looked at")
  func odd() throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: false, sender: Sender(name: "Bà Thử", address: "?", phone: ""))
    _ = try correct(test, code, [.phone: Self.phone])
    #expect(try test.on("2026-11-23").show(code: code).sender.shown?.address == "?")
  }

  @Test("the vault gets a new key, the senders put right are opened by it as before")
  func renewed() throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: true)
    _ = try correct(test, code)
    let office = try test.on("2026-11-23")
    try office.renewKey(reason: "Thay máy")
    let sender = try office.openSender(code: code, reason: "Báo")
    #expect(sender.shown?.name == Self.name && sender.former.count == 1)
  }

  @Test(
    "refused: nothing that differs, nothing left, a word that is none, a reason that names, an older version")
  func refused() throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: false)
    let office = try test.on("2026-11-23")
    let events = try office.audit().events
    let version = try office.show(code: code).line.version
    for words: [SenderCorrection.Part: String] in [
      [:], [.name: " Quách Thị Kín Đáu "], [.phone: "-"], [.name: "", .address: "", .phone: " "],
    ] {
      #expect("\(words)") { _ = try correct(test, code, words) } throws: {
        [.refused, .usage].contains(OfficeProblem($0).kind)
      }
    }
    for reason in [" ", "Bà Kín Đáo gọi lại", "Bà Kín Đáu gọi lại", "Số đúng là \(Self.phone)"] {
      #expect(throws: (any Error).self, "\(reason)") { _ = try correct(test, code, reason: reason) }
    }
    #expect { _ = try correct(test, code, expected: version - 1) } throws: {
      OfficeProblem($0).kind == .changedMeanwhile
    }
    #expect(try office.audit().events == events)
    _ = try correct(test, code, expected: version)
  }

  @Test("it stands beside the acts: the last of those can still be taken back, the sender stays right")
  func undo() throws {
    let test = try TestOffice()
    let code = try open(test, isSealed: false)
    let office = try test.on("2026-11-23")
    try office.act(code, "register")
    try office.act(code, "note-call", "with=Hoa", "said=Hẹn lại")
    _ = try correct(test, code)
    #expect(try office.undoable(code: code)?.label.vi == "Ghi cuộc gọi")
    try office.undo(code: code)
    #expect(try office.show(code: code).sender.shown?.name == Self.name)
    #expect(try office.search("kin dao").map(\.code) == [code])
  }
}
