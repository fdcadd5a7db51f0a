package import CaseWorkflow
import VietnameseText
package import WorkingCalendar

/// A case about to be recorded, with everything made ready that needs neither the file nor its place in it: an import makes
/// it ready on one thread and records it on another.
package struct ReadyCase: Sendable {
  struct Text: Sendable {
    var field: FieldKey
    var words: String
    /// The keyed hash that stands for the words in the event.
    var mark: String
  }

  /// The case as its event leaves it; its code is the one it will be given.
  var matter: Matter
  var title: String
  var rungs: [Int: Set<String>]
  var standing: MatterStanding
  var counted: [CounterLedger.Key]
  var nextRungs: [CivilDate?]
  var fields: String
  var texts: [Text]
  var payload: (head: String, tail: String)
  var sender: Sender
  /// Of a sender that stands in the open.
  var senderMark: SenderMark?
  /// What the open index holds; nil for a sealed case, whose words stay out of it.
  var indexed: Indexed?

  /// The folded words of a case, besides its code, and of its sender.
  struct Indexed: Hashable, Sendable {
    var words: [String]
    var sender: [String]
  }

  /// The day the Front received it: the year of its code when it comes from an old book.
  package var received: CivilDate { matter.received }
}

/// Makes cases ready to be recorded. A value: it may be used on any thread.
package struct CasePreparer: Sendable {
  let markKey: [UInt8]
  let rulebook: Rulebook

  /// Makes the case that `decision` opens ready. `type` is the definition it is opened under, `day` that of its entry.
  package func prepare(
    _ decision: Decision, of type: CaseType, sender: Sender, on day: CivilDate
  ) throws -> ReadyCase {
    guard case .opened(var opening) = decision.changes.first else {
      throw StoreError.inconsistent("a case is opened by its opening")
    }
    // The code is put in when it is given.
    opening.code = ""
    let changes = [.opened(opening)] + decision.changes.dropFirst()
    let title = CaseTitle.of(
      given: decision.texts.first { $0.field == "title" }?.text,
      summary: decision.texts.first { $0.field == "summary" }?.text)
    var stored = StoredMatter(id: 0, title: title, matter: Matter(opening: opening))
    stored.absorb(changes, kind: "open", on: day)
    let standing = MatterStanding(stored.matter, type: type)
    let texts = decision.texts.map { text in
      let words = text.text.nfc
      return ReadyCase.Text(
        field: text.field, words: words,
        mark: Fingerprint.hex(Fingerprint.of(Array(words.utf8), key: markKey)))
    }
    return ReadyCase(
      matter: stored.matter, title: title, rungs: stored.rungs, standing: standing,
      counted: CounterLedger.entries(of: stored.matter, standing),
      nextRungs: stored.matter.obligations.map {
        rulebook.nextRung(of: $0, fired: stored.rungs[$0.number] ?? [])
      },
      fields: Payload.text(stored.matter.fields), texts: texts, payload: try PayloadWriter.parts(changes),
      sender: sender.nfc, senderMark: opening.isSealed ? nil : try SenderMark(of: sender.nfc, key: markKey),
      indexed: opening.isSealed
        ? nil
        : ReadyCase.Indexed(
          words: decision.texts.flatMap(\.text.searchTokens),
          sender: sender.indexedWords))
  }
}

extension Rulebook {
  /// The day of the next rung of what another body owes; anything else is not on the ladder.
  func nextRung(of duty: Obligation, fired: Set<String>) -> CivilDate? {
    guard duty.isOwedByAnother(than: settings.ownUnit) else { return nil }
    return settings.ladder.nextDay(for: duty, fired: fired, calendar: calendar)
  }
}
