package import CaseWorkflow

/// How late a body is with the answers it owes, and of how many: none late may mean none forwarded.
package struct Lateness: Hashable, Sendable {
  package var unit: UnitKey
  /// Answers that are overdue today.
  package var late: Int
  /// By how many working days the most overdue of them is (D4); 0 where none is, or none but since the last working day.
  package var worstWorkingDays: Int
  /// All answers it owes, suspended ones too.
  package var owed: Int
  /// Those whose clock stands (D10).
  package var suspended: Int

  package init(unit: UnitKey, late: Int, worstWorkingDays: Int, owed: Int, suspended: Int) {
    self.unit = unit
    self.late = late
    self.worstWorkingDays = worstWorkingDays
    self.owed = owed
    self.suspended = suspended
  }
}
