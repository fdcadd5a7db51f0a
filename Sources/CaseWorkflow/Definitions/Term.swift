package import WorkingCalendar

/// A dated rule of time: who owes what to whom within how many days, and on which basis (`config/terms.json5`).
package struct Term: Hashable, Sendable, Codable {
  /// How sure the office can be of a term; shown beside it, never hidden.
  package enum Certainty: String, Sendable, Codable, CaseIterable {
    /// The text of the law was read.
    case read
    /// Known from an excerpt or from one of the source documents.
    case excerpt
    /// General knowledge, to be checked.
    case unverified
    /// A convention that the office set itself; never shown as law.
    case office
  }

  package var key: TermKey
  package var label: Phrase
  package var days: Int
  package var unit: TermUnit
  /// The days in total from the same start once extended (D6), or nil when the term knows no extension.
  package var extendedDays: Int?
  /// From which event the days run, in words.
  package var start: Phrase
  /// The article it rests on, or “đơn vị tự đặt”.
  package var basis: String
  package var certainty: Certainty
  package var validFrom: CivilDate?
  package var validTo: CivilDate?

  package init(
    key: TermKey, label: Phrase, days: Int, unit: TermUnit, extendedDays: Int?, start: Phrase, basis: String,
    certainty: Certainty, validFrom: CivilDate? = nil, validTo: CivilDate? = nil
  ) {
    self.key = key
    self.label = label
    self.days = days
    self.unit = unit
    self.extendedDays = extendedDays
    self.start = start
    self.basis = basis
    self.certainty = certainty
    self.validFrom = validFrom
    self.validTo = validTo
  }

  package func isValid(on day: CivilDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }

  package var length: TermLength { TermLength(days: days, unit: unit) }
  package var extendedLength: TermLength? { extendedDays.map { TermLength(days: $0, unit: unit) } }
}
