import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

extension CaseListScreen {
  struct Layout {
    /// The row of the views, where there is room.
    var views: Int?
    var list: Rect
    /// Beside the list on a wide screen, under it on a common one, nowhere on a small one.
    var preview: Rect?
    var isBeside: Bool
  }

  static func layout(_ size: Size) -> Layout {
    let views: Int? = size.rows >= 20 ? 2 : nil
    let top = views == nil ? 3 : 4
    let rows = size.rows - top - 2
    if size.columns >= 110 {
      let width = min(46, size.columns / 3)
      let left = size.columns - width - 1
      return Layout(
        views: views, list: Rect(row: top, column: 0, rows: rows, columns: left),
        preview: Rect(row: top, column: left + 2, rows: rows, columns: width - 2), isBeside: true)
    }
    guard size.rows >= 20 else {
      return Layout(
        views: views, list: Rect(row: top, column: 0, rows: max(1, rows), columns: size.columns),
        preview: nil,
        isBeside: false)
    }
    return Layout(
      views: views, list: Rect(row: top, column: 0, rows: rows - 3, columns: size.columns),
      preview: Rect(row: top + rows - 2, column: 1, rows: 2, columns: size.columns - 2), isBeside: false)
  }

  func render(into frame: inout Frame, _ desk: Desk) {
    let layout = Self.layout(frame.size)
    let width = frame.size.columns
    let title = "\(desk.say(CaseListWords.title)) ▸ "
    let scope = scope(desk, room: Header.room(width, desk) - title.displayWidth)
    Header.render(into: &frame, title + scope, desk)
    let row = CaseRow(kind: .cases, width: layout.list.columns, numberWidth: numberWidth)
    if let row = layout.views { renderViews(into: &frame, row: row, desk) }
    frame.put(row.heading(desk), row: layout.list.row - 1, column: 0, maxWidth: layout.list.columns)
    let none = filter.text?.trimmed.isEmpty == false ? CaseListWords.noneFound : CaseListWords.empty
    let empty = desk.say(hasAnswer ? none : CommonWords.loading)
    list.render(into: &frame, in: layout.list, empty: " " + empty) { code, _ in
      guard let line = lines[code] else { return StyledLine() }
      return row.line(
        line, duty: line.next == nil ? desk.say(line.stateLabel) : desk.duty(line), span: desk.span(line),
        isMarked: marks.contains(code), desk)
    }
    let cursorOnRow = isInSearch ? nil : frame.cursor
    let label = desk.say(CaseListWords.find)
    let column = 2 + label.displayWidth
    let isClearable = isSearching || filter.isNarrowing
    let mark = isClearable ? desk.say(CaseListWords.clear) : ""
    frame.put(label, row: 1, column: 1, .emphasis)
    query.render(
      into: &frame, row: 1, column: column, width: max(8, width - column - mark.displayWidth - 2),
      isFocused: true,
      placeholder: desk.say(CaseListWords.placeholder))
    // A screen reader follows the row that an arrow chose; a letter brings the cursor back to what is searched.
    frame.cursor = cursorOnRow ?? frame.cursor
    frame.putRight(mark, row: 1, end: width - 1, .faint)
    if let preview = layout.preview { renderPreview(into: &frame, preview, layout.isBeside, row, desk) }
  }

  /// ` Tất cả  [Quá hạn]  Sắp hạn …  Tab ▸`, as many as fit around the one that is shown.
  private func renderViews(into frame: inout Frame, row: Int, _ desk: Desk) {
    let hint = desk.say(CaseListWords.viewKeys)
    let room = frame.size.columns - 2 - hint.displayWidth - 1
    let names = views.map { $0.filter == filter ? "[\($0.name)]" : " \($0.name) " }
    let chosen = views.firstIndex { $0.filter == filter } ?? 0
    var first = 0
    while first < chosen, names[first...chosen].reduce(0, { $0 + $1.displayWidth + 1 }) > room { first += 1 }
    var column = 1
    for (index, name) in names.enumerated().dropFirst(first) {
      guard column + name.displayWidth <= room + 1 else { break }
      let isChosen = views[index].filter == filter
      column += frame.put(name, row: row, column: column, isChosen ? .heading : .faint) + 1
    }
    frame.putRight(hint, row: row, end: frame.size.columns - 1, .faint)
  }

  private func scope(_ desk: Desk, room: Int) -> String {
    var parts = FilterForm.words(filter, desk)
    if parts.isEmpty { parts = [desk.say(CaseListWords.all)] }
    if isSearching { parts.append("“\(query.text)”") }
    let scope = parts.joined(separator: ", ")
    if let newestOnly {
      return scope + " · " + desk.say(CaseListWords.newestOnly.filled(["count": String(newestOnly)]))
    }
    let order =
      isSearching && !filter.isNarrowing
      ? desk.say(CaseListWords.newest) : desk.say(FilterForm.orderWords(filter))
    // The order is left out before what narrows is cut.
    return scope.displayWidth + order.displayWidth + 3 > room ? scope : scope + " · " + order
  }

  private func renderPreview(
    into frame: inout Frame, _ rect: Rect, _ isBeside: Bool, _ row: CaseRow, _ desk: Desk
  ) {
    if isBeside {
      for row in rect.row - 1..<rect.row + rect.rows {
        frame.put("│", row: row, column: rect.column - 2, .border)
      }
    } else {
      frame.rule(row: rect.row - 1, title: desk.say(CaseListWords.detail))
    }
    guard let line = selectedLine else { return }
    let lines = preview(line, rect, isBeside, row, desk)
    for (offset, text) in lines.prefix(rect.rows).enumerated() {
      frame.put(text, row: rect.row + offset, column: rect.column, maxWidth: rect.columns)
    }
  }

  /// Beside the list everything. Below it what the row does not say itself, so that a step down a slow line stays cheap.
  private func preview(_ line: CaseLine, _ rect: Rect, _ isBeside: Bool, _ row: CaseRow, _ desk: Desk)
    -> [StyledLine]
  {
    let width = max(1, rect.columns)
    let title = row.title(line, desk)
    let titleLines = title.wrapped(toWidth: width).map { StyledLine($0) }
    let received = desk.say(CaseListWords.received.filled(["day": desk.full(line.received)]))
    let body = line.addressee.map { " · " + desk.unitName($0) } ?? ""
    guard isBeside else {
      return [StyledLine(line.code + " · " + received + body)] + (row.holds(title) ? [] : titleLines)
    }
    let facts = received + body + " · " + desk.say(line.stateLabel)
    return [StyledLine("\(line.code) · \(desk.typeName(line.type))", .emphasis)] + titleLines.prefix(4)
      + facts.wrapped(toWidth: width).prefix(4).map { StyledLine($0) } + [due(line, desk)].compactMap { $0 }
  }

  /// When the answer is due, or what is next.
  private func due(_ line: CaseLine, _ desk: Desk) -> StyledLine? {
    if let due = line.due, line.hasOpenAnswer {
      let day = desk.full(due) + (line.isProvisional ? "~" : "")
      return StyledLine(
        desk.say(CaseListWords.dueLine.filled(["day": day, "span": desk.longSpan(to: due)])),
        due < desk.today ? .danger : .normal)
    }
    return line.next.map { next in
      StyledLine(
        desk.say(
          CaseListWords.nextLine.filled([
            "label": desk.say(next.label), "role": desk.roleName(next.role),
            "day": desk.short(next.due) + desk.doubt(next.due, since: line.received),
          ])))
    }
  }
}
