import CaseWorkflow
import Testing
import WorkingCalendar

extension RefusalTests {
  /// Who may do an act, where the case must stand, what is to be written and by which days.
  static let whoWhereAndWhen: [Attempt] = [
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
    Attempt(.receiptMoves, "03/06/2025 rồi") {
      var desk = try Desk(received: "2025-06-02")
      try desk.confirmed(received: "2025-06-03")
      return try desk.refusal("correct-receipt", "received=2025-06-03 reason=x", on: "2025-06-10")
    },
    Attempt(.receiptMoves, "02/06/2025 rồi") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("correct-receipt", "received=2025-06-02 reason=x", on: "2025-06-10")
    },
    Attempt(.amendsSomething, "chưa sửa gì") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("amend", "reason=x")
    },
    Attempt(.letterKnown, "không có văn bản nào số 9/CV; có: 12/PC-MTTQ") {
      var desk = try ClockTests.received()
      return try desk.refusal("correct-number", "wrong=9/CV right=10/CV reason=x")
    },
    Attempt(.typeIsAnother, "“Phản ánh”") {
      var desk = try Desk(received: "2025-06-02")
      return try desk.refusal("reclassify", "type=phan-anh reason=x")
    },
    Attempt(.typeBeforeForwarding, "(link)") {
      var desk = try Desk(received: "2025-06-02")
      try desk.act("register")
      try desk.act("forward", "to=ubnd pending-number=yes")
      return try desk.refusal("reclassify", "type=to-cao reason=x")
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
    Attempt(.addresseeNamed, "(dang-uy), ") {
      var desk = try Desk(received: "2025-06-02")
      try desk.forwarded(to: "dang-uy,ubnd", sent: "2025-06-02")
      return try desk.refusal("confirm-receipt", "received=2025-06-02")
    },
    Attempt(.addresseeNamed, "(ubnd)") {
      var desk = try Desk(received: "2025-06-02")
      try desk.forwarded(sent: "2025-06-02")
      return try desk.refusal("confirm-receipt", "received=2025-06-02 addressee=hdnd")
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
  ]
}
