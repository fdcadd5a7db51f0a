/// What a person acts as. A role may include others: a chairman may do what an officer may.
package struct Role: Hashable, Sendable, Codable {
  package var key: RoleKey
  package var label: Phrase
  /// Roles whose rights this one has as well.
  package var includes: [RoleKey]
  /// May read the name of a sender who is not sealed.
  package var seesSenders: Bool

  package init(key: RoleKey, label: Phrase, includes: [RoleKey] = [], seesSenders: Bool = false) {
    self.key = key
    self.label = label
    self.includes = includes
    self.seesSenders = seesSenders
  }
}

/// Who acts: an account in the role it uses for this act. The event keeps both.
package struct Actor: Hashable, Sendable {
  package var account: String
  package var role: Role

  package init(account: String, role: Role) {
    self.account = account
    self.role = role
  }

  /// Whether the actor's role is among `roles`, itself or by inclusion.
  package func holds(anyOf roles: [RoleKey]) -> Bool {
    roles.contains(role.key) || roles.contains { role.includes.contains($0) }
  }
}
