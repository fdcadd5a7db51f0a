import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What a change of the calendar moves, as much of it as anybody reads; all is counted.
struct MovedDates: Sendable {
  private static let most = 200

  let report: CalendarImport
  /// The first that move, case by case.
  private(set) var moved: [MovedDeadline] = []
  /// Letters that quote an old date, of all that move.
  private(set) var letters = 0

  /// Gathers what `change` tells.
  init(_ change: ((MovedDeadline) throws -> Void) throws -> CalendarImport) rethrows {
    var moved: [MovedDeadline] = []
    var letters: Set<String> = []
    report = try change { move in
      for letter in move.letters { letters.insert("\(move.code) \(letter.document)") }
      if moved.count < Self.most { moved.append(move) }
    }
    self.moved = moved
    self.letters = letters.count
  }

  /// After it was recorded: said, to be taken back by Ctrl+Z, and which letters must be written again.
  func saved(_ words: String, _ desk: Desk) -> [Step] {
    // What must be told again is read once more, now that it is so.
    let toWrite: [Step] = letters == 0 ? [] : [.lay(DayPreview.lettersToWrite(self, desk))]
    return [
      .liftAll, .undoable(report.event.map { .calendar($0) }), .say(words, .good),
      .ask(ReadDesk(language: desk.language)), .reload,
    ] + toWrite
  }
}
