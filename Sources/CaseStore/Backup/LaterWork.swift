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
  /// The codes of cases that were there before: whose sender was forgotten since and comes back, which were sealed since and
  /// will be open again, and which anything else was done to.
  package var forgotten: [String]
  package var sealed: [String]
  package var touched: [String]
  /// How often accounts, passwords or keys were changed since, and keys printed on paper.
  package var accounts: Int
  package var papers: Int

  package static let none = LaterWork(
    events: 0, since: nil, codes: [], cases: 0, forgotten: [], sealed: [], touched: [], accounts: 0, papers: 0
  )
}

extension OfficeFile {
  /// What was written here after the last event that `other`, a log of the same office, has too; nil where they have none in
  /// common. Cases that are not for `account` are not named.
  package func workLater(than other: OfficeFile, for account: String) throws -> LaterWork? {
    guard let head = try lastInCommon(with: other) else { return nil }
    let found = try connection.first(
      """
      SELECT count(*), min(number), count(*) FILTER (WHERE matter IS NULL AND kind IN
        ('account', 'password', 'recover', 'first-key', 'new-key', 'renew-vault', 'entrust', 'withdraw-key', 'unlock-account')),
        count(*) FILTER (WHERE matter IS NULL AND kind = 'recovery-key')
      FROM events WHERE number > ?
      """, head.number
    ) { (events: $0.int64(0), first: $0.optionalInt64(1), accounts: $0.int(2), papers: $0.int(3)) }
    guard let found, let first = found.first else { return LaterWork.none }
    let done = try connection.rows(
      """
      SELECT m.code, e.kind, EXISTS (SELECT 1 FROM events o WHERE o.matter = e.matter AND o.number <= ?1)
      FROM events e JOIN matters m ON m.id = e.matter
      WHERE e.number > ?1 AND m.id NOT IN (SELECT matter FROM barred WHERE account = ?2) ORDER BY e.number
      """, head.number, account
    ) { (code: $0.text(0), kind: $0.text(1), wasThere: $0.bool(2)) }
    let given = done.filter { $0.kind == "open" || $0.kind == StoredMatter.importKind }.map(\.code)
    func codes(_ isMeant: (String) -> Bool) -> [String] {
      Array(Set(done.filter { $0.wasThere && isMeant($0.kind) }.map(\.code))).sorted()
    }
    return LaterWork(
      events: found.events, since: try log.event(first)?.day,
      codes: given.count > 1 ? [given[0], given[given.count - 1]] : given, cases: given.count,
      forgotten: codes { $0 == StoredMatter.forgetSenderKind },
      sealed: codes { $0 == StoredMatter.sealSenderKind },
      touched: codes { !StoredMatter.isOffice(kind: $0) },
      accounts: found.accounts, papers: found.papers)
  }

  /// The event from which two logs part: each rests on the one before, so that those that are the same are all at the beginning.
  private func lastInCommon(with other: OfficeFile) throws -> EventLog.Head? {
    var (known, unknown) = (Int64(0), min(try log.head().number, try other.log.head().number) + 1)
    var head: EventLog.Head?
    while unknown - known > 1 {
      let middle = known + (unknown - known) / 2
      if let event = try log.event(middle), try other.log.event(middle)?.hash == event.hash {
        known = middle
        head = EventLog.Head(number: event.number, hash: event.hash)
      } else {
        unknown = middle
      }
    }
    return head
  }
}
