import CaseWorkflow
import Testing
import WorkingCalendar

@Suite("What is answered one by one")
struct ItemTests {
  @Test("each content of a petition has its own conclusion, and the case closes once all have")
  func contents() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("add-content", "content=Cầu_hỏng")
    try desk.act("add-content", "content=Đường_lầy to=ubnd")
    #expect(desk.matter.dossier.items.map(\.number) == [1, 2])
    #expect(desk.matter.dossier.items.map(\.addressee) == [nil, "ubnd"])
    try desk.confirmed(received: "2025-06-02")
    try desk.answered(issued: "2025-06-10")
    try desk.told(on: "2025-06-10")
    try desk.act("conclude-content", "item=2 result=khong-dung")
    #expect(try desk.refusal("close")?.rule == .itemsAnswered)
    // The only one left need not be named.
    try desk.act("conclude-content", "result=dung-mot-phan")
    #expect(desk.matter.dossier.items.map(\.result) == ["dung-mot-phan", "khong-dung"])
    try desk.act("close")
    #expect(try rebuilt(desk.decisions) == desk.matter)
  }

  @Test("no free text of an item stands in its facts")
  func textsApart() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("add-content", "content=Ông_Nguyễn_Thử")
    let decision = try #require(desk.decisions.last)
    #expect(!"\(decision.changes)".contains("Nguyễn"))
    #expect(decision.texts.map(\.text) == ["Ông Nguyễn Thử"])
  }

  @Test(
    "a recommendation is owed by the term typed at the act: a date, on a day off the working day before, or working days",
    arguments: [
      ("due=2025-06-20", "2025-06-20"), ("due=2025-06-22", "2025-06-20"), ("days=15", "2025-06-23"),
    ])
  func recommendation(term: String, due: String) throws {
    var desk = try Desk("kien-nghi-giam-sat", received: "2025-06-02")
    try desk.act("add-recommendation", "content=Sửa_quy_chế to=hdnd sent=2025-06-02 \(term)")
    let owed = try #require(desk.matter.obligations.last)
    #expect(owed.key == .item && owed.debtor == "hdnd" && owed.creditor == "mttq" && owed.due.iso == due)
    #expect(desk.matter.dossier.items.first?.obligation == owed.number)
    // It is no answer of the case.
    #expect(desk.matter.leadingAnswer == nil && desk.next?.action == "register")
  }

  @Test(
    "its answer fulfils it by the letter's date, then it is followed until it is done, beyond the end of the case"
  )
  func followed() throws {
    var desk = try Desk("kien-nghi-giam-sat", received: "2025-06-02")
    try desk.act("add-recommendation", "content=Một to=ubnd due=2025-06-20")
    try desk.act("add-recommendation", "content=Hai to=hdnd days=20")
    try desk.confirmed(received: "2025-06-03")
    try desk.answered(issued: "2025-06-10")
    try desk.told(on: "2025-06-10")
    try desk.act(
      "answer-recommendation", "item=1 result=chap-nhan document=4/UBND issued=2025-06-24", on: "2025-06-25")
    let met = try #require(desk.matter.obligations.first { $0.key == .item })
    #expect(met.state == .fulfilled && met.lateWorkingDays == 2)
    #expect(desk.matter.documents.last?.from == "ubnd")
    #expect(try desk.refusal("close")?.rule == .itemsAnswered)
    try desk.act(
      "answer-recommendation", "result=khong-chap-nhan document=5/HĐND issued=2025-06-25 reason=Sai")
    try desk.act("close")
    try desk.act("track-recommendation", "item=1 progress=dang-thuc-hien percent=40%", on: "2025-07-10")
    try desk.act("track-recommendation", "item=1 progress=da-thuc-hien percent=100", on: "2025-08-10")
    let item = try #require(desk.matter.dossier.items.first)
    #expect(item.result == "chap-nhan" && item.percent == 100 && item.progress == "da-thuc-hien")
    #expect(desk.shown == "closed")
  }

  @Test("a recommendation is not answered before it was sent")
  func answeredBefore() throws {
    var desk = try Desk("kien-nghi-giam-sat", received: "2025-06-02", today: "2025-06-05")
    try desk.act("add-recommendation", "content=Một to=ubnd days=15 sent=2025-06-04")
    try desk.confirmed(received: "2025-06-05")
    let early = try desk.refusal("answer-recommendation", "result=chap-nhan document=4 issued=2025-06-03")
    #expect(early?.rule == .daysInOrder)
    try desk.act("answer-recommendation", "result=chap-nhan document=4 issued=2025-06-04")
    #expect(desk.matter.obligations.first { $0.key == .item }?.state == .fulfilled)
  }

  @Test("no two items of a case have the same number, of whatever kind they are")
  func numbers() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("add-content", "content=Một")
    try desk.act("record-incident", "category=can-tro happened=2025-06-02 against=Người_gửi")
    try desk.act("add-content", "content=Hai")
    #expect(desk.matter.dossier.items.map(\.number) == [1, 2, 3])
    try desk.confirmed(received: "2025-06-02")
    try desk.act("conclude-content", "item=3 result=dung")
    #expect(desk.matter.dossier.items.map(\.result) == [nil, nil, "dung"])
  }

  @Test("a date typed must lie after the day it was sent, and in years the calendar knows")
  func typedDates() throws {
    var desk = try Desk("kien-nghi-giam-sat", received: "2025-06-02")
    #expect(
      try desk.refusal("add-recommendation", "content=Một to=ubnd due=2025-06-02")?.rule == .daysInOrder)
    #expect(
      try desk.refusal("add-recommendation", "content=Một to=ubnd due=2150-06-02")?.rule == .calendarKnowsDay)
    #expect(
      try desk.refusal("add-recommendation", "content=Một to=ubnd days=900000000")?.rule == .calendarKnowsDay)
    #expect(
      try desk.refusal("add-recommendation", "content=Một to=ubnd days=5 sent=2025-06-03")?.rule
        == .dayNotInFuture)
  }

  @Test("a criticism with opinions closes only with both letters: to the Front and to the issuing body (F5)")
  func criticism() throws {
    var desk = try Desk("phan-bien", received: "2025-06-02")
    try desk.act("add-opinion", "content=Điều_5_trái_luật")
    try desk.confirmed(received: "2025-06-03")
    try desk.act("record-conference", "ngay-phan-bien=2025-06-05 soan-thao-du=no", on: "2025-06-05")
    #expect(desk.matter.fields["soan-thao-du"] == "no")
    try desk.answered(issued: "2025-06-10")
    try desk.told(on: "2025-06-10")
    try desk.act("answer-opinion", "result=tiep-thu-mot-phan reason=Giữ_khoản_2")
    #expect(try desk.refusal("close")?.rule == .closingLetters)
    try desk.act("report-to-issuer", "document=9/BC sent=2025-06-10 to=hdnd by=ubnd")
    #expect(desk.matter.documents.last?.from == "ubnd" && desk.matter.documents.last?.to == ["hdnd"])
    try desk.act("close")
  }

  @Test("each góp ý is taken up or explained")
  func contribution() throws {
    var desk = try Desk("gop-y", received: "2025-06-02")
    try desk.act("add-contribution", "content=Họp_muộn to=dang-uy")
    try desk.confirmed(by: "dang-uy", received: "2025-06-03")
    try desk.act("answer-contribution", "result=giai-trinh reason=Do_mưa")
    #expect(desk.matter.dossier.items.first?.result == "giai-trinh")
  }

  @Test(
    "conduct against who supervises or reports is kept with the case, with its sort and its handling (D1–D6)")
  func incident() throws {
    var desk = try Desk("to-cao", received: "2025-06-02")
    try desk.confirmed(received: "2025-06-03")
    try desk.act(
      "record-incident", "category=tra-thu happened=2025-06-03 against=Người_gửi by-whom=Trưởng_xóm",
      on: "2025-06-04")
    #expect(desk.matter.dossier.items.first?.category == "tra-thu")
    #expect(
      try desk.refusal("record-incident", "category=can-tro happened=2025-06-05 against=x")?.rule
        == .dayNotInFuture)
    // It neither closes the case nor keeps it open (D2).
    try desk.answered(issued: "2025-06-10")
    try desk.told(on: "2025-06-10")
    try desk.act("close")
    try desk.act("handle-incident", "result=kiem-diem document=3-QĐ/ĐU issued=2025-06-12", on: "2025-06-13")
    #expect(desk.matter.dossier.items.first?.result == "kiem-diem")
  }
}

@Suite("Flags and links of a case")
struct RelationTests {
  @Test("complex says which of the seven tests it meets; the others need no reason")
  func flags() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("flag", "flag=phuc-tap reason-code=nhieu-co-quan")
    try desk.act("flag", "flag=diem-nong")
    #expect(desk.matter.dossier.flags == ["phuc-tap": "nhieu-co-quan", "diem-nong": ""])
    try desk.act("unflag", "flag=diem-nong")
    #expect(desk.matter.standingFlags.map(\.flag) == ["phuc-tap"])
    #expect(desk.type.action("flag")?.field("reason-code")?.choices.count == 7)
  }

  @Test(
    "five people are a crowd, counted at intake or when it is classified", arguments: [(4, false), (5, true)])
  func crowd(people: Int, isCrowd: Bool) throws {
    var desk = try Desk(received: "2025-06-02")
    #expect(desk.matter.standingFlags.isEmpty)
    try desk.act("classify", "dieu-kien=du tham-quyen=chinh-quyen so-nguoi=\(people) linh-vuc=dat-dai")
    #expect(desk.matter.standingFlags.map(\.flag) == (isCrowd ? ["dong-nguoi"] : []))
    #expect(desk.matter.fields["tham-quyen"] == "chinh-quyen" && desk.matter.fields["linh-vuc"] == "dat-dai")
  }

  @Test("a link is kept by its kind, and only one of its kind is taken away")
  func links() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("link", "case=sd-2025-00002")
    #expect(desk.matter.dossier.links == [CaseLink(kind: .related, code: "SD-2025-00002")])
    try desk.act("unlink", "case=SD-2025-00002")
    #expect(desk.matter.dossier.links == [])
  }

  @Test("a document is tied to the case under its number and date, whoever issued it and however old")
  func documents() throws {
    var desk = try Desk(received: "2025-06-02")
    try desk.act("link-document", "document=44/QĐ-UBND dated=2019-03-04 by=ubnd content=Thu_hồi_đất")
    #expect(
      desk.matter.documents == [
        FiledDocument(
          action: "link-document", number: "44/QĐ-UBND", dated: try day("2019-03-04"), from: "ubnd", to: [])
      ])
  }
}
