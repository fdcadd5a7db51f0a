import WorkingCalendar

/// The days of a training office, told from its today: everything in it is so many working days ago.
struct TrainingDays: Sendable {
  let calendar: OfficeCalendar
  /// The last day on which the office was open: today, or the working day before.
  let last: CivilDate
  /// The book is opened so long before today, so that the oldest matter of the story fits after it.
  static let foundedAgo = 76
  /// The nightly sweep last ran then: a training office has a sweep to try.
  static let sweptAgo = 3

  init(today: CivilDate, calendar: OfficeCalendar) {
    self.calendar = calendar
    last = calendar.workingDay(onOrBefore: today)
  }

  var founded: CivilDate { ago(Self.foundedAgo) }
  var swept: CivilDate { ago(Self.sweptAgo) }

  /// The working day `count` working days before the last one.
  func ago(_ count: Int) -> CivilDate {
    guard count > 0 else { return last }
    // About seven days hold five working days; a holiday or a worked Saturday is then walked off.
    var day = calendar.workingDay(onOrBefore: last - count * 7 / 5)
    while calendar.workingDays(after: day, through: last) < count {
      day = calendar.workingDay(onOrBefore: day - 1)
    }
    while calendar.workingDays(after: day, through: last) > count {
      day = calendar.nextWorkingDay(onOrAfter: day + 1)
    }
    return day
  }

  /// The working day `count` working days after `day`; the day itself for 0 or where the calendar ends.
  func later(_ day: CivilDate, _ count: Int) -> CivilDate {
    count > 0 ? (try? calendar.workingDay(count, after: day)) ?? day : day
  }

  /// Working days from `day` to the last one.
  func left(after day: CivilDate) -> Int { calendar.workingDays(after: day, through: last) }
}
