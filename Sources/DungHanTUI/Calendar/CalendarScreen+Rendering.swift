import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

extension CalendarScreen {
  func render(into frame: inout Frame, _ desk: Desk) {
    let text = CalendarText(desk)
    let shown =
      span == .month ? text.month(day) : desk.say(CalendarWords.year.filled(["year": String(day.year)]))
    Header.render(into: &frame, "\(desk.say(CalendarWords.title)) ▸ \(shown)", desk)
    switch span {
    case .month: renderMonth(into: &frame, desk)
    case .year: renderYear(into: &frame, desk)
    }
  }

  /// The rows between the header and the status line.
  private func body(_ frame: Frame) -> Rect {
    Rect(row: 1, column: 0, rows: frame.size.rows - 3, columns: frame.size.columns)
  }

  /// The sentences on the year, as many rows as there are for them; the doubt comes before the rest where one must do.
  private func renderStanding(into frame: inout Frame, rows: Int, _ desk: Desk) {
    let text = CalendarText(desk)
    let width = frame.size.columns - 2
    let standing = text.standing(of: day.year, width: width)
    let doubt = text.doubts(in: day.year, width: width)
    var lines: [StyledLine] = [StyledLine(standing.text, standing.isDoubtful ? .warning : .normal)]
    if let doubt { lines.append(StyledLine(doubt, .warning)) }
    if rows == 1, doubt != nil, !standing.isDoubtful { lines.removeFirst() }
    for (offset, line) in lines.prefix(rows).enumerated() {
      frame.put(line, row: 1 + offset, column: 1, maxWidth: width)
    }
  }

  // MARK: a month

  private static let gridWidth = MonthGrid.Spacing.wide.width

  private func renderMonth(into frame: inout Frame, _ desk: Desk) {
    let size = frame.size
    let isSmall = size.rows < 20
    renderStanding(into: &frame, rows: isSmall ? 1 : 2, desk)
    let top = isSmall ? 2 : 3
    let grids = CalendarGrids(answers, desk)
    let text = CalendarText(desk)
    let grid = grids.month(day.month, of: day.year, title: text.monthTitle(day), selected: day)
    var upper = Rect(row: top, column: 0, rows: 8, columns: Self.gridWidth)
    grid.render(into: &frame, in: upper, spacing: .wide)
    if size.rows >= 36 {
      renderNext(into: &frame, grids, row: top + grid.height + 1, desk)
      upper.rows = 17
    }
    let side = Rect(
      row: top, column: Self.gridWidth + 2, rows: upper.rows, columns: size.columns - Self.gridWidth - 3)
    let lower = Rect(
      row: top + upper.rows, column: 0, rows: size.rows - 2 - top - upper.rows, columns: size.columns)
    guard !isSmall else {
      renderDayBeside(into: &frame, side, desk)
      return renderDue(into: &frame, lower, isShort: true, desk)
    }
    renderSpecials(into: &frame, side, desk)
    let details = renderDay(into: &frame, lower, desk)
    let (_, rest) = lower.split(top: details)
    let (due, legend) = rest.split(bottom: 1)
    renderDue(into: &frame, due, isShort: false, desk)
    renderLegend(into: &frame, row: legend.row, grids, desk)
  }

  /// The month after, since terms run into it.
  private func renderNext(into frame: inout Frame, _ grids: CalendarGrids, row: Int, _ desk: Desk) {
    let first = day - (day.day - 1) + CivilDate.days(inMonth: day.month, of: day.year)
    guard OfficeCalendar.knows(first) else { return }
    let title = CalendarText(desk).monthTitle(first)
    grids.month(first.month, of: first.year, title: title, selected: nil)
      .render(
        into: &frame, in: Rect(row: row, column: 0, rows: 8, columns: Self.gridWidth), spacing: .wide,
        isFocused: false)
  }

  /// The special days of the month, then those to come.
  private func renderSpecials(into frame: inout Frame, _ rect: Rect, _ desk: Desk) {
    frame.put(
      desk.say(CalendarWords.specials), row: rect.row, column: rect.column, .heading, maxWidth: rect.columns)
    let days = desk.calendar.specialDays(of: day.year)
    func line(_ run: SpecialRun) -> StyledLine {
      run.line(of: day.year, chosen: day, desk.calendar.kind(of: run.span.lowerBound))
    }
    var lines = SpecialRun.runs(of: days.filter { $0.date.month == day.month }).map(line)
    if lines.isEmpty { lines = [StyledLine(desk.say(CalendarWords.noSpecials), .faint)] }
    let room = rect.rows - 1
    if lines.count > room {
      let more = desk.say(CalendarWords.andMore.filled(["n": String(lines.count - room + 1)]))
      lines = lines.prefix(room - 1) + [StyledLine(more, .faint)]
    }
    let coming = SpecialRun.runs(
      of: days.filter { $0.date.month > day.month } + desk.calendar.specialDays(of: day.year + 1))
    if room - lines.count > 1, !coming.isEmpty {
      lines.append(StyledLine(desk.say(CalendarWords.coming), .faint))
      lines += coming.prefix(room - lines.count).map(line)
    }
    for (offset, line) in lines.enumerated() {
      frame.put(line, row: rect.row + 1 + offset, column: rect.column, maxWidth: rect.columns)
    }
  }

  // MARK: the chosen day

  /// Returns the rows it took.
  private func renderDay(into frame: inout Frame, _ rect: Rect, _ desk: Desk) -> Int {
    let text = CalendarText(desk)
    frame.rule(row: rect.row, title: text.heading(day).joined(separator: " · "))
    let width = rect.columns - 2
    var lines = [text.kind(day)]
    if let source = text.source(day) {
      lines += source.wrapped(toWidth: width).prefix(2).map { StyledLine($0, .faint) }
    }
    if let effect = text.effect(day, provisional: detail?.provisional) { lines.append(effect) }
    for (offset, line) in lines.enumerated() {
      frame.put(line, row: rect.row + 1 + offset, column: 1, maxWidth: width)
    }
    return 1 + lines.count
  }

  /// On a small screen, in the room beside the month.
  private func renderDayBeside(into frame: inout Frame, _ rect: Rect, _ desk: Desk) {
    let text = CalendarText(desk)
    var lines = text.heading(day).enumerated().map { StyledLine($1, $0 == 0 ? .heading : .faint) }
    let kind = text.kind(day)
    let style = kind.spans.first?.attributes ?? .normal
    lines += kind.text.wrapped(toWidth: rect.columns).map { StyledLine($0, style) }
    if desk.calendar.isUncertain(day), let count = detail?.provisional, count > 0 {
      let words = desk.say(CalendarWords.uncertainShort.filled(["n": String(count)]))
      lines += words.wrapped(toWidth: rect.columns).map { StyledLine($0, .warning) }
    }
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      frame.put(line, row: rect.row + offset, column: rect.column, maxWidth: rect.columns)
    }
  }

  /// What falls due on the day: the reports to be sent, then the first cases.
  private func renderDue(into frame: inout Frame, _ rect: Rect, isShort: Bool, _ desk: Desk) {
    guard rect.rows > 0 else { return }
    let title =
      dueCount == 0
      ? CalendarWords.dueNone
      : (isShort ? CalendarWords.dueShort : CalendarWords.due).filled(["n": String(dueCount)])
    frame.rule(row: rect.row, title: desk.say(title))
    var lines = reportsDue.map { line in
      StyledLine(
        "   "
          + desk.say(
            CalendarWords.toSend.filled([
              "label": desk.say(line.label), "period": desk.say(line.period.words),
            ])
          ).sanitizedForTerminal(), .hint)
    }
    let cases = detail?.cases ?? []
    let room = rect.rows - 1 - lines.count
    let numberWidth = CaseRow.numberWidth(cases, desk)
    let isCut = dueCount > room
    lines += cases.prefix(isCut ? max(0, room - 1) : room).map { row($0, numberWidth, rect.columns, desk) }
    if isCut, room > 0 {
      let more = dueCount - (room - 1)
      lines.append(StyledLine("   " + desk.say(CalendarWords.dueMore.filled(["n": String(more)])), .faint))
    }
    for (offset, line) in lines.prefix(rect.rows - 1).enumerated() {
      frame.put(line, row: rect.row + 1 + offset, column: 0, maxWidth: rect.columns)
    }
  }

  var reportsDue: [PeriodicLine] { reports.filter { $0.due == day } }

  private func row(_ line: CaseLine, _ numberWidth: Int, _ width: Int, _ desk: Desk) -> StyledLine {
    let pressure = desk.pressure(line)
    let style: Attributes = pressure == .late ? .danger : pressure == .soon ? .warning : .normal
    let unit = line.addressee.map { desk.unitShortName($0) } ?? ""
    let unitWidth = width < 76 ? 10 : 16
    let titleWidth = max(8, width - 3 - numberWidth - 2 - unitWidth - 10)
    let title = (line.isSealed ? desk.say(CommonWords.sealed) : "") + line.title.sanitizedForTerminal()
    var text = StyledLine(pressure == .late ? "!! " : pressure == .soon ? "!  " : "   ", style)
    text.add(desk.spoken(line.code).padded(toWidth: numberWidth) + "  ", .emphasis)
    text.add(title.padded(toWidth: titleWidth - 1) + " ")
    text.add(unit.padded(toWidth: unitWidth - 1) + " ")
    text.add(
      (line.isSuspended ? desk.span(line) : desk.span(to: line.due ?? day)).truncated(toWidth: 9), style)
    return text
  }

  // MARK: a year

  private func renderYear(into frame: inout Frame, _ desk: Desk) {
    let isSmall = frame.size.rows < 30
    renderStanding(into: &frame, rows: isSmall ? 1 : 2, desk)
    let top = isSmall ? 2 : 4
    let footer = frame.size.rows >= 36 ? 8 : 3
    let room = Rect(
      row: top, column: 0, rows: frame.size.rows - 2 - footer - top, columns: frame.size.columns - 1)
    let grids = CalendarGrids(answers, desk)
    grids.year(day.year, selected: day).render(into: &frame, in: room)
    let text = CalendarText(desk)
    let lower = Rect(row: room.row + room.rows, column: 0, rows: footer, columns: frame.size.columns)
    guard footer > 3 else {
      frame.rule(row: lower.row, title: text.heading(day).joined(separator: " · "))
      frame.put(text.kind(day), row: lower.row + 1, column: 1, maxWidth: lower.columns - 2)
      let due =
        dueCount == 0
        ? CalendarWords.nothingDue.filled(["day": desk.full(day)])
        : CalendarWords.dueLine.filled(["n": String(dueCount)])
      frame.put(desk.say(due), row: lower.row + 2, column: 1, dueCount == 0 ? .faint : .hint)
      return
    }
    let details = renderDay(into: &frame, lower, desk)
    let (due, legend) = lower.split(top: details).rest.split(bottom: 1)
    renderDue(into: &frame, due, isShort: false, desk)
    renderLegend(into: &frame, row: legend.row, grids, desk)
  }

  /// ` * lễ  > bù  - hoán đổi  + làm bù  ~ chưa chắc · hạn/ngày: ▃ 1  █ 2`.
  private func renderLegend(into frame: inout Frame, row: Int, _ grids: CalendarGrids, _ desk: Desk) {
    var marks = CalendarWords.marks.map { "\(CalendarGrids.sign($0.kind).mark) \(desk.say($0.word))" }
    marks.append("~ " + desk.say(CalendarWords.uncertain))
    let heat = grids.legend.map { " · " + desk.say(CalendarWords.heat.filled(["levels": $0])) } ?? ""
    let text = [" ", "  "].lazy.map { " " + marks.joined(separator: $0) + heat }
    frame.put(
      text.last { $0.displayWidth <= frame.size.columns } ?? text[0], row: row, column: 0, .faint)
  }
}
