import CaseWorkflow
import Foundation
import OfficeFiles
import Testing
import WorkingCalendar

@Suite("Reading a register's rows")
struct RegisterReaderTests {
  private func row(_ cells: [RegisterField: String], map: RegisterMap = RegisterMap()) throws -> RegisterRow {
    let read = try ReadRegister(cells, map: map)
    return try #require(read.rows.first, "\(read.rejects)")
  }

  private func reject(_ cells: [RegisterField: String], map: RegisterMap = RegisterMap()) throws
    -> RegisterReject
  {
    let read = try ReadRegister(cells, map: map)
    return try #require(read.rejects.first, "\(read.rows)")
  }

  @Test("a whole row")
  func whole() throws {
    let row = try row([
      .ordinal: "17", .received: "02/03/2026", .petitionDate: "28.2.2026", .source: "Qua bưu điện",
      .senderName: " Bùi  Thị Nhàn ", .senderAddress: "thôn 3", .senderPhone: "0900 000 017",
      .people: "05 người",
      .type: "KN", .fieldOfWork: "Đất đai", .summary: "Tranh chấp\r\nlối đi ", .unit: "UBND xã",
      .forwarded: "5-3-26",
      .forwardDocument: "33 - KH/HU", .receivedByUnit: "2026-03-06", .due: "3/4/2026",
      .extension: "17/4/2026",
      .answered: "20/3", .answerDocument: "218- QĐ/TW", .result: "Đúng một phần; đã đo lại",
      .notified: "46104",
      .notes: "lưu",
    ])
    #expect(row.line == 2)
    #expect(row.ordinal == "17")
    #expect(row.received == day("2026-03-02"))
    #expect(row.petitionDate == day("2026-02-28"))
    #expect(row.source == .post)
    #expect(row.senderName == "Bùi Thị Nhàn")
    #expect(row.senderAddress == "thôn 3")
    #expect(row.senderPhone == "0900 000 017")
    #expect(row.people == 5)
    #expect(row.type == "khieu-nai")
    #expect(row.fieldOfWork == "Đất đai")
    #expect(row.summary == "Tranh chấp\nlối đi")
    #expect(row.unit == "ubnd")
    #expect(!row.unitIsPart)
    #expect(row.forwarded == day("2026-03-05"))
    #expect(row.forwardDocument == "33 - KH/HU")
    #expect(row.receivedByUnit == day("2026-03-06"))
    #expect(row.due == day("2026-04-03"))
    #expect(row.extendedTo == day("2026-04-17"))
    #expect(row.answered == day("2026-03-20"))
    #expect(row.answerDocument == "218- QĐ/TW")
    #expect(row.outcome == "dung-mot-phan")
    #expect(row.resultText == "Đúng một phần; đã đo lại")
    #expect(row.notified == day("2026-03-23"))
    #expect(row.notes == "lưu")
    #expect(row.warnings == [])
    #expect(row.extras == [])
  }

  @Test(
    "dates are read day first, as they're written",
    arguments: [
      ("05/03/2026", "2026-03-05"), ("5/3/2026", "2026-03-05"), ("5-3-2026", "2026-03-05"),
      ("5.3.2026", "2026-03-05"), ("05/03/26", "2026-03-05"), ("5/3-2026", "2026-03-05"),
      ("05 / 03 / 2026", "2026-03-05"), ("2026-03-05", "2026-03-05"), ("2026/3/5", "2026-03-05"),
      ("2026-03-05 00:00:00", "2026-03-05"), ("05/03/2026 14:30", "2026-03-05"),
      ("2026-03-05T08:00:00", "2026-03-05"), ("45231", "2023-11-01"), ("46086", "2026-03-05"),
      ("46086.0", "2026-03-05"), ("ngày 5 tháng 3 năm 2026", "2026-03-05"), ("Ngày 05/03/2026", "2026-03-05"),
      ("05 tháng 03 năm 2026", "2026-03-05"), ("29/2/2024", "2024-02-29"), ("5/3/2026.", "2026-03-05"),
    ])
  func dates(text: String, iso: String) throws {
    #expect(try row([.received: text]).received == day(iso))
  }

  @Test(
    "dates that are none are refused with the reason",
    arguments: [
      ("30/2/2026", "lịch"), ("31/4/2025", "lịch"), ("29/02/2025", "lịch"), ("3/13/2026", "lịch"),
      ("0/3/2026", "lịch"), ("5/3", "năm"), ("hôm qua", "đọc"), ("5/3/2026 và 6/3/2026", "đọc"),
      ("123", "đọc"),
      ("15/11/2026", "hôm nay"), ("5/3/20266", "đọc"), ("1/1/1800", "lịch"), ("5/3/026", "đọc"),
    ])
  func badDates(text: String, reason: String) throws {
    let reject = try reject([.received: text])
    #expect(reject.line == 2)
    #expect(reject.column == "Ngày nhận")
    #expect(reject.value == text)
    #expect(reject.reason.vi.contains(reason), "\(reject.reason.vi)")
    #expect(!reject.reason.en.isEmpty)
    #expect(reject.raw.contains(text))
  }

  @Test(
    "acts before the one they follow, and acts to come, are refused",
    arguments: [
      ([RegisterField.forwarded: "1/3/2026", .unit: "UBND"], "Ngày chuyển"),
      ([.answered: "1/3/2026"], "Ngày trả lời"),
      ([.forwarded: "5/3/2026", .unit: "UBND", .answered: "4/3/2026"], "Ngày trả lời"),
      ([.forwarded: "5/3/2026", .unit: "UBND", .receivedByUnit: "4/3/2026"], "Ngày cơ quan tiếp nhận"),
      ([.notified: "1/3/2026"], "Ngày báo dân"),
      ([.forwarded: "15/11/2026", .unit: "UBND"], "Ngày chuyển"),
      ([.answered: "15/11/2026"], "Ngày trả lời"),
      ([.forwarded: "31/6/2026", .unit: "UBND"], "Ngày chuyển"),
      ([.answered: "sau tết"], "Ngày trả lời"),
    ])
  func order(cells: [RegisterField: String], column: String) throws {
    #expect(try reject(cells).column == column)
  }

  @Test("a due date and an extension may lie ahead, or be words")
  func ahead() throws {
    let row = try row([.due: "20 ngày làm việc", .extension: "gia hạn đến ngày 15/12/2026"])
    #expect(row.due == nil)
    #expect(row.dueText == "20 ngày làm việc")
    #expect(row.extendedTo == day("2026-12-15"))
  }

  @Test("the day and month of a later act are of the year that follows the receipt")
  func yearless() throws {
    let row = try row([.received: "20/12/2025", .unit: "UBND", .forwarded: "22/12", .answered: "15/1"])
    #expect(row.forwarded == day("2025-12-22"))
    #expect(row.answered == day("2026-01-15"))
  }

  @Test("“chưa trả lời” is no date, and is kept as words")
  func notYet() throws {
    let row = try row([.answered: "chưa trả lời", .receivedByUnit: "Không rõ", .notified: "-", .unit: "…"])
    #expect(row.answered == nil)
    #expect(row.receivedByUnit == nil)
    #expect(row.notified == nil)
    #expect(row.unit == nil)
    #expect(row.extras.map(\.text) == ["Không rõ", "chưa trả lời"])
  }

  @Test("a number and a date in one cell are told apart")
  func numberAndDate() throws {
    let row = try row([
      .unit: "UBND", .forwardDocument: "12/CV-MTTQ, ngày 5/3/2026", .answerDocument: "ngày 6/3/2026",
    ])
    #expect(row.forwardDocument == "12/CV-MTTQ")
    #expect(row.forwarded == day("2026-03-05"))
    #expect(row.answerDocument == nil)
    #expect(row.answered == day("2026-03-06"))
    let both = try self.row([.unit: "UBND", .forwarded: "7/3/2026", .forwardDocument: "12 ngày 5/3/2026"])
    #expect(both.forwarded == day("2026-03-07"))
    #expect(both.forwardDocument == "12 ngày 5/3/2026")
  }

  @Test("what a row can't do without is asked for")
  func missing() throws {
    #expect(try reject([.received: " ", .senderName: "Bùi Thị Nhàn", .ordinal: "4"]).column == "Ngày nhận")
    #expect(try reject([.summary: "…"]).column == "Nội dung")
    #expect(try reject([.forwarded: "5/3/2026"]).column == "Cơ quan giải quyết")
  }

  @Test(
    "kinds of petition",
    arguments: [
      ("KN", "khieu-nai"), ("kn", "khieu-nai"), ("Khiếu nại", "khieu-nai"), ("Đơn khiếu nại", "khieu-nai"),
      ("TC", "to-cao"), ("tố cáo", "to-cao"), ("PA", "phan-anh"), ("KNPA", "phan-anh"), ("KN-PA", "phan-anh"),
      ("KT", "kien-nghi"), ("Kiến nghị", "kien-nghi"), ("Đơn đề nghị", "kien-nghi"), ("GY", "gop-y"),
      ("QĐ 124", "qd124"), ("Kiến nghị sau giám sát", "kien-nghi-giam-sat"),
      ("Phản biện xã hội", "phan-bien"),
      ("to-cao", "to-cao"), ("", "phan-anh"), ("-", "phan-anh"),
    ])
  func types(text: String, key: String) throws {
    #expect(try row([.type: text]).type == key)
  }

  @Test("a kind nobody knows is refused", arguments: ["Tranh chấp", "KN, TC", "khác"])
  func unknownType(text: String) throws {
    let reject = try reject([.type: text])
    #expect(reject.column == "Loại đơn")
    #expect(reject.reason.en.contains("values.type"))
  }

  @Test(
    "bodies",
    arguments: [
      ("UBND xã", "ubnd", false), ("UBND", "ubnd", false), ("ủy ban nhân dân xã Thanh Liên", "ubnd", false),
      ("Đảng ủy", "dang-uy", false), ("Đảng uỷ xã", "dang-uy", false), ("BTV Đảng ủy", "dang-uy", false),
      ("HĐND", "hdnd", false), ("Thường trực HĐND xã", "hdnd", false), ("UBKT Đảng ủy", "ubkt", false),
      ("Ủy ban Kiểm tra", "ubkt", false), ("MTTQ tỉnh", "mttq-tinh", false),
      ("UBMTTQVN tỉnh", "mttq-tinh", false),
      ("Tỉnh ủy", "tinh-uy", false), ("UBND tỉnh", "ubnd-tinh", false), ("UBMTTQ xã", "mttq", false),
      ("Phòng Kinh tế", "ubnd", true), ("Công an xã", "ubnd", true), ("Địa chính", "ubnd", true),
      ("Phòng Văn hóa và Xã hội", "ubnd", true), ("Văn phòng HĐND và UBND", "ubnd", true),
      ("Văn phòng Đảng ủy", "dang-uy", true), ("Sở Nông nghiệp", "ubnd-tinh", true),
      ("ubnd-tinh", "ubnd-tinh", false),
      ("UBND xã, Công an xã", "ubnd", false),
    ])
  func units(text: String, key: String, isPart: Bool) throws {
    let row = try row([.unit: text])
    #expect(row.unit == key)
    #expect(row.unitIsPart == isPart)
    #expect(row.unitText == text)
  }

  @Test(
    "a body nobody knows, or two at once, is refused",
    arguments: [
      "Huyện ủy", "UBND huyện", "Hợp tác xã 2", "UBND xã, Đảng ủy xã", "UBND và HĐND", "Công an huyện",
    ])
  func unknownUnit(text: String) throws {
    #expect(try reject([.unit: text]).column == "Cơ quan giải quyết")
  }

  @Test("the office's own bodies and kinds are known by their names")
  func vocabulary() throws {
    let vocabulary = RegisterVocabulary(
      types: ["phan-anh": [], "hoi-dap": ["Hỏi đáp"]], units: ["ubnd": [], "htx": ["Hợp tác xã 2"]])
    let text = "Ngày nhận,Nội dung,Loại đơn,Nơi nhận\n2/3/2026,a,Hỏi đáp,hợp tác xã 2\n2/3/2026,a,TC,UBND\n"
    let read = try ReadRegister(text, vocabulary: vocabulary)
    #expect(read.rows.map(\.type) == ["hoi-dap"])
    #expect(read.rows.map(\.unit) == ["htx"])
    #expect(read.rejects.map(\.value) == ["TC"])
  }

  @Test(
    "sources",
    arguments: [
      ("Trực tiếp", IntakeSource.direct), ("Qua đường bưu điện", .post), ("Hòm thư góp ý", .box),
      ("Điện thoại", .telephone), ("Facebook", .internet), ("Thư điện tử", .internet),
      ("Đại biểu HĐND", .deputy),
      ("Báo chí", .press), ("MTTQ tỉnh chuyển", .levelAbove), ("Ban CTMT thôn 2", .frontBoard),
      ("Ban TTND", .inspectionBoard), ("zalo", .zalo), ("Tiếp xúc cử tri", .voterMeeting),
      ("Hội Nông dân", .organisation), ("to-chuc-ctxh", .organisation), ("", .direct),
    ])
  func sources(text: String, source: IntakeSource) throws {
    let row = try row([.source: text])
    #expect(row.source == source)
    #expect(row.sourceText == nil)
  }

  @Test("a source nobody knows is kept as words")
  func unknownSource() throws {
    let row = try row([.source: "Chim đưa thư"])
    #expect(row.source == .direct)
    #expect(row.sourceText == "Chim đưa thư")
  }

  @Test(
    "a conclusion is taken only where the result states one",
    arguments: [
      ("Đúng", "dung"), ("Phản ánh đúng; đã khắc phục", "dung"),
      ("Nội dung tố cáo không đúng sự thật", "khong-dung"),
      ("Đúng một phần", "dung-mot-phan"), ("Kết luận: không đủ căn cứ", "khong-du-can-cu"),
    ])
  func outcomes(text: String, outcome: String) throws {
    #expect(try row([.result: text]).outcome == outcome)
  }

  @Test(
    "a result that only has the word isn't a conclusion",
    arguments: [
      "Trả lời đúng hạn", "Đúng hạn", "Đã làm đúng quy định", "Xử lý không đúng quy trình", "Đã trả lời",
    ])
  func noOutcome(text: String) throws {
    let row = try row([.result: text])
    #expect(row.outcome == nil)
    #expect(row.resultText == text)
  }

  @Test("nobody's name is nobody's", arguments: ["Nặc danh", "Không rõ", "đơn nặc danh"])
  func anonymous(name: String) throws {
    let row = try row([.senderName: name])
    #expect(row.isAnonymous)
    #expect(row.senderName == nil)
  }

  @Test("a name and an address in one cell are told apart")
  func nameAndAddress() throws {
    let read = try ReadRegister(
      "Ngày nhận,\"Họ tên, địa chỉ\",Nội dung\n2/3/2026,\"Bùi Thị Nhàn, thôn 3, xã\",a\n3/3/2026,\"Lò Văn Dự\nxóm 2\",b\n"
    )
    #expect(read.rows.map(\.senderName) == ["Bùi Thị Nhàn", "Lò Văn Dự"])
    #expect(read.rows.map(\.senderAddress) == ["thôn 3, xã", "xóm 2"])
  }

  @Test("“nt” is what stands above")
  func ditto() throws {
    let text = """
      Ngày nhận,Nội dung,Người gửi,Loại đơn,Nơi nhận
      2/3/2026,a,Bùi Thị Nhàn,TC,UBND xã
      nt,b,-nt-,\"\"\"\",như trên
      """
    let read = try ReadRegister(text)
    #expect(read.rows.count == 2)
    #expect(read.rows.last?.received == day("2026-03-02"))
    #expect(read.rows.last?.senderName == "Bùi Thị Nhàn")
    #expect(read.rows.last?.type == "to-cao")
    #expect(read.rows.last?.unit == "ubnd")
  }

  @Test("what isn't a petition is passed over")
  func skipped() throws {
    let text = """
      STT,Ngày nhận,Người gửi,Nội dung,Ghi chú
      (1),(2),(3),(4),(5)
      Tháng 3/2026,,,,
      ,Tháng 3/2026,,,
      I,Tháng 3/2026,,,
      1,2/3/2026,Bùi Thị Nhàn,a,
      ,,,,
      STT,NGÀY NHẬN,Người gửi,Nội dung,Ghi chú
      2,,,,
      Cộng: 15 đơn,,,,12
      Tổng cộng,,1,1,
      CỘNG,,,3,
      ,,NGƯỜI LẬP,,CHỦ TỊCH
      """
    let read = try ReadRegister(text)
    #expect(read.rows.map(\.line) == [6])
    #expect(read.rejects == [])
    #expect(read.skipped == [2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13])
  }

  @Test("a petition that lacks its date isn't passed over in silence")
  func notSkipped() throws {
    let text = "STT,Ngày nhận,Người gửi,Nội dung\n,,,Đường thôn 4 hỏng nặng\n3,,Bùi Thị Nhàn,\n"
    #expect(try ReadRegister(text).rejects.map(\.line) == [2, 3])
  }

  @Test("a lost accent is warned of and goes in")
  func lostAccent() throws {
    let row = try row([.summary: "Ph?n ánh đường h?ng", .senderName: "Bùi Th? Nhàn"])
    #expect(row.warnings.map(\.column) == ["Người gửi", "Nội dung"])
    // A sender isn't named in a message.
    #expect(row.warnings.map(\.value) == ["", "Ph?n"])
    #expect(try self.row([.summary: "Bao giờ làm đường?"]).warnings == [])
  }

  @Test("letters that couldn't be read keep the row out, and the others go in")
  func unreadable() throws {
    let bytes =
      Array("Ngày nhận,Nội dung,Người gửi\n2/3/2026,a,B".utf8) + [0xB5] + Array("\n3/3/2026,b,c\n".utf8)
    let table = TableReader(ByteSource(bytes: bytes), encoding: .utf8)
    let read = try ReadRegister(table)
    #expect(read.rows.map(\.summary) == ["b"])
    #expect(read.rejects.map(\.column) == ["Người gửi"])
    #expect(read.rejects.map(\.value) == [""])
  }

  @Test("a quote that never closes rejects its own row")
  func brokenQuote() throws {
    let read = try ReadRegister("Ngày nhận,Nội dung,Người gửi\n2/3/2026,\"a,b\n3/3/2026,c,d\n")
    #expect(read.rows.map(\.summary) == ["c"])
    #expect(read.rejects.map(\.line) == [2])
  }

  @Test("a row is known by what it says, not by how it's written")
  func identity() throws {
    let cells: [RegisterField: String] = [
      .received: "02/03/2026", .senderName: "Bùi Thị Nhàn", .summary: "Đường hỏng", .unit: "UBND xã",
    ]
    var other = cells
    other[.received] = "2.3.26"
    other[.senderName] = " BÙI THỊ  NHÀN ".decomposedStringWithCanonicalMapping
    other[.summary] = "đường hỏng."
    #expect(try row(cells).normalisedKey == row(other).normalisedKey)
    for (field, text) in [
      (RegisterField.received, "3/3/2026"), (.senderName, "Bùi Thị Nhã"), (.summary, "Đường hỏng nặng"),
      (.notes, "xong"), (.answered, "5/3/2026"),
    ] {
      var changed = cells
      changed[field] = text
      #expect(try row(cells).normalisedKey != row(changed).normalisedKey)
    }
  }

  @Test("rejected rows are written as they were with the reason, and can be read again")
  func rejectsFile() throws {
    let text = """
      SỔ ĐƠN;;
      Ngày nhận;Nội dung;Người gửi;Loại đơn
      30/2/2026;"a; ""b\"\"";Bùi Thị Nhàn;PA
      2/3/2026;tốt;c;PA
      31/4/2026;ngắn
      """
    let read = try ReadRegister(text)
    var writer = RegisterRejectsWriter(read.reader, language: .vi)
    for reject in read.rejects { writer.write(reject) }
    let file = writer.take()
    #expect(file.hasPrefix("\u{FEFF}Ngày nhận;Nội dung;Người gửi;Loại đơn;lý do bị loại\r\n"))
    #expect(file.contains("\r\n30/2/2026;\"a; \"\"b\"\"\";Bùi Thị Nhàn;PA;Ngày nhận: "))
    #expect(file.contains("\r\n31/4/2026;ngắn;;;Ngày nhận: "))

    let again = try ReadRegister(TableReader(ByteSource(bytes: Array(file.utf8))))
    #expect(again.rejects.count == 2)
    var second = RegisterRejectsWriter(again.reader, language: .vi)
    for reject in again.rejects { second.write(reject) }
    #expect(second.take() == file)

    let corrected = file.replacing("30/2/2026", with: "28/2/2026").replacing("31/4/2026", with: "30/4/2026")
    let right = try ReadRegister(TableReader(ByteSource(bytes: Array(corrected.utf8))))
    #expect(right.rejects == [])
    #expect(right.rows.map(\.extras) == [[], []])
    let direct = try ReadRegister("Ngày nhận;Nội dung;Người gửi\n30/4/2026;ngắn;\n")
    #expect(right.rows.last?.normalisedKey == direct.rows.first?.normalisedKey)
  }
}
