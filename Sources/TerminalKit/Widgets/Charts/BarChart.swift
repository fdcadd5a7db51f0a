import VietnameseText

/// Bars beside each other's labels, in their order: who is late, of how much. A faint track behind a bar is the whole
/// it is part of, so that “none late” is told from “none sent”. The text beside it says the same in numbers.
package struct BarChart: Hashable, Sendable {
  package struct Bar: Hashable, Sendable {
    package var label: String
    package var value: Int
    /// What the value is part of: the track. Less than the value draws none.
    package var whole: Int
    /// The numbers in words: `3/12 · lâu nhất 7 ngày`.
    package var text: String
    /// Stands before the label, as `!!` does in lists.
    package var mark: String
    package var attributes: Attributes

    package init(
      label: String, value: Int, of whole: Int = 0, text: String, mark: String = "",
      _ attributes: Attributes = .emphasis
    ) {
      self.label = label
      self.value = max(0, value)
      self.whole = max(0, whole)
      self.text = text
      self.mark = mark
      self.attributes = attributes
    }
  }

  package var bars: [Bar]
  /// What a bar across all the room stands for; nil takes the largest of the bars and tracks.
  package var scale: Int?
  package var selected: Int?

  package init(_ bars: [Bar], scale: Int? = nil, selected: Int? = nil) {
    self.bars = bars
    self.scale = scale
    self.selected = selected
  }

  package mutating func handle(_ key: Key) -> ChartEvent {
    selected.choose(key, among: bars.count, back: .up, forth: .down)
  }

  /// A bar narrower than this tells nothing; the text then follows the label.
  private static let narrowest = 4

  /// Draws a bar a row. Where they do not all fit the last row tells how many are above and below.
  package func render(into frame: inout Frame, in rect: Rect, isFocused: Bool = true) {
    frame.inRoom(rect) { draw(into: &$0, in: $1, isFocused: isFocused) }
  }

  private func draw(into frame: inout Frame, in rect: Rect, isFocused: Bool) {
    guard rect.rows > 0, rect.columns > 0, !bars.isEmpty else { return }
    let isCut = bars.count > rect.rows && rect.rows > 1
    let rows = isCut ? rect.rows - 1 : rect.rows
    let first = min(max(0, (selected ?? 0) - rows + 1), max(0, bars.count - rows))
    let last = min(bars.count, first + rows)
    let columns = Columns(bars, width: rect.columns)
    for index in first..<last {
      let row = rect.row + index - first
      draw(bars[index], into: &frame, row: row, rect, columns)
      guard index == selected else { continue }
      frame.restyle(row: row, columns: rect.column..<rect.column + rect.columns, \.selected)
      if isFocused { frame.cursor = Position(row: row, column: rect.column) }
    }
    if isCut {
      let above = first > 0 ? "↑\(first) " : ""
      let below = last < bars.count ? "↓\(bars.count - last)" : ""
      frame.put(
        above + below, row: rect.row + rows, column: rect.column + columns.mark, .faint,
        maxWidth: rect.columns - columns.mark)
    }
  }

  /// Where the parts of a row stand.
  private struct Columns {
    let mark: Int
    let label: Int
    let bar: Int

    init(_ bars: [Bar], width: Int) {
      let marks = bars.reduce(0) { max($0, $1.mark.displayWidth) }
      mark = marks == 0 ? 0 : min(marks + 1, width / 4)
      let widest = bars.reduce(0) { max($0, $1.label.displayWidth) }
      label = min(widest, max(1, width / 3))
      let text = bars.reduce(0) { max($0, $1.text.displayWidth) }
      let room = width - mark - label - text - 2
      bar = room < BarChart.narrowest ? 0 : room
    }
  }

  private func draw(_ bar: Bar, into frame: inout Frame, row: Int, _ rect: Rect, _ columns: Columns) {
    var column = rect.column
    frame.put(bar.mark, row: row, column: column, bar.attributes, maxWidth: columns.mark)
    column += columns.mark
    frame.put(bar.label, row: row, column: column, maxWidth: columns.label)
    column += columns.label + 1
    if columns.bar > 0 {
      draw(bar, into: &frame, row: row, column: column, width: columns.bar)
      column += columns.bar + 1
    }
    frame.put(
      bar.text, row: row, column: column, bar.value > 0 ? .normal : .faint,
      maxWidth: rect.column + rect.columns - column)
  }

  private func draw(_ bar: Bar, into frame: inout Frame, row: Int, column: Int, width: Int) {
    let full = max(1, scale ?? bars.reduce(1) { max($0, $1.value, $1.whole) })
    let track = (min(bar.whole, full) * width + full - 1) / full
    frame.fill(Rect(row: row, column: column, rows: 1, columns: track), .faint, with: "░")
    let eighths = (min(bar.value, full) * width * 8 + full / 2) / full
    let shown = bar.value > 0 ? max(1, eighths) : 0
    frame.fill(Rect(row: row, column: column, rows: 1, columns: shown / 8), bar.attributes, with: "█")
    if shown % 8 > 0 {
      frame.set(
        Self.eighths[shown % 8 - 1], width: 1, row: row, column: column + shown / 8, bar.attributes)
    }
  }

  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
