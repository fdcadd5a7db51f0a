import CaseOffice
import CaseStore
import CaseWorkflow
import WorkingCalendar

/// The figures as one would count them on paper: every case that the account may open, every obligation of it.
struct NaiveFigures {
  private let office: Office
  private let calendar: OfficeCalendar
  private var cases: [(matter: Matter, type: CaseType)] = []

  init(_ office: Office) throws {
    self.office = office
    calendar = try office.calendar()
    var ids: [Int64] = []
    try office.file.eachMatter(for: .everything) { ids.append($0) }
    for id in ids {
      guard let matter = try office.file.matter(id: id)?.matter,
        (try? office.show(code: matter.code)) != nil
      else { continue }
      cases.append((matter, try office.file.caseType(digest: matter.typeDigest)))
    }
  }

  private var owed: [Obligation] {
    cases.filter { !$0.matter.isClosed(in: $0.type) }.flatMap(\.matter.obligations)
      .filter { $0.key == .answer && $0.isOpen }
  }

  func lateness() -> Set<Lateness> {
    Set(
      Dictionary(grouping: owed, by: \.debtor).map { unit, answers in
        let late = answers.filter { $0.state == .open && $0.due < office.today }
        return Lateness(
          unit: unit, late: late.count,
          worstWorkingDays: late.map { calendar.workingDaysLate(due: $0.due, on: office.today) }.max() ?? 0,
          owed: answers.count, suspended: answers.count { $0.state == .suspended })
      })
  }

  /// Month by month, day by day.
  func months(_ count: Int) -> [MonthFigures] {
    var figures: [MonthFigures] = []
    var (year, month) = (office.today.year, office.today.month)
    while figures.count < count {
      guard let first = CivilDate(year: year, month: month, day: 1) else { break }
      var counts = MonthCount()
      for day in 0..<CivilDate.days(inMonth: month, of: year) { tally(first + day, &counts) }
      figures.insert(MonthFigures(month: first, counts: counts), at: 0)
      (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
    }
    return figures
  }

  private func tally(_ day: CivilDate, _ counts: inout MonthCount) {
    for (matter, _) in cases {
      if matter.received == day { counts.received += 1 }
      let answers = matter.obligations.filter { $0.key == .answer && $0.start <= day }
      let came = matter.obligations.contains {
        $0.key == .answer && $0.state == .fulfilled && $0.fulfilled == day
      }
      let isOwed = answers.contains { answer in
        answer.isOpen || answer.state == .fulfilled && (answer.fulfilled ?? day) > day
      }
      guard came, !isOwed else { continue }
      counts.answered += 1
      let isLate = answers.contains { answer in
        (answer.fulfilled ?? day + 1) <= day && answer.state == .fulfilled
          && (answer.lateWorkingDays ?? 0) > 0
      }
      if !isLate { counts.onTime += 1 }
    }
  }

  func dueDays(_ span: ClosedRange<CivilDate>, roles: Set<RoleKey>) -> [DueDay] {
    var days: [CivilDate: DueCount] = [:]
    for (matter, type) in cases where !matter.isClosed(in: type) {
      guard let answer = leading(matter), span.contains(answer.due) else { continue }
      days[answer.due, default: DueCount()].answers += 1
      if answer.isProvisional { days[answer.due, default: DueCount()].provisional += 1 }
    }
    for (matter, type) in cases {
      guard let next = matter.nextMove(in: type), roles.contains(next.role), span.contains(next.due) else {
        continue
      }
      days[next.due, default: DueCount()].moves += 1
    }
    return days.map { DueDay(date: $0, counts: $1) }.sorted { $0.date < $1.date }
  }

  /// The answer a case is listed by: of those whose clock runs the one due first.
  private func leading(_ matter: Matter) -> Obligation? {
    matter.obligations.filter { $0.key == .answer && $0.state == .open }.min { $0.due < $1.due }
  }

  /// Day by day, from today on: what falls on a day off goes to the working day before, or to the first.
  func load(_ count: Int, roles: Set<RoleKey>) -> [DueDay] {
    var days: [DueDay] = []
    var early = DueCount()
    var date = office.today
    let due = Dictionary(
      uniqueKeysWithValues: dueDays(date...date + 4 * count, roles: roles).map { ($0.date, $0.counts) })
    while true {
      var counts = due[date] ?? DueCount()
      if calendar.isWorking(date) {
        if days.count == count { return days }
        if days.isEmpty { add(early, to: &counts) }
        days.append(DueDay(date: date, counts: counts))
      } else if let last = days.indices.last {
        add(counts, to: &days[last].counts)
      } else {
        add(counts, to: &early)
      }
      date = date + 1
    }
  }

  private func add(_ more: DueCount, to counts: inout DueCount) {
    counts.answers += more.answers
    counts.provisional += more.provisional
    counts.moves += more.moves
  }
}
