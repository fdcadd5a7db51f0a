import SQLiteKit
import WorkingCalendar

/// The office's log: appended, never changed, each event resting on the one before.
package struct EventLog {
  let connection: Connection
  let origin: String

  /// Where the chain ends.
  package struct Head: Hashable, Sendable {
    package var number: Int64
    package var hash: [UInt8]

    package static let none = Head(number: 0, hash: Fingerprint.zero)
  }

  package func head() throws -> Head {
    try connection.first("SELECT number, hash FROM events ORDER BY number DESC LIMIT 1") {
      Head(number: $0.int64(0), hash: $0.blob(1))
    } ?? .none
  }

  /// Appends `entry` after `head`, which the caller read in this same transaction.
  package func append(_ entry: EventEntry, after head: Head) throws -> EventRecord {
    var event = EventRecord(
      number: head.number + 1, origin: origin, at: entry.at.stamp, day: entry.at.day, account: entry.account,
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

/// What checking the chain found.
package struct ChainReport: Hashable, Sendable {
  package var events: Int64
  package var head: String
  package var isSound: Bool
  /// The number of the first event that was changed, removed, inserted or moved.
  package var firstBad: Int64?
}

extension EventLog {
  /// Recomputes the chain from its beginning. `progress` is told the number reached, every 10,000 events.
  package func verify(progress: (Int64) -> Void = { _ in }) throws -> ChainReport {
    var expected = Head.none
    var firstBad: Int64?
    try each { event in
      guard event.number == expected.number + 1, event.previous == expected.hash, event.origin == origin,
        event.hash == event.expectedHash
      else {
        // A missing event is named by the number that should have stood here.
        firstBad = min(event.number, expected.number + 1)
        return false
      }
      expected = Head(number: event.number, hash: event.hash)
      if event.number % 10_000 == 0 { progress(event.number) }
      return true
    }
    let count = try connection.scalar("SELECT count(*) FROM events") ?? 0
    return ChainReport(
      events: count, head: Fingerprint.hex(expected.hash), isSound: firstBad == nil, firstBad: firstBad)
  }
}
