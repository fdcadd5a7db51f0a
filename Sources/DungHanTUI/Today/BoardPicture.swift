import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What the board shows, as read at one moment.
struct BoardPicture: Sendable {
  /// A figure that opens down to its cases.
  struct Figure: Sendable {
    /// What Enter opens.
    enum Target: Sendable {
      case list(CaseFilter)
      case matter(String)
    }

    var label: Phrase
    /// `12`, or `50+` where the window ended first.
    var value: Phrase
    /// For a bar: its share of the longest, 0…1.
    var share: Double?
    var target: Target

    init(label: Phrase, value: Phrase, share: Double? = nil, opens target: Target) {
      self.label = label
      self.value = value
      self.share = share
      self.target = target
    }
  }

  var board: Board
  /// The wall clock of the newest event.
  var freshAt: String
  /// What was done to press for an answer, and what waits to be decided on, by code.
  var notes: [String: CaseNote]
  /// What a supervisor asks about; empty for the others.
  var questions: [Figure]
  /// What every body owes and how late it is, where somebody supervises.
  var lateness: [Lateness]
  /// What came in and was answered since the quarter began, where somebody decides.
  var quarter: QuarterFigures?
  /// Reports and plans that are late or due soon, without a case.
  var duties: [PeriodicLine]
}

/// What came in and was answered in the quarter of a day.
struct QuarterFigures: Sendable {
  var number: Int
  var first: CivilDate
  var received = 0
  var answered = 0
  var onTime = 0

  /// Of the last months those that belong to the quarter of `today`.
  init(_ months: [MonthFigures], on today: CivilDate) {
    number = (today.month - 1) / 3 + 1
    let month = (number - 1) * 3 + 1
    first = CivilDate(year: today.year, month: month, day: 1) ?? today.firstOfMonth
    for figures in months where figures.month >= first {
      received += figures.received
      answered += figures.answered
      onTime += figures.onTime
    }
  }
}
