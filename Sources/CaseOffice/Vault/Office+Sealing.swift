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
    try renewVaultBeforeSealing(by: actor)
    // All of it in one write: meanwhile another may seal it, split it, or write down who came.
    let isClean = try file.forgetting {
      let stored = try matter(spoken: code)
      guard !stored.matter.isSealed else {
        throw OfficeProblem(
          .refused, Phrase(vi: "hồ sơ này đã được giữ kín", en: "this case is kept secret already"))
      }
      if case .open(let open) = try file.sender(of: stored.id) { sender = open }
      try Redaction.known(sender.redactor).check(reason, Redaction.reasonLabel)
      let family = try [stored] + splits(of: stored)
      for var other in family where !other.matter.isSealed {
        let facts = try file.sealWords(of: other.id)
        try file.record(
          Decision(changes: facts, texts: [.init(field: "reason", text: reason)]),
          kind: StoredMatter.sealSenderKind, on: &other, by: signature(actor))
      }
      try keepWords(telling: sender.redactor, around: family, by: actor)
      code = stored.matter.code
    }
    return Sealing(isClean: isClean, telling: try telling(sender, in: code))
  }

  /// Where words of the case, and of those tied to it that this account is shown, tell the sender.
  func telling(_ sender: Sender, in code: String) throws -> [Phrase] {
    let detail = try show(code: code)
    var labels = try labels(telling: sender, in: detail)
    for link in Set(detail.matter.dossier.links.map(\.code)).sorted() {
      guard try seeing({ try file.matterID(code: link, for: $0) }) != nil else { continue }
      let other = try show(code: link)
      var places = try self.labels(telling: sender, in: other)
      if case .visible(let open) = other.sender, !sender.redactor.traces(in: open.name).isEmpty {
        places.append(Phrase(vi: "người gửi", en: "its sender"))
      }
      labels += places.map { Phrase(vi: "\(link) \($0.vi)", en: "\(link) \($0.en)") }
    }
    return labels
  }

  private func labels(telling sender: Sender, in detail: CaseDetail) throws -> [Phrase] {
    let redactor = sender.redactor
    var texts: [(label: Phrase, words: String)] = [
      (Phrase(vi: "Tên đơn", en: "Title"), detail.line.title),
      (Phrase(vi: "Nội dung", en: "Summary"), detail.summary),
    ]
    texts += try history(code: detail.line.code).flatMap(\.details).map { ($0.label, $0.value.vi) }
    return texts.reduce(into: []) { labels, text in
      if !labels.contains(text.label), !redactor.traces(in: text.words).isEmpty { labels.append(text.label) }
    }
  }
}
