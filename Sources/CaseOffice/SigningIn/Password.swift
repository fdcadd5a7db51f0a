import CaseStore
import CaseWorkflow
import VietnameseText

/// A password as it was typed, in form C, so that every keyboard gives the same one.
package struct Password: Sendable {
  package static let leastLetters = 8

  let secret: SecretBytes

  package init(_ typed: String) throws {
    var bytes = Array(typed.nfc.utf8)
    secret = try SecretBytes(taking: &bytes)
  }

  /// One that is to be a password from now on.
  package static func new(_ typed: String) throws -> Password {
    guard typed.nfc.count >= leastLetters else {
      throw OfficeProblem.usage(
        vi: "mật khẩu cần ít nhất \(leastLetters) ký tự; ba bốn từ liền nhau là dễ nhớ và khó đoán",
        en:
          "a password has at least \(leastLetters) characters; three or four words are easy to keep and hard to guess"
      )
    }
    return try Password(typed)
  }
}

/// Who says to be whom.
package struct Credentials: Sendable {
  package var account: String
  package var password: Password

  package init(account: String, password: Password) {
    self.account = account
    self.password = password
  }
}
