package import WorkingCalendar

/// Why a calendar file was refused: everything that is wrong with it, up to a hundred places.
package struct CalendarFileError: Error, Equatable, Sendable {
  /// In the order of the lines; never empty.
  package let problems: [CalendarFileProblem]

  init(_ first: CalendarFileProblem, _ others: [CalendarFileProblem] = []) {
    problems = [first] + others
  }
}

/// One thing wrong with a calendar file, and where.
package struct CalendarFileProblem: Error, Equatable, Sendable {
  /// The file as it was named.
  package let file: String
  /// Counted from 1; nil when it's the whole file.
  package let line: Int?
  /// The column's name, `#weekend` or `#years`; nil when it's the whole line.
  package let field: String?
  package let reason: Reason

  init(file: String, line: Int? = nil, field: String? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.field = field
    self.reason = reason
  }

  package enum Reason: Equatable, Sendable {
    case unreadable(TextDecodingError)
    /// The stretch isn't a row of a table.
    case notARow(TableProblem)
    case empty
    case noHeading
    case columnMissing
    case columnTwice
    /// More cells than columns.
    case tooManyCells
    case unknownDirective(String)
    case directiveAfterRows
    case weekendTwice
    case noSuchWeekday(String)
    case noWeekday
    case noWorkingWeekday
    /// Not two years, the first no later than the second.
    case notASpan
    case noSuchDate(String)
    /// Outside the years a calendar knows.
    case unknownYear
    case noSuchKind(String)
    case noSuchStatus(String)
    case listedTwice(firstLine: Int)
    case pairMissing
    /// A pair beside a day that isn't half of a swap.
    case pairWithoutSwap
    /// The other half isn't in the file.
    case pairNotListed(CivilDate)
    /// The row of the other half isn't the other kind of swap, or names another date.
    case pairNotMutual(CivilDate, line: Int)
    case announcedOutsideYears(Int)
  }
}
