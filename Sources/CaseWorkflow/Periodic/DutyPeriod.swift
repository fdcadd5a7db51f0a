package import WorkingCalendar

/// The stretch of time that a periodic duty speaks of: a year, a half or a quarter of one. Written `2026`, `2026-H1`,
/// `2026-Q3`.
package struct DutyPeriod: Hashable, Sendable {
  /// How a year is cut.
  package enum Cycle: String, Sendable, Codable, CaseIterable {
    case year
    case halfYear = "half-year"
    case quarter

    /// How many there are in a year.
    package var count: Int {
      switch self {
      case .year: 1
      case .halfYear: 2
      case .quarter: 4
      }
    }

    fileprivate var letter: String {
      switch self {
      case .year: ""
      case .halfYear: "H"
      case .quarter: "Q"
      }
    }
  }

  package let cycle: Cycle
  package let year: Int
  /// 1 for the first of its year.
  package let number: Int

  /// nil for a number that the year does not have, and for a year beyond the calendar.
  package init?(_ cycle: Cycle, of year: Int, number: Int = 1) {
    guard (1...cycle.count).contains(number),
      (OfficeCalendar.firstYear...OfficeCalendar.lastYear).contains(year)
    else { return nil }
    self.cycle = cycle
    self.year = year
    self.number = number
  }

  /// Reads `2026`, `2026-H1` or `2026-Q3`, in either case of the letter; nil for anything else.
  package init?(_ text: String) {
    let parts = text.uppercased().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first) else { return nil }
    guard parts.count == 2 else {
      self.init(.year, of: year)
      return
    }
    guard let cycle = [Cycle.halfYear, .quarter].first(where: { parts[1].hasPrefix($0.letter) }),
      let number = Int(parts[1].dropFirst()), parts[1].utf8.count == 2
    else { return nil }
    self.init(cycle, of: year, number: number)
  }

  package var key: String { cycle == .year ? String(year) : "\(year)-\(cycle.letter)\(number)" }

  /// `2026`, `H1/26`, `Q3/26`: at most five columns, for a row.
  package var short: String {
    cycle == .year ? String(year) : "\(cycle.letter)\(number)/\(String(year % 100 + 100).dropFirst())"
  }

  private var months: Int { 12 / cycle.count }

  package var firstDay: CivilDate {
    CivilDate(year: year, month: (number - 1) * months + 1, day: 1) ?? OfficeCalendar.firstDay
  }

  package var lastDay: CivilDate {
    let month = number * months
    return CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
      ?? OfficeCalendar.lastDay
  }

  /// `năm 2026`, `6 tháng đầu năm 2026`, `quý III/2026`.
  package var words: Phrase {
    switch cycle {
    case .year: Phrase(vi: "năm \(year)", en: "year \(year)")
    case .halfYear:
      Phrase(
        vi: "6 tháng \(number == 1 ? "đầu" : "cuối") năm \(year)",
        en: "\(number == 1 ? "first" : "second") half of \(year)")
    case .quarter:
      Phrase(vi: "quý \(["I", "II", "III", "IV"][number - 1])/\(year)", en: "quarter \(number) of \(year)")
    }
  }
}

extension DutyPeriod: Comparable {
  /// By where they end, the shorter first.
  package static func < (left: DutyPeriod, right: DutyPeriod) -> Bool {
    (left.lastDay, right.cycle.count) < (right.lastDay, left.cycle.count)
  }
}

extension DutyPeriod: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let period = DutyPeriod(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a period like 2026-Q3")
    }
    self = period
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(key)
  }
}
