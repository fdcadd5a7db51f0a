package import CaseWorkflow
import SQLiteKit
import WorkingCalendar

/// The tables the office decides by are changed here and nowhere else: each change is one event of the office as a whole,
/// with its rows and its reason, in the same transaction as the tables. What the file knew of them by heart is forgotten;
/// another process sees it at the beginning of its next reading or writing.
extension OfficeFile {
  /// Makes `settings` the terms, bodies, roles, ladder and policies of the office. `reason` speaks of the office, never of
  /// a person. False, and nothing recorded, when they are that already.
  @discardableResult
  package func change(
    settings new: OfficeSettings, reason: String, by signature: Signature
  ) throws -> Bool {
    try write {
      let old = try storedSettings()
      guard old != new else { return false }
      let rows = TableChange.SettingsRows(from: old, to: new)
      // A table that events do not carry would be changed without a trace.
      guard rows.applied(to: old) == new else {
        throw StoreError.inconsistent("a table that no event carries")
      }
      try write(settings: new)
      try recordTables(TableChange(reason: reason, settings: rows), kind: "settings", by: signature)
      if old.ladder != new.ladder { try renewRungs() }
      return true
    }
  }

  /// Makes `calendar` the calendar of the office. The dates of open obligations are not its business: whoever changes it
  /// recomputes them (D13). `takenBack` is the earlier change that this one undoes. False, and nothing recorded, when it is
  /// that already.
  @discardableResult
  package func change(
    calendar new: StoredCalendar, reason: String, takingBack takenBack: Int64? = nil, by signature: Signature
  ) throws -> Bool {
    try write {
      let old = try storedCalendar()
      let rows = TableChange.CalendarRows(from: old, to: new)
      guard rows.applied(to: old) != old else { return false }
      try write(calendar: new)
      try recordTables(
        TableChange(reason: reason, takesBack: takenBack, calendar: rows), kind: "calendar", by: signature)
      try renewRungs()
      return true
    }
  }

  /// Makes `type` the definition that new cases of its key are opened under; cases there are finish under theirs. False,
  /// and nothing recorded, when it is that already.
  @discardableResult
  package func change(type new: CaseType, reason: String, by signature: Signature) throws -> Bool {
    try write {
      if let digest = try currentDigest(of: new.key), try caseType(digest: digest) == new { return false }
      try install(new)
      try recordTables(TableChange(reason: reason, type: new), kind: "type", by: signature)
      return true
    }
  }

  /// Makes `accounts` those that may open the office, in this order. False, and nothing recorded, when they are already.
  @discardableResult
  package func change(accounts new: [Account], reason: String, by signature: Signature) throws -> Bool {
    try write {
      guard try accounts() != new else { return false }
      try write(accounts: new)
      try recordTables(TableChange(reason: reason, accounts: new), kind: "account", by: signature)
      return true
    }
  }

  /// Records an event of the office as a whole that changes none of its tables. Only inside `write`.
  package func record(_ told: some Encodable, kind: String, by signature: Signature) throws {
    _ = try log.append(
      EventEntry(
        at: signature.at, account: signature.actor.account, role: signature.actor.role.key, matter: nil,
        kind: kind, payload: Payload.text(told)), after: try log.head())
  }

  /// Records that the machine's date is right although the last event bears a later one: from this event on the days go on
  /// from it. Only inside `write`.
  package func acceptDate(_ told: some Encodable, by signature: Signature) throws {
    let head = try log.head()
    _ = try log.append(
      EventEntry(
        at: signature.at, account: signature.actor.account, role: signature.actor.role.key, matter: nil,
        kind: EventLog.dateKind, payload: Payload.text(told)),
      after: EventLog.Head(number: head.number, hash: head.hash))
  }

  /// The number of the last event that changed the calendar; nil while it is the one of the founding.
  package func newestCalendarEvent() throws -> Int64? {
    try connection.scalar(
      "SELECT number FROM events WHERE matter IS NULL AND kind = 'calendar' ORDER BY number DESC LIMIT 1")
  }

  /// The calendar as it was before that event; nil before the founding.
  package func storedCalendar(before event: Int64) throws -> StoredCalendar? {
    try tablesOfLog(before: event)?.calendar
  }

  /// Why the event of this number changed a table of the office, and which change it took back; nil when it is no such
  /// event.
  package func tableChange(_ number: Int64) throws -> (reason: String, takesBack: Int64?)? {
    let found = try connection.first(
      "SELECT kind, payload FROM events WHERE number = ? AND matter IS NULL", number
    ) { ($0.text(0), $0.text(1)) }
    guard let found, TableChange.kinds.contains(found.0) else { return nil }
    let change = try Payload.value(TableChange.self, from: found.1)
    return (change.reason, change.takesBack)
  }

  private func recordTables(_ change: TableChange, kind: String, by signature: Signature) throws {
    _ = try log.append(
      EventEntry(
        at: signature.at, account: signature.actor.account, role: signature.actor.role.key, matter: nil,
        kind: kind, payload: Payload.text(change)), after: try log.head())
    forgetTables()
  }

  /// Writes the day of the next rung of every open answer anew, by the tables as they now are: it rests on the ladder and
  /// on the calendar, also where the due date stays.
  private func renewRungs() throws {
    let rules = try rulebook()
    try eachOpenDuty { open in
      let next = rules.nextRung(of: open.duty, fired: try firedRungs(of: open.duty.number, open.matter))
      guard next != open.nextRung else { return }
      try connection.run(
        "UPDATE obligations SET next_rung_day = ? WHERE matter = ? AND number = ?", next.map(\.dayNumber),
        open.matter, open.duty.number)
    }
  }

  private func firedRungs(of obligation: Int, _ matter: Int64) throws -> Set<String> {
    Set(
      try connection.rows("SELECT rung FROM rungs WHERE matter = ? AND obligation = ?", matter, obligation) {
        $0.text(0)
      })
  }
}
