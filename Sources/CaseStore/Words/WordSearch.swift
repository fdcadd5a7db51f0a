import CaseWorkflow
import SQLiteKit

/// Accent-free search: what is indexed and what is asked are folded alike, and a query is only ever quoted words.
enum WordSearch {
  /// More words than a beginning of two letters has in Vietnamese. Each costs the index a look (30 µs), where it would go
  /// through every occurrence of all of them if it were asked for the beginning itself.
  static let mostCompletions = 120

  /// One term of each group. A word is letters and digits, so quoting it is safe.
  static func expression(_ groups: [[String]], searchesSenders: Bool) -> String {
    let quoted = groups.map { "(\($0.joined(separator: " OR ")))" }
      .joined(separator: " AND ")
    return searchesSenders ? quoted : "words : (\(quoted))"
  }
}

extension OfficeFile {
  /// What the index is asked for `words` (folded): all of them, the last as the beginning of one. `whileTyping`, a beginning
  /// that narrows too little to be worth its cost is left out, or alone stands for itself: one letter after other words, or
  /// what more words begin with than are looked up.
  func searchExpression(_ words: [String], whileTyping: Bool = false, searchesSenders: Bool) throws -> String
  {
    guard let last = words.last else { return "" }
    func quoted(_ word: String) -> String { "\"\(word)\"" }
    var groups = words.dropLast().map { [quoted($0)] }
    if whileTyping, last.utf8.count == 1, !groups.isEmpty {
      if last.first?.isNumber == true { groups.append([quoted(last)]) }
      return WordSearch.expression(groups, searchesSenders: searchesSenders)
    }
    let completions = try connection.rows(
      "SELECT word FROM vocabulary WHERE word >= ? AND word < ? LIMIT ?", last, last + "\u{10FFFF}",
      WordSearch.mostCompletions + 1
    ) { $0.text(0) }
    if (1...WordSearch.mostCompletions).contains(completions.count) {
      groups.append(completions.map(quoted))
    } else if completions.isEmpty {
      groups.append([quoted(last)])
    } else if !whileTyping {
      groups.append([quoted(last) + "*"])
    } else if groups.isEmpty {
      groups.append([quoted(last)])
    }
    return WordSearch.expression(groups, searchesSenders: searchesSenders)
  }

  /// The newest `limit` cases in which all `words` (folded) occur, newest first.
  package func search(
    _ words: [String], limit: Int, whileTyping: Bool = false, for sight: Visibility
  ) throws -> [MatterSummary] {
    guard !words.isEmpty else { return [] }
    let labels = try knownLabels()
    let clause = sight.clause(on: "m.id")
    return try connection.rows(
      SQL(
        """
        SELECT \(MatterSummary.columns) FROM word_index w JOIN matters m ON m.id = w.rowid
        WHERE w.word_index MATCH ?\(clause.sql) ORDER BY w.rowid DESC LIMIT ?
        """),
      [.text(try searchExpression(words, whileTyping: whileTyping, searchesSenders: sight.seesSenders))]
        + clause.values + [.int(limit)]
    ) { MatterSummary(row: $0, labels: labels, for: sight) }
  }

  /// The rows of the newest cases that have all `words` (folded) as somebody types them, at most `limit`.
  package func newestHits(_ words: [String], limit: Int, for sight: Visibility) throws -> [Int64] {
    guard !words.isEmpty else { return [] }
    return try connection.rows(
      "SELECT rowid FROM word_index WHERE word_index MATCH ? ORDER BY rowid DESC LIMIT ?",
      searchExpression(words, whileTyping: true, searchesSenders: sight.seesSenders), limit
    ) { $0.int64(0) }
  }
}
