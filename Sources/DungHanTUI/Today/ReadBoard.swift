import CaseOffice
import CaseWorkflow

/// Reads the board: windows and kept counts.
struct ReadBoard: Errand {
  private static let boardRows = 50

  /// Whether what a supervisor asks about is counted too.
  var isForSupervisor: Bool

  func run(in office: Office) throws -> BoardPicture {
    let board = try office.board(limit: Self.boardRows)
    return BoardPicture(
      board: board, freshAt: try office.freshness().at,
      questions: isForSupervisor ? try questions(board, office) : [],
      duties: try office.periodicPressing())
  }

  /// What a supervisor asks about, each figure with the cases behind it; counted to the end of a window.
  private func questions(_ board: Board, _ office: Office) throws -> [BoardPicture.Figure] {
    let next = try office.typeOutline().next
    var figures: [BoardPicture.Figure] = []
    for (label, action) in [
      (TodayWords.notForwarded, "forward"), (TodayWords.unconfirmed, "confirm-receipt"),
    ] {
      for state in next.filter({ $0.value == action }).keys.sorted() {
        var filter = CaseFilter()
        filter.state = state
        filter.limit = Self.boardRows + 1
        let count = try office.list(filter).count
        filter.limit = nil
        let value = count > Self.boardRows ? "\(Self.boardRows)+" : String(count)
        figures.append(BoardPicture.Figure(label: label, value: value, filter: filter))
      }
    }
    return figures
  }
}
