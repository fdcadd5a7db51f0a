import CaseWorkflow
import SQLiteKit
import WorkingCalendar

extension OfficeFile {
  /// Writes a case's rows as they are after its events; `before` is the case as its rows have it now, nil for a new one.
  func project(_ stored: StoredMatter, before: Matter?) throws {
    let matter = stored.matter
    let type = try caseType(digest: matter.typeDigest)
    let standing = MatterStanding(matter, type: type)
    gathered.counters.count(before.map { MatterStanding($0, type: type) }, standing)
    try writeRow(stored, standing, isNew: before == nil)
    try writeObligations(stored, before: before)
    let known = before?.documents.count ?? 0
    for (index, document) in matter.documents.enumerated().dropFirst(known) {
      try connection.run(
        "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)", stored.id, index + 1, document.action,
        document.number, document.dated?.dayNumber, document.from, document.to.joined(separator: ","))
    }
  }

  /// A new row is inserted, an old one replaced: replacing is a statement that SQLite must be able to undo, and each such
  /// one makes FTS5 write out what it has gathered. <https://www.sqlite.org/vtab.html#the_xsavepoint_xrelease_and_xrollbackto_methods>
  private func writeRow(_ stored: StoredMatter, _ standing: MatterStanding, isNew: Bool) throws {
    if !isNew { try connection.run("DELETE FROM matters WHERE id = ?", stored.id) }
    let matter = stored.matter
    let answer = standing.answer
    try connection.run(
      """
      INSERT INTO matters VALUES
      (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ) { row throws(SQLiteError) in
      try row.add(stored.id)
      try row.add(matter.code)
      try row.add(matter.type)
      try row.add(matter.typeDigest)
      try row.add(matter.version)
      try row.add(matter.state)
      try row.add(standing.shownState)
      try row.add(standing.isClosed)
      try row.add(stored.title)
      try row.add(matter.received.dayNumber)
      try row.add(matter.receivedTime)
      try row.add(matter.entered.dayNumber)
      try row.add(matter.source)
      try row.add(matter.isSealed)
      try row.add(matter.people)
      try row.add(matter.aboutUnit)
      try row.add(matter.isSenderTold)
      try row.add(matter.escalationLevel)
      try row.add(matter.reminders)
      try row.add(matter.drafter)
      try row.add(matter.touched.dayNumber)
      try row.add(Payload.text(matter.fields))
      try row.add(answer?.debtor)
      try row.add(answer?.start.dayNumber)
      try row.add(answer?.isStartConfirmed)
      try row.add(answer?.due.dayNumber)
      try row.add(answer?.latestDue.dayNumber)
      try row.add(answer?.isProvisional)
      try row.add(answer?.isExtended)
      try row.add(answer.map { $0.state == .open })
      try row.add(answer?.lateWorkingDays)
      try row.add(standing.next?.action)
      try row.add(standing.next?.role)
      try row.add(standing.next?.due.dayNumber)
      try row.add(standing.dueOrder(received: matter.received))
    }
  }

  private func writeObligations(_ stored: StoredMatter, before: Matter?) throws {
    for (index, duty) in stored.matter.obligations.enumerated() {
      let fired = stored.rungs[duty.number] ?? []
      if let before, index < before.obligations.count {
        if before.obligations[index] == duty, fired.isEmpty { continue }
        try connection.run("DELETE FROM obligations WHERE matter = ? AND number = ?", stored.id, duty.number)
      }
      try write(duty, of: stored.id, nextRung: try nextRung(of: duty, fired: fired))
    }
  }

  /// The day of the next rung of an open answer; anything else is not on the ladder.
  private func nextRung(of duty: Obligation, fired: Set<String>) throws -> CivilDate? {
    guard duty.key == .answer, duty.state == .open else { return nil }
    let rules = try rulebook()
    return rules.settings.ladder.nextDay(for: duty, fired: fired, calendar: rules.calendar)
  }

  private func write(_ duty: Obligation, of id: Int64, nextRung: CivilDate?) throws {
    try connection.run(
      """
      INSERT INTO obligations VALUES
      (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ) { row throws(SQLiteError) in
      try row.add(id)
      try row.add(duty.number)
      try row.add(duty.key.rawValue)
      try row.add(duty.debtor)
      try row.add(duty.creditor)
      try row.add(duty.term)
      try row.add(duty.length.days)
      try row.add(duty.length.unit.rawValue)
      try row.add(duty.extendedLength?.days)
      try row.add(duty.start.dayNumber)
      try row.add(duty.isStartConfirmed)
      try row.add(duty.due.dayNumber)
      try row.add(duty.firstDue.dayNumber)
      try row.add(duty.earliestDue.dayNumber)
      try row.add(duty.latestDue.dayNumber)
      try row.add(duty.isProvisional)
      try row.add(duty.extending.rawValue)
      try row.add(duty.state.rawValue)
      try row.add(duty.stage)
      try row.add(duty.fulfilled?.dayNumber)
      try row.add(duty.lateWorkingDays)
      try row.add(StoredSuspensions.text(duty.suspensions))
      try row.add(nextRung?.dayNumber)
    }
  }
}
