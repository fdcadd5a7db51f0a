import VietnameseText

/// Some series side by side over the months: what came in, what was answered. Under the columns stand the numbers, a row
/// for each series, named at its left; where there is no height for columns the numbers are all there is.
package struct ColumnChart: Hashable, Sendable {
  package struct Month: Hashable, Sendable {
    /// `T11`.
    package var label: String
    /// One for each series.
    package var values: [Int]

    package init(label: String, values: [Int]) {
      self.label = label
      self.values = values
    }
  }

  /// The names of the series, at most three; each is drawn in a texture of its own.
  package var series: [String]
  /// Oldest first. Where they do not all fit the oldest give way.
  package var months: [Month]
  /// The place of the chosen month among all.
  package var selected: Int?

  package init(series: [String], months: [Month], selected: Int? = nil) {
    self.series = Array(series.prefix(Self.fills.count))
    self.months = months
    self.selected = selected
  }

  private static let fills: [Character] = ["█", "▒", "░"]
  private static let styles: [Attributes] = [.normal, .ok, .hint]

  package mutating func handle(_ key: Key) -> ChartEvent {
    selected.choose(key, among: months.count, back: .left, forth: .right)
  }

  /// How many of the months a width shows; they are the newest.
  package func shownMonths(width: Int) -> Int { layout(width).shown.count }

  private struct Layout {
    var gutter: Int
    var group: Int
    var shown: Range<Int>
  }

  private func layout(_ width: Int) -> Layout {
    let names = series.reduce(0) { max($0, $1.displayWidth) } + 2
    let gutter = min(names, max(4, width / 3)) + 1
    var widest = 1
    for month in months {
      widest = max(widest, month.label.displayWidth)
      for value in month.values { widest = max(widest, String(value).count) }
    }
    let least = max(widest, series.count) + 1
    let room = max(0, width - gutter)
    let count = min(months.count, room / least)
    let group = count == 0 ? least : min(9, room / count)
    // The chosen month shows, if need be in place of the newest.
    let last = months.count - count
    let first = min(last, selected ?? last)
    return Layout(gutter: gutter, group: group, shown: first..<first + count)
  }

  package func render(into frame: inout Frame, in rect: Rect, isFocused: Bool = true) {
    frame.inRoom(rect) { draw(into: &$0, in: $1, isFocused: isFocused) }
  }

  private func draw(into frame: inout Frame, in rect: Rect, isFocused: Bool) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    let layout = layout(rect.columns)
    let table = 1 + series.count
    let height = rect.rows - table - 1
    let hasColumns = height >= 2
    let plot = Rect(
      row: rect.row, column: rect.column + layout.gutter, rows: hasColumns ? height : 0,
      columns: layout.shown.count * layout.group)
    let shown = months[layout.shown]
    let largest = shown.flatMap(\.values).max() ?? 0
    if hasColumns, !shown.isEmpty {
      frame.putAxes(around: plot, gutter: layout.gutter, largest: largest)
    }
    let top = hasColumns ? plot.row + plot.rows + 1 : rect.row
    drawNames(into: &frame, top: top, rect, layout)
    for (index, month) in zip(layout.shown, shown) {
      let column = plot.column + (index - layout.shown.lowerBound) * layout.group
      if hasColumns { drawColumns(of: month, into: &frame, plot, column: column, layout.group, largest) }
      let attributes = index == selected ? Attributes.heading.selected : .heading
      put(month.label, into: &frame, row: top, column, layout.group, rect, attributes)
      for (place, value) in month.values.prefix(series.count).enumerated() {
        let style = value == 0 ? Attributes.faint : .normal
        put(
          String(value), into: &frame, row: top + 1 + place, column, layout.group, rect,
          index == selected ? style.selected : style)
      }
      if index == selected, isFocused, top < rect.row + rect.rows {
        frame.cursor = Position(row: top, column: column)
      }
    }
  }

  private func drawNames(into frame: inout Frame, top: Int, _ rect: Rect, _ layout: Layout) {
    for (place, name) in series.enumerated() where top + 1 + place < rect.row + rect.rows {
      let row = top + 1 + place
      frame.put(String(Self.fills[place]), row: row, column: rect.column, Self.styles[place])
      frame.put(name, row: row, column: rect.column + 2, maxWidth: layout.gutter - 3)
    }
  }

  private func drawColumns(
    of month: Month, into frame: inout Frame, _ plot: Rect, column: Int, _ group: Int, _ largest: Int
  ) {
    let scale = ColumnScale(largest: largest, rows: plot.rows)
    let width = min(3, max(1, (group - 1) / max(1, series.count)))
    let first = column + group - width * series.count
    for (place, value) in month.values.prefix(series.count).enumerated() {
      frame.putColumn(
        bottom: plot.row + plot.rows - 1, column: first + place * width, width: width,
        halves: scale.halves(value), fill: Self.fills[place], Self.styles[place])
    }
  }

  /// At the right edge of its group; a group that is chosen is chosen across.
  private func put(
    _ text: String, into frame: inout Frame, row: Int, _ column: Int, _ group: Int, _ rect: Rect,
    _ attributes: Attributes
  ) {
    guard row < rect.row + rect.rows else { return }
    frame.put(text.padded(toWidth: group, alignedRight: true), row: row, column: column, attributes)
  }
}
