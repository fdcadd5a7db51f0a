package import CaseWorkflow
package import WorkingCalendar

/// A periodic duty in one period, as a list shows it on a day.
package struct PeriodicLine: Sendable {
  package enum State: String, Sendable, CaseIterable {
    /// Not sent, and not pressing yet.
    case owed
    case dueSoon = "due-soon"
    case late
    case done
  }

  package var occurrence: PeriodicOccurrence
  package var progress: PeriodicProgress
  package var state: State
  /// Counted to today while it is owed, frozen once it was sent (D8).
  package var workingDaysLate: Int
  /// Working days from today through the date due; nil once it is late or done.
  package var workingDaysLeft: Int?

  package init(
    _ occurrence: PeriodicOccurrence, _ progress: PeriodicProgress, today: CivilDate, soon: CivilDate,
    calendar: OfficeCalendar
  ) {
    self.occurrence = occurrence
    self.progress = progress
    if let sent = progress.fulfilment {
      state = .done
      workingDaysLate = sent.lateWorkingDays
      return
    }
    let isLate = calendar.isOverdue(due: occurrence.due, on: today)
    state = isLate ? .late : occurrence.due <= soon ? .dueSoon : .owed
    workingDaysLate = isLate ? calendar.workingDaysLate(due: occurrence.due, on: today) : 0
    workingDaysLeft = isLate ? nil : calendar.workingDays(after: today, through: occurrence.due)
  }

  package var key: PeriodicKey { occurrence.duty.key }
  package var period: DutyPeriod { occurrence.period }
  package var label: Phrase { occurrence.label }
  /// The date it is due; of one that was sent, the date as it stood then.
  package var due: CivilDate { progress.fulfilment?.due ?? occurrence.due }
  package var isProvisional: Bool { state != .done && state != .late && occurrence.isProvisional }
  /// The step now to be taken; nil when there are none, or it was sent.
  package var nextStep: PeriodicStep? { state == .done ? nil : progress.nextStep(of: occurrence.duty) }
  /// Late, or due soon enough to be brought up.
  package var isPressing: Bool { state == .late || state == .dueSoon }
}
