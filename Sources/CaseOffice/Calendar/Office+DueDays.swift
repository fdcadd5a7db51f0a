import CaseStore
import CaseWorkflow
package import WorkingCalendar

/// What a calendar shows of the cases this account is shown.
extension Office {
  /// How many open answers fall due on each day of `span`, from kept counts; a day without one is not among them.
  package func answersDue(_ span: ClosedRange<CivilDate>) throws -> [CivilDate: Int] {
    _ = try actor(for: .read)
    return try seeing { try file.answersDue(span, for: $0) }
  }

  /// How many open answers run over `day` and may still move with it (D12), counted to `most`.
  package func provisionalAnswers(over day: CivilDate, atMost most: Int) throws -> Int {
    _ = try actor(for: .read)
    return try seeing { try file.provisionalAnswers(over: day, atMost: most, for: $0) }
  }
}
