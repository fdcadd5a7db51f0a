import WorkingCalendar

/// A decision in the making: each fact recorded is at once applied, so that the next effect sees it.
struct Draft {
  private(set) var matter: Matter
  private(set) var decision = Decision(changes: [], texts: [])

  init(matter: Matter) {
    self.matter = matter
  }

  init(opening: Opening) {
    matter = Matter(opening: opening)
    decision.changes.append(.opened(opening))
  }

  mutating func record(_ change: Change) {
    decision.changes.append(change)
    matter.apply(change)
  }

  mutating func write(_ field: FieldKey, _ text: String) {
    decision.texts.append(Decision.WrittenText(field: field, text: text))
  }

  /// The number of the next obligation of this case.
  var nextObligation: Int { (matter.obligations.last?.number ?? 0) &+ 1 }
}
