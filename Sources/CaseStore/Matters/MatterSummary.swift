package import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// One case as a list shows it; one row of one query, nothing decoded.
package struct MatterSummary: Hashable, Sendable {
  package var id: Int64
  package var code: String
  package var type: CaseTypeKey
  package var typeDigest: String
  package var version: Int
  package var state: StateKey
  package var stateLabel: Phrase
  package var isClosed: Bool
  package var title: String
  /// The case is sealed and what it is called is not for whom it is shown: `title` is that of its type.
  package var isTitleWithheld: Bool
  package var received: CivilDate
  package var isSealed: Bool
  package var escalationLevel: Int
  package var addressee: UnitKey?
  /// The answer the case speaks of: its earliest open one, else the last; nil before it is forwarded.
  package var answer: Answer?
  package var next: Next?
  /// Since when a letter waits for its number.
  package var pendingSince: CivilDate?
  /// A bút phê that had it seen to, while the answer is still owed.
  package var assignment: Assignment?

  package struct Assignment: Hashable, Sendable {
    package var account: String
    package var unit: UnitKey?
    package var due: CivilDate?
  }

  package struct Answer: Hashable, Sendable {
    /// The day its clock runs from; the body's own receipt when confirmed (D5).
    package var start: CivilDate
    package var isConfirmed: Bool
    package var due: CivilDate
    package var latestDue: CivilDate
    package var isProvisional: Bool
    package var isExtended: Bool
    package var isOpen: Bool
    /// Frozen once fulfilled (D8).
    package var frozenLateness: Int?
  }

  package struct Next: Hashable, Sendable {
    package var action: ActionKey
    package var label: Phrase
    package var role: RoleKey
    package var due: CivilDate
  }

  /// The columns `init(row:)` reads, in its order, of a table or alias named `m`.
  static let columns = """
    m.id, m.code, m.type, m.type_digest, m.version, m.shown_state, m.is_closed, m.title, m.received, m.is_sealed, \
    m.escalation_level, m.addressee, m.answer_start, m.answer_confirmed, m.answer_due, m.answer_latest, \
    m.answer_provisional, m.answer_extended, m.answer_open, m.answer_late, m.next_action, m.next_role, m.next_due, \
    m.pending_since, m.assigned_by, m.assigned_to, m.assigned_due
    """

  init(row: borrowing Row, labels: LabelTable, for sight: Visibility) {
    id = row.int64(0)
    code = row.text(1)
    type = row.text(2)
    typeDigest = row.text(3)
    version = row.int(4)
    state = row.text(5)
    stateLabel = labels.state(state, in: typeDigest)
    isClosed = row.bool(6)
    received = row.date(8)
    isSealed = row.bool(9)
    isTitleWithheld = isSealed && !sight.seesSealedTitles
    title = isTitleWithheld ? labels.type(type, in: typeDigest).vi : row.text(7)
    escalationLevel = row.int(10)
    addressee = row.optionalText(11)
    if let due = row.optionalDate(14) {
      answer = Answer(
        start: row.date(12), isConfirmed: row.bool(13), due: due, latestDue: row.date(15),
        isProvisional: row.bool(16), isExtended: row.bool(17), isOpen: row.bool(18),
        frozenLateness: row.optionalInt(19))
    }
    if let action = row.optionalText(20), let due = row.optionalDate(22) {
      next = Next(
        action: action, label: labels.move(action, in: state, of: typeDigest), role: row.text(21), due: due)
    }
    pendingSince = row.optionalDate(23)
    assignment = row.optionalText(24).map {
      Assignment(account: $0, unit: row.optionalText(25), due: row.optionalDate(26))
    }
  }
}
