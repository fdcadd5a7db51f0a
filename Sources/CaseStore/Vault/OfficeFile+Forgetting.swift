package import CaseWorkflow
import SQLiteKit

extension OfficeFile {
  /// A write whose deleted bytes are overwritten in the file, and which leaves none of them in the WAL. False where somebody
  /// was reading just then, and the WAL could not be emptied within the time a lock is waited for, or the disk failed.
  package func forgetting(_ body: () throws -> Void) throws -> Bool {
    try connection.run("PRAGMA secure_delete = ON")
    defer { _ = try? connection.run("PRAGMA secure_delete = OFF") }
    try write(body)
    // It waits for readers as a write waits for another's. Where the disk fails now, what was written stands all the same:
    // to say that it does not would be wrong. <https://www.sqlite.org/pragma.html#pragma_wal_checkpoint>
    return (try? connection.rows("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) })?.first == 0
  }

  /// Puts the open sender of a case into the vault, and every word of the case out of the open index. Gives what its event
  /// says of it. Only inside `forgetting`.
  package func sealWords(of matter: Int64) throws -> [Change] {
    var sender = Sender()
    if case .open(let open) = try self.sender(of: matter) {
      sender = open
      try connection.run(Self.intoVault, try seal(sender).id, matter)
    }
    try takeOutOfIndex(sender, of: matter, keepingWords: false)
    return try [.sealed] + sealedSenderTold(of: matter)
  }

  /// Takes the sender of a case out of the vault or of the open, and its words out of the index. Only inside `forgetting`.
  package func forgetSender(of matter: Int64) throws {
    if try forgetSealed(of: matter) { return }
    guard case .open(let sender) = try sender(of: matter) else { return }
    try connection.run(
      "UPDATE senders SET name = '', address = '', phone = '', former = '', salt = NULL WHERE matter = ?",
      matter)
    try takeOutOfIndex(sender, of: matter)
  }

  /// Puts the open sender of a case where that of `other`, the same person, lies in the vault already; its words go out of
  /// the index. Gives what its event says of it. Only inside `forgetting`.
  package func sealSender(of matter: Int64, with other: Int64) throws -> [Change] {
    guard case .open(let sender) = try sender(of: matter), let sealed = try sealedID(of: other) else {
      return []
    }
    try connection.run(Self.intoVault, sealed, matter)
    try takeOutOfIndex(sender, of: matter)
    return try sealedSenderTold(of: matter)
  }

  private static let intoVault: SQL = """
    UPDATE senders SET is_sealed = 1, name = '', address = '', phone = '', former = '', salt = NULL, sealed = ? WHERE matter = ?
    """

  /// Puts `sender` in the place of who a case is said to come from, and its words into the index or out of it: in the open,
  /// or where it lies in the vault at `sealed`. Gives what its event says of it. Only inside `forgetting`. Throws
  /// `VaultFault.forgotten`.
  package func correctSender(
    of stored: inout StoredMatter, to sender: Sender, sealed: Int64?
  ) throws -> [Change] {
    let kept = sender.nfc
    let mark = sealed == nil ? try SenderMark(of: kept, key: markKey) : nil
    guard try self.sender(of: stored.id) != .forgotten else { throw VaultFault.forgotten }
    try followingWords(of: &stored) { stored in
      try connection.run("DELETE FROM senders WHERE matter = ?", stored.id)
      try write(kept, of: stored.id, sealed: sealed, salt: mark?.salt)
    }
    return try mark.map { [$0.change] } ?? sealedSenderTold(of: stored.id)
  }

  /// Where the sender of these cases, split from one another, lies in the vault as it reads now: every place that any of
  /// them has, or a new one.
  package func reseal(_ sender: Sender, of matters: [Int64]) throws -> Int64 {
    let places = Set(try matters.compactMap { try sealedID(of: $0) }).sorted()
    for place in places {
      try connection.run("DELETE FROM sealed_senders WHERE id = ?", place)
      try seal(sender.nfc, at: place)
    }
    return try places.first ?? seal(sender.nfc).id
  }

  /// The sender's words, or with them all words of the case.
  private func takeOutOfIndex(_ sender: Sender, of id: Int64, keepingWords: Bool = true) throws {
    guard let code = try matter(id: id)?.matter.code else { return }
    let words = try indexedWords(of: id, code: code)
    try reindex(
      id, from: ReadyCase.Indexed(words: words, sender: sender.indexedWords),
      to: keepingWords ? ReadyCase.Indexed(words: words, sender: []) : nil)
    // What was deleted still stands in the index's older parts until they are joined.
    try connection.run("INSERT INTO word_index(word_index) VALUES ('optimize')")
  }
}
