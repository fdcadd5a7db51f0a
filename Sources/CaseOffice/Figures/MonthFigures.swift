package import CaseStore
package import WorkingCalendar

/// What came in and what was answered in one month.
package struct MonthFigures: Hashable, Sendable {
  /// The first day of the month.
  package var month: CivilDate
  package var counts: MonthCount

  package init(month: CivilDate, counts: MonthCount) {
    self.month = month
    self.counts = counts
  }

  /// Cases by the day the Front received them.
  package var received: Int { counts.received }
  /// Cases in which the last answer owed came in the month. One that is reopened and answered again counts again.
  package var answered: Int { counts.answered }
  /// Of these, those in which every answer came in time.
  package var onTime: Int { counts.onTime }
}
