package import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// The figures at the head of the board.
package struct BoardCounts: Hashable, Sendable {
  package var overdue: Int
  package var dueSoon: Int
  package var awaiting: [RoleKey: Int]
  package var provisional: Int
}

extension OfficeFile {
  /// Counts kept per due day, summed to `today`; `soon` is the last day that counts as due soon.
  package func boardCounts(today: CivilDate, soon: CivilDate) throws -> BoardCounts {
    var counts = BoardCounts(overdue: 0, dueSoon: 0, awaiting: [:], provisional: 0)
    counts.overdue = Int(
      try connection.scalar(
        "SELECT sum(count) FROM counters WHERE kind = 'answer' AND day < ?", today.dayNumber) ?? 0)
    counts.dueSoon = Int(
      try connection.scalar(
        "SELECT sum(count) FROM counters WHERE kind = 'answer' AND day BETWEEN ? AND ?", today.dayNumber,
        soon.dayNumber) ?? 0)
    try connection.query("SELECT kind, sum(count) FROM counters WHERE kind <> 'answer' GROUP BY kind") {
      row in
      let kind = row.text(0)
      if kind == "provisional" {
        counts.provisional = row.int(1)
      } else if kind.hasPrefix("await:") {
        counts.awaiting[String(kind.dropFirst("await:".count))] = row.int(1)
      }
    }
    return counts
  }
}
