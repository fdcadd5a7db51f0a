import CaseStore
import CaseWorkflow

/// The way back when a password is lost: a key on paper, in the office's safe. It opens the vault, and only it can give an
/// account a password without anybody being signed in.
extension Office {
  /// Makes a recovery key, in the place of one made before, and gives what is to be printed. Only who holds the key to
  /// senders can: the vault is sealed to the new one.
  package func makeRecoveryKey(reason: String) throws -> String {
    let actor = try actor(for: .openSender)
    let reason = try reason.statedReason()
    let own = try accountPair()
    let recovery = try RecoveryKey()
    try renewingVault {
      let vault = try file.openVault(as: account.key, with: own)
      try file.keep(
        AccountKey(
          account: OfficeFile.recoveryHolder, publicKey: recovery.pair.publicKey, keeping: .paper, secret: nil
        ))
      try file.entrust(
        file.renewVault(vault), to: OfficeFile.recoveryHolder, publicKey: recovery.pair.publicKey)
      try file.record(
        AccountEvent(account: account.key, reason: reason), .recoveryKey, by: signature(actor))
    }
    return recovery.printed
  }

  /// Gives `key` a new password by the recovery key on paper, and the key to senders where its roles may open them. Nobody is
  /// signed in: the paper is the proof. The paper stays good.
  package static func recover(
    path: String, clock: OfficeClock, account key: String, by typed: String, password: Password
  ) throws {
    let (office, recovery) = try readyToRecover(path: path, clock: clock, account: key, by: typed)
    let file = office.file
    let account = office.account
    try office.renewingVault {
      let vault = try office.openVault(by: recovery)
      let actor = try office.actor(for: .read)
      let pair = try KeyPair()
      try office.keepUnderPassword(pair, of: key, password)
      if account.mayOpenSenders(on: office.today) {
        try file.entrust(file.renewVault(vault), to: key, publicKey: pair.publicKey)
      }
      try office.releaseSystemUser(of: key, reason: recoveryReason, by: actor)
      try file.record(
        AccountEvent(account: key, reason: recoveryReason), .recover, by: office.signature(actor))
    }
  }

  /// Whether the paper would give this account a password: asked before one is typed twice.
  package static func checkPaper(path: String, clock: OfficeClock, account key: String, by typed: String)
    throws
  {
    let (office, recovery) = try readyToRecover(path: path, clock: clock, account: key, by: typed)
    _ = try office.actor(for: .read)
    _ = try office.openVault(by: recovery)
  }

  private static func readyToRecover(
    path: String, clock: OfficeClock, account key: String, by typed: String
  ) throws -> (Office, RecoveryKey) {
    let file = try OfficeFile(path: path)
    guard let account = try file.accounts().first(where: { $0.key == key }) else {
      throw OfficeProblem.noAccount(key)
    }
    let office = Office(file: file, clock: clock, account: account)
    try office.readyForPasswords()
    return (office, try RecoveryKey.read(typed))
  }

  private func openVault(by recovery: RecoveryKey) throws -> KeyPair {
    // A paper of his own opens to whoever wrote its key into the file.
    guard try file.isKeyTold(of: OfficeFile.recoveryHolder) else { throw OfficeProblem.vaultChanged }
    do {
      return try file.openVault(as: OfficeFile.recoveryHolder, with: recovery.pair)
    } catch is VaultFault {
      throw OfficeProblem(
        .refused,
        Phrase(
          vi: "mã khôi phục không phải của sổ này, hoặc đã thay bằng mã mới hơn",
          en: "the recovery key is not this office's, or a newer one has taken its place"))
    }
  }

  private static let recoveryReason = "Mã khôi phục trên giấy"

  /// Whether this account could make the key on paper that nobody made yet: the loss of a machine would then be that of every
  /// sealed sender.
  package func lacksPaper() throws -> Bool {
    do {
      return try !isTraining && !hasRecoveryKey() && file.vaultHolders().contains(account.key)
    } catch is VaultFault {
      // The log of keys is broken: `doctor` tells, and whoever only works is not kept from it.
      return false
    }
  }

  /// Whether there is a key on paper.
  func hasRecoveryKey() throws -> Bool {
    try file.accountKey(OfficeFile.recoveryHolder) != nil
  }
}

extension RecoveryKey {
  /// As it was typed from the paper.
  static func read(_ typed: String) throws -> RecoveryKey {
    guard let key = RecoveryKey(typed: typed) else {
      throw OfficeProblem.usage(
        vi: "mã khôi phục gõ sai: 56 ký tự, chữ và số, chép lại đúng từng nhóm bốn",
        en: "the recovery key is mistyped: 56 letters and digits, copy each group of four")
    }
    return key
  }
}
