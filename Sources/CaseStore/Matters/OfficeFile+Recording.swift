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

  /// What makes cases ready for this file, on any thread.
  package func preparer() throws -> CasePreparer {
    CasePreparer(markKey: markKey, rulebook: try rulebook())
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
    let ready = try preparer().prepare(
      decision, of: try caseType(digest: opening.typeDigest), sender: sender, on: signature.at.day)
    return try record(ready, code: opening.code, opening: kind, by: signature, after: &head)
  }

  /// Records a case that was made ready, under the code that was offered.
  @discardableResult
  package func record(
    _ ready: ReadyCase, code: String, opening kind: String, by signature: Signature,
    after head: inout EventLog.Head
  ) throws -> StoredMatter {
    try gathered.take(code)
    let id = try gathered.nextMatter(in: connection)
    var stored = StoredMatter(
      id: id, title: ready.title, matter: ready.matter, rungs: ready.rungs,
      isImported: kind == StoredMatter.importKind)
    stored.matter.code = code
    let places = try TextPlaces(of: id)
    let texts = try ready.texts.enumerated().map { try write($1, at: places.first + Int64($0)) }
    let sealed = ready.matter.isSealed && !ready.sender.isEmpty ? try seal(ready.sender) : nil
    let mark = sealed?.mark ?? ready.senderMark?.mark
    let facts = texts + (mark.map { [.senderKept(mark: $0)] } ?? [])
    try append(
      PayloadWriter.text(ready.payload, code: code, followedBy: facts), kind, of: id, signature, after: &head)
    for (obligation, rungs) in ready.rungs {
      for rung in rungs { try writeRung(rung, of: obligation, id, on: signature.at.day) }
    }
    gathered.counters.add(ready.counted)
    try writeRow(stored, ready.standing, fields: ready.fields)
    for (duty, nextRung) in zip(stored.matter.obligations, ready.nextRungs) {
      try write(duty, of: id, nextRung: nextRung)
    }
    try writeDocuments(of: stored, after: 0)
    try writeBarred(stored, before: nil)
    try writeWords(of: ready, code: code, id, sealed: sealed?.id)
    return stored
  }

  /// Records an act on a case. Only inside `write`.
  package func record(
    _ decision: Decision, kind: String, on stored: inout StoredMatter, by signature: Signature
  ) throws {
    guard decision.changes.contains(where: \.amends) else {
      return try write(decision, kind: kind, on: &stored, by: signature)
    }
    try followingWords(of: &stored) { try write(decision, kind: kind, on: &$0, by: signature) }
  }

  private func write(
    _ decision: Decision, kind: String, on stored: inout StoredMatter, by signature: Signature
  ) throws {
    var head = try log.head()
    let before = stored.matter
    var changes = decision.changes
    if !decision.texts.isEmpty { changes += try write(decision.texts, of: stored.id) }
    try append(Payload.text(changes), kind, of: stored.id, signature, after: &head)
    stored.absorb(changes, kind: kind, on: signature.at.day)
    if changes.contains(where: \.amends) { stored.title = try ownTitle(of: stored.id) }
    try writeRungs(changes, of: stored.id, on: signature.at.day)
    guard changes.isEmpty || changes.contains(where: { !$0.isRung }) else {
      return try writeNextRungs(after: changes, of: stored)
    }
    try project(stored, before: before)
  }

  /// Writes the texts of an act behind those that the case has.
  private func write(_ texts: [Decision.WrittenText], of id: Int64) throws -> [Change] {
    let places = try TextPlaces(of: id)
    var place =
      try connection.scalar(
        "SELECT max(id) FROM contents WHERE id BETWEEN ? AND ?", places.first, places.last)
      ?? places.first - 1
    return try texts.map { text in
      let words = text.text.nfc
      let mark = Fingerprint.hex(Fingerprint.of(Array(words.utf8), key: markKey))
      place += 1
      guard place <= places.last else { throw StoreError.inconsistent("the case has no room for more texts") }
      return try write(ReadyCase.Text(field: text.field, words: words, mark: mark), at: place)
    }
  }

  /// A rung leaves the case as it was: of all its rows only the day of the next one is another.
  private func writeNextRungs(after changes: [Change], of stored: StoredMatter) throws {
    let rules = try rulebook()
    for number in Set(changes.compactMap(\.rungObligation)) {
      guard let duty = stored.matter.obligations.first(where: { $0.number == number }) else { continue }
      try connection.run(
        "UPDATE obligations SET next_rung_day = ? WHERE matter = ? AND number = ?",
        rules.nextRung(of: duty, fired: stored.rungs[number] ?? [])?.dayNumber, stored.id, number)
    }
  }

  /// Records that an event of a case is taken back, with what else is to be said of it. Where the office's calendar changed
  /// since, what that moved is taken back too and reckoned anew. Only inside `write`.
  package func takeBack(
    _ event: Int64, kind: String, on stored: inout StoredMatter, by signature: Signature
  ) throws {
    var head = try log.head()
    let before = stored.matter
    let takenBack = [event] + (try calendarMoves(of: stored.id, after: event))
    try followingWords(of: &stored) { stored in
      try append(
        Payload.text(takenBack.map { Change.undone(event: $0) }), kind, of: stored.id, signature, after: &head
      )
      stored = try replayed(stored.id, title: try ownTitle(of: stored.id))
      try reproject(stored, before: before)
    }
    if let changed = try newestCalendarEvent(), changed > event {
      try renewDates(of: &stored, calendarEvent: changed, by: signature)
    }
  }

  /// Writes a text into its content row, and says so as a fact.
  private func write(_ text: ReadyCase.Text, at place: Int64) throws -> Change {
    try connection.run("INSERT INTO contents VALUES (?, ?, ?)") { row throws(SQLiteError) in
      try row.add(place)
      try row.add(text.field)
      try row.add(text.words)
    }
    return .textWritten(field: text.field, content: place, mark: text.mark)
  }

  private func append(
    _ payload: String, _ kind: String, of id: Int64, _ signature: Signature, after head: inout EventLog.Head
  ) throws {
    let event = try log.append(
      EventEntry(
        at: signature.at, account: signature.actor.account, role: signature.actor.role.key, matter: id,
        kind: kind, payload: payload), after: head)
    head = EventLog.Head(number: event.number, hash: event.hash)
  }

  private func writeWords(of ready: ReadyCase, code: String, _ id: Int64, sealed: Int64?) throws {
    if !ready.sender.isEmpty {
      try write(ready.sender, of: id, sealed: sealed, salt: ready.senderMark?.salt)
    }
    guard var indexed = ready.indexed else { return }
    indexed.words.insert(contentsOf: code.searchTokens, at: 0)
    try index(indexed, of: id)
  }

  /// Who a case came from, in the open with the salt of its mark, or where it lies in the vault.
  func write(_ sender: Sender, of id: Int64, sealed: Int64?, salt: [UInt8]?) throws {
    let isSealed = sealed != nil
    let former = isSealed ? "" : try FormerSenders.text(sender.former)
    try connection.run("INSERT INTO senders VALUES (?, ?, ?, ?, ?, ?, ?, ?)") { row throws(SQLiteError) in
      try row.add(id)
      try row.add(isSealed as Bool?)
      try row.add(isSealed ? "" : sender.name)
      try row.add(isSealed ? "" : sender.address)
      try row.add(isSealed ? "" : sender.phone)
      try row.add(sealed)
      try row.add(former)
      if let salt { try row.add(salt) } else { try row.add(nil as Int64?) }
    }
  }

  func writeRungs(_ changes: [Change], of id: Int64, on day: CivilDate) throws {
    for case .rungReached(let obligation, let rung) in changes {
      try writeRung(rung, of: obligation, id, on: day)
    }
  }

  private func writeRung(_ rung: String, of obligation: Int, _ id: Int64, on day: CivilDate) throws {
    try connection.run(
      "INSERT OR IGNORE INTO rungs VALUES (?, ?, ?, ?)", id, obligation, rung, day.dayNumber)
  }
}

extension Change {
  fileprivate var rungObligation: Int? {
    if case .rungReached(let obligation, _) = self { obligation } else { nil }
  }

  fileprivate var isRung: Bool { rungObligation != nil }
}
