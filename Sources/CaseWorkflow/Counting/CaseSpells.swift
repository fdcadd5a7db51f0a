package import WorkingCalendar

/// The stretches in which one case was open, put together from its events in order.
package struct CaseSpells: Sendable {
  private let type: CaseType
  package private(set) var all: [CaseSpell]
  /// The last day an answer was issued or a notice given: where an old book's case ended.
  private var lastDone: CivilDate

  package init(_ opening: Opening, type: CaseType) {
    self.type = type
    all = [CaseSpell(opened: opening.received)]
    lastDone = opening.received
  }

  /// Takes in an event of `day`; of one that enters an old matter (`isHistory`) the book's own days count.
  package mutating func take(_ changes: [Change], on day: CivilDate, isHistory: Bool) {
    for change in changes {
      switch change {
      case .obligationFulfilled(_, let done, _):
        lastDone = max(lastDone, done)
      case .stateReached(let key):
        reach(type.state(key), on: isHistory ? lastDone : day)
      default:
        break
      }
    }
  }

  private mutating func reach(_ state: StateDefinition?, on day: CivilDate) {
    guard let state, let last = all.indices.last else { return }
    if state.isFinal, all[last].ended == nil {
      all[last].ended = max(day, all[last].opened)
      all[last].end = state.ends ?? .resolved
    } else if !state.isFinal, all[last].ended != nil {
      all.append(CaseSpell(opened: day, isReopened: true))
    }
  }
}
