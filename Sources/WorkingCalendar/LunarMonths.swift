/// The lunar months of 1899–2101 in their order, each with its number in the year.
struct LunarMonths: Sendable {
  struct Month: Sendable {
    let first: CivilDate
    /// 29 or 30 days.
    let length: Int
    /// 1…12.
    let month: Int
    let year: Int
    let isLeap: Bool
  }

  let months: [Month]
  /// The place in `months` where each lunar year begins, from `firstYear` on.
  private let yearStarts: [Int]
  private let firstYear: Int

  init() {
    // The new moons of late 1898 to late 2102: an eleventh month before the first day needed, and one after the last.
    let starts = (-15...2510).map(Sky.newMoon)
    let twelfths = starts.map(Sky.sunTwelfth(atStartOf:))
    let eleventh = starts.indices.dropLast().filter { twelfths[$0] < 9 && twelfths[$0 + 1] >= 9 }
    var months: [Month] = []
    months.reserveCapacity(starts.count)
    var yearStarts: [Int] = []
    for (opening, closing) in zip(eleventh, eleventh.dropFirst()) {
      let leap =
        closing - opening == 13
        ? (opening + 1..<closing).first { twelfths[$0] == twelfths[$0 + 1] } : nil
      // The eleventh month opens in the lunar year of its civil year; the first month begins the next.
      var (number, year) = (11, starts[opening].year)
      for position in opening..<closing {
        if position != opening, position != leap {
          number = number % 12 + 1
          if number == 1 {
            year += 1
            yearStarts.append(months.count)
          }
        }
        months.append(
          Month(
            first: starts[position], length: starts[position].days(until: starts[position + 1]),
            month: number,
            year: year, isLeap: position == leap))
      }
    }
    self.months = months
    self.yearStarts = yearStarts
    firstYear = yearStarts.first.map { months[$0].year } ?? 0
  }

  /// The place of the month a day lies in; nil outside 1900–2100.
  func position(of date: CivilDate) -> Int? {
    guard let first = months.first?.first, OfficeCalendar.firstDay <= date, date <= OfficeCalendar.lastDay
    else {
      return nil
    }
    var position = min(Int(Double(first.days(until: date)) / 29.530588), months.count - 1)
    while months[position].first > date { position -= 1 }
    while months[position].first + months[position].length <= date { position += 1 }
    return position
  }

  func month(_ number: Int, of year: Int, isLeap: Bool) -> Month? {
    guard (firstYear..<firstYear + yearStarts.count).contains(year) else { return nil }
    return months[yearStarts[year - firstYear]...].prefix { $0.year == year }
      .first { $0.month == number && $0.isLeap == isLeap }
  }
}
