import CaseWorkflow
import SQLiteKit
import VietnameseText

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

  /// Puts the open sender of a case into the vault, and every word of the case out of the open index. Only inside
  /// `forgetting`.
  package func sealWords(of matter: Int64) throws {
    var sender = Sender()
    if case .open(let open) = try self.sender(of: matter) {
      sender = open
      try connection.run(
        "UPDATE senders SET is_sealed = 1, name = '', address = '', phone = '', sealed = ? WHERE matter = ?",
        try seal(sender), matter)
    }
    try takeOutOfIndex(sender, of: matter, keepingWords: false)
  }

  /// Takes the sender of a case out of the vault or of the open, and its words out of the index. Only inside `forgetting`.
  package func forgetSender(of matter: Int64) throws {
    if try forgetSealed(of: matter) { return }
    guard case .open(let sender) = try sender(of: matter) else { return }
    try connection.run("UPDATE senders SET name = '', address = '', phone = '' WHERE matter = ?", matter)
    try takeOutOfIndex(sender, of: matter)
  }

  /// Puts the open sender of a case where that of `other`, the same person, lies in the vault already; its words go out of
  /// the index. Only inside `forgetting`.
  package func sealSender(of matter: Int64, with other: Int64) throws {
    guard case .open(let sender) = try sender(of: matter), let sealed = try sealedID(of: other) else {
      return
    }
    try connection.run(
      "UPDATE senders SET is_sealed = 1, name = '', address = '', phone = '', sealed = ? WHERE matter = ?",
      sealed, matter)
    try takeOutOfIndex(sender, of: matter)
  }

  /// The sender's words, or with them all words of the case.
  private func takeOutOfIndex(_ sender: Sender, of matter: Int64, keepingWords: Bool = true) throws {
    let tokens = "\(sender.name) \(sender.address) \(sender.phone)".searchTokens
    let indexed = try indexedWords(of: matter)
    let words = indexed.joined(separator: " ")
    // An index without its content must be told what it held.
    try connection.run(
      "INSERT INTO word_index(word_index, rowid, words, sender) VALUES ('delete', ?, ?, ?)", matter, words,
      tokens.joined(separator: " "))
    if keepingWords {
      try connection.run("INSERT INTO word_index(rowid, words, sender) VALUES (?, ?, '')", matter, words)
    }
    for word in Set(keepingWords ? tokens : tokens + indexed) {
      let isElsewhere = try connection.scalar(
        "SELECT 1 FROM word_index WHERE word_index MATCH ? LIMIT 1", "\"\(word)\"")
      if isElsewhere == nil { try connection.run("DELETE FROM vocabulary WHERE word = ?", word) }
    }
    // What was deleted still stands in the index's older parts until they are joined.
    try connection.run("INSERT INTO word_index(word_index) VALUES ('optimize')")
  }

  /// The words of a case that the index was given when it was opened, in their order.
  private func indexedWords(of matter: Int64) throws -> [String] {
    var words: [String] = []
    try log.each(ofMatter: matter) { event in
      for change in try changes(of: event) {
        switch change {
        case .opened(let opening): words += opening.code.searchTokens
        case .textWritten(_, let content, _): words += try text(content: content)?.searchTokens ?? []
        default: break
        }
      }
      return false
    }
    return words
  }
}
