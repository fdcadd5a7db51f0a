import CaseOffice
import CaseStore
import CaseWorkflow
import SQLiteKit
import TestSupport
import Testing
import WorkingCalendar

/// An answering unit's account: its own cases only, never the sender.
@Suite("An answering unit")
struct AnsweringUnitTests {
  private static let day = "2026-03-02"

  /// Case 1 is UBND's, 2 the committee's, 3 of both, 4 nobody's yet.
  private func office() throws -> TestOffice {
    let test = try TestOffice(accounts: TestOffice.otherRoles)
    let officer = try test.on(Self.day)
    for (index, bodies) in ["ubnd", "dang-uy", "ubnd,dang-uy", ""].enumerated() {
      let code = try officer.open(
        NewCase(
          type: "phan-anh", summary: "Cống tắc ở chợ", received: TestOffice.day(Self.day),
          source: "truc-tiep", sender: Sender(name: "Bùi Thị Thử \(index)", phone: "0900000111"))
      ).code
      guard !bodies.isEmpty else { continue }
      try officer.act(code, "register")
      try officer.act(code, "forward", "to=\(bodies)", "document=1/PC", "sent=\(Self.day)")
      for body in bodies.split(separator: ",") {
        try officer.act(code, "confirm-receipt", "received=\(Self.day)", "addressee=\(body)")
      }
    }
    return test
  }

  @Test("is shown its own cases in lists, searches, boards and counts, whatever the order")
  func ownCases() throws {
    let test = try office()
    let unit = try test.on("2026-05-04", as: "don-vi-ubnd")
    let own = ["SD-2026-00001", "SD-2026-00003"]
    for order in CaseOrder.allCases {
      var filter = CaseFilter()
      filter.order = order
      #expect(try unit.list(filter).map(\.code).sorted() == own)
      filter.limit = 1
      var seen: [String] = []
      while let next = try unit.list(filter).first {
        seen.append(next.code)
        filter.after = next.code
      }
      #expect(seen.sorted() == own)
    }
    var others = CaseFilter()
    others.unit = "dang-uy"
    #expect(try unit.list(others).map(\.code) == ["SD-2026-00003"])
    #expect(try unit.search("cong tac").map(\.code).sorted() == own)
    #expect(try unit.search("2").allSatisfy { own.contains($0.code) })
    let board = try unit.board()
    #expect(board.overdue == 2 && board.rows.allSatisfy { own.contains($0.code) })
    #expect(board.awaiting == ["can-bo": 2])
    for code in ["SD-2026-00002", "SD-2026-00004", "SD-2026-00999"] {
      #expect(throws: StoreError.unknownCase(code: code)) { try unit.show(code: code) }
      #expect(throws: StoreError.unknownCase(code: code)) { try unit.history(code: code) }
      #expect(throws: StoreError.unknownCase(code: code)) { try unit.act(code, "draft-reply") }
    }
  }

  @Test("never reads the sender, nor finds a case by one")
  func neverTheSender() throws {
    let unit = try office().on(Self.day, as: "don-vi-ubnd")
    #expect(try unit.show(code: "1").sender == .withheld)
    #expect(try unit.search("bui thi thu").isEmpty && unit.search("0900000111").isEmpty)
    var filter = CaseFilter()
    filter.text = "bui thi"
    #expect(try unit.list(filter).isEmpty)
  }

  @Test("drafts its own answer and no other's")
  func ownAnswer() throws {
    let test = try office()
    let unit = try test.on(Self.day, as: "don-vi-ubnd")
    try unit.act("SD-2026-00001", "draft-reply", "summary=Đã khơi cống", "outcome=dung")
    #expect {
      try unit.act("SD-2026-00003", "draft-reply", "summary=Có", "outcome=dung", "addressee=dang-uy")
    } throws: {
      ($0 as? Refusal)?.rule == .ownAnswer
    }
    // It need not say whose: it speaks of its own alone.
    try unit.act("SD-2026-00003", "draft-reply", "summary=Đã khơi cống", "outcome=dung")
    let answers = try test.on(Self.day).show(code: "3").matter.openAnswers
    #expect(answers.first { $0.debtor == "ubnd" }?.drafter == "don-vi-ubnd")
    #expect(answers.first { $0.debtor == "dang-uy" }?.drafter == nil)
    #expect(throws: Refusal.self) {
      try unit.act("SD-2026-00003", "draft-reply", "summary=Có", "outcome=dung")
    }
  }

  @Test("keeps what it has answered, and loses what was transferred away")
  func afterwards() throws {
    let test = try office()
    let officer = try test.on(Self.day)
    try officer.act(
      "SD-2026-00003", "transfer", "to=hdnd", "document=2/PC", "sent=\(Self.day)", "addressee=ubnd")
    try officer.act(
      "SD-2026-00001", "record-reply", "from=ubnd", "document=9/UBND", "issued=\(Self.day)",
      "arrived=\(Self.day)", "outcome=dung", "summary=Đã khơi")
    #expect(
      try test.on(Self.day, as: "don-vi-ubnd").list(CaseFilter()).map(\.code) == ["SD-2026-00001"])
  }
}

/// Hiding costs those nothing from whom nothing is hidden.
@Suite("What hiding costs")
struct HidingCostTests {
  private static let day = "2026-03-02"

  @Test("ordinary accounts ask nothing more than before: the same statements, and none of who is barred")
  func ordinary() throws {
    let test = try TestOffice()
    _ = try test.on(Self.day).sent(Self.day)
    _ = try test.on(Self.day).open(
      NewCase(
        type: "phan-anh", summary: "Việc kín", received: TestOffice.day(Self.day), source: "truc-tiep",
        values: [("about-person", "chu-tich")]))
    let office = try test.on(Self.day, as: "cap-uy")
    _ = try office.board()
    let list = try office.file.connection.recording { _ = try office.list(CaseFilter()) }
    let asked = list.runs.map(\.sql).filter { !$0.hasPrefix("PRAGMA") }
    #expect(asked.count == 1, "\(asked)")
    let board = try office.file.connection.recording { _ = try office.board() }
    for sql in (list.runs + board.runs).map(\.sql) {
      let hides = ["barred", "IN (SELECT matter FROM obligations"].contains { sql.contains($0) }
      #expect(!hides, "\(sql)")
    }
  }

  @Test("a barred account's pages use the same order of the same index")
  func barred() throws {
    let test = try TestOffice()
    for _ in 0..<3 {
      _ = try test.on(Self.day).open(
        NewCase(
          type: "phan-anh", summary: "Việc kín", received: TestOffice.day(Self.day), source: "truc-tiep",
          values: [("about-person", "chu-tich")]))
    }
    let office = try test.on(Self.day, as: "chu-tich")
    var filter = CaseFilter()
    filter.limit = 50
    #expect(try office.list(filter).isEmpty)
    let list = try office.file.connection.recording { _ = try office.list(filter) }
    #expect(list.runs.filter { $0.sql.contains("ORDER BY") }.allSatisfy { $0.sorts == 0 })
  }
}
