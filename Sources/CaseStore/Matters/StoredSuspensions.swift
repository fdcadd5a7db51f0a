import WorkingCalendar

/// The suspensions of an obligation in one column: `20600-20605,20610-`, from and to as day numbers, an open one without an
/// end. Nearly every obligation has none.
enum StoredSuspensions {
  static func text(_ suspensions: [Suspension]) -> String {
    suspensions.map { "\($0.from.dayNumber)-\($0.resumed.map { String($0.dayNumber) } ?? "")" }
      .joined(separator: ",")
  }

  static func read(_ text: String) -> [Suspension] {
    text.split(separator: ",").compactMap { part in
      let days = part.split(separator: "-", omittingEmptySubsequences: false).map { Int32($0) }
      guard let from = days.first ?? nil else { return nil }
      return Suspension(
        from: CivilDate(dayNumber: from),
        resumed: days.count > 1 ? days[1].map { CivilDate(dayNumber: $0) } : nil)
    }
  }
}
