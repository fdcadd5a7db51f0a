import CaseStore
import CaseWorkflow
package import WorkingCalendar

/// The book itself: where it lies and how much is in it.
package struct BookFacts: Hashable, Sendable {
  package var path: String
  package var unitName: String
  package var symbol: String
  package var isTraining: Bool
  /// How many codes were given out since the founding.
  package var cases: Int
  package var events: Int64
  /// The wall clock of the newest event.
  package var freshAt: String
  /// The day of the newest nightly backup that lies beside the book; nil where there is none.
  package var lastNightly: CivilDate?
}

extension Office {
  package func bookFacts() throws -> BookFacts {
    let fresh = try freshness()
    return BookFacts(
      path: file.path, unitName: unitName, symbol: symbol, isTraining: isTraining,
      cases: try file.codesGiven(), events: fresh.events, freshAt: fresh.at, lastNightly: lastNightly)
  }
}
