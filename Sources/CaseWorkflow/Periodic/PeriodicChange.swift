package import WorkingCalendar

/// One fact about a periodic duty: what an event of the office as a whole carries. The names of the cases and labels are
/// the stored form.
package enum PeriodicChange: Hashable, Sendable, Codable {
  /// A step was taken, with the letter it left, if any.
  case stepTaken(key: PeriodicKey, period: DutyPeriod, step: String, on: CivilDate, document: String)
  /// Sent: the date fulfils it, and how late it was then is kept for good (D8).
  case fulfilled(
    key: PeriodicKey, period: DutyPeriod, document: String, sent: CivilDate, due: CivilDate,
    lateWorkingDays: Int)
  /// What was recorded last was recorded wrongly: it counts no more, and both stay in the log.
  case takenBack(key: PeriodicKey, period: DutyPeriod, reason: String)
}

/// What was done so far of one periodic duty in one period.
package struct PeriodicProgress: Hashable, Sendable {
  /// A step that was taken.
  package struct Taken: Hashable, Sendable {
    package var step: String
    package var on: CivilDate
    package var document: String

    package init(step: String, on: CivilDate, document: String) {
      self.step = step
      self.on = on
      self.document = document
    }
  }

  /// How it was fulfilled.
  package struct Fulfilment: Hashable, Sendable {
    package var document: String
    package var sent: CivilDate
    /// The date it was due as it stood then.
    package var due: CivilDate
    package var lateWorkingDays: Int

    package init(document: String, sent: CivilDate, due: CivilDate, lateWorkingDays: Int) {
      self.document = document
      self.sent = sent
      self.due = due
      self.lateWorkingDays = lateWorkingDays
    }
  }

  /// In the order of the days.
  package var taken: [Taken]
  package var fulfilment: Fulfilment?

  package init(taken: [Taken] = [], fulfilment: Fulfilment? = nil) {
    self.taken = taken
    self.fulfilment = fulfilment
  }

  /// Without what was recorded last: the fulfilment, with the step that was it, else the last step.
  package mutating func takeBack() {
    fulfilment = nil
    if !taken.isEmpty { taken.removeLast() }
  }

  /// The step that is to be taken now; nil when all were, or there are none.
  package func nextStep(of duty: PeriodicDuty) -> PeriodicStep? {
    duty.rule.steps.first { step in !taken.contains { $0.step == step.key } }
  }
}
