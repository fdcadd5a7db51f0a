package import CaseWorkflow
import SQLiteKit
import WorkingCalendar

extension OfficeFile {
  /// The row of the case with this code; nil when there is none.
  package func matterID(code: String) throws -> Int64? {
    try connection.scalar("SELECT id FROM matters WHERE code = ?", code)
  }

  /// The whole case, for deciding or showing.
  package func matter(code: String) throws -> StoredMatter {
    guard let id = try matterID(code: code), let stored = try matter(id: id) else {
      throw StoreError.unknownCase(code: code)
    }
    return stored
  }

  /// The row number of every case that `sight` is shown, in the order they were entered.
  package func eachMatter(for sight: Visibility, _ body: (Int64) throws -> Void) throws {
    let clause = sight.clause(on: "m.id")
    try connection.query(
      SQL("SELECT id FROM matters m WHERE true\(clause.sql) ORDER BY id"), clause.values
    ) { row in try body(row.int64(0)) }
  }

  package func matter(id: Int64) throws -> StoredMatter? {
    let found = try connection.first(
      """
      SELECT code, type, type_digest, version, state, title, received, received_time, entered, source, is_sealed,
        people, about_unit, is_sender_told, escalation_level, reminders, touched, fields, dossier, is_imported
      FROM matters WHERE id = ?
      """, id
    ) { row in
      var matter = Matter(
        opening: Opening(
          code: row.text(0), type: row.text(1), typeDigest: row.text(2), state: row.text(4),
          received: row.date(6), receivedTime: row.optionalText(7), entered: row.date(8), source: row.text(9),
          isSealed: row.bool(10), people: row.int(11), aboutUnit: row.optionalText(12)))
      matter.version = row.int(3)
      matter.isSenderTold = row.bool(13)
      matter.escalationLevel = row.int(14)
      matter.reminders = row.int(15)
      matter.touched = row.date(16)
      let fields = row.text(17)
      if fields != "{}" { matter.fields = try Payload.value([String: String].self, from: fields) }
      let dossier = row.text(18)
      if !dossier.isEmpty { matter.dossier = try Payload.value(Dossier.self, from: dossier) }
      return StoredMatter(id: id, title: row.text(5), matter: matter, isImported: row.bool(19))
    }
    guard var stored = found else { return nil }
    stored.matter.obligations = try obligations(of: id)
    stored.matter.documents = try documents(of: id)
    try connection.query("SELECT obligation, rung FROM rungs WHERE matter = ?", id) { row in
      stored.rungs[row.int(0), default: []].insert(row.text(1))
    }
    return stored
  }

  private func obligations(of id: Int64) throws -> [Obligation] {
    try connection.rows(
      """
      SELECT number, key, debtor, creditor, term, days, unit, extended_days, start, is_start_confirmed, due,
        first_due, earliest_due, latest_due, is_provisional, extending, state, stage, fulfilled, late_working_days,
        suspensions, drafter, extension_late, matter
      FROM obligations WHERE matter = ? ORDER BY number
      """, id, map: Self.obligation)
  }

  /// An obligation from a row of all its columns in the order above.
  static func obligation(_ row: borrowing Row) throws -> Obligation {
    guard let unit = TermUnit(rawValue: row.text(6)),
      let state = Obligation.State(rawValue: row.text(16)),
      let extending = Obligation.Extension(rawValue: row.text(15))
    else { throw StoreError.inconsistent("obligation \(row.int(0)) of case row \(row.int64(23))") }
    return Obligation(
      stored: row.int(0), key: ObligationKey(rawValue: row.text(1)), debtor: row.text(2),
      creditor: row.text(3), term: row.text(4),
      length: TermLength(days: row.int(5), unit: unit),
      extendedLength: row.optionalInt(7).map { TermLength(days: $0, unit: unit) }, start: row.date(8),
      isStartConfirmed: row.bool(9), due: row.date(10), firstDue: row.date(11), earliestDue: row.date(12),
      latestDue: row.date(13), isProvisional: row.bool(14), extending: extending, state: state,
      stage: row.optionalText(17), suspensions: StoredSuspensions.read(row.text(20)),
      drafter: row.optionalText(21), extensionLate: row.optionalInt(22),
      fulfilled: row.optionalDate(18), lateWorkingDays: row.optionalInt(19))
  }

  private func documents(of id: Int64) throws -> [FiledDocument] {
    try connection.rows(
      "SELECT action, document, dated, from_unit, to_units FROM documents WHERE matter = ? ORDER BY number",
      id
    ) { row in
      FiledDocument(
        action: row.text(0), number: row.text(1), dated: row.optionalDate(2), from: row.optionalText(3),
        to: row.text(4).split(separator: ",").map(String.init))
    }
  }

  /// The definition that a case is worked under.
  package func typeDigest(ofCase code: String) throws -> String? {
    try connection.text("SELECT type_digest FROM matters WHERE code = ?", code)
  }

  /// The newest text of a field of a case, or nil when none was written.
  package func text(_ field: FieldKey, of id: Int64) throws -> String? {
    let places = try TextPlaces(of: id)
    return try connection.text(
      "SELECT text FROM contents WHERE id BETWEEN ? AND ? AND field = ? ORDER BY id DESC LIMIT 1",
      places.first, places.last, field)
  }

  /// The text of one content row, as an event refers to it.
  package func text(content: Int64) throws -> String? {
    try connection.text("SELECT text FROM contents WHERE id = ?", content)
  }

  /// The sender of a case as kept; who may see it is decided above. Of a sealed one nothing is told.
  package func sender(of id: Int64) throws -> KeptSender? {
    try connection.first(
      """
      SELECT name, address, phone, s.sealed, length(v.box), former FROM senders s
      LEFT JOIN sealed_senders v ON v.id = s.sealed WHERE matter = ?
      """, id
    ) { row in
      guard row.isNull(3) else { return row.isNull(4) || row.int(4) == 0 ? .forgotten : .sealed }
      let sender = Sender(
        name: row.text(0), address: row.text(1), phone: row.text(2),
        former: try FormerSenders.read(row.text(5)))
      return sender.isEmpty ? .forgotten : .open(sender)
    }
  }

  /// Gives the case `id`, which has none, the sender of another, sealed as it lies there. Only inside `write`.
  package func shareSender(of other: Int64, with id: Int64) throws {
    try connection.run(
      """
      INSERT INTO senders SELECT ?, is_sealed, name, address, phone, sealed, former, NULL FROM senders WHERE matter = ?
      """, id, other)
  }
}

extension Row {
  func date(_ column: Int) -> CivilDate { CivilDate(dayNumber: Int32(truncatingIfNeeded: int64(column))) }

  func optionalDate(_ column: Int) -> CivilDate? { isNull(column) ? nil : date(column) }
}
