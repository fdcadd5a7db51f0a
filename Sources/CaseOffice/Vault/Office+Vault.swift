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

  /// Gives this account a key where it never had one: it was added later. It holds the vault when somebody entrusts it. A key
  /// that it has is never replaced by itself: who works for a moment under another home would lose the vault by it. Where
  /// the file cannot be written it stays without.
  func readyKey() throws {
    guard try file.accountKey(account.key) == nil, isTraining || keyFolder != nil else { return }
    do {
      try file.write { try file.keep(try newKey()) }
    } catch let trouble where FileTrouble(trouble) != nil {
      return
    }
  }

  /// Makes this account a new key on this machine, where the old one is lost. What the old one opened it opens no more,
  /// until somebody entrusts the new one.
  package func renewKey(reason: String) throws {
    let actor = try actor(for: .read)
    try file.write {
      try file.keep(try newKey())
      try file.record(KeyEvent(account: account.key, reason: reason), kind: "new-key", by: signature(actor))
    }
  }

  private func newKey() throws -> AccountKey {
    guard !isTraining, let keyFolder else {
      let pair = try KeyPair()
      return AccountKey(
        account: account.key, publicKey: pair.publicKey, keeping: .training, secret: pair.secret.exposed)
    }
    let pair = try keyFolder.makePair(office: identity.officeID, account: account.key)
    return AccountKey(account: account.key, publicKey: pair.publicKey, keeping: .machine, secret: nil)
  }

  /// Entrusts an account whose roles may open senders with the key to them. Only who has it can pass it on: neither the
  /// program nor an administrator.
  package func entrust(_ key: String, reason: String) throws {
    let actor = try actor(for: .openSender)
    guard let other = try file.accounts().first(where: { $0.key == key }) else {
      throw OfficeProblem.notFound(
        vi: "không có tài khoản “\(key)”; xem dunghan user list",
        en: "there is no account “\(key)”; see dunghan user list")
    }
    guard other.roles(on: today).contains(where: { OfficeTask.openSender.roles.contains($0) }) else {
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
    let own = try accountPair()
    try file.write {
      let vault = try file.openVault(as: account.key, with: own)
      try file.entrust(vault, to: key, publicKey: theirs.publicKey)
      try file.record(KeyEvent(account: key, reason: reason), kind: "entrust", by: signature(actor))
    }
  }

  /// What the log says of a key: whose, and why; the key itself is nowhere in it.
  private struct KeyEvent: Encodable {
    var account: String
    var reason: String
  }

  /// A key for this account's half-typed forms, of this machine alone.
  func draftKey() throws -> SecretBytes {
    guard !isTraining, let keyFolder else { return try accountPair().key(for: "drafts") }
    return try keyFolder.makePair(office: identity.officeID, account: account.key + "-tam").key(for: "drafts")
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
