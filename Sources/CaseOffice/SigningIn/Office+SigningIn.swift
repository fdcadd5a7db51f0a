import CaseStore
import CaseWorkflow

/// Signing in with a name and a password, for those who have no system user of their own.
extension Office {
  /// How often the person is asked before the program gives up.
  private static let tries = 3

  /// Asks who is there until it is true. Throws what was last wrong.
  static func signIn(
    _ ask: (OfficeProblem?) throws -> Credentials?, in file: OfficeFile, clock: OfficeClock
  ) throws -> (Account, KeyPair)? {
    var problem: OfficeProblem?
    for _ in 0..<tries {
      guard let credentials = try ask(problem) else { break }
      do {
        return try signIn(credentials, in: file, clock: clock)
      } catch let refused as OfficeProblem where refused.kind == .refused {
        problem = refused
      }
    }
    if let problem { throw problem }
    return nil
  }

  /// Every try counts as a failure until it is known not to be one: who tries many at once gains nothing by it.
  static func signIn(_ credentials: Credentials, in file: OfficeFile, clock: OfficeClock) throws -> (
    Account, KeyPair
  ) {
    let account = try file.accounts().first { $0.key == credentials.account }
    let key = try account.flatMap { try file.accountKey($0.key) }
    guard let account, let key, key.keeping == .password, let box = key.secret else {
      // As long as a real one's first try takes. That an account is locked or has to wait is told to whoever tries it.
      _ = try PasswordBox.seal(credentials.password.secret, under: credentials.password.secret, at: [])
      throw OfficeProblem.wrongPassword
    }
    try countTry(of: account, in: file, clock: clock)
    do {
      let secret = try PasswordBox.open(
        box, under: credentials.password.secret, at: file.passwordPlace(account.key))
      let pair = try KeyPair(secret: secret)
      // Whoever wrote a box of his own into the file knows its password.
      guard pair.publicKey == key.publicKey, try isKeyTold(of: account, in: file) else {
        throw OfficeProblem.vaultChanged
      }
      try file.write(isBesideLog: true) { try file.keepFailures(nil, of: account.key) }
      return (account, pair)
    } catch VaultFault.notOpened {
      try tellLock(of: account, in: file, clock: clock)
      throw OfficeProblem.wrongPassword
    }
  }

  /// Where the log itself was changed it says nothing of any key. Then the book is looked at: somebody has to be able to
  /// check it and to bring a backup back.
  private static func isKeyTold(of account: Account, in file: OfficeFile) throws -> Bool {
    do {
      return try file.isKeyTold(of: account.key)
    } catch VaultFault.keysChanged {
      file.isKeyUnproved = true
      return true
    }
  }

  private static func countTry(of account: Account, in file: OfficeFile, clock: OfficeClock) throws {
    let now = clock.now()
    // A clock that was ahead and was put right: the wait begins now, and ends.
    if let ahead = try file.signInFailures(of: account.key), ahead.last > now.seconds {
      try file.write(isBesideLog: true) {
        try file.keepFailures(SignInFailures(count: ahead.count, last: now.seconds), of: account.key)
      }
    }
    try file.write(isBesideLog: true) {
      let patience = SignInPatience(failures: try file.signInFailures(of: account.key))
      if try patience.isLocked || file.lockedAccounts().contains(account.key) {
        throw OfficeProblem.accountLocked(account.key)
      }
      let wait = patience.wait(at: now.seconds)
      if wait > 0 { throw OfficeProblem.tooSoon(wait) }
      try file.keepFailures(patience.failing(at: now.seconds), of: account.key)
    }
  }

  /// The tenth wrong password locks the account, and the log has it, where it can still be written.
  private static func tellLock(of account: Account, in file: OfficeFile, clock: OfficeClock) throws {
    guard try file.whyUntold() == nil else { return }
    try file.write {
      guard try file.signInFailures(of: account.key)?.count == SignInPatience.most else { return }
      let role = Role(key: account.roles.first ?? "", label: Phrase(account.key))
      try file.record(
        AccountEvent(account: account.key), .lock,
        by: Signature(actor: Actor(account: account.key, role: role, unit: account.unit), at: clock.now()))
    }
  }

  /// Lifts the lock of idle screens: the same person, with the same patience.
  package func unlock(with password: Password) throws {
    _ = try Self.signIn(Credentials(account: account.key, password: password), in: file, clock: clock)
  }

  /// Whether this account signed in with a password.
  package var hasPassword: Bool { signedInPair != nil }

  /// Lets an account that was tried too often try again. The administrator's.
  package func unlockAccount(_ key: String, reason: String) throws {
    let actor = try actor(for: .accounts)
    let reason = try reason.statedReason()
    try file.write {
      guard try file.accounts().contains(where: { $0.key == key }) else { throw OfficeProblem.noAccount(key) }
      guard try file.signInFailures(of: key) != nil || file.lockedAccounts().contains(key) else {
        throw OfficeProblem(
          .refused,
          Phrase(vi: "tài khoản “\(key)” không bị khóa", en: "the account “\(key)” is not locked"))
      }
      try file.keepFailures(nil, of: key)
      try file.record(
        AccountEvent(account: key, reason: reason), .unlock, by: signature(actor))
    }
  }
}

extension OfficeProblem {
  fileprivate static let wrongPassword = OfficeProblem(
    .refused, Phrase(vi: "tên tài khoản hoặc mật khẩu không đúng", en: "the account or the password is wrong")
  )

  fileprivate static func tooSoon(_ seconds: Int64) -> OfficeProblem {
    OfficeProblem(
      .refused,
      Phrase(
        vi: "vừa gõ sai mật khẩu; đợi \(seconds) giây rồi thử lại",
        en: "the password was just wrong; wait \(seconds) seconds and try again"))
  }

  fileprivate static func accountLocked(_ key: String) -> OfficeProblem {
    OfficeProblem(
      .refused,
      Phrase(
        vi:
          "tài khoản “\(key)” đã khóa sau \(SignInPatience.most) lần sai; quản trị mở: dunghan user unlock \(key)",
        en: "“\(key)” is locked after \(SignInPatience.most) failures; the administrator unlocks it: "
          + "dunghan user unlock \(key)"))
  }

  static func noAccount(_ key: String) -> OfficeProblem {
    .notFound(
      vi: "không có tài khoản “\(key)”; xem dunghan user list",
      en: "there is no account “\(key)”; see dunghan user list")
  }
}
