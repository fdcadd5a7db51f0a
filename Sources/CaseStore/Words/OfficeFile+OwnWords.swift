package import CaseWorkflow
import SQLiteKit
import VietnameseText

/// The words that a case came in with, as they read now.
extension OfficeFile {
  /// By field, the content rows of its opening, each replaced by that of the newest correction that stands. `last` is the
  /// event up to which is looked.
  package func ownTexts(
    of id: Int64, through last: Int64 = .max
  ) throws -> [(field: FieldKey, content: Int64)] {
    var opening: [(field: FieldKey, content: Int64)] = []
    var corrections: [(event: Int64, texts: [(field: FieldKey, content: Int64)])] = []
    var takenBack: Set<Int64> = []
    try log.each(ofMatter: id) { event in
      guard event.number <= last else { return false }
      let changes = try changes(of: event)
      for case .undone(let number) in changes { takenBack.insert(number) }
      let isOpening = opening.isEmpty && corrections.isEmpty && changes.contains { $0.opens }
      guard isOpening || changes.contains(where: \.amends) else { return true }
      let texts = changes.compactMap { change -> (field: FieldKey, content: Int64)? in
        guard case .textWritten(let field, let content, _) = change else { return nil }
        // Why it was corrected, and what was noted beside it, is no part of it.
        return !isOpening && ["reason", "note"].contains(field) ? nil : (field, content)
      }
      if isOpening { opening = texts } else { corrections.append((event.number, texts)) }
      return true
    }
    for correction in corrections where !takenBack.contains(correction.event) {
      for text in correction.texts {
        if let place = opening.firstIndex(where: { $0.field == text.field }) {
          opening[place] = text
        } else {
          opening.append(text)
        }
      }
    }
    return opening
  }

  /// What lists call the case.
  func ownTitle(of id: Int64, through last: Int64 = .max) throws -> String {
    var texts: [FieldKey: String] = [:]
    for (field, content) in try ownTexts(of: id, through: last) where field == "title" || field == "summary" {
      texts[field] = try text(content: content)
    }
    return CaseTitle.of(given: texts["title"], summary: texts["summary"])
  }

  /// The words that the open index holds of the case, in their order.
  func indexedWords(of id: Int64, code: String) throws -> [String] {
    try ownTexts(of: id).reduce(into: code.searchTokens) { words, text in
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
    var sender: [String] = []
    if case .open(let open) = try self.sender(of: id) { sender = open.indexedWords }
    return ReadyCase.Indexed(words: try indexedWords(of: id, code: code), sender: sender)
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

extension Change {
  fileprivate var opens: Bool {
    if case .opened = self { true } else { false }
  }
}
