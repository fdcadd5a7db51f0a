package import CaseOffice
package import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// One run of one command: what it was told, where it prints, and the office, opened when it is first needed.
final class Session {
  let invocation: Invocation
  let preferences: Preferences
  let surroundings: Surroundings
  let streams: Streams
  let output: Output
  let table: CommandTable
  /// Nil where there are none: the board is printed instead.
  let startScreens: StartScreens?
  /// Nil where a missing office is refused and not founded.
  let setUp: SetUpOffice?

  init(
    invocation: Invocation, preferences: Preferences, surroundings: Surroundings, streams: Streams,
    table: CommandTable, startScreens: StartScreens?, setUp: SetUpOffice? = nil
  ) {
    self.invocation = invocation
    self.preferences = preferences
    self.surroundings = surroundings
    self.streams = streams
    self.table = table
    self.startScreens = startScreens
    self.setUp = setUp
    output = Output(streams)
  }

  var language: Language { preferences.language }
  var format: OutputFormat { preferences.format }
  var ink: Ink { Ink(isOn: preferences.usesColor) }

  /// Columns to write in: those of the terminal, else the variable COLUMNS, else the 80 that the board is drawn in.
  var columns: Int { columns(orElse: 80) }

  func columns(orElse usual: Int) -> Int {
    max(60, streams.columns ?? surroundings.filled("COLUMNS").flatMap { Int($0) } ?? usual)
  }

  /// The clock that commands go by: the machine's, or with `--today` the same time of the given day.
  var clock: OfficeClock {
    preferences.today.map { surroundings.clock.on($0.day) } ?? surroundings.clock
  }

  /// One sentence about the running, on standard error.
  func say(_ message: Phrase) {
    streams.writeError(Array((message(language).sanitizedForTerminal() + "\n").utf8))
  }

  /// Says of a table that goes elsewhere that no real case stands in it: its columns are fixed and have no place for it.
  func sayTraining(_ office: Office) throws(OutputTrouble) {
    guard office.isTraining else { return }
    try output.flush()
    let note = Self.trainingNote
    say(Phrase(vi: "lưu ý: \(note.vi)", en: "note: \(note.en)"))
  }

  static let trainingNote = Phrase(
    vi: "sổ tập huấn, không phải hồ sơ thật", en: "a training office, no real cases")

  /// A date that was given for an argument or a flag.
  func day(_ text: String, for place: String) throws(UsageProblem) -> CivilDate {
    guard let day = CivilDate.read(text.trimmed, today: clock.today) else {
      throw .unreadableDay(place: place, value: text)
    }
    return day
  }

  /// `A..B`, either end of which may be left open, or one day.
  func span(_ text: String, of flag: String) throws(UsageProblem) -> (CivilDate?, CivilDate?) {
    let problem = UsageProblem.unreadableSpan(flag: flag, value: text)
    guard let dots = text.firstRange(of: "..") else {
      let day = try day(text, for: "--\(flag)")
      return (day, day)
    }
    let (first, last) = (String(text[..<dots.lowerBound]).trimmed, String(text[dots.upperBound...]).trimmed)
    guard !first.isEmpty || !last.isEmpty else { throw problem }
    let from = first.isEmpty ? nil : try day(first, for: "--\(flag)")
    let to = last.isEmpty ? nil : try day(last, for: "--\(flag)")
    if let from, let to, from > to { throw problem }
    return (from, to)
  }

  func day(_ flag: String) throws(UsageProblem) -> CivilDate? {
    guard let text = invocation.text(flag) else { return nil }
    return try day(text, for: "--\(flag)")
  }
}

/// Starts the screens on an office and comes back when the person leaves.
package typealias StartScreens = (ScreensRequest) throws -> Void

/// What the screens are started with.
package struct ScreensRequest {
  package var office: Office
  package var language: Language
  package var usesColor: Bool
}

/// Asks on the terminal what a new office needs, and founds it. False when the person left before that.
package typealias SetUpOffice = (SetUpRequest) throws -> Bool

/// What the first run is started with.
package struct SetUpRequest {
  /// Where the book will lie.
  package var path: String
  package var language: Language
  package var usesColor: Bool
  /// Founds it; throws what forbids it.
  package var found: (FoundingAnswers) throws -> Void
}
