import CaseWorkflow
import Foundation
import OfficeFiles
import Testing
import WorkingCalendar

@Suite("The rows of a register that are read, passed over or rejected")
struct RegisterRowsTests {
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

  @Test("a rejected cell that a spreadsheet would act on is disarmed, and is itself again when it is read")
  func disarmed() throws {
    let cells = [
      "=1+1", "@SUM(A1)", "+1+cmd|' /C calc'!A0", "-2+3+cmd(1)", "\u{FF1D}1+1", " =A1", "- Cống tắc",
    ]
    let harmless = ["+84 900 000 111", "-5", "'tên", "tổ 1=2"]
    for cell in cells + harmless {
      let text =
        "Ngày đến,Nội dung,Ghi chú\nxx,Cống tắc,\"\(cell)\"\nyy,\(cell.contains(",") ? "x" : cell),Việc\n"
      let read = try ReadRegister(text)
      var writer = RegisterRejectsWriter(read.reader, language: .vi)
      for reject in read.rejects { writer.write(reject) }
      let written = writer.take()
      let isArmed = cells.contains(cell)
      #expect(
        written.contains("\"'\(cell)\"") == isArmed && written.contains("yy,'\(cell),") == isArmed,
        "\(written)")
      if !isArmed { #expect(written.contains("yy,\(cell),Việc"), "\(written)") }
      let again = try ReadRegister(
        written.replacing("xx", with: "2/11/2026").replacing("yy", with: "3/11/2026"))
      let rows = again.rows
      #expect(rows.count == 2, "\(cell)")
      #expect(rows.last?.summary == cell.trimmingCharacters(in: .whitespaces), "\(cell)")
      #expect(rows.last?.notes == "Việc" && rows.first?.notes == cell.trimmingCharacters(in: .whitespaces))
    }
  }

  @Test(
    "a formula that another reader would find behind its own sign is disarmed in the rejected rows, and read as it was",
    arguments: [
      "hỏng;=HYPERLINK(1)", "hai dòng\n=1+1", "a,@SUM(A1)", "a\t+cmd|x", "x; \"\"=1+1", "a;\u{FF1D}1",
    ])
  func innerFormulas(cell: String) throws {
    let read = try ReadRegister("Ngày đến,Nội dung,Ghi chú\nxx,\"\(cell)\",Việc\n")
    var writer = RegisterRejectsWriter(read.reader, language: .vi)
    for reject in read.rejects { writer.write(reject) }
    let written = writer.take()
    #expect(!written.contains(cell) && written.contains("'"), "\(written)")
    let meant = cell.replacing("\"\"", with: "\"")
    let again = try ReadRegister(written.replacing("xx", with: "2/11/2026"))
    #expect(
      again.rows.first?.summary == meant.replacing("\t", with: " "), "\(again.rows.first?.summary ?? "")")
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
    #expect(right.rows.last?.known == direct.rows.first?.known)
  }
}
