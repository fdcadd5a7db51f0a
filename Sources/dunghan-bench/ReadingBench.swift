import CaseOffice
import CaseStore
import CaseWorkflow
import WorkingCalendar

/// What a screen reads, warm, beside the same query through the C API on the same file.
struct ReadingBench {
  let office: Office
  let raw: RawDatabase
  let today: CivilDate

  private static let columns = """
    id, code, type, type_digest, version, shown_state, is_closed, title, received, is_sealed, escalation_level, \
    addressee, answer_start, answer_confirmed, answer_due, answer_latest, answer_provisional, answer_extended, \
    answer_open, answer_late, next_action, next_role, next_due
    """

  func findings() throws -> [Finding] {
    [try overdue(), try deepPage(), try search(), try counts()]
      + (try figures())
  }

  private func overdue() throws -> Finding {
    var filter = CaseFilter()
    filter.isOverdue = true
    filter.limit = 50
    let statement = try raw.prepare(
      "SELECT \(Self.columns) FROM matters WHERE answer_open = 1 AND answer_due < ? ORDER BY answer_due, id LIMIT 50"
    )
    statement.bind(1, Int64(today.dayNumber))
    let times = try Stopwatch.pair(runs: 200, { _ = try office.list(filter) }, { try statement.run() })
    return Finding(name: "overdue board, first 50", ours: times.ours, raw: times.raw, budget: "≤ 2 × raw")
  }

  private func deepPage() throws -> Finding {
    var all = CaseFilter()
    all.order = .received
    all.limit = 5000
    guard let last = try office.list(all).last else { return Finding(name: "", ours: Times([]), budget: "") }
    var page = CaseFilter()
    page.order = .received
    page.after = last.summary.code
    page.limit = 50
    let statement = try raw.prepare(
      "SELECT \(Self.columns) FROM matters WHERE (received, id) > (?, ?) ORDER BY received, id LIMIT 50")
    statement.bind(1, Int64(last.summary.received.dayNumber))
    statement.bind(2, last.summary.id)
    let times = try Stopwatch.pair(runs: 200, { _ = try office.list(page) }, { try statement.run() })
    return Finding(name: "a page deep in the list", ours: times.ours, raw: times.raw, budget: "flat")
  }

  private func search() throws -> Finding {
    let statement = try raw.prepare(
      """
      SELECT \(Self.columns.split(separator: ", ").map { "m.\($0)" }.joined(separator: ", ")) FROM word_index w
      JOIN matters m ON m.id = w.rowid WHERE w.word_index MATCH ? ORDER BY w.rowid DESC LIMIT 50
      """)
    statement.bind(1, "\"rac\" AND \"thai\"*")
    let times = try Stopwatch.pair(
      runs: 100, { _ = try office.search("rác thải", limit: 50) }, { try statement.run() })
    return Finding(
      name: "search without accents, first 50", ours: times.ours, raw: times.raw, budget: "≤ 2 × raw")
  }

  private func counts() throws -> Finding {
    let statement = try raw.prepare(
      "SELECT kind, sum(count) FROM counters WHERE audience = '' AND day < ? GROUP BY kind")
    statement.bind(1, Int64(today.dayNumber))
    let soon = today + 5
    let times = try Stopwatch.pair(
      runs: 200, { _ = try office.file.boardCounts(today: today, soon: soon, for: .everything) },
      { try statement.run() })
    return Finding(
      name: "the board's counts", ours: times.ours, raw: times.raw, budget: "no grouping of cases")
  }
}
