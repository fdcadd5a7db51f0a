import CaseOffice
import CaseWorkflow
import TerminalKit
import WorkingCalendar

/// “Hôm nay”: what is late, what I have to do, what is due soon elsewhere; grouped by whose move it is.
struct TodayScreen: Screen {
  /// A row: a case, a figure that opens a list, the rest of a section, or a report to be sent.
  enum RowID: Hashable, Sendable {
    case matter(String)
    case figure(Int)
    case duty(PeriodicKey, DutyPeriod)
  }

  private(set) var picture: BoardPicture?
  var list = ListView<RowID>()
  var marks = Marks()
  private(set) var lines: [String: CaseLine] = [:]
  private(set) var figures: [BoardPicture.Figure] = []
  private(set) var numberWidth = 4
  /// The cases whose next move is mine, as far as they were read.
  private(set) var mineCount = 0

  var selectedLine: CaseLine? {
    guard case .matter(let code) = list.selectedID else { return nil }
    return lines[code]
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
    for line in picture.board.rows { lines[line.code] = line }
    numberWidth = CaseRow.numberWidth(lines.values, desk)
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
      items += section.rows.map { .row(.matter($0.code)) }
    }
    if !picture.duties.isEmpty {
      if items.isEmpty { items.append(.heading(desk.say(TodayWords.empty))) }
      items.append(.heading(desk.say(TodayWords.toSend.filled(["n": String(picture.duties.count)]))))
      items += picture.duties.map { .row(.duty($0.key, $0.period)) }
    }
    // The first cases that come are looked at first, not the report that stood chosen for want of any.
    if !hadCases, !lines.isEmpty { list = ListView() }
    list.replace(items)
  }
}

extension TodayScreen {
  /// A heading and what stands under it.
  private struct Section {
    var title: String
    var rows: [CaseLine] = []
    var figures: [BoardPicture.Figure] = []
  }

  private func sections(_ picture: BoardPicture, _ desk: Desk) -> [Section] {
    let board = picture.board
    func rows(_ kind: Board.Section.Kind) -> [CaseLine] {
      board.sections.first { $0.kind == kind }?.lines ?? []
    }
    let overdue = rows(.overdue)
    let mine = rows(.mine).filter { desk.isMine($0) }
    let elsewhere = elsewhere(picture, desk)
    let paper = [(TodayWords.toNumber, rows(.toNumber)), (TodayWords.toConfirm, rows(.toConfirm))].compactMap
    {
      $1.isEmpty ? nil : section($0, $1, $1.count, nil, desk)
    }
    var overdueFilter = CaseFilter()
    overdueFilter.isOverdue = true
    switch desk.board {
    case .officer:
      return [
        section(TodayWords.overdue, overdue, board.overdue, overdueFilter, desk),
        section(TodayWords.mine, mine, mine.count, nil, desk),
      ] + paper + [section(TodayWords.elsewhere, elsewhere, elsewhere.count, nil, desk)]
    case .committee:
      let waiting = overdue.filter { desk.isMine($0) } + mine
      let others = overdue.filter { !desk.isMine($0) }
      return [
        section(TodayWords.forDecision, waiting, waiting.count, nil, desk)
      ] + paper + [
        section(TodayWords.soon, elsewhere, elsewhere.count, nil, desk),
        section(TodayWords.overdueElsewhere, others, others.count, nil, desk),
        Section(title: desk.say(TodayWords.figures), figures: standing(board)),
      ]
    case .supervisor:
      return [
        Section(title: desk.say(TodayWords.lateBodies), figures: lateBodies(overdue, desk)),
        Section(title: desk.say(TodayWords.ask), figures: picture.questions),
        section(TodayWords.mine, mine, mine.count, nil, desk),
        section(TodayWords.overdue, overdue, board.overdue, overdueFilter, desk),
        section(TodayWords.soon, elsewhere, elsewhere.count, nil, desk),
      ]
    }
  }

  /// Due soon and somebody else's: what the door gives as such, and what of “mine” only waits for a body to answer.
  private func elsewhere(_ picture: BoardPicture, _ desk: Desk) -> [CaseLine] {
    let days = max(1, desk.settings.policies.dueSoonWorkingDays)
    let last = (try? desk.calendar.workingDay(days, after: desk.today)) ?? desk.today + days
    let rows = picture.board.sections.filter { [.mine, .dueSoonElsewhere].contains($0.kind) }.flatMap(\.lines)
    let soon = rows.filter { line in !desk.isMine(line) && line.next.map { $0.due <= last } ?? false }
    return soon.sorted { ($0.next?.due ?? last, $0.id) < ($1.next?.due ?? last, $1.id) }
  }

  /// A section of cases, with a last row that opens the rest when the window ended first.
  private func section(
    _ title: Phrase, _ rows: [CaseLine], _ total: Int, _ rest: CaseFilter?, _ desk: Desk
  ) -> Section {
    var section = Section(title: desk.say(title.filled(["n": String(total)])), rows: rows)
    if let rest, total > rows.count, !rows.isEmpty {
      section.figures = [
        BoardPicture.Figure(
          label: TodayWords.more.filled(["n": String(total - rows.count)]), value: "", filter: rest)
      ]
    }
    return section
  }

  private func standing(_ board: Board) -> [BoardPicture.Figure] {
    var overdue = CaseFilter()
    overdue.isOverdue = true
    var open = CaseFilter()
    open.isOpenOnly = true
    return [
      BoardPicture.Figure(label: TodayWords.allOverdue, value: String(board.overdue), filter: overdue),
      BoardPicture.Figure(
        label: TodayWords.allOpen, value: String(board.awaiting.values.reduce(0, +)), filter: open),
    ]
  }

  /// Who is late, by the most late rows that were read, as bars.
  private func lateBodies(_ overdue: [CaseLine], _ desk: Desk) -> [BoardPicture.Figure] {
    var bodies: [UnitKey: (count: Int, worst: Int)] = [:]
    for line in overdue {
      let old = bodies[line.addressee ?? ""] ?? (0, 0)
      bodies[line.addressee ?? ""] = (old.count + 1, max(old.worst, line.workingDaysLate ?? 0))
    }
    let most = bodies.values.map(\.count).max() ?? 1
    return bodies.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(6).map { unit, late in
      var filter = CaseFilter()
      filter.isOverdue = true
      filter.unit = unit
      return BoardPicture.Figure(
        label: unit.isEmpty ? TodayWords.noBody : Phrase(desk.unitShortName(unit)),
        value: desk.say(
          TodayWords.bodyLine.filled(["n": String(late.count), "days": String(late.worst)])),
        share: Double(late.count) / Double(max(1, most)), filter: filter)
    }
  }
}
