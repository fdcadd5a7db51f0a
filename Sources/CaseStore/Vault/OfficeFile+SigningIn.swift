import CaseWorkflow
import SQLiteKit

/// How often in a row an account was tried with a wrong password, and when last.
package struct SignInFailures: Hashable, Sendable {
  /// After so many the account is locked.
  package static let most = 10

  package var count: Int
  /// Seconds of Vietnam's civil time since 1/1/1970.
  package var last: Int64

  package init(count: Int, last: Int64) {
    self.count = count
    self.last = last
  }
}

extension OfficeFile {
  package func signInFailures(of account: String) throws -> SignInFailures? {
    try connection.first("SELECT failures, last FROM sign_ins WHERE account = ?", account) {
      SignInFailures(count: $0.int(0), last: $0.int64(1))
    }
  }

  /// Nil forgets them. Only inside `write`.
  package func keepFailures(_ failures: SignInFailures?, of account: String) throws {
    guard let failures else {
      try connection.run("DELETE FROM sign_ins WHERE account = ?", account)
      return
    }
    try connection.run(
      "INSERT OR REPLACE INTO sign_ins VALUES (?, ?, ?)", account, Int64(failures.count), failures.last)
  }

  /// What a key kept under a password is bound to.
  package func passwordPlace(_ account: String) -> [UInt8] {
    Array("\(identity.officeID)/password/\(account)".utf8)
  }
}
