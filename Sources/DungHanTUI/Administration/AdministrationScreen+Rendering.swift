import CaseWorkflow
import TerminalKit
import VietnameseText

extension AdministrationScreen {
  struct Layout {
    var headings: Int
    var list: Rect
    /// The line that says what the page is for, under its rows.
    var remark: Int
    /// What is said of the chosen row: beside the list where it is wide, under it where there is room.
    var detail: Rect?
    var isBeside: Bool
  }

  func layout(_ size: Size, _ desk: Desk) -> Layout {
    let table = table(desk)
    let isWide = table?.isWide ?? false
    let isBeside = size.columns >= 100 && !isWide
    let width = isBeside ? size.columns * 6 / 10 : size.columns
    let headings = table?.headings(width: width).count ?? 0
    let top = 2 + headings
    let bottom = size.rows - 2
    var end = bottom - 1
    var detail: Rect?
    if isBeside {
      detail = Rect(row: 2, column: width + 2, rows: end - 2, columns: size.columns - width - 3)
    } else if size.rows >= 20 {
      let rows = size.rows >= 30 ? 8 : 5
      end -= rows + 1
      detail = Rect(row: end + 2, column: 1, rows: rows, columns: size.columns - 2)
    }
    return Layout(
      headings: headings, list: Rect(row: top, column: 0, rows: max(1, end - top), columns: width),
      remark: end,
      detail: detail, isBeside: isBeside)
  }

  func render(into frame: inout Frame, _ desk: Desk) {
    Header.render(into: &frame, desk.say(AdministrationWords.title), desk)
    renderTabs(into: &frame, desk)
    let layout = layout(frame.size, desk)
    guard let table = table(desk) else {
      frame.put(desk.say(CommonWords.loading), row: 2, column: 1, .faint)
      return
    }
    for (offset, line) in table.headings(width: layout.list.columns).enumerated() {
      let style = line.spans.first?.attributes == .faint ? Attributes.faint : .heading
      frame.put(line.text, row: 2 + offset, column: 0, style, maxWidth: layout.list.columns)
    }
    list.render(into: &frame, in: layout.list, empty: " " + desk.say(table.emptyWords)) {
      id, width in
      table.line(id, width: width)
    }
    frame.put(
      desk.say(remark(table, desk)), row: layout.remark, column: 1, .faint, maxWidth: layout.list.columns - 2)
    if let detail = layout.detail { renderDetail(table, into: &frame, detail, layout.isBeside, desk) }
  }

  private func remark(_ table: any TablePage, _ desk: Desk) -> Phrase {
    if let remark = table.remark { return remark }
    guard table.addition(list.selectedID) != nil else { return AdministrationWords.enterMore }
    return desk.may(.changeTables) ? AdministrationWords.changeKeys : AdministrationWords.viewOnly
  }

  private func renderTabs(into frame: inout Frame, _ desk: Desk) {
    let width = frame.size.columns
    frame.rule(row: 1)
    let pages = AdministrationPage.allCases
    let whole = pages.map { desk.say($0.title) }
    let isShort = whole.reduce(3) { $0 + $1.displayWidth + 1 } > width - 2
    var tabs = zip(pages, whole).map { page, title in
      let name = isShort ? desk.say(page.shortTitle) : title
      return (page: page, text: page == self.page ? "[\(name)]" : name)
    }
    // Where even so there is no room for all, the first give way to the one that is open.
    while let end = tabs.firstIndex(where: { $0.page == page }), end > 0,
      tabs[...end].reduce(1, { $0 + $1.text.displayWidth + 1 }) > width
    {
      tabs.removeFirst()
    }
    var column = 1
    for (page, text) in tabs {
      guard column + text.displayWidth < width else { break }
      column += frame.put(text, row: 1, column: column, page == self.page ? .heading : .normal)
      column += frame.put(" ", row: 1, column: column)
    }
  }

  private func renderDetail(
    _ table: any TablePage, into frame: inout Frame, _ rect: Rect, _ isBeside: Bool, _ desk: Desk
  ) {
    guard let id = list.selectedID else { return }
    let title = table.title(id)
    if isBeside {
      for row in rect.row..<rect.row + rect.rows + 1 {
        frame.put("│", row: row, column: rect.column - 2, .border)
      }
    } else {
      frame.rule(row: rect.row - 1, title: title)
    }
    var lines = isBeside ? title.wrapped(toWidth: rect.columns).map { StyledLine($0, .emphasis) } : []
    lines +=
      isBeside
      ? Fact.lines(table.facts(id), width: rect.columns) : Fact.running(table.facts(id), width: rect.columns)
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      frame.put(line, row: rect.row + offset, column: rect.column, maxWidth: rect.columns)
    }
    if lines.count > rect.rows {
      frame.putRight(" … Enter ", row: rect.row + rect.rows - 1, end: rect.column + rect.columns, .hint)
    }
  }
}

extension Fact {
  /// The facts one after the other, as many in a line as there is room for.
  static func running(_ facts: [Fact], width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    var line = StyledLine()
    for fact in facts where !fact.value.isEmpty {
      let label = fact.label.isEmpty ? "" : fact.label + ": "
      let gap = line.width == 0 ? "" : " · "
      if line.width > 0, line.width + gap.displayWidth + label.displayWidth + fact.value.displayWidth <= width
      {
        line.add(gap + label, .faint)
        line.add(fact.value)
        continue
      }
      if line.width > 0 { lines.append(line) }
      line = StyledLine()
      if label.displayWidth + fact.value.displayWidth <= width {
        line.add(label, .faint)
        line.add(fact.value)
      } else {
        lines += Fact.lines([fact], width: width)
      }
    }
    return line.width > 0 ? lines + [line] : lines
  }
}
