package import CaseWorkflow
import VietnameseText

/// Writes the rejected rows in the form they had, with the reason in a last column, so that the file can be corrected in
/// a spreadsheet and imported again: that column is passed over then. A cell that a spreadsheet would act on gets an
/// apostrophe, which is taken away again when it is read.
package struct RegisterRejectsWriter {
  private let delimiter: TableDelimiter
  private let language: Language
  /// How many columns stand before the reason.
  private let width: Int
  private let hasReasons: Bool
  private(set) package var text = "\u{FEFF}"

  package init(_ reader: RegisterReader, language: Language) {
    delimiter = reader.delimiter
    self.language = language
    width = reader.layout.columns[.ignored] ?? reader.layout.headings.count
    hasReasons = reader.layout.columns[.ignored] != nil
    // A heading of two rows gets the name of the column in the first.
    for (index, row) in reader.rawHeading.enumerated() {
      write(row, last: index == 0 ? RegisterField.ignored.label(language) : "")
    }
  }

  package mutating func write(_ reject: RegisterReject) {
    let column = reject.column.isEmpty ? "" : "\(reject.column): "
    write(reject.raw, last: column + reject.reason(language))
  }

  /// Gives what was written and forgets it, for writing to a file piece by piece.
  package mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// The row's letters up to `end`, with an apostrophe in each field that needs one.
  private func guarded(_ bytes: [UInt8], _ fields: [TableField], end: Int) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(end + 8)
    var place = 0
    for field in fields {
      let cell = bytes.withUnsafeBufferPointer { field.text(in: $0) }
      let starts =
        (Formula.couldAct(cell) ? [field.start] : [])
        + Formula.innerStarts(in: bytes[field.start..<field.end])
      for start in starts {
        result += bytes[place..<start]
        result += Array(String(Formula.mark).utf8)
        place = start
      }
    }
    return String(decoding: result + bytes[place..<end], as: UTF8.self).withoutControls()
  }

  /// Fills a short row up, so that the reason stands under its heading; a reason of an earlier time gives way.
  private mutating func write(_ raw: String, last: String) {
    var scanner = TableScanner(delimiter: delimiter.byte)
    let bytes = Array(raw.utf8)
    _ = bytes.withUnsafeBufferPointer { scanner.scan($0, isLast: true) }
    var kept = bytes[...]
    var count = scanner.fields.count
    if hasReasons, count > width {
      // Behind cells that no heading has, the reason is the last that says something.
      count =
        scanner.fields.indices.last { $0 >= width && scanner.fields[$0].start < scanner.fields[$0].end }
        ?? width
      let reason = scanner.fields[count]
      kept = bytes[..<max(0, reason.start - (reason.form == .plain ? 1 : 2))]
    }
    let missing = scanner.isQuoteOpen ? 0 : max(0, width - count)
    var cell = TableWriter(delimiter: delimiter)
    cell.write([last])
    text += guarded(bytes, scanner.fields.filter { $0.end <= kept.endIndex }, end: kept.endIndex)
    text += String(repeating: delimiter.rawValue, count: missing + 1) + cell.text
  }
}
