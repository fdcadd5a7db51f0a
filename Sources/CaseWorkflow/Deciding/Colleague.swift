/// Somebody with an account in the office, as far as deciding must know.
package struct Colleague: Hashable, Sendable {
  package var account: String
  package var name: String
  package var roles: [RoleKey]

  package init(account: String, name: String, roles: [RoleKey]) {
    self.account = account
    self.name = name
    self.roles = roles
  }
}
