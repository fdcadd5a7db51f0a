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
