import CaseWorkflow
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

extension OfficeFile {
  /// Whether the sender of a case stands as the event with this mark says; an event of a time before there were marks says
  /// nothing of it. One that went into the vault with that of a part split off is proved by what it is encrypted with.
  func isSenderKept(of id: Int64, mark: String?) throws -> Bool {
    guard let mark else { return true }
    let kept = try sender(of: id)
    if kept == .sealed { return true }
    guard case .open(let sender)? = kept,
      let salt = try connection.first("SELECT salt FROM senders WHERE matter = ?", id, map: { $0.blob(0) })
    else { return false }
    return SenderMark(of: sender, salt: salt, key: markKey).mark == mark
  }
}
