import CaseOffice
import CaseStore
import CaseWorkflow
import SQLiteKit
import TestSupport
import Testing

/// What a reader has to do, beside all that is late.
@Suite("What this reader has to do")
struct OwnMovesTests {
  @Test("a case logged today stands under what I have to do, however many answers are late or awaited")
  func besideTheLate() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let limit = 5
    for _ in 0..<(limit + 2) { _ = try test.on("2026-08-03").sent("2026-08-03") }
    for _ in 0..<(limit + 2) { try test.on("2026-11-10").answering("2026-11-10") }
    let office = try test.on("2026-11-23")
    let late = try office.opened("2026-10-30")
    let fresh = try office.opened("2026-11-23")
    let board = try office.board(limit: limit)
    let own = try #require(board.sections.first { $0.kind == .mine })
    #expect(own.lines.map(\.code) == [late, fresh], "the one that should have been forwarded first")
    #expect(
      own.total == 2 && own.isCut, "two of the late are not listed: their receipt is this officer's to enter")
    let waiting = try #require(board.sections.first { $0.kind == .awaitingBody })
    #expect(waiting.lines.count == limit && waiting.lines.allSatisfy { $0.isOverdue != true })
    #expect(Set(board.rows.map(\.code)).count == board.rows.count, "each once")
  }

  @Test("a draft that was sent back is to be done over here, however many cases only wait for a body")
  func sentBack() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let office = try test.on("2026-11-20")
    let limit = 2
    for _ in 0..<(limit * 2) { try office.answering("2026-11-10") }
    let code = try office.answering("2026-11-20")
    try office.act(code, "draft-reply", "summary=Đã khơi cống", "outcome=dung")
    let mine = { try office.board(limit: limit).sections.first { $0.kind == .mine } }
    #expect(try mine()?.lines.isEmpty == true, "the committee's to read")
    try test.on("2026-11-20", as: "cap-uy").act(code, "return-reply", "reason=Ghi rõ ngày làm")
    #expect(try mine()?.lines.map(\.code) == [code])
    #expect(try office.line(code: code).next?.label.vi == "Sửa dự thảo, trình lại")
    try office.act(code, "draft-reply", "summary=Đã khơi cống ngày 19/11", "outcome=dung")
    #expect(try mine()?.lines.isEmpty == true)
  }

  @Test("a draft that is late stands before the committee however many other answers are later still")
  func lateDraft() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let limit = 3
    for _ in 0..<(limit + 2) { try test.on("2026-08-03").answering("2026-08-03") }
    let office = try test.on("2026-10-05")
    let code = try office.answering("2026-10-05")
    try office.act(code, "draft-reply", "summary=Đã khơi cống", "outcome=dung")
    let board = try test.on("2026-11-23", as: "cap-uy").board(limit: limit)
    #expect(
      !board.sections[0].lines.contains { $0.code == code }, "what this test is about: others are later")
    let own = try #require(board.sections.first { $0.kind == .mine })
    #expect(own.lines.map(\.code) == [code] && own.lines[0].isOverdue == true)
  }

  @Test("where so many wait for a body that something of one's own may stand behind them, the board says so")
  func behindTheAwaited() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let office = try test.on("2026-11-20")
    let limit = 2
    let isCut = { try office.board(limit: limit).sections.first { $0.kind == .mine }?.isCut }
    for _ in 0..<(limit * 2 - 1) { try office.answering("2026-11-10") }
    #expect(try isCut() == false)
    try office.answering("2026-11-10")
    #expect(try isCut() == true)
    let code = try office.sent("2026-11-20")
    #expect(
      try !office.board(limit: limit).rows.contains { $0.code == code },
      "what this test is about: out of sight")
  }

  @Test("where there is more to do than a window holds, the board says so")
  func cut() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let office = try test.on("2026-11-23")
    for _ in 0..<4 { _ = try office.opened("2026-11-23") }
    #expect(try office.board(limit: 3).sections.first { $0.kind == .mine }?.isCut == true)
    #expect(try office.board(limit: 5).sections.first { $0.kind == .mine }?.isCut == false)
  }
}

extension Office {
  /// A case whose receipt UBND has confirmed: its answer is awaited.
  @discardableResult
  fileprivate func answering(_ day: String) throws -> String {
    let code = try sent(day)
    try act(code, "confirm-receipt", "received=\(day)")
    return code
  }
}

/// What the office itself owes in a case that lies with a body: by a date of its own, beside the answer.
@Suite("What is owed beside the answer")
struct BesidesTests {
  private func besides(_ office: Office, limit: Int = 50) throws -> Board.Section? {
    try office.board(limit: limit).sections.first { $0.kind == .besides }
  }

  @Test("to tell the sender where it was sent stands on the board by its own date, until he is told")
  func notice() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let office = try test.on("2026-11-10")
    let code = try office.opened("2026-11-09")
    #expect(try besides(office) == nil, "before it is sent anywhere, to forward it comes first")
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd", "document=12/PC-MTTQ", "sent=2026-11-10")
    for received in [nil, "2026-11-10"] {
      if let received { try office.act(code, "confirm-receipt", "received=\(received)") }
      let section = try #require(try besides(office))
      let line = try #require(section.lines.first)
      #expect(section.lines.count == 1 && line.code == code && section.total == 1)
      let duty = try #require(line.ownDuty)
      #expect(duty.move.action == "notify-sender" && duty.move.role == "can-bo")
      #expect(duty.move.label.vi == "Báo người gửi đã nhận, đã chuyển")
      let kept = try #require(
        try office.show(code: code).matter.obligations.first { $0.key == duty.key })
      #expect(duty.move.due == kept.due && duty.isProvisional == kept.isProvisional)
      #expect(line.workingDaysLeft == 9, "ten working days after Monday 9/11/2026 is 23/11")
    }
    #expect(try besides(test.on("2026-11-10", as: "chu-tich")) != nil, "may what the officer may")
    for account in ["cap-uy", "giam-sat", "tra-cuu"] {
      #expect(try besides(test.on("2026-11-10", as: account)) == nil, "\(account)")
    }
    try office.act(code, "notify-sender", "stage=accepted", "sent=2026-11-10", "way=dien-thoai")
    #expect(try besides(office) == nil)
  }

  @Test("it stands beside the late answer, the earliest first, and says where there is more")
  func beside() throws {
    let test = try TestOffice(founded: "2026-01-05")
    let codes = try ["2026-08-10", "2026-08-03", "2026-08-17"].map { try test.on($0).answering($0) }
    let board = try test.on("2026-11-23").board(limit: 50)
    let section = try #require(board.sections.first { $0.kind == .besides })
    #expect(section.lines.map(\.code) == [codes[1], codes[0], codes[2]] && !section.isCut)
    #expect(section.lines.allSatisfy { $0.isOverdue == true }, "what this test is about: two things to do")
    #expect(board.sections[0].lines.map(\.code) == section.lines.map(\.code))
    #expect(board.sections[0].lines.allSatisfy { $0.ownDuty == nil })
    #expect(board.rows.count == 3, "each case once")
    let cut = try #require(try besides(test.on("2026-11-23"), limit: 2))
    #expect(cut.lines.map(\.code) == [codes[1], codes[0]] && cut.isCut)
  }

  @Test("they are seen however many cases were not sent on yet")
  func besideTheUnsent() throws {
    let test = try TestOffice(founded: "2026-01-05")
    for _ in 0..<5 { _ = try test.on("2026-08-03").opened("2026-08-03") }
    let code = try test.on("2026-08-10").answering("2026-08-10")
    let section = try #require(try besides(test.on("2026-11-23"), limit: 1))
    #expect(section.lines.map(\.code) == [code] && !section.isCut)
  }

  @Test("they are read by an index of their own, not by looking through what is owed")
  func index() throws {
    let office = try TestOffice().on("2026-11-23")
    let recording = try office.file.connection.recording { _ = try office.board() }
    let sql = try #require(recording.runs.map(\.sql).first { $0.contains("o.is_provisional") })
    let plan = try office.file.connection.rows(SQL("EXPLAIN QUERY PLAN " + sql), "mttq", "[]") { $0.text(3) }
    #expect(
      plan.first?.contains("own_duties") == true && !plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }
}
