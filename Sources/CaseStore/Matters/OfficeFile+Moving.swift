package import CaseWorkflow
import SQLiteKit
import WorkingCalendar

/// What a change of the office's calendar moves (D13): one event for each obligation, no act of a person.
extension OfficeFile {
  /// Records that the calendar moved an obligation of a case. Only inside `write`.
  package func record(_ move: DateMove, on stored: inout StoredMatter, by signature: Signature) throws {
    try record(
      Decision(changes: move.changes, texts: []), kind: StoredMatter.calendarKind, on: &stored, by: signature)
  }

  /// Gives `body` what changes of the calendar moved in the events from `first` through `last`, and the case's row.
  package func eachMove(
    from first: Int64, through last: Int64, _ body: (Int64, DateMove) throws -> Void
  ) throws {
    try connection.query(
      """
      SELECT matter, payload FROM events
      WHERE number BETWEEN ? AND ? AND kind = 'calendar' AND matter IS NOT NULL ORDER BY number
      """, first, last
    ) { row in
      guard let move = DateMove(try Payload.changes(row.text(1))) else { return }
      try body(row.int64(0), move)
    }
  }

  /// The events of a case after `event` by which a change of the calendar moved something, and that still count.
  func calendarMoves(of matter: Int64, after event: Int64) throws -> [Int64] {
    var moves: [Int64] = []
    try log.each(ofMatter: matter) { later in
      guard later.number > event else { return true }
      for case .undone(let number) in try changes(of: later) { moves.removeAll { $0 == number } }
      if later.kind == StoredMatter.calendarKind { moves.append(later.number) }
      return true
    }
    return moves
  }

  /// Reckons the open obligations of a case anew by the calendar as it is now.
  func renewDates(of stored: inout StoredMatter, calendarEvent: Int64, by signature: Signature) throws {
    let rules = try rulebook()
    for duty in stored.matter.obligations where duty.isOpen {
      let new = try duty.recomputed(calendar: rules.calendar, policies: rules.settings.policies)
      guard !new.isDue(like: duty) else { continue }
      try record(DateMove(from: duty, to: new, calendarEvent: calendarEvent), on: &stored, by: signature)
    }
  }
}
