import Foundation
import OfficeFiles
import Testing
import WorkingCalendar

/// The register shipped as an example, an invented commune's of three years with the dirt real books have.
@Suite("The example register")
struct RegisterExampleTests {
  private static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("config/examples/so-theo-doi-don.csv").path

  private func read(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) throws -> ReadRegister {
    try ReadRegister(TableReader(ByteSource(bytes: bytes, pieceSize: 1000), encoding: encoding))
  }

  private func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: Self.path))) }

  @Test("every row is read, rejected for a reason that's true, or rightly passed over")
  func whole() throws {
    let read = try read(bytes())
    #expect(read.rows.count == 201)
    #expect(
      read.rejects.map { "\($0.column): \($0.value)" } == [
        "Ngày nhận: 30/2/2024", "Loại đơn: Tranh chấp", "Ngày chuyển: 29/2/2025", "Nơi chuyển đến: Huyện ủy",
        "Ngày trả lời: 2025-06-02", "Ngày trả lời: 31/4/2026", "Ngày nhận: 16/9/2062",
      ])
    // 1 of numbers, 3 years, 12 quarters, 3 sums, 1 blank, 1 for signatures.
    #expect(read.skipped.count == 21)
  }

  @Test("what is true of every petition in it")
  func rows() throws {
    let rows = try read(bytes()).rows
    let start = try #require(day("2024-01-01"))
    let end = try #require(day("2026-11-13"))
    for row in rows {
      #expect((start...end).contains(row.received), "line \(row.line)")
      #expect(row.extras.allSatisfy { $0.text == "Chưa trả lời" || $0.heading != "Ngày trả lời" })
      #expect(row.unit != nil || row.forwarded == nil)
      #expect(row.senderName != nil || row.isAnonymous)
      #expect(row.senderAddress != nil || row.isAnonymous)
      #expect(row.senderName?.contains("  ") != true)
    }
    #expect(rows.filter { $0.forwarded == nil }.count > 8)
    #expect(rows.filter { $0.forwarded != nil && $0.receivedByUnit == nil }.count > 20)
    #expect(rows.filter { $0.extendedTo != nil }.count > 8)
    #expect(Set(rows.map(\.type)).count == 6)
    #expect(Set(rows.map(\.source)).count == 10)
    #expect(Set(rows.compactMap(\.unit)) == ["ubnd", "dang-uy", "ubkt", "hdnd", "mttq-tinh"])
    #expect(
      rows.filter { $0.forwardDocument == "33 - KH/HU" || $0.answerDocument == "218- QĐ/TW" }.count == 2)
    #expect(rows.filter { !$0.warnings.isEmpty }.count == 2)
  }

  @Test("some are overdue on 14/11/2026, some were answered late")
  func lateness() throws {
    let rows = try read(bytes()).rows
    let today = try #require(day("2026-11-14"))
    let overdue = rows.filter { row in
      row.answered == nil && (row.extendedTo ?? row.due).map { $0 < today } == true
        && row.received.year == 2026
    }
    #expect(overdue.count > 5)
    let late = rows.filter { row in
      if let answered = row.answered, let due = row.extendedTo ?? row.due { answered > due } else { false }
    }
    #expect(late.count > 15)
  }

  @Test(
    "the same book in another encoding, another delimiter or another line end holds the same petitions",
    arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .tcvn3, .windows1258],
    [TableDelimiter.semicolon, .comma, .tab])
  func variants(encoding: TextEncoding, delimiter: TableDelimiter) throws {
    let original = try bytes()
    var writer = TableWriter(delimiter: delimiter, guardsFormulas: false, lineEnd: "\n")
    let table = TableReader(ByteSource(bytes: original))
    while let item = try table.next() {
      if case .row(let row) = item { writer.write(row.texts) }
    }
    let variant = try encoded(writer.text, as: encoding)
    let isNamed = encoding == .tcvn3 || encoding == .windows1258
    let read = try read(variant, isNamed ? encoding : nil)
    let expected = try self.read(original)
    #expect(read.rows.map(\.known) == expected.rows.map(\.known))
    #expect(read.rows.map(\.senderName) == expected.rows.map(\.senderName))
    #expect(read.rows.map(\.summary) == expected.rows.map(\.summary))
    #expect(read.rejects.map(\.reason) == expected.rejects.map(\.reason))
    #expect(read.skipped.count == expected.skipped.count)
  }

  @Test("two rows are there twice, word for word")
  func duplicates() throws {
    let keys = try read(bytes()).rows.map(\.known)
    #expect(keys.count - Set(keys).count == 2)
  }
}
