import CaseWorkflow
import SQLiteKit

/// Senders kept secret. Each is encrypted under a key of its own; that key under the key of a batch, which is sealed to the
/// vault; and the vault's secret is sealed to every account entrusted with it. So whoever logs a case can seal its sender
/// without being able to open another, an import seals a row in microseconds, and forgetting is destroying one key.
extension OfficeFile {
  private static let paddedBytes = 256

  /// Makes the vault, entrusted to nobody yet. Only inside `write`, once.
  func makeVault(_ pair: KeyPair) throws {
    try connection.run("INSERT INTO vault(id, public_key) VALUES (1, ?)", pair.publicKey)
    gathered.keys.renewVault(to: pair.publicKey)
  }

  /// Whether senders are sealed to this pair.
  package func isVault(_ pair: KeyPair) throws -> Bool { try pair.publicKey == vaultKey() }

  func vaultKey() throws -> [UInt8] {
    guard let key = try connection.first("SELECT public_key FROM vault", map: { $0.blob(0) }) else {
      throw StoreError.inconsistent("the office has no vault")
    }
    return key
  }

  /// Seals a sender; gives back its place in the vault. Only inside `write`.
  func seal(_ sender: Sender) throws -> SealedPlace {
    let id = try (connection.scalar("SELECT max(id) FROM sealed_senders") ?? 0).next("sealed sender")
    return try seal(sender, at: id)
  }

  /// Seals a sender at `id`, where nothing lies. Only inside `write`.
  @discardableResult
  func seal(_ sender: Sender, at id: Int64) throws -> SealedPlace {
    let batch = try sealingBatch()
    let key = try SecretBytes(random: SecretBytes.keyBytes, isLocked: false)
    // NUL stands between the three of each: an old book may hold one, a name never does.
    let parts = ([sender] + sender.former).flatMap { one in
      [one.name, one.address, one.phone].map { $0.filter { $0 != "\u{0}" } }
    }
    var text = Array(parts.joined(separator: "\u{0}").utf8)
    // Its length would tell a short name from a long one.
    text.append(0x80)
    while text.count % Self.paddedBytes != 0 { text.append(0) }
    let place = vaultPlace(id)
    let box = key.encrypt(try SecretBytes(taking: &text, isLocked: false), at: place)
    let wrapped = batch.key.encrypt(key, at: place)
    try connection.run("INSERT INTO sealed_senders VALUES (?, ?, ?, ?)", id, box, batch.id, wrapped)
    return SealedPlace(id: id, box: box, key: markKey)
  }

  /// Opens the sealed sender of a case. Throws `VaultFault`: `notEntrusted` for an account without the vault's key,
  /// `forgotten` where it was destroyed.
  package func openSender(of matter: Int64, as account: String, with pair: KeyPair) throws -> Sender? {
    guard let id = try sealedID(of: matter) else { return nil }
    let vault = try openVault(as: account, with: pair)
    let found = try connection.first(
      """
      SELECT s.box, s.wrapped, b.sealed FROM sealed_senders s JOIN key_batches b ON b.id = s.batch WHERE s.id = ?
      """, id
    ) { ($0.blob(0), $0.blob(1), $0.blob(2)) }
    guard let (box, wrapped, sealedBatch) = found, !box.isEmpty else { throw VaultFault.forgotten }
    let place = vaultPlace(id)
    let key = try vault.open(sealedBatch).decrypt(wrapped, at: place)
    let bytes = try key.decrypt(box, at: place).exposed
    let words = String(decoding: bytes[..<(bytes.lastIndex(of: 0x80) ?? bytes.endIndex)], as: UTF8.self)
    let parts = words.split(separator: "\u{0}", omittingEmptySubsequences: false).map(String.init)
    guard parts.count.isMultiple(of: 3) else { throw VaultFault.notOpened }
    var senders = stride(from: 0, to: parts.count, by: 3).map {
      Sender(name: parts[$0], address: parts[$0 + 1], phone: parts[$0 + 2])
    }
    var sender = senders.removeFirst()
    sender.former = senders
    return sender
  }

  /// Destroys the key of a sealed sender and what it opened, also for a case that was split off. Only inside `write`. False
  /// when there is nothing left to forget.
  func forgetSealed(of matter: Int64) throws -> Bool {
    guard let id = try sealedID(of: matter) else { return false }
    // Its number stays taken: what still points to it must never find another's name there.
    try connection.run(
      "UPDATE sealed_senders SET box = x'', wrapped = x'' WHERE id = ? AND length(box) > 0", id)
    return connection.changes > 0
  }

  func sealedID(of matter: Int64) throws -> Int64? {
    try connection.scalar("SELECT sealed FROM senders WHERE matter = ? AND sealed IS NOT NULL", matter)
  }

  // MARK: who holds the vault's key

  /// The vault's own pair, as `account` holds it.
  package func openVault(as account: String, with pair: KeyPair) throws -> KeyPair {
    guard
      let sealed = try connection.first(
        "SELECT sealed FROM vault_holders WHERE account = ?", account, map: { $0.blob(0) })
    else { throw VaultFault.notEntrusted }
    return try KeyPair(secret: try pair.open(sealed))
  }

  /// Seals the vault's secret to the owner of `publicKey`, who holds it from now on. Only inside `write`. Throws
  /// `VaultFault.keysChanged`.
  package func entrust(_ vault: KeyPair, to account: String, publicKey: [UInt8]) throws {
    gathered.keys.entrust(account)
    try vouchForKeys()
    try hand(vault, to: account, publicKey: publicKey)
  }

  /// The same to somebody who holds it already.
  func hand(_ vault: KeyPair, to account: String, publicKey: [UInt8]) throws {
    let sealed = try KeyPair.seal(vault.secret, to: publicKey)
    try connection.run("INSERT OR REPLACE INTO vault_holders VALUES (?, ?)", account, sealed)
  }

  /// The accounts that hold the vault, of those that the log tells; the recovery key is none.
  package func vaultHolders() throws -> Set<String> {
    let holders = try connection.rows(
      "SELECT account FROM vault_holders WHERE account <> ?", Self.recoveryHolder
    ) { $0.text(0) }
    let ledger = try keyLedger()
    return Set(holders.filter(ledger.allowsVault))
  }

  /// Whether any sender is in the vault.
  package func hasSealedSenders() throws -> Bool {
    try connection.scalar("SELECT 1 FROM sealed_senders WHERE length(box) > 0 LIMIT 1") != nil
  }

  /// How many sealed senders are not in the vault any more although no event tells that they were forgotten.
  package func sendersLost() throws -> Int {
    let count = try connection.scalar(
      """
      SELECT count(*) FROM senders s LEFT JOIN sealed_senders v ON v.id = s.sealed
      WHERE s.sealed IS NOT NULL AND (v.id IS NULL OR length(v.box) = 0) AND NOT EXISTS (
        SELECT 1 FROM events e WHERE e.matter = s.matter AND e.kind = 'forget-sender')
      """)
    return Int(count ?? 0)
  }

  /// Whether `vault` opens something that was sealed before, where there is anything. One box alone may be damaged.
  package func opensEarlierSeals(_ vault: KeyPair) throws -> Bool {
    let sealed = try connection.rows("SELECT sealed FROM key_batches ORDER BY id DESC LIMIT 20") {
      $0.blob(0)
    }
    return sealed.isEmpty || sealed.contains { (try? vault.open($0)) != nil }
  }

  /// How many sealed senders `vault` does not open, of those that were not forgotten.
  package func unopenable(by vault: KeyPair) throws -> Int {
    // Locked memory is scarce: a few keys at a time, since what was sealed together lies together.
    var keys: [Int: SecretBytes] = [:]
    var count = 0
    try connection.query(
      """
      SELECT s.id, s.box, s.wrapped, s.batch, b.sealed FROM sealed_senders s
      LEFT JOIN key_batches b ON b.id = s.batch WHERE length(s.box) > 0 ORDER BY s.id
      """
    ) { row in
      let batch = row.int(3)
      if keys[batch] == nil {
        if keys.count == 8 { keys.removeAll() }
        keys[batch] = try? vault.open(row.blob(4))
      }
      let place = vaultPlace(row.int64(0))
      let key = try? keys[batch]?.decrypt(row.blob(2), at: place)
      if (try? key?.decrypt(row.blob(1), at: place)) == nil { count += 1 }
    }
    return count
  }

  // MARK: batches

  /// The key of what is sealed through one connection, and its number.
  struct SealingBatch {
    let id: Int64
    let key: SecretBytes
    /// The vault's key it was sealed to.
    let vaultKey: [UInt8]
  }

  /// Sealed to the vault once, since that costs as much as logging a case; another where the vault's key was renewed since.
  private func sealingBatch() throws -> SealingBatch {
    let vaultKey = try gathered.vaultKey ?? vaultKey()
    gathered.vaultKey = vaultKey
    if let batch, batch.vaultKey == vaultKey { return batch }
    try vouchForVault?(vaultKey)
    let id = try (connection.scalar("SELECT max(id) FROM key_batches") ?? 0).next("batch of keys")
    let key = try SecretBytes(random: SecretBytes.keyBytes)
    try connection.run("INSERT INTO key_batches VALUES (?, ?)", id, try KeyPair.seal(key, to: vaultKey))
    let made = SealingBatch(id: id, key: key, vaultKey: vaultKey)
    batch = made
    return made
  }

  /// What a box is bound to: this office and its place in it.
  private func vaultPlace(_ id: Int64) -> [UInt8] { Array("\(identity.officeID)/sender/\(id)".utf8) }
}
