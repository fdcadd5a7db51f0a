import CaseWorkflow
import Glibc
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
    try makeEmpty(path)
    var isFounded = false
    defer {
      if !isFounded { for ending in ["", "-wal", "-shm"] { unlink(path + ending) } }
    }
    do {
      let connection = try OfficeSchema.migrator.open(path: path, mode: .readWriteCreate)
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
            payload: Payload.text(Founding(office: identity, hash: Fingerprint.algorithm))), after: .none)
        _ = try file.log.append(
          EventEntry(
            at: moment, account: account, role: "quan-tri", matter: nil, kind: "seed",
            payload: Payload.text(foundation)),
          after: EventLog.Head(number: named.number, hash: named.hash))
      }
      isFounded = true
      return file
    } catch let refusal as OfficeFileRefusal {
      throw StoreError.trouble(FileTrouble(refusal) ?? .cannotOpen)
    }
  }

  /// Citizens' complaints: the file is its owner's alone from before its first byte, and what SQLite keeps beside it takes
  /// its mode from it. A file or a link that appeared meanwhile is left alone.
  private static func makeEmpty(_ path: String) throws {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? StoreError.exists(path: path) : StoreError.trouble(.cannotOpen)
    }
    close(descriptor)
  }

  private struct Founding: Encodable {
    var office: OfficeIdentity
    var hash: String
  }
}
