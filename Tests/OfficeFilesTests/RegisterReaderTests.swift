import CaseWorkflow
import Foundation
import OfficeFiles
import Testing
import WorkingCalendar

@Suite("Reading a register's rows")
struct RegisterReaderTests {
  @Test("a whole row")
  func whole() throws {
    let row = try registerRow(of: [
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

  @Test("what a row can't do without is asked for")
  func missing() throws {
    #expect(
      try rejectedRow(of: [.received: " ", .senderName: "Bùi Thị Nhàn", .ordinal: "4"]).column == "Ngày nhận")
    #expect(try rejectedRow(of: [.summary: "…"]).column == "Nội dung")
    #expect(try rejectedRow(of: [.forwarded: "5/3/2026"]).column == "Cơ quan giải quyết")
  }

  @Test("a name and an address in one cell are told apart")
  func nameAndAddress() throws {
    let read = try ReadRegister(
      "Ngày nhận,\"Họ tên, địa chỉ\",Nội dung\n2/3/2026,\"Bùi Thị Nhàn, thôn 3, xã\",a\n3/3/2026,\"Lò Văn Dự\nxóm 2\",b\n"
    )
    #expect(read.rows.map(\.senderName) == ["Bùi Thị Nhàn", "Lò Văn Dự"])
    #expect(read.rows.map(\.senderAddress) == ["thôn 3, xã", "xóm 2"])
  }

  @Test("nobody's name is nobody's", arguments: ["Nặc danh", "Không rõ", "đơn nặc danh"])
  func anonymous(name: String) throws {
    let row = try registerRow(of: [.senderName: name])
    #expect(row.isAnonymous)
    #expect(row.senderName == nil)
  }

  @Test("a lost accent is warned of and goes in")
  func lostAccent() throws {
    let row = try registerRow(of: [.summary: "Ph?n ánh đường h?ng", .senderName: "Bùi Th? Nhàn"])
    #expect(row.warnings.map(\.column) == ["Người gửi", "Nội dung"])
    // A sender isn't named in a message.
    #expect(row.warnings.map(\.value) == ["", "Ph?n"])
    #expect(try registerRow(of: [.summary: "Bao giờ làm đường?"]).warnings == [])
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
    #expect(try registerRow(of: cells).known == registerRow(of: other).known)
    for (field, text) in [
      (RegisterField.received, "3/3/2026"), (.summary, "Đường hỏng nặng"),
      (.notes, "xong"), (.answered, "5/3/2026"),
    ] {
      var changed = cells
      changed[field] = text
      #expect(try registerRow(of: cells).known != registerRow(of: changed).known)
    }
    // Whoever has the office's file could try names until one fits.
    for (field, text) in [
      (RegisterField.senderName, "Bùi Thị Nhã"), (.senderAddress, "xóm 4"), (.senderPhone, "0900 000 111"),
    ] {
      var changed = cells
      changed[field] = text
      #expect(try registerRow(of: cells).known == registerRow(of: changed).known)
    }
  }
}
