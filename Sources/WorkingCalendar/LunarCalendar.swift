/// Vietnam's lunar calendar, computed for UTC+7 (D17), for the civil years 1900–2100.
///
/// Months begin on the day of the new moon; the month that holds the winter solstice is the eleventh; when thirteen
/// months lie between two eleventh months, the first of them in which the sun enters no new twelfth is the leap month.
/// The same reckoning is used for every year: calendars printed before the reform of 1968 were reckoned for another
/// meridian and may differ from it by a day, or by a leap month as in 1938.
package enum LunarCalendar {
  /// The lunar date of a day; nil outside 1900–2100.
  package static func lunar(of date: CivilDate) -> LunarDate? {
    guard let position = table.position(of: date) else { return nil }
    let month = table.months[position]
    return LunarDate(
      day: month.first.days(until: date) + 1, month: month.month, year: month.year, isLeap: month.isLeap)
  }

  /// The civil day of a lunar date; nil when that month or day does not exist or lies outside 1900–2100.
  package static func civil(of lunar: LunarDate) -> CivilDate? {
    guard let month = table.month(lunar.month, of: lunar.year, isLeap: lunar.isLeap),
      lunar.day >= 1, lunar.day <= month.length
    else { return nil }
    let date = month.first + (lunar.day - 1)
    return OfficeCalendar.firstDay <= date && date <= OfficeCalendar.lastDay ? date : nil
  }

  /// The first day of the lunar year (mùng 1 Tết); nil outside 1900–2100.
  package static func newYear(_ year: Int) -> CivilDate? {
    civil(of: LunarDate(day: 1, month: 1, year: year))
  }

  /// The month that is doubled in a lunar year, nil when none is or the year lies outside 1900–2100.
  package static func leapMonth(of year: Int) -> Int? {
    (1...12).first { table.month($0, of: year, isLeap: true) != nil }
  }

  /// Computed once, when first asked: about 2,500 new moons.
  private static let table = LunarMonths()
}
