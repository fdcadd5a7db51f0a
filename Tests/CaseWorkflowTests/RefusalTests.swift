import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("An act that a rule forbids is refused, with the rule and what to do")
struct RefusalTests {
  /// How to meet a rule: bring a case somewhere, then try what it forbids.
  struct Attempt: Sendable, CustomTestStringConvertible {
    var rule: Rule
    var says: String
    var attempt: @Sendable () throws -> Refusal?

    init(_ rule: Rule, _ says: String, _ attempt: @escaping @Sendable () throws -> Refusal?) {
      self.rule = rule
      self.says = says
      self.attempt = attempt
    }

    var testDescription: String { "\(rule.rawValue): \(says)" }
  }

  @Test("each rule by its own code", arguments: attempts)
  func refused(attempt: Attempt) throws {
    let refusal = try #require(try attempt.attempt(), "it was allowed")
    #expect(refusal.rule == attempt.rule)
    for message in [refusal.message.vi, refusal.message.en] {
      #expect(!message.isEmpty && !message.contains("{") && !message.contains("\n"))
    }
    #expect(
      refusal.message.vi.contains(attempt.says) || refusal.message.en.contains(attempt.says),
      "\(refusal.message)")
  }

  @Test("no rule of the engine is without such a test")
  func everyRuleIsMet() {
    #expect(Set(Self.attempts.map(\.rule)).union(Self.metElsewhere.keys) == Set(Rule.allCases))
  }

  @Test("codes are words with hyphens, and each rule cites what it rests on")
  func codes() {
    for rule in Rule.allCases {
      #expect(rule.rawValue.allSatisfy { $0.isLowercase || $0 == "-" } && !rule.basis.isEmpty)
      #expect(rule.sentence.vi != rule.sentence.en || rule == .calendarKnowsDay)
    }
  }

  /// Rules met at another door than a single case's, and the tests that meet them.
  static let metElsewhere: [Rule: String] = [
    .liveOffice: "OfficeCommandTests", .mergeKnown: "MergingTests", .mergeOpenCases: "MergingTests",
    .mergedApart: "MergingTests", .mergeIsThere: "MergingTests", .undoReversible: "UndoTests",
    .undoOwn: "UndoTests", .entererMay: "PaperTests", .deciderMay: "PaperTests", .paperDated: "PaperTests",
    .entryOfDecider: "PaperTests",
  ]

  static let attempts: [Attempt] = [
    Attempt(.pendingIsThere, "chờ số") {
      var desk = try ClockTests.received()
      return try desk.refusal("number", "document=4/TB dated=2025-06-03", on: "2025-06-03")
    },
    Attempt(.pendingFirst, "cancel=yes") {
      var desk = try ClockTests.received()
      try desk.act("remind", "pending-number=yes", on: "2025-06-10")
      return try desk.refusal("close")
    },
    Attempt(.pendingOnce, "undo") {
      var desk = try ClockTests.received()
      try desk.act("remind", "pending-number=yes", on: "2025-06-10")
      return try desk.refusal("remind", "pending-number=yes")
    },
    Attempt(.pendingNamed, "1 = ") {
      var desk = try ClockTests.received()
      try desk.act("remind", "pending-number=yes", on: "2025-06-10")
      try desk.act("suspend", "pending-number=yes from=2025-06-10 reason=x")
      return try desk.refusal("number", "document=4/TB dated=2025-06-10")
    },
    Attempt(.pendingHasNoNumber, "4/TB") {
      var desk = try ClockTests.received()
      return try desk.refusal("remind", "pending-number=yes document=4/TB sent=2025-06-10", on: "2025-06-10")
    },
    Attempt(.entryIsThere, "confirmation") {
      var desk = try ClockTests.received()
      return try desk.refusal("confirm-entry", by: "cap-uy", on: "2025-06-10")
    },
    Attempt(.clockRuns, "resume it first") {
      var desk = try ClockTests.received()
      try desk.act("suspend", "document=3/TB from=2025-06-06 reason=x", on: "2025-06-10")
      return try desk.refusal("suspend", "document=3/TB from=2025-06-09 reason=x")
    },
    Attempt(.clockStands, "nothing to resume") {
      var desk = try ClockTests.received()
      return try desk.refusal("resume", "document=4/TB on=2025-06-03", on: "2025-06-03")
    },
    Attempt(.suspendBeforeDue, "hạn 30/06/2025") {
      var desk = try ClockTests.received()
      return try desk.refusal("suspend", "document=3/TB from=2025-07-01 reason=x", on: "2025-07-01")
    },
    Attempt(.transferElsewhere, "remind instead") {
      var desk = try ClockTests.received()
      return try desk.refusal("transfer", "to=ubnd document=7/PC sent=2025-06-03", on: "2025-06-03")
    },
    Attempt(.unitInForce, "gửi nơi kế thừa: Ủy ban nhân dân xã (ubnd)") {
      var desk = try Desk(received: "2025-07-01")
      try desk.act("register")
      return try desk.refusal("forward", "to=ubnd-huyen document=1/PC sent=2025-07-01")
    },
    Attempt(.unitInForce, "ceased on 30/06/2025") {
      var desk = try ClockTests.received()
      return try desk.refusal("transfer", "to=huyen-uy document=7/PC sent=2025-07-01", on: "2025-07-01")
    },
    Attempt(.unitInForce, "hoạt động từ ngày 01/10/2025") {
      var desk = try Desk(received: "2025-07-01") { settings in
        for index in settings.units.indices where settings.units[index].key == "cong-an-xa" {
          settings.units[index].validFrom = try? day("2025-10-01")
        }
      }
      return try desk.refusal("escalate", "reason-code=phuc-tap to=cong-an-xa document=1/BC", by: "giam-sat")
    },
    Attempt(.roleMay, "Cấp ủy không được làm việc “Vào sổ”") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("register", by: "cap-uy")
    },
    Attempt(.roleMay, "Viewer may not do “Forward”; it is for: Front officer") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("forward", by: "tra-cuu")
    },
    Attempt(.roleMay, "Cán bộ Mặt trận không được làm") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("escalate", "reason-code=phuc-tap to=dang-uy document=1/BC")
    },
    Attempt(.ownAnswer, "nơi đang nợ trả lời: Ủy ban nhân dân xã") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      return try desk.refusal("draft-reply", "summary=Có outcome=dung", by: "don-vi")
    },
    Attempt(.stateAllows, "lúc này có thể: Vào sổ (register)") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("forward", "to=ubnd document=1/PC sent=2025-06-02")
    },
    Attempt(.stateAllows, "possible now: nothing") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("withdraw", "reason=Rút document=1")
      return try desk.refusal("approve-reply", by: "cap-uy")
    },
    Attempt(.stateAllows, "“transmogrify” cannot be done") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("transmogrify")
    },
    Attempt(.fieldGiven, "--set document=") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("register")
      return try desk.refusal("forward", "to=ubnd sent=2025-06-02")
    },
    Attempt(.receiptNotInFuture, "03/06/2025 ở sau hôm nay (02/06/2025)") {
      do {
        _ = try Desk(received: "2025-06-03", today: "2025-06-02")
        return nil
      } catch let refusal as Refusal {
        return refusal
      }
    },
    Attempt(.receiptNotInFuture, "04/06/2025") {
      var desk = try Desk(received: "2025-06-02")
      try desk.forwarded(sent: "2025-06-02")
      return try desk.refusal("confirm-receipt", "received=2025-06-04", on: "2025-06-03")
    },
    Attempt(.dayNotInFuture, "Ngày chuyển") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("register")
      return try desk.refusal("forward", "to=ubnd document=1/PC sent=2025-06-03")
    },
    Attempt(.daysInOrder, "ngày 01/06/2025 không thể trước 02/06/2025") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("register")
      return try desk.refusal("forward", "to=ubnd document=1/PC sent=2025-06-01")
    },
    Attempt(.daysInOrder, "02/06/2025") {
      var desk = try Desk(received: "2025-06-02")
      try desk.forwarded(sent: "2025-06-04")
      return try desk.refusal("confirm-receipt", "received=2025-06-02")
    },
    Attempt(.daysInOrder, "05/06/2025") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-05")
      return try desk.refusal(
        "record-reply", "from=ubnd document=1 issued=2025-06-04 arrived=2025-06-06 outcome=dung summary=Có",
        on: "2025-06-06")
    },
    Attempt(.daysInOrder, "Ngày đến: ngày 09/06/2025 không thể trước 10/06/2025") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-05")
      return try desk.refusal(
        "record-reply", "from=ubnd document=1 issued=2025-06-10 arrived=2025-06-09 outcome=dung summary=Có",
        on: "2025-06-12")
    },
    Attempt(.daysInOrder, "10/06/2025") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-05")
      try desk.answered(issued: "2025-06-10")
      return try desk.refusal("notify-sender", "stage=result sent=2025-06-09")
    },
    Attempt(.answerIsOpen, "reopen") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("register")
      return try desk.refusal("escalate", "reason-code=qua-han to=dang-uy document=1/BC", by: "giam-sat")
    },
    Attempt(.addresseeNamed, "dang-uy, ubnd") {
      var desk = try Desk(received: "2025-06-02")
      try desk.forwarded(to: "dang-uy,ubnd", sent: "2025-06-02")
      return try desk.refusal("confirm-receipt", "received=2025-06-02")
    },
    Attempt(.addresseeNamed, "ubnd") {
      var desk = try Desk(received: "2025-06-02")
      try desk.forwarded(sent: "2025-06-02")
      return try desk.refusal("confirm-receipt", "received=2025-06-02 addressee=hdnd")
    },
    Attempt(.extensionKnown, "khong-gia-han") {
      var desk = try Desk(received: "2025-06-02") { settings in
        let fixed = Term(
          key: "khong-gia-han", label: Phrase("x"), days: 20, unit: .working, extendedDays: nil,
          start: Phrase("x"),
          basis: "đơn vị tự đặt", certainty: .office)
        settings.terms.append(fixed)
      }
      desk.type.answerTerm = "khong-gia-han"
      try desk.forwarded(sent: "2025-06-02")
      return try desk.refusal("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ")
    },
    Attempt(.extensionOnce, "30/06/2025") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      try desk.act("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ")
      return try desk.refusal("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ")
    },
    Attempt(.extensionRequested, "request-extension") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      return try desk.refusal(
        "decide-extension", "decision=approve document=1-CV/ĐU decided=2025-06-02", by: "cap-uy")
    },
    Attempt(.extensionInTime, "override-reason") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      try desk.act("request-extension", "reason-code=nhieu-nguoi reason=Nhiều_hộ")
      return try desk.refusal(
        "decide-extension", "decision=approve document=1-CV/ĐU decided=2025-07-01", by: "cap-uy",
        on: "2025-07-01")
    },
    Attempt(.separateHands, "nhờ người khác") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      try desk.act("draft-reply", "summary=Có outcome=dung", as: "mai")
      return try desk.refusal("approve-reply", by: "cap-uy", as: "mai")
    },
    Attempt(.everyAnswerIssued, "Ủy ban nhân dân xã, Đảng ủy xã") {
      var desk = try Desk(received: "2025-06-02")
      try desk.forwarded(to: "ubnd,dang-uy", sent: "2025-06-02")
      return try desk.refusal("close")
    },
    Attempt(.everyAnswerIssued, "chưa chuyển đến đâu") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("close")
    },
    Attempt(.senderTold, "notify-sender") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      try desk.answered(issued: "2025-06-10")
      return try desk.refusal("close")
    },
    Attempt(.noticeOrReason, "no-notice-reason") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      try desk.answered(issued: "2025-06-10")
      return try desk.refusal("notify-sender", "stage=result way=niem-yet")
    },
    Attempt(.answeredBeforeResult, "stage=accepted") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      return try desk.refusal("notify-sender", "stage=result sent=2025-06-02")
    },
    Attempt(.lateOnEveryReading, "30/06/2025, hôm nay 30/06/2025") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      return try desk.refusal(
        "escalate", "reason-code=qua-han to=dang-uy document=1/BC", by: "giam-sat", on: "2025-06-30")
    },
    Attempt(.notToDebtor, "Đảng ủy xã") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(by: "dang-uy", received: "2025-06-02")
      return try desk.refusal(
        "escalate", "reason-code=phuc-tap to=tinh-uy,dang-uy document=1/BC", by: "giam-sat")
    },
    Attempt(.itemKnown, "none yet") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("register")
      return try desk.refusal("conclude-content", "result=dung")
    },
    Attempt(.itemKnown, "Ý kiến phản biện: các mục hiện có: 1, 2") {
      var desk = try Desk("phan-bien", received: "2025-06-02")
      try desk.act("register")
      try desk.act("add-opinion", "content=Một")
      try desk.act("add-opinion", "content=Hai")
      return try desk.refusal("answer-opinion", "result=tiep-thu")
    },
    Attempt(.itemKnown, "1, 2") {
      var desk = try Desk("phan-bien", received: "2025-06-02")
      try desk.act("register")
      try desk.act("add-opinion", "content=Một")
      try desk.act("add-opinion", "content=Hai")
      return try desk.refusal("answer-opinion", "item=3 result=tiep-thu")
    },
    Attempt(.itemsAnswered, "Góp ý số 1, 2") {
      var desk = try Desk("gop-y", received: "2025-06-02")
      try desk.act("add-contribution", "content=Một")
      try desk.act("add-contribution", "content=Hai")
      try desk.confirmed(received: "2025-06-02")
      try desk.answered(issued: "2025-06-10")
      try desk.told(on: "2025-06-10")
      return try desk.refusal("close")
    },
    Attempt(.closingLetters, "report-to-issuer") {
      var desk = try Desk("phan-bien", received: "2025-06-02")
      try desk.act("add-opinion", "content=Một")
      try desk.confirmed(received: "2025-06-02")
      try desk.answered(issued: "2025-06-10")
      try desk.told(on: "2025-06-10")
      try desk.act("answer-opinion", "result=tiep-thu")
      return try desk.refusal("close")
    },
    Attempt(.termAsked, "luật không định hạn") {
      var desk = try Desk("kien-nghi-giam-sat", received: "2025-06-02")
      return try desk.refusal("add-recommendation", "content=Một to=ubnd")
    },
    Attempt(.flagReason, "bảy trường hợp") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("flag", "flag=phuc-tap")
    },
    Attempt(.flagBorne, "diem-nong") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("flag", "flag=diem-nong")
      return try desk.refusal("flag", "flag=diem-nong")
    },
    Attempt(.reopenAsked, "mở lại thì hỏi lại") {
      var desk = try Desk(received: "2025-06-02")
      try desk.forwarded(sent: "2025-06-02")
      try desk.act("withdraw", "reason=x document=1", on: "2025-06-05")
      return try desk.refusal("reopen", "reason=x addressee=hdnd", on: "2025-06-10")
    },
    Attempt(.answerIsOpen, "không còn nơi nào đang nợ") {
      var desk = try Desk("gop-y", received: "2025-06-02")
      try desk.confirmed(received: "2025-06-02")
      try desk.answered(issued: "2025-06-10")
      try desk.told(on: "2025-06-10")
      try desk.act("close")
      return try desk.refusal(
        "escalate", "reason-code=vuong-mac to=tinh-uy document=1/BC", by: "giam-sat", on: "2025-06-11")
    },
    Attempt(.flagKnown, "đang có: keo-dai") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("flag", "flag=keo-dai")
      return try desk.refusal("unflag", "flag=diem-nong")
    },
    Attempt(.flagKnown, "it bears: none") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("unflag", "flag=diem-nong")
    },
    Attempt(.caseToLink, "SD-2025-00001 là chính hồ sơ này") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("link", "case=SD-2025-00001")
    },
    Attempt(.caseToLink, "linked already") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("link", "case=SD-2025-00002")
      return try desk.refusal("link", "case=SD-2025-00002")
    },
    Attempt(.caseLinked, "đang gắn: SD-2025-00002") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("link", "case=SD-2025-00002")
      return try desk.refusal("unlink", "case=SD-2025-00003")
    },
    Attempt(.calendarKnowsDay, "1900–2100") {
      var desk = try Desk("gop-y", received: "2100-12-20")
      try desk.act("register")
      return try desk.refusal("forward", "to=ubnd document=1/PC sent=2100-12-20")
    },
    Attempt(.calendarKnowsDay, "office.answer") {
      var desk = try Desk(received: "2025-06-02") { $0.terms.removeAll { $0.key == "office.answer" } }
      try desk.act("register")
      return try desk.refusal("forward", "to=ubnd document=1/PC sent=2025-06-02")
    },
    Attempt(.stepsInOrder, "Thống nhất với Thường trực HĐND, UBND (thong-nhat)") {
      try PeriodicTests.stepRefusal("ban-hanh", after: ["hiep-thuong"])
    },
    Attempt(.stepsInOrder, "recorded as sent") { try PeriodicTests.sendRefusal("ke-hoach-nam-sau") },
    Attempt(.sentOnce, "số 40/BC-MTTQ") {
      let sent = PeriodicProgress.Fulfilment(
        document: "40/BC-MTTQ", sent: try day("2026-11-19"), due: try day("2026-11-27"), lateWorkingDays: 0)
      return try PeriodicTests.sendRefusal("noi-vu-nam", after: PeriodicProgress(fulfilment: sent))
    },
  ]
}
