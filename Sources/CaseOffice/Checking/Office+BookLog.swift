import CaseStore
import CaseWorkflow
package import WorkingCalendar

/// The book's own log, for those who watch over it: who was given which right, password or key, which table was changed,
/// which backup was put back. What was done to cases is in their histories.
extension Office {
  /// Which lines of it are asked for; the newest come first.
  package struct BookLogQuery: Sendable {
    /// Before the event of this number.
    package var before: Int64
    package var limit: Int
    /// By this account, or of it.
    package var account: String?
    /// Of these days.
    package var days: ClosedRange<CivilDate>?

    package init(
      before: Int64 = .max, limit: Int = 50, account: String? = nil, days: ClosedRange<CivilDate>? = nil
    ) {
      self.before = before
      self.limit = limit
      self.account = account
      self.days = days
    }
  }

  /// Whether this account may read it.
  package func mayReadBookLog() throws -> Bool {
    try actor(forAnyOf: OfficeTask.readLog.roles).holds(anyOf: OfficeTask.readLog.roles)
  }

  package func bookLog(_ query: BookLogQuery = BookLogQuery()) throws -> [HistoryEntry] {
    _ = try actor(for: .readLog)
    let settings = try settings()
    let names = try file.accountNames()
    var found: [HistoryEntry] = []
    var before = query.before
    while found.count < query.limit {
      let events = try file.bookEvents(before: before, limit: Self.eventsAtOnce)
      let steps = try file.tableSteps(of: events)
      for event in events where found.count < query.limit {
        let entry = try entry(event, steps[event.number], settings, names)
        if query.days?.contains(event.day) ?? true, try concerns(event, steps[event.number], query.account) {
          found.append(entry)
        }
      }
      guard events.count == Self.eventsAtOnce, let last = events.last else { break }
      before = last.number
    }
    return found
  }

  /// The tables are followed from the founding on for each such piece.
  private static let eventsAtOnce = 2_000

  private func concerns(_ event: EventRecord, _ step: TableStep?, _ account: String?) throws -> Bool {
    guard let account else { return true }
    if event.account == account || file.told(AccountEvent.self, by: event)?.account == account { return true }
    guard let step else { return false }
    return step.old.accounts.first { $0.key == account } != step.new.accounts.first { $0.key == account }
  }

  private func entry(
    _ event: EventRecord, _ step: TableStep?, _ settings: OfficeSettings, _ names: AccountNames
  ) throws -> HistoryEntry {
    HistoryEntry(
      number: event.number, at: event.at, day: event.day, account: event.account,
      person: names.name(of: event.account, at: event.number),
      role: settings.role(event.role)?.label ?? Phrase(event.role), kind: event.kind,
      label: BookWords.label(of: event.kind),
      details: try details(of: event, step, settings), mark: String(Fingerprint.hex(event.hash).prefix(8)))
  }

  private func details(
    of event: EventRecord, _ step: TableStep?, _ settings: OfficeSettings
  ) throws -> [HistoryEntry.Detail] {
    if let step { return BookWords(step, on: event.day).details }
    if event.kind == BackupReturn.kind, let told = file.told(BackupReturn.self, by: event) {
      return BookWords.details(of: told)
    }
    if event.kind == EventLog.dateKind, let told = file.told(DateAccepted.self, by: event) {
      let last = CivilDate(iso: told.last)?.vietnamese ?? told.last
      return [
        .init(Phrase(vi: "Ngày cuối trong sổ", en: "Last day in the book"), last),
        .init(BookWords.reason, told.reason),
      ]
    }
    if let told = file.told(PeriodicChange.self, by: event) {
      return BookWords.details(of: told, settings)
    }
    if let told = file.told(AccountEvent.self, by: event) {
      return BookWords.details(of: told)
    }
    return []
  }
}
