import CaseWorkflow
import FoundationEssentials
import TestChance
import Testing
import WorkingCalendar

@testable import CaseStore

@Suite("What an event says is stored in one form")
struct PayloadTests {
  @Test("every fact is written as the general encoder writes it, and read back as it was")
  func everyFact() throws {
    let day = try StoreFixture.day("2026-11-02")
    let late = CivilDate(dayNumber: day.dayNumber + 40)
    let term = StoreFixture.term("answer", 20)
    let deadline = Deadline(
      received: day, days: 20, unit: .working, due: late, isProvisional: false, earliest: late, latest: late)
    let plain = Obligation(
      number: 1, key: .answer, debtor: "ubnd", creditor: "mttq", term: term, deadline: deadline,
      isStartConfirmed: true)
    let full = Obligation(
      stored: 12, key: .notice, debtor: "mttq", creditor: senderCreditor, term: "office.notice",
      length: .calendar(3), extendedLength: .calendar(30), start: day, isStartConfirmed: false, due: late,
      firstDue: day, earliestDue: late - 1, latestDue: late + 1, isProvisional: true, extending: .requested,
      state: .suspended, stage: "sent", fulfilled: late, lateWorkingDays: 2)
    let opening = Opening(
      code: "SD-2026-00001", type: "qd124", typeDigest: "0af1", state: "new", received: day,
      receivedTime: nil,
      entered: late, source: "truc-tiep", isSealed: true, people: 7, aboutUnit: "ubnd")
    let bare = FiledDocument(action: "remind", number: "", dated: nil, from: nil, to: [])
    try check([])
    try check([.opened(opening), .opened(timed(opening)), .stateReached(state: "registered")])
    try check([.fieldSet(field: "outcome", value: "dung"), .given(field: "to", value: "ubnd,ubkt")])
    try check([.textWritten(field: "title", content: .max, mark: "00ff"), .documentFiled(bare)])
    try check([
      .documentFiled(
        FiledDocument(action: "forward", number: "33 - KH/HU", dated: day, from: "mttq", to: ["a", "b"]))
    ])
    try check([
      .obligationOpened(plain), .obligationMoved(full), .stageReached(obligation: 2, stage: "drafted"),
    ])
    try check([.obligationFulfilled(obligation: 1, on: day, lateWorkingDays: 0)])
    try check([
      .obligationEnded(obligation: 3, state: .cancelled, lateWorkingDays: 4),
      .receiptCorrected(received: day),
      .drafted(obligation: 2, by: "can-bo"), .reminded, .reminded,
    ])
    try check([.escalated(to: ["dang-uy", "ubkt"], reason: "qua-han"), .escalated(to: [], reason: "")])
    try check([.senderTold(stage: "result"), .rungReached(obligation: 1, rung: "tre-5")])
    let item = CaseItem(number: 1, kind: "noi-dung", addressee: "ubnd", obligation: 4)
    let act = PendingAct(
      number: 1, action: "forward", values: ["to": "ubnd"], addressee: nil, account: "can-bo", role: "can-bo",
      entered: day)
    let entry = PaperEntry(
      number: 1, action: "assign", decidedBy: "cap-uy", paperDate: day, enteredBy: "can-bo")
    let link = CaseLink(kind: .mergedInto, code: "SD-2026-00002")
    try check([
      .reminded, .itemAdded(item), .itemRevised(item), .pended(act), .numbered(pending: 1), .reminded,
      .enteredFor(entry), .entryConfirmed(entry: 1, on: day), .linked(link), .unlinked(link),
      .flagged(flag: "phuc-tap", reason: "nuoc-ngoai"), .unflagged(flag: "phuc-tap"),
      .barred(Barring(account: "chu-tich", role: "chu-tich", passedTo: "giam-sat")), .undone(event: 7),
      .reminded,
    ])
  }

  private func timed(_ opening: Opening) -> Opening {
    var timed = opening
    timed.receivedTime = "09:41"
    timed.aboutUnit = nil
    return timed
  }

  @Test(
    "no letter that somebody can type breaks an event",
    arguments: [
      "", "\"", "\\", "a\"b\\c", "\n\r\t\u{8}\u{c}", "\u{0}\u{1}\u{1f}\u{7f}", "Đường xóm 4/2026",
      "\u{2028}\u{2029}",
      "</script>", "🏞️ Suối Đá", "e\u{301}", "\u{10FFFF}", "{\"opened\":1}",
    ])
  func anyLetter(text: String) throws {
    try check([.given(field: text, value: text), .escalated(to: [text, text], reason: text)])
    let fields = [text: text, "a": "1", "b" + text: "2", "B": "3"]
    #expect(Payload.text(fields) == (try general(fields)))
    #expect(try Payload.value([String: String].self, from: Payload.text(fields)) == fields)
  }

  @Test("letters put together by chance are written alike", arguments: UInt64.newSeeds(3))
  func chance(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 0..<12, using: &chance) {
        let value = UInt32.random(in: 0..<(chance.isOneIn(3) ? 0x80 : 0x3000), using: &chance)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      try check([.fieldSet(field: "x", value: text), .stateReached(state: text)], "seed \(seed)")
    }
  }

  private func check(_ changes: [Change], _ what: Comment = "") throws {
    let written = try Payload.text(changes)
    #expect(written == (try general(changes)), what)
    #expect(try Payload.changes(written) == changes, what)
  }

  /// As the standard encoder has it: the form that any JSON reader will find in the file.
  private func general(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
