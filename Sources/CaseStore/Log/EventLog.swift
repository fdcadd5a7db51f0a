import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// The office's log: appended, never changed, each event resting on the one before.
package struct EventLog {
  let connection: Connection
  let origin: String
  /// Whether the days of its events never go back: a live office's do not.
  let keepsDays: Bool
  /// Whether the file was put aside when a backup took its place: nothing is added to what it proves.
  var isPutAside = false

  /// Where the chain ends.
  package struct Head: Hashable, Sendable {
    package var number: Int64
    package var hash: [UInt8]
    /// The civil day of the last event, where it was read: none before it is written after it.
    package var day: CivilDate?

    package static let none = Head(number: 0, hash: Fingerprint.zero)
  }

  package func head() throws -> Head {
    try connection.first("SELECT number, hash, day FROM events ORDER BY number DESC LIMIT 1") {
      Head(number: $0.int64(0), hash: $0.blob(1), day: $0.date(2))
    } ?? .none
  }

  /// Appends `entry` after `head`, which the caller read in this same transaction. Every writing passes through here, so
  /// that none is dated before the one it follows by a clock that was set back: a case's deadline hangs on the day (D1). The
  /// time of day may go back.
  package func append(_ entry: EventEntry, after head: Head) throws -> EventRecord {
    if isPutAside { throw StoreError.trouble(.putAside) }
    if keepsDays, let last = head.day, entry.at.day < last {
      throw Refusal(.clockInOrder, ["today": entry.at.day.vietnamese, "last": last.vietnamese])
    }
    var event = EventRecord(
      number: try head.number.next("event"), origin: origin, at: entry.at.stamp, day: entry.at.day,
      account: entry.account,
      role: entry.role, matter: entry.matter, kind: entry.kind, payload: entry.payload, previous: head.hash,
      hash: [])
    event.hash = event.expectedHash
    try connection.run("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {
      row throws(SQLiteError) in
      try row.add(event.number)
      try row.add(event.origin)
      try row.add(event.at)
      try row.add(event.day.dayNumber)
      try row.add(event.account)
      try row.add(event.role)
      try row.add(event.matter)
      try row.add(event.kind)
      try row.add(event.payload)
      try row.add(event.previous)
      try row.add(event.hash)
    }
    return event
  }

  /// Gives `body` every event in order, until it says false; in constant memory.
  package func each(
    ofMatter matter: Int64? = nil, while body: (EventRecord) throws -> Bool
  ) throws {
    if let matter {
      try connection.scan(
        "SELECT * FROM events WHERE matter = ? ORDER BY number", matter,
        while: { row in try body(Self.event(row)) })
    } else {
      try connection.scan(
        "SELECT * FROM events ORDER BY number",
        while: { row in try body(Self.event(row)) })
    }
  }

  static func event(_ row: borrowing Row) -> EventRecord {
    EventRecord(
      number: row.int64(0), origin: row.text(1), at: row.text(2),
      day: CivilDate(dayNumber: Int32(truncatingIfNeeded: row.int64(3))), account: row.text(4),
      role: row.text(5),
      matter: row.optionalInt64(6), kind: row.text(7), payload: row.text(8), previous: row.blob(9),
      hash: row.blob(10))
  }
}

extension EventLog {
  /// The kind of the event that says the machine's date is right although the last event bears a later one.
  package static let dateKind = "accept-date"

  /// Recomputes the chain from its beginning, in one pass and constant memory. `progress` is told the number of events
  /// gone through, every 10,000; `isWorded` is asked of each whether its texts are as written.
  package func verify(
    progress: (Int64) -> Void = { _ in }, isWorded: (EventRecord) throws -> Bool = { _ in true }
  ) throws -> ChainReport {
    var walk = ChainWalk(origin: origin, keepsDays: keepsDays)
    try each { event in
      try walk.pass(event, isWorded: isWorded)
      if walk.count % 10_000 == 0 { progress(walk.count) }
      return true
    }
    for number in walk.strays {
      if let event = try self.event(number) { walk.look(for: event) }
    }
    return walk.report()
  }

  /// Whether the event reads as its check number says, after the event and before the one that it was written between. Only
  /// the whole chain tells of a log that was written anew from there to its end.
  func stands(_ event: EventRecord) throws -> Bool {
    guard event.origin == origin, event.hash == event.expectedHash else { return false }
    let before = try connection.first("SELECT hash FROM events WHERE number = ?", event.number &- 1) {
      $0.blob(0)
    }
    let after = try connection.first("SELECT previous FROM events WHERE number = ?", event.number &+ 1) {
      $0.blob(0)
    }
    return event.previous == (event.number == 1 ? Fingerprint.zero : before)
      && event.hash == after ?? event.hash
  }

  /// The event of this number.
  package func event(_ number: Int64) throws -> EventRecord? {
    try connection.first("SELECT * FROM events WHERE number = ?", number, map: Self.event)
  }
}
