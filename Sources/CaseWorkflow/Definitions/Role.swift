/// What a person acts as. A role may include others: a chairman may do what an officer may.
package struct Role: Hashable, Sendable, Codable {
  /// Which cases a role is shown.
  package enum Sight: String, Sendable, Codable, CaseIterable {
    case all
    /// Only cases in which its own body owes or owed an answer.
    case ownUnit = "own-unit"
  }

  package var key: RoleKey
  package var label: Phrase
  /// Roles whose rights this one has as well.
  package var includes: [RoleKey]
  /// The body it speaks for: its letters are that body's. nil for a role whose account says so.
  package var unit: UnitKey?
  /// Who does instead what a person of this role must not: the next signer, or one level up.
  package var above: RoleKey?
  package var sees: Sight
  /// May read the name of a sender who is not sealed.
  package var seesSenders: Bool
  /// May read what a sealed case is called and says.
  package var seesSealedTitles: Bool

  package init(
    key: RoleKey, label: Phrase, includes: [RoleKey] = [], unit: UnitKey? = nil, above: RoleKey? = nil,
    sees: Sight = .all, seesSenders: Bool = false, seesSealedTitles: Bool = false
  ) {
    self.key = key
    self.label = label
    self.includes = includes
    self.unit = unit
    self.above = above
    self.sees = sees
    self.seesSenders = seesSenders
    self.seesSealedTitles = seesSealedTitles
  }

  /// Whether it is among `roles`, itself or by inclusion.
  package func holds(anyOf roles: [RoleKey]) -> Bool {
    roles.contains(key) || roles.contains { includes.contains($0) }
  }
}

/// Who acts: an account in the role it uses for this act. The event keeps both.
package struct Actor: Hashable, Sendable {
  package var account: String
  package var role: Role
  /// The body the actor speaks for: the role's, else the account's.
  package var unit: UnitKey?

  package init(account: String, role: Role, unit: UnitKey? = nil) {
    self.account = account
    self.role = role
    self.unit = role.unit ?? unit
  }

  /// Whether the actor's role is among `roles`, itself or by inclusion.
  package func holds(anyOf roles: [RoleKey]) -> Bool { role.holds(anyOf: roles) }

  /// Whether the actor may speak of the answer that `body` owes: a body's own account only of its own.
  package func speaks(for body: UnitKey) -> Bool { role.sees == .all || body == unit }
}
