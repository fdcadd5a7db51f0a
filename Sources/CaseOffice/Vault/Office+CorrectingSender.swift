import CaseStore
import CaseWorkflow

extension Office {
  /// Puts right who a case is said to come from, for `reason`, and the cases split off it with it. What stood there is kept
  /// with the sender, so that letters of then are still looked through for it; the log tells which part was put right,
  /// never how it read. Of a sealed one this is an opening: the key is needed, and a try that fails leaves its trace.
  /// Refused where `expected` is not the version of the case any more. Tells where words of a sealed case name the sender.
  @discardableResult
  package func correctSender(
    code written: String, to correction: SenderCorrection, reason: String, expected: Int? = nil
  ) throws -> Sealing {
    let actor = try actor(for: .correctSender)
    let reason = try reason.statedReason()
    let code = try resolve(written)
    // Nothing is opened for it, nor said of anybody.
    guard !correction.words.isEmpty else { throw Self.nothingDiffers }
    var corrected = Sender()
    var isSealed = false
    let isClean = try notingTries {
      try file.forgetting {
        var stored = try matter(spoken: code)
        if let expected, expected != stored.matter.version { throw try changed(stored, since: expected) }
        let family = try ownFamily(of: stored)
        let kept = try keptSender(of: stored)
        let wasSealed = try file.sender(of: stored.id) == .sealed
        isSealed = try wasSealed || ([stored] + family).contains { try isKeptSecret($0) }
        corrected = try refusing(of: stored, ifSealed: isSealed) {
          let corrected = kept.corrected(to: try correction.applied(to: kept))
          guard corrected.only != kept.only else { throw Self.nothingDiffers }
          try Redaction.known(corrected.redactor).check(reason, Redaction.reasonLabel)
          return corrected
        }
        if wasSealed {
          try record(
            Decision(changes: [], texts: [.reason(reason)]), StoredMatter.openSenderKind, on: &stored, actor)
        }
        let place = isSealed ? try file.reseal(corrected, of: ([stored] + family).map(\.id)) : nil
        let parts = SenderCorrection.parts(kept, corrected)
        for var member in [stored] + family {
          let kept = try file.correctSender(of: &member, to: corrected, sealed: place)
          var changes = kept + parts.map { Change.given(field: SenderCorrection.field, value: $0.rawValue) }
          if corrected.names.count > member.matter.people {
            changes.append(.amended(Amendment(people: corrected.names.count)))
          }
          try record(
            Decision(changes: changes, texts: [.reason(reason)]), StoredMatter.correctSenderKind, on: &member,
            actor)
        }
        if isSealed { try keepWords(telling: corrected.redactor, around: [stored] + family, by: actor) }
      }
    }
    // Of an open one the file keeps what stood there anyway.
    return Sealing(isClean: isClean || !isSealed, telling: isSealed ? try telling(corrected, in: code) : [])
  }

  private static let nothingDiffers = OfficeProblem(
    .refused,
    Phrase(
      vi: "chưa sửa gì: họ tên, địa chỉ, điện thoại vẫn như đang ghi",
      en: "nothing differs: name, address and telephone stand like that already"))

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

  private func isKeptSecret(_ stored: StoredMatter) throws -> Bool {
    try stored.matter.isSealed || file.sender(of: stored.id) == .sealed
  }

  /// What is refused once a sealed sender was opened tells something of it: the log of the case tells of the try.
  private func refusing<Result>(
    of stored: StoredMatter, ifSealed isSealed: Bool, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch {
      throw isSealed ? SealedSenderNamed(code: stored.matter.code, problem: error) : error
    }
  }

  private func record(
    _ decision: Decision, _ kind: String, on stored: inout StoredMatter, _ actor: Actor
  ) throws {
    try file.record(decision, kind: kind, on: &stored, by: signature(actor))
  }
}

extension Decision.WrittenText {
  fileprivate static func reason(_ text: String) -> Self { Self(field: "reason", text: text) }
}
