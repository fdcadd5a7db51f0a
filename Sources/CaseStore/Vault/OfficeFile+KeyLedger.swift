import SQLiteKit

/// Something about keys that stands otherwise in the file than its log tells.
package enum KeyDifference: Hashable, Sendable {
  /// An account's key, or whether it holds the vault.
  case account(String)
  /// An account that its log says is locked, and is not.
  case lock(String)
  case paper
  /// The vault's own key, and whether it is to be renewed.
  case vault
}

extension OfficeFile {
  /// Records what was done of an account's key or password, with every change of keys of this write. Only inside `write`.
  package func record(_ event: AccountEvent, _ kind: AccountEvent.Kind, by signature: Signature) throws {
    var told = event
    told.tell(gathered.keys)
    gathered.keys = KeyChanges()
    try record(told, kind: kind.rawValue, by: signature)
  }

  /// Who has which key by the log, and by what this write did so far.
  package func keyLedger() throws -> KeyLedger {
    var ledger = KeyLedger()
    let kinds = AccountEvent.Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    try connection.query(
      SQL(
        """
        SELECT kind, payload FROM events WHERE matter IS NULL AND kind IN ('found', \(kinds)) ORDER BY number
        """)
    ) { row in
      guard let kind = AccountEvent.Kind(rawValue: row.text(0)) else {
        return ledger.found(try Payload.value(FoundedKeys.self, from: row.text(1)).keys)
      }
      ledger.apply(try Payload.value(AccountEvent.self, from: row.text(1)), kind)
    }
    ledger.apply(gathered.keys)
    return ledger
  }

  private struct FoundedKeys: Decodable { var keys: KeyChanges? }

  /// Asked before anything is sealed to a key of the file. Throws `VaultFault.keysChanged` where one is there that the log
  /// does not tell; one that is missing harms nobody here.
  func vouchForKeys() throws {
    let ledger = try keyLedger()
    guard try ledger.allows(vault: vaultKey()), try foreignKeys(ledger).isEmpty else {
      throw VaultFault.keysChanged
    }
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
    let ledger = try keyLedger()
    let kept = Set(try connection.rows("SELECT account FROM account_keys") { $0.text(0) })
    let holding = Set(try connection.rows("SELECT account FROM vault_holders") { $0.text(0) })
    let missing = Set(ledger.keys.keys).subtracting(kept)
      .union(Set(ledger.holders.filter(\.value).keys).subtracting(holding))
    var differences = try foreignKeys(ledger).union(missing).sorted().map { holder in
      holder == Self.recoveryHolder ? KeyDifference.paper : .account(holder)
    }
    let unlocked = try ledger.locked.filter { account in
      try (signInFailures(of: account)?.count ?? 0) < SignInFailures.most
    }
    differences += unlocked.sorted().map { .lock($0) }
    let isDueAsTold = try !ledger.isWhole || isVaultRenewalDue() == ledger.isRenewalDue
    if try !isDueAsTold || !ledger.allows(vault: vaultKey()) { differences.append(.vault) }
    return differences
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
      try connection.run(
        """
        INSERT INTO account_keys VALUES (?, ?, ?, NULL)
        ON CONFLICT(account) DO UPDATE SET public_key = excluded.public_key, keeping = excluded.keeping
        """, told.holder, Self.bytes(told.key), told.keeping)
    }
    for account in ledger.locked where try (signInFailures(of: account)?.count ?? 0) < SignInFailures.most {
      let last = try signInFailures(of: account)?.last ?? 0
      try keepFailures(SignInFailures(count: SignInFailures.most, last: last), of: account)
    }
    if let vault = ledger.vault {
      try connection.run("UPDATE vault SET public_key = ?", Self.bytes(vault))
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
