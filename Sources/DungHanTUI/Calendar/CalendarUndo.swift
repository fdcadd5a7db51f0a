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
