extension OfficeCalendar {
  /// Puts in the place of each receipt the due date `workingDay(_:after:)` gives for it: one term of working days for
  /// many receipts, in one pass. Throws when any of them would; those before it are then replaced already.
  package func replaceByDueDays(_ dates: inout [CivilDate], workingDays days: Int) throws(CalendarError) {
    guard days >= 1 else { throw .termTooShort(days: days) }
    for place in dates.indices {
      guard let due = settled.day(days, after: dates[place]) else { throw .outsideKnownYears }
      dates[place] = due
    }
  }
}
