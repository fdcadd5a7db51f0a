import CaseStore
import CaseWorkflow
import WorkingCalendar

/// The key to senders, from hand to hand. It is never the program's to give, and never gone without a word: whoever holds it
/// alone cannot be left without it.
extension Office {
  /// Gives this account a key where it never had one and could need it: it was added later. It holds the vault when somebody
  /// entrusts it. A key that it has is never replaced by itself: who works for a moment under another home would lose the
  /// vault by it. Where none can be written it stays without.
  func readyKey() throws {
    guard isTraining || keyFolder != nil && account.mayOpenSenders(on: today),
      try file.accountKey(account.key) == nil
    else { return }
    do {
      let actor = try actor(for: .read)
      try file.write {
        try file.keep(try firstKey())
        try file.record(AccountEvent(account: account.key), .firstKey, by: signature(actor))
      }
    } catch is OfficeProblem {
      return
    } catch is Refusal {
      // A machine whose date is behind the log writes nothing.
      return
    } catch StoreError.accountsChanged, StoreError.accountsDiffer, StoreError.keyUnproved {
      // Such a book is only looked at.
      return
    } catch let trouble where FileTrouble(trouble) != nil {
      return
    }
  }

  /// Makes this account a new key on this machine. Where the old one still opens the vault it holds it on; where that is
  /// lost, somebody has to entrust the new one.
  package func renewKey(reason: String) throws {
    let actor = try actor(for: .read)
    let reason = try reason.statedReason()
    if try asksOldPassword() {
      throw OfficeProblem(
        .refused,
        Phrase(
          vi: "chìa của tài khoản này nằm dưới mật khẩu; đổi bằng dunghan user password",
          en: "this account's key is kept under its password; change it with dunghan user password"))
    }
    try renewingVault {
      let vault = try heldVault()
      if vault == nil { try refuseLosingVault() }
      // On the disk before anything depends on it; the present one stays beside it until then.
      let new = try anotherKey()
      try file.keep(new)
      if let vault { try file.entrust(file.renewVault(vault), to: account.key, publicKey: new.publicKey) }
      try file.record(AccountEvent(account: account.key, reason: reason), .newKey, by: signature(actor))
    }
    // Where that fails the key is found beside its place. Within a write, since another session of this person may be
    // making a key too: it does so in a write of its own.
    _ = try? file.write { try settleKey() }
  }

  /// The vault where this account's key opens it; nil where the key is gone or opens nothing. A disk that fails just now may
  /// still give the key back: that is thrown, or a good key would be given up for it.
  private func heldVault() throws -> KeyPair? {
    do {
      return try file.openVault(as: account.key, with: accountPair())
    } catch let fault as VaultFault where fault != .noMemory {
      return nil
    }
  }

  private func settleKey() throws {
    guard let key = try file.accountKey(account.key), key.keeping == .machine else { return }
    keyFolder?.settle(office: identity.officeID, account: account.key, on: key.publicKey)
  }

  private func firstKey() throws -> AccountKey {
    try key { try $0.makePair(office: identity.officeID, account: account.key) }
  }

  private func anotherKey() throws -> AccountKey {
    try key { try $0.addPair(office: identity.officeID, account: account.key) }
  }

  /// The key of this account, made in its folder; of a training office's in the file.
  private func key(made: (KeyFolder) throws -> KeyPair) throws -> AccountKey {
    guard !isTraining, let keyFolder else {
      let pair = try KeyPair()
      return AccountKey(
        account: account.key, publicKey: pair.publicKey, keeping: .training, secret: pair.secret.exposed)
    }
    return AccountKey(
      account: account.key, publicKey: try made(keyFolder).publicKey, keeping: .machine, secret: nil)
  }

  /// The key of whoever holds the vault alone is lost: a new one would be the end of what is sealed. The paper is the way.
  private func refuseLosingVault() throws {
    do {
      try refuseLastHolder(account.key)
    } catch let problem as OfficeProblem {
      guard problem.kind == .refused else { throw problem }
      let hasPaper = try hasRecoveryKey()
      throw OfficeProblem(
        .refused,
        Phrase(
          vi: "không thấy chìa của “\(account.key)”, mà không ai khác giữ chìa mở người gửi; "
            + (hasPaper
              ? "lấy tờ mã khôi phục trong két: dunghan user recover \(account.key)"
              : "tìm lại tệp chìa trong thư mục keys (máy cũ, bản sao thư mục nhà) rồi làm lại; chưa đổi gì"),
          en: "the key of “\(account.key)” is not found, and nobody else holds the key to senders; "
            + (hasPaper
              ? "take the recovery key from the safe: dunghan user recover \(account.key)"
              : "find the key file of the folder keys (the old machine, a copy of the home) and try again; nothing was changed")
        ))
    }
  }

  /// Entrusts an account whose roles may open senders with the key to them. Only who has it can pass it on: neither the
  /// program nor an administrator. All it rests on is read in its one write: meanwhile a right may be taken away.
  package func entrust(_ key: String, reason: String) throws {
    _ = try actor(for: .openSender)
    let reason = try reason.statedReason()
    let own = try accountPair()
    try renewingVault {
      let actor = try actor(for: .openSender)
      let theirs = try keyToEntrust(key)
      var vault = try file.openVault(as: account.key, with: own)
      if try file.isVaultRenewalDue() { vault = try file.renewVault(vault) }
      try file.entrust(vault, to: key, publicKey: theirs.publicKey)
      try file.record(AccountEvent(account: key, reason: reason), .entrust, by: signature(actor))
    }
  }

  /// The key of an account that may be entrusted with the vault.
  private func keyToEntrust(_ key: String) throws -> AccountKey {
    guard let other = try file.accounts().first(where: { $0.key == key }) else {
      throw OfficeProblem.noAccount(key)
    }
    guard other.mayOpenSenders(on: today) else {
      throw OfficeProblem(
        .refused,
        Phrase(
          vi: "vai trò của “\(key)” không mở người gửi; chỉ trao chìa cho cán bộ, chủ tịch Mặt trận",
          en: "the roles of “\(key)” open no sender; only the Front's officer and chairman are entrusted"))
    }
    guard let theirs = try file.accountKey(key) else {
      throw OfficeProblem(
        .refused,
        Phrase(
          vi: "“\(key)” chưa mở sổ lần nào nên chưa có chìa; người ấy mở sổ một lần rồi trao",
          en: "“\(key)” never opened the office and has no key yet; after the first time, entrust it"))
    }
    return theirs
  }

  /// Takes the key to senders from an account that may open none any more. Only inside `write`.
  func withdrawKey(from key: String, reason: String, by actor: Actor) throws {
    guard try file.vaultHolders().contains(key) else { return }
    try refuseLastHolder(key)
    try file.withdrawVault(from: key)
    try file.record(AccountEvent(account: key, reason: reason), .withdrawKey, by: signature(actor))
  }

  // MARK: the vault's own key

  /// A write in which the vault gets another key. What the file still holds of the old seals is overwritten, unless somebody
  /// is reading just then; it goes when everybody has left.
  func renewingVault(_ body: () throws -> Void) throws { _ = try file.forgetting(body) }

  /// Gives the vault another key, where somebody lost it when nobody was there who could: `own` belongs to one who holds it.
  func renewVaultIfDue(_ own: KeyPair, by actor: Actor) throws {
    do {
      guard try file.isVaultRenewalDue() else { return }
      try renewingVault {
        // Another may have been first.
        guard try file.isVaultRenewalDue() else { return }
        try file.renewVault(file.openVault(as: account.key, with: own))
        try file.record(AccountEvent(account: account.key), .renewVault, by: signature(actor))
      }
    } catch VaultFault.keysChanged {
      // Nothing is handed to anybody beside a foreign key; to open what is there harms nobody. `doctor` tells.
      return
    }
  }

  /// The same before a sender is sealed, where this account holds the vault: who ceased to hold it is not to read this one.
  func renewVaultBeforeSealing(by actor: Actor) throws {
    do {
      guard try file.isVaultRenewalDue(), try file.vaultHolders().contains(account.key) else { return }
      try renewVaultIfDue(accountPair(), by: actor)
    } catch is VaultFault {
      // Its key is not here; `vouch` looks at the vault once more.
      return
    }
  }

  /// Without a holder no sealed sender would ever be opened again.
  func refuseLastHolder(_ key: String) throws {
    let accounts = try file.accounts()
    let others = try file.vaultHolders().subtracting([key]).filter { holder in
      accounts.contains { $0.key == holder && $0.mayOpenSenders(on: today) }
    }
    guard try others.isEmpty && file.vaultHolders().contains(key) else { return }
    throw OfficeProblem(
      .refused,
      Phrase(
        vi: "“\(key)” là người giữ chìa cuối cùng: mất chìa là không ai mở được người gửi nữa; "
          + "trao chìa cho người khác trước (dunghan user entrust)",
        en: "“\(key)” holds the last key: without it no sender could be opened any more; "
          + "entrust another first (dunghan user entrust)"))
  }

  /// Where on this machine the account's key lies; nil where it is kept otherwise.
  package var folderOfKey: String? { keyFolder?.folder(office: identity.officeID, account: account.key) }

  /// No account's name can end so.
  static let draftKeyEnding = "_tam"

  /// A key for this account's half-typed forms, of this machine alone.
  func draftKey() throws -> SecretBytes {
    guard !isTraining, signedInPair == nil, let keyFolder else { return try accountPair().key(for: "drafts") }
    return try keyFolder.makePair(office: identity.officeID, account: account.key + Self.draftKeyEnding).key(
      for: "drafts")
  }

  /// The key of this account, from where it is kept.
  func accountPair() throws -> KeyPair {
    guard let kept = try file.accountKey(account.key) else { throw VaultFault.noKey }
    switch kept.keeping {
    case .training:
      guard var secret = kept.secret else { throw VaultFault.noKey }
      return try KeyPair(secret: SecretBytes(taking: &secret))
    case .machine:
      guard
        let pair = try keyFolder?.pair(
          office: identity.officeID, account: account.key, publicKey: kept.publicKey)
      else { throw VaultFault.noKey }
      return pair
    case .password:
      guard let signedInPair, signedInPair.publicKey == kept.publicKey else { throw VaultFault.noKey }
      return signedInPair
    case .paper: throw VaultFault.noKey
    }
  }
}

extension Account {
  func mayOpenSenders(on day: CivilDate) -> Bool {
    roles(on: day).contains { OfficeTask.openSender.roles.contains($0) }
  }
}
