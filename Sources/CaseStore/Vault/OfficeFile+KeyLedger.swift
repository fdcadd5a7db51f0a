import SQLiteKit

/// Something about keys that stands otherwise in the file than its log tells.
package enum KeyDifference: Hashable, Sendable {
  /// An account's key, or that it holds the vault.
  case account(String)
  /// An account that was entrusted with the vault and has lost it, or whose password is gone.
  case holder(String)
  case password(String)
  /// An account that its log says is locked, and is not.
  case lock(String)
  case paper
  /// The vault's own key, and whether it is to be renewed.
  case vault
  /// What the log itself says of keys.
  case log
}

extension OfficeFile {
  /// Records what was done of an account's key or password, with every change of keys of this write. Only inside `write`.
  package func record(_ event: AccountEvent, _ kind: AccountEvent.Kind, by signature: Signature) throws {
    var told = event
    told.tell(gathered.keys)
    gathered.keys = KeyChanges()
    try record(told, kind: kind.rawValue, by: signature)
  }

  /// Who has which key by the log, and by what this write did so far. Throws `VaultFault.keysChanged` where an event of the
  /// office as a whole does not read as its check number says; only a look at the whole chain tells of one that is gone.
  package func keyLedger() throws -> KeyLedger {
    var ledger = KeyLedger(accounts: Set(try accounts().map(\.key)).union([Self.recoveryHolder]))
    let events = try connection.rows(
      "SELECT * FROM events WHERE matter IS NULL ORDER BY number", map: EventLog.event)
    for event in events {
      let before = event.number == 1 ? Fingerprint.zero : try log.event(event.number - 1)?.hash
      guard event.hash == event.expectedHash, event.previous == before, event.origin == identity.officeID
      else {
        throw VaultFault.keysChanged
      }
      if event.number == 1 {
        ledger.found(try Payload.value(FoundedKeys.self, from: event.payload).keys)
      } else if let kind = AccountEvent.Kind(rawValue: event.kind) {
        ledger.apply(try Payload.value(AccountEvent.self, from: event.payload), kind)
      }
    }
    ledger.apply(gathered.keys)
    return ledger
  }

  private struct FoundedKeys: Decodable { var keys: KeyChanges? }

  /// Asked before the vault is handed to anybody. Throws `VaultFault.keysChanged` where a key is there that the log does not
  /// tell, or the log is broken anywhere: an event of keys may be hidden there. A key that is missing harms nobody here.
  func vouchForKeys() throws {
    let ledger = try keyLedger()
    guard try ledger.allows(vault: vaultKey()), try foreignKeys(ledger).isEmpty, try log.verify().isSound
    else { throw VaultFault.keysChanged }
  }

  /// Whether the file's key of the holder may be what its log says.
  package func isKeyTold(of holder: String) throws -> Bool {
    try accountKey(holder).map { try keyLedger().allows($0.publicKey, of: holder) } ?? true
  }

  /// Whether the vault's key is what the log says, as far as it tells.
  package func isVaultTold() throws -> Bool { try keyLedger().allows(vault: vaultKey()) }

  /// Who has a key, or the vault, that the log does not tell.
  private func foreignKeys(_ ledger: KeyLedger) throws -> Set<String> {
    var foreign: Set<String> = []
    try connection.query("SELECT account, public_key, keeping FROM account_keys") { row in
      let holder = row.text(0)
      let isKept = ledger.keys[holder].map { $0.keeping == row.text(2) } ?? true
      if !isKept || !ledger.allows(row.blob(1), of: holder) { foreign.insert(holder) }
    }
    try connection.query("SELECT account FROM vault_holders") { row in
      if !ledger.allowsVault(of: row.text(0)) { foreign.insert(row.text(0)) }
    }
    return foreign
  }

  /// What of keys does not follow from the log, in order.
  func keysNotFollowingFromLog() throws -> [KeyDifference] {
    let ledger: KeyLedger
    do {
      ledger = try keyLedger()
    } catch let error as SQLiteError {
      throw error
    } catch {
      return [.log]
    }
    let kept = Set(try connection.rows("SELECT account FROM account_keys") { $0.text(0) })
    let holding = Set(try connection.rows("SELECT account FROM vault_holders") { $0.text(0) })
    let foreign = try foreignKeys(ledger)
    func told(_ holder: String, as difference: (String) -> KeyDifference) -> KeyDifference {
      holder == Self.recoveryHolder ? .paper : difference(holder)
    }
    var differences = foreign.union(Set(ledger.keys.keys).subtracting(kept)).sorted().map {
      told($0) { .account($0) }
    }
    let lost = Set(ledger.holders.filter(\.value).keys).subtracting(holding)
    differences += lost.sorted().map { told($0) { .holder($0) } }
    let open = try connection.rows(
      "SELECT account FROM account_keys WHERE keeping = ? AND coalesce(length(secret), 0) < ? ORDER BY account",
      KeyKeeping.password.rawValue, PasswordBox.leastBytes
    ) { $0.text(0) }
    differences += open.map { .password($0) }
    let isLockLost = try ledger.locked.filter { try !isLocked($0, ledger, asKept: true) }
    let isOverdone = try connection.rows(
      "SELECT account FROM sign_ins WHERE failures > ?", SignInFailures.most
    ) { $0.text(0) }
    differences += isLockLost.union(isOverdone).sorted().map { .lock($0) }
    let isDueAsTold = try !ledger.isWhole || isRenewalNotedAsDue() == ledger.isRenewalDue
    if try !isDueAsTold
      || !ledger.allows(vault: connection.first("SELECT public_key FROM vault") { $0.blob(0) } ?? [])
    {
      differences.append(.vault)
    }
    return differences
  }

  /// Whether wrong passwords locked an account: by the log, or by how many there were. `asKept`: only by these.
  package func isLocked(_ account: String) throws -> Bool { try isLocked(account, keyLedger()) }

  private func isLocked(_ account: String, _ ledger: KeyLedger, asKept: Bool = false) throws -> Bool {
    let count = try signInFailures(of: account)?.count ?? 0
    return count >= SignInFailures.most || !asKept && ledger.locked.contains(account)
  }

  /// How many accounts have a key that the log, begun by an earlier program, does not tell.
  package func keysUntold() throws -> Int {
    let told = try keyLedger().keys
    return try connection.rows("SELECT account FROM account_keys") { $0.text(0) }.filter { told[$0] == nil }
      .count
  }

  /// Makes the tables of keys what the log tells, as far as it can: who lost the vault has to be entrusted anew, and a
  /// password whose box is gone to be given. Only inside `write`.
  func repairKeys() throws {
    let ledger = try keyLedger()
    for holder in try connection.rows("SELECT account FROM vault_holders", map: { $0.text(0) })
    where !ledger.allowsVault(of: holder) {
      try connection.run("DELETE FROM vault_holders WHERE account = ?", holder)
    }
    for holder in try foreignKeys(ledger) where ledger.keys[holder] == nil {
      try connection.run("DELETE FROM account_keys WHERE account = ?", holder)
    }
    for told in ledger.keys.values {
      let publicKey = try Self.bytes(told.key)
      // What lies there may be another's; of a key kept in the clear it can be seen whether it is this one.
      let secret = try accountKey(told.holder).flatMap { kept -> [UInt8]? in
        guard var open = kept.secret, told.keeping == kept.keeping.rawValue else { return nil }
        let isOwn =
          kept.keeping == .training
          ? try KeyPair(secret: SecretBytes(taking: &open)).publicKey == publicKey
          : kept.publicKey == publicKey
        return isOwn ? kept.secret : nil
      }
      try connection.run(
        """
        INSERT INTO account_keys VALUES (?, ?, ?, ?) ON CONFLICT(account)
        DO UPDATE SET public_key = excluded.public_key, keeping = excluded.keeping, secret = excluded.secret
        """, told.holder, publicKey, told.keeping, secret)
    }
    try connection.run(
      "UPDATE sign_ins SET failures = ? WHERE failures > ?", SignInFailures.most, SignInFailures.most)
    for account in ledger.locked where try !isLocked(account, ledger, asKept: true) {
      let last = try signInFailures(of: account)?.last ?? 0
      try keepFailures(SignInFailures(count: SignInFailures.most, last: last), of: account)
    }
    if let vault = ledger.vault {
      try connection.run(
        "INSERT INTO vault(id, public_key) VALUES (1, ?) ON CONFLICT(id) DO UPDATE SET public_key = excluded.public_key",
        Self.bytes(vault))
    }
    if ledger.isWhole { try connection.run("UPDATE vault SET is_renewal_due = ?", ledger.isRenewalDue) }
  }

  private static func bytes(_ hex: String) throws -> [UInt8] {
    guard let bytes = Fingerprint.bytes(hex: hex), bytes.count == KeyPair.publicBytes else {
      throw StoreError.inconsistent("a key that the log tells is none")
    }
    return bytes
  }
}
