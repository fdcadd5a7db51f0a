import SQLiteKit
package import WorkingCalendar

extension OfficeFile {
  /// The cases of which some open answer reaches its next rung by `day`; an index, not a walk.
  package func mattersWithRungs(through day: CivilDate) throws -> [Int64] {
    try connection.rows(
      "SELECT DISTINCT matter FROM obligations WHERE next_rung_day <= ? ORDER BY matter", day.dayNumber
    ) { $0.int64(0) }
  }

  /// The rungs that open answers stand on already.
  package func firedRungs(asOf day: CivilDate) throws -> Int {
    Int(
      try connection.scalar(
        """
        SELECT count(*) FROM rungs r JOIN obligations o ON o.matter = r.matter AND o.number = r.obligation
        WHERE o.state = 'open' AND r.day <= ?
        """, day.dayNumber) ?? 0)
  }

  /// Open cases that nobody has acted on since `day` or before.
  package func silentMatters(since day: CivilDate) throws -> [Int64] {
    try connection.rows(
      "SELECT id FROM matters WHERE is_closed = 0 AND touched <= ? ORDER BY touched, id", day.dayNumber
    ) { $0.int64(0) }
  }
}
