import CaseWorkflow
import Testing
import WorkingCalendar

extension RefusalTests {
  /// What else belongs to a case, and what the office owes without one.
  static let dossier: [Attempt] = [
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
    Attempt(.itemEntered, "none yet") {
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
    Attempt(.stepsInOrder, "Thống nhất với Thường trực HĐND, UBND (thong-nhat)") {
      try PeriodicTests.stepRefusal("ban-hanh", after: ["hiep-thuong"])
    },
    Attempt(.stepsInOrder, "recorded as sent") { try PeriodicTests.sendRefusal("ke-hoach-nam-sau") },
    Attempt(.nothingRecorded, "nothing was recorded") {
      let occurrence = try #require(try PeriodicTests.occurrence("noi-vu-nam", "2026"))
      do throws(Refusal) {
        _ = try occurrence.takeBack(reason: "Ghi nhầm", after: PeriodicProgress())
        return nil
      } catch {
        return error
      }
    },
    Attempt(.sentOnce, "số 40/BC-MTTQ") {
      let sent = PeriodicProgress.Fulfilment(
        document: "40/BC-MTTQ", sent: try day("2026-11-19"), due: try day("2026-11-27"), lateWorkingDays: 0)
      return try PeriodicTests.sendRefusal("noi-vu-nam", after: PeriodicProgress(fulfilment: sent))
    },
  ]
}
