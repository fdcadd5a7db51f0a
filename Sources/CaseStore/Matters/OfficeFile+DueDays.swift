import SQLiteKit
package import WorkingCalendar

extension OfficeFile {
  /// How many open answers fall due on each day of `span`, of the cases that `sight` is shown: what is kept for everybody
  /// less the few that are hidden; for one body's account its own cases, counted.
  package func answersDue(
    _ span: ClosedRange<CivilDate>, for sight: Visibility
  ) throws -> [CivilDate: Int] {
    switch sight.reach {
    case .nothing: return [:]
    case .debts:
      let clause = sight.clause(on: "m.id")
      return try countedAnswers(span, clause.sql, clause.values)
    case .all:
      var counts: [CivilDate: Int] = [:]
      try connection.query(
        "SELECT day, count FROM counters WHERE kind = 'answer' AND day BETWEEN ? AND ?",
        span.lowerBound.dayNumber, span.upperBound.dayNumber
      ) { counts[CivilDate(dayNumber: Int32($0.int(0)))] = $0.int(1) }
      guard sight.isBarredSomewhere else { return counts }
      let hidden = try countedAnswers(
        span, " AND m.id IN (SELECT matter FROM barred WHERE account = ?)", [.text(sight.account)])
      for (day, count) in hidden {
        let left = (counts[day] ?? 0) - count
        counts[day] = left > 0 ? left : nil
      }
      return counts
    }
  }

  private func countedAnswers(
    _ span: ClosedRange<CivilDate>, _ condition: String, _ values: [Value]
  ) throws -> [CivilDate: Int] {
    var counts: [CivilDate: Int] = [:]
    try connection.query(
      SQL(
        """
        SELECT m.answer_due, count(*) FROM matters m
        WHERE m.is_closed = 0 AND m.answer_open = 1 AND m.answer_due BETWEEN ? AND ?\(condition)
        GROUP BY m.answer_due
        """),
      [.int(Int(span.lowerBound.dayNumber)), .int(Int(span.upperBound.dayNumber))] + values
    ) { counts[CivilDate(dayNumber: Int32($0.int(0)))] = $0.int(1) }
    return counts
  }

  /// How many open answers run over `day` and may still move, counted to `most`: of the dates that come soonest after it.
  package func provisionalAnswers(
    over day: CivilDate, atMost most: Int, for sight: Visibility
  ) throws -> Int {
    // No term that runs over a day ends later.
    let last = day + 400
    let clause = sight.clause(on: "m.id")
    return try connection.rows(
      SQL(
        """
        SELECT count(*) FROM (SELECT 1 FROM matters m
          WHERE m.answer_open = 1 AND m.answer_due BETWEEN ? AND ? AND m.answer_start < ?
            AND m.answer_provisional = 1\(clause.sql) LIMIT ?)
        """),
      [.int(Int(day.dayNumber)), .int(Int(last.dayNumber)), .int(Int(day.dayNumber))] + clause.values
        + [.int(most)]
    ) { $0.int(0) }.first ?? 0
  }
}
