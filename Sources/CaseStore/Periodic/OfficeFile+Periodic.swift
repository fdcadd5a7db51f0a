package import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// What was done of the duties that come back without a case. Its events are the office's own, of no case; the rows follow
/// from them.
extension OfficeFile {
  static let periodicKind = "periodic"

  /// The day the office was founded: what was due before it is nobody's debt here.
  package func foundingDay() throws -> CivilDate? {
    try connection.first("SELECT day FROM events ORDER BY number LIMIT 1") { $0.date(0) }
  }

  /// Records facts about periodic duties, one event each. Only inside `write`.
  package func record(_ changes: [PeriodicChange], by signature: Signature) throws {
    var head = try log.head()
    for change in changes {
      let event = try log.append(
        EventEntry(
          at: signature.at, account: signature.actor.account, role: signature.actor.role.key, matter: nil,
          kind: Self.periodicKind, payload: Payload.text(change)), after: head)
      head = EventLog.Head(number: event.number, hash: event.hash)
      try project(change)
    }
  }

  /// What was done so far, by duty and period. A few rows a year.
  package func periodicProgress() throws -> [PeriodicKey: [DutyPeriod: PeriodicProgress]] {
    var all: [PeriodicKey: [DutyPeriod: PeriodicProgress]] = [:]
    try connection.query(
      "SELECT key, period, step, document, day, due, late_working_days FROM periodic ORDER BY key, period, day, place"
    ) { row in
      guard let period = DutyPeriod(row.text(1)) else {
        throw StoreError.inconsistent("a periodic duty in an unreadable period")
      }
      var progress = all[row.text(0)]?[period] ?? PeriodicProgress()
      if let due = row.optionalDate(5) {
        progress.fulfilment = PeriodicProgress.Fulfilment(
          document: row.text(3), sent: row.date(4), due: due, lateWorkingDays: row.int(6))
      } else {
        progress.taken.append(
          PeriodicProgress.Taken(step: row.text(2), on: row.date(4), document: row.text(3)))
      }
      all[row.text(0), default: [:]][period] = progress
    }
    return all
  }

  /// Replays an event into the rows, if it is one of these.
  func replayPeriodic(_ event: EventRecord) throws {
    guard event.kind == Self.periodicKind else { return }
    try project(Payload.value(PeriodicChange.self, from: event.payload))
  }

  /// Whether the rows are what the log adds up to.
  package func periodicFollowsFromLog() throws -> Bool {
    var replayed: [PeriodicKey: [DutyPeriod: PeriodicProgress]] = [:]
    try connection.query("SELECT payload FROM events WHERE kind = 'periodic' ORDER BY number") { row in
      let change = try Payload.value(PeriodicChange.self, from: row.text(0))
      switch change {
      case .stepTaken(let key, let period, let step, let day, let document):
        replayed[key, default: [:]][period, default: PeriodicProgress()].taken.append(
          PeriodicProgress.Taken(step: step, on: day, document: document))
      case .fulfilled(let key, let period, let document, let sent, let due, let late):
        replayed[key, default: [:]][period, default: PeriodicProgress()].fulfilment =
          PeriodicProgress.Fulfilment(document: document, sent: sent, due: due, lateWorkingDays: late)
      case .takenBack(let key, let period, _):
        replayed[key]?[period]?.takeBack()
        if replayed[key]?[period] == PeriodicProgress() { replayed[key]?[period] = nil }
        if replayed[key]?.isEmpty == true { replayed[key] = nil }
      }
    }
    return try periodicProgress() == replayed
  }

  private func project(_ change: PeriodicChange) throws {
    switch change {
    case .stepTaken(let key, let period, let step, let day, let document):
      let place = try connection.scalar(
        "SELECT count(*) FROM periodic WHERE key = ? AND period = ?", key, period.key)
      try connection.run(
        "INSERT INTO periodic VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)", key, period.key, step, place ?? 0,
        document, day.dayNumber)
    case .fulfilled(let key, let period, let document, let sent, let due, let late):
      try connection.run(
        "INSERT INTO periodic VALUES (?, ?, '', 0, ?, ?, ?, ?)", key, period.key, document, sent.dayNumber,
        due.dayNumber, late)
    case .takenBack(let key, let period, _):
      try connection.run(
        "DELETE FROM periodic WHERE key = ? AND period = ? AND due IS NOT NULL", key, period.key)
      try connection.run(
        """
        DELETE FROM periodic WHERE key = ?1 AND period = ?2
          AND place = (SELECT max(place) FROM periodic WHERE key = ?1 AND period = ?2)
        """, key, period.key)
    }
  }
}
