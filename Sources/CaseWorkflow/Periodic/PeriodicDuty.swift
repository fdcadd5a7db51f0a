package import WorkingCalendar

/// `bao-cao-nam-noi-vu`: a duty that comes back by itself (the table is in `OfficeSettings.periodic`).
package typealias PeriodicKey = String

/// Something owed by the calendar alone, without a case: a yearly report, a quarterly one, next year's plan
/// (requirements A4–A10, A16; `config/periodic.json5`).
package struct PeriodicDuty: Hashable, Sendable, Codable {
  package var key: PeriodicKey
  /// `{nextYear}` in it is the year after that of the period.
  package var label: Phrase
  package var debtor: UnitKey
  package var to: [UnitKey]
  /// An office that passes it on: “qua Sở Nội vụ” (A10).
  package var via: Phrase?
  package var rule: PeriodicRule
  package var basis: String
  package var certainty: Term.Certainty
  package var validFrom: CivilDate?
  package var validTo: CivilDate?

  package init(
    key: PeriodicKey, label: Phrase, debtor: UnitKey, to: [UnitKey], via: Phrase? = nil, rule: PeriodicRule,
    basis: String, certainty: Term.Certainty, validFrom: CivilDate? = nil, validTo: CivilDate? = nil
  ) {
    self.key = key
    self.label = label
    self.debtor = debtor
    self.to = to
    self.via = via
    self.rule = rule
    self.basis = basis
    self.certainty = certainty
    self.validFrom = validFrom
    self.validTo = validTo
  }

  package func isValid(on day: CivilDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

/// When a periodic duty comes round.
package enum PeriodicRule: Hashable, Sendable, Codable {
  /// “Trước ngày 30/11” of every year (D15).
  case before(DayOfYear)
  /// For each stretch of the year, or only those numbered; due as `due` says.
  case every(DutyPeriod.Cycle, periods: [Int]?, due: Due)
  /// Within the days of every year, in steps that follow one another; the last one is the document itself (A16).
  case within(from: DayOfYear, to: DayOfYear, steps: [PeriodicStep])

  /// When a period's report is due.
  package enum Due: Hashable, Sendable, Codable {
    /// So many calendar days after the period's last one.
    case days(Int)
    /// On this date of the period's year at the latest.
    case date(DayOfYear)
    /// The text sets no date (A10): by the end of the period.
    case unset
  }

  package var cycle: DutyPeriod.Cycle {
    if case .every(let cycle, _, _) = self { cycle } else { .year }
  }

  package var steps: [PeriodicStep] {
    if case .within(_, _, let steps) = self { steps } else { [] }
  }

  /// Whether a text or the office names the date; a duty without one is owed by the end of its period.
  package var hasDate: Bool {
    if case .every(_, _, .unset) = self { false } else { true }
  }
}

/// One of the steps that a plan goes through: consult, agree, submit, issue.
package struct PeriodicStep: Hashable, Sendable, Codable {
  package var key: String
  package var label: Phrase

  package init(key: String, label: Phrase) {
    self.key = key
    self.label = label
  }
}

/// A date of every year, written `30/11`.
package struct DayOfYear: Hashable, Sendable {
  package let day: Int
  package let month: Int

  /// nil for a date that no year has.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let day = parts[0], let month = parts[1],
      CivilDate(year: 2024, month: month, day: day) != nil
    else { return nil }
    self.day = day
    self.month = month
  }

  package var text: String { "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)" }

  /// That date of a year; 29/02 is the last day of February.
  package func date(in year: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: min(day, CivilDate.days(inMonth: month, of: year)))
      ?? OfficeCalendar.lastDay
  }
}

extension DayOfYear: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = DayOfYear(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a date like 30/11")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
