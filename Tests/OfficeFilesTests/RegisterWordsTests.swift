import CaseWorkflow
import OfficeFiles
import Testing

@Suite("The words of a register's row")
struct RegisterWordsTests {
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
    #expect(try registerRow(of: [.type: text]).type == key)
  }

  @Test("a kind nobody knows is refused", arguments: ["Tranh chấp", "KN, TC", "khác"])
  func unknownType(text: String) throws {
    let reject = try rejectedRow(of: [.type: text])
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
    let row = try registerRow(of: [.unit: text])
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
    #expect(try rejectedRow(of: [.unit: text]).column == "Cơ quan giải quyết")
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
    let row = try registerRow(of: [.source: text])
    #expect(row.source == source)
    #expect(row.sourceText == nil)
  }

  @Test("a source nobody knows is kept as words")
  func unknownSource() throws {
    let row = try registerRow(of: [.source: "Chim đưa thư"])
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
    #expect(try registerRow(of: [.result: text]).outcome == outcome)
  }

  @Test(
    "a result that only has the word isn't a conclusion",
    arguments: [
      "Trả lời đúng hạn", "Đúng hạn", "Đã làm đúng quy định", "Xử lý không đúng quy trình", "Đã trả lời",
    ])
  func noOutcome(text: String) throws {
    let row = try registerRow(of: [.result: text])
    #expect(row.outcome == nil)
    #expect(row.resultText == text)
  }
}
