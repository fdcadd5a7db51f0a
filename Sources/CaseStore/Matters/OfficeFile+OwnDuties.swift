package import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// The first `limit` duties that `unit` itself owes beside the moves of the cases it sent on, each with its case; not where
  /// the next move, one of `acts`, meets them anyway.
  package func ownDuties(
    of unit: UnitKey, besides acts: Set<ActionKey>, limit: Int, for sight: Visibility
  ) throws -> [(matter: MatterSummary, duty: OwnDuty?)] {
    let labels = try knownLabels()
    let clause = sight.clause(on: "o.matter")
    return try connection.rows(
      SQL(
        """
        SELECT \(MatterSummary.columns), o.key, o.due, o.is_provisional
        FROM (SELECT matter, key, due, is_provisional FROM obligations
          WHERE debtor = ? AND \(OfficeSchema.isBesideTheMove)) o
        JOIN matters m ON m.id = o.matter
        WHERE m.is_closed = 0 AND m.answer_due IS NOT NULL
          AND m.next_action NOT IN (SELECT value FROM json_each(?))\(clause.sql)
        ORDER BY o.due, o.matter LIMIT \(max(0, limit))
        """), [.text(unit), .text(Payload.text(acts.sorted()))] + clause.values
    ) { row in
      let matter = MatterSummary(row: row, labels: labels, for: sight)
      let own = row.columnCount - 3
      let key = ObligationKey(rawValue: row.text(own))
      let move = labels.move(meeting: key, in: matter.typeDigest, by: row.date(own + 1))
      return (matter, move.map { OwnDuty(key: key, move: $0, isProvisional: row.bool(own + 2)) })
    }
  }
}
