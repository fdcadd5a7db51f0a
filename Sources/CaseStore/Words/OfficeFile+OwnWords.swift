package import CaseWorkflow
import SQLiteKit
import VietnameseText

/// The content rows of what a case came in with, by field.
package typealias OwnTexts = [(field: FieldKey, content: Int64)]

/// The words that a case came in with, as they read now.
extension OfficeFile {
  /// By field, the content rows of its opening, each replaced by that of the newest correction that stands. `last` is the
  /// event up to which is looked.
  package func ownTexts(of id: Int64, through last: Int64 = .max) throws -> OwnTexts {
    try CaseEvents(of: id, through: last, in: self).ownTexts
  }

  /// What lists call the case.
  func ownTitle(of id: Int64, through last: Int64 = .max) throws -> String {
    try ownTitle(ownTexts(of: id, through: last))
  }

  func ownTitle(_ own: OwnTexts) throws -> String {
    var texts: [FieldKey: String] = [:]
    for (field, content) in own where field == "title" || field == "summary" {
      texts[field] = try text(content: content)
    }
    return CaseTitle.of(given: texts["title"], summary: texts["summary"])
  }

  /// The words that the open index holds of the case, in their order.
  func indexedWords(of id: Int64, code: String) throws -> [String] {
    try indexedWords(ownTexts(of: id), code: code)
  }

  func indexedWords(_ texts: OwnTexts, code: String) throws -> [String] {
    try texts.reduce(into: code.searchTokens) { words, text in
      words += try self.text(content: text.content)?.searchTokens ?? []
    }
  }

  /// Makes the title and what the index holds of a case follow an event that changes how its own words read. Only inside
  /// `write`.
  func followingWords(of stored: inout StoredMatter, _ body: (inout StoredMatter) throws -> Void) throws {
    let held = try openWords(of: stored)
    try body(&stored)
    let kept = try openWords(of: stored)
    if let held, held != kept { try reindex(stored.id, from: held, to: kept) }
  }

  /// What the open index holds of a case; nil for a sealed one.
  private func openWords(of stored: StoredMatter) throws -> ReadyCase.Indexed? {
    stored.matter.isSealed ? nil : try openWords(of: stored.id, code: stored.matter.code)
  }

  /// What it holds of one that is not sealed.
  func openWords(of id: Int64, code: String) throws -> ReadyCase.Indexed {
    try openWords(of: id, ownTexts(of: id), code: code)
  }

  func openWords(of id: Int64, _ texts: OwnTexts, code: String) throws -> ReadyCase.Indexed {
    var sender: [String] = []
    if case .open(let open) = try self.sender(of: id) { sender = open.indexedWords }
    return ReadyCase.Indexed(words: try indexedWords(texts, code: code), sender: sender)
  }

  /// Puts the words of a case into the index. Only inside `write`.
  func index(_ indexed: ReadyCase.Indexed, of id: Int64) throws {
    try gathered.learn(indexed.words, in: connection)
    try gathered.learn(indexed.sender, in: connection)
    try connection.run("INSERT INTO word_index(rowid, words, sender) VALUES (?, ?, ?)") {
      row throws(SQLiteError) in
      try row.add(id)
      try row.add(indexed.words.joined(separator: " "))
      try row.add(indexed.sender.joined(separator: " "))
    }
  }

  /// An index without its content must be told what it held. Words that no case has any more are forgotten.
  func reindex(_ id: Int64, from held: ReadyCase.Indexed, to kept: ReadyCase.Indexed?) throws {
    try connection.run(
      "INSERT INTO word_index(word_index, rowid, words, sender) VALUES ('delete', ?, ?, ?)", id,
      held.words.joined(separator: " "), held.sender.joined(separator: " "))
    if let kept { try index(kept, of: id) }
    for word in Set(held.words + held.sender).subtracting((kept?.words ?? []) + (kept?.sender ?? [])) {
      let isElsewhere = try connection.scalar(
        "SELECT 1 FROM word_index WHERE word_index MATCH ? LIMIT 1", "\"\(word)\"")
      if isElsewhere == nil { try connection.run("DELETE FROM vocabulary WHERE word = ?", word) }
    }
  }
}

extension Sender {
  /// The folded words under which the open index finds the case by its sender.
  var indexedWords: [String] { "\(name) \(address) \(phone)".searchTokens }
}
