import CaseOffice
import CaseWorkflow
import TerminalKit
import TestSupport
import Testing
import WorkingCalendar

@testable import DungHanTUI

/// What the page of a case tells must be true: the clerk reads it aloud on the telephone.
@Suite("What is told of a case on the telephone and at its head")
struct SpokenAnswerTests {
  private let office: ScreenOffice

  init() throws { office = try ScreenOffice() }

  private func page(_ code: String, on day: String) throws -> Clerk {
    try Clerk(office.on(day), size: Size(rows: 30, columns: 120), firstCase: code)
  }

  private func sentence(_ code: String, on day: String) throws -> String {
    let office = try office.on(day)
    return SpokenAnswer.sentence(
      try CaseFile(reading: code, in: office), try Desk(office: office, language: .vi))
  }

  private func road(_ code: String, on day: String) throws -> String {
    let office = try office.on(day)
    return Road.stations(
      try CaseFile(reading: code, in: office), try Desk(office: office, language: .vi)
    ).map { "\($0.label) \($0.day)" }.joined(separator: " > ")
  }

  @Test("a case not forwarded in time is told to be late, without a day that is past")
  func notForwarded() throws {
    #expect(
      try sentence("5", on: "2026-11-23")
        == "“Mặt trận đã nhận ngày 20/11, chậm nhất 30/11 chuyển nơi giải quyết.”")
    #expect(
      try sentence("5", on: "2026-12-07")
        == "“Mặt trận đã nhận ngày 20/11; việc chuyển nơi giải quyết đã chậm so với hạn 30/11, Mặt trận đang chuyển.”"
    )
  }

  @Test("a result that should have been told already is said to be late")
  func tellingLate() throws {
    let late = try sentence("3", on: "2026-12-07")
    #expect(late.contains("đã có văn bản trả lời ngày 19/11; Mặt trận báo kết quả chậm so với hạn"))
    #expect(!late.contains("chậm nhất"))
  }

  @Test("nobody is said to press for a late answer before a reminder went out")
  func reminders() throws {
    #expect(try !sentence("1", on: "2026-11-23").contains("đôn đốc"))
    try office.on("2026-11-24").act("SD-2026-00001", "remind", "document=9/CV", "sent=2026-11-24")
    #expect(
      try sentence("1", on: "2026-11-25").hasSuffix(
        "Nơi đó trả lời chậm so với hạn 12/11; Mặt trận đã đôn đốc ngày 24/11.”"))
  }

  @Test("a clock that stands has no date: neither at the head, nor in a list, nor for the citizen")
  func suspended() throws {
    try office.on().act(
      "SD-2026-00008", "suspend", "document=5/TD", "from=2026-11-23", "reason=Chờ gia đình ông Thử giám định."
    )
    for day in ["2026-11-24", "2026-12-15"] {
      let said = try sentence("8", on: day)
      #expect(said.contains("đang tạm dừng tính hạn từ 23/11, vì có văn bản số 5/TD"), "\(said)")
      #expect(!said.contains("chậm") && !said.contains("Thử"))
      let page = try page("8", on: day)
      #expect(page.shows("TẠM DỪNG TÍNH HẠN: từ T2 23/11/2026"))
      #expect(page.shows("ĐANG CHỜ: Đảng ủy (đang dừng) trả lời · Tính hạn tiếp"))
      let desk = try Desk(office: office.on(day), language: .vi)
      let line = try office.on(day).line(code: "SD-2026-00008")
      #expect(desk.span(line) == "tạm dừng" && desk.rowDay(line) == nil && desk.pressure(line) == .none)
      #expect(try road("8", on: day).contains("Tạm dừng hạn từ 23/11"))
    }
  }

  @Test("a reopened case is spoken of as it stands since, not by the result of before")
  func reopened() throws {
    try office.on("2026-11-24").act("SD-2026-00006", "reopen", "reason=Loa lại phát sớm.")
    try office.on("2026-11-25").act("SD-2026-00006", "confirm-receipt", "received=2026-11-25")
    let said = try sentence("6", on: "2026-11-26")
    #expect(said.hasPrefix("“Đơn được mở lại ngày 24/11 để Ủy ban nhân dân xã trả lời lại, chậm nhất"))
    #expect(
      try road("6", on: "2026-11-26").hasPrefix("Dân đến T2 07/09 > Mở lại T3 24/11 > UBND nhận T4 25/11"))
    #expect(try road("6", on: "2026-11-26").hasSuffix("Báo dân sau trả lời"))
  }

  @Test("a withdrawn case owes nothing, is not late, and its road ends")
  func withdrawn() throws {
    try office.on().act("SD-2026-00007", "withdraw", "document=1/ĐR", "reason=Đã sửa điện.")
    #expect(try sentence("7", on: "2026-12-15").hasPrefix("“Hồ sơ đã kết thúc: đã rút."))
    let page = try page("7", on: "2026-12-15")
    #expect(page.shows("THÔI TÍNH HẠN   (hạn khi đó T2 23/11/2026)") && !page.shows("trễ"))
    #expect(try road("7", on: "2026-12-15").hasSuffix("Hạn trả lời đã thôi > Báo dân –"))
  }

  @Test("a transferred case is told with the new body and the day it was sent there")
  func transferred() throws {
    try office.on("2026-11-24").act("SD-2026-00004", "confirm-receipt", "received=2026-11-23")
    try office.on("2026-11-25").act(
      "SD-2026-00004", "transfer", "to=hdnd", "document=7/CV", "sent=2026-11-25")
    let said = try sentence("4", on: "2026-11-26")
    #expect(said.hasPrefix("“Đơn đã chuyển Hội đồng nhân dân xã ngày 25/11, hạn trả lời tính từ"), "\(said)")
    #expect(try road("4", on: "2026-11-26").contains("MTTQ chuyển T4 25/11 > HĐND nhận chưa có ngày"))
  }

  @Test("where several bodies answer, all are named, and the last date")
  func several() throws {
    try office.on("2026-11-24").act(
      "SD-2026-00005", "forward", "to=ubnd,ubnd-tinh", "document=8/CV", "sent=2026-11-24")
    try office.on("2026-11-25").act(
      "SD-2026-00005", "confirm-receipt", "addressee=ubnd", "received=2026-11-25")
    let said = try sentence("5", on: "2026-11-26")
    let last = try office.on().show(code: "5").matter.openAnswers.map(\.due).max()
    #expect(said.contains("Ủy ban nhân dân xã, Ủy ban nhân dân tỉnh ngày 24/11"), "\(said)")
    // One of the two receipts is not known yet: no last day is promised.
    #expect(
      said.contains("tính từ ngày nơi đó nhận, khoảng \(try #require(last).shortVietnamese)"), "\(said)")
    #expect(try road("5", on: "2026-11-26").contains("2 nơi nhận 1/2 có ngày"))
    try office.on("2026-11-27").act(
      "SD-2026-00005", "record-reply", "from=ubnd", "document=70/UBND", "issued=2026-11-26",
      "arrived=2026-11-27", "outcome=dung", "summary=Đã thu gom.")
    let then = try sentence("5", on: "2026-11-30")
    #expect(
      then.contains(
        "Ủy ban nhân dân xã đã có văn bản trả lời ngày 26/11. Ủy ban nhân dân tỉnh: hạn trả lời tính"))
  }

  @Test("a merged case is spoken of by the case that goes on, and nothing is told before that is answered")
  func merged() throws {
    _ = try office.on("2026-11-24").merge("4", "5")
    let said = try sentence("5", on: "2026-11-25")
    let due = try #require(try office.on().show(code: "4").matter.leadingAnswer?.due)
    #expect(
      said
        == "“Đơn được giải quyết chung với một đơn khác cùng việc. Đơn đã chuyển Ủy ban nhân dân xã ngày 19/11, "
        + "hạn trả lời tính từ ngày nơi đó nhận, khoảng \(due.shortVietnamese).”")
    let page = try page("5", on: "2026-11-25")
    #expect(page.shows("ĐANG CHỜ: hồ sơ 4: UBND trả lời"))
    #expect(page.shows("HẠN TRẢ LỜI: ") && page.shows(due.vietnamese))
    #expect(try road("5", on: "2026-11-25").hasSuffix("Báo dân sau trả lời"))
  }

  @Test("a draft that was issued is no draft any more, and a person is called by name")
  func issued() throws {
    #expect(try page("2", on: "2026-11-23").shows("DỰ THẢO TRẢ LỜI (Cán bộ Mặt trận, 20/11)"))
    try office.on("2026-11-24", as: "cap-uy").act("SD-2026-00002", "approve-reply")
    try office.on("2026-11-24", as: "cap-uy").act(
      "SD-2026-00002", "issue-reply", "document=77-CV/ĐU", "issued=2026-11-24", "recipients=mttq")
    let issued = try page("2", on: "2026-11-25")
    #expect(!issued.shows("DỰ THẢO TRẢ LỜI") && issued.shows("ĐÃ TRẢ LỜI NGÀY 24/11"))
    try office.on("2026-11-26").act("SD-2026-00002", "reopen", "reason=Còn một hộ.")
    #expect(try page("2", on: "2026-11-27").shows("TRẢ LỜI LẦN TRƯỚC, 24/11"))
  }

  @Test("what is late is late among the dates too, and the office's own terms are said once to be its own")
  func dates() throws {
    let office = try office.on("2026-12-07")
    let desk = try Desk(office: office, language: .vi)
    let lines = Ledger.lines(try office.show(code: "5"), width: 100, desk).map {
      $0.spans.map(\.text).joined()
    }
    #expect(lines.contains { $0.hasSuffix("đang chờ · trễ 5") }, "\(lines)")
    #expect(lines.contains("Căn cứ: đơn vị tự đặt"))
  }

  @Test("once the sender was told, no notice of a day off moves the date of the row")
  func toldRow() throws {
    try office.on("2026-11-23").act(
      "SD-2026-00003", "notify-sender", "stage=result", "sent=2026-11-23", "way=dien-thoai")
    let after = try office.on("2026-11-23")
    let day = try Desk(office: after, language: .vi).rowDay(after.line(code: "SD-2026-00003"))
    #expect(day?.isProvisional == false)
  }

  @Test("the figure at the head of the board is that of the heading it names")
  func mineFigure() throws {
    let clerk = try Clerk(office.on("2027-01-15"), size: Size(rows: 40, columns: 120))
    let heading = try #require(clerk.rows.first { $0.contains("TÔI PHẢI LÀM (") })
    let count = heading.split(separator: "(")[1].prefix { $0.isNumber }
    #expect(clerk.rows[1].contains("Tôi phải làm \(count) "), "\(clerk.rows[1])")
  }
}
