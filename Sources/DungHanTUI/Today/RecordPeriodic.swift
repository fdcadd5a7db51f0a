import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// Records a periodic report that was sent, or a step of next year's plan that was taken.
struct RecordPeriodic: Errand {
  var key: PeriodicKey
  var period: DutyPeriod
  /// nil where the whole was sent.
  var step: String?
  var document: String
  var day: CivilDate

  func run(in office: Office) throws -> PeriodicLine {
    guard let step else {
      return try office.fulfilPeriodic(key, period: period, document: document, sent: day)
    }
    return try office.takePeriodicStep(key, period: period, step: step, on: day, document: document)
  }

  func done(_ line: PeriodicLine, _ desk: Desk) -> [Step]? {
    let words = TodayWords.dutySaved.filled([
      "time": desk.time, "label": desk.say(line.label), "period": desk.say(line.period.words),
    ])
    return [
      .liftAll, .undoable(nil), .say(desk.say(words), .good),
      .ask(DropCopy(key: PeriodicForm.copyKey(key, period, step))), .reload,
    ]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}
