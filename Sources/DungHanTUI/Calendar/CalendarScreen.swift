import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// “Lịch”: a month or a year with its days off, what is not settled, and what falls due.
struct CalendarScreen: Screen {
  enum Span: Sendable { case month, year }

  private(set) var day: CivilDate
  private(set) var span = Span.month
  /// The year whose counts are known.
  private var knownYear: Int?
  private(set) var answers: [CivilDate: Int] = [:]
  private(set) var reports: [PeriodicLine] = []
  /// What was read of the chosen day; nil until it comes.
  private(set) var detail: ReadDay.Result?

  init(_ desk: Desk) { day = desk.today }

  var registry: ScreenCommands.Registry { ScreenCommands.calendar }

  var undoing: (any Errand)? { PreviewCalendarUndo() }

  func reading(_ desk: Desk) -> [any Errand] { [ReadDueYear(year: day.year), ReadDay(day: day)] }

  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step] {
    if let (errand, result) = answer.of(ReadDueYear.self), errand.year == day.year {
      knownYear = errand.year
      answers = result.answers
      reports = result.reports
    }
    if let (errand, result) = answer.of(ReadDay.self), errand.day == day { detail = result }
    return []
  }

  mutating func run(_ command: ScreenCommand, _ size: Size, _ desk: Desk) -> [Step]? {
    switch command {
    case .calendar: go(to: desk.today, desk)
    case .view: turn()
    case .open: open(desk)
    case .changeDay: [.lay(DayForm(day, desk))]
    default: nil
    }
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step]? {
    switch key {
    case .left: go(to: day - 1, desk)
    case .right: go(to: day + 1, desk)
    case .up: go(to: day - 7, desk)
    case .down: go(to: day + 7, desk)
    case .pageUp: go(months: span == .month ? -1 : -12, desk)
    case .pageDown: go(months: span == .month ? 1 : 12, desk)
    case .home: go(to: desk.today, desk)
    case .end: go(to: lastOfSpan, desk)
    case .tab, .backTab: turn()
    case .enter: open(desk)
    default: nil
    }
  }

  private mutating func turn() -> [Step] {
    span = span == .month ? .year : .month
    return []
  }

  private var lastOfSpan: CivilDate {
    let month = span == .month ? day.month : 12
    return CivilDate(year: day.year, month: month, day: CivilDate.days(inMonth: month, of: day.year)) ?? day
  }

  /// The same day of another month, or its last.
  private mutating func go(months: Int, _ desk: Desk) -> [Step] {
    let place = day.year * 12 + day.month - 1 + months
    let (year, month) = (place / 12, place % 12 + 1)
    let last = CivilDate.days(inMonth: month, of: year)
    return go(to: CivilDate(year: year, month: month, day: min(day.day, last)) ?? day, desk)
  }

  mutating func go(to target: CivilDate, _ desk: Desk) -> [Step] {
    guard OfficeCalendar.knows(target) else {
      let words = CalendarWords.edges.filled([
        "first": String(OfficeCalendar.firstYear), "last": String(OfficeCalendar.lastYear),
      ])
      return [.bell, .say(desk.say(words), .caution)]
    }
    guard target != day else { return [] }
    day = target
    detail = nil
    guard knownYear == day.year else {
      answers = [:]
      reports = []
      return [.ask(ReadDueYear(year: day.year)), .ask(ReadDay(day: day))]
    }
    // Nothing falls due on most days: there is nothing to be read.
    guard dueCount > 0 || desk.calendar.isUncertain(day) else {
      detail = ReadDay.Result(cases: [], provisional: 0)
      return []
    }
    return [.ask(ReadDay(day: day))]
  }

  /// Answers due on the chosen day.
  var dueCount: Int { answers[day] ?? 0 }

  private func open(_ desk: Desk) -> [Step] {
    guard dueCount > 0 else {
      return [.bell, .say(desk.say(CalendarWords.nothingDue.filled(["day": desk.full(day)])), .caution)]
    }
    var filter = CaseFilter()
    filter.dueSpan = day...day
    return [.open(CaseListScreen(filter: filter))]
  }
}
