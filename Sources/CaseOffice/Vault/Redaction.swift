import CaseStore
import CaseWorkflow

/// By what the words of a sealed case are looked through before others can read them.
///
/// Who holds the key to senders has them looked through for this very sender, in memory: nothing of it is shown, so no
/// opening is logged. Whoever holds none cannot be told whether a word is the sender's, or a refusal would tell a guesser
/// the name; then only what looks like a telephone's or a card's number is refused, whosever it is.
enum Redaction {
  case known(Redactor)
  case unknown

  static let reasonLabel = Phrase(vi: "Lý do", en: "Reason")

  /// Whether an act writes any words at all: most do not, and the vault stays shut.
  static func mayTell(_ decision: Decision) -> Bool {
    !decision.texts.isEmpty || decision.changes.contains { document(in: $0) != nil }
  }

  /// Refuses what tells who the sender is, with its field and place.
  func check(_ decision: Decision, of fields: [FieldDefinition]) throws {
    for text in decision.texts { try check(text.text, Self.label(of: text.field, in: fields)) }
    for change in decision.changes {
      guard let (field, words) = Self.document(in: change) else { continue }
      try check(words, Self.label(of: field, in: fields))
    }
  }

  func check(_ text: String, _ label: Phrase) throws {
    let traces: [Trace]
    let rule: Rule
    switch self {
    case .known(let redactor): (traces, rule) = (redactor.traces(in: text), .senderKept)
    case .unknown: (traces, rule) = (Redactor.numbers(in: text), .numberUnchecked)
    }
    guard !traces.isEmpty else { return }
    throw Refusal(rule, phrases: ["field": label, "places": traces.spoken()])
  }

  /// Numbers that are nobody's known: evidence perhaps, perhaps the sender's after all.
  static func warnings(of text: String, _ field: FieldKey, _ label: Phrase) -> [ActWarning] {
    let traces = Redactor.numbers(in: text)
    guard !traces.isEmpty else { return [] }
    let places = traces.spoken()
    return [
      ActWarning(
        .numberInSealed, field: field,
        Phrase(
          vi: "\(label.vi): \(places.vi) trong hồ sơ kín; của người gửi thì phải che khi gửi bản sao đi",
          en: "\(label.en): \(places.en) in a sealed case; if it is the sender's, mask it in every copy"))
    ]
  }

  /// What somebody wrote that stands in the event itself: a letter's number is kept as it was written, whatever was written.
  static func document(in change: Change) -> (FieldKey, String)? {
    switch change {
    case .documentFiled(let document): ("document", document.number)
    case .renumbered(_, let number): ("right", number)
    case .given(let field, let value) where value.contains(" "): (field, value)
    case .fieldSet(let field, let value) where value.contains(" "): (field, value)
    default: nil
    }
  }

  private static func label(of key: FieldKey, in fields: [FieldDefinition]) -> Phrase {
    if let field = fields.first(where: { $0.key == key }) { return field.label }
    switch key {
    case "summary": return Phrase(vi: "Nội dung", en: "Summary")
    case "title": return Phrase(vi: "Tên đơn", en: "Title")
    case "note": return Phrase(vi: "Ghi chú", en: "Note")
    case "reason": return reasonLabel
    default: return Phrase(key)
    }
  }
}

extension Office {
  /// Refuses words that tell a sealed sender: of this case, and of those it is tied to, since together they say whose it is.
  /// `code`: the case that the act itself names. Within `notingTries`.
  func lookThrough(
    _ decision: Decision, of fields: [FieldDefinition], on stored: StoredMatter, beside code: String?
  ) throws {
    if try stored.matter.isSealed || file.sender(of: stored.id) == .sealed {
      try naming(senderOf: stored.matter.code) { try redaction(of: stored).check(decision, of: fields) }
    }
    for code in Set(stored.matter.dossier.links.map(\.code) + [code].compactMap(\.self)).sorted() {
      let other = try file.matter(code: code)
      // Whoever cannot know the other's sender writes of this case what he likes.
      guard other.matter.isSealed, case .known(let redactor) = try redaction(of: other) else { continue }
      try naming(senderOf: code) { try Redaction.known(redactor).check(decision, of: fields) }
    }
  }

  /// By what this account can look through words on a case: by its sender where it holds the key, or where there is none.
  func redaction(of stored: StoredMatter) throws -> Redaction {
    let kept = try file.sender(of: stored.id)
    if case .open(let sender) = kept { return .known(sender.redactor) }
    guard account.mayOpenSenders(on: today) else { return .unknown }
    do {
      let pair = try accountPair()
      _ = try file.openVault(as: account.key, with: pair)
      guard case .sealed = kept else { return .known(Redactor(name: "", address: "", phone: "")) }
      return try file.openSender(of: stored.id, as: account.key, with: pair).map { .known($0.redactor) }
        ?? .unknown
    } catch is VaultFault {
      return .unknown
    } catch is OfficeProblem {
      // Its key file is not for this program to read. Where the office's own file fails nothing is let through unread.
      return .unknown
    }
  }
}
