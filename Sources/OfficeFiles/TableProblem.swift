package import CaseWorkflow

/// Something between two rows of a table.
package enum TableItem: Sendable {
  case row(TableRow)
  /// A stretch that can't be read as a row. Reading goes on after it.
  case refused(TableProblem)
}

/// Why a stretch of the file isn't a row.
package struct TableProblem: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// A quote opens a field and never closes it.
    case unterminatedQuote
    /// More than `TableLimits.rowBytes`.
    case rowTooLong
    /// More than `TableLimits.fieldBytes`; counted from 1.
    case fieldTooLong(column: Int)
  }

  package let kind: Kind
  /// The line it begins on, counted from 1; for a quote, the line of the quote.
  package let line: Int
  /// The text as it was; of a row that is too long, its beginning.
  package let raw: String
}

/// How much of a file is held in memory at once.
package enum TableLimits {
  package static let rowBytes = 1 << 20
  package static let fieldBytes = 256 << 10
}

extension TableProblem {
  package var reason: Phrase {
    switch kind {
    case .unterminatedQuote:
      Phrase(
        vi: "dấu ngoặc kép mở ở dòng \(line) không có dấu đóng",
        en: "the quote opened on line \(line) is never closed")
    case .rowTooLong:
      Phrase(vi: "dòng dài quá 1 MiB", en: "the row is longer than 1 MiB")
    case .fieldTooLong(let column):
      Phrase(
        vi: "ô ở cột \(column) dài quá 256 KiB", en: "the cell in column \(column) is longer than 256 KiB")
    }
  }
}
