import CaseWorkflow
import Testing
import WorkingCalendar

extension RefusalTests {
  /// The way of an answer: its clock, its extension, the hands it goes through, the end of the case and the levels above.
  static let answering: [Attempt] = [
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
    Attempt(.answerIsOpen, "reopen") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("register")
      return try desk.refusal("escalate", "reason-code=qua-han to=dang-uy document=1/BC", by: "giam-sat")
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
    Attempt(.extensionInTime, "“Lý do quyết muộn” (override-reason)") {
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
  ]
}
