package import WorkingCalendar

/// A periodic duty in one of its periods, with the last day on which it is on time.
package struct PeriodicOccurrence: Hashable, Sendable {
  package var duty: PeriodicDuty
  package var period: DutyPeriod
  package var due: CivilDate
  /// A day whose nature a notice still has to settle could move the date (D12).
  package var isProvisional: Bool

  package init(duty: PeriodicDuty, period: DutyPeriod, due: CivilDate, isProvisional: Bool) {
    self.duty = duty
    self.period = period
    self.due = due
    self.isProvisional = isProvisional
  }

  /// The first day on which it can be worked on.
  package var begins: CivilDate {
    if case .within(let from, _, _) = duty.rule { from.date(in: period.year) } else { period.firstDay }
  }

  /// Whether an office founded on `founding` owes it: it was still to come due, and of a period that was not over.
  package func isOwed(since founding: CivilDate) -> Bool {
    due >= founding && period.lastDay >= founding
  }

  /// The duty's label, its years filled in.
  package var label: Phrase { duty.label.filled(["nextYear": String(period.year + 1)]) }
}

extension PeriodicDuty {
  /// The periods of a year that this duty comes round in.
  package func periods(of year: Int) -> [DutyPeriod] {
    let numbers: [Int] =
      if case .every(let cycle, let chosen, _) = rule { chosen ?? Array(1...cycle.count) } else { [1] }
    return numbers.compactMap { DutyPeriod(rule.cycle, of: year, number: $0) }
  }

  /// The duty in `period`, by the calendar and the office's reading of “trước ngày” (D15); nil when the duty does not
  /// come round in it, or not under this row: another was in force on the date due.
  package func occurrence(
    in period: DutyPeriod, calendar: OfficeCalendar, policies: Policies
  ) -> PeriodicOccurrence? {
    guard periods(of: period.year).contains(period) else { return nil }
    let isStrict = policies.beforeReading == .strict
    // A fixed date never rolls forward: on a day off it falls on the working day before (D15).
    let limit: CivilDate =
      switch rule {
      case .before(let day): day.date(in: period.year) - (isStrict ? 1 : 0)
      case .every(_, _, .days(let days)): period.lastDay + days
      case .every(_, _, .date(let day)): day.date(in: period.year)
      case .every(_, _, .unset): period.lastDay
      case .within(_, let to, _): to.date(in: period.year)
      }
    let due = calendar.fixedDate(before: limit, strict: false)
    guard isValid(on: due) else { return nil }
    let isDoubtful = (due.dayNumber...limit.dayNumber).contains {
      calendar.isUncertain(CivilDate(dayNumber: $0))
    }
    return PeriodicOccurrence(
      duty: self, period: period, due: due,
      isProvisional: isDoubtful || !calendar.isAnnounced(year: limit.year))
  }
}

extension OfficeSettings {
  /// Every periodic duty of the periods of a year, by the date due.
  package func occurrences(of year: Int, calendar: OfficeCalendar) -> [PeriodicOccurrence] {
    periodic.flatMap { duty in
      duty.periods(of: year).compactMap {
        duty.occurrence(in: $0, calendar: calendar, policies: policies)
      }
    }.sorted { ($0.due, $0.duty.key) < ($1.due, $1.duty.key) }
  }

  /// What the office has to answer for on `day`: every occurrence that has begun by then, of no period that was over
  /// before the office was founded. None is dropped at a year's end: whoever asks takes away what was sent.
  package func occurrences(
    since founding: CivilDate, through day: CivilDate, calendar: OfficeCalendar
  ) -> [PeriodicOccurrence] {
    guard founding <= day else { return [] }
    // The report of a year is due in the next one.
    return ((founding.year - 1)...day.year).flatMap { occurrences(of: $0, calendar: calendar) }
      .filter { $0.isOwed(since: founding) && $0.begins <= day }
      .sorted { ($0.due, $0.duty.key) < ($1.due, $1.duty.key) }
  }
}
