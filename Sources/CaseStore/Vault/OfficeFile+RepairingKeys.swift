import SQLiteKit

extension OfficeFile {
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
    for account in ledger.locked where try !triedTooOften().contains(account) {
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
