/// One day of the ledger that explains a due date (D16).
package struct LedgerLine: Hashable, Sendable, Codable {
  package let date: CivilDate
  package let kind: DayKind
  /// What the day is called; nil for an ordinary working day or day of rest.
  package let name: String?
  /// The notice or law that made it what it is.
  package let source: String?
  package let status: SpecialDayStatus?
  /// Whether the clock stood on that day (D10).
  package let isSuspended: Bool
  /// Its number in the count, nil for a day that is not counted.
  package let counted: Int?

  package init(
    date: CivilDate, kind: DayKind, name: String? = nil, source: String? = nil,
    status: SpecialDayStatus? = nil,
    isSuspended: Bool = false, counted: Int? = nil
  ) {
    self.date = date
    self.kind = kind
    self.name = name
    self.source = source
    self.status = status
    self.isSuspended = isSuspended
    self.counted = counted
  }
}
