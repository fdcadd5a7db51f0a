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
  /// The codes of cases that are in the backup too: whose sender was forgotten and comes back, which were sealed and will be
  /// open again, and which anything else was done to.
  package var forgotten: [String]
  package var sealed: [String]
  package var touched: [String]
  /// How often accounts, passwords or keys were changed, and keys printed on paper.
  package var accounts: Int
  package var papers: Int
}

extension WorkLeftBehind {
  init(_ later: LaterWork) {
    self.init(
      events: later.events, since: later.since, cases: later.cases, codes: later.codes,
      forgotten: later.forgotten, sealed: later.sealed, touched: later.touched, accounts: later.accounts,
      papers: later.papers)
  }
}
