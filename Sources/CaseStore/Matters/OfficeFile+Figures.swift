package import CaseWorkflow
import SQLiteKit
package import WorkingCalendar

/// The answers a body owes.
package struct DebtCount: Hashable, Sendable {
  package var unit: UnitKey
  /// All whose clock runs.
  package var running = 0
  /// Those of them that are overdue.
  package var late = 0
  /// The due date of the most overdue one.
  package var oldestDue: CivilDate?
  /// Those whose clock stands (D10).
  package var suspended = 0

  package init(unit: UnitKey) { self.unit = unit }
}

/// What falls due on a day.
package struct DueCount: Hashable, Sendable {
  /// Cases whose leading answer's clock runs, as the board and the lists have them.
  package var answers = 0
  /// Those of them whose date can still move (D12).
  package var provisional = 0
  /// Next moves of the roles asked for.
  package var moves = 0

  package init() {}
}

/// What came in and what was answered in a month.
package struct MonthCount: Hashable, Sendable {
  package var received = 0
  package var answered = 0
  /// Of the answered ones, those in which every answer came in time.
  package var onTime = 0

  package init() {}
}

/// The figures behind the charts: a few kept counts each, never the cases.
extension OfficeFile {
  /// What every body owes of which anything is owed, by its key.
  package func debtCounts(on today: CivilDate, for sight: Visibility) throws -> [UnitKey: DebtCount] {
    var debts: [UnitKey: DebtCount] = [:]
    let running = kept(.debt, for: sight)
    let day = Value.int(Int(today.dayNumber))
    try connection.query(
      SQL(
        """
        SELECT subject, sum(n), sum(iif(day < ?, n, 0)), min(iif(day < ? AND n > 0, day, NULL))
        FROM \(running.sql) GROUP BY subject HAVING sum(n) <> 0
        """), [day, day] + running.values
    ) { row in
      var debt = DebtCount(unit: row.text(0))
      debt.running = row.int(1)
      debt.late = row.int(2)
      debt.oldestDue = row.optionalDate(3)
      debts[debt.unit] = debt
    }
    for (unit, count) in try sums(of: kept(.stood, for: sight)) {
      debts[unit, default: DebtCount(unit: unit)].suspended = count
    }
    return debts
  }

  /// How many cases have their leading answer due on each day of `span` on which any has.
  package func answersDue(_ span: ClosedRange<CivilDate>, for sight: Visibility) throws -> [CivilDate: Int] {
    try sumsByDay(of: kept(.answer, from: span.lowerBound, before: span.upperBound + 1, for: sight))
  }

  /// What falls due on each day of `span` on which anything does; of next moves those of `roles`.
  package func dueCounts(
    _ span: ClosedRange<CivilDate>, movesOf roles: Set<RoleKey>, for sight: Visibility
  ) throws -> [CivilDate: DueCount] {
    var counts: [CivilDate: DueCount] = [:]
    func sums(_ kind: CounterLedger.Kind, subjects: Set<String>? = nil) throws -> [CivilDate: Int] {
      try sumsByDay(
        of: kept(kind, from: span.lowerBound, before: span.upperBound + 1, for: sight), subjects: subjects)
    }
    for (day, count) in try sums(.answer) { counts[day, default: DueCount()].answers = count }
    for (day, count) in try sums(.provisional) { counts[day, default: DueCount()].provisional = count }
    for (day, count) in try sums(.await, subjects: roles) { counts[day, default: DueCount()].moves = count }
    return counts
  }

  /// What came in and what was answered, by the first day of each month of `span` in which anything was.
  package func monthCounts(
    _ span: ClosedRange<CivilDate>, for sight: Visibility
  ) throws -> [CivilDate: MonthCount] {
    var counts: [CivilDate: MonthCount] = [:]
    let first = span.lowerBound.firstOfMonth
    let end = span.upperBound + 1
    for (month, count) in try sumsByDay(of: kept(.received, from: first, before: end, for: sight)) {
      counts[month, default: MonthCount()].received = count
    }
    for (month, count) in try sumsByDay(of: kept(.answered, from: first, before: end, for: sight)) {
      counts[month, default: MonthCount()].answered = count
    }
    for (month, count) in try sumsByDay(of: kept(.onTime, from: first, before: end, for: sight)) {
      counts[month, default: MonthCount()].onTime = count
    }
    return counts
  }
}
