/// Counting working days, by table: no loop over days.
extension OfficeCalendar {
  /// The n-th working day after a date, which itself is not counted (D2). Throws when n is less than 1 or either day
  /// lies outside 1900–2100.
  package func workingDay(_ n: Int, after date: CivilDate) throws(CalendarError) -> CivilDate {
    guard n >= 1 else { throw .termTooShort(days: n) }
    guard let day = settled.day(n, after: date) else { throw .outsideKnownYears }
    return day
  }

  /// The working days in (`start`, `end`]; 0 when `end` is not after `start`. Days outside 1900–2100 are not counted.
  package func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
    settled.count(after: start, through: end)
  }

  /// The date itself when it is worked, else the next working day.
  package func nextWorkingDay(onOrAfter date: CivilDate) -> CivilDate {
    settled.day(onOrAfter: date) ?? ordinaryDay(from: date, by: 1)
  }

  /// The date itself when it is worked, else the working day before it.
  package func workingDay(onOrBefore date: CivilDate) -> CivilDate {
    settled.day(onOrBefore: date) ?? ordinaryDay(from: date, by: -1)
  }

  /// The last day allowed by “trước ngày …”: strictly, the day before the date named, else that date; on a day off,
  /// the working day before. A fixed date never rolls forward (D15).
  package func fixedDate(before date: CivilDate, strict: Bool = true) -> CivilDate {
    workingDay(onOrBefore: strict ? date - 1 : date)
  }

  /// Whether an obligation due on `due` is overdue on `date`: from the next calendar day (D4).
  package func isOverdue(due: CivilDate, on date: CivilDate) -> Bool { date > due }

  /// How late it is, in working days (D4): due on a Friday, 0 on Saturday and 1 on Monday.
  package func workingDaysLate(due: CivilDate, on date: CivilDate) -> Int {
    workingDays(after: due, through: date)
  }

  /// Beyond the table the weekly rest alone decides, so seven steps are enough.
  private func ordinaryDay(from date: CivilDate, by step: Int) -> CivilDate {
    (0..<7).lazy.map { date + $0 * step }.first(where: isWorking) ?? date
  }
}
