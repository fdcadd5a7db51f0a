package import WorkingCalendar

/// How a change of the calendar moved an open obligation: the obligation as it is now, and the dates it had (D13).
package struct DateMove: Hashable, Sendable {
  package var new: Obligation
  package var oldDue: CivilDate
  package var oldEarliest: CivilDate
  package var oldLatest: CivilDate
  /// The event by which the office changed its calendar, with its reason.
  package var calendarEvent: Int64

  package init(from old: Obligation, to new: Obligation, calendarEvent: Int64) {
    self.new = new
    oldDue = old.due
    oldEarliest = old.earliestDue
    oldLatest = old.latestDue
    self.calendarEvent = calendarEvent
  }

  /// The facts of its event. Dates that are as one would think stand by being left out.
  package var changes: [Change] {
    var changes = [
      Change.obligationMoved(new), .given(field: "old-due", value: oldDue.iso),
      .given(field: "calendar-event", value: String(calendarEvent)),
    ]
    if oldEarliest != oldDue { changes.append(.given(field: "old-earliest", value: oldEarliest.iso)) }
    if oldLatest != oldDue { changes.append(.given(field: "old-latest", value: oldLatest.iso)) }
    return changes
  }

  /// Reads it back from the facts of its event; nil when they are another event's.
  package init?(_ changes: [Change]) {
    var moved: Obligation?
    var given: [FieldKey: String] = [:]
    for change in changes {
      switch change {
      case .obligationMoved(let obligation): moved = obligation
      case .given(let field, let value): given[field] = value
      default: return nil
      }
    }
    guard let moved, let due = given["old-due"].flatMap({ CivilDate(iso: $0) }),
      let event = given["calendar-event"].flatMap({ Int64($0) })
    else { return nil }
    new = moved
    oldDue = due
    oldEarliest = given["old-earliest"].flatMap { CivilDate(iso: $0) } ?? due
    oldLatest = given["old-latest"].flatMap { CivilDate(iso: $0) } ?? due
    calendarEvent = event
  }
}
