/// The weekdays that are days of rest, for quick asking.
struct WeeklyRest: Hashable, Sendable {
  private let bits: UInt8

  init(_ weekdays: Set<Weekday>) {
    bits = weekdays.reduce(0) { $0 | 1 << UInt8($1.rawValue) }
  }

  func contains(_ weekday: Weekday) -> Bool { bits & 1 << UInt8(weekday.rawValue) != 0 }

  func contains(_ date: CivilDate) -> Bool { contains(date.weekday) }

  var weekdays: Set<Weekday> { Set(Weekday.allCases.filter(contains)) }
}
