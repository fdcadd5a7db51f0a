import SQLiteKit
package import WorkingCalendar

extension OfficeFile {
  /// The cases of which some open answer reaches its next rung by `day`; an index, not a walk.
  package func mattersWithRungs(through day: CivilDate) throws -> [Int64] {
    try connection.rows(
      "SELECT DISTINCT matter FROM obligations WHERE next_rung_day <= ? ORDER BY matter", day.dayNumber
    ) { $0.int64(0) }
  }

  /// How many rungs were recorded on `day` already: what an earlier sweep of the same day has done.
  package func rungsRecorded(on day: CivilDate, for sight: Visibility) throws -> Int {
    let clause = sight.clause(on: "matter")
    return try connection.rows(
      SQL("SELECT count(*) FROM rungs WHERE day = ?\(clause.sql)"),
      [.int(Int(day.dayNumber))] + clause.values
    ) { $0.int(0) }.first ?? 0
  }

  /// Open cases that nobody has acted on since `day` or before, and whose silence was not yet noted.
  package func silentMatters(since day: CivilDate) throws -> [Int64] {
    try connection.rows(
      """
      SELECT m.id FROM matters m WHERE m.is_closed = 0 AND m.touched <= ?
        AND NOT EXISTS (SELECT 1 FROM rungs r WHERE r.matter = m.id AND r.obligation = 0
          AND r.rung = 'silent-' || date(m.touched * 86400, 'unixepoch'))
      ORDER BY m.touched, m.id
      """, day.dayNumber
    ) { $0.int64(0) }
  }
}
