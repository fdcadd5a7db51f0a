package import CaseWorkflow
import SQLiteKit
import WorkingCalendar

/// An obligation that is owed still, and the case it belongs to.
package struct OpenDuty: Sendable {
  /// The case's row.
  package var matter: Int64
  package var duty: Obligation
  /// The day of its next rung, as its row has it.
  var nextRung: CivilDate?
}

extension OfficeFile {
  /// How many obligations are owed, suspended ones too.
  package func openDutyCount() throws -> Int {
    Int(
      try connection.scalar("SELECT count(*) FROM obligations WHERE state IN ('open', 'suspended')") ?? 0)
  }

  /// Gives `body` every obligation that is owed, suspended ones too, case by case. A window at a time, so that a hundred
  /// thousand need no more memory than a thousand, and `body` may write.
  package func eachOpenDuty(_ body: (OpenDuty) throws -> Void) throws {
    var place: (matter: Int64, number: Int) = (0, 0)
    while true {
      let window = try openDuties(after: place, limit: 1000)
      for open in window { try body(open) }
      guard let last = window.last else { return }
      place = (last.matter, last.duty.number)
    }
  }

  private func openDuties(after place: (matter: Int64, number: Int), limit: Int) throws -> [OpenDuty] {
    try connection.rows(
      """
      SELECT number, key, debtor, creditor, term, days, unit, extended_days, start, is_start_confirmed, due,
        first_due, earliest_due, latest_due, is_provisional, extending, state, stage, fulfilled, late_working_days,
        suspensions, drafter, extension_late, matter, next_rung_day
      FROM obligations WHERE state IN ('open', 'suspended') AND (matter, number) > (?, ?)
      ORDER BY matter, number LIMIT ?
      """, place.matter, place.number, limit
    ) { row in
      OpenDuty(matter: row.int64(23), duty: try Self.obligation(row), nextRung: row.optionalDate(24))
    }
  }
}
