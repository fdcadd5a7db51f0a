import CaseStore
import CaseWorkflow

/// Senders kept secret: who may open one says why, and the log tells of it before the name is shown.
extension Office {
  /// The sender of a case, opened for `reason`. `none` where nobody gave a name. Of a sealed one an event is left first, on the
  /// disk; one that is not sealed is shown to whoever may read senders.
  package func openSender(code: String, reason: String) throws -> SenderView {
    let actor = try actor(for: .openSender)
    guard let reason = reason.trimmed.nonEmpty else {
      throw OfficeProblem.usage(
        vi: "--reason: ghi lý do mở, nhật ký giữ lại", en: "--reason: say why; the log keeps it")
    }
    var stored = try matter(spoken: code)
    switch try file.sender(of: stored.id) {
    case nil: return .none
    case .forgotten: throw VaultFault.forgotten
    case .open(let sender):
      return try visibility().seesSenders ? .visible(sender) : .withheld
    case .sealed:
      let pair = try accountPair()
      return try file.write {
        guard let sender = try file.openSender(of: stored.id, as: account.key, with: pair) else {
          return .none
        }
        try file.record(
          Decision(changes: [], texts: [.init(field: "reason", text: reason)]),
          kind: StoredMatter.openSenderKind, on: &stored, by: signature(actor))
        return .visible(sender)
      }
    }
  }

  /// Destroys what is kept of the sender of a case, for good: the log stays whole, since it never held any of it.
  package func forgetSender(code: String, reason: String) throws {
    let actor = try actor(for: .forgetSender)
    guard let reason = reason.trimmed.nonEmpty else {
      throw OfficeProblem.usage(
        vi: "--reason: ghi lý do xóa, nhật ký giữ lại", en: "--reason: say why; the log keeps it")
    }
    var stored = try matter(spoken: code)
    switch try file.sender(of: stored.id) {
    case nil, .forgotten: throw VaultFault.forgotten
    case .open, .sealed: break
    }
    try file.forgetting {
      try file.forgetSender(of: stored.id)
      try file.record(
        Decision(changes: [], texts: [.init(field: "reason", text: reason)]),
        kind: StoredMatter.forgetSenderKind, on: &stored, by: signature(actor))
    }
  }

  /// Gives this account a key where it has none on this machine: one that was added later, one whose machine changed. It
  /// holds the vault again only when somebody entrusts it. Where the file cannot be written it stays without.
  func readyKey() throws {
    let kept = try file.accountKey(account.key)
    guard !isTraining else {
      if kept == nil { try keepTrainingKey() }
      return
    }
    guard let keyFolder else { return }
    if let kept, let known = try keyFolder.pair(office: identity.officeID, account: account.key),
      known.publicKey == kept.publicKey
    {
      return
    }
    let pair = try keyFolder.makePair(office: identity.officeID, account: account.key)
    try keep(AccountKey(account: account.key, publicKey: pair.publicKey, keeping: .machine, secret: nil))
  }

  private func keepTrainingKey() throws {
    let pair = try KeyPair()
    try keep(
      AccountKey(
        account: account.key, publicKey: pair.publicKey, keeping: .training, secret: pair.secret.exposed))
  }

  private func keep(_ key: AccountKey) throws {
    do {
      try file.write { try file.keep(key) }
    } catch let trouble where FileTrouble(trouble) != nil {
      return
    }
  }

  /// The key of this account, from where it is kept.
  func accountPair() throws -> KeyPair {
    guard let kept = try file.accountKey(account.key) else { throw VaultFault.noKey }
    switch kept.keeping {
    case .training:
      guard var secret = kept.secret else { throw VaultFault.noKey }
      return try KeyPair(secret: SecretBytes(taking: &secret))
    case .machine:
      guard let pair = try keyFolder?.pair(office: identity.officeID, account: account.key),
        pair.publicKey == kept.publicKey
      else { throw VaultFault.noKey }
      return pair
    }
  }
}

extension OfficeProblem {
  init(_ fault: VaultFault) {
    switch fault {
    case .notEntrusted:
      self.init(
        .refused,
        Phrase(
          vi: "tài khoản này chưa được trao chìa mở người gửi; người đã có chìa trao cho",
          en: "this account was not entrusted with the key to senders; somebody who has it entrusts it"))
    case .noKey:
      self.init(
        .refused,
        Phrase(
          vi: "không thấy chìa của tài khoản này trên máy; người có chìa trao lại",
          en: "the key of this account is not on this machine; somebody who has one entrusts it again"))
    case .forgotten:
      self.init(
        .refused,
        Phrase(vi: "người gửi đã được xóa khỏi sổ", en: "the sender was forgotten: nothing is kept any more"))
    case .notOpened, .noMemory:
      self.init(
        .storage,
        Phrase(
          vi: "không mở được phần giữ kín của tệp sổ; chạy dunghan doctor",
          en: "the sealed part of the office file cannot be opened; run dunghan doctor"))
    }
  }
}
