package import CaseWorkflow
package import WorkingCalendar

/// Who may open the office, in which roles, for which body and from when to when.
package struct Account: Hashable, Sendable, Codable {
  package var key: String
  /// As shown: “Lan (cán bộ)”.
  package var name: String
  /// The operating system's user it maps to, in a live office.
  package var systemUser: String?
  /// The first that may do something is the one it is done in.
  package var roles: [RoleKey]
  /// The body it speaks for, where its role does not say so: `ubnd` of an answering unit's account.
  package var unit: UnitKey?
  /// The person's name where it is not `name`; it is in no event.
  package var person: String? = nil
  /// The first and last day on which its roles hold.
  package var validFrom: CivilDate?
  package var validTo: CivilDate?

  package init(
    key: String, name: String, systemUser: String?, roles: [RoleKey], unit: UnitKey? = nil,
    person: String? = nil, validFrom: CivilDate? = nil, validTo: CivilDate? = nil
  ) {
    self.key = key
    self.name = name
    self.systemUser = systemUser
    self.roles = roles
    self.unit = unit
    self.person = person
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// What an event carries of it: everything but the person.
  private enum CodingKeys: String, CodingKey {
    case key, name, systemUser, roles, unit, validFrom, validTo
  }

  /// The roles it has on `day`.
  package func roles(on day: CivilDate) -> [RoleKey] {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true) ? roles : []
  }
}
