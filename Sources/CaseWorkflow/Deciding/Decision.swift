package import WorkingCalendar

/// What an accepted act adds: facts for the event, and free text for the content rows.
package struct Decision: Hashable, Sendable {
  package struct WrittenText: Hashable, Sendable {
    package var field: FieldKey
    package var text: String

    package init(field: FieldKey, text: String) {
      self.field = field
      self.text = text
    }
  }

  package var changes: [Change]
  package var texts: [WrittenText]

  package init(changes: [Change], texts: [WrittenText]) {
    self.changes = changes
    self.texts = texts
  }
}

/// What the engine is told of the world: nothing else is looked up while deciding.
package struct DecisionContext: Sendable {
  package var today: CivilDate
  package var calendar: OfficeCalendar
  package var settings: OfficeSettings
  package var actor: Actor
  /// Who has an account: a decision on paper is entered for one of them.
  package var colleagues: [Colleague]

  package init(
    today: CivilDate, calendar: OfficeCalendar, settings: OfficeSettings, actor: Actor,
    colleagues: [Colleague] = []
  ) {
    self.today = today
    self.calendar = calendar
    self.settings = settings
    self.actor = actor
    self.colleagues = colleagues
  }

  /// A deadline, or the refusal that says which year the calendar does not know.
  func deadline(
    from start: CivilDate, _ length: TermLength, _ suspensions: [Suspension] = []
  ) throws(Refusal) -> Deadline {
    do {
      return try suspensions.isEmpty
        ? calendar.deadline(received: start, length: length)
        : calendar.deadline(received: start, length: length, suspensions: suspensions)
    } catch {
      throw Refusal(error)
    }
  }

  /// The term that a case entered on `entered` runs under: the one in force then, for a case keeps the term it was opened
  /// under; today's where there was none yet.
  func term(_ key: TermKey, of entered: CivilDate) throws(Refusal) -> Term {
    guard let term = settings.term(key, on: entered) ?? settings.term(key, on: today) else {
      throw Refusal(
        .calendarKnowsDay,
        phrases: [
          "reason": Phrase(
            vi: "chưa có thời hạn “\(key)” cho ngày \(today.vietnamese)",
            en: "no term “\(key)” on \(today.iso)")
        ])
    }
    return term
  }

  func name(_ unit: UnitKey) -> Phrase {
    settings.name(of: unit, on: today)
  }
}
