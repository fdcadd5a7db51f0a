package import CaseWorkflow

/// How an office's own register is laid out, where its headings don't tell (`--map`).
package struct RegisterMap: Equatable, Sendable {
  /// Where a field is: under a heading, or in a column counted from 1.
  package enum Column: Equatable, Sendable {
    case heading(String)
    case number(Int)
  }

  package enum DateFormat: String, CaseIterable, Sendable {
    case dayFirst = "dd/mm/yyyy"
    case monthFirst = "mm/dd/yyyy"
    case yearFirst = "yyyy-mm-dd"
  }

  package var columns: [RegisterField: Column] = [:]
  package var dateFormat = DateFormat.dayFirst
  /// What the office's words mean, by their plain form.
  package var types: [String: CaseTypeKey] = [:]
  package var sources: [String: IntakeSource] = [:]
  package var units: [String: UnitKey] = [:]
  package var outcomes: [String: String] = [:]
  /// What an empty cell means.
  package var defaultType: CaseTypeKey?
  package var defaultSource: IntakeSource?
  package var defaultUnit: UnitKey?
  package var delimiter: TableDelimiter?
  /// Rows above the heading that aren't looked at.
  package var skipLines = 0

  package init() {}
}

/// What is wrong in a `--map` file.
package struct RegisterMapError: Error, Equatable, Sendable {
  package let file: String
  /// `values.type`, or empty when it's the file as a whole.
  package let path: String
  package let reason: Phrase
}
