package import CaseOffice
package import CaseWorkflow

/// What the board shows, as read at one moment.
package struct BoardPicture: Sendable {
  /// A figure that opens down to its cases.
  package struct Figure: Sendable {
    package var label: Phrase
    /// `12`, or `50+` where the window ended first.
    package var value: String
    /// For a bar: its share of the longest, 0…1.
    package var share: Double?
    package var filter: CaseFilter

    package init(label: Phrase, value: String, share: Double? = nil, filter: CaseFilter) {
      self.label = label
      self.value = value
      self.share = share
      self.filter = filter
    }
  }

  package var board: Board
  /// The wall clock of the newest event.
  package var freshAt: String
  /// What a supervisor asks about; empty for the others.
  package var questions: [Figure]
  /// Reports and plans that are late or due soon, without a case.
  package var duties: [PeriodicLine]

  package init(board: Board, freshAt: String, questions: [Figure], duties: [PeriodicLine] = []) {
    self.board = board
    self.freshAt = freshAt
    self.questions = questions
    self.duties = duties
  }
}
