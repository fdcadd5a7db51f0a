/// The stretches in which a clock stood, in order and without overlap (D10).
struct Stops {
  /// `from` is the first day on which it stood, `resumed` the first on which it ran again.
  private(set) var stretches: [(from: CivilDate, resumed: CivilDate)] = []

  /// A clock that never stood.
  init() {}

  /// The ended suspensions, from the day after receipt on; the day of receipt is not counted anyway (D2).
  init(_ suspensions: [Suspension], after received: CivilDate) throws(CalendarError) {
    for suspension in suspensions.sorted(by: { $0.from < $1.from }) {
      guard let resumed = suspension.resumed else { continue }
      guard resumed >= suspension.from else {
        throw .suspensionReversed(from: suspension.from, resumed: resumed)
      }
      let from = max(suspension.from, stretches.last?.resumed ?? received + 1)
      if from < resumed { stretches.append((from, resumed)) }
    }
  }

  func contain(_ date: CivilDate) -> Bool { stretches.contains { $0.from <= date && date < $0.resumed } }

  /// The n-th working day after a receipt on which the clock ran; nil outside 1900–2100.
  func workingDay(_ n: Int, after received: CivilDate, in index: WorkingDayIndex) -> CivilDate? {
    var counted = n
    for stop in stretches {
      guard let day = index.day(counted, after: received) else { return nil }
      if day < stop.from { return day }
      counted += index.count(after: stop.from - 1, through: stop.resumed - 1)
    }
    return index.day(counted, after: received)
  }

  /// The n-th day after a receipt on which the clock ran.
  func calendarDay(_ n: Int, after received: CivilDate) -> CivilDate {
    var end = received + n
    for stop in stretches where stop.from <= end { end = end + stop.from.days(until: stop.resumed) }
    return end
  }

  /// The first working day from a date on on which the clock runs; nil outside 1900–2100.
  func workingDay(onOrAfter date: CivilDate, in index: WorkingDayIndex) -> CivilDate? {
    var day = index.day(onOrAfter: date)
    for stop in stretches {
      guard let candidate = day else { return nil }
      if stop.from <= candidate, candidate < stop.resumed { day = index.day(onOrAfter: stop.resumed) }
    }
    return day
  }

  /// The stretches of (`start`, `end`] in which the clock ran. It does on `end`.
  func running(after start: CivilDate, through end: CivilDate) -> [(after: CivilDate, through: CivilDate)] {
    var stretch = start
    var running: [(after: CivilDate, through: CivilDate)] = []
    for stop in stretches where stop.from <= end {
      running.append((stretch, stop.from - 1))
      stretch = stop.resumed - 1
    }
    return running + [(stretch, end)]
  }
}
