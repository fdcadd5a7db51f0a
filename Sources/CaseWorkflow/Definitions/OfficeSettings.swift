package import WorkingCalendar

/// The tables of the office that decisions rest on: bodies and roles, terms, signers and routes, as they stand in its file.
package struct OfficeSettings: Hashable, Sendable, Codable {
  package var directory: OfficeDirectory
  package var terms: [Term]
  package var ladder: Ladder
  package var policies: Policies
  /// What comes back every year, quarter or half-year without a case.
  package var periodic: [PeriodicDuty]
  /// In the order in which they are asked to sign.
  package var signers: [Signer]
  /// The first that fits proposes.
  package var routes: [Route]

  package init(
    directory: OfficeDirectory, terms: [Term], ladder: Ladder, policies: Policies,
    periodic: [PeriodicDuty] = [], signers: [Signer] = [], routes: [Route] = []
  ) {
    self.directory = directory
    self.terms = terms
    self.ladder = ladder
    self.policies = policies
    self.periodic = periodic
    self.signers = signers
    self.routes = routes
  }

  /// The term of this key in force on `day`; the newest where several are.
  package func term(_ key: TermKey, on day: CivilDate) -> Term? {
    terms.last { $0.key == key && $0.isValid(on: day) }
  }
}

/// Whoever decides asks the bodies and roles by these names; a list has the directory alone.
extension OfficeSettings {
  package var ownUnit: UnitKey { directory.ownUnit }

  package var units: [Unit] {
    get { directory.units }
    set { directory.units = newValue }
  }

  package var roles: [Role] {
    get { directory.roles }
    set { directory.roles = newValue }
  }

  package func unit(_ key: UnitKey) -> Unit? { directory.unit(key) }
  package func role(_ key: RoleKey) -> Role? { directory.role(key) }

  package func name(of unit: UnitKey, on day: CivilDate) -> Phrase { directory.name(of: unit, on: day) }
  package func shortName(of unit: UnitKey, on day: CivilDate) -> String {
    directory.shortName(of: unit, on: day)
  }
}
