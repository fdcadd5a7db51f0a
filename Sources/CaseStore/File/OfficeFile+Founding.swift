import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// Founds a new office in a file that is not there yet. The first event names the office and the hash, the second
  /// carries every table it starts with, so that a moved holiday cannot go unnoticed.
  package static func found(
    path: String, identity: OfficeIdentity, markKey: [UInt8], foundation: OfficeFoundation,
    keys: [FoundingKey] = [], by account: String,
    at moment: Moment
  ) throws -> OfficeFile {
    switch OfficeSchema.migrator.state(ofFile: path) {
    case .missing: break
    case .ours, .newer, .empty: throw StoreError.exists(path: path)
    case let state:
      throw StoreError.trouble(
        FileTrouble(OfficeFileRefusal(path: path, state: state)) ?? .cannotOpen)
    }
    do {
      let draft = try DraftFile(for: path)
      try fill(
        draft.path, identity: identity, markKey: markKey, foundation: foundation, keys: keys, by: account,
        at: moment)
      try draft.place()
    } catch let fault as DraftFault {
      throw StoreError(fault, founding: path)
    }
    return try OfficeFile(path: path)
  }

  /// Citizens' complaints: the file is its owner's alone from before its first byte. It gets its name when it is whole, so
  /// that a power cut leaves no half-founded one, which nobody could open or found anew; until then its journal is in
  /// memory, since what is broken off is thrown away.
  private static func fill(
    _ path: String, identity: OfficeIdentity, markKey: [UInt8], foundation: OfficeFoundation,
    keys: [FoundingKey], by account: String, at moment: Moment
  ) throws {
    let settings = ConnectionSettings(journal: .memory, synchronous: .off)
    let connection = try OfficeSchema.migrator.open(path: path, mode: .readWriteCreate, settings: settings)
    try connection.run(
      "INSERT INTO office VALUES (1, ?, ?, ?, ?, ?)", identity.officeID, identity.unitName, identity.symbol,
      identity.isTraining, markKey)
    let file = try OfficeFile(connection: connection)
    try file.write {
      try file.seed(foundation)
      let vault = try KeyPair()
      try file.makeVault(vault)
      for founding in keys {
        try file.keep(founding.key)
        if founding.isEntrusted {
          try file.entrust(vault, to: founding.key.account, publicKey: founding.key.publicKey)
        }
      }
      let named = try file.log.append(
        EventEntry(
          at: moment, account: account, role: "quan-tri", matter: nil, kind: "found",
          payload: Payload.text(
            Founding(office: identity, hash: Fingerprint.algorithm, keys: file.gathered.keys))), after: .none)
      file.gathered.keys = KeyChanges()
      _ = try file.log.append(
        EventEntry(
          at: moment, account: account, role: "quan-tri", matter: nil, kind: "seed",
          payload: Payload.text(foundation)),
        after: EventLog.Head(number: named.number, hash: named.hash))
    }
  }

  private struct Founding: Encodable {
    var office: OfficeIdentity
    var hash: String
    var keys: KeyChanges
    /// Every sender of this office is marked in an event from the first on.
    var marksSenders = true
  }
}

extension StoreError {
  /// What kept the file from being made, in a founder's words.
  fileprivate init(_ fault: DraftFault, founding path: String) {
    switch fault {
    case .exists: self = .exists(path: path)
    case .inWork: self = .trouble(.busy)
    case .full: self = .trouble(.full)
    case .noFolder, .notWritten: self = .trouble(.cannotOpen)
    }
  }
}
