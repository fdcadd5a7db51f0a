import CaseStore
package import CaseWorkflow
package import WorkingCalendar

/// An account as a list shows it: who may open the office, as what, and from when to when.
package struct AccountLine: Hashable, Sendable {
  package var key: String
  package var name: String
  /// The operating system's user it belongs to; nil in a training office.
  package var systemUser: String?
  package var roles: [RoleKey]
  package var unit: UnitKey?
  package var validFrom: CivilDate?
  package var validTo: CivilDate?
  /// What is read out to be sure whose key it is; nil while it has none.
  package var keyMark: String?
  /// Whether it holds the key to sealed senders.
  package var isEntrusted: Bool
  /// Whether it is signed in to with a password, and whether too many wrong ones locked it.
  package var hasPassword: Bool
  package var isLocked: Bool
  /// Whether its roles may open senders and it holds no key to them, so that somebody has to entrust it.
  package var awaitsKey: Bool
  /// Whether nobody can be this account: it is no system user's and has no password, in an office that asks for one.
  package var isWithoutWayIn: Bool
}

extension Office {
  /// Everybody who may open the office, in their order, for whoever may read it.
  package func accounts() throws -> [AccountLine] {
    _ = try actor(for: .read)
    return try accountLines()
  }

  /// Nobody, where the log of keys was changed: the rest is told all the same.
  private func believedHolders() throws -> Set<String> {
    do { return try file.vaultHolders() } catch VaultFault.keysChanged { return [] }
  }

  func accountLines() throws -> [AccountLine] {
    let holders = try believedHolders()
    let withPassword = try file.passwordAccounts()
    let locked = try file.lockedAccounts()
    return try file.accounts().map {
      AccountLine(
        key: $0.key, name: $0.name, systemUser: $0.systemUser, roles: $0.roles, unit: $0.unit,
        validFrom: $0.validFrom, validTo: $0.validTo,
        keyMark: try file.accountKey($0.key).map { KeyPair.spoken($0.publicKey) },
        isEntrusted: holders.contains($0.key), hasPassword: withPassword.contains($0.key),
        isLocked: locked.contains($0.key),
        awaitsKey: $0.mayOpenSenders(on: today) && !holders.contains($0.key),
        isWithoutWayIn: !isTraining && $0.systemUser == nil && !withPassword.contains($0.key))
    }
  }
}
