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
  /// system's user. What it could open it opens on, but with a new key: an old password and an old copy of the file open
  /// nothing of what comes. A key that cannot be read now is not given up for it.
  package func changePassword(from old: Password?, to new: Password, reason: String) throws {
    try readyForPasswords()
    let actor = try actor(for: .read)
    let reason = try reason.statedReason()
    var present: KeyPair?
    if try asksOldPassword() {
      guard let old else { throw OfficeProblem.oldPassword }
      present = try Self.signIn(Credentials(account: account.key, password: old), in: file, clock: clock).1
    } else if try file.accountKey(account.key) != nil {
      present = try accountPair()
    }
    let drafts = workingCopies()
    let pair = try KeyPair()
    try renewingVault {
      let vault = try present.flatMap { try heldVault(with: $0) }
      try keepUnderPassword(pair, of: account.key, new)
      if let vault { try file.entrust(file.renewVault(vault), to: account.key, publicKey: pair.publicKey) }
      try releaseSystemUser(of: account.key, reason: reason, by: actor)
      try file.record(AccountEvent(account: account.key, reason: reason), .password, by: signature(actor))
    }
    // What was half-typed goes over to the new key before the old ones, which lie open to whoever has the machine, go.
    let changed = Office(
      file: file, clock: clock, account: account, keyFolder: keyFolder, signedInPair: pair)
    try changed.takeOver(drafts)
    changed.removeMachineKeys()
  }

  /// The vault, where this account holds it.
  private func heldVault(with pair: KeyPair) throws -> KeyPair? {
    do {
      return try file.openVault(as: account.key, with: pair)
    } catch VaultFault.notEntrusted {
      return nil
    }
  }

  /// Of an account with a password nothing lies on the machine. Also at every signing in: somebody may have pulled the plug
  /// between the password and this.
  func removeMachineKeys() {
    keyFolder?.remove(office: identity.officeID, account: account.key)
    keyFolder?.remove(office: identity.officeID, account: account.key + Self.draftKeyEnding)
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
      try keepUnderPassword(KeyPair(), of: key, new)
      try releaseSystemUser(of: key, reason: reason, by: actor)
      try file.record(AccountEvent(account: key, reason: reason), .password, by: signature(actor))
    }
  }

  /// Only inside `write`. Whoever was locked out may try again.
  func keepUnderPassword(_ pair: KeyPair, of key: String, _ password: Password) throws {
    let box = try PasswordBox.seal(pair.secret, under: password.secret, at: file.passwordPlace(key))
    try file.keep(AccountKey(account: key, publicKey: pair.publicKey, keeping: .password, secret: box))
    try file.keepFailures(nil, of: key)
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

  /// Asked before a password is: a training office has none, nor who is not there.
  package func readyForPasswords(of key: String? = nil) throws {
    if let key, try !file.accounts().contains(where: { $0.key == key }) { throw OfficeProblem.noAccount(key) }
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
