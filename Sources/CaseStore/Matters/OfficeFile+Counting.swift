package import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// The figures at the head of the board.
package struct BoardCounts: Hashable, Sendable {
  package var overdue: Int
  package var dueSoon: Int
  package var awaiting: [RoleKey: Int]
  package var provisional: Int

  fileprivate mutating func take(away others: BoardCounts) {
    overdue -= others.overdue
    dueSoon -= others.dueSoon
    provisional -= others.provisional
    for (role, count) in others.awaiting {
      awaiting[role, default: 0] -= count
      if awaiting[role] == 0 { awaiting[role] = nil }
    }
  }
}

extension OfficeFile {
  /// The counts of the cases that `sight` is shown; `soon` is the last day that counts as due soon. What is kept for
  /// everybody less the few that are hidden; for one body's account its own cases, counted.
  package func boardCounts(today: CivilDate, soon: CivilDate, for sight: Visibility) throws -> BoardCounts {
    switch sight.reach {
    case .nothing:
      return BoardCounts(overdue: 0, dueSoon: 0, awaiting: [:], provisional: 0)
    case .debts:
      let clause = sight.clause(on: "m.id")
      return try count("m.is_closed = 0" + clause.sql, clause.values, today: today, soon: soon)
    case .all:
      var counts = try keptCounts(today: today, soon: soon)
      guard sight.isBarredSomewhere else { return counts }
      counts.take(
        away: try count(
          "m.is_closed = 0 AND m.id IN (SELECT matter FROM barred WHERE account = ?)", [.text(sight.account)],
          today: today, soon: soon))
      return counts
    }
  }

  /// Counts cases one by one, by the same rules as those kept.
  private func count(
    _ condition: String, _ values: [Value], today: CivilDate, soon: CivilDate
  ) throws -> BoardCounts {
    var counts = BoardCounts(overdue: 0, dueSoon: 0, awaiting: [:], provisional: 0)
    try connection.query(
      SQL(
        """
        SELECT next_role, count(*), sum(answer_open = 1 AND answer_due < ?),
          sum(answer_open = 1 AND answer_due BETWEEN ? AND ?), sum(answer_open = 1 AND answer_provisional = 1)
        FROM matters m WHERE \(condition) GROUP BY next_role
        """),
      [.int(Int(today.dayNumber)), .int(Int(today.dayNumber)), .int(Int(soon.dayNumber))] + values
    ) { row in
      if let role = row.optionalText(0) { counts.awaiting[role] = row.int(1) }
      counts.overdue += row.optionalInt(2) ?? 0
      counts.dueSoon += row.optionalInt(3) ?? 0
      counts.provisional += row.optionalInt(4) ?? 0
    }
    return counts
  }

  /// Counts kept per due day, summed to `today`.
  private func keptCounts(today: CivilDate, soon: CivilDate) throws -> BoardCounts {
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
