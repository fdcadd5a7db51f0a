import CaseWorkflow
import VietnameseText

/// The cells of one row by what they hold, with “nt” filled in from the row above.
struct RegisterCells {
  let row: TableRow
  let layout: RegisterLayout
  private let texts: [String]

  init(_ row: TableRow, layout: RegisterLayout, above: RegisterCells?) {
    self.row = row
    self.layout = layout
    texts = (0..<row.count).map { column in
      let text = RegisterWords.tidyLines(Formula.unguarded(row[column]))
      if RegisterWords.isDitto(text) { return above?.text(at: column) ?? "" }
      return text
    }
  }

  func text(at column: Int) -> String { texts.indices.contains(column) ? texts[column] : "" }

  /// The text of a field; nil when there's no such column or nothing in it.
  subscript(field: RegisterField) -> String? {
    guard let column = layout[field] else { return nil }
    let text = text(at: column)
    return RegisterWords.isBlank(text) ? nil : text
  }

  var count: Int { texts.count }

  /// Columns with something in them.
  var filled: [Int] { texts.indices.filter { !RegisterWords.isBlank(texts[$0]) } }

  /// What is kept as words because no field takes it, with its heading or “cột 4”.
  var extras: [RegisterExtra] {
    var columns = layout.others(in: count).filter { !RegisterWords.isBlank(text(at: $0)) }
    if let first = layout.reasonColumn, first < count,
      let reason = (first..<count).last(where: { !RegisterWords.isBlank(text(at: $0)) })
    {
      columns.removeAll { $0 == reason }
      if reason > first, !RegisterWords.isBlank(text(at: first)) { columns.append(first) }
    }
    return columns.sorted().map { column in
      let heading = layout.headings.indices.contains(column) ? layout.headings[column] : ""
      let isNamed = !heading.isEmpty && column != layout.reasonColumn
      return RegisterExtra(heading: isNamed ? heading : "cột \(column + 1)", text: text(at: column))
    }
  }

  func remark(_ field: RegisterField, value: String? = nil, _ reason: Phrase) -> RegisterRemark {
    let column = layout.columns[field] ?? -1
    return RegisterRemark(
      line: row.line, column: layout.name(of: field),
      value: field.isPersonal ? "" : String((value ?? text(at: column)).prefix(200)), reason: reason)
  }
}

extension RegisterCells {
  /// Whether the row isn't a petition: blank, a title within the book, a sum, column numbers, a repeated heading.
  func isSkippable(format: RegisterMap.DateFormat) -> Bool {
    let filled = filled
    guard let first = filled.first else { return true }
    if isNumbering(filled) || isRepeatedHeading(filled) || isSum(text(at: first), format: format) {
      return true
    }
    let hasContent = self[.summary] != nil || self[.received] != nil
    if filled.count == 1 { return !hasContent || isSectionTitle(text(at: first)) }
    if filled.count == 2, isSectionTitle(text(at: filled[1])) { return !isDated(format) }
    // The place for signatures under the table has neither date, content nor number.
    return !hasContent && filled.count <= 3 && self[.ordinal].flatMap { Int($0) } == nil
  }

  private func isDated(_ format: RegisterMap.DateFormat) -> Bool {
    self[.received].map { RegisterDate.read($0, format) != .unreadable } ?? false
  }

  /// (1) (2) (3) … beneath a heading.
  private func isNumbering(_ filled: [Int]) -> Bool {
    guard filled.count >= 3 else { return false }
    var last: Int?
    for column in filled {
      guard let number = Int(RegisterWords.plain(text(at: column))) else { return false }
      guard last.map({ number == $0 + 1 }) ?? (number <= 1) else { return false }
      last = number
    }
    return true
  }

  /// Printed books repeat the heading on each page.
  private func isRepeatedHeading(_ filled: [Int]) -> Bool {
    guard filled.count >= 3, !layout.headings.isEmpty else { return false }
    return filled.allSatisfy { RegisterWords.plain(text(at: $0)) == RegisterWords.plain(layout.name(of: $0)) }
  }

  private func isSum(_ first: String, format: RegisterMap.DateFormat) -> Bool {
    let words = RegisterWords.plain(first)
    let starts = ["tong cong", "tong so", "luy ke", "cong don", "cong thang", "cong quy", "cong nam"]
    // “Cộng: 15 đơn”, but not “Công an”.
    let isCount = words.hasPrefix("cong ") && words.dropFirst(5).first?.isNumber == true
    guard words == "cong" || isCount || starts.contains(where: { RegisterWords.begins(words, with: $0) })
    else {
      return false
    }
    return !isDated(format)
  }

  /// “Tháng 3/2024”, “QUÝ I”, “II. Đơn khiếu nại”.
  private func isSectionTitle(_ text: String) -> Bool {
    let words = RegisterWords.plain(text).split(separator: " ").map(String.init)
    guard words.count >= 2, words.count <= 8 else { return false }
    let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
    switch words[0] {
    case "thang", "quy", "nam", "tuan", "phan", "muc":
      return words[1].allSatisfy(\.isNumber) || roman.contains(words[1])
    default: return roman.contains(words[0]) && text.contains(".")
    }
  }
}
