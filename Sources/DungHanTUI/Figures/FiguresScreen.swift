import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// “Số liệu”: who is late and of how many, what came in and what was answered, what the next weeks bring. Every figure
/// opens down to its cases.
struct FiguresScreen: Screen {
  enum Page: Int, CaseIterable, Sendable { case late, months, load }

  private(set) var page = Page.late
  private(set) var figures: Figures?
  private var chosen: [Page: Int] = [.late: 0, .months: 11, .load: 0]

  var registry: ScreenCommands.Registry { ScreenCommands.figures }

  func reading(_ desk: Desk) -> [any Errand] { [ReadFigures()] }

  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step] {
    if let read = answer.of(ReadFigures.self) { figures = read.result }
    return []
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step]? {
    switch key {
    case .tab: turn(1)
    case .backTab: turn(-1)
    case .up, .left: choose(-1)
    case .down, .right: choose(1)
    case .enter: return filter(desk).map { [.open(CaseListScreen(filter: $0))] } ?? [.bell]
    default: return nil
    }
    return []
  }

  private mutating func turn(_ step: Int) {
    let count = Page.allCases.count
    page = Page(rawValue: (page.rawValue + step + count) % count) ?? .late
  }

  private mutating func choose(_ step: Int) {
    guard let count = figures?.count(of: page), count > 0 else { return }
    chosen[page] = min(max(0, place + step), count - 1)
  }

  /// The chosen bar, month or day of the page.
  var place: Int { chosen[page] ?? 0 }

  /// The cases behind the chosen figure.
  private func filter(_ desk: Desk) -> CaseFilter? {
    guard let figures, place < figures.count(of: page) else { return nil }
    var filter = CaseFilter()
    switch page {
    case .late:
      filter.unit = figures.lateness[place].unit
      filter.isOverdue = true
      filter.order = .lateness
    case .months:
      let month = figures.months[place].month
      filter.receivedFrom = month
      filter.receivedTo = month.endOfMonth
      filter.order = .received
    case .load: filter.dueSpan = figures.load[place].date...figures.load[place].date
    }
    return filter
  }
}

/// What the charts show, as read at one moment.
struct Figures: Sendable {
  var lateness: [Lateness]
  var months: [MonthFigures]
  var load: [DueDay]

  func count(of page: FiguresScreen.Page) -> Int {
    switch page {
    case .late: lateness.count
    case .months: months.count
    case .load: load.count
    }
  }
}

/// Reads the figures: kept counts, never cases.
struct ReadFigures: Errand {
  func run(in office: Office) throws -> Figures {
    Figures(lateness: try office.lateness(), months: try office.monthFigures(), load: try office.load())
  }
}

extension CivilDate {
  fileprivate var endOfMonth: CivilDate {
    var day = self
    while (day + 1).month == month { day = day + 1 }
    return day
  }
}

extension ScreenCommands {
  static let figuresCommand = Entry(
    .figures, title: Words(vi: "Số liệu", en: "Figures"), keys: [.control("e")],
    help: Words(
      vi: "Nơi nào trễ, nhận và trả lời theo tháng, việc 30 ngày tới",
      en: "Who is late, received and answered, the next 30 days"))

  static let figures = Registry([
    Entry(
      .view, title: Words(vi: "Hình khác", en: "Other chart"), keys: [.tab, .backTab],
      help: Words(vi: "Nơi trễ, theo tháng, 30 ngày tới", en: "Late bodies, months, the next 30 days")),
    Entry(
      .scroll, title: Words(vi: "Chọn", en: "Choose"), keys: [.up, .down, .left, .right],
      help: Words(vi: "Chọn nơi, tháng hoặc ngày", en: "A body, a month or a day")),
    Entry(
      .open, title: Words(vi: "Mở", en: "Open"), keys: [.enter],
      help: Words(vi: "Mở các hồ sơ của con số", en: "The cases behind the figure")),
  ]).joined(with: everywhere)
}
