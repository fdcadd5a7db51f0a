import CaseOffice
import CaseWorkflow

/// What taking back the last change of the calendar would move; nothing is recorded.
struct PreviewCalendarUndo: Errand {
  /// The change that somebody has made; nil the newest there is.
  var event: Int64?

  struct Preview: Sendable {
    var event: Int64
    var dates: MovedDates
  }

  func run(in office: Office) throws -> Preview? {
    let dates = try MovedDates { try office.takeBackCalendarChange(event, isDryRun: true, each: $0) }
    return try (event ?? office.lastCalendarChange()?.number).map { Preview(event: $0, dates: dates) }
  }

  func done(_ result: Preview?, _ desk: Desk) -> [Step]? {
    guard let result else { return nil }
    let save = CalendarUndo(event: result.event)
    let preview = DayPreview(
      DayFormWords.undoTitle, result.dates, saving: save, back: DayFormWords.stay, desk)
    return [.lay(preview)]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] { problem.afterCalendarUndo(desk) }
}

/// Puts the calendar back as it was before that change, and every date with it.
struct CalendarUndo: Errand {
  var event: Int64

  func run(in office: Office) throws -> MovedDates {
    try MovedDates { try office.takeBackCalendarChange(event, each: $0) }
  }

  func done(_ result: MovedDates, _ desk: Desk) -> [Step]? {
    let words = DayFormWords.undone.filled(["time": desk.time, "n": String(result.report.moved)])
    return result.saved(desk.say(words), desk)
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.liftAll] + problem.afterCalendarUndo(desk)
  }
}

extension OfficeProblem {
  /// A busy file leaves it for another try; what somebody changed since is nobody's to take back.
  fileprivate func afterCalendarUndo(_ desk: Desk) -> [Step] {
    let words = Step.say(desk.say(message).withoutCommandWords, .problem)
    return (kind == .storage ? [] : [.undoable(nil)]) + [words, .bell, .reload]
  }
}
