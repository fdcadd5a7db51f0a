import CaseWorkflow

extension String {
  /// As a reason that the log keeps: never empty.
  func statedReason() throws -> String {
    guard let reason = trimmed.nonEmpty else {
      throw FieldProblem(field: "reason", value: "", reason: .empty)
    }
    return reason
  }
}
