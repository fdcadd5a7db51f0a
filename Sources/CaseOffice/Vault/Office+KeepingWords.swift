import CaseStore
import CaseWorkflow

/// A case whose sender is kept secret, and by what he is found in words.
struct SecretTie {
  var code: String
  var redactor: Redactor
}

/// Words that were written while nobody compared them with a sender who is kept secret now: held back in every case that his
/// is or was tied to.
extension Office {
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

  // MARK: cases that are tied to one another

  /// Those of these cases whose sender is kept secret, as far as this account can compare words with him.
  func secretTies(of cases: [StoredMatter]) throws -> [SecretTie] {
    try cases.compactMap { stored in
      guard try file.sender(of: stored.id) == .sealed, case .known(let redactor) = try redaction(of: stored)
      else { return nil }
      return SecretTie(code: stored.matter.code, redactor: redactor)
    }
  }

  /// Keeps back what tells their senders wherever these cases are tied to.
  func keepWords(of secret: [SecretTie], by actor: Actor) throws {
    for tie in secret {
      try keepWords(telling: tie.redactor, around: [file.matter(code: tie.code)], by: actor)
    }
  }
}
