package import CaseStore
package import WorkingCalendar

/// What falls due on one day.
package struct DueDay: Hashable, Sendable {
  package var date: CivilDate
  package var counts: DueCount

  package init(date: CivilDate, counts: DueCount) {
    self.date = date
    self.counts = counts
  }

  /// Cases whose leading answer is due, as the board, the lists and the calendar have them.
  package var answers: Int { counts.answers }
  /// Those of them whose date can still move (D12).
  package var provisional: Int { counts.provisional }
  /// Moves of this account's roles.
  package var moves: Int { counts.moves }
}
