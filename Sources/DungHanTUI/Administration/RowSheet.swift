import CaseWorkflow
import TerminalKit
import VietnameseText

/// A row whole, and what can be done to it; digits and arrows choose, Enter does it. Who may not change it reads why.
struct RowSheet: Overlay {
  private let title: String
  private let facts: [Fact]
  private let acts: [TableAct]
  private let note: String
  private let picture: TablesPicture
  private var chosen = 0
  private var scroll = 0

  init(_ table: any TablePage, _ id: String, _ picture: TablesPicture, mayChange: Bool, _ desk: Desk) {
    title = table.title(id)
    facts = table.facts(id)
    let all = table.acts(id)
    acts = all.filter { mayChange || $0.isForReaders }
    note = acts.isEmpty && !all.isEmpty ? desk.say(AdministrationWords.viewOnly) : ""
    self.picture = picture
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    let layout = layout(size)
    let most = max(0, lines(layout.width).count - layout.factRows)
    switch key {
    case .escape, .function(1): return [.lift]
    case .enter where acts.isEmpty: return [.lift]
    case .enter: return acts[chosen].steps(picture, desk)
    case .up where !acts.isEmpty: chosen = max(0, chosen - 1)
    case .down where !acts.isEmpty: chosen = min(acts.count - 1, chosen + 1)
    case .up: scroll = max(0, min(scroll, most) - 1)
    case .down: scroll = min(most, scroll + 1)
    case .pageUp: scroll = max(0, min(scroll, most) - max(1, layout.factRows - 1))
    case .pageDown: scroll = min(most, scroll + max(1, layout.factRows - 1))
    case .home: scroll = 0
    case .end: scroll = most
    case .character(let letter):
      if let number = letter.wholeNumberValue, acts.indices.contains(number - 1) { chosen = number - 1 }
    default: break
    }
    return []
  }

  private struct Layout {
    var width: Int
    var factRows: Int
    var box: Rect
  }

  /// The acts, the note and the keys keep their rows; what is told scrolls in the rest.
  private func layout(_ size: Size) -> Layout {
    let width = min(size.columns - 2, 92) - 4
    let below = (acts.isEmpty ? 0 : acts.count + 1) + (note.isEmpty ? 0 : 1) + 1
    let rows = max(1, min(lines(width).count, size.rows - 3 - below))
    let box = Rect(size).centred(Size(rows: rows + below + 2, columns: width + 4))
    return Layout(width: width, factRows: rows, box: box)
  }

  private func lines(_ width: Int) -> [StyledLine] { Fact.lines(facts, width: width) }

  func render(into frame: inout Frame, _ desk: Desk) {
    let layout = layout(frame.size)
    let box = layout.box
    let column = box.column + 2
    frame.box(box, title: title)
    let lines = lines(layout.width)
    let first = min(scroll, max(0, lines.count - layout.factRows))
    for (offset, line) in lines[first..<min(lines.count, first + layout.factRows)].enumerated() {
      frame.put(line, row: box.row + 1 + offset, column: column, maxWidth: layout.width)
    }
    let hasMore = first + layout.factRows < lines.count
    var row = box.row + 1 + layout.factRows
    frame.cursor = Position(row: box.row + 1, column: column)
    if !acts.isEmpty {
      frame.rule(
        row: row, column: box.column + 1, width: box.columns - 2, title: desk.say(AdministrationWords.canDo))
      for (index, act) in acts.enumerated() {
        row += 1
        let isChosen = index == chosen
        let inner = Rect(row: row, column: box.column + 1, rows: 1, columns: box.columns - 2)
        if isChosen {
          frame.fill(inner, .selected)
          frame.cursor = Position(row: row, column: column)
        }
        frame.put(
          "\(isChosen ? "▸" : " ") \(index + 1) \(desk.say(act.label))", row: row, column: inner.column,
          isChosen ? .selected : .normal, maxWidth: layout.width)
      }
      row += 1
    }
    if !note.isEmpty {
      frame.put(note, row: row, column: column, .warning, maxWidth: layout.width)
      row += 1
    }
    let keys = acts.isEmpty ? AdministrationWords.readKeys : AdministrationWords.sheetKeys
    frame.put(
      (hasMore ? "▾ " : "") + desk.say(keys), row: row, column: column, .faint, maxWidth: layout.width)
  }
}
