import CaseOffice
import CaseWorkflow

/// What taking back the last change of the calendar would move; nothing is recorded.
struct PreviewCalendarUndo: Errand {
  /// The change that somebody has made.
  var event: Int64

  func run(in office: Office) throws -> MovedDates {
    try MovedDates { try office.takeBackCalendarChange(event, isDryRun: true, each: $0) }
  }

  func done(_ result: MovedDates, _ desk: Desk) -> [Step]? {
    let save = CalendarUndo(event: event)
    return [.lay(DayPreview(DayFormWords.undoTitle, result, saving: save, back: DayFormWords.stay, desk))]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.undoable(nil), .say(desk.say(problem.message).withoutCommandWords, .problem), .bell, .reload]
  }
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
    [.liftAll, .undoable(nil), .say(desk.say(problem.message).withoutCommandWords, .problem), .bell, .reload]
  }
}
