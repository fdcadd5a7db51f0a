package import CaseWorkflow

/// Why a file can't be read as a register at all.
package enum RegisterFileError: Error, Equatable, Sendable {
  case text(TextDecodingError)
  /// No row has three headings that mean something.
  case noHeading
  /// A column no row can do without.
  case missingColumn(RegisterField)
  /// The map names a heading that no row above the data has.
  case headingNotFound(String)
}

extension RegisterFileError {
  package var reason: Phrase {
    switch self {
    case .text(let error): return error.reason
    case .noHeading:
      return Phrase(
        vi:
          "không thấy hàng tiêu đề (cần ít nhất 3 cột quen, như ngày đến, người gửi, nội dung); xem dấu phân cách (; hoặc ,), bảng mã (--encoding), hoặc mô tả cột bằng --map",
        en:
          "no heading row was found (3 known columns are needed, as date received, sender, content); use --map"
      )
    case .missingColumn(let field):
      return Phrase(
        vi: "thiếu cột “\(field.label.vi)”; mô tả cột bằng --map (columns.\(field.key))",
        en: "there is no column “\(field.label.en)”; name it with --map (columns.\(field.key))")
    case .headingNotFound(let heading):
      return Phrase(
        vi: "không có cột “\(heading)” mà --map nêu", en: "there is no column “\(heading)” that --map names")
    }
  }
}

/// Reads an office's register row by row: finds the heading, then makes each row a petition or says why not.
///
///     let reader = try RegisterReader(table: TableReader(path: path), context: context)
///     while let item = try reader.next() { … }
package final class RegisterReader {
  package let layout: RegisterLayout
  /// The rows of the heading in the form they had, for the file of rejected rows; none when there's no heading.
  package let rawHeading: [String]
  private let table: TableReader
  private let map: RegisterMap
  private let context: RegisterContext
  /// Rows read while the heading was looked for.
  private var waiting: [TableItem]
  private var above: RegisterCells?
  private var known = RegisterMeanings()

  /// Opens a file. The map's delimiter is used when it has one.
  package convenience init(
    path: String, encoding: TextEncoding? = nil, map: RegisterMap = RegisterMap(), context: RegisterContext
  ) throws(RegisterFileError) {
    let table: TableReader
    do {
      table = try TableReader(path: path, encoding: encoding, delimiter: map.delimiter)
    } catch {
      throw .text(error)
    }
    try self.init(table: table, map: map, context: context)
  }

  /// Reads the rows up to the heading.
  package init(
    table: TableReader, map: RegisterMap = RegisterMap(), context: RegisterContext
  ) throws(RegisterFileError) {
    self.table = table
    self.map = map
    self.context = context
    let found = try RegisterHeadingSearch(table: table, map: map)
    layout = found.layout
    rawHeading = found.raw
    waiting = found.rest.reversed()
    for field in [RegisterField.received, .summary] where layout.columns[field] == nil {
      throw .missingColumn(field)
    }
  }

  /// What stands between the fields, for writing rejected rows in the same form.
  package var delimiter: TableDelimiter { table.delimiter ?? .comma }

  /// The next row; nil at the end. Throws only when the file can't be read on.
  package func next() throws(TextDecodingError) -> RegisterItem? {
    let item: TableItem
    if let known = waiting.popLast() {
      item = known
    } else {
      guard let read = try table.next() else { return nil }
      item = read
    }
    switch item {
    case .refused(let problem):
      return .rejected(
        RegisterReject(line: problem.line, column: "", value: "", reason: problem.reason, raw: problem.raw))
    case .row(let row):
      let cells = RegisterCells(row, layout: layout, above: above)
      if cells.isSkippable(format: map.dateFormat) { return .skipped(line: row.line) }
      above = cells
      do {
        return .row(try RegisterRow(cells, map: map, context: context, known: &known))
      } catch {
        return .rejected(RegisterReject(error, raw: row.raw))
      }
    }
  }
}

/// Finds the heading among the first rows.
private struct RegisterHeadingSearch {
  let layout: RegisterLayout
  let raw: [String]
  /// What was read beyond the heading.
  let rest: [TableItem]

  init(table: TableReader, map: RegisterMap) throws(RegisterFileError) {
    var rows: [TableItem] = []
    do {
      for _ in 0..<map.skipLines { _ = try table.next() }
      while rows.count < RegisterLayout.searchedRows, let item = try table.next() {
        rows.append(item)
        guard case .row(let row) = item, RegisterLayout.isHeading(row.texts, map: map) else { continue }
        var headings = row.texts
        var raw = [row.raw]
        rest = try Self.afterHeading(&headings, &raw, table)
        self.raw = raw
        layout = RegisterLayout(headings: headings, map: map)
        return
      }
    } catch {
      throw .text(error)
    }
    // A map by numbers needs no heading: what was read is data already.
    let named = map.columns.values.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }
    if let heading = named.sorted().first { throw .headingNotFound(heading) }
    guard !map.columns.isEmpty else { throw .noHeading }
    raw = []
    rest = rows
    layout = RegisterLayout(map: map)
  }

  /// Takes a second row of headings; any other row is data.
  private static func afterHeading(
    _ headings: inout [String], _ raw: inout [String], _ table: TableReader
  ) throws(TextDecodingError) -> [TableItem] {
    guard let next = try table.next() else { return [] }
    guard case .row(let row) = next, let joined = RegisterLayout.joined(headings, row.texts) else {
      return [next]
    }
    headings = joined
    raw.append(row.raw)
    return []
  }
}
