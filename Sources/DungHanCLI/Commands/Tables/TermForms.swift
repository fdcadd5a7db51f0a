import CaseWorkflow
import WorkingCalendar

/// Terms as JSON and as words.
struct TermForms {
  let language: Language
  let today: CivilDate

  func json(_ term: Term) -> JSONValue {
    let isCounted = term.frequency == nil
    return [
      "key": .text(term.key), "label": .text(term.label(language)),
      "days": isCounted ? JSONValue(term.days) : .null,
      "unit": isCounted ? .text(term.unit.rawValue) : .null,
      "direction": isCounted ? .text(term.direction.rawValue) : .null,
      "extendedDays": JSONValue(term.extendedDays),
      "frequency": term.frequency.map {
        ["times": JSONValue($0.times), "per": .list($0.per.map { .text($0.rawValue) })]
      } ?? .null,
      "start": isCounted ? .text(term.start(language)) : .null, "who": JSONValue(term.who, language),
      "whom": JSONValue(term.whom, language), "basis": .text(term.basis),
      "certainty": .text(term.certainty.rawValue), "validFrom": JSONValue(term.validFrom),
      "validTo": JSONValue(term.validTo), "inForce": .bool(term.isValid(on: today)),
    ]
  }

  func validity(_ term: Term) -> String {
    Validity.words(from: term.validFrom, to: term.validTo)(language)
  }

  func parties(_ term: Term) -> String {
    [term.who?(language), term.whom?(language)].compactMap { $0 }.joined(separator: " → ")
  }
}
