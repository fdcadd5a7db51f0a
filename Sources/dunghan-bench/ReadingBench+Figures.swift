import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// The figures behind the charts: ours from kept counts, raw once from the same counts and once from the cases, which is
/// what a screen without them would wait for.
extension ReadingBench {
  func figures() throws -> [Finding] {
    try lateness() + months() + load() + year()
  }

  private func findings(
    _ name: String, counts: String, cases: String, _ values: [Int64], _ ours: () throws -> Void
  ) throws -> [Finding] {
    func times(_ sql: String, runs: Int) throws -> (ours: Times, raw: Times) {
      let statement = try raw.prepare(sql)
      for (index, value) in values.enumerated() { statement.bind(Int32(index + 1), value) }
      return try Stopwatch.pair(runs: runs, ours, { try statement.run() })
    }
    let kept = try times(counts, runs: 200)
    let walked = try times(cases, runs: 3)
    return [
      Finding(name: name, ours: kept.ours, raw: kept.raw, budget: "≤ 2 × raw, flat"),
      Finding(name: "  the same from cases", ours: walked.ours, raw: walked.raw, budget: "never"),
    ]
  }

  private func lateness() throws -> [Finding] {
    try findings(
      "lateness by body",
      counts: """
        SELECT subject, sum(count), sum(iif(day < ?1, count, 0)), min(iif(day < ?1, day, NULL)) FROM counters
        WHERE audience = '' AND kind = 'debt' GROUP BY subject
        """,
      cases: """
        SELECT debtor, count(*), sum(due < ?1), min(iif(due < ?1, due, NULL)) FROM obligations
        WHERE key = 'answer' AND state = 'open' GROUP BY debtor
        """, [Int64(today.dayNumber)]
    ) { _ = try office.lateness() }
  }

  private func months() throws -> [Finding] {
    try findings(
      "received and answered, 12 months",
      counts: """
        SELECT kind, day, count FROM counters
        WHERE audience = '' AND kind IN ('received', 'answered') AND day BETWEEN ?1 AND ?2
        """,
      cases: """
        SELECT strftime('%Y-%m', received * 86400, 'unixepoch'), count(*), 0 FROM matters
        WHERE received BETWEEN ?1 AND ?2 GROUP BY 1
        UNION ALL
        SELECT strftime('%Y-%m', fulfilled * 86400, 'unixepoch'), 0, count(DISTINCT matter) FROM obligations
        WHERE key = 'answer' AND fulfilled BETWEEN ?1 AND ?2 GROUP BY 1
        """, [Int64((today - 330).firstOfMonth.dayNumber), Int64(today.dayNumber)]
    ) { _ = try office.monthFigures() }
  }

  private func load() throws -> [Finding] {
    try findings(
      "load of 30 working days",
      counts: """
        SELECT kind, day, subject, count FROM counters
        WHERE audience = '' AND kind IN ('answer', 'provisional', 'await') AND day BETWEEN ?1 AND ?2
        """,
      cases: """
        SELECT answer_due, count(*), sum(answer_provisional), 0 FROM matters
        WHERE answer_open = 1 AND answer_due BETWEEN ?1 AND ?2 GROUP BY answer_due
        UNION ALL
        SELECT next_due, 0, 0, count(*) FROM matters
        WHERE is_closed = 0 AND next_role = 'can-bo' AND next_due BETWEEN ?1 AND ?2 GROUP BY next_due
        """, [Int64(today.dayNumber), Int64(today.dayNumber) + 42]
    ) { _ = try office.load() }
  }

  private func year() throws -> [Finding] {
    let span = (today - 326)...(today + 38)
    return try findings(
      "due per day, a year",
      counts: """
        SELECT day, count FROM counters WHERE audience = '' AND kind = 'answer' AND day BETWEEN ?1 AND ?2
        """,
      cases: """
        SELECT answer_due, count(*) FROM matters
        WHERE answer_open = 1 AND answer_due BETWEEN ?1 AND ?2 GROUP BY answer_due
        """, [Int64(span.lowerBound.dayNumber), Int64(span.upperBound.dayNumber)]
    ) { _ = try office.answersDue(span) }
  }
}
