import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// The codes of cases whose rows are not what their events add up to: changed by hand, or with events taken away. At most
  /// `limit`; `progress` is told how many cases were compared.
  package func casesNotFollowingFromLog(
    limit: Int = 20, progress: (Int64) -> Void = { _ in }
  ) throws -> [String] {
    var wrong: [String] = []
    var compared: Int64 = 0
    let rows = try ReplayedRows(of: self)
    try connection.reading {
      try connection.scan(
        "SELECT id, code FROM matters ORDER BY id",
        while: { row in
          let id = row.int64(0)
          if try !Self.holds({ try followsFromLog(id, rows) }) { wrong.append(row.text(1)) }
          compared += 1
          if compared % 1000 == 0 { progress(compared) }
          return wrong.count < limit
        })
      let lost = try connection.scalar(
        "SELECT count(DISTINCT matter) FROM events WHERE matter NOT IN (SELECT id FROM matters)")
      if let lost, lost > 0 { wrong.append("(\(lost))") }
      let known = try connection.scalar(
        """
        SELECT count(*) FROM imported_rows WHERE matter NOT IN (SELECT id FROM matters WHERE is_imported = 1)
        """)
      let unknown = try connection.scalar(
        """
        SELECT count(*) FROM matters, office WHERE is_imported = 1 AND NOT is_training
          AND matters.id NOT IN (SELECT matter FROM imported_rows)
        """)
      let strayRows = (known ?? 0) + (unknown ?? 0)
      if strayRows > 0 { wrong.append("(imported_rows \(strayRows))") }
      for table in ["obligations", "documents", "rungs", "barred", "senders"] {
        let strays = try connection.scalar(
          SQL("SELECT count(*) FROM \(table) WHERE matter NOT IN (SELECT id FROM matters)"))
        if let strays, strays > 0 { wrong.append("(\(table) \(strays))") }
      }
    }
    return wrong
  }

  private func followsFromLog(_ id: Int64, _ rows: ReplayedRows) throws -> Bool {
    guard let kept = try matter(id: id) else { return false }
    guard let replayed = try? replayed(id, title: try ownTitle(of: id)), replayed.matter == kept.matter,
      replayed.title == kept.title,
      replayed.rungs == kept.rungs
    else { return false }
    return try isSenderKept(of: id, mark: replayed.senderMark) && rows.are(of: replayed)
  }
}
