package import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// The figures at the head of the board.
package struct BoardCounts: Hashable, Sendable {
  package var overdue = 0
  package var dueSoon = 0
  package var awaiting: [RoleKey: Int] = [:]
  package var provisional = 0
}

extension OfficeFile {
  /// The counts of the cases that `sight` is shown; `soon` is the last day that counts as due soon.
  package func boardCounts(today: CivilDate, soon: CivilDate, for sight: Visibility) throws -> BoardCounts {
    var counts = BoardCounts()
    counts.overdue = try sum(of: kept(.answer, before: today, for: sight))
    counts.dueSoon = try sum(of: kept(.answer, from: today, before: soon + 1, for: sight))
    counts.provisional = try sum(of: kept(.provisional, for: sight))
    counts.awaiting = try sums(of: kept(.await, for: sight))
    return counts
  }

  /// Kept counts as a table of `day`, `subject` and their number `n`.
  struct Kept {
    var sql: String
    var values: [Value]
  }

  /// What is kept of a kind for the days from `first` and before `end`: all that `sight` could be shown less what it is
  /// barred from. Rows of counters, however many cases there are.
  func kept(
    _ kind: CounterLedger.Kind, from first: CivilDate = CivilDate(dayNumber: .min),
    before end: CivilDate = CivilDate(dayNumber: .max), for sight: Visibility
  ) -> Kept {
    let span: [Value] = [.text(kind.rawValue), .int(Int(first.dayNumber)), .int(Int(end.dayNumber))]
    guard let (shown, hidden) = sight.audiences else {
      return Kept(sql: "(SELECT 0 AS day, '' AS subject, 0 AS n FROM counters WHERE false)", values: [])
    }
    guard let hidden else {
      return Kept(
        sql: """
          (SELECT day, subject, count AS n FROM counters
          WHERE audience = ? AND kind = ? AND day >= ? AND day < ?)
          """, values: [.text(shown)] + span)
    }
    return Kept(
      sql: """
        (SELECT day, subject, sum(iif(audience = ?, count, -count)) AS n FROM counters
        WHERE audience IN (?, ?) AND kind = ? AND day >= ? AND day < ? GROUP BY day, subject)
        """, values: [.text(shown), .text(shown), .text(hidden)] + span)
  }

  private func sum(of kept: Kept) throws -> Int {
    try connection.rows(SQL("SELECT sum(n) FROM \(kept.sql)"), kept.values) { $0.optionalInt(0) ?? 0 }
      .first ?? 0
  }

  /// By subject; none with a sum of nothing.
  func sums(of kept: Kept) throws -> [String: Int] {
    var sums: [String: Int] = [:]
    try connection.query(
      SQL("SELECT subject, sum(n) FROM \(kept.sql) GROUP BY subject HAVING sum(n) <> 0"), kept.values
    ) { row in sums[row.text(0)] = row.int(1) }
    return sums
  }

  /// By day; none with a sum of nothing.
  func sumsByDay(of kept: Kept, subjects: Set<String>? = nil) throws -> [CivilDate: Int] {
    var sums: [CivilDate: Int] = [:]
    try connection.query(SQL("SELECT day, subject, n FROM \(kept.sql) WHERE n <> 0"), kept.values) { row in
      guard subjects?.contains(row.text(1)) ?? true else { return }
      sums[row.date(0), default: 0] += row.int(2)
    }
    return sums
  }
}
