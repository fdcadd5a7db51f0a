import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What the commands on terms, bodies and types share.
enum TableFlags {
  static let key = Argument(name: "KEY", help: Phrase(vi: "khóa của dòng", en: "the key of the row"))

  static func set(_ fields: String) -> Flag {
    Flag(
      name: "set", value: .text("FIELD=VALUE"),
      help: Phrase(vi: "điền một ô: \(fields)", en: "fill in a field of: \(fields)"), isRequired: true,
      isRepeated: true)
  }

  static let from = Flag(
    name: "from", value: .day,
    help: Phrase(vi: "có hiệu lực từ ngày (mặc định hôm nay)", en: "in force from this day (default today)"))

  static func reason(isRequired: Bool) -> Flag {
    Flag(
      name: "reason", value: .text("TEXT"),
      help: Phrase(vi: "căn cứ, lý do; ghi vào nhật ký", en: "basis or reason, kept in the log"),
      isRequired: isRequired)
  }

  static let rights = Phrase(
    vi: "Quản trị và Chủ tịch sửa; ai đọc sổ cũng xem được.",
    en: "For the administrator and the chairman; whoever reads the book may look.")
}

extension Session {
  /// The row that the flags describe. An addition explains itself.
  func tableEdit() throws -> TableEdit {
    let key = invocation.required(0)
    return TableEdit(
      key: key, values: try invocation.assignments(), from: try day("from"),
      reason: invocation.text("reason") ?? "thêm \(key)")
  }
}

extension JSONValue {
  init(_ phrase: Phrase?, _ language: Language) { self = phrase.map { .text($0(language)) } ?? .null }
}
