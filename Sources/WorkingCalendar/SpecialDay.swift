/// A day that is not what its weekday says: one row of the calendar file.
package struct SpecialDay: Hashable, Sendable, Codable {
  package let date: CivilDate
  package let kind: SpecialDayKind
  /// What it is called: “Quốc khánh”.
  package let name: String
  /// The notice or the law that made it so (D16).
  package let source: String
  package let status: SpecialDayStatus
  /// The other date of a swap: the Saturday worked for the day off, or the day off it was worked for.
  package let pair: CivilDate?

  package init(
    date: CivilDate, kind: SpecialDayKind, name: String, source: String, status: SpecialDayStatus,
    pair: CivilDate? = nil
  ) {
    self.date = date
    self.kind = kind
    self.name = name
    self.source = source
    self.status = status
    self.pair = pair
  }
}

package enum SpecialDayKind: String, Hashable, CaseIterable, Sendable, Codable {
  case holiday
  /// Nghỉ bù: a holiday that fell on the weekly rest, given back.
  case compensatory
  /// Nghỉ hoán đổi: off in exchange for a day of rest that is worked.
  case swappedOff = "swapped_off"
  /// Làm bù: the day of rest worked in exchange.
  case swappedWorking = "swapped_working"
}

/// How sure a special day is.
package enum SpecialDayStatus: String, Hashable, CaseIterable, Sendable, Codable {
  /// A notice or law says so.
  case announced
  /// It follows from the rules; the year's notice is still to come.
  case projected
  /// It can still change: counted as off until settled, and shown (D12, D16).
  case uncertain
}
