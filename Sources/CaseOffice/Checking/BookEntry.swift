package import CaseWorkflow
package import WorkingCalendar

/// One line of the book's own log: what was done to the office as a whole, by whom, when, and what became different.
package struct BookEntry: Sendable {
  package var number: Int64
  /// Wall clock, `2026-11-23T09:41:07+07:00`.
  package var at: String
  package var day: CivilDate
  package var account: String
  /// By the name the account had then; its key where none is known.
  package var person: String
  package var role: Phrase
  package var kind: String
  package var label: Phrase
  package internal(set) var details: [HistoryEntry.Detail]
  /// The first digits of the event's hash, as printed on paper.
  package var mark: String
}
