package import CaseWorkflow
import SQLiteKit
import VietnameseText
import WorkingCalendar

/// Who does something, as what, and when.
package struct Signature: Sendable {
  package var actor: Actor
  package var at: Moment

  package init(actor: Actor, at: Moment) {
    self.actor = actor
    self.at = at
  }
}

extension OfficeFile {
  /// The next code of this year: one sequence a year, without gaps, never reused. Only inside `write`. It is offered, and
  /// in use only once a case is recorded under it: whoever gives up after asking leaves no gap.
  package func nextCode(year: Int) throws -> String {
    try gathered.nextCode(of: year, symbol: identity.symbol, in: connection)
  }

  /// Records a case that has just been opened: its words, its sender, its event and its rows. Only inside `write`;
  /// `head` is the end of the log, kept by the caller so that an import reads it once.
  package func record(
    _ decision: Decision, opening kind: String, sender: Sender, by signature: Signature,
    after head: inout EventLog.Head
  ) throws -> StoredMatter {
    guard case .opened(let opening) = decision.changes.first else {
      throw StoreError.inconsistent("a case is opened by its opening")
    }
    try gathered.take(opening.code)
    let id = try gathered.nextMatter(in: connection)
    let title = decision.texts.first { $0.field == "title" }?.text ?? ""
    var stored = StoredMatter(id: id, title: title.nfc, matter: Matter(opening: opening))
    try append(decision, kind: kind, to: &stored, isNew: true, by: signature, after: &head)
    if !sender.isEmpty {
      try connection.run(
        "INSERT INTO senders VALUES (?, ?, ?, ?, ?)", id, opening.isSealed, sender.name.nfc,
        sender.address.nfc,
        sender.phone)
    }
    if !opening.isSealed {
      // A sealed case's words stay out of the open index.
      let words = ([opening.code] + decision.texts.map(\.text)).joined(separator: " ").folded
      try connection.run(
        "INSERT INTO word_index(rowid, words, sender) VALUES (?, ?, ?)", id, words,
        "\(sender.name) \(sender.address) \(sender.phone)".folded)
    }
    return stored
  }

  /// Records an act on a case. Only inside `write`.
  package func record(
    _ decision: Decision, kind: String, on stored: inout StoredMatter, by signature: Signature
  ) throws {
    var head = try log.head()
    try append(decision, kind: kind, to: &stored, isNew: false, by: signature, after: &head)
  }

  private func append(
    _ decision: Decision, kind: String, to stored: inout StoredMatter, isNew: Bool, by signature: Signature,
    after head: inout EventLog.Head
  ) throws {
    let before = isNew ? nil : stored.matter
    var changes = decision.changes
    for text in decision.texts {
      let words = text.text.nfc
      try connection.run(
        "INSERT INTO contents(matter, field, text) VALUES (?, ?, ?)", stored.id, text.field, words)
      changes.append(
        .textWritten(
          field: text.field, content: connection.lastInsertRowID,
          mark: Fingerprint.hex(Fingerprint.of(Array(words.utf8), key: markKey))))
    }
    let event = try log.append(
      EventEntry(
        at: signature.at, account: signature.actor.account, role: signature.actor.role.key, matter: stored.id,
        kind: kind, payload: Payload.text(changes)), after: head)
    head = EventLog.Head(number: event.number, hash: event.hash)
    stored.absorb(changes, kind: kind, on: event.day)
    try writeRungs(changes, of: stored.id, on: event.day)
    try project(stored, before: before)
  }

  func writeRungs(_ changes: [Change], of id: Int64, on day: CivilDate) throws {
    for case .rungReached(let obligation, let rung) in changes {
      try connection.run(
        "INSERT OR IGNORE INTO rungs VALUES (?, ?, ?, ?)", id, obligation, rung, day.dayNumber)
    }
  }
}
