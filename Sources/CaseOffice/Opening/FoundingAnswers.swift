package import CaseWorkflow

/// What the first-run set-up asks: whose book it is, how its codes begin, whether it is real, and who sits here.
package struct FoundingAnswers: Hashable, Sendable {
  package var unitName: String
  package var symbol: String
  package var isTraining: Bool
  package var personName: String
  package var role: RoleKey

  package init(unitName: String, symbol: String, isTraining: Bool, personName: String, role: RoleKey) {
    self.unitName = unitName
    self.symbol = symbol
    self.isTraining = isTraining
    self.personName = personName
    self.role = role
  }
}
