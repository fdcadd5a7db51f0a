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
    try connection.reading {
      try connection.scan(
        "SELECT id, code FROM matters ORDER BY id",
        while: { row in
          let id = row.int64(0)
          if try !followsFromLog(id) { wrong.append(row.text(1)) }
          compared += 1
          if compared % 1000 == 0 { progress(compared) }
          return wrong.count < limit
        })
      let lost = try connection.scalar(
        "SELECT count(DISTINCT matter) FROM events WHERE matter NOT IN (SELECT id FROM matters)")
      if let lost, lost > 0 { wrong.append("(\(lost))") }
    }
    return wrong
  }

  private func followsFromLog(_ id: Int64) throws -> Bool {
    guard let kept = try matter(id: id) else { return false }
    guard let replayed = try? replayed(id, title: try ownTitle(of: id)), replayed.matter == kept.matter,
      replayed.title == kept.title,
      replayed.rungs == kept.rungs
    else { return false }
    for barring in replayed.matter.dossier.barred {
      let isKept = try connection.scalar(
        "SELECT 1 FROM barred WHERE account = ? AND matter = ?", barring.account, id)
      guard isKept != nil else { return false }
    }
    let standing = MatterStanding(replayed.matter, type: try caseType(digest: kept.matter.typeDigest))
    let shown = try summary(code: kept.matter.code, for: .everything)
    return shown.state == standing.shownState && shown.isClosed == standing.isClosed
      && shown.answer?.due == standing.answer?.due && shown.answer?.latestDue == standing.answer?.latestDue
      && shown.next?.due == standing.next?.due && shown.next?.role == standing.next?.role
  }
}
