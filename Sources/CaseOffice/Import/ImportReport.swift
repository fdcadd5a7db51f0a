package import CaseWorkflow

/// What an import did with each row of a register.
package struct ImportReport: Sendable {
  /// A row that could not be read, in the form it had.
  package struct Reject: Sendable {
    package var line: Int
    /// The heading as written, or empty when the row as a whole is at fault.
    package var column: String
    package var value: String
    package var reason: Phrase

    package init(line: Int, column: String, value: String, reason: Phrase) {
      self.line = line
      self.column = column
      self.value = value
      self.reason = reason
    }
  }

  /// Rows with something in them, below the heading.
  package var read = 0
  package var imported = 0
  /// Rows that were imported before, and rows that hold no case (a month's heading, a sum).
  package var skipped = 0
  /// The lines of the known ones whose sender could not be compared: the case in the book is sealed, or its sender forgotten.
  package var uncompared: [Int] = []
  package var rejected = 0
  package var rejects: [Reject] = []
  /// Where the rejected rows of an earlier import of this file lie now; nil where there were none.
  package var earlierRejects: String?
  /// Rows of which the words told who a sealed sender is, and were written over.
  package var masked = 0
  /// Rows that came in and deserve a look: a lost accent, a body named by a department.
  package var warnings: [Reject] = []

  package init() {}
}
