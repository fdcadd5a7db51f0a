import CaseStore
import CaseWorkflow

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
}

extension Office {
  package func bookFacts() throws -> BookFacts {
    let fresh = try freshness()
    return BookFacts(
      path: file.path, unitName: unitName, symbol: symbol, isTraining: isTraining,
      cases: try file.codesGiven(), events: fresh.events, freshAt: fresh.at)
  }
}
