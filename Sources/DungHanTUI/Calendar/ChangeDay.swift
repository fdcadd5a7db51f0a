import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What a changed day would move; nothing is recorded.
struct PreviewDay: Errand {
  struct Result: Sendable {
    var report: CalendarImport
    /// The first that move, case by case.
    var moved: [MovedDeadline]
    /// Letters that quote an old date, of all that move.
    var letters: Int
  }

  /// As many as anybody reads; all are counted.
  static let most = 200

  var change: ChangedDay

  func run(in office: Office) throws -> Result {
    var moves = Moves()
    let report = try office.changeDay(change, isDryRun: true, each: { moves.add($0) })
    return moves.result(report)
  }

  func done(_ result: Result, _ desk: Desk) -> [Step]? {
    guard !result.report.revision.isEmpty else {
      return [.refuse(desk.say(DayFormWords.nothingNew)), .bell]
    }
    return [.lay(DayPreview(change, result, desk))]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}

/// Records a changed day and everything it moves, if the calendar is still the one that was previewed.
struct ChangeDay: Errand {
  var change: ChangedDay
  var basis: Int64

  func run(in office: Office) throws -> PreviewDay.Result {
    var moves = Moves()
    let report = try office.changeDay(change, basis: basis, each: { moves.add($0) })
    return moves.result(report)
  }

  func done(_ result: PreviewDay.Result, _ desk: Desk) -> [Step]? {
    let words = DayFormWords.saved.filled([
      "time": desk.time, "day": desk.short(change.date), "n": String(result.report.moved),
    ])
    // What must be told again is read once more, now that it is so.
    let letters: [Step] = result.letters == 0 ? [] : [.lay(DayPreview.lettersToWrite(result, desk))]
    return [
      .liftAll, .say(desk.say(words), .good), .ask(DropCopy(key: DayForm.copyKey(change.date))),
      .ask(ReadDesk(language: desk.language)), .reload,
    ] + letters
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.lift, .refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}

/// What moves, as it is told.
private struct Moves {
  private var moved: [MovedDeadline] = []
  private var letters = 0

  mutating func add(_ move: MovedDeadline) {
    letters += move.letters.count
    if moved.count < PreviewDay.most { moved.append(move) }
  }

  func result(_ report: CalendarImport) -> PreviewDay.Result {
    PreviewDay.Result(report: report, moved: moved, letters: letters)
  }
}
