import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// A case that may be the one being logged, with its sender where that was asked for.
package struct LikeCandidate: Sendable {
  package var summary: MatterSummary
  package var sender: Sender
}

/// Queries of the open word index for cases alike. Sealed cases stand in it with neither words nor sender, so none is
/// ever found.
extension OfficeFile {
  /// Only so many of the newest cases are looked through: what is logged twice is logged within a year.
  private static let newest = 100_000

  /// Each group is words (folded) that must all occur, any of the groups, in the sender's name, address and telephone.
  /// Newest first.
  package func sendersLike(anyOf groups: [[String]], limit: Int, for sight: Visibility) throws
    -> [LikeCandidate]
  {
    let expression = Self.anyOf(groups)
    guard !expression.isEmpty else { return [] }
    let labels = try knownLabels()
    let hidden = sight.clause(on: "m.id")
    return try connection.rows(
      SQL(
        """
        SELECT \(MatterSummary.columns), s.name, s.address, s.phone FROM word_index w
        JOIN matters m ON m.id = w.rowid JOIN senders s ON s.matter = m.id
        WHERE w.word_index MATCH ? AND w.rowid > (SELECT max(id) FROM matters) - ? AND m.is_sealed = 0\(hidden.sql)
        ORDER BY w.rowid DESC LIMIT ?
        """),
      [.text("sender : (\(expression))"), .int(Self.newest)] + hidden.values + [.int(limit)]
    ) { row in
      let first = row.columnCount - 3
      return LikeCandidate(
        summary: MatterSummary(row: row, labels: labels, for: sight),
        sender: Sender(name: row.text(first), address: row.text(first + 1), phone: row.text(first + 2)))
    }
  }

  /// Cases received since `day` in which all words of any of the groups occur, and all of `place` too. Newest first.
  package func mattersLike(
    anyOf groups: [[String]], at place: [String], since day: CivilDate, limit: Int, for sight: Visibility
  ) throws -> [MatterSummary] {
    let words = Self.anyOf(groups)
    guard !words.isEmpty else { return [] }
    let labels = try knownLabels()
    let hidden = sight.clause(on: "m.id")
    let hamlet = Self.allOf(place)
    var expression = "words : (\(words))"
    // The hamlet may be told in the matter, or be the sender's own.
    if !hamlet.isEmpty { expression += sight.seesSenders ? " AND (\(hamlet))" : " AND (words : (\(hamlet)))" }
    return try connection.rows(
      SQL(
        """
        SELECT \(MatterSummary.columns) FROM word_index w JOIN matters m ON m.id = w.rowid
        WHERE w.word_index MATCH ? AND w.rowid > (SELECT max(id) FROM matters) - ? AND m.received >= ?
          AND m.is_sealed = 0\(hidden.sql) ORDER BY w.rowid DESC LIMIT ?
        """),
      [.text(expression), .int(Self.newest), .int(Int(day.dayNumber))] + hidden.values + [.int(limit)]
    ) { MatterSummary(row: $0, labels: labels, for: sight) }
  }

  /// A word is letters and digits, so quoting it is safe.
  private static func allOf(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: " AND ")
  }

  private static func anyOf(_ groups: [[String]]) -> String {
    groups.filter { !$0.isEmpty }.map { "(\(allOf($0)))" }.joined(separator: " OR ")
  }
}
