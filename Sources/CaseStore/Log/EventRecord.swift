package import WorkingCalendar

/// When something was entered: the civil day it counts for and the clock on the wall (D1).
package struct Moment: Hashable, Sendable {
  package let day: CivilDate
  /// `HH:MM:SS` in Vietnam.
  package let time: String
  /// `2026-11-23T09:41:07+07:00`.
  package let stamp: String

  package init(day: CivilDate, time: String) {
    self.day = day
    self.time = time
    stamp = "\(day.iso)T\(time)+07:00"
  }
}

/// What an event says before it has its place in the chain.
package struct EventEntry: Sendable {
  package var at: Moment
  package var account: String
  package var role: String
  /// The row of the case it concerns; nil for the office as a whole.
  package var matter: Int64?
  /// The action's key, or `open`, `import`, `rung`; of the office as a whole `found`, `seed` or one of a table changed.
  package var kind: String
  package var payload: String

  package init(at: Moment, account: String, role: String, matter: Int64?, kind: String, payload: String) {
    self.at = at
    self.account = account
    self.role = role
    self.matter = matter
    self.kind = kind
    self.payload = payload
  }
}

/// An event in its place: number, chain and all.
package struct EventRecord: Sendable {
  package var number: Int64
  package var origin: String
  package var at: String
  package var day: CivilDate
  package var account: String
  package var role: String
  package var matter: Int64?
  package var kind: String
  package var payload: String
  package var previous: [UInt8]
  package var hash: [UInt8]

  /// The hash this event must have: over everything it says and the hash before it, each part preceded by its length so
  /// that no two events read alike.
  package var expectedHash: [UInt8] { expectedHash(as: number) }

  /// The hash that it would have had under another number.
  func expectedHash(as number: Int64) -> [UInt8] {
    var bytes = previous
    bytes.reserveCapacity(payload.utf8.count + 384)
    for part in [
      String(number), origin, at, String(day.dayNumber), account, role, matter.map(String.init) ?? "", kind,
      payload,
    ] {
      withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: part.utf8)
    }
    return Fingerprint.of(bytes)
  }
}
