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

  /// Which way the days are counted.
  package enum Direction: String, Sendable, Codable, CaseIterable {
    /// At the latest so many days after the start.
    case after
    /// At least so many days before it.
    case before
  }

  /// A duty that comes round instead of running from an event: at least so often in each of these periods.
  package struct Frequency: Hashable, Sendable, Codable {
    package enum Period: String, Sendable, Codable, CaseIterable {
      case week, month, quarter, year
      case firstQuarter = "q1"
      case sixMonths = "six-months"
      case nineMonths = "nine-months"
      case lastQuarter = "q4"
    }

    package var times: Int
    package var per: [Period]

    package init(times: Int, per: [Period]) {
      self.times = times
      self.per = per
    }
  }

  package var key: TermKey
  package var label: Phrase
  /// 0 for a term that is a frequency.
  package var days: Int
  package var unit: TermUnit
  /// The days in total from the same start once extended (D6), or nil when the term knows no extension.
  package var extendedDays: Int?
  /// From which event the days run, in words.
  package var start: Phrase
  /// nil, as in the tables of older offices, is `after`.
  private var counted: Direction?
  /// nil for a term that runs in days.
  package var frequency: Frequency?
  /// Who owes it, and to whom; as the law names them.
  package var who: Phrase?
  package var whom: Phrase?
  /// The article it rests on, or “đơn vị tự đặt”.
  package var basis: String
  package var certainty: Certainty
  package var validFrom: CivilDate?
  package var validTo: CivilDate?

  package init(
    key: TermKey, label: Phrase, days: Int, unit: TermUnit, extendedDays: Int?, start: Phrase, basis: String,
    certainty: Certainty, validFrom: CivilDate? = nil, validTo: CivilDate? = nil,
    direction: Direction = .after, frequency: Frequency? = nil, who: Phrase? = nil, whom: Phrase? = nil
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
    counted = direction == .after ? nil : direction
    self.frequency = frequency
    self.who = who
    self.whom = whom
  }

  package var direction: Direction {
    get { counted ?? .after }
    set { counted = newValue == .after ? nil : newValue }
  }

  /// Whether a due date can be counted from it: it runs in days, forward.
  package var makesDueDates: Bool { frequency == nil && direction == .after }

  package func isValid(on day: CivilDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }

  package var length: TermLength { TermLength(days: days, unit: unit) }
  package var extendedLength: TermLength? { extendedDays.map { TermLength(days: $0, unit: unit) } }
}
