import CaseStore
import CaseWorkflow

/// What recomputing the chain of the log found.
package struct ChainVerdict: Hashable, Sendable {
  package var events: Int64
  /// The check number of the last event, as printed on paper.
  package var head: String
  package var isSound: Bool
  /// The number of the first event that was changed, removed, inserted or moved.
  package var firstBad: Int64?
}

extension Office {
  /// Recomputes the chain from its beginning; whoever may read the office may check it.
  package func audit(progress: (Int64) -> Void = { _ in }) throws -> ChainVerdict {
    _ = try actor(for: .read)
    let report = try verifyChain(progress: progress)
    return ChainVerdict(
      events: report.events, head: report.head, isSound: report.isSound, firstBad: report.firstBad)
  }
}
