import CaseWorkflow
import SQLiteKit

/// Accent-free search: what is indexed and what is asked are folded alike, and a query is only ever quoted words.
enum WordSearch {
  /// All words, the last as the beginning of one. A word is letters and digits, so quoting it is safe.
  static func expression(_ words: [String], searchesSenders: Bool) -> String {
    let quoted = words.map { "\"\($0)\"" }.joined(separator: " AND ") + "*"
    return searchesSenders ? quoted : "words : (\(quoted))"
  }
}

extension OfficeFile {
  /// The newest `limit` cases in which all `words` (folded) occur, newest first.
  package func search(_ words: [String], limit: Int, for sight: Visibility) throws
    -> [MatterSummary]
  {
    guard !words.isEmpty else { return [] }
    let labels = try knownLabels()
    let clause = sight.clause(on: "m.id")
    return try connection.rows(
      SQL(
        """
        SELECT \(MatterSummary.columns) FROM word_index w JOIN matters m ON m.id = w.rowid
        WHERE w.word_index MATCH ?\(clause.sql) ORDER BY w.rowid DESC LIMIT ?
        """),
      [.text(WordSearch.expression(words, searchesSenders: sight.seesSenders))] + clause.values + [
        .int(limit)
      ]
    ) { MatterSummary(row: $0, labels: labels, for: sight) }
  }
}
