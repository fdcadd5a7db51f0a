import SQLiteKit
import WorkingCalendar

/// The end that a log had once, as it was noted elsewhere: on paper, or in a backup.
package struct NotedHead: Hashable, Sendable {
  package var number: Int64
  /// The check number, or its beginning: small hexadecimal digits.
  package var hash: String
  /// Whether it may have been noted before a backup was put back, as a number on paper may. The backups that lie beside the
  /// office say themselves when they were made.
  package var mayBePutAside: Bool

  package init(number: Int64, hash: String, mayBePutAside: Bool = false) {
    self.number = number
    self.hash = hash
    self.mayBePutAside = mayBePutAside
  }
}

extension EventLog {
  /// What a noted end proves against this log, whose last event is `end`: that its end is gone, or that it was written anew
  /// from some event on up to that number. Nothing where the event itself is missing: that is told already.
  func damage(against note: NotedHead, end: Int64) throws -> ChainDamage? {
    if note.number <= end {
      guard let event = try event(note.number), !Fingerprint.hex(event.hash).hasPrefix(note.hash) else {
        return nil
      }
    }
    if note.mayBePutAside, let (told, day) = try putAside(note.number) {
      // The very end of what was put aside is noted in the log itself.
      let isItsEnd = note.number == told.replacedNumber && told.replaced?.hasPrefix(note.hash) == true
      return isItsEnd ? nil : ChainDamage(.aside, note.number, note.number, aside: .init(day, told.kept))
    }
    return note.number <= end
      ? ChainDamage(.other, note.number, note.number) : ChainDamage(.cut, end + 1, note.number)
  }

  /// The last return of a backup that put an event of this number aside, and its day.
  private func putAside(_ number: Int64) throws -> (BackupReturn, CivilDate)? {
    try connection.rows(
      "SELECT payload, day FROM events WHERE matter IS NULL AND kind = 'restore' ORDER BY number DESC"
    ) { (try Payload.value(BackupReturn.self, from: $0.text(0)), $0.date(1)) }
    .first { $0.0.number < number && number <= $0.0.replacedNumber ?? 0 }
  }
}
