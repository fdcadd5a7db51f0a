import SQLiteKit

/// Something about keys that stands otherwise in the file than its log tells.
package enum KeyDifference: Hashable, Sendable {
  /// An account's key, or that it holds the vault.
  case account(String)
  /// An account that was entrusted with the vault and has lost it, or whose password is gone.
  case holder(String)
  case password(String)
  /// An account that is locked otherwise than its log says.
  case lock(String)
  case paper
  /// The vault's own key, and whether it is to be renewed.
  case vault
  /// What the log itself says of keys.
  case log

  /// Whether only somebody who has it can give it again: the log tells who had it, and not what it was.
  package var isGivenAgain: Bool {
    switch self {
    case .holder, .password: true
    case .account, .lock, .paper, .vault, .log: false
    }
  }
}

extension OfficeFile {
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
    let overdone = try connection.rows(
      "SELECT account FROM sign_ins WHERE failures > ?", SignInFailures.most
    ) { $0.text(0) }
    let lifted = try ledger.locked.subtracting(triedTooOften())
    differences += lifted.union(overdone).sorted().map { .lock($0) }
    let isDueAsTold = try !ledger.isWhole || isRenewalNotedAsDue() == ledger.isRenewalDue
    if try !isDueAsTold
      || !ledger.allows(vault: connection.first("SELECT public_key FROM vault") { $0.blob(0) } ?? [])
    {
      differences.append(.vault)
    }
    return differences
  }
}
