package import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// Letters of one kind that belong to a case: how many, and the newest.
package struct LettersSent: Hashable, Sendable {
  package var action: ActionKey
  package var count: Int
  package var last: CivilDate?
}

/// What a row of the board says besides the case itself: a look each at a few rows, never at all of them.
extension OfficeFile {
  /// The letters of two kinds in each of these cases: those that press for the answer the case speaks of, to its body and
  /// since it was asked for; and those that report.
  package func lettersSent(pressing: ActionKey, reporting: ActionKey, in ids: [Int64]) throws
    -> [Int64: [LettersSent]]
  {
    var found: [Int64: [LettersSent]] = [:]
    try connection.query(
      """
      SELECT d.matter, d.action, count(*), max(d.dated) FROM json_each(?) asked
      JOIN matters m ON m.id = asked.value JOIN documents d ON d.matter = m.id
      WHERE d.action = ? OR d.action = ? AND d.dated >= m.answer_start
        AND instr(',' || d.to_units || ',', ',' || m.addressee || ',') > 0
      GROUP BY d.matter, d.action
      """, "[\(ids.map(String.init).joined(separator: ","))]", reporting, pressing
    ) { row in
      found[row.int64(0), default: []].append(
        LettersSent(action: row.text(1), count: row.int(2), last: row.optionalDate(3)))
    }
    return found
  }

  /// The events of a case in which a field of this key may stand, in any order.
  package func events(ofMatter id: Int64, naming field: FieldKey) throws -> [EventRecord] {
    try connection.rows(
      "SELECT * FROM events WHERE matter = ? AND instr(payload, ?) > 0", id, "\"\(field)\"",
      map: EventLog.event)
  }

  /// The newest event of a kind in a case.
  package func newestEvent(_ kind: String, ofMatter id: Int64) throws -> EventRecord? {
    try connection.first(
      "SELECT * FROM events WHERE matter = ? AND kind = ? ORDER BY number DESC LIMIT 1", id, kind,
      map: EventLog.event)
  }

  /// The newest case in the book, and how many of those after `known` this account is shown; at most `most`.
  package func entries(after known: Int64, most: Int, for sight: Visibility) throws -> (
    newest: Int64, count: Int
  ) {
    let clause = sight.clause(on: "m.id")
    let count = try connection.rows(
      SQL("SELECT count(*) FROM (SELECT 1 FROM matters m WHERE m.id > ?\(clause.sql) LIMIT ?)"),
      [.int(known)] + clause.values + [.int(most)]
    ) { $0.int(0) }.first
    return (try connection.scalar("SELECT max(id) FROM matters") ?? 0, count ?? 0)
  }

  /// The newest day on which the Front received anything that this account is shown.
  package func lastReceived(for sight: Visibility) throws -> CivilDate? {
    let clause = sight.clause(on: "m.id")
    return try connection.rows(
      SQL("SELECT received FROM matters m WHERE true\(clause.sql) ORDER BY received DESC, id DESC LIMIT 1"),
      clause.values
    ) { $0.date(0) }.first
  }
}
