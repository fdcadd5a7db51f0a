import WorkingCalendar

/// An act that a rule does not allow: which rule, and its sentence filled in.
package struct Refusal: Error, Hashable, Sendable {
  package var rule: Rule
  package var message: Phrase

  package init(_ rule: Rule, _ values: KeyValuePairs<String, String> = [:]) {
    self.rule = rule
    self.message = rule.sentence.filled(values)
  }

  /// What the calendar cannot say.
  init(_ error: CalendarError) {
    self.init(.calendarKnowsDay, phrases: ["reason": Phrase(vi: error.vietnamese, en: error.english)])
  }

  /// With values that differ by language, as a role's or a state's label.
  package init(_ rule: Rule, phrases: KeyValuePairs<String, Phrase>) {
    self.rule = rule
    var message = rule.sentence
    for (name, phrase) in phrases {
      message.vi = Phrase(vi: message.vi, en: "").filled([name: phrase.vi]).vi
      message.en = Phrase(vi: "", en: message.en).filled([name: phrase.en]).en
    }
    self.message = message
  }
}
