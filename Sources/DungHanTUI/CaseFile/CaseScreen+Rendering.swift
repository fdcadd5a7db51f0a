import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

extension CaseScreen {
  struct Layout {
    var road: Int?
    var tell: Int?
    var tabs: Int
    var text: Rect
    var acts: Rect?
  }

  /// Title, whose turn and due date always; the road, the sentence for the citizen and the acts as there is room.
  func layout(_ size: Size, _ desk: Desk) -> Layout {
    var row = 4
    var road: Int?
    var tell: Int?
    if size.rows >= 20 {
      road = row + (size.rows >= 23 ? 1 : 0)
      row = (road ?? row) + 2 + (size.rows >= 23 ? 1 : 0)
    }
    // The other pages are read line by line: they get the room.
    if size.rows >= 22, tab == .content || size.rows >= 30 {
      tell = row
      row += min(3, tellLines(desk, width: size.columns - 2).count)
    }
    let bottom = size.rows - 2
    let wanted = min(
      actLines(desk, width: size.columns).count,
      size.rows >= 30 ? 9 : size.rows >= 22 && tab == .content ? 5 : 2)
    let acts = wanted > 0 ? Rect(row: bottom - wanted, column: 0, rows: wanted, columns: size.columns) : nil
    let end = (acts?.row ?? bottom + 1) - 1
    return Layout(
      road: road, tell: tell, tabs: row,
      text: Rect(row: row + 1, column: 1, rows: max(1, end - row - 1), columns: size.columns - 2), acts: acts)
  }

  func render(into frame: inout Frame, _ desk: Desk) {
    guard let file else {
      Header.render(into: &frame, "\(desk.say(CaseFileWords.title)) \(code)", desk)
      frame.put(desk.say(CommonWords.loading), row: 2, column: 1, .faint)
      return
    }
    let width = frame.size.columns
    let layout = layout(frame.size, desk)
    let detail = file.detail
    let title = desk.say(CaseFileWords.title)
    let type = desk.say(detail.type.label)
    let names = [
      "\(title) \(desk.spoken(code)) · \(code) · \(type)", "\(title) \(code) · \(type)", "\(code) · \(type)",
    ]
    let room = Header.room(width, desk)
    Header.render(into: &frame, names.first { $0.displayWidth <= room } ?? "\(title) \(code)", desk)
    let mark = detail.matter.isSealed ? desk.say(CaseFileWords.sealedMark) + " " : ""
    frame.put(mark + detail.line.title, row: 1, column: 1, .emphasis, maxWidth: width - 2)
    frame.put(waiting(file, desk), row: 2, column: 1, maxWidth: width - 2)
    frame.put(dueLine(file, width: width - 2, desk), row: 3, column: 1, maxWidth: width - 2)
    if let row = layout.road { renderRoad(into: &frame, row: row, desk) }
    if let row = layout.tell {
      for (offset, line) in tellLines(desk, width: width - 2).prefix(3).enumerated() {
        frame.put(line, row: row + offset, column: 1, maxWidth: width - 2)
      }
      frame.put(tellHeading(desk), row: row, column: 1, .heading, maxWidth: width - 2)
    }
    renderTabs(into: &frame, row: layout.tabs, desk)
    renderText(into: &frame, layout.text, desk)
    if let acts = layout.acts { renderActs(into: &frame, acts, desk) }
    frame.cursor = Position(row: layout.text.row, column: 0)
  }

  private func tellHeading(_ desk: Desk) -> String {
    desk.say(file?.detail.matter.isSealed == true ? CaseFileWords.tellSealed : CaseFileWords.tell)
  }

  /// What to say on the telephone, whole: a sentence read aloud has no “…”.
  private func tellLines(_ desk: Desk, width: Int) -> [String] {
    guard let file else { return [] }
    return (tellHeading(desk) + " " + SpokenAnswer.sentence(file, desk)).wrapped(
      toWidth: max(1, width))
  }

  private func renderRoad(into frame: inout Frame, row: Int, _ desk: Desk) {
    guard let stations = file.map({ Road.stations($0, desk) }) else { return }
    let width = (frame.size.columns - 2) / max(1, stations.count)
    for (index, station) in stations.enumerated() {
      let column = 2 + index * width
      let style: Attributes = station.isPast ? .normal : station.isLate ? .danger : .faint
      frame.put(station.label, row: row, column: column, .faint, maxWidth: width - 1)
      let used = frame.put(station.day, row: row + 1, column: column, style, maxWidth: width - 1)
      guard index + 1 < stations.count, width - used - 2 >= 1 else { continue }
      let arrow = String(repeating: "─", count: width - used - 3) + "▸"
      frame.put(arrow, row: row + 1, column: column + used + 1, .border, maxWidth: width - used - 2)
    }
  }

  private func renderTabs(into frame: inout Frame, row: Int, _ desk: Desk) {
    guard let file else { return }
    let width = frame.size.columns
    frame.rule(row: row)
    var column = 2
    let isShort = Tab.allCases.reduce(4) { $0 + title($1, file, desk).displayWidth + 2 } > width
    for tab in Tab.allCases {
      let whole = title(tab, file, desk)
      let name = isShort ? String(whole.prefix { $0 != "(" && $0 != ":" }).trimmed : whole
      let text = tab == self.tab ? "[\(name)]" : " \(name) "
      guard column + text.displayWidth < width - 1 else { break }
      column += frame.put(text, row: row, column: column, tab == self.tab ? .heading : .normal)
    }
    let hint = " " + desk.say(CaseFileWords.pages)
    if column + hint.displayWidth + 2 < width { frame.putRight(hint, row: row, end: width - 1, .faint) }
  }

  private func title(_ tab: Tab, _ file: CaseFile, _ desk: Desk) -> String {
    switch tab {
    case .content: desk.say(CaseFileWords.content)
    case .dates: desk.say(CaseFileWords.dates)
    case .documents:
      desk.say(
        CaseFileWords.documents.filled([
          "n": String(file.detail.matter.documents.count + file.detail.matter.dossier.pendingActs.count)
        ]))
    case .history: desk.say(CaseFileWords.history.filled(["n": String(file.history.count)]))
    case .sender: desk.say(file.detail.sender == .sealed ? CaseFileWords.senderSealed : CaseFileWords.sender)
    }
  }

  private func renderText(into frame: inout Frame, _ rect: Rect, _ desk: Desk) {
    let lines = lines(width: rect.columns, desk)
    let first = min(scroll, max(0, lines.count - rect.rows))
    for (offset, line) in lines[first..<min(lines.count, first + rect.rows)].enumerated() {
      frame.put(line, row: rect.row + offset, column: rect.column, maxWidth: rect.columns)
    }
    if first + rect.rows < lines.count {
      frame.putRight("▾", row: rect.row + rect.rows - 1, end: rect.column + rect.columns + 1, .hint)
    }
  }

  private func renderActs(into frame: inout Frame, _ rect: Rect, _ desk: Desk) {
    frame.rule(row: rect.row - 1, title: desk.say(CaseFileWords.nextActs))
    for (offset, line) in actLines(desk, width: rect.columns).prefix(rect.rows).enumerated() {
      frame.put(line, row: rect.row + offset, column: 1, maxWidth: rect.columns - 2)
    }
  }

  /// What can be done, as the menu of F4 will offer it, in its order and with its digits.
  private func actLines(_ desk: Desk, width: Int) -> [StyledLine] {
    guard let file else { return [] }
    return ActMenu.items(of: file.offers, on: [file], desk).filter { $0.standing < .ahead }.map {
      $0.line(width: width - 2, desk)
    }
  }
}
