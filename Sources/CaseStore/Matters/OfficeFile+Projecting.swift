import CaseWorkflow
import SQLiteKit
import WorkingCalendar

extension OfficeFile {
  /// Writes a case's rows as they are after its events; `before` is the case as its rows have it now, nil for a new one.
  func project(_ stored: StoredMatter, before: Matter?) throws {
    let matter = stored.matter
    let type = try caseType(digest: matter.typeDigest)
    let standing = MatterStanding(matter, type: type)
    count(before, matter, standing, type)
    // Deleted and inserted, never replaced: replacing is a statement that SQLite must be able to undo, and each such one
    // makes FTS5 write out what it has gathered.
    // <https://www.sqlite.org/vtab.html#the_xsavepoint_xrelease_and_xrollbackto_methods>
    if before != nil { try connection.run("DELETE FROM matters WHERE id = ?", stored.id) }
    try writeRow(stored, standing, fields: Payload.text(matter.fields))
    try writeObligations(stored, before: before)
    let known = zip(before?.documents ?? [], matter.documents).prefix { $0 == $1 }.count
    if let before, before.documents.count > known {
      try connection.run("DELETE FROM documents WHERE matter = ? AND number > ?", stored.id, known)
    }
    try writeDocuments(of: stored, after: known)
    try writeBarred(stored, before: before)
  }

  private func count(_ before: Matter?, _ matter: Matter, _ standing: MatterStanding, _ type: CaseType) {
    gathered.counters.count(
      before.map { CounterLedger.entries(of: $0, MatterStanding($0, type: type)) } ?? [],
      CounterLedger.entries(of: matter, standing))
  }

  /// Keeps at hand who must not see a case, so that nothing needs to be decoded to leave it out.
  func writeBarred(_ stored: StoredMatter, before: Matter?) throws {
    let now = Set(stored.matter.dossier.barred.map(\.account))
    let known = Set(before?.dossier.barred.map(\.account) ?? [])
    guard now != known else { return }
    for account in known.subtracting(now) {
      try connection.run("DELETE FROM barred WHERE account = ? AND matter = ?", account, stored.id)
    }
    for account in now.subtracting(known) {
      try connection.run("INSERT INTO barred VALUES (?, ?)", account, stored.id)
    }
    forgetSights()
  }

  /// Writes a case's rows anew after an act was taken back: it may have fewer obligations and letters than before.
  func reproject(_ stored: StoredMatter, before: Matter) throws {
    try connection.run("DELETE FROM obligations WHERE matter = ?", stored.id)
    try connection.run("DELETE FROM documents WHERE matter = ?", stored.id)
    let type = try caseType(digest: stored.matter.typeDigest)
    let standing = MatterStanding(stored.matter, type: type)
    count(before, stored.matter, standing, type)
    try connection.run("DELETE FROM matters WHERE id = ?", stored.id)
    try writeRow(stored, standing, fields: Payload.text(stored.matter.fields))
    try writeObligations(stored, before: nil)
    try writeDocuments(of: stored, after: 0)
    try writeBarred(stored, before: before)
  }

  /// Writes the letters of a case from the `known` first ones on.
  func writeDocuments(of stored: StoredMatter, after known: Int) throws {
    for (index, document) in stored.matter.documents.enumerated().dropFirst(known) {
      try connection.run("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)") { row throws(SQLiteError) in
        try row.add(stored.id)
        try row.add(index + 1)
        try row.add(document.action)
        try row.add(document.number)
        try row.add(document.dated?.dayNumber)
        try row.add(document.from)
        try row.add(document.to.joined(separator: ","))
      }
    }
  }

  func writeRow(_ stored: StoredMatter, _ standing: MatterStanding, fields: String) throws {
    let matter = stored.matter
    let dossier = matter.dossier.isEmpty ? "" : try Payload.text(matter.dossier)
    let answer = standing.answer
    try connection.run(
      """
      INSERT INTO matters VALUES
      (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
      ?, ?, ?)
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
      try row.add(matter.touched.dayNumber)
      try row.add(fields)
      try row.add(dossier)
      try row.add(matter.dossier.pendingActs.map(\.entered).min()?.dayNumber)
      try row.add(matter.dossier.paperEntries.first { $0.confirmed == nil }?.decidedBy)
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
      // What was split off came in with the first: the day it was entered tells nothing either.
      try row.add(stored.isImported || matter.dossier.links.contains { $0.kind == .splitFrom })
      let assignment = standing.assignment
      try row.add(assignment?.by)
      try row.add(assignment?.to)
      try row.add(assignment?.due?.dayNumber)
    }
  }

  private func writeObligations(_ stored: StoredMatter, before: Matter?) throws {
    let rules = try rulebook()
    for (index, duty) in stored.matter.obligations.enumerated() {
      let fired = stored.rungs[duty.number] ?? []
      if let before, index < before.obligations.count {
        if before.obligations[index] == duty, fired.isEmpty { continue }
        try connection.run("DELETE FROM obligations WHERE matter = ? AND number = ?", stored.id, duty.number)
      }
      try write(duty, of: stored.id, nextRung: rules.nextRung(of: duty, fired: fired))
    }
  }

  func write(_ duty: Obligation, of id: Int64, nextRung: CivilDate?) throws {
    try connection.run(
      """
      INSERT INTO obligations VALUES
      (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
      try row.add(duty.drafter)
      try row.add(duty.extensionLate)
      try row.add(nextRung?.dayNumber)
    }
  }
}
