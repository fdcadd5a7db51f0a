import CaseStore
import CaseWorkflow
import WorkingCalendar

/// The figures behind the charts, of the cases this account is shown. All are read from kept counts, never from cases.
extension Office {
  /// Every body of which an answer is owed, most late first.
  package func lateness() throws -> [Lateness] {
    _ = try actor(for: .read)
    let today = today
    return try file.read {
      let calendar = try calendar()
      let debts = try seeing { try file.debtCounts(on: today, for: $0) }
      return debts.values.map { debt in
        Lateness(
          unit: debt.unit, late: debt.late,
          worstWorkingDays: debt.oldestDue.map { calendar.workingDaysLate(due: $0, on: today) } ?? 0,
          owed: debt.running + debt.suspended, suspended: debt.suspended)
      }.sorted {
        ($1.worstWorkingDays, $1.late, $1.owed, $0.unit) < ($0.worstWorkingDays, $0.late, $0.owed, $1.unit)
      }
    }
  }

  /// The last `count` months, this one being the last.
  package func monthFigures(_ count: Int = 12) throws -> [MonthFigures] {
    _ = try actor(for: .read)
    var months = [today.firstOfMonth]
    while months.count < max(1, count), let next = months.last { months.append((next - 1).firstOfMonth) }
    months.reverse()
    return try file.read {
      let counts = try seeing { try file.monthCounts(months[0]...today, for: $0) }
      return months.map { MonthFigures(month: $0, counts: counts[$0] ?? MonthCount()) }
    }
  }

  /// The next `count` working days, today among them where it is one, each with what falls due on it. What falls on a day
  /// off is to be done by the working day before (D15), or where that is past by the first.
  package func load(workingDays count: Int = 30) throws -> [DueDay] {
    _ = try actor(for: .read)
    let today = today
    return try file.read {
      let calendar = try calendar()
      var dates = [calendar.nextWorkingDay(onOrAfter: today)]
      for _ in 1..<max(1, count) { dates.append(try calendar.workingDay(1, after: dates[dates.count - 1])) }
      let end = try calendar.workingDay(1, after: dates[dates.count - 1])
      var days = Dictionary(uniqueKeysWithValues: dates.map { ($0, DueCount()) })
      let roles = try ownRoles()
      let due = try seeing { try file.dueCounts(today...end - 1, movesOf: roles, for: $0) }
      for (date, counts) in due {
        days[max(dates[0], calendar.workingDay(onOrBefore: date)), default: DueCount()] += counts
      }
      return dates.map { DueDay(date: $0, counts: days[$0] ?? DueCount()) }
    }
  }
}

extension DueCount {
  fileprivate static func += (left: inout DueCount, right: DueCount) {
    left.answers += right.answers
    left.provisional += right.provisional
    left.moves += right.moves
  }
}
