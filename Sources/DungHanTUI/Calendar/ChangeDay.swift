import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What a changed day would move; nothing is recorded.
struct PreviewDay: Errand {
  var change: ChangedDay

  func run(in office: Office) throws -> MovedDates {
    try MovedDates { try office.changeDay(change, isDryRun: true, each: $0) }
  }

  func done(_ result: MovedDates, _ desk: Desk) -> [Step]? {
    guard !result.report.revision.isEmpty else {
      return [.refuse(desk.say(DayFormWords.nothingNew)), .bell]
    }
    let save = ChangeDay(change: change, basis: result.report.basis)
    return [.lay(DayPreview(DayFormWords.previewTitle, result, saving: save, back: DayFormWords.goOn, desk))]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}

/// Records a changed day and everything it moves, if the calendar is still the one that was previewed.
struct ChangeDay: Errand {
  var change: ChangedDay
  var basis: Int64

  func run(in office: Office) throws -> MovedDates {
    try MovedDates { try office.changeDay(change, basis: basis, each: $0) }
  }

  func done(_ result: MovedDates, _ desk: Desk) -> [Step]? {
    let words = DayFormWords.saved.filled([
      "time": desk.time, "day": desk.short(change.date), "n": String(result.report.moved),
    ])
    return result.saved(desk.say(words), desk) + [.ask(DropCopy(key: DayForm.copyKey(change.date)))]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.lift, .refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}
