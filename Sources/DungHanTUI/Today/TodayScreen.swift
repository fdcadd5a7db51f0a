import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// “Hôm nay”: what is late, what I have to do, what is due soon elsewhere; grouped by whose move it is.
struct TodayScreen: Screen {
  /// A row: a case, a figure that opens a list, the rest of a section, or a report to be sent.
  enum RowID: Hashable, Sendable {
    case matter(String)
    /// A case for what the office itself owes in it besides.
    case owed(String)
    case figure(Int)
    case duty(PeriodicKey, DutyPeriod)
  }

  private(set) var picture: BoardPicture?
  var list = ListView<RowID>()
  var marks = Marks()
  private(set) var lines: [RowID: CaseLine] = [:]
  private(set) var figures: [BoardPicture.Figure] = []
  private(set) var numberWidth = 4
  /// The cases whose next move is mine, as far as they were read.
  private(set) var mineCount = 0

  var selectedLine: CaseLine? {
    list.selectedID.flatMap { lines[$0] }
  }

  var selectedDuty: PeriodicLine? {
    guard case .duty(let key, let period) = list.selectedID else { return nil }
    return duty(key, period)
  }

  func duty(_ key: PeriodicKey, _ period: DutyPeriod) -> PeriodicLine? {
    picture?.duties.first { $0.key == key && $0.period == period }
  }

  mutating func show(_ picture: BoardPicture, _ desk: Desk) {
    self.picture = picture
    let hadCases = !lines.isEmpty
    lines = [:]
    numberWidth = CaseRow.numberWidth(picture.board.rows, desk)
    mineCount = picture.board.rows.filter { desk.isMine($0) }.count
    figures = []
    var items: [ListView<RowID>.Item] = []
    for section in sections(picture, desk) {
      guard !section.rows.isEmpty || !section.figures.isEmpty else { continue }
      items.append(.heading(section.title))
      for figure in section.figures {
        items.append(.row(.figure(figures.count)))
        figures.append(figure)
      }
      for line in section.rows {
        let row = line.ownDuty == nil ? RowID.matter(line.code) : .owed(line.code)
        lines[row] = line
        items.append(.row(row))
      }
    }
    if !picture.duties.isEmpty {
      if items.isEmpty { items.append(.heading(desk.say(TodayWords.empty))) }
      let title = desk.may(.periodic) ? TodayWords.toSend : TodayWords.toSendReading
      items.append(.heading(desk.say(title.filled(["n": String(picture.duties.count)]))))
      items += picture.duties.map { .row(.duty($0.key, $0.period)) }
    }
    // The first cases that come are looked at first, not the report that stood chosen for want of any.
    if !hadCases, !lines.isEmpty { list = ListView() }
    list.replace(items)
  }
}
