package import CaseWorkflow
package import WorkingCalendar

/// One petition as an office's register has it: read, not yet a case.
package struct RegisterRow: Equatable, Sendable {
  /// The line of the file it starts on.
  package var line: Int
  /// The row in the form it had, for the file of rejected rows if a rule of the office refuses it later.
  package var raw: String
  /// Its coded fields and dates: see `normalisedKey(words:)`.
  package var normalisedFacts: String

  /// The number in the book, as written.
  package var ordinal: String?
  package var received: CivilDate
  package var petitionDate: CivilDate?
  package var source: IntakeSource
  /// The words of the source when they're of no known one.
  package var sourceText: String?
  package var senderName: String?
  package var senderAddress: String?
  package var senderPhone: String?
  /// “Nặc danh”, “không rõ”: then there's no name.
  package var isAnonymous = false
  package var people: Int?
  package var type: CaseTypeKey
  package var fieldOfWork: String?
  package var summary: String
  package var unit: UnitKey?
  /// The body in the book's words.
  package var unitText: String?
  /// Whether the words name a section or person under the body, so that they say more than the key.
  package var unitIsPart = false
  package var forwarded: CivilDate?
  /// The number as written, or with its spaces made one.
  package var forwardDocument: String?
  /// nil: D5's receipt isn't known, and the clock runs from the day it was forwarded.
  package var receivedByUnit: CivilDate?
  package var due: CivilDate?
  package var dueText: String?
  package var extendedTo: CivilDate?
  package var extensionText: String?
  package var answered: CivilDate?
  package var answerDocument: String?
  package var outcome: String?
  package var resultText: String?
  package var notified: CivilDate?
  package var notes: String?
  /// Cells under headings that mean nothing to us, and words that weren't the date or number they should be: kept.
  package var extras: [RegisterExtra] = []
  /// What a person should look at; the row goes in all the same.
  package var warnings: [RegisterRemark] = []
}

/// A cell kept as words.
package struct RegisterExtra: Equatable, Sendable {
  package let heading: String
  package let text: String
}

/// Something about one cell. `value` is empty where it would repeat who the sender is.
package struct RegisterRemark: Error, Equatable, Sendable {
  package let line: Int
  /// The heading as written.
  package let column: String
  package let value: String
  package let reason: Phrase
}

/// A row that doesn't go in, and why.
package struct RegisterReject: Error, Equatable, Sendable {
  package let remark: RegisterRemark
  /// The row in the form it had.
  package let raw: String

  package var line: Int { remark.line }
  package var column: String { remark.column }
  package var value: String { remark.value }
  package var reason: Phrase { remark.reason }

  /// - Parameter raw: the row in the form it had (`RegisterRow.raw`), also for a refusal by a rule of the office.
  package init(line: Int, column: String, value: String, reason: Phrase, raw: String) {
    remark = RegisterRemark(line: line, column: column, value: value, reason: reason)
    self.raw = raw
  }

  init(_ remark: RegisterRemark, raw: String) {
    self.remark = remark
    self.raw = raw
  }
}

/// What comes out of a register, row by row.
package enum RegisterItem: Equatable, Sendable {
  case row(RegisterRow)
  case rejected(RegisterReject)
  /// A blank row, a section's title, a sum, a row of column numbers.
  case skipped(line: Int)
}
