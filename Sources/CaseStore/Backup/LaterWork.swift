import SQLiteKit
package import WorkingCalendar

/// What an office file holds that a backup of it does not: what is put aside when the backup takes its place.
package struct LaterWork: Hashable, Sendable {
  /// How many events, and the day of the first of them.
  package var events: Int64
  package var since: CivilDate?
  /// The codes given since, the first and the last of them, and how many.
  package var codes: [String]
  package var cases: Int
  /// The codes of cases that were there before and whose sender was forgotten since: it comes back.
  package var forgotten: [String]
  /// How often accounts, passwords or keys were changed since.
  package var accounts: Int

  package static let none = LaterWork(
    events: 0, since: nil, codes: [], cases: 0, forgotten: [], accounts: 0)
}

extension OfficeFile {
  /// What was written here after the event `head`; nil where this file's log does not hold that event, so that it is another
  /// log from somewhere before it on.
  package func workLater(than head: EventLog.Head) throws -> LaterWork? {
    guard try log.event(head.number)?.hash == head.hash else { return nil }
    let found = try connection.first(
      """
      SELECT count(*), min(number), count(*) FILTER (WHERE matter IS NULL AND kind IN
        ('account', 'password', 'recover', 'new-key', 'entrust', 'withdraw-key', 'recovery-key', 'unlock-account'))
      FROM events WHERE number > ?
      """, head.number
    ) { (events: $0.int64(0), first: $0.optionalInt64(1), accounts: $0.int(2)) }
    guard let found, let first = found.first else { return LaterWork.none }
    let given = try connection.rows(
      """
      SELECT m.code FROM events e JOIN matters m ON m.id = e.matter
      WHERE e.number > ? AND e.kind IN ('open', 'import') ORDER BY e.number
      """, head.number
    ) { $0.text(0) }
    let forgotten = try connection.rows(
      """
      SELECT DISTINCT m.code FROM events e JOIN matters m ON m.id = e.matter
      WHERE e.number > ?1 AND e.kind = 'forget-sender'
        AND EXISTS (SELECT 1 FROM events o WHERE o.matter = e.matter AND o.number <= ?1)
      ORDER BY m.code
      """, head.number
    ) { $0.text(0) }
    return LaterWork(
      events: found.events, since: try log.event(first)?.day,
      codes: given.count > 1 ? [given[0], given[given.count - 1]] : given, cases: given.count,
      forgotten: forgotten,
      accounts: found.accounts)
  }
}
