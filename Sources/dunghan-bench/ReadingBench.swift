import CaseOffice
import CaseStore
import CaseWorkflow
import WorkingCalendar

/// What a screen reads, warm, beside the same query through the C API on the same file.
struct ReadingBench {
  let office: Office
  let raw: RawDatabase
  let today: CivilDate

  static let columns = """
    id, code, type, type_digest, version, shown_state, is_closed, title, received, is_sealed, escalation_level, \
    addressee, answer_start, answer_confirmed, answer_due, answer_latest, answer_provisional, answer_extended, \
    answer_open, answer_late, next_action, next_role, next_due
    """
  static let overdueQuery =
    "SELECT \(columns) FROM matters WHERE answer_open = 1 AND answer_due < ? ORDER BY answer_due, id LIMIT 50"

  func operations() throws -> [Operation] {
    [overdue()] + (try deepPage()) + [search(), counts()] + (try showing()) + figures.map(operation)
  }

  func findings() throws -> [Finding] {
    try operations().map { try $0.finding() } + (try figuresFromCases())
  }

  /// Ours beside one query through the C API.
  func operation(
    _ key: String, _ name: String, runs: Int = 200, _ sql: String, _ values: [RawValue],
    _ ours: @escaping () throws -> Void
  ) -> Operation {
    var operation = Operation(key: key, name: name, runs: runs, office: office, ours: ours)
    operation.raw = { [raw] in
      let statement = try raw.prepare(sql)
      statement.bind(values)
      return { try statement.run() }
    }
    return operation
  }

  private func overdue() -> Operation {
    var filter = CaseFilter()
    filter.isOverdue = true
    filter.limit = 50
    return operation(
      "board.overdue", "overdue board, first 50", Self.overdueQuery, [.day(today)]
    ) { [office, filter] in _ = try office.list(filter) }
  }

  private func deepPage() throws -> [Operation] {
    var all = CaseFilter()
    all.order = .received
    all.limit = 5000
    guard let last = try office.list(all).dropLast(60).last else { return [] }
    var page = CaseFilter()
    page.order = .received
    page.after = last.summary.code
    page.limit = 50
    return [
      operation(
        "list.page", "a page deep in the list",
        "SELECT \(Self.columns) FROM matters WHERE (received, id) > (?, ?) ORDER BY received, id LIMIT 50",
        [.day(last.summary.received), .number(last.summary.id)]
      ) { [office, page] in _ = try office.list(page) }
    ]
  }

  private func search() -> Operation {
    let columns = Self.columns.split(separator: ", ").map { "m.\($0)" }.joined(separator: ", ")
    return operation(
      "search", "search without accents, first 50", runs: 100,
      """
      SELECT \(columns) FROM word_index w
      JOIN matters m ON m.id = w.rowid WHERE w.word_index MATCH ? ORDER BY w.rowid DESC LIMIT 50
      """, [.text("\"rac\" AND \"thai\"*")]
    ) { [office] in _ = try office.search("rác thải", limit: 50) }
  }

  private func counts() -> Operation {
    operation(
      "board.counts", "the board's counts",
      "SELECT kind, sum(count) FROM counters WHERE audience = '' AND day < ? GROUP BY kind", [.day(today)]
    ) { [office, today] in
      _ = try office.file.boardCounts(today: today, soon: today + 5, for: .everything)
    }
  }

  /// A case whole, as its screen opens it: beside nothing, because what it reads is ours to choose; it must not grow.
  private func showing() throws -> [Operation] {
    var filter = CaseFilter()
    filter.isOverdue = true
    filter.limit = 1
    guard let line = try office.list(filter).first else { return [] }
    return [
      Operation(key: "case.open", name: "a case opened", office: office) { [office] in
        _ = try office.show(code: line.summary.code)
        _ = try office.offers(code: line.summary.code)
      }
    ]
  }
}
