import CaseStore
import CaseWorkflow
package import WorkingCalendar

/// What the file that a backup takes the place of holds and the backup does not.
package struct WorkLeftBehind: Hashable, Sendable {
  /// How many events, and the day of the first of them.
  package var events: Int64
  package var since: CivilDate?
  /// How many cases were logged, and the first and the last of their codes.
  package var cases: Int
  package var codes: [String]
  /// The codes of cases whose sender was forgotten, and comes back.
  package var forgotten: [String]
  /// How often accounts, passwords or keys were changed.
  package var accounts: Int
}

extension WorkLeftBehind {
  init(_ later: LaterWork) {
    self.init(
      events: later.events, since: later.since, cases: later.cases, codes: later.codes,
      forgotten: later.forgotten, accounts: later.accounts)
  }
}
