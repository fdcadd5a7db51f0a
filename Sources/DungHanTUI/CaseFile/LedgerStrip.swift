import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// A deadline drawn as weeks: which day counts as which, which is off and by what, and where it ends.
struct LedgerStrip {
  private let strip: MonthStrip
  private let legend: StyledLine

  init(_ ledger: [LedgerLine], of duty: Obligation, _ desk: Desk) {
    // While the clock stands no day is the due one.
    let last = duty.state == .suspended ? nil : ledger.indices.last
    let days = ledger.enumerated().map { place, line in
      MonthStrip.Day(
        number: line.date.day, DaySign(line), count: line.counted,
        role: place == 0 ? .start : place == last ? .due : .none,
        note: desk.note(line, isStart: place == 0, isDue: place == last, of: duty),
        isToday: line.date == desk.today)
    }
    let first = ledger.first?.date ?? desk.today
    let offset = first.weekday.rawValue - 1
    let weeks = (offset + ledger.count + 6) / 7
    let isLate = duty.state == .open && duty.due < desk.today || (duty.lateWorkingDays ?? 0) > 0
    strip = MonthStrip(
      weekdays: Weekday.allCases.map { desk.name($0) }, firstWeekday: offset, days: days,
      weekLabels: (0..<weeks).map { desk.bare(first - offset + 7 * $0) },
      dueAttributes: isLate ? .danger : .emphasis)
    var signs: [DaySign] = []
    for day in days where day.sign.mark != " " && !signs.contains(day.sign) { signs.append(day.sign) }
    let start = desk.say(duty.isStartFromLetter ? CaseFileWords.daySent : CaseFileWords.dayReceived)
    let words = signs.map { "\($0.mark) \(desk.say(CaseFileWords.sign($0)))" }
    legend = StyledLine(
      (["├ \(start)"] + (last == nil ? [] : ["┤ \(desk.say(CaseFileWords.dueMark))"]) + words)
        .joined(separator: "  "), .faint)
  }

  /// A week a row; two on a wide screen, where the second has room for words.
  func lines(width: Int) -> [StyledLine] {
    let perWeek = width >= 100 ? 2 : 1
    let size = Size(rows: 1 + strip.weeks * perWeek, columns: width)
    var frame = Frame(size: Size(rows: strip.height(in: size), columns: width))
    strip.render(into: &frame, in: frame.bounds)
    return (0..<frame.size.rows).map { frame.styledLine($0) } + [legend]
  }
}

extension DaySign {
  fileprivate init(_ line: LedgerLine) {
    let kind: DaySign.Kind =
      if line.isSuspended {
        .stopped
      } else {
        switch line.kind {
        case .working: .ordinary
        case .weekend: .weekend
        case .holiday: .holiday
        case .compensatory: .compensatory
        case .swappedOff: .swappedOff
        case .swappedWorking: .swappedWorking
        }
      }
    self.init(kind, isUncertain: line.status == .uncertain)
  }
}

extension Obligation {
  /// Its clock runs from the day it was sent until the receipt is known (D5).
  fileprivate var isStartFromLetter: Bool { key == .answer && !isStartConfirmed }
}

extension Desk {
  /// What a day is, in a word, where the strip has room for it.
  fileprivate func note(_ line: LedgerLine, isStart: Bool, isDue: Bool, of duty: Obligation) -> String {
    if isStart {
      return say(duty.isStartFromLetter ? CaseFileWords.daySent : CaseFileWords.dayReceived)
    }
    if isDue { return say(CaseFileWords.dueMark) }
    return line.counted == nil ? line.name ?? "" : ""
  }
}
