import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// What stands on the board in which order: each case once, under the heading that asks most of whoever reads it.
extension TodayScreen {
  /// A heading and what stands under it.
  struct Section {
    var title: String
    var rows: [CaseLine] = []
    var figures: [BoardPicture.Figure] = []
  }

  /// The rows of the board by what they ask of this reader.
  private struct Rows {
    var overdue: [CaseLine]
    var mine: [CaseLine]
    var besides: [CaseLine]
    var toNumber: [CaseLine]
    var toConfirm: [CaseLine]
    /// What this account had somebody see to and is not its own move, late or not.
    var assigned: [CaseLine]
    /// Due soon and somebody else's.
    var elsewhere: [CaseLine]
  }

  func sections(_ picture: BoardPicture, _ desk: Desk) -> [Section] {
    let board = picture.board
    let rows = rows(board, desk)
    let paper =
      listed(TodayWords.toNumber, rows.toNumber, desk) + listed(TodayWords.toConfirm, rows.toConfirm, desk)
    var overdueFilter = CaseFilter()
    overdueFilter.isOverdue = true
    switch desk.board {
    case .officer:
      return [
        section(TodayWords.overdue, rows.overdue, board.overdue, overdueFilter, desk),
        own(TodayWords.mine, rows.mine, board, desk),
      ] + besides(rows.besides, board, desk) + paper + listed(TodayWords.assigned, rows.assigned, desk)
        + listed(TodayWords.elsewhere, rows.elsewhere, desk)
    case .committee:
      let waiting = rows.overdue.filter { desk.isMine($0) } + rows.mine
      let others = rows.overdue.filter { !desk.isMine($0) }
      return decisions(waiting, board, desk) + paper
        + listed(TodayWords.assigned, rows.assigned, desk) + listed(TodayWords.soon, rows.elsewhere, desk)
        + listed(TodayWords.overdueElsewhere, others, desk)
        + [Section(title: desk.say(TodayWords.figures), figures: standing(picture, desk))]
    case .supervisor:
      return [
        Section(title: desk.say(TodayWords.lateBodies), figures: lateBodies(picture.lateness, desk)),
        Section(title: desk.say(TodayWords.ask), figures: picture.questions),
        own(TodayWords.mine, rows.mine, board, desk),
        section(TodayWords.overdue, rows.overdue, board.overdue, overdueFilter, desk),
        section(TodayWords.soon, rows.elsewhere, rows.elsewhere.count, nil, desk),
      ]
    }
  }

  private func rows(_ board: Board, _ desk: Desk) -> Rows {
    func lines(_ kind: Board.Section.Kind) -> [CaseLine] {
      board.sections.first { $0.kind == kind }?.lines ?? []
    }
    func isAssigned(_ line: CaseLine) -> Bool {
      line.assignedBy == desk.accountKey && !desk.isMine(line) && desk.board != .supervisor
    }
    let late = lines(.overdue)
    let others = lines(.awaitingBody) + lines(.dueSoonElsewhere)
    let soon = elsewhere(others + lines(.assigned), desk)
    let assigned = (late + lines(.assigned) + lines(.mine) + others).filter(isAssigned)
    return Rows(
      overdue: late.filter { !isAssigned($0) }, mine: lines(.mine), besides: lines(.besides),
      toNumber: lines(.toNumber), toConfirm: lines(.toConfirm), assigned: assigned,
      elsewhere: soon.filter { !isAssigned($0) })
  }

  /// Due soon and somebody else's: what the door gives as such, and what only waits for a body to answer.
  private func elsewhere(_ rows: [CaseLine], _ desk: Desk) -> [CaseLine] {
    let days = max(1, desk.settings.policies.dueSoonWorkingDays)
    let last = (try? desk.calendar.workingDay(days, after: desk.today)) ?? desk.today + days
    let soon = rows.filter { line in !desk.isMine(line) && line.next.map { $0.due <= last } ?? false }
    return soon.sorted { ($0.next?.due ?? last, $0.id) < ($1.next?.due ?? last, $1.id) }
  }

  /// All the rows there are, under a heading; nothing where there are none.
  private func listed(_ title: Phrase, _ rows: [CaseLine], _ desk: Desk) -> [Section] {
    rows.isEmpty ? [] : [section(title, rows, rows.count, nil, desk)]
  }

  /// What the office itself owes in cases that lie elsewhere.
  private func besides(_ rows: [CaseLine], _ board: Board, _ desk: Desk) -> [Section] {
    let isCut = board.sections.first { $0.kind == .besides }?.isCut == true
    let title = TodayWords.besides.filled(["n": String(rows.count) + (isCut ? "+" : "")])
    return rows.isEmpty ? [] : [Section(title: desk.say(title), rows: rows)]
  }

  /// What awaits a decision; nothing where nothing does.
  private func decisions(_ rows: [CaseLine], _ board: Board, _ desk: Desk) -> [Section] {
    rows.isEmpty ? [] : [own(TodayWords.forDecision, rows, board, desk)]
  }

  /// What this reader has to do; where the window ended first the first row opens all that awaits the role.
  private func own(_ title: Phrase, _ rows: [CaseLine], _ board: Board, _ desk: Desk) -> Section {
    let isCut = board.sections.first { $0.kind == .mine }?.isCut == true
    let count = String(rows.count) + (isCut ? "+" : "")
    var section = Section(title: desk.say(title.filled(["n": count])), rows: rows)
    if isCut {
      var filter = CaseFilter()
      filter.awaiting = desk.mainRole
      section.figures = [
        BoardPicture.Figure(label: TodayWords.moreOfMine, value: Phrase(""), opens: .list(filter))
      ]
    }
    return section
  }

  /// A section of cases, with a first row that opens the rest when the window ended first.
  private func section(
    _ title: Phrase, _ rows: [CaseLine], _ total: Int, _ rest: CaseFilter?, _ desk: Desk
  ) -> Section {
    var section = Section(title: desk.say(title.filled(["n": String(total)])), rows: rows)
    if let rest, total > rows.count, !rows.isEmpty {
      section.figures = [
        BoardPicture.Figure(
          label: TodayWords.more.filled(["n": String(total - rows.count)]), value: Phrase(""),
          opens: .list(rest))
      ]
    }
    return section
  }

  /// How the whole book stands: the quarter, the worst, all that is late, all that is open.
  private func standing(_ picture: BoardPicture, _ desk: Desk) -> [BoardPicture.Figure] {
    var figures: [BoardPicture.Figure] = []
    if let quarter = picture.quarter {
      var filter = CaseFilter()
      filter.receivedFrom = quarter.first
      filter.order = .received
      let share = quarter.answered == 0 ? "–" : "\(quarter.onTime * 100 / quarter.answered) %"
      figures.append(
        BoardPicture.Figure(
          label: TodayWords.quarter.filled(["n": String(quarter.number)]),
          value: TodayWords.quarterFigures.filled([
            "in": String(quarter.received), "out": String(quarter.answered), "time": String(quarter.onTime),
            "share": share,
          ]), opens: .list(filter)))
    }
    if let worst = picture.board.sections.first(where: { $0.kind == .overdue })?.lines.first {
      figures.append(self.worst(worst, picture.notes[worst.code], desk))
    }
    var overdue = CaseFilter()
    overdue.isOverdue = true
    var open = CaseFilter()
    open.isOpenOnly = true
    let board = picture.board
    return figures + [
      BoardPicture.Figure(
        label: TodayWords.allOverdue, value: Phrase(String(board.overdue)), opens: .list(overdue)),
      BoardPicture.Figure(
        label: TodayWords.allOpen, value: Phrase(String(board.awaiting.values.reduce(0, +))),
        opens: .list(open)),
    ]
  }

  private func worst(_ line: CaseLine, _ note: CaseNote?, _ desk: Desk) -> BoardPicture.Figure {
    let unit = line.addressee.map { desk.unitShortName($0) } ?? ""
    let days = String(line.workingDaysLate ?? 0)
    let value =
      note?.reportedAbove.map { TodayWords.worstReported.filled(["n": days, "day": desk.bare($0)]) }
      ?? CommonWords.lateDays.filled(["n": days])
    return BoardPicture.Figure(
      label: TodayWords.worst.filled(["number": desk.spoken(line.code), "unit": unit]), value: value,
      opens: .matter(line.code))
  }

  /// Who is late, of how many it owes, as bars: none late may mean none forwarded.
  private func lateBodies(_ lateness: [Lateness], _ desk: Desk) -> [BoardPicture.Figure] {
    let most = lateness.map(\.late).max() ?? 0
    return lateness.sorted { ($1.late, $1.owed, $0.unit) < ($0.late, $0.owed, $1.unit) }.prefix(6).map {
      late in
      var filter = CaseFilter()
      filter.unit = late.unit
      filter.isOverdue = late.late > 0
      filter.isOpenOnly = late.late == 0
      return BoardPicture.Figure(
        label: late.unit.isEmpty ? TodayWords.noBody : Phrase(desk.unitShortName(late.unit)),
        value: late.late == 0
          ? TodayWords.bodyOnTime.filled(["owed": String(late.owed)])
          : TodayWords.bodyLine.filled([
            "n": String(late.late), "owed": String(late.owed), "days": String(late.worstWorkingDays),
          ]),
        share: most == 0 ? 0 : Double(late.late) / Double(most), opens: .list(filter))
    }
  }
}
