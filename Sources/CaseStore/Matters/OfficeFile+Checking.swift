import SQLiteKit

extension OfficeFile {
  /// How many codes were given out, in all years.
  package func codesGiven() throws -> Int {
    Int(try connection.scalar("SELECT sum(last) FROM code_sequences") ?? 0)
  }

  /// What SQLite says of the file's pages; empty when they are sound.
  package func pageProblems() throws -> [String] {
    try connection.integrityCheck(quick: true)
  }

  /// The kinds of the board's counts that differ from a recount of all cases; empty when they agree.
  package func wrongCounters() throws -> [String] {
    try connection.rows(
      """
      WITH recount(kind, day, count) AS (
        SELECT 'answer', answer_due, count(*) FROM matters WHERE is_closed = 0 AND answer_open = 1 GROUP BY answer_due
        UNION ALL
        SELECT 'provisional', 0, count(*) FROM matters
        WHERE is_closed = 0 AND answer_open = 1 AND answer_provisional = 1 HAVING count(*) > 0
        UNION ALL
        SELECT 'await:' || next_role, next_due, count(*) FROM matters
        WHERE is_closed = 0 AND next_role IS NOT NULL GROUP BY next_role, next_due
      )
      SELECT DISTINCT kind FROM (
        SELECT kind, day, count FROM recount EXCEPT SELECT kind, day, count FROM counters
        UNION ALL
        SELECT * FROM (SELECT kind, day, count FROM counters EXCEPT SELECT kind, day, count FROM recount)
      ) ORDER BY kind
      """
    ) { $0.text(0) }
  }

  /// The years whose codes do not run without a gap from 1 to the last one given.
  package func yearsWithGaps() throws -> [Int] {
    try connection.rows(
      """
      SELECT s.year FROM code_sequences s
      WHERE s.last <> (SELECT count(*) FROM matters m WHERE m.code GLOB ? || s.year || '-*') ORDER BY s.year
      """, identity.symbol + "-"
    ) { $0.int(0) }
  }
}
