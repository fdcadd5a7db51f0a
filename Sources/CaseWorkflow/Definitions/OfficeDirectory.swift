package import WorkingCalendar

/// The bodies the office deals with and the roles its people act in: who is who, without the rules they act by.
package struct OfficeDirectory: Hashable, Sendable, Codable {
  /// The Front of the commune itself.
  package var ownUnit: UnitKey
  package var units: [Unit]
  package var roles: [Role]

  package init(ownUnit: UnitKey, units: [Unit], roles: [Role]) {
    self.ownUnit = ownUnit
    self.units = units
    self.roles = roles
  }

  package func unit(_ key: UnitKey) -> Unit? { units.first { $0.key == key } }
  package func role(_ key: RoleKey) -> Role? { roles.first { $0.key == key } }

  /// What a body was called on `day`; its key where the office does not know it.
  package func name(of unit: UnitKey, on day: CivilDate) -> Phrase {
    self.unit(unit)?.name(on: day) ?? Phrase(unit)
  }

  package func shortName(of unit: UnitKey, on day: CivilDate) -> String {
    self.unit(unit)?.shortName(on: day) ?? unit
  }
}
