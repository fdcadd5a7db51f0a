import CaseWorkflow
import SQLiteKit

/// A new key for the vault, whenever somebody stops holding it. Who once held it, by a key, a password or the paper, may have
/// kept a copy of the file, and so the vault's key of that day: what is sealed later must not open to it.
extension OfficeFile {
  /// Gives the vault another key, for all who hold it; `old` is the present one. What is in the vault stays where it is: only
  /// the keys of the batches are sealed anew. Only inside `forgetting`, so that none of the old seals stays in the file.
  @discardableResult
  package func renewVault(_ old: KeyPair) throws -> KeyPair {
    guard try old.publicKey == vaultKey() else { throw VaultFault.notOpened }
    try vouchForKeys()
    let new = try KeyPair()
    let batches = try connection.rows("SELECT id, sealed FROM key_batches") { ($0.int(0), $0.blob(1)) }
    for (id, sealed) in batches {
      // One that is damaged opens under no key, and stays for `doctor` to be told of.
      guard let key = try? old.open(sealed) else { continue }
      let renewed = try KeyPair.seal(key, to: new.publicKey)
      try connection.run("UPDATE key_batches SET sealed = ? WHERE id = ?", renewed, id)
    }
    let holders = try connection.rows(
      "SELECT account, public_key FROM vault_holders JOIN account_keys USING (account)"
    ) { ($0.text(0), $0.blob(1)) }
    for (account, publicKey) in holders { try hand(new, to: account, publicKey: publicKey) }
    try connection.run("UPDATE vault SET public_key = ?, is_renewal_due = 0", new.publicKey)
    gathered.vaultKey = nil
    gathered.keys.renewVault(to: new.publicKey)
    return new
  }

  /// Whether somebody ceased to hold the vault when nobody was there who could renew it.
  package func isVaultRenewalDue() throws -> Bool { try isRenewalNotedAsDue() || keyLedger().isRenewalDue }

  func isRenewalNotedAsDue() throws -> Bool { try connection.scalar("SELECT is_renewal_due FROM vault") == 1 }

  /// Takes the vault from `account`, if it holds it; its key of today stays known to it. Only inside `write`.
  package func withdrawVault(from account: String) throws {
    try connection.run("DELETE FROM vault_holders WHERE account = ?", account)
    guard connection.changes > 0 else { return }
    gathered.keys.withdraw(account)
    try connection.run("UPDATE vault SET is_renewal_due = 1")
  }
}
