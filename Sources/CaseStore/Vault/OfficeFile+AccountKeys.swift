import CaseWorkflow
import SQLiteKit

/// How the secret half of an account's key is kept.
package enum KeyKeeping: String, Sendable {
  /// In a file of its owner's, outside the office: whoever has only the office has no key.
  case machine
  /// In the office file, under the account's password.
  case password
  /// On paper alone: the recovery key.
  case paper
  /// In the office file, as it is: a training office has nothing to hide.
  case training
}

/// The public half of an account's key, and of a training office's accounts the secret one.
package struct AccountKey: Sendable {
  package var account: String
  package var publicKey: [UInt8]
  package var keeping: KeyKeeping
  package var secret: [UInt8]?

  package init(account: String, publicKey: [UInt8], keeping: KeyKeeping, secret: [UInt8]?) {
    self.account = account
    self.publicKey = publicKey
    self.keeping = keeping
    self.secret = secret
  }
}

/// The key of an account that an office begins with, and whether it holds the vault.
package struct FoundingKey: Sendable {
  package var key: AccountKey
  package var isEntrusted: Bool

  package init(key: AccountKey, isEntrusted: Bool) {
    self.key = key
    self.isEntrusted = isEntrusted
  }
}

extension OfficeFile {
  /// Under this name the recovery key holds the vault; no account can have it.
  package static let recoveryHolder = "*"

  /// The accounts whose keys are kept under a password.
  package func passwordAccounts() throws -> Set<String> {
    Set(
      try connection.rows("SELECT account FROM account_keys WHERE keeping = ?", KeyKeeping.password.rawValue)
      {
        $0.text(0)
      })
  }

  package func accountKey(_ account: String) throws -> AccountKey? {
    try connection.first(
      "SELECT account, public_key, keeping, secret FROM account_keys WHERE account = ?", account
    ) { row in
      AccountKey(
        account: row.text(0), publicKey: row.blob(1), keeping: KeyKeeping(rawValue: row.text(2)) ?? .machine,
        secret: row.isNull(3) ? nil : row.blob(3))
    }
  }

  /// Only inside `write`. What was sealed to an older key of the account no longer opens, so it holds the vault no more.
  package func keep(_ key: AccountKey) throws {
    try withdrawVault(from: key.account)
    gathered.keys.give(key)
    try connection.run(
      "INSERT OR REPLACE INTO account_keys VALUES (?, ?, ?, ?)", key.account, key.publicKey,
      key.keeping.rawValue, key.secret)
  }
}
