import CaseOffice
import CaseWorkflow

/// What the board shows, as read at one moment.
struct BoardPicture: Sendable {
  /// A figure that opens down to its cases.
  struct Figure: Sendable {
    var label: Phrase
    /// `12`, or `50+` where the window ended first.
    var value: String
    /// For a bar: its share of the longest, 0…1.
    var share: Double?
    var filter: CaseFilter

    init(label: Phrase, value: String, share: Double? = nil, filter: CaseFilter) {
      self.label = label
      self.value = value
      self.share = share
      self.filter = filter
    }
  }

  var board: Board
  /// The wall clock of the newest event.
  var freshAt: String
  /// What a supervisor asks about; empty for the others.
  var questions: [Figure]
  /// Reports and plans that are late or due soon, without a case.
  var duties: [PeriodicLine]

  init(board: Board, freshAt: String, questions: [Figure], duties: [PeriodicLine] = []) {
    self.board = board
    self.freshAt = freshAt
    self.questions = questions
    self.duties = duties
  }
}
