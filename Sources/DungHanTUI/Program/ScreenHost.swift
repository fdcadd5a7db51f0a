package import CaseOffice
import CaseWorkflow
package import TerminalKit
import VietnameseText

/// Does the effects of the screens on an open office. Every read is a window, so that this may be done between two keys; as
/// effects are values, a worker with an office of its own can do the same.
package final class ScreenHost {
  private let office: Office
  private var mark: Int64?

  package init(office: Office) {
    self.office = office
    mark = try? office.changeMark()
  }

  package func perform(_ effect: ScreenEffect) -> Outcome<ScreenMessage> {
    do {
      switch effect {
      case .bell: return .bell
      case .quit: return .quit
      default: return .message(try answer(effect))
      }
    } catch {
      return .message(.failed(OfficeProblem(error), effect))
    }
  }

  private func answer(_ effect: ScreenEffect) throws -> ScreenMessage {
    switch effect {
    case .readBoard: return .board(try board())
    case .readWindow(let request): return .window(request, try window(request))
    case .readFile(let code, let purpose): return .file(try file(code), purpose: purpose)
    case .readConflict(let code, let since): return .conflict(try file(code), since: since)
    case .findAlike(let likeness, let round):
      return .alike(try office.likelyDuplicates(of: likeness, limit: Self.mostAlike), round: round)
    case .act(let act, let label):
      let warnings = try office.warnings(for: act)
      return .acted(
        try office.act(act), key: ActForm.copyKey(act.code, act.action), label: label, warnings: warnings)
    case .log(let new):
      let warnings = try office.warnings(for: new)
      return .logged(try office.open(new), warnings: warnings)
    case .recordPeriodic(let entry): return .recordedPeriodic(try record(entry))
    case .keep(let copy): return .kept(try office.keep(copy))
    case .dropCopy(let key):
      try office.dropWorkingCopy(key: key)
      return .dropped(key: key)
    case .pulse, .bell, .quit: return try pulse()
    }
  }

  private func pulse() throws -> ScreenMessage {
    let now = try office.changeMark()
    defer { mark = now }
    return .pulse(today: office.today, time: office.timeOfDay, isChanged: mark != nil && mark != now)
  }

  private func file(_ code: String) throws -> CaseFile {
    let detail = try office.show(code: code)
    let full = detail.line.code
    return CaseFile(
      detail: detail, history: try office.history(code: full), offers: try office.offers(code: full))
  }

  private func window(_ request: CaseListRequest) throws -> [CaseLine] {
    if request.isSearchAlone { return try office.search(request.text, limit: 2 * CaseListRequest.windowSize) }
    var filter = request.filter
    filter.text = request.text.isEmpty ? nil : request.text
    filter.limit = CaseListRequest.windowSize
    filter.after = request.after
    return try office.list(filter)
  }

  // MARK: the board

  private static let boardRows = 50

  private func board() throws -> BoardPicture {
    let board = try office.board(limit: Self.boardRows)
    let isSupervisor = try Desk(office: office, language: .vi).board == .supervisor
    return BoardPicture(
      board: board, freshAt: try office.freshness().at, questions: isSupervisor ? try questions(board) : [],
      duties: try office.periodicPressing())
  }

  /// What a supervisor asks about, each figure with the cases behind it; counted to the end of a window.
  private func questions(_ board: Board) throws -> [BoardPicture.Figure] {
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

  /// The cases like the one being typed that there is room for.
  private static let mostAlike = 6

  private func record(_ entry: PeriodicEntry) throws -> PeriodicLine {
    guard let step = entry.step else {
      return try office.fulfilPeriodic(
        entry.key, period: entry.period, document: entry.document, sent: entry.day)
    }
    return try office.takePeriodicStep(
      entry.key, period: entry.period, step: step, on: entry.day, document: entry.document)
  }
}
