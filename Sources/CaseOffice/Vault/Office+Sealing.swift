import CaseStore
package import CaseWorkflow

/// What keeping a case secret from now on could not do by itself.
package struct Sealing: Sendable {
  /// False while bytes of the sender may still stand in the WAL, because somebody was reading.
  package var isClean: Bool
  /// Where words that were written before still tell who the sender is: the log does not let them be rewritten.
  package var telling: [Phrase]
}

extension Office {
  /// Keeps a case secret that was logged open, for `reason`, and the cases split off it with it: their sender goes into the
  /// vault, their words out of the open index, and each says so in its history.
  package func sealSender(code: String, reason: String) throws -> Sealing {
    let actor = try actor(for: .sealSender)
    let reason = try reason.statedReason()
    var sender = Sender()
    var code = code
    // All of it in one write: meanwhile another may seal it, split it, or write down who came.
    let isClean = try file.forgetting {
      let stored = try matter(spoken: code)
      guard !stored.matter.isSealed else {
        throw OfficeProblem(
          .refused, Phrase(vi: "hồ sơ này đã được giữ kín", en: "this case is kept secret already"))
      }
      if case .open(let open) = try file.sender(of: stored.id) { sender = open }
      try Redaction.known(sender.redactor).check(reason, Redaction.reasonLabel)
      for var other in try [stored] + splits(of: stored) where !other.matter.isSealed {
        try file.sealWords(of: other.id)
        try file.record(
          Decision(
            changes: [.sealed] + tellingChange(sender, in: other),
            texts: [.init(field: "reason", text: reason)]),
          kind: StoredMatter.sealSenderKind, on: &other, by: signature(actor))
      }
      code = stored.matter.code
    }
    return Sealing(isClean: isClean, telling: try telling(sender, in: code))
  }

  /// By which the event of sealing, or of putting a sealed sender right, names the earlier ones whose words tell the sender: `3,7`.
  static let tellingField = "telling"

  /// Nobody compared what was written while the case was open with its sender; what tells it is read from now on by those
  /// alone who see senders.
  func tellingChange(_ sender: Sender, in stored: StoredMatter) throws -> [Change] {
    let redactor = sender.redactor
    var telling: [String] = []
    try file.log.each(ofMatter: stored.id) { event in
      let words: [String] = try file.changes(of: event).compactMap { change in
        switch change {
        case .textWritten(_, let content, _): try file.text(content: content)
        case .given(_, let value), .fieldSet(_, let value): value
        default: nil
        }
      }
      if words.contains(where: { !redactor.traces(in: $0).isEmpty }) { telling.append(String(event.number)) }
      return true
    }
    return telling.isEmpty ? [] : [.given(field: Self.tellingField, value: telling.joined(separator: ","))]
  }

  /// The events of a sealed case whose words tell its sender, and which this account is not to read.
  func withheldEvents(of id: Int64, isSealed: Bool) throws -> Set<Int64> {
    guard isSealed, try !visibility().seesSenders else { return [] }
    var withheld: Set<Int64> = []
    try file.log.each(ofMatter: id) { event in
      guard [StoredMatter.sealSenderKind, StoredMatter.correctSenderKind].contains(event.kind) else {
        return true
      }
      for case .given(Self.tellingField, let numbers) in try file.changes(of: event) {
        withheld.formUnion(numbers.split(separator: ",").compactMap { Int64($0) })
      }
      return true
    }
    return withheld
  }

  func telling(_ sender: Sender, in code: String) throws -> [Phrase] {
    let detail = try show(code: code)
    let redactor = sender.redactor
    var texts: [(label: Phrase, words: String)] = [
      (Phrase(vi: "Tên đơn", en: "Title"), detail.line.title),
      (Phrase(vi: "Nội dung", en: "Summary"), detail.summary),
    ]
    texts += try history(code: code).flatMap(\.details).map { ($0.label, $0.value.vi) }
    return texts.reduce(into: []) { labels, text in
      if !labels.contains(text.label), !redactor.traces(in: text.words).isEmpty { labels.append(text.label) }
    }
  }
}
