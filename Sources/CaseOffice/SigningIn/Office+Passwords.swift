import CaseStore
import CaseWorkflow

/// Passwords, from the first to the next. Nobody can tell an old one, not even the program: whoever lost his gets a new one
/// from the administrator, and the key to senders from somebody who holds it.
extension Office {
  /// Whether this account has a password, which is asked before it is changed.
  package func asksOldPassword() throws -> Bool {
    try file.accountKey(account.key)?.keeping == .password
  }

  /// Gives this account another password, or its first: then it is signed in to by name and no longer belongs to the
  /// system's user. What it could open it opens on.
  package func changePassword(from old: Password?, to new: Password, reason: String) throws {
    try readyForPasswords()
    let actor = try actor(for: .read)
    let reason = try reason.statedReason()
    let hadPassword = try asksOldPassword()
    let pair: KeyPair
    if hadPassword {
      guard let old else { throw OfficeProblem.oldPassword }
      pair = try Self.signIn(Credentials(account: account.key, password: old), in: file, clock: clock).1
    } else {
      pair = try (try? accountPair()) ?? KeyPair()
    }
    let drafts = workingCopies()
    try file.write {
      try keepUnderPassword(
        pair, of: account.key, new, isSame: try file.accountKey(account.key)?.publicKey == pair.publicKey)
      try releaseSystemUser(of: account.key, reason: reason, by: actor)
      try file.record(
        SignInEvent(account: account.key, reason: reason), kind: "password", by: signature(actor))
    }
    guard !hadPassword else { return }
    // What was half-typed goes over to the new key; the old ones lie open to whoever has the machine.
    let changed = Office(
      file: file, clock: clock, account: account, keyFolder: keyFolder, signedInPair: pair)
    for draft in drafts { _ = try? changed.keep(draft) }
    keyFolder?.remove(office: identity.officeID, account: account.key)
    keyFolder?.remove(office: identity.officeID, account: account.key + "-tam")
  }

  /// Gives another account a password, its first or one in the place of one that was lost. The key that the lost one kept is
  /// gone: somebody who holds the key to senders has to entrust it anew. The administrator's.
  package func givePassword(to key: String, _ new: Password, reason: String) throws {
    try readyForPasswords()
    let actor = try actor(for: .accounts)
    let reason = try reason.statedReason()
    guard try file.accounts().contains(where: { $0.key == key }) else { throw OfficeProblem.noAccount(key) }
    try file.write {
      try refuseLastHolder(key)
      try keepUnderPassword(KeyPair(), of: key, new, isSame: false)
      try releaseSystemUser(of: key, reason: reason, by: actor)
      try file.record(SignInEvent(account: key, reason: reason), kind: "password", by: signature(actor))
    }
  }

  /// Only inside `write`. `isSame`: the key stays what it was, so what was sealed to it stays open to it.
  func keepUnderPassword(_ pair: KeyPair, of key: String, _ password: Password, isSame: Bool) throws {
    let box = try PasswordBox.seal(pair.secret, under: password.secret, at: file.passwordPlace(key))
    try file.keep(
      AccountKey(account: key, publicKey: pair.publicKey, keeping: .password, secret: box), holdsOn: isSame)
    try file.keep(nil, of: key)
  }

  /// Only inside `write`.
  func releaseSystemUser(of key: String, reason: String, by actor: Actor) throws {
    var accounts = try file.accounts()
    guard let index = accounts.firstIndex(where: { $0.key == key }), accounts[index].systemUser != nil else {
      return
    }
    accounts[index].systemUser = nil
    try file.change(accounts: accounts, reason: reason, by: signature(actor))
  }

  /// Asked before a password is: a training office has none.
  package func readyForPasswords() throws {
    guard isTraining else { return }
    throw OfficeProblem(
      .refused,
      Phrase(
        vi: "sổ tập huấn không dùng mật khẩu: ai cũng chọn tài khoản bằng --as",
        en: "a training office has no passwords: everybody chooses an account with --as"))
  }
}

extension OfficeProblem {
  fileprivate static let oldPassword = OfficeProblem.usage(
    vi: "gõ mật khẩu đang dùng trước", en: "give the present password first")
}
