/// A date of Vietnam's civil calendar: a day, never a moment (D1).
///
/// Held as the number of days since 1970-01-01 in the proleptic Gregorian calendar.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let dayNumber: Int32

  package init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The date of a year (1…9999), month and day; nil when there is no such day (30/2).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(existing: year, month, day)
  }

  /// The date of a year, month and day known to exist.
  init(existing year: Int, _ month: Int, _ day: Int) {
    // Years are counted from March, so that the leap day is the last day of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.floorDivided(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(dayNumber: Int32(clamping: era * 146_097 + dayOfEra - 719_468))
  }

  package var year: Int { parts.year }
  /// 1…12.
  package var month: Int { parts.month }
  /// 1…31.
  package var day: Int { parts.day }

  /// Year, month and day in one computation.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// The day its month begins.
  package var firstOfMonth: CivilDate { self - (day - 1) }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let sinceMonday = (Int(dayNumber) + 3) - (Int(dayNumber) + 3).floorDivided(by: 7) * 7
    return Weekday(rawValue: sinceMonday + 1) ?? .monday
  }

  /// 28…31; 0 for a month that does not exist.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }

  /// The date that many days later; stops at the ends of the day numbers instead of trapping.
  package static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: Int32(clamping: Int(date.dayNumber) + Int(Int32(clamping: days))))
  }

  /// The date that many days earlier; stops at the ends of the day numbers instead of trapping.
  package static func - (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: Int32(clamping: Int(date.dayNumber) - Int(Int32(clamping: days))))
  }

  /// Calendar days from this date to the other; negative when the other is earlier.
  package func days(until other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }
}

extension Int {
  /// The quotient rounded down, also for negative numbers.
  fileprivate func floorDivided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
  }
}
