package import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// The first `limit` duties that `unit` itself owes beside the moves of the cases, each with its case.
  package func ownDuties(
    of unit: UnitKey, limit: Int, for sight: Visibility
  ) throws -> [(matter: MatterSummary, duty: OwnDuty)] {
    let labels = try knownLabels()
    let clause = sight.clause(on: "o.matter")
    return try connection.rows(
      SQL(
        """
        SELECT \(MatterSummary.columns), o.key, o.due, o.is_provisional
        FROM (SELECT matter, key, due, is_provisional FROM obligations
          WHERE debtor = ? AND \(OfficeSchema.isBesideTheMove)) o
        JOIN matters m ON m.id = o.matter
        WHERE m.is_closed = 0\(clause.sql) ORDER BY o.due, o.matter LIMIT \(max(0, limit))
        """), [.text(unit)] + clause.values
    ) { row -> (matter: MatterSummary, duty: OwnDuty)? in
      let matter = MatterSummary(row: row, labels: labels, for: sight)
      let own = row.columnCount - 3
      let key = ObligationKey(rawValue: row.text(own))
      return labels.move(meeting: key, in: matter.typeDigest, by: row.date(own + 1)).map {
        (matter, OwnDuty(key: key, move: $0, isProvisional: row.bool(own + 2)))
      }
    }.compactMap { $0 }
  }
}
