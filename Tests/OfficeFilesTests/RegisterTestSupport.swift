import CaseWorkflow
import OfficeFiles
import Testing
import WorkingCalendar

/// A day read from `2026-11-14`; tests name only days that exist.
func day(_ iso: String) -> CivilDate? { CivilDate(iso: iso) }

/// What a register's text reads as, on 14/11/2026.
struct ReadRegister {
  var rows: [RegisterRow] = []
  var rejects: [RegisterReject] = []
  var skipped: [Int] = []
  let reader: RegisterReader

  init(_ text: String, map: RegisterMap = RegisterMap(), vocabulary: RegisterVocabulary = .standard) throws {
    try self.init(TableReader(text: text, delimiter: map.delimiter), map: map, vocabulary: vocabulary)
  }

  init(_ table: TableReader, map: RegisterMap = RegisterMap(), vocabulary: RegisterVocabulary = .standard)
    throws
  {
    let today = try #require(CivilDate(year: 2026, month: 11, day: 14))
    reader = try RegisterReader(
      table: table, map: map, context: RegisterContext(today: today, vocabulary: vocabulary))
    while let item = try reader.next() {
      switch item {
      case .row(let row): rows.append(row)
      case .rejected(let reject): rejects.append(reject)
      case .skipped(let line): skipped.append(line)
      }
    }
  }

  /// One row under the usual headings; cells by field, the rest empty.
  init(_ cells: [RegisterField: String], map: RegisterMap = RegisterMap()) throws {
    var cells = cells
    if cells[.received] == nil { cells[.received] = "2/3/2026" }
    if cells[.summary] == nil { cells[.summary] = "Xin xác nhận đường đi chung" }
    var writer = TableWriter(guardsFormulas: false)
    writer.write(Self.headings.map(\.1))
    writer.write(Self.headings.map { cells[$0.0] ?? "" })
    try self.init(writer.text, map: map)
  }

  static let headings: [(RegisterField, String)] = [
    (.ordinal, "STT"), (.received, "Ngày nhận"), (.petitionDate, "Ngày trên đơn"), (.source, "Nguồn"),
    (.senderName, "Người gửi"), (.senderAddress, "Địa chỉ"), (.senderPhone, "Điện thoại"),
    (.people, "Số người"),
    (.type, "Loại đơn"), (.fieldOfWork, "Lĩnh vực"), (.summary, "Nội dung"), (.unit, "Cơ quan giải quyết"),
    (.forwarded, "Ngày chuyển"), (.forwardDocument, "Số văn bản chuyển"),
    (.receivedByUnit, "Ngày cơ quan tiếp nhận"), (.due, "Hạn"), (.extension, "Gia hạn"),
    (.answered, "Ngày trả lời"),
    (.answerDocument, "Số văn bản trả lời"), (.result, "Kết quả"), (.notified, "Ngày báo dân"),
    (.notes, "Ghi chú"),
  ]
}

/// The one row that these cells are read as.
func registerRow(of cells: [RegisterField: String]) throws -> RegisterRow {
  let read = try ReadRegister(cells)
  return try #require(read.rows.first, "\(read.rejects)")
}

/// Why the row with these cells is rejected.
func rejectedRow(of cells: [RegisterField: String]) throws -> RegisterReject {
  let read = try ReadRegister(cells)
  return try #require(read.rejects.first, "\(read.rows)")
}

extension RegisterRow {
  /// What it is known by when all its words are recorded.
  var known: String {
    normalisedKey(
      words: [summary, resultText ?? "", notes ?? ""] + extras.map { "\($0.heading): \($0.text)" })
  }
}
