import CaseStore
import CaseWorkflow

/// Senders kept secret: who may open one says why, and the log tells of it before the name is shown.
extension Office {
  /// The sender of a case, opened for `reason`. `none` where nobody gave a name. Of a sealed one an event is left first, on the
  /// disk; one that is not sealed is shown to whoever may read senders.
  package func openSender(code: String, reason: String) throws -> SenderView {
    let actor = try actor(for: .openSender)
    let reason = try reason.statedReason()
    var stored = try matter(spoken: code)
    switch try file.sender(of: stored.id) {
    case nil: return .none
    case .forgotten: throw VaultFault.forgotten
    case .open(let sender):
      return try visibility().seesSenders ? .visible(sender) : .withheld
    case .sealed:
      let pair = try accountPair()
      try renewVaultIfDue(pair, by: actor)
      return try notingTries {
        try file.write {
          guard let sender = try file.openSender(of: stored.id, as: account.key, with: pair) else {
            return .none
          }
          guard !sender.isNamed(in: reason) else {
            throw SealedSenderNamed(code: stored.matter.code, problem: Self.namedInReason)
          }
          try file.record(
            Decision(changes: [], texts: [.init(field: "reason", text: reason)]),
            kind: StoredMatter.openSenderKind, on: &stored, by: signature(actor))
          return .visible(sender)
        }
      }
    }
  }

  /// Destroys what is kept of the sender of a case, for good, also for the cases split off it; each says so in its history.
  /// The log stays whole, since it never held any of it. False while bytes of it may still stand in the WAL, because
  /// somebody was reading: they are gone when everybody has left.
  @discardableResult
  package func forgetSender(code: String, reason: String) throws -> Bool {
    let actor = try actor(for: .forgetSender)
    let reason = try reason.statedReason()
    return try notingTries { try forget(code, for: reason, by: actor) }
  }

  private static let namedInReason = OfficeProblem.usage(
    vi: "lý do (--reason) nằm lại trong nhật ký; viết mà không nhắc tên, địa chỉ, số máy người gửi",
    en: "the reason (--reason) stays in the log; write it without the sender's name, address or number")

  private func forget(_ code: String, for reason: String, by actor: Actor) throws -> Bool {
    try file.forgetting {
      let stored = try matter(spoken: code)
      // What is forgotten must not live on in the reason.
      switch try file.sender(of: stored.id) {
      case nil:
        throw OfficeProblem.notFound(
          vi: "hồ sơ này không ghi tên người gửi nào", en: "nobody gave a name in this case")
      case .forgotten: throw VaultFault.forgotten
      case .open(let sender):
        try Redaction.known(sender.redactor).check(reason, Redaction.reasonLabel)
      case .sealed:
        try naming(senderOf: stored.matter.code) {
          try redaction(of: stored).check(reason, Redaction.reasonLabel)
        }
      }
      _ = try ownFamily(of: stored)
      for var other in try [stored] + splits(of: stored) {
        try file.forgetSender(of: other.id)
        try file.record(
          Decision(changes: [], texts: [.init(field: "reason", text: reason)]),
          kind: StoredMatter.forgetSenderKind, on: &other, by: signature(actor))
      }
    }
  }

  /// The cases that were split off this one or that it was split off, and theirs, where anything of the sender is kept:
  /// they came from the same.
  func splits(of stored: StoredMatter) throws -> [StoredMatter] {
    try family(of: stored).filter { try file.sender(of: $0.id).map { $0 != .forgotten } ?? false }
  }

  /// The family of a case whose sender this account may change. Refused where one of them is not for this account: of that
  /// one it knows nothing, nor may it rewrite or destroy who complained.
  func ownFamily(of stored: StoredMatter) throws -> [StoredMatter] {
    let family = try family(of: stored)
    for member in family {
      guard try seeing({ try file.matterID(code: member.matter.code, for: $0) }) == nil else { continue }
      throw OfficeProblem(
        .refused,
        Phrase(
          vi: "tài khoản này không đổi được người gửi của hồ sơ này; nhờ người khác có quyền làm",
          en: "this account cannot change the sender of this case; ask somebody else who may"))
    }
    return family
  }

  /// The cases that were split off this one or that it was split off, and theirs.
  private func family(of stored: StoredMatter) throws -> [StoredMatter] {
    var found: [StoredMatter] = []
    var waiting = [stored]
    while let next = waiting.popLast() {
      for link in next.matter.dossier.links where link.kind == .splitFrom || link.kind == .splitInto {
        guard link.code != stored.matter.code, !found.contains(where: { $0.matter.code == link.code }) else {
          continue
        }
        let other = try file.matter(code: link.code)
        waiting.append(other)
        found.append(other)
      }
    }
    return found
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
          vi:
            "không thấy chìa của tài khoản này trên máy; tìm lại tệp chìa; mất hẳn thì làm chìa mới (dunghan user new-key), nhờ trao lại",
          en:
            "the key of this account is not on this machine; bring it back; if it is lost make a new one (dunghan user new-key) and be entrusted"
        ))
    case .forgotten:
      self.init(
        .refused,
        Phrase(
          vi: "người gửi đã được xóa khỏi sổ; người ấy trở lại thì ghi đơn mới",
          en: "the sender was forgotten: nothing is kept any more; who comes again is logged as a new case"))
    case .keysChanged: self = .vaultChanged
    case .notOpened, .noMemory:
      self.init(
        .storage,
        Phrase(
          vi: "không mở được phần giữ kín của tệp sổ; chạy dunghan doctor",
          en: "the sealed part of the office file cannot be opened; run dunghan doctor"))
    }
  }
}
