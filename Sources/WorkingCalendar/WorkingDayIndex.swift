/// Every working day of 1900–2100, numbered: adding n working days is two look-ups, whatever n is.
struct WorkingDayIndex: Sendable {
  /// For each day, counted from 1900-01-01, how many working days lie before it; one entry more than days.
  private let before: ContiguousArray<Int32>
  /// The working days in their order, as day numbers.
  private let days: ContiguousArray<Int32>

  init(_ marks: ContiguousArray<DayMark>, isWorked: (DayMark) -> Bool) {
    var before = ContiguousArray<Int32>(repeating: 0, count: marks.count + 1)
    days = ContiguousArray(unsafeUninitializedCapacity: marks.count) { days, count in
      for place in marks.indices {
        if isWorked(marks[place]) {
          days.initializeElement(
            at: count, to: OfficeCalendar.firstDay.dayNumber &+ Int32(truncatingIfNeeded: place))
          count += 1
        }
        before[place + 1] = Int32(truncatingIfNeeded: count)
      }
    }
    self.before = before
  }

  /// The n-th working day after a date, n at least 1; nil when either lies outside 1900–2100.
  @inline(__always)
  func day(_ n: Int, after date: CivilDate) -> CivilDate? {
    let place = OfficeCalendar.place(of: date)
    guard OfficeCalendar.knows(place: place), n <= days.count else { return nil }
    let number = Int(before[place + 1]) + n - 1
    return number < days.count ? CivilDate(dayNumber: days[number]) : nil
  }

  /// The working days in (`start`, `end`]; 0 when `end` is not after `start`. Days outside 1900–2100 are not counted.
  @inline(__always)
  func count(after start: CivilDate, through end: CivilDate) -> Int {
    end > start ? countThrough(end) - countThrough(start) : 0
  }

  @inline(__always)
  func countThrough(_ date: CivilDate) -> Int {
    Int(before[max(0, min(OfficeCalendar.place(of: date) + 1, before.count - 1))])
  }

  /// The date itself when it is worked, else the next that is; nil when none is known.
  @inline(__always)
  func day(onOrAfter date: CivilDate) -> CivilDate? {
    let place = OfficeCalendar.place(of: date)
    guard OfficeCalendar.knows(place: place) else { return nil }
    let number = Int(before[place])
    return number < days.count ? CivilDate(dayNumber: days[number]) : nil
  }

  /// The date itself when it is worked, else the last before it that is; nil when none is known.
  func day(onOrBefore date: CivilDate) -> CivilDate? {
    let place = OfficeCalendar.place(of: date)
    guard OfficeCalendar.knows(place: place) else { return nil }
    let number = Int(before[place + 1]) - 1
    return number >= 0 ? CivilDate(dayNumber: days[number]) : nil
  }
}
