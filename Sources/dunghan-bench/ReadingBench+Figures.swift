import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// The figures behind the charts: ours from kept counts, raw once from the same counts and once from the cases, which is
/// what a screen without them would wait for.
extension ReadingBench {
  struct Figure {
    var key: String
    var name: String
    var counts: String
    var cases: String
    var days: [CivilDate]
    var ours: () throws -> Void
  }

  var figures: [Figure] { [lateness, months, load, year] }

  func operation(_ figure: Figure) -> Operation {
    operation(figure.key, figure.name, figure.counts, figure.days.map { .day($0) }, figure.ours)
  }

  /// What is never done, and why the counts are kept.
  func figuresFromCases() throws -> [Finding] {
    try figures.map { figure in
      let walk = try raw.prepare(figure.cases)
      walk.bind(figure.days.map { .day($0) })
      let times = try Stopwatch.pair(runs: 3, figure.ours, { try walk.run() })
      return Finding(nil, "\(figure.name), raw from cases", ours: times.ours, raw: times.raw)
    }
  }

  private var lateness: Figure {
    Figure(
      key: "figures.lateness", name: "lateness by body",
      counts: """
        SELECT subject, sum(count), sum(iif(day < ?1, count, 0)), min(iif(day < ?1, day, NULL)) FROM counters
        WHERE audience = '' AND kind = 'debt' GROUP BY subject
        """,
      cases: """
        SELECT debtor, count(*), sum(due < ?1), min(iif(due < ?1, due, NULL)) FROM obligations
        WHERE key = 'answer' AND state = 'open' GROUP BY debtor
        """, days: [today]
    ) { [office] in _ = try office.lateness() }
  }

  private var months: Figure {
    Figure(
      key: "figures.months", name: "received and answered, 12 months",
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
        """, days: [(today - 330).firstOfMonth, today]
    ) { [office] in _ = try office.monthFigures() }
  }

  private var load: Figure {
    Figure(
      key: "figures.load", name: "load of 30 working days",
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
        """, days: [today, today + 42]
    ) { [office] in _ = try office.load() }
  }

  private var year: Figure {
    let span = (today - 326)...(today + 38)
    return Figure(
      key: "figures.year", name: "due per day, a year",
      counts: """
        SELECT day, count FROM counters WHERE audience = '' AND kind = 'answer' AND day BETWEEN ?1 AND ?2
        """,
      cases: """
        SELECT answer_due, count(*) FROM matters
        WHERE answer_open = 1 AND answer_due BETWEEN ?1 AND ?2 GROUP BY answer_due
        """, days: [span.lowerBound, span.upperBound]
    ) { [office] in _ = try office.answersDue(span) }
  }
}
