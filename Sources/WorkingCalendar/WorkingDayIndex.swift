/// Every working day of 1900–2100, numbered: adding n working days is two look-ups, whatever n is.
struct WorkingDayIndex: Sendable {
  /// For each day, counted from 1900-01-01, how many working days lie before it; one entry more than days.
  private let before: ContiguousArray<Int32>
  /// The working days in their order, as day numbers.
  private let days: ContiguousArray<Int32>

  /// `isWorked` holds a value for each day the calendar knows.
  init(isWorked: [Bool]) {
    var count: Int32 = 0
    before = ContiguousArray(unsafeUninitializedCapacity: isWorked.count + 1) { buffer, initialized in
      for day in isWorked.indices {
        buffer.initializeElement(at: day, to: count)
        count += isWorked[day] ? 1 : 0
      }
      buffer.initializeElement(at: isWorked.count, to: count)
      initialized = isWorked.count + 1
    }
    days = ContiguousArray(unsafeUninitializedCapacity: Int(count)) { buffer, initialized in
      for day in isWorked.indices where isWorked[day] {
        buffer.initializeElement(at: initialized, to: OfficeCalendar.firstDay.dayNumber + Int32(day))
        initialized += 1
      }
    }
  }

  /// The n-th working day after a date, n at least 1; nil when either lies outside 1900–2100.
  func day(_ n: Int, after date: CivilDate) -> CivilDate? {
    let place = OfficeCalendar.place(of: date)
    guard OfficeCalendar.knows(place: place), n <= days.count else { return nil }
    let number = Int(before[place + 1]) + n - 1
    return number < days.count ? CivilDate(dayNumber: days[number]) : nil
  }

  /// The working days in (`start`, `end`]; 0 when `end` is not after `start`. Days outside 1900–2100 are not counted.
  func count(after start: CivilDate, through end: CivilDate) -> Int {
    guard end > start else { return 0 }
    return countThrough(end) - countThrough(start)
  }

  private func countThrough(_ date: CivilDate) -> Int {
    Int(before[max(0, min(OfficeCalendar.place(of: date) + 1, before.count - 1))])
  }

  /// The date itself when it is worked, else the next that is; nil when none is known.
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
