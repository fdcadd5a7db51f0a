import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

@Suite("Merged duplicates (D11)")
struct MergingTests {
  /// Two letters on one matter, received by the body on 02/06 and 05/06/2025 (deadlines.md, case 15).
  private func twoLetters(_ test: TestOffice) throws -> (first: String, second: String) {
    var codes: [String] = []
    for day in ["2025-06-02", "2025-06-05"] {
      let office = try test.on(day)
      let code = try office.sent(day)
      try office.act(code, "confirm-receipt", "received=\(day)")
      codes.append(code)
    }
    return (codes[0], codes[1])
  }

  @Test("the earliest receipt governs and two notices are owed", arguments: [false, true])
  func governs(isNamedBackwards: Bool) throws {
    let test = try TestOffice()
    let (first, second) = try twoLetters(test)
    let office = try test.on("2025-06-10")
    let main = try isNamedBackwards ? office.merge(second, first) : office.merge(first, second)
    #expect(main.code == first && main.due?.iso == "2025-06-30")
    let merged = try office.line(code: second)
    #expect(merged.state == "merged" && merged.isOverdue != true)
    // Until the first is answered its sender is spoken to by the first's date and the office's own term.
    #expect(merged.next?.action == "notify-sender" && merged.next?.due.iso == "2025-07-03")
    let early = #expect(throws: Refusal.self) {
      try office.act(second, "notify-sender", "stage=result", "sent=2025-06-10")
    }
    #expect(early?.rule == .answeredBeforeResult)

    let later = try test.on("2025-06-20")
    try later.act(
      first, "record-reply", "from=ubnd", "document=33/CV-UBND", "issued=2025-06-19", "arrived=2025-06-20",
      "outcome=dung", "summary=Đã sửa")
    for code in [first, second] {
      let notice = try #require(
        try later.show(code: code).matter.obligations.last { $0.key == .notice && $0.isOpen })
      #expect(notice.isStartConfirmed && notice.creditor == "nguoi-gui")
      try later.act(code, "notify-sender", "stage=result", "sent=2025-06-20")
      #expect(try later.act(code, "close").isClosed)
    }
    #expect(try later.verifyChain().isSound && later.checkups().allSatisfy(\.isSound))
  }

  @Test("a body that only the duplicate had asked goes on owing its answer")
  func takesOver() throws {
    let test = try TestOffice()
    let office = try test.on("2025-06-05")
    let first = try office.sent("2025-06-03")
    let second = try office.opened("2025-06-04")
    try office.act(second, "register")
    try office.act(second, "forward", "to=dang-uy", "document=4/PC", "sent=2025-06-04")
    let third = try office.sent("2025-06-05")
    try office.merge(first, second)
    try office.merge(first, third)
    let main = try office.show(code: first).matter
    #expect(Set(main.openAnswers.map(\.debtor)) == ["ubnd", "dang-uy"])
    #expect(main.openAnswers.first { $0.debtor == "dang-uy" }?.start.iso == "2025-06-04")
    #expect(main.duplicates == [second, third])
  }

  /// Received by the Front on `received`, sent to UBND on `sent`; with a receipt where it is known.
  private func letter(
    _ test: TestOffice, received: String, sent: String, confirmed: String? = nil, type: String = "phan-anh"
  ) throws -> String {
    let code = try test.on(received).opened(received, type: type)
    let office = try test.on(confirmed ?? sent)
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd", "document=12/PC-MTTQ", "sent=\(sent)")
    if let confirmed { try office.act(code, "confirm-receipt", "received=\(confirmed)") }
    return code
  }

  private func duty(_ key: ObligationKey, of code: String, _ office: Office) throws -> Obligation {
    try #require(try office.show(code: code).matter.obligations.last { $0.key == key && $0.isOpen })
  }

  @Test("an earlier sending whose receipt nobody knows governs, and stays unconfirmed (D5)")
  func unconfirmed() throws {
    let test = try TestOffice()
    let first = try letter(test, received: "2025-06-02", sent: "2025-06-09", confirmed: "2025-06-10")
    let second = try letter(test, received: "2025-06-03", sent: "2025-06-04")
    let office = try test.on("2025-06-12")
    try office.merge(first, second)
    let answer = try duty(.answer, of: first, office)
    #expect(answer.start.iso == "2025-06-04" && !answer.isStartConfirmed)
  }

  @Test("what else the body owes from its receipt goes by the earlier one too")
  func furtherDuties() throws {
    let test = try TestOffice()
    let first = try letter(
      test, received: "2025-06-02", sent: "2025-06-09", confirmed: "2025-06-10", type: "to-cao")
    let second = try letter(
      test, received: "2025-06-03", sent: "2025-06-04", confirmed: "2025-06-05", type: "to-cao")
    let office = try test.on("2025-06-12")
    try office.merge(first, second)
    let result = try duty(ObligationKey(rawValue: "front-result"), of: first, office)
    #expect(result.start.iso == "2025-06-05" && result.due.iso == "2025-06-25")
  }

  @Test("the duplicate's letter is the case's that goes on, with the receipt that is known of it")
  func takesTheLetter() throws {
    let test = try TestOffice()
    let first = try test.on("2025-06-02").opened("2025-06-02", type: "to-cao")
    let second = try letter(
      test, received: "2025-06-03", sent: "2025-06-04", confirmed: "2025-06-05", type: "to-cao")
    let office = try test.on("2025-06-06")
    let main = try office.merge(first, second)
    #expect(main.code == first && main.state == "received")
    let obligations = try office.show(code: first).matter.obligations
    let forward = try #require(obligations.first { $0.key == .forward })
    #expect(forward.state == .fulfilled && forward.lateWorkingDays == 0)
    let result = try duty(ObligationKey(rawValue: "front-result"), of: first, office)
    #expect(result.start.iso == "2025-06-05" && result.isStartConfirmed)
  }

  @Test("merged into a case that is late already, its own notice is not late from its birth")
  func intoALateCase() throws {
    let test = try TestOffice()
    let first = try letter(test, received: "2025-06-02", sent: "2025-06-02", confirmed: "2025-06-02")
    let second = try test.on("2025-07-08").opened("2025-07-08")
    let office = try test.on("2025-07-09")
    #expect(try office.merge(first, second).isOverdue == true)
    let notice = try duty(.notice, of: second, office)
    #expect(notice.start.iso == "2025-07-09" && notice.due.iso == "2025-07-14")
  }

  @Test("an answer issued on the very day it was due lets the duplicate's sender be told")
  func answeredOnTheDay() throws {
    let test = try TestOffice()
    let (first, second) = try twoLetters(test)
    try test.on("2025-06-10").merge(first, second)
    let office = try test.on("2025-06-30")
    try office.act(
      first, "record-reply", "from=ubnd", "document=33/CV", "issued=2025-06-30", "arrived=2025-06-30",
      "outcome=dung", "summary=Đã sửa")
    #expect(try duty(.notice, of: second, office).isStartConfirmed)
    #expect(
      try office.act(second, "notify-sender", "stage=result", "sent=2025-06-30").next?.action == "close")
  }

  @Test("of several answers the last is the one the duplicate's sender waits for")
  func lastAnswer() throws {
    let test = try TestOffice()
    let (first, second) = try twoLetters(test)
    let office = try test.on("2025-06-20")
    try office.act(first, "forward", "to=dang-uy", "document=13/PC", "sent=2025-06-10")
    try office.merge(first, second)
    for (body, day) in [("ubnd", "2025-06-17"), ("dang-uy", "2025-06-20")] {
      try office.act(
        first, "record-reply", "from=\(body)", "document=33/CV", "issued=\(day)", "arrived=2025-06-20",
        "outcome=dung", "summary=Đã sửa")
    }
    let notice = try duty(.notice, of: second, office)
    #expect(notice.start.iso == "2025-06-20" && notice.isStartConfirmed)
  }

  @Test("the merge is a link: taken back, both are as before")
  func unmerged() throws {
    let test = try TestOffice()
    let (first, second) = try twoLetters(test)
    let office = try test.on("2025-06-10")
    let before = try [first, second].map { try office.show(code: $0).matter.obligations }
    try office.merge(first, second)
    try office.unmerge(second)
    let after = try [first, second].map { try office.show(code: $0).matter }
    #expect(after.map(\.obligations) == before && after.allSatisfy { $0.dossier.links.isEmpty })
    #expect(try office.line(code: second).state == "received")
    #expect(try office.checkups().allSatisfy(\.isSound))
  }

  @Test("is refused for closed cases, a case and itself, and keeps the main case from being withdrawn")
  func refused() throws {
    let test = try TestOffice()
    let (first, second) = try twoLetters(test)
    let office = try test.on("2025-06-10")
    func rule(_ body: () throws -> Void) -> Rule? {
      do {
        try body()
        return nil
      } catch { return (error as? Refusal)?.rule }
    }
    #expect(rule { try office.merge(first, first) } == .mergeOpenCases)
    #expect(rule { try office.unmerge(first) } == .mergeIsThere)
    try office.merge(first, second)
    #expect(rule { try office.act(first, "withdraw", "reason=x", "document=1") } == .mergedApart)
    #expect(rule { try office.merge(first, second) } == .mergeOpenCases)
    #expect(rule { _ = try test.on("2025-06-10", as: "tra-cuu").merge(first, second) } == .roleMay)
    try office.unmerge(first)
    try office.act(first, "withdraw", "reason=x", "document=1")
    #expect(rule { try office.merge(first, second) } == .mergeOpenCases)
  }
}
