import SQLiteKit

extension OfficeFile {
  /// How many codes were given out, in all years.
  package func codesGiven() throws -> Int {
    Int(try connection.scalar("SELECT sum(last) FROM code_sequences") ?? 0)
  }

  /// What SQLite says of the file's pages; empty when they are sound.
  package func pageProblems() throws -> [String] {
    try connection.integrityCheck(quick: false)
  }

  /// Whether the office is called, and is, what its first event says.
  package func identityFollowsFromLog() throws -> Bool {
    try connection.scalar(
      """
      SELECT 1 FROM office o JOIN events e ON e.number = 1 AND json_valid(e.payload)
      WHERE json_extract(e.payload, '$.office.officeID') IS o.office_id
        AND json_extract(e.payload, '$.office.unitName') IS o.unit_name
        AND json_extract(e.payload, '$.office.symbol') IS o.symbol
        AND json_extract(e.payload, '$.office.isTraining') IS o.is_training
      """) != nil
  }

  /// The kinds of the kept counts that differ from a recount of all cases; empty when they agree.
  package func wrongCounters() throws -> [String] {
    try connection.rows(
      """
      WITH shown_to_debtor(matter, unit) AS MATERIALIZED (
        SELECT DISTINCT matter, debtor FROM obligations
        WHERE key NOT IN ('forward', 'notice') AND state <> 'transferred'
      ), audience(matter, name) AS MATERIALIZED (
        SELECT id, '' FROM matters
        UNION ALL SELECT matter, unit FROM shown_to_debtor
        UNION ALL SELECT matter, '/' || account FROM barred
        UNION ALL SELECT matter, unit || '/' || account FROM barred JOIN shown_to_debtor USING (matter)
      ), answer(matter, debtor, state, due, is_closed) AS (
        SELECT o.matter, debtor, o.state, due, is_closed
        FROM obligations o JOIN matters m ON m.id = o.matter WHERE key = 'answer'
      ), answered(matter, day) AS (
        SELECT DISTINCT matter, fulfilled FROM obligations o
        WHERE key = 'answer' AND state = 'fulfilled' AND NOT EXISTS (
          SELECT 1 FROM obligations other WHERE other.matter = o.matter AND other.key = 'answer'
            AND other.start <= o.fulfilled
            AND (other.state IN ('open', 'suspended') OR other.state = 'fulfilled' AND other.fulfilled > o.fulfilled))
      ), entry(matter, kind, day, subject) AS (
        SELECT id, 'answer', answer_due, '' FROM matters WHERE is_closed = 0 AND answer_open = 1
        UNION ALL
        SELECT id, 'provisional', answer_due, '' FROM matters
        WHERE is_closed = 0 AND answer_open = 1 AND answer_provisional = 1
        UNION ALL
        SELECT id, 'await', next_due, next_role FROM matters WHERE is_closed = 0 AND next_role IS NOT NULL
        UNION ALL
        SELECT matter, 'debt', due, debtor FROM answer WHERE is_closed = 0 AND state = 'open'
        UNION ALL
        SELECT matter, 'stood', 0, debtor FROM answer WHERE is_closed = 0 AND state = 'suspended'
        UNION ALL
        SELECT id, 'received', received + 1 - strftime('%d', received * 86400, 'unixepoch'), '' FROM matters
        UNION ALL
        SELECT matter, 'answered', day + 1 - strftime('%d', day * 86400, 'unixepoch'), '' FROM answered
        UNION ALL
        SELECT matter, 'on-time', day + 1 - strftime('%d', day * 86400, 'unixepoch'), '' FROM answered a
        WHERE NOT EXISTS (
          SELECT 1 FROM obligations o WHERE o.matter = a.matter AND key = 'answer' AND state = 'fulfilled'
            AND late_working_days > 0 AND fulfilled <= a.day)
      ), recount(audience, kind, day, subject, count) AS MATERIALIZED (
        SELECT name, kind, day, subject, count(*) FROM entry JOIN audience USING (matter)
        GROUP BY name, kind, day, subject
      )
      SELECT DISTINCT kind FROM (
        SELECT * FROM recount EXCEPT SELECT audience, kind, day, subject, count FROM counters
        UNION ALL
        SELECT * FROM (
          SELECT audience, kind, day, subject, count FROM counters EXCEPT SELECT * FROM recount)
      ) ORDER BY kind
      """
    ) { $0.text(0) }
  }

  /// The years whose codes do not run without a gap from 1 to the last one given.
  package func yearsWithGaps() throws -> [Int] {
    try connection.rows(
      """
      WITH given(year, count) AS (
        SELECT CAST(substr(code, ?1) AS INTEGER), count(*) FROM matters GROUP BY 1
      ), noted(year, last) AS (SELECT year, last FROM code_sequences WHERE last > 0)
      SELECT year FROM (SELECT * FROM given EXCEPT SELECT * FROM noted)
      UNION SELECT year FROM (SELECT * FROM noted EXCEPT SELECT * FROM given) ORDER BY 1
      """, identity.symbol.utf8.count + 2
    ) { $0.int(0) }
  }
}
