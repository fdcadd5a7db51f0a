import CaseWorkflow
import SQLiteKit
import WorkingCalendar

extension OfficeFile {
  /// Writes a case's rows as they are after its events; `before` is the case as its rows have it now, nil for a new one.
  func project(_ stored: StoredMatter, before: Matter?) throws {
    let matter = stored.matter
    let type = try caseType(digest: matter.typeDigest)
    let standing = MatterStanding(matter, type: type)
    counters.count(before.map { MatterStanding($0, type: type) }, standing)
    try writeRow(stored, standing)
    try writeObligations(stored, before: before)
    let known = before?.documents.count ?? 0
    for (index, document) in matter.documents.enumerated().dropFirst(known) {
      try connection.run(
        "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)", stored.id, index + 1, document.action,
        document.number, document.dated?.dayNumber, document.from, document.to.joined(separator: ","))
    }
  }

  private func writeRow(_ stored: StoredMatter, _ standing: MatterStanding) throws {
    let matter = stored.matter
    let answer = standing.answer
    try connection.run(
      """
      INSERT OR REPLACE INTO matters VALUES
      (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      stored.id, matter.code, matter.type, matter.typeDigest, matter.version, matter.state,
      standing.shownState,
      standing.isClosed, stored.title, matter.received.dayNumber, matter.receivedTime,
      matter.entered.dayNumber,
      matter.source, matter.isSealed, matter.people, matter.aboutUnit, matter.isSenderTold,
      matter.escalationLevel, matter.reminders, matter.drafter, matter.touched.dayNumber,
      matter.fields.isEmpty ? "{}" : try Payload.text(matter.fields), answer?.debtor, answer?.start.dayNumber,
      answer?.isStartConfirmed, answer?.due.dayNumber, answer?.latestDue.dayNumber, answer?.isProvisional,
      answer?.isExtended, answer?.isOpen, answer?.lateWorkingDays, standing.next?.action, standing.next?.role,
      standing.next?.due.dayNumber, standing.dueOrder(received: matter.received))
  }

  private func writeObligations(_ stored: StoredMatter, before: Matter?) throws {
    let rules = try rulebook()
    for (index, duty) in stored.matter.obligations.enumerated() {
      let fired = stored.rungs[duty.number] ?? []
      if let before, index < before.obligations.count, before.obligations[index] == duty, fired.isEmpty {
        continue
      }
      let nextRung = rules.settings.ladder.nextDay(for: duty, fired: fired, calendar: rules.calendar)
      try connection.run(
        """
        INSERT OR REPLACE INTO obligations VALUES
        (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        stored.id, duty.number, duty.key.rawValue, duty.debtor, duty.creditor, duty.term, duty.length.days,
        duty.length.unit.rawValue, duty.extendedLength?.days, duty.start.dayNumber, duty.isStartConfirmed,
        duty.due.dayNumber, duty.firstDue.dayNumber, duty.earliestDue.dayNumber, duty.latestDue.dayNumber,
        duty.isProvisional, duty.extending.rawValue, duty.state.rawValue, duty.stage,
        duty.fulfilled?.dayNumber,
        duty.lateWorkingDays, nextRung?.dayNumber)
    }
  }
}
