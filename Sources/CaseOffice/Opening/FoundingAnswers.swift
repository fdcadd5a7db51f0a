/// What the first-run set-up asks: whose book it is, how its codes begin, whether it is real, and who sits here.
package struct FoundingAnswers: Hashable, Sendable {
  package var unitName: String
  package var symbol: String
  package var isTraining: Bool
  package var person: OfficeSetup.Person

  package init(unitName: String, symbol: String, isTraining: Bool, person: OfficeSetup.Person) {
    self.unitName = unitName
    self.symbol = symbol
    self.isTraining = isTraining
    self.person = person
  }
}
