import CaseStore
package import CaseWorkflow

/// The figures at the head of the board.
extension Board {
  package var overdue: Int { counts.overdue }
  package var dueSoon: Int { counts.dueSoon }
  /// Open cases by the role whose move it is.
  package var awaiting: [RoleKey: Int] { counts.awaiting }
  /// Open answers whose due date can still move (D12).
  package var provisional: Int { counts.provisional }
}
