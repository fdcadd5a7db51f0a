import SQLiteKit

extension OfficeFile {
  /// The ends of this office's log that the backups at `paths` hold: witnesses that lie outside the file. Those made before a
  /// restore of an older state tell of a log that was put aside, and are left out; so is what cannot be read or is another's.
  package func backedUpHeads(at paths: [String]) throws -> [NotedHead] {
    let returns = try connection.rows(
      "SELECT number, at FROM events WHERE matter IS NULL AND kind = 'restore'"
    ) {
      (number: $0.int64(0), at: $0.text(1))
    }
    return paths.compactMap { path in
      guard let found = Self.end(ofBackup: path, office: identity.officeID) else { return nil }
      // A training office's days go back and forth.
      let isPutAside = returns.contains {
        $0.number <= found.head.number && (identity.isTraining || $0.at >= found.at)
      }
      return isPutAside ? nil : NotedHead(number: found.head.number, hash: Fingerprint.hex(found.head.hash))
    }
  }

  private static func end(ofBackup path: String, office: String) -> (head: EventLog.Head, at: String)? {
    guard let connection = try? Connection(path: path, mode: .immutable, settings: .untouched),
      case .ours = OfficeSchema.migrator.state(of: connection),
      let file = try? OfficeFile(connection: connection), file.identity.officeID == office,
      let head = try? file.log.head(), head.number > 0,
      let at = try? connection.text("SELECT at FROM events WHERE number = ?", head.number)
    else { return nil }
    return (head, at)
  }
}
