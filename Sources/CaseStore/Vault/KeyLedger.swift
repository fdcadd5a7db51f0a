/// Who has which key by the log. A file in which somebody wrote a key of his own would give him, at the next renewal, what is
/// sealed from then on: what stands in the tables is held against this.
package struct KeyLedger: Sendable {
  /// The newest key of each holder.
  private(set) var keys: [String: KeyChanges.Given] = [:]
  /// Whether a holder of whom the log tells holds the vault.
  private(set) var holders: [String: Bool] = [:]
  /// The public half of the vault's key; nil where the log does not tell it.
  private(set) var vault: String?
  /// Whether somebody ceased to hold the vault whose key of that day is still in use.
  private(set) var isRenewalDue = false
  /// Accounts that wrong passwords locked, and nobody unlocked.
  private(set) var locked: Set<String> = []
  /// Whether the log tells keys from the founding on; one of an earlier program says nothing of those it did not tell.
  private(set) var isWhole = true
  /// Who may have a key at all.
  private let accounts: Set<String>

  init(accounts: Set<String>) { self.accounts = accounts }

  mutating func found(_ keys: KeyChanges?) {
    isWhole = keys != nil
    if let keys { apply(keys) }
  }

  mutating func apply(_ event: AccountEvent, _ kind: AccountEvent.Kind) {
    switch kind {
    case .lock: locked.insert(event.account)
    case .unlock, .password, .recover: locked.remove(event.account)
    case .entrust, .firstKey, .newKey, .withdrawKey, .recoveryKey, .renewVault: break
    }
    if let keys = event.keys { apply(keys) }
  }

  mutating func apply(_ changes: KeyChanges) {
    for given in changes.given {
      keys[given.holder] = given
      cease(given.holder)
    }
    for holder in changes.withdrawn { cease(holder) }
    for holder in changes.entrusted { holders[holder] = true }
    guard let key = changes.vault else { return }
    vault = key
    isRenewalDue = false
  }

  private mutating func cease(_ holder: String) {
    if holders[holder] == true { isRenewalDue = true }
    holders[holder] = false
  }

  /// Whether `publicKey` may be the holder's.
  func allows(_ publicKey: [UInt8], of holder: String) -> Bool {
    keys[holder].map { $0.key == Fingerprint.hex(publicKey) } ?? (!isWhole && accounts.contains(holder))
  }

  /// Whether the holder may hold the vault.
  func allowsVault(of holder: String) -> Bool { holders[holder] ?? (!isWhole && accounts.contains(holder)) }

  /// Whether senders may be sealed to `publicKey`.
  func allows(vault publicKey: [UInt8]) -> Bool {
    vault.map { $0 == Fingerprint.hex(publicKey) } ?? !isWhole
  }
}
