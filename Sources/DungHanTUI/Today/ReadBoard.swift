import CaseOffice
import CaseWorkflow

/// Reads the board: windows and kept counts.
struct ReadBoard: Errand {
  private static let boardRows = 50

  func run(in office: Office) throws -> BoardPicture {
    let board = try office.board(limit: Self.boardRows)
    let isSupervisor = try Desk(office: office, language: .vi).board == .supervisor
    return BoardPicture(
      board: board, freshAt: try office.freshness().at,
      questions: isSupervisor ? try questions(board, office) : [],
      duties: try office.periodicPressing())
  }

  /// What a supervisor asks about, each figure with the cases behind it; counted to the end of a window.
  private func questions(_ board: Board, _ office: Office) throws -> [BoardPicture.Figure] {
    let types = try office.caseTypes()
    func states(before action: ActionKey) -> Set<StateKey> {
      Set(
        types.flatMap { type in
          type.states.filter { $0.next?.action == action && $0.key != type.waitingState }.map(\.key)
        })
    }
    var figures: [BoardPicture.Figure] = []
    for (label, action) in [
      (TodayWords.notForwarded, "forward"), (TodayWords.unconfirmed, "confirm-receipt"),
    ] {
      for state in states(before: action).sorted() {
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
