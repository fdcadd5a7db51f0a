package import CaseWorkflow
import WorkingCalendar

/// A change of the tables of bodies, terms, signers or routes: what a form proposes and shows before it is saved, and what a
/// command carries out at once.
package struct TableRequest: Sendable {
  package enum Kind: Hashable, Sendable {
    case addUnit, changeUnit
    case mergeUnit(into: UnitKey)
    case addTerm, changeTerm
    case addSigner, changeSigner
    case addRoute, changeRoute, dropRoute
  }

  package var kind: Kind
  package var edit: TableEdit

  package init(_ kind: Kind, _ edit: TableEdit) {
    self.kind = kind
    self.edit = edit
  }

  /// Makes the tables what they are afterwards, or throws why that cannot be.
  func apply(to settings: inout OfficeSettings, today: CivilDate) throws {
    switch kind {
    case .addUnit: try addUnit(to: &settings, today: today)
    case .changeUnit: try changeUnit(in: &settings, today: today)
    case .mergeUnit(let heir): try mergeUnit(into: heir, in: &settings, today: today)
    case .addTerm: try addTerm(to: &settings, today: today)
    case .changeTerm: try changeTerm(in: &settings, today: today)
    case .addSigner: try addSigner(to: &settings, today: today)
    case .changeSigner: try changeSigner(in: &settings, today: today)
    case .addRoute: try addRoute(to: &settings, today: today)
    case .changeRoute: try changeRoute(in: &settings, today: today)
    case .dropRoute: try dropRoute(from: &settings)
    }
  }
}

/// What a change would do: the tables as they are and as they would be.
package struct TableProposal: Hashable, Sendable {
  package var old: OfficeSettings
  package var new: OfficeSettings
  /// The bodies that end by it while cases still wait for their answer.
  package var awaited: [UnitKey]
}
