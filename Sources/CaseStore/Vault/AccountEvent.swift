/// What the log says of an account's key or password: whose, why, and what it changed of who has which key. No secret is in it.
package struct AccountEvent: Codable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case password, recover, entrust
    /// The first key of an account that was added later, made when it opened the office.
    case firstKey = "first-key"
    case newKey = "new-key"
    case withdrawKey = "withdraw-key"
    case recoveryKey = "recovery-key"
    /// The vault's own key alone: somebody had ceased to hold it.
    case renewVault = "renew-vault"
    case lock = "lock-account"
    case unlock = "unlock-account"
  }

  package var account: String
  package var reason: String?
  /// What was done of keys in the same write; nil in an event of a time before they were told, and where nothing was.
  package private(set) var keys: KeyChanges?

  package init(account: String, reason: String? = nil) {
    self.account = account
    self.reason = reason
  }

  mutating func tell(_ changes: KeyChanges) { keys = changes.isEmpty ? nil : changes }
}

/// What one write changed of who has which key.
package struct KeyChanges: Codable, Hashable, Sendable {
  /// A key that somebody has from now on, in the place of the one before.
  package struct Given: Codable, Hashable, Sendable {
    /// An account, or `OfficeFile.recoveryHolder`.
    package var holder: String
    /// The public half in hexadecimal.
    package var key: String
    package var keeping: String

    package var publicKey: [UInt8]? { Fingerprint.bytes(hex: key) }
  }

  /// Who has another key held the vault no more, unless it was entrusted with it anew.
  package private(set) var given: [Given] = []
  package private(set) var entrusted: [String] = []
  package private(set) var withdrawn: [String] = []
  /// The public half of the vault's key from now on, in hexadecimal.
  package private(set) var vault: String?

  var isEmpty: Bool { self == KeyChanges() }

  mutating func give(_ key: AccountKey) {
    let told = Given(
      holder: key.account, key: Fingerprint.hex(key.publicKey), keeping: key.keeping.rawValue)
    given.removeAll { $0.holder == key.account }
    given.append(told)
  }

  mutating func entrust(_ holder: String) {
    withdrawn.removeAll { $0 == holder }
    if !entrusted.contains(holder) { entrusted.append(holder) }
  }

  mutating func withdraw(_ holder: String) {
    entrusted.removeAll { $0 == holder }
    if !withdrawn.contains(holder) { withdrawn.append(holder) }
  }

  mutating func renewVault(to publicKey: [UInt8]) { vault = Fingerprint.hex(publicKey) }
}
