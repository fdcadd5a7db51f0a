package import CaseWorkflow
import SQLiteKit

/// What proves that an open sender stands as it was written down: its event names the mark, and the salt that the mark was made
/// with stands beside the sender. When the sender is forgotten the salt goes with it, and nobody can try names against the
/// mark, not even with the file in hand.
struct SenderMark: Sendable {
  var salt: [UInt8]
  var mark: String

  /// A new one for a sender about to be kept in the open; nil where nobody is named.
  init?(of sender: Sender, key: [UInt8]) throws {
    guard !sender.isEmpty else { return nil }
    let salt = try SecretBytes(random: 16, isLocked: false).exposed
    self.init(of: sender, salt: salt, key: key)
  }

  init(of sender: Sender, salt: [UInt8], key: [UInt8]) {
    self.salt = salt
    var bytes = salt
    for one in [sender] + sender.former {
      for part in [one.name, one.address, one.phone] {
        bytes += Array(part.utf8)
        bytes.append(0)
      }
    }
    mark = Fingerprint.hex(Fingerprint.of(bytes, key: key))
  }

  var change: Change { .senderKept(mark: mark) }
}

/// Where a sender lies in the vault, and what proves that it lies there as it was put: a keyed mark of the place and of what
/// is encrypted there, which tells nobody anything.
struct SealedPlace: Sendable {
  var id: Int64
  var mark: String

  init(id: Int64, box: [UInt8], key: [UInt8]) {
    self.id = id
    mark = Fingerprint.hex(Fingerprint.of(Array("sealed/\(id)/".utf8) + box, key: key))
  }
}

extension OfficeFile {
  /// Where the sender of a case lies in the vault; nil where it does not, or was forgotten.
  func sealedPlace(of matter: Int64) throws -> SealedPlace? {
    let found = try connection.first(
      "SELECT v.id, v.box FROM senders s JOIN sealed_senders v ON v.id = s.sealed WHERE s.matter = ?", matter
    ) { ($0.int64(0), $0.blob(1)) }
    guard let (id, box) = found, !box.isEmpty else { return nil }
    return SealedPlace(id: id, box: box, key: markKey)
  }

  /// What an event says of a sender that went into the vault, or shares another's place there.
  package func sealedSenderTold(of matter: Int64) throws -> [Change] {
    try sealedPlace(of: matter).map { [.senderKept(mark: $0.mark)] } ?? []
  }

  /// Whether the sender of a case stands as the event with this mark says. Without one there is nobody, or nobody any more,
  /// in an office that marks every sender; one of a time before says nothing of others, but that a sealed case keeps none in
  /// the open.
  func isSenderKept(of id: Int64, mark: String?, isSealed: Bool) throws -> Bool {
    switch try sender(of: id) {
    case nil, .forgotten: return mark == nil
    case .sealed:
      guard marksEverySender else { return true }
      return try sealedPlace(of: id)?.mark == mark
    case .open(let sender):
      guard let mark else { return !isSealed && !marksEverySender }
      guard
        let salt = try connection.first("SELECT salt FROM senders WHERE matter = ?", id, map: { $0.blob(0) })
      else { return false }
      return SenderMark(of: sender, salt: salt, key: markKey).mark == mark
    }
  }
}
