import SQLiteKit
package import WorkingCalendar

extension OfficeFile {
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
