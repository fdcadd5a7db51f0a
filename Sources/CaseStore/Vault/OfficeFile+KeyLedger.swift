import SQLiteKit

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
      guard try log.stands(event) else { throw VaultFault.keysChanged }
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
  func foreignKeys(_ ledger: KeyLedger) throws -> Set<String> {
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

  /// The accounts that wrong passwords locked: by the log, where it can be believed, or by how many there were.
  package func lockedAccounts() throws -> Set<String> {
    do {
      return try keyLedger().locked.union(triedTooOften())
    } catch VaultFault.keysChanged {
      return try triedTooOften()
    }
  }

  func triedTooOften() throws -> Set<String> {
    Set(
      try connection.rows("SELECT account FROM sign_ins WHERE failures >= ?", SignInFailures.most) {
        $0.text(0)
      })
  }

  /// How many accounts have a key that the log, begun by an earlier program, does not tell.
  package func keysUntold() throws -> Int {
    let told = try keyLedger().keys
    return try connection.rows("SELECT account FROM account_keys") { $0.text(0) }.filter { told[$0] == nil }
      .count
  }
}
