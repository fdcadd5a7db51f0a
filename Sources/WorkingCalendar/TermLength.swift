/// How long a term is.
package struct TermLength: Hashable, Sendable, Codable {
  package let days: Int
  package let unit: TermUnit

  package init(days: Int, unit: TermUnit) {
    self.days = days
    self.unit = unit
  }

  package static func working(_ days: Int) -> TermLength { TermLength(days: days, unit: .working) }

  package static func calendar(_ days: Int) -> TermLength { TermLength(days: days, unit: .calendar) }
}

/// What a term is counted in.
package enum TermUnit: String, Hashable, CaseIterable, Sendable, Codable {
  case working
  case calendar
}
