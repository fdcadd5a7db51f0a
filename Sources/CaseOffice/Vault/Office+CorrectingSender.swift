import CaseStore
package import CaseWorkflow

extension Office {
  /// Puts right who a case is said to come from, for `reason`, and the cases split off it with it. What stood there is kept
  /// with the sender, so that letters of then are still looked through for it; the log tells which part was put right,
  /// never how it read. Of a sealed one this is an opening: the key is needed. Refused where `expected` is not the version
  /// of the case any more. Gives back where words of a sealed case tell the sender as it reads now.
  @discardableResult
  package func correctSender(
    code written: String, to correction: SenderCorrection, reason: String, expected: Int? = nil
  ) throws -> [Phrase] {
    let actor = try actor(for: .correctSender)
    let reason = try reason.statedReason()
    let code = try resolve(written)
    let corrected = try notingTries { () -> Sender in
      var corrected = Sender()
      _ = try file.forgetting {
        let stored = try matter(spoken: code)
        if let expected, expected != stored.matter.version { throw try changed(stored, since: expected) }
        let kept = try keptSender(of: stored)
        corrected = try kept.corrected(to: correction.applied(to: kept))
        guard corrected.only != kept.only else {
          throw OfficeProblem(
            .refused,
            Phrase(
              vi: "chưa sửa gì: họ tên, địa chỉ, điện thoại vẫn như đang ghi",
              en: "nothing differs: name, address and telephone stand like that already"))
        }
        let check = { try Redaction.known(corrected.redactor).check(reason, Redaction.reasonLabel) }
        try stored.matter.isSealed ? naming(senderOf: stored.matter.code, check) : check()
        for other in try [stored] + family(of: stored) {
          try record(corrected, of: other, for: reason, by: actor)
        }
      }
      return corrected
    }
    return try show(code: code).matter.isSealed ? telling(corrected, in: code) : []
  }

  /// The sender of a case as this account may put it right; an empty one where nobody gave a name.
  private func keptSender(of stored: StoredMatter) throws -> Sender {
    switch try file.sender(of: stored.id) {
    case nil: return Sender()
    case .forgotten: throw VaultFault.forgotten
    case .open(let sender): return sender
    case .sealed:
      _ = try self.actor(for: .openSender)
      return try file.openSender(of: stored.id, as: account.key, with: accountPair()) ?? Sender()
    }
  }

  private func record(
    _ sender: Sender, of stored: StoredMatter, for reason: String, by actor: Actor
  ) throws {
    var stored = stored
    let kept = try keptSender(of: stored)
    var changes = SenderCorrection.parts(kept, sender).map {
      Change.given(field: SenderCorrection.field, value: $0.rawValue)
    }
    if sender.names.count > stored.matter.people {
      changes.append(.amended(Amendment(people: sender.names.count)))
    }
    try file.correctSender(of: &stored, to: kept.corrected(to: sender.only))
    try file.record(
      Decision(changes: changes, texts: [.init(field: "reason", text: reason)]),
      kind: StoredMatter.correctSenderKind, on: &stored, by: signature(actor))
  }
}
