import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

/// The letter first, its number tomorrow (day.md).
@Suite("An act whose letter has no number yet")
struct PendingTests {
  @Test("stands as “chờ số”, moves nothing, and takes effect at its number, by the date of the letter")
  func forward() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-02")
    let code = try office.opened("2026-11-02")
    try office.act(code, "register")
    let waiting = try office.act(code, "forward", "to=ubnd", "pending-number=yes")
    #expect(waiting.state == "registered" && waiting.due == nil)
    #expect(
      waiting.warnings.map(\.vi) == ["chưa có hiệu lực: chờ số văn bản, có số thì “Ghi số, ngày văn bản”"])
    #expect(waiting.next?.action == "number" && waiting.next?.role == "can-bo")
    #expect(waiting.next?.label.vi == "Ghi số, ngày văn bản")
    #expect(waiting.next?.due.iso == "2026-11-09")

    // What is wrong with the date is said in the words of the form that asks for it.
    let early = #expect(throws: Refusal.self) {
      try test.on("2026-11-04").act(code, "number", "document=15/PC-MTTQ", "dated=2026-10-30")
    }
    #expect(early?.message.vi.hasPrefix("Ngày văn bản") == true, "\(String(describing: early))")
    let sent = try test.on("2026-11-04").act(code, "number", "document=15/PC-MTTQ", "dated=2026-11-03")
    #expect(sent.state == "sent" && sent.next?.action == "confirm-receipt")
    #expect(sent.due?.iso == "2026-12-02")
    let letter = try #require(try office.show(code: code).matter.documents.last)
    #expect(letter.number == "15/PC-MTTQ" && letter.dated?.iso == "2026-11-03" && letter.action == "forward")
    let kinds = try office.history(code: code).map(\.kind)
    #expect(kinds == ["open", "register", "forward", "number"])
    #expect(try office.verifyChain().isSound && office.file.casesNotFollowingFromLog().isEmpty)
  }

  @Test("has the day of its letter also where a citizen takes a complaint back")
  func withdrawal() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    try office.act(code, "withdraw", "reason=Đã hòa giải", "pending-number=yes")
    try office.act(code, "number", "document=Đơn rút 1", "dated=2026-11-04")
    #expect(try office.show(code: code).matter.documents.last?.dated?.iso == "2026-11-04")
  }

  @Test("keeps the words it was given until then, and writes them once")
  func words() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    try office.act(code, "confirm-receipt", "received=2026-11-03")
    try office.act(code, "suspend", "from=2026-11-04", "reason=Chờ kết luận thanh tra", "pending-number=yes")
    #expect(try office.line(code: code).summary.answer?.isOpen == true)
    try office.act(code, "number", "document=7/TB", "dated=2026-11-05")
    let answer = try #require(try office.show(code: code).matter.openAnswers.first)
    #expect(answer.state == .suspended && answer.suspensions.first?.from.iso == "2026-11-04")
    let said = try office.history(code: code).flatMap(\.details).filter {
      $0.value.vi == "Chờ kết luận thanh tra"
    }
    #expect(said.count == 1)
  }

  @Test("is judged again by its author's rights and the state when the number comes")
  func judgedAgain() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    try office.act(code, "transfer", "to=dang-uy", "pending-number=yes")
    try office.act(
      code, "record-reply", "from=ubnd", "document=3/CV", "issued=2026-11-05", "arrived=2026-11-05",
      "outcome=dung", "summary=Xong")
    let refusal = #expect(throws: Refusal.self) {
      try office.act(code, "number", "document=8/PC", "dated=2026-11-05")
    }
    #expect(refusal?.rule == .stateAllows)
    // What can no longer be done keeps the case open until it is dropped.
    try office.act(code, "notify-sender", "stage=result", "sent=2026-11-05")
    let open = #expect(throws: Refusal.self) { try office.act(code, "close") }
    #expect(open?.rule == .pendingFirst)
    try office.act(code, "number", "cancel=yes")
    #expect(try office.act(code, "close").isClosed)
  }

  @Test(
    "one waits for each body's letter, every one under its own number, and takes effect on that body alone")
  func severalBodies() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.opened("2026-11-02")
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd,dang-uy", "document=12/PC", "sent=2026-11-02")
    for body in ["ubnd", "dang-uy"] {
      try office.act(
        code, "suspend", "from=2026-11-04", "reason=Chờ giám định", "addressee=\(body)", "pending-number=yes")
    }
    let again = #expect(throws: Refusal.self) {
      try office.act(
        code, "suspend", "from=2026-11-05", "reason=Lần nữa", "addressee=ubnd", "pending-number=yes")
    }
    #expect(again?.rule == .pendingOnce)
    try office.act(code, "number", "act=1", "document=7/TB", "dated=2026-11-05")
    let standing = try office.show(code: code).matter.openAnswers.filter { $0.state == .suspended }
    #expect(standing.map(\.debtor) == ["ubnd"])
    // Numbers are not given twice while one of them still waits.
    try office.act(code, "remind", "addressee=dang-uy", "pending-number=yes")
    #expect(try office.show(code: code).matter.dossier.pendingActs.map(\.number) == [2, 3])
  }

  @Test("a decision that waits for its number is not taken another way meanwhile; dropped, it can be")
  func decidedOnce() throws {
    let test = try TestOffice()
    let clerk = try test.on("2026-11-05")
    let code = try clerk.sent("2026-11-02")
    try clerk.act(code, "confirm-receipt", "received=2026-11-03")
    try clerk.act(code, "request-extension", "reason-code=nhieu-nguoi", "reason=Nhiều hộ")
    let committee = try test.on("2026-11-06", as: "cap-uy")
    try committee.act(
      code, "decide-extension", "decision=approve", "decided=2026-11-06", "pending-number=yes")
    for decision in ["refuse", "approve"] {
      let again = #expect(throws: Refusal.self) {
        try committee.act(
          code, "decide-extension", "decision=\(decision)", "decided=2026-11-06", "document=77/QĐ-ĐU")
      }
      #expect(again?.rule == .pendingOnce)
    }
    #expect(
      try committee.offers(code: code).first { $0.action.key == "decide-extension" }?.refusal?.rule
        == .pendingOnce)
    try test.on("2026-11-06").act(code, "number", "cancel=yes")
    try committee.act(
      code, "decide-extension", "decision=refuse", "decided=2026-11-06", "document=77/QĐ-ĐU")
  }

  @Test("speaks of the body it spoke of when it was entered, whoever was asked since")
  func sameBody() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    try office.act(code, "suspend", "from=2026-11-04", "reason=Chờ giám định", "pending-number=yes")
    try office.act(code, "forward", "to=dang-uy", "document=13/PC", "sent=2026-11-05")
    try office.act(code, "number", "document=7/TB", "dated=2026-11-05")
    let standing = try office.show(code: code).matter.openAnswers.filter { $0.state == .suspended }
    #expect(standing.map(\.debtor) == ["ubnd"])
  }

  @Test("is not entered where it could not be begun")
  func notBegun() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-05")
    let code = try office.sent("2026-11-02")
    let refusal = #expect(throws: Refusal.self) {
      try office.act(code, "resume", "on=2026-11-05", "pending-number=yes")
    }
    #expect(refusal?.rule == .clockStands)
    #expect(try office.show(code: code).matter.dossier.isEmpty)
  }

  @Test(
    "a decision of the committee may wait for its number as well; the officer numbers it as the committee's")
  func issue() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-10")
    let code = try office.sent("2026-11-02")
    try office.act(code, "confirm-receipt", "received=2026-11-03")
    try office.act(code, "draft-reply", "summary=Đã làm", "outcome=dung")
    let committee = try test.on("2026-11-11", as: "cap-uy")
    try committee.act(code, "approve-reply")
    try committee.act(code, "issue-reply", "recipients=mttq", "pending-number=yes")
    let done = try test.on("2026-11-12").act(code, "number", "document=9-TB/ĐU", "dated=2026-11-12")
    #expect(done.state == "answered" && done.workingDaysLate == 0)
    let answer = try #require(try office.show(code: code).matter.obligations.first { $0.key == .answer })
    #expect(answer.fulfilled?.iso == "2026-11-12")
  }
}

@Suite("What waits for paper is on the board")
struct PaperBoardTests {
  @Test("letters to number for the officer, entries to confirm for the one who decided; each row once")
  func sections() throws {
    let test = try TestOffice()
    let office = try test.on("2026-11-10")
    let letter = try office.opened("2026-11-09")
    try office.act(letter, "register")
    try office.act(letter, "forward", "to=ubnd", "pending-number=yes")
    let entered = try office.sent("2026-11-09")
    try office.act(entered, "assign", "to=ubkt", "decided-by=cap-uy", "paper-date=2026-11-09")

    let board = try office.board()
    let toNumber = try #require(board.sections.first { $0.kind == .toNumber })
    #expect(toNumber.lines.map(\.code) == [letter])
    #expect(Set(board.rows.map(\.code)).count == board.rows.count)
    #expect(!board.sections.contains { $0.kind == .toConfirm })

    let committee = try test.on("2026-11-10", as: "cap-uy")
    let theirs = try committee.board().sections
    #expect(theirs.first { $0.kind == .toConfirm }?.lines.map(\.code) == [entered])
    #expect(!theirs.contains { $0.kind == .toNumber })
    try committee.act(entered, "confirm-entry")
    try office.act(letter, "number", "document=3/PC", "dated=2026-11-10")
    for office in [office, committee] {
      #expect(try !office.board().sections.contains { [.toNumber, .toConfirm].contains($0.kind) })
    }
  }
}
