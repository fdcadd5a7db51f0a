/// The days off a year will have by the rules of the Labour Code, before its notice is out (D16).
///
/// The law fixes most days. Where the government chooses each year, the choice it made in every year from 2018 on is
/// repeated: Tết of two days before mùng 1 and three from it, or one and four, whichever leaves fewer days to give
/// back; the neighbour of 2/9 that leaves fewer and, among equals, makes the longer rest; on a tie the earlier.
/// Swaps follow no rule and are never projected.
struct ProjectedYear {
  /// In order of date.
  private(set) var days: [ProjectedDay] = []
  private let weeklyRest: WeeklyRest

  init(_ year: Int, weeklyRest: WeeklyRest) {
    self.weeklyRest = weeklyRest
    days.reserveCapacity(20)
    add(.newYear, on: CivilDate(existing: year, 1, 1))
    if let newYear = LunarCalendar.newYear(year) {
      let spans = [newYear - 2, newYear - 1].map { first in (0..<5).map { first + $0 } }
      for date in fewestOnRest(spans) { add(.tet, on: date) }
    }
    if year >= Occasion.hungKings.firstYear,
      let date = LunarCalendar.civil(of: LunarDate(day: 10, month: 3, year: year))
    {
      add(.hungKings, on: date)
    }
    add(.victoryDay, on: CivilDate(existing: year, 4, 30))
    add(.labourDay, on: CivilDate(existing: year, 5, 1))
    addNationalDay(
      CivilDate(existing: year, 9, 2), hasNeighbour: year >= Occasion.nationalDayNeighbour.firstYear)
    if year >= Occasion.cultureDay.firstYear { add(.cultureDay, on: CivilDate(existing: year, 11, 24)) }
    compensate()
  }

  private mutating func add(_ occasion: Occasion, on date: CivilDate) {
    days.append(ProjectedDay(date: date, occasion: occasion, isOpen: occasion.isOpen))
  }

  private mutating func addNationalDay(_ date: CivilDate, hasNeighbour: Bool) {
    guard hasNeighbour else { return add(.nationalDay, on: date) }
    let pairs = [[date - 1, date], [date, date + 1]]
    let fewest = pairs.map(countOnRest).min()
    let candidates = pairs.filter { countOnRest($0) == fewest }
    let longest = candidates.map(lengthOfRest).max()
    for day in candidates.first(where: { lengthOfRest($0) == longest }) ?? [date] {
      add(day == date ? .nationalDay : .nationalDayNeighbour, on: day)
    }
  }

  /// Gives back each holiday that fell on the weekly rest: the next day that is not itself off (Đ.111 k.3).
  private mutating func compensate() {
    for holiday in days where weeklyRest.contains(holiday.date) {
      var date = holiday.date + 1
      while weeklyRest.contains(date) || days.contains(where: { $0.date == date }) { date = date + 1 }
      // Where 2/9 is given back depends on the neighbour chosen.
      let dependsOnChoice =
        holiday.occasion == .nationalDay && days.contains { $0.occasion == .nationalDayNeighbour }
      days.append(
        ProjectedDay(
          date: date, occasion: holiday.occasion, compensates: holiday.date,
          isOpen: holiday.isOpen || dependsOnChoice))
    }
    days.sort { $0.date < $1.date }
  }

  /// The first of the spans with the fewest days on the weekly rest.
  private func fewestOnRest(_ spans: [[CivilDate]]) -> [CivilDate] {
    spans.min { countOnRest($0) < countOnRest($1) } ?? []
  }

  private func countOnRest(_ dates: [CivilDate]) -> Int { dates.count { weeklyRest.contains($0) } }

  /// The unbroken run of days off around adjoining holidays, with the days that give them back.
  private func lengthOfRest(_ dates: [CivilDate]) -> Int {
    guard var first = dates.first, var last = dates.last else { return 0 }
    var owed = countOnRest(dates)
    while weeklyRest.contains(first - 1) { first = first - 1 }
    while weeklyRest.contains(last + 1) || owed > 0 {
      last = last + 1
      if !weeklyRest.contains(last) { owed -= 1 }
    }
    return first.days(until: last) + 1
  }
}

/// A day off by the rules.
struct ProjectedDay: Sendable {
  let date: CivilDate
  let occasion: Occasion
  /// The holiday this day gives back, when it is nghỉ bù.
  var compensates: CivilDate?
  /// Whether the year's notice may still settle it otherwise.
  let isOpen: Bool

  var kind: SpecialDayKind { compensates == nil ? .holiday : .compensatory }

  func specialDay(status: SpecialDayStatus) -> SpecialDay {
    SpecialDay(
      date: date, kind: kind,
      name: compensates.map(occasion.compensatoryName) ?? occasion.name(on: date),
      source: compensates == nil || occasion == .tet ? occasion.source : Occasion.compensatorySource,
      status: status)
  }
}
