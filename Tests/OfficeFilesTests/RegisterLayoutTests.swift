import CaseWorkflow
import OfficeFiles
import Testing

@Suite("Knowing the columns of a register")
struct RegisterLayoutTests {
  private func layout(_ headings: [String], map: RegisterMap = RegisterMap()) throws -> RegisterLayout {
    var writer = TableWriter()
    writer.write(headings)
    return try ReadRegister(writer.text, map: map).reader.layout
  }

  private func fields(_ headings: String) throws -> [RegisterField?] {
    let names = headings.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
    let layout = try layout(names)
    return names.indices.map { column in layout.columns.first { $0.value == column }?.key }
  }

  @Test(
    "headings are known without accents and case, in the words offices use",
    arguments: [
      (
        "STT|Ngày đến|Họ tên|Địa chỉ|Nội dung|Loại đơn|Cơ quan giải quyết|Ngày chuyển|Ngày trả lời|Ghi chú",
        [
          RegisterField.ordinal, .received, .senderName, .senderAddress, .summary, .type, .unit, .forwarded,
          .answered, .notes,
        ] as [RegisterField?]
      ),
      (
        "SO THU TU|NGAY NHAN|NGUOI GUI|TRICH YEU|KET QUA",
        [.ordinal, .received, .senderName, .summary, .result]
      ),
      (
        "No|Date received|Sender|Content|Forwarded to|Date answered",
        [.ordinal, .received, .senderName, .summary, .unit, .answered]
      ),
      // Form 03/TCD.
      (
        "STT|Ngày tiếp|Họ tên, địa chỉ|CCCD/CMND/Hộ chiếu|Nội dung đơn|Loại đơn (KN/TC/KN/PA)|"
          + "Số người cùng nội dung|Cơ quan đã giải quyết|Cơ quan thụ lý (số văn bản chuyển đơn)|"
          + "Theo dõi kết quả giải quyết|Ghi chú",
        [.ordinal, .received, .sender, nil, .summary, .type, .people, nil, .unit, .result, .notes]
      ),
      (
        "TT|Ngày nhận đơn|Ngày trên đơn|Nguồn đơn|Họ và tên người gửi đơn|Số điện thoại|Tóm tắt nội dung|Lĩnh vực|"
          + "Nơi chuyển đến|Số văn bản chuyển|Ngày tiếp nhận của cơ quan|Hạn trả lời|Gia hạn đến|Số văn bản trả lời|"
          + "Ngày thông báo cho người gửi",
        [
          .ordinal, .received, .petitionDate, .source, .senderName, .senderPhone, .summary, .fieldOfWork,
          .unit,
          .forwardDocument, .receivedByUnit, .due, .extension, .answerDocument, .notified,
        ]
      ),
      // A longer heading is known by its beginning.
      ("Ngày nhận đơn thư|Nội dung đơn thư, kiến nghị|Ghi chú thêm", [.received, .summary, .notes]),
    ])
  func known(headings: String, expected: [RegisterField?]) throws {
    #expect(try fields(headings) == expected)
  }

  @Test(
    "a plain “số văn bản” or “ngày” is what its neighbours make it",
    arguments: [
      (
        "Ngày|Nội dung|Nơi nhận|Ngày|Số văn bản|Kết quả|Số văn bản|Ngày",
        [
          RegisterField.received, .summary, .unit, .forwarded, .forwardDocument, .result, .answerDocument,
          .answered,
        ]
          as [RegisterField?]
      ),
      (
        "Ngày nhận|Nội dung|Ngày chuyển|Số văn bản|Ngày trả lời|Số văn bản",
        [.received, .summary, .forwarded, .forwardDocument, .answered, .answerDocument]
      ),
      ("Ngày nhận|Nội dung|Kết quả|Số văn bản", [.received, .summary, .result, .answerDocument]),
      ("Ngày nhận|Ngày|Nội dung|Người gửi", [.received, .petitionDate, .summary, .senderName]),
    ])
  func ambiguous(headings: String, expected: [RegisterField?]) throws {
    #expect(try fields(headings) == expected)
  }

  @Test("titles above the heading are passed over, and column numbers beneath it")
  func titles() throws {
    let text = """
      ỦY BAN MTTQ VIỆT NAM;;;
      XÃ THANH LIÊN;;;
      SỔ THEO DÕI ĐƠN THƯ NĂM 2026;;;
      ;;;
      STT;Ngày nhận;Nội dung;Ghi chú
      (1);(2);(3);(4)
      1;2/3/2026;Đường hỏng;
      """
    let read = try ReadRegister(text)
    #expect(read.rows.map(\.line) == [7])
    #expect(read.skipped == [6])
    #expect(read.rejects == [])
  }

  @Test("a heading of two rows is read as one")
  func twoRows() throws {
    let text = """
      STT,Ngày nhận,Nội dung,Chuyển đơn,,,Trả lời,,Ghi chú
      ,,,Nơi nhận,Số văn bản,Ngày,Số,Ngày,
      1,2/3/2026,Đường hỏng,UBND xã,12/MTTQ,3/3/2026,45/UBND,20/3/2026,xong
      """
    let read = try ReadRegister(text)
    let row = try #require(read.rows.first)
    #expect(row.line == 3)
    #expect(row.unit == "ubnd")
    #expect(row.forwardDocument == "12/MTTQ")
    #expect(row.forwarded == day("2026-03-03"))
    #expect(row.answerDocument == "45/UBND")
    #expect(row.answered == day("2026-03-20"))
    #expect(row.notes == "xong")
  }

  @Test("a first row of data isn't taken for a second row of headings")
  func dataBeneath() throws {
    let read = try ReadRegister("STT,Ngày nhận,Nội dung,\n1,2/3/2026,Góp ý,Ghi chú\n")
    #expect(read.rows.count == 1)
  }

  @Test("columns marked with x tell the kind")
  func marks() throws {
    let text = """
      Ngày nhận,Nội dung,Người gửi,KN,TC,PA
      2/3/2026,a,b,,x,
      3/3/2026,a,b,X,,
      4/3/2026,a,b,,,
      5/3/2026,a,b,x,x,
      """
    let read = try ReadRegister(text)
    #expect(read.rows.map(\.type) == ["to-cao", "khieu-nai", "phan-anh"])
    #expect(read.rejects.map(\.line) == [5])
  }

  @Test("what stands under an unknown heading is kept with it")
  func others() throws {
    let read = try ReadRegister("Ngày nhận,Nội dung,Người gửi,CCCD,Người tiếp\n2/3/2026,a,b,,Lò Thị Dự\n")
    #expect(read.rows.first?.extras.map { "\($0.heading): \($0.text)" } == ["Người tiếp: Lò Thị Dự"])
  }

  @Test("what stands under no heading is kept with its column, also when the row was rejected first")
  func beyondHeadings() throws {
    let text = "STT,Ngày nhận,Nội dung\n1,1/11/2026,sổ lỗi,thừa,,thừa nữa\n2,31/11/2026,b,thừa,thêm\n"
    let read = try ReadRegister(text)
    #expect(
      read.rows.flatMap(\.extras).map { "\($0.heading): \($0.text)" } == ["cột 4: thừa", "cột 6: thừa nữa"])
    var writer = RegisterRejectsWriter(read.reader, language: .vi)
    for reject in read.rejects { writer.write(reject) }
    let file = writer.take()
    let again = try ReadRegister(TableReader(ByteSource(bytes: Array(file.utf8))))
    var second = RegisterRejectsWriter(again.reader, language: .vi)
    for reject in again.rejects { second.write(reject) }
    #expect(second.take() == file)
    let mended = try ReadRegister(
      TableReader(ByteSource(bytes: Array(file.replacing("31/11", with: "10/11").utf8))))
    #expect(
      mended.rows.flatMap(\.extras).map { "\($0.heading): \($0.text)" } == ["cột 4: thừa", "cột 5: thêm"])
    let direct = try ReadRegister(text.replacing("31/11", with: "10/11"))
    #expect(mended.rows.last?.known == direct.rows.last?.known)
  }

  @Test("a file without a heading says what a heading needs")
  func noHeading() throws {
    #expect(throws: RegisterFileError.noHeading) { try ReadRegister("a,b,c\n1,2,3\n") }
    #expect(throws: RegisterFileError.noHeading) { try ReadRegister("") }
    #expect(throws: RegisterFileError.missingColumn(.summary)) {
      try ReadRegister("STT,Ngày nhận,Người gửi\n1,2/3/2026,b\n")
    }
    #expect(throws: RegisterFileError.missingColumn(.received)) {
      try ReadRegister("STT,Nội dung,Người gửi\n1,a,b\n")
    }
    #expect(RegisterFileError.missingColumn(.summary).reason.en.contains("columns.summary"))
  }
}
