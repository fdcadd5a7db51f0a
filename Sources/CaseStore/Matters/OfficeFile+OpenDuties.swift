package import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// An obligation and the case it belongs to.
package struct KeptDuty: Sendable {
  /// The case's row.
  package var matter: Int64
  package var duty: Obligation
  /// The day of its next rung, as its row has it.
  var nextRung: CivilDate?
}

extension OfficeFile {
  /// How many obligations are owed in the cases that `sight` is shown, suspended ones too.
  package func openDutyCount(for sight: Visibility) throws -> Int {
    let clause = sight.clause(on: "matter")
    return try connection.rows(
      SQL("SELECT count(*) FROM obligations WHERE state IN ('open', 'suspended')\(clause.sql)"), clause.values
    ) { $0.int(0) }.first ?? 0
  }

  /// Gives `body` every obligation that is owed, suspended ones too, case by case. A window at a time, so that a hundred
  /// thousand need no more memory than a thousand, and `body` may write.
  package func eachOpenDuty(_ body: (KeptDuty) throws -> Void) throws {
    try eachDuty(
      """
      SELECT number, key, debtor, creditor, term, days, unit, extended_days, start, is_start_confirmed, due,
        first_due, earliest_due, latest_due, is_provisional, extending, state, stage, fulfilled, late_working_days,
        suspensions, drafter, extension_late, matter, next_rung_day
      FROM obligations WHERE state IN ('open', 'suspended') AND (matter, number) > (?1, ?2)
      ORDER BY matter, number LIMIT ?5
      """, body)
  }

  /// The same for every obligation, owed or ended, that a change of how the days of `span` count can touch; also for every
  /// one whose start is only expected, since it follows another's date.
  package func eachDuty(within span: ClosedRange<CivilDate>, _ body: (KeptDuty) throws -> Void) throws {
    try eachDuty(
      """
      SELECT number, key, debtor, creditor, term, days, unit, extended_days, start, is_start_confirmed, due,
        first_due, earliest_due, latest_due, is_provisional, extending, state, stage, fulfilled, late_working_days,
        suspensions, drafter, extension_late, matter, next_rung_day
      FROM obligations
      WHERE (max(due, latest_due) >= ?3 AND start < ?4
          OR key = 'notice' AND is_start_confirmed = 0 AND state IN ('open', 'suspended'))
        AND (matter, number) > (?1, ?2)
      ORDER BY matter, number LIMIT ?5
      """, from: span.lowerBound.dayNumber, to: span.upperBound.dayNumber, body)
  }

  private func eachDuty(
    _ statement: SQL, from first: Int32 = 0, to last: Int32 = 0, _ body: (KeptDuty) throws -> Void
  ) throws {
    var place: (matter: Int64, number: Int) = (0, 0)
    while true {
      let window = try connection.rows(statement, place.matter, place.number, first, last, 1000) { row in
        KeptDuty(matter: row.int64(23), duty: try Self.obligation(row), nextRung: row.optionalDate(24))
      }
      for kept in window { try body(kept) }
      guard let last = window.last else { return }
      place = (last.matter, last.duty.number)
    }
  }
}
