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
        try file.sealWords(of: other.id)
        try file.record(
          Decision(changes: [.sealed], texts: [.init(field: "reason", text: reason)]),
          kind: StoredMatter.sealSenderKind, on: &other, by: signature(actor))
      }
      try keepWords(telling: sender.redactor, around: family, by: actor)
      code = stored.matter.code
    }
    return Sealing(isClean: isClean, telling: try telling(sender, in: code))
  }

  /// By which an event names the earlier ones whose words tell a sender that is kept secret from it on: `3,7`.
  static let tellingField = "telling"

  /// Keeps back what tells a sender that is kept secret, in his cases and in every case that was ever tied to one of them:
  /// nobody compared it with him when it was written. What tells him is read from now on by those alone who see senders, and
  /// stands in no title, content and letter's number any more.
  func keepWords(telling redactor: Redactor, around family: [StoredMatter], by actor: Actor) throws {
    var codes = Set(family.map(\.matter.code))
    for member in family { codes.formUnion(try tiedCodes(of: member.id)) }
    for code in codes.sorted() {
      var other = try file.matter(code: code)
      guard let decision = try keepingBack(redactor, in: other) else { continue }
      try file.record(decision, kind: StoredMatter.keepWordsKind, on: &other, by: signature(actor))
    }
  }

  /// The cases that a case is or was linked with, merged with, or split from.
  private func tiedCodes(of id: Int64) throws -> Set<String> {
    var codes: Set<String> = []
    try file.log.each(ofMatter: id) { event in
      for change in try file.changes(of: event) {
        switch change {
        case .linked(let link), .unlinked(let link): codes.insert(link.code)
        default: break
        }
      }
      return true
    }
    return codes
  }

  /// What of a case has to be kept back; nil where nothing new does.
  private func keepingBack(_ redactor: Redactor, in stored: StoredMatter) throws -> Decision? {
    let known = try keptBack(of: stored.id)
    var telling: [String] = []
    try file.log.each(ofMatter: stored.id) { event in
      let words: [String] = try file.changes(of: event).compactMap { change in
        switch change {
        case .textWritten(_, let content, _): try file.text(content: content)
        case .given(_, let value), .fieldSet(_, let value): value
        default: Redaction.document(in: change)?.1
        }
      }
      let isNew = !known.contains(event.number) && words.contains { !redactor.traces(in: $0).isEmpty }
      if isNew { telling.append(String(event.number)) }
      return true
    }
    guard !telling.isEmpty else { return nil }
    func masked(_ text: String) -> String? {
      let traces = redactor.traces(in: text)
      return traces.isEmpty ? nil : Trace.masked(text, at: traces)
    }
    let letters = stored.matter.documents.enumerated().compactMap { place, letter in
      masked(letter.number).map { Change.renumbered(document: place + 1, number: $0) }
    }
    let texts = try file.ownTexts(of: stored.id).compactMap { own in
      try file.text(content: own.content).flatMap(masked).map {
        Decision.WrittenText(field: own.field, text: $0)
      }
    }
    return Decision(
      changes: [.given(field: Self.tellingField, value: telling.joined(separator: ","))] + letters
        + (texts.isEmpty ? [] : [.amended(Amendment())]), texts: texts)
  }

  /// The events of a case whose words tell a sender who is kept secret.
  func keptBack(of id: Int64) throws -> Set<Int64> {
    var kept: Set<Int64> = []
    for event in try file.events(ofMatter: id, naming: Self.tellingField)
    where Self.keepingKinds.contains(event.kind) {
      for case .given(Self.tellingField, let numbers) in try file.changes(of: event) {
        kept.formUnion(numbers.split(separator: ",").compactMap { Int64($0) })
      }
    }
    return kept
  }

  /// Earlier programs told it in the sealing itself.
  private static let keepingKinds = [
    StoredMatter.keepWordsKind, StoredMatter.sealSenderKind, StoredMatter.correctSenderKind,
  ]

  /// Those that this account is not to read.
  func withheldEvents(of id: Int64) throws -> Set<Int64> {
    try visibility().seesSenders ? [] : keptBack(of: id)
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
