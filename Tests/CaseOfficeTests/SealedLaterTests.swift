import CaseOffice
import CaseStore
import CaseWorkflow
import Foundation
import TestSupport
import Testing
import WorkingCalendar

/// What was written while a case stood open was compared with nobody.
@Suite("A case that is kept secret later")
struct SealedLaterTests {
  private let vault = VaultTests()

  @Test(
    "a case logged open is kept secret from now on: no byte, no word to find, no title for whoever may not")
  func sealedLater() throws {
    let test = try TestOffice()
    let code = try vault.sealed(test, "Cống tắc", isSealed: false)
    let office = try test.on("2026-11-23")
    try office.act(code, "split", "type=phan-anh", "summary=Nội dung thứ hai")
    let second = try #require(try office.list(CaseFilter()).map(\.code).first { $0 != code })
    #expect(try office.search("quach").count == 2 && vault.places(test) != [])
    #expect(throws: Refusal.self) { try office.sealSender(code: code, reason: "bà Quách Thị Kín Đáo xin") }
    #expect(throws: Refusal.self) {
      try test.on("2026-11-23", as: "cap-uy").sealSender(code: code, reason: "Thử")
    }
    let sealing = try office.sealSender(code: code, reason: "Người gửi sợ bị trả thù")
    #expect(sealing.isClean && sealing.telling.isEmpty)
    for either in [code, second] {
      let detail = try office.show(code: either)
      #expect(detail.matter.isSealed && detail.sender == .sealed, "\(either)")
      #expect(try office.history(code: either).last?.kind == "seal-sender")
      #expect(try office.openSender(code: either, reason: "Báo kết quả").shown?.name == VaultTests.name)
    }
    #expect(try office.search("quach").isEmpty && office.search("cong tac").isEmpty)
    #expect(try test.on("2026-11-23", as: "tra-cuu").line(code: code).isTitleWithheld)
    #expect(try vault.places(test) == [] && office.audit().isSound)
    #expect(try office.checkups().allSatisfy { $0.isSound || $0.area == "calendar" })
    // From now on words are looked through as in any sealed case.
    #expect(throws: Refusal.self) { try office.act(code, "note-call", "with=Quách Thị Kín Đáo", "said=Hẹn") }
    #expect(throws: OfficeProblem.self) { try office.sealSender(code: code, reason: "Lần nữa") }
  }

  @Test(
    "what was written before and tells the sender is masked where others read, said with its place, and kept in the log"
  )
  func sealedTelling() throws {
    let test = try TestOffice()
    let code = try vault.sealed(test, "\(VaultTests.name) kể: cống tắc", isSealed: false)
    let office = try test.on("2026-11-23")
    try office.act(code, "note-call", "with=Hoa", "said=Gọi lại \(VaultTests.name)")
    let sealing = try office.sealSender(code: code, reason: "Người gửi xin")
    #expect(sealing.telling.map(\.vi) == ["Nội dung", "Nói gì"], "\(sealing.telling)")
    let shown = try office.show(code: code)
    #expect(
      shown.summary == "[người gửi] kể: cống tắc" && shown.line.title == shown.summary, "\(shown.summary)")
    #expect(
      try office.history(code: code).first?.details.contains { $0.value.vi.contains(VaultTests.name) } == true
    )
    #expect(try office.verifyChain().isSound)
  }

  @Test(
    "what tells the sender and was written before the sealing is read by who sees senders, and by nobody else"
  )
  func sealedEarlierWords() throws {
    let test = try TestOffice()
    let code = try vault.sealed(test, "Cống tắc", isSealed: false)
    let office = try test.on("2026-11-23")
    try office.act(code, "register")
    try office.act(code, "note-call", "with=\(VaultTests.name)", "said=Hẹn thứ Hai")
    try office.act(code, "note-call", "with=Hoa", "said=Gọi lại cho bà \(VaultTests.name)")
    try office.act(code, "note-call", "with=Hoa", "said=Trưởng thôn xác nhận")
    try office.act(code, "forward", "to=ubnd", "document=12/PC-MTTQ", "sent=2026-11-23")
    try office.act(code, "confirm-receipt", "received=2026-11-23")
    try office.act(code, "draft-reply", "summary=Trả lời bà \(VaultTests.name): đã xử lý", "outcome=dung")
    func words(_ account: String) throws -> String {
      let reader = try test.on("2026-11-23", as: account)
      let board = try reader.board()
      let notes = try reader.notes(on: board.sections.flatMap(\.lines))
      return try reader.history(code: code).flatMap(\.details).map(\.value.vi).joined(separator: " | ")
        + (notes[code]?.draft?.words ?? "")
    }
    #expect(try words("cap-uy").contains(VaultTests.name))
    _ = try office.sealSender(code: code, reason: "Người gửi xin")
    #expect(try words("can-bo").contains("Gọi lại cho bà \(VaultTests.name)"))
    for account in ["cap-uy", "giam-sat", "tra-cuu", "quan-tri"] {
      let read = try words(account)
      #expect(!read.contains(VaultTests.name) && !read.contains("Kín Đáo"), "\(account): \(read)")
    }
    #expect(try words("cap-uy").contains("Trưởng thôn xác nhận"), "what tells nothing stays")
    // Who it is was written down wrongly; the right name stands in a note too.
    let other = try vault.sealed(test, "Đèn hỏng", isSealed: false)
    try office.act(other, "note-call", "with=Hoa", "said=Bà Đỗ Thị Quýt gọi lại")
    _ = try office.sealSender(code: other, reason: "Người gửi xin")
    try office.correctSender(code: other, to: SenderCorrection([.name: "Đỗ Thị Quýt"]), reason: "Nghe nhầm")
    let read = try test.on("2026-11-23", as: "cap-uy").history(code: other).flatMap(\.details).map(\.value.vi)
    #expect(!read.contains { $0.contains("Quýt") }, "\(read)")
    #expect(try office.history(code: other).flatMap(\.details).contains { $0.value.vi.contains("Quýt") })
    #expect(try office.verifyChain().isSound && office.file.casesNotFollowingFromLog().isEmpty)
  }

  @Test(
    "nor is it told by a letter's number, why another case was linked, a duplicate's history or a part split off"
  )
  func sealedElsewhere() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-23")
    let code = try vault.sealed(test, "Cống tắc", isSealed: false)
    let others = try ["Đèn hỏng", "Cống tắc lần nữa"].map { summary in
      try office.open(
        NewCase(
          type: "phan-anh", summary: summary, received: TestOffice.day("2026-11-23"), source: "truc-tiep",
          sender: Sender(name: "Bùi Văn Thử", address: "xóm 2", phone: ""))
      ).code
    }
    try office.act(others[0], "link", "case=\(code)", "reason=cùng bà \(VaultTests.name)")
    try office.act(others[1], "note-call", "with=Hoa", "said=giống đơn bà \(VaultTests.name)")
    try office.merge(others[1], code)
    let undone = try office.open(
      NewCase(
        type: "phan-anh", title: "Trùng đơn bà \(VaultTests.name)", summary: "Loa rè",
        received: TestOffice.day("2026-11-23"), source: "truc-tiep",
        sender: Sender(name: "Bùi Văn Thử", address: "xóm 2", phone: ""))
    ).code
    try office.act(undone, "link", "case=\(code)", "reason=Cùng xóm")
    try office.act(undone, "unlink", "case=\(code)", "reason=Nhầm, bà \(VaultTests.name) ở xóm khác")
    try office.act(undone, "amend", "title=Trùng một đơn khác", "reason=Không nêu tên")
    #expect(try office.undoable(code: undone) != nil)
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd", "document=12/PC về bà \(VaultTests.name)", "sent=2026-11-23")
    let codes = [code] + others
    func read(_ account: String) throws -> String {
      let reader = try test.on("2026-11-23", as: account)
      return try codes.map { code in
        let detail = try reader.show(code: code)
        let history = try reader.history(code: code).flatMap(\.details).map(\.value.vi)
        return (history + detail.matter.documents.map(\.number)).joined(separator: " | ")
      }.joined(separator: "\n")
    }
    #expect(try read("cap-uy").split(separator: "\n").allSatisfy { $0.contains(VaultTests.name) })
    let sealing = try office.sealSender(code: code, reason: "Người gửi xin")
    let told = sealing.telling.map(\.vi).joined(separator: ", ")
    #expect(others.allSatisfy(told.contains), "\(told)")
    for account in ["cap-uy", "giam-sat", "tra-cuu", "quan-tri"] {
      let words = try read(account)
      #expect(!words.contains(VaultTests.name) && !words.contains("Kín Đáo"), "\(account): \(words)")
    }
    #expect(try office.undoable(code: undone) == nil, "the old title would come back")
    #expect(throws: Refusal.self) { try office.undo(code: undone) }
    let untied = try test.on("2026-11-23", as: "tra-cuu").history(code: undone).flatMap(\.details).map(
      \.value.vi)
    #expect(!untied.contains { $0.contains("Kín Đáo") }, "\(untied)")
    let mine = try read("can-bo")
    #expect(
      mine.contains("cùng bà \(VaultTests.name)") && mine.contains("12/PC về bà \(VaultTests.name)"),
      "\(mine)")
    #expect(try office.show(code: code).matter.documents.map(\.number) == ["12/PC về bà [người gửi]"])
    #expect(try office.verifyChain().isSound && office.file.recordDifferences().isEmpty)
    // What is tied to it later, was tied once, or comes back by an undoing.
    let late = try office.open(
      NewCase(
        type: "phan-anh", title: "Trùng đơn bà \(VaultTests.name)", summary: "Loa hỏng",
        received: TestOffice.day("2026-11-23"),
        source: "truc-tiep", sender: Sender(name: "Bùi Văn Thử", address: "xóm 2", phone: ""))
    ).code
    try office.act(late, "note-call", "with=Hoa", "said=giống đơn bà \(VaultTests.name)")
    try office.act(late, "amend", "title=Trùng một đơn khác", "reason=Không nêu tên")
    #expect(try office.undoable(code: late) != nil)
    try office.act(late, "link", "case=\(code)", "reason=Cùng xóm")
    let readers = try ["cap-uy", "tra-cuu"].map { try test.on("2026-11-23", as: $0) }
    for reader in readers {
      let told = try reader.history(code: late).flatMap(\.details).map(\.value.vi)
      #expect(!told.contains { $0.contains("Kín Đáo") }, "\(told)")
      #expect(try reader.search("kin dao").isEmpty)
    }
    try office.act(late, "unlink", "case=\(code)", "reason=Nhầm")
    let twin = try office.open(
      NewCase(
        type: "phan-anh", summary: "Cống tắc lần ba", received: TestOffice.day("2026-11-23"),
        source: "truc-tiep",
        sender: Sender(name: "Bùi Văn Thử", address: "xóm 2", phone: ""))
    ).code
    try office.act(twin, "note-call", "with=Hoa", "said=như bà \(VaultTests.name) kể")
    try office.merge(twin, code)
    for reader in readers {
      #expect(try !reader.history(code: twin).flatMap(\.details).contains { $0.value.vi.contains("Kín Đáo") })
    }
    // Sealed by a part that is kept secret, not by an act of its own.
    let open = try vault.sealed(test, "Đường hỏng và thu tiền", isSealed: false)
    try office.act(open, "note-call", "with=Hoa", "said=Gọi lại cho bà \(VaultTests.name)")
    #expect(throws: Refusal.self) {
      try office.act(
        CaseAct(
          code: open, action: "split",
          values: [(key: "type", value: "to-cao"), (key: "summary", value: "Tố cáo trưởng xóm thu tiền")],
          note: "bà \(VaultTests.name) nhờ tách"))
    }
    try office.act(open, "split", "type=to-cao", "summary=Tố cáo trưởng xóm thu tiền")
    let reader = try test.on("2026-11-23", as: "tra-cuu")
    #expect(try !reader.history(code: open).flatMap(\.details).contains { $0.value.vi.contains("Kín Đáo") })
    #expect(try office.history(code: open).flatMap(\.details).contains { $0.value.vi.contains("Kín Đáo") })
    #expect(try office.file.recordDifferences().isEmpty)
  }
}
