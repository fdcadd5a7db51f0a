package import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// Which cases a list asks for. Every filter is optional; together they narrow.
package struct MatterQuery: Hashable, Sendable {
  package enum Order: String, Sendable, CaseIterable {
    case due
    case received
    case code
    /// The most late first.
    case lateness
    /// By the date of the move now due.
    case next
    /// The letter first that has waited longest for its number.
    case pending
  }

  /// Only cases whose earliest open answer was due before this day.
  package var overdueOn: CivilDate?
  /// Only cases whose open answer is due in this span.
  package var dueWithin: ClosedRange<CivilDate>?
  package var awaiting: RoleKey?
  /// Only cases whose move is due on this day or later.
  package var moveFrom: CivilDate?
  /// Only cases in which no answer is open.
  package var isWithoutOpenAnswer = false
  /// Only cases with an act that waits for its letter's number.
  package var isToNumber = false
  /// Only cases with a decision entered for this account that it has not confirmed.
  package var unconfirmedBy: String?
  /// Only cases that this account had somebody see to, and whose answer is still owed.
  package var assignedBy: String?
  /// Only cases that stand out.
  package var asked: AskedAbout?
  package var state: StateKey?
  package var type: CaseTypeKey?
  /// A body that owes or owed an answer.
  package var addressee: UnitKey?
  package var receivedFrom: CivilDate?
  package var receivedTo: CivilDate?
  /// Folded words, all of which must occur.
  package var words: [String] = []
  /// Besides the cases with the words those of these rows.
  package var besides: [Int64] = []
  /// Only these rows; nil all. Few enough to be looked up one by one.
  package var rows: [Int64]?
  package var isOpenOnly = false
  package var order: Order = .due
  package var limit: Int?
  /// Goes on after the case with this code, in the same order.
  package var after: String?

  package init() {}
}

extension OfficeFile {
  /// One window of a list: a keyset page, so that the millionth page costs what the first does.
  package func summaries(_ query: MatterQuery, for sight: Visibility) throws -> [MatterSummary] {
    let labels = try knownLabels()
    var statement = MatterStatement(query, for: sight)
    if !query.words.isEmpty {
      let expression = try searchExpression(query.words, searchesSenders: sight.seesSenders)
      statement.match(expression, or: query.besides)
    }
    var parts = [statement]
    if let code = query.after {
      guard let id = try matterID(code: code, for: sight) else { throw StoreError.unknownCase(code: code) }
      parts = statement.parts(after: id)
    }
    var found: [MatterSummary] = []
    for part in parts where found.count < query.limit ?? .max {
      found += try connection.rows(SQL(part.text), part.values) {
        MatterSummary(row: $0, labels: labels, for: sight)
      }
    }
    return query.limit.map { Array(found.prefix(max(0, $0))) } ?? found
  }

  package func summary(code: String, for sight: Visibility) throws -> MatterSummary {
    let labels = try knownLabels()
    let clause = sight.clause(on: "m.id")
    let found = try connection.rows(
      SQL("SELECT \(MatterSummary.columns) FROM matters m WHERE m.code = ?\(clause.sql)"),
      [.text(code)] + clause.values
    ) { MatterSummary(row: $0, labels: labels, for: sight) }
    guard let found = found.first else { throw StoreError.unknownCase(code: code) }
    return found
  }

  /// The codes that end in this number, newest year first: “412” said on the telephone finds SD-2026-00412.
  package func codes(endingIn number: Int, limit: Int, for sight: Visibility) throws -> [String] {
    let digits = String(number)
    let tail = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    let years = try connection.rows("SELECT year FROM code_sequences ORDER BY year DESC") { $0.int(0) }
    return try years.prefix(limit).compactMap { year in
      let code = "\(identity.symbol)-\(year)-\(tail)"
      return try matterID(code: code, for: sight) == nil ? nil : code
    }
  }
}

/// The SQL of a list, put together from its filters. Text a person typed only ever stands in a bound value.
private struct MatterStatement {
  private var conditions: [String] = []
  private(set) var values: [Value] = []
  private let source: String
  private let query: MatterQuery

  init(_ query: MatterQuery, for sight: Visibility) {
    self.query = query
    if let rows = query.rows {
      source = "json_each(?) hit CROSS JOIN matters m ON m.id = hit.value"
      values.append(.text("[\(rows.map(String.init).joined(separator: ","))]"))
    } else {
      source = "matters m"
    }
    if let day = query.overdueOn { add("m.answer_open = 1 AND m.answer_due < ?", .int(Int(day.dayNumber))) }
    if let span = query.dueWithin {
      add("m.answer_open = 1 AND m.answer_due >= ?", .int(Int(span.lowerBound.dayNumber)))
      add("m.answer_due <= ?", .int(Int(span.upperBound.dayNumber)))
    }
    if let role = query.awaiting { add("m.is_closed = 0 AND m.next_role = ?", .text(role)) }
    if let day = query.moveFrom { add("m.next_due >= ?", .int(Int(day.dayNumber))) }
    if query.isWithoutOpenAnswer { conditions.append("m.answer_open IS NOT 1") }
    if query.isToNumber { conditions.append("m.pending_since IS NOT NULL") }
    if let account = query.unconfirmedBy { add("m.unconfirmed_by = ?", .text(account)) }
    if let account = query.assignedBy { add("m.assigned_by = ?", .text(account)) }
    if let asked = query.asked {
      let since = Value.int(Int(asked.since.dayNumber))
      switch asked.kind {
      case .enteredLate:
        conditions.append(OfficeSchema.enteredLate)
        add("m.entered >= ?", since)
      case .unconfirmed:
        conditions.append("m.id IN (SELECT u.id FROM matters u WHERE u.unconfirmed_by IS NOT NULL)")
      case .receiptCorrected: add(Self.withEvent("'correct-receipt'"), since)
      case .replyTakenBack: add(Self.withEvent("'\(StoredMatter.undoReplyKind)'"), since)
      case .amended: add(Self.withEvent("'amend', 'reclassify', 'correct-sender', 'correct-number'"), since)
      case .senderOpened: add(Self.withEvent("'\(StoredMatter.openSenderKind)'"), since)
      case .dateMoved:
        // Of what was answered since no letter need be written again.
        conditions.append("m.answer_open = 1")
        add(Self.withEvent("'\(StoredMatter.calendarKind)'"), since)
      }
    }
    if let state = query.state { add("m.shown_state = ?", .text(state)) }
    if let type = query.type { add("m.type = ?", .text(type)) }
    if let unit = query.addressee {
      // Of several bodies any may be the one asked for, not only the one the case speaks of. Where what is late is asked
      // for, it is this body that is late, not another beside it.
      let late = query.overdueOn == nil ? "" : " AND o.state = 'open' AND o.due < ?"
      conditions.append(
        "EXISTS (SELECT 1 FROM obligations o WHERE o.matter = m.id AND o.key = 'answer' AND o.debtor = ?\(late))"
      )
      values.append(.text(unit))
      if let day = query.overdueOn { values.append(.int(Int(day.dayNumber))) }
    }
    if let day = query.receivedFrom { add("m.received >= ?", .int(Int(day.dayNumber))) }
    if let day = query.receivedTo { add("m.received <= ?", .int(Int(day.dayNumber))) }
    if query.isOpenOnly { conditions.append("m.is_closed = 0") }
    for condition in sight.conditions(on: "m.id") {
      conditions.append(condition.sql)
      if let value = condition.value { values.append(value) }
    }
  }

  /// Cases of which an event of these kinds tells since a day; found by the small index kept of such events.
  private static func withEvent(_ kinds: String) -> String {
    """
    m.id IN (SELECT matter FROM events WHERE kind IN (\(OfficeSchema.askedKinds)) AND kind IN (\(kinds)) AND day >= ?)
    """
  }

  /// Only cases in which the index finds `expression`, and those of `rows`.
  mutating func match(_ expression: String, or rows: [Int64]) {
    let found = "m.id IN (SELECT rowid FROM word_index WHERE word_index MATCH ?)"
    guard !rows.isEmpty else { return add(found, .text(expression)) }
    conditions.append("(\(found) OR m.id IN (SELECT value FROM json_each(?)))")
    values += [.text(expression), .text("[\(rows.map(String.init).joined(separator: ","))]")]
  }

  /// What comes after the case `id`, one part after the other: those of its very day, then those of later ones. SQLite
  /// seeks a pair of columns by the first alone, and would read through a day's thousands to find where to go on.
  func parts(after id: Int64) -> [MatterStatement] {
    let key = "(SELECT k.\(keys[0]) FROM matters k WHERE k.id = ?)"
    var later = self
    later.add("m.\(keys[0]) > \(key)", .int(id))
    guard keys.count > 1 else { return [later] }
    var beside = self
    beside.add("m.\(keys[0]) = \(key)", .int(id))
    beside.add("m.id > ?", .int(id))
    return [beside, later]
  }

  private mutating func add(_ condition: String, _ value: Value) {
    conditions.append(condition)
    values.append(value)
  }

  /// The columns that order the list; the last is unique.
  private var keys: [String] {
    switch query.order {
    case .due: query.overdueOn == nil && query.dueWithin == nil ? ["due_order", "id"] : ["answer_due", "id"]
    case .lateness: query.overdueOn == nil ? ["due_order", "id"] : ["answer_due", "id"]
    case .received: ["received", "id"]
    case .code: ["code"]
    case .next: ["next_due", "id"]
    case .pending: ["pending_since", "id"]
    }
  }

  /// The limit stands in it, not in a value: SQLite plans by it.
  var text: String {
    let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let order = keys.map { "m.\($0)" }.joined(separator: ", ")
    let limit = query.limit.map { " LIMIT \(max(0, $0))" } ?? ""
    return "SELECT \(MatterSummary.columns) FROM \(source)\(filter) ORDER BY \(order)\(limit)"
  }
}
