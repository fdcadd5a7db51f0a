import SQLiteKit

extension OfficeFile {
  /// The ends of this office's log that the backups at `paths` hold: witnesses that lie outside the file. What cannot be read
  /// or is another's is left out.
  package func backedUpHeads(at paths: [String]) throws -> [NotedHead] {
    paths.compactMap { path in
      guard let connection = try? Connection(path: path, mode: .immutable, settings: .untouched),
        case .ours = OfficeSchema.migrator.state(of: connection),
        let file = try? OfficeFile(connection: connection), file.identity.officeID == identity.officeID,
        let head = try? file.log.head(), head.number > 0
      else { return nil }
      return NotedHead(number: head.number, hash: Fingerprint.hex(head.hash))
    }
  }
}
