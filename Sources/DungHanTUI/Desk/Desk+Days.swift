import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// Days and spans as the office says them.
extension Desk {
  /// `T4`, or `Wed`.
  func weekday(_ day: CivilDate) -> String { name(day.weekday) }

  /// `T4`, or `Wed`.
  func name(_ weekday: Weekday) -> String {
    language == .vi ? weekday.shortVietnamese : weekday.shortEnglish
  }

  /// `T4 25/11`; of another year `T4 25/11/27`.
  func short(_ day: CivilDate) -> String {
    let year = day.year == today.year ? "" : "/" + String(day.year % 100 + 100).dropFirst()
    return "\(weekday(day)) \(day.shortVietnamese)\(year)"
  }

  /// `T4 25/11`; of another year `25/11/27`: at most eight columns, for a row.
  func rowed(_ day: CivilDate) -> String {
    if day.year == today.year { return "\(weekday(day).prefix(2)) \(day.shortVietnamese)" }
    return "\(day.shortVietnamese)/\(String(day.year % 100 + 100).dropFirst())"
  }

  /// `25/11`, with the year when it is another one.
  func bare(_ day: CivilDate) -> String {
    day.year == today.year ? day.shortVietnamese : day.vietnamese
  }

  /// `T4 25/11/2026`.
  func full(_ day: CivilDate) -> String { "\(weekday(day)) \(day.vietnamese)" }

  /// `Thứ Hai 23/11/2026`.
  func long(_ day: CivilDate) -> String {
    "\(language == .vi ? day.weekday.vietnamese : day.weekday.english) \(day.vietnamese)"
  }

  /// The day a row speaks of: of the late answer, else of the move now due.
  func rowDay(_ line: CaseLine) -> (day: CivilDate, isProvisional: Bool)? {
    line.spokenDay(today: today, uncertain: uncertainDays)
  }

  /// `trễ 7`, `hôm nay`, `còn 2`; nothing for a finished case.
  func span(_ line: CaseLine) -> String {
    switch line.topic {
    case .lateAnswer:
      let days = line.workingDaysLate ?? 0
      return days > 0 ? say(CommonWords.late.filled(["n": String(days)])) : say(CommonWords.pastDue)
    case .stoppedClock: return say(CommonWords.clockStands)
    case .move(let move): return span(to: move.due)
    case .finished: return ""
    }
  }

  func span(to due: CivilDate) -> String {
    if due == today { return say(CommonWords.today) }
    if due < today {
      let days = calendar.workingDaysLate(due: due, on: today)
      return days > 0 ? say(CommonWords.late.filled(["n": String(days)])) : say(CommonWords.pastDue)
    }
    return say(CommonWords.left.filled(["n": String(calendar.workingDays(after: today, through: due))]))
  }

  /// `còn 1 ngày làm việc`, in words for a sentence.
  func longSpan(to due: CivilDate) -> String {
    if due == today { return say(CommonWords.dueToday) }
    if due < today {
      let days = calendar.workingDaysLate(due: due, on: today)
      return days > 0 ? say(CommonWords.lateDays.filled(["n": String(days)])) : say(CommonWords.pastDue)
    }
    return say(CommonWords.leftDays.filled(["n": String(calendar.workingDays(after: today, through: due))]))
  }

  /// How pressing a row is: late, due within a working day, neither.
  enum Pressure: Sendable { case late, soon, none }

  func pressure(_ line: CaseLine) -> Pressure {
    switch line.topic {
    case .lateAnswer: return .late
    case .stoppedClock, .finished: return .none
    case .move(let move):
      if move.due < today { return .late }
      return calendar.workingDays(after: today, through: move.due) <= 1 ? .soon : .none
    }
  }

  /// The first day in a span whose nature a notice still has to settle.
  func uncertainDay(after start: CivilDate, through end: CivilDate) -> CivilDate? {
    uncertainDays.first { $0 > start && $0 <= end }
  }

  /// `~` after a date that such a day can still move.
  func doubt(_ due: CivilDate, since start: CivilDate) -> String {
    uncertainDay(after: start, through: due) == nil ? "" : "~"
  }
}
