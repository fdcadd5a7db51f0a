package import WorkingCalendar

extension Obligation {
  /// The obligation with the dates that its start, its term, its extension and its suspensions give by `calendar`; all else
  /// stays. A date that was typed for an item is fixed: on a day off it falls on the working day before (D15).
  package func recomputed(
    calendar: OfficeCalendar, policies: Policies
  ) throws(CalendarError) -> Obligation {
    var moved = self
    if key == .item, length.unit == .calendar {
      let day = calendar.workingDay(onOrBefore: start + length.days)
      moved.setDates(
        to: try calendar.deadline(received: start, length: .calendar(max(1, start.days(until: day)))))
      moved.firstDue = moved.due
      return moved
    }
    moved.firstDue = try calendar.deadline(received: start, length: length, suspensions: suspensions).due
    moved.setDates(to: try moved.deadline(calendar: calendar, policies: policies))
    return moved
  }

  /// What it would be with its longer term (D6).
  package func extended(calendar: OfficeCalendar, policies: Policies) throws(CalendarError) -> Obligation {
    var extended = self
    extended.extending = .approved
    return try extended.recomputed(calendar: calendar, policies: policies)
  }

  /// What it would be counted from `day` (D5).
  package func started(
    on day: CivilDate, calendar: OfficeCalendar, policies: Policies
  ) throws(CalendarError) -> Obligation {
    var started = self
    started.start = day
    return try started.recomputed(calendar: calendar, policies: policies)
  }

  /// What it would be with its clock, which stands, running again from `day`: exactly the days it stood are added (D10).
  package func resumed(
    on day: CivilDate, calendar: OfficeCalendar, policies: Policies
  ) throws(CalendarError) -> Obligation {
    guard state == .suspended, let stood = suspensions.last else { return self }
    var resumed = self
    resumed.state = .open
    resumed.suspensions[suspensions.count - 1] = Suspension(
      from: stood.from, resumed: max(day, stood.from))
    return try resumed.started(on: start, calendar: calendar, policies: policies)
  }

  /// The deadline it stands under: its term, or once extended its cap (D6).
  func deadline(calendar: OfficeCalendar, policies: Policies) throws(CalendarError) -> Deadline {
    guard isExtended, let extended = extendedLength else {
      return try calendar.deadline(received: start, length: length, suspensions: suspensions)
    }
    switch policies.extensionReading {
    case .total: return try calendar.deadline(received: start, length: extended, suspensions: suspensions)
    case .added: return try calendar.deadline(received: firstDue, length: extended, suspensions: suspensions)
    }
  }

  mutating func setDates(to deadline: Deadline) {
    due = deadline.due
    earliestDue = deadline.earliest
    latestDue = deadline.latest
    isProvisional = deadline.isProvisional
  }

  /// Whether both say the same of when it is due and how sure that is.
  package func isDue(like other: Obligation) -> Bool {
    due == other.due && firstDue == other.firstDue && earliestDue == other.earliestDue
      && latestDue == other.latestDue && isProvisional == other.isProvisional
  }
}
