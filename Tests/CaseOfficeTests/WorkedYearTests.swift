import CaseOffice
import CaseStore
import CaseWorkflow
import TestSupport
import Testing
import WorkingCalendar

/// The year 2026 of Suối Đá, an invented commune, as its book would tell it; then its counts are drawn up and agree.
@Suite("A worked year of a commune")
struct WorkedYearTests {
  @Test("from the market's rubbish to the December report: every date, every lateness, every count")
  func year() throws {
    let test = try TestOffice(founded: "2025-12-15")
    let rubbish = try lastYearsRubbish(test)
    let bridge = try theBridgeNobodyAnswersFor(test)
    let cadre = try theReportOnACadre(test)
    let (guided, filed) = try whatTheFrontDoesNotSettle(test)
    let (first, second) = try twoLettersOnOneDrain(test)
    let withdrawn = try theOneWhoWithdrew(test)
    let supervision = try theRecommendations(test)
    let draft = try theDraftResolution(test)
    try reopened(rubbish, test)

    let office = try test.on("2026-12-31")
    #expect(try office.show(code: bridge).matter.escalationLevel == 2)
    for code in [bridge, cadre, guided, filed, first, second, withdrawn, supervision, draft] {
      #expect(try office.line(code: code).isClosed, "\(code)")
    }
    #expect(try office.line(code: rubbish).state == "sent")
    try counts(office)
    #expect(try office.checkups().allSatisfy(\.isSound))
    #expect(try office.verifyChain().isSound)
  }

  /// Received before Christmas, answered after New Year: on time to the day, over a year that was not announced then.
  private func lastYearsRubbish(_ test: TestOffice) throws -> String {
    let code = try test.on("2025-12-22").sent("2025-12-22")
    let confirmed = try test.on("2025-12-23").act(code, "confirm-receipt", "received=2025-12-22")
    #expect(confirmed.due?.iso == "2026-01-20")
    let office = try test.on("2026-01-21")
    let answered = try office.act(
      code, "record-reply", "from=ubnd", "document=12/CV-UBND", "issued=2026-01-20", "arrived=2026-01-21",
      "outcome=dung", "summary=Đã dọn, tăng chuyến thu gom")
    #expect(answered.workingDaysLate == 0 && answered.isOverdue == false)
    try office.act(code, "notify-sender", "stage=result", "sent=2026-01-21", "way=gap-mat")
    try office.act(code, "close")
    return code
  }

  /// UBND does not answer about the suspension bridge: it is reminded, the committee and then the inspection commission
  /// are told, each once; the answer comes seven working days late, and stays so.
  private func theBridgeNobodyAnswersFor(_ test: TestOffice) throws -> String {
    let code = try test.on("2026-01-09").sent("2026-01-09")
    try test.on("2026-01-09").act(code, "confirm-receipt", "received=2026-01-09")
    // The nights of the Tết holidays were missed.
    let before = try test.on("2026-02-02").sweep()
    #expect(before.reminded.map(\.code) == [code])
    let late = try test.on("2026-02-09").sweep()
    #expect(late.escalationDue.contains { $0.code == code })
    #expect(try test.on("2026-02-09").sweep().reminded.isEmpty)
    let supervisor = try test.on("2026-02-10", as: "giam-sat")
    try supervisor.act(code, "escalate", "reason-code=qua-han", "to=dang-uy", "document=3/BC-MT")
    try test.on("2026-02-23", as: "giam-sat").act(
      code, "escalate", "reason-code=qua-han", "to=ubkt", "document=4/BC-MT")
    let office = try test.on("2026-02-25")
    let answered = try office.act(
      code, "record-reply", "from=ubnd", "document=40/CV-UBND", "issued=2026-02-24", "arrived=2026-02-25",
      "outcome=dung", "summary=Đã thay ván cầu")
    // Due 05/02; 06, 09–13, 23 and 24/02 are working days, Tết lies between.
    #expect(answered.workingDaysLate == 8)
    try office.act(code, "notify-sender", "stage=result", "sent=2026-02-25")
    try office.act(code, "close")
    return code
  }

  /// QĐ 124: kept sealed, extended once to thirty working days in all across Tết, answered by the committee itself.
  private func theReportOnACadre(_ test: TestOffice) throws -> String {
    let office = try test.on("2026-01-26")
    let code = try office.opened("2026-01-26", type: "qd124")
    #expect(try office.line(code: code).isSealed)
    try office.act(code, "register")
    try office.act(code, "forward", "to=dang-uy", "document=7-BC/MTTQ", "sent=2026-01-26")
    let received = try office.act(code, "confirm-receipt", "received=2026-01-26")
    #expect(received.due?.iso == "2026-03-02")
    try office.act(code, "request-extension", "reason-code=nhieu-nguoi", "reason=Phải gặp nhiều hộ")
    let committee = try test.on("2026-02-27", as: "cap-uy")
    let extended = try committee.act(
      code, "decide-extension", "decision=approve", "document=15-TB/ĐU", "decided=2026-02-27")
    #expect(extended.due?.iso == "2026-03-16" && extended.isExtended)
    try test.on("2026-03-10").act(code, "draft-reply", "summary=Đúng một phần", "outcome=dung-mot-phan")
    try test.on("2026-03-12", as: "cap-uy").act(code, "approve-reply")
    let issued = try test.on("2026-03-13", as: "cap-uy").act(
      code, "issue-reply", "document=21-TB/ĐU", "issued=2026-03-13", "recipients=mttq,ubkt")
    #expect(issued.workingDaysLate == 0)
    let after = try test.on("2026-03-16")
    try after.act(
      code, "record-finding", "finding=co-vi-pham", "handling=phe-binh", "document=22-QĐ/ĐU")
    try after.act(code, "notify-sender", "stage=result", "sent=2026-03-16", "way=gap-mat")
    try after.act(code, "close")
    return code
  }

  /// A complaint the Front can only guide, and a letter without a name.
  private func whatTheFrontDoesNotSettle(_ test: TestOffice) throws -> (guided: String, filed: String) {
    let office = try test.on("2026-03-20")
    let complaint = try office.opened("2026-03-19", type: "khieu-nai")
    try office.act(complaint, "classify", "dieu-kien=du", "tham-quyen=noi-khac", "linh-vuc=dat-dai")
    try office.act(complaint, "guide", "guidance=Khiếu nại đến Chủ tịch UBND xã", "sent=2026-03-20")
    let nameless = try office.opened("2026-03-20")
    try office.act(
      nameless, "file-without-action", "reason-code=nac-danh", "reason=Không tên, không chứng cứ")
    return (complaint, nameless)
  }

  /// Two neighbours, one drain: the earlier letter's date governs, each is told (D11).
  private func twoLettersOnOneDrain(_ test: TestOffice) throws -> (String, String) {
    let first = try test.on("2026-04-03").sent("2026-04-03")
    let second = try test.on("2026-04-06").sent("2026-04-06")
    let main = try test.on("2026-04-07").merge(second, first)
    #expect(main.code == first && main.due?.iso == "2026-05-06")
    let office = try test.on("2026-05-05")
    try office.act(
      first, "record-reply", "from=ubnd", "document=90/CV-UBND", "issued=2026-05-04", "arrived=2026-05-05",
      "outcome=dung", "summary=Đã khơi cống")
    for code in [first, second] {
      try office.act(code, "notify-sender", "stage=result", "sent=2026-05-05")
      try office.act(code, "close")
    }
    return (first, second)
  }

  private func theOneWhoWithdrew(_ test: TestOffice) throws -> String {
    let code = try test.on("2026-05-11").sent("2026-05-11", type: "to-cao")
    try test.on("2026-05-20").act(
      code, "withdraw", "reason=Hai bên đã hòa giải", "document=Đơn rút ngày 20/5")
    return code
  }

  /// After a supervision round: each recommendation has its own body and date, its answer and its progress (B2).
  private func theRecommendations(_ test: TestOffice) throws -> String {
    let office = try test.on("2026-06-15")
    let code = try office.opened("2026-06-12", type: "kien-nghi-giam-sat")
    try office.act(code, "add-recommendation", "content=Công khai quỹ đất 5%", "to=ubnd", "days=15")
    try office.act(code, "add-recommendation", "content=Tập huấn tổ hòa giải", "to=hdnd", "due=2026-07-31")
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd", "document=30/MT-KN", "sent=2026-06-15")
    let later = try test.on("2026-07-10")
    try later.act(
      code, "record-reply", "from=ubnd", "document=140/CV-UBND", "issued=2026-07-08", "arrived=2026-07-10",
      "outcome=dung", "summary=Tiếp thu")
    let early = #expect(throws: Refusal.self) {
      try later.act(code, "notify-sender", "stage=result", "sent=2026-07-10")
      try later.act(code, "close")
    }
    #expect(early?.rule == .itemsAnswered)
    try later.act(
      code, "answer-recommendation", "item=1", "result=chap-nhan", "issued=2026-07-08", "document=140/CV-UBND"
    )
    let done = try test.on("2026-08-03")
    try done.act(
      code, "answer-recommendation", "item=2", "result=mot-phan", "issued=2026-08-03", "document=8/TB-HĐND")
    let items = try done.show(code: code).matter
    #expect(items.dossier.items.map(\.result) == ["chap-nhan", "mot-phan"])
    let replies = items.obligations.filter { $0.key == .item }
    #expect(replies.map(\.lateWorkingDays) == [2, 1])
    try done.act(code, "close")
    return code
  }

  /// A draft resolution is criticised: every opinion answered, the Front and the issuing body both written to (F5).
  private func theDraftResolution(_ test: TestOffice) throws -> String {
    let office = try test.on("2026-08-17")
    let code = try office.opened("2026-08-14", type: "phan-bien")
    try office.act(code, "add-opinion", "content=Mức đóng góp cao so với hộ nghèo")
    try office.act(code, "register")
    try office.act(code, "forward", "to=ubnd", "document=50/PB-MTTQ", "sent=2026-08-17")
    let later = try test.on("2026-09-08")
    try later.act(
      code, "record-reply", "from=ubnd", "document=201/CV-UBND", "issued=2026-09-07", "arrived=2026-09-08",
      "outcome=dung-mot-phan", "summary=Tiếp thu một phần")
    try later.act(code, "answer-opinion", "item=1", "result=tiep-thu-mot-phan", "reason=Giảm cho hộ nghèo")
    try later.act(code, "report-to-issuer", "document=203/BC-UBND", "sent=2026-09-08", "to=hdnd")
    try later.act(code, "notify-sender", "stage=result", "sent=2026-09-08")
    try later.act(code, "close")
    return code
  }

  /// The rubbish is back: a new obligation, the old one as it was (D8, D9).
  private func reopened(_ code: String, _ test: TestOffice) throws {
    let office = try test.on("2026-12-10")
    try office.act(code, "reopen", "reason=Rác lại ùn")
    let answers = try office.show(code: code).matter.obligations.filter { $0.key == .answer }
    #expect(answers.map(\.state) == [.fulfilled, .open] && answers[0].lateWorkingDays == 0)
  }

  /// Tồn đầu kỳ + tiếp nhận = giải quyết + rút, lưu + chuyển + tồn cuối kỳ, in every quarter and over the year.
  private func counts(_ office: Office) throws {
    let quarters = [
      ("2026-01-01", "2026-03-31"), ("2026-04-01", "2026-06-30"), ("2026-07-01", "2026-09-30"),
      ("2026-10-01", "2026-12-31"),
    ]
    var openAfter = 1
    for (from, to) in quarters {
      let count = try whole(office, from, to)
      #expect(count.isBalanced && count.openBefore == openAfter, "\(from)")
      openAfter = count.openAfter
    }
    let year = try whole(office, "2026-01-01", "2026-12-31")
    #expect(year.isBalanced)
    #expect(
      [
        year.openBefore, year.received, year.reopened, year.resolved, year.dropped, year.passedOn,
        year.openAfter,
      ]
        == [1, 9, 1, 7, 2, 1, 1])
  }

  private func whole(_ office: Office, _ from: String, _ to: String) throws -> PeriodCount {
    let (from, to) = (try TestOffice.day(from), try TestOffice.day(to))
    return try office.count(from: from, to: to).values.reduce(PeriodCount(from: from, to: to)) { $0 + $1 }
  }
}
