import VietnameseText

/// The working days ahead as columns: how much falls due on each, how much of it may still move, what is one's own. A
/// column over what can be done in a day has a `!` at its number; one with dates that may still move a `~`.
package struct LoadStrip: Hashable, Sendable {
  package struct Day: Hashable, Sendable {
    /// One or two columns: `2`, `T2`.
    package var weekday: String
    /// Shown where a week begins: `23/11`.
    package var date: String
    /// What falls due.
    package var count: Int
    /// How many of them have a date that can still move.
    package var provisional: Int
    /// One's own moves.
    package var own: Int
    /// The first day of a week stands a little apart.
    package var startsWeek: Bool
    package var isToday: Bool

    package init(
      weekday: String, date: String, count: Int, provisional: Int = 0, own: Int = 0, startsWeek: Bool = false,
      isToday: Bool = false
    ) {
      self.weekday = weekday
      self.date = date
      self.count = max(0, count)
      self.provisional = min(max(0, provisional), max(0, count))
      self.own = max(0, own)
      self.startsWeek = startsWeek
      self.isToday = isToday
    }
  }

  package var days: [Day]
  /// How much can be done in a day; nil where nobody has said.
  package var capacity: Int?
  /// What the two rows of numbers are: `Đến hạn`, `Tôi làm`.
  package var dueName: String
  package var ownName: String
  package var selected: Int?

  package init(_ days: [Day], capacity: Int? = nil, dueName: String, ownName: String, selected: Int? = nil) {
    self.days = days
    self.capacity = capacity
    self.dueName = dueName
    self.ownName = ownName
    self.selected = selected
  }

  package mutating func handle(_ key: Key) -> ChartEvent {
    selected.choose(key, among: days.count, back: .left, forth: .right)
  }

  /// How many of the days a width shows.
  package func shownDays(width: Int) -> Int { layout(width).places.count }

  /// The rows under the columns: the axis, both rows of numbers, weekdays, dates.
  private static let tableRows = 5

  private struct Layout {
    var gutter: Int
    var cell: Int
    var first: Int
    /// The column of each day shown, from the plot's left edge.
    var places: [Int]
    var width: Int
  }

  private func layout(_ width: Int) -> Layout {
    let gutter = min(max(dueName.displayWidth, ownName.displayWidth), max(4, width / 4)) + 1
    let digits = days.reduce(1) { max($0, String($1.count).count, String($1.own).count) }
    let cell = max(digits + 1, days.reduce(1) { max($0, $1.weekday.displayWidth + 1) })
    func places(from first: Int) -> ([Int], Int) {
      var places: [Int] = []
      var column = 0
      for index in days.indices.dropFirst(first) {
        if days[index].startsWeek, index > first { column += 1 }
        guard column + cell <= width - gutter else { break }
        places.append(column)
        column += cell
      }
      return (places, column)
    }
    var first = 0
    var shown = places(from: first)
    while let selected, selected >= first + shown.0.count, first < days.count - 1 {
      first += 1
      shown = places(from: first)
    }
    return Layout(gutter: gutter, cell: cell, first: first, places: shown.0, width: shown.1)
  }

  package func render(into frame: inout Frame, in rect: Rect, isFocused: Bool = true) {
    frame.inRoom(rect) { draw(into: &$0, in: $1, isFocused: isFocused) }
  }

  private func draw(into frame: inout Frame, in rect: Rect, isFocused: Bool) {
    guard rect.rows > 0, rect.columns > 0, !days.isEmpty else { return }
    let layout = layout(rect.columns)
    let height = rect.rows - Self.tableRows
    let hasColumns = height >= 2
    let plot = Rect(
      row: rect.row, column: rect.column + layout.gutter, rows: hasColumns ? height : 0, columns: layout.width
    )
    let shown = days[layout.first..<layout.first + layout.places.count]
    let largest = max(shown.map(\.count).max() ?? 0, capacity ?? 0)
    let scale = ColumnScale(largest: largest, rows: plot.rows)
    if hasColumns { drawPlot(into: &frame, plot, layout, largest, scale) }
    let top = hasColumns ? plot.row + plot.rows + 1 : rect.row
    let bottom = rect.row + rect.rows
    for (offset, name) in [dueName, ownName].enumerated() where top + offset < bottom {
      frame.put(name, row: top + offset, column: rect.column, maxWidth: layout.gutter - 1)
    }
    var dateEnd = 0
    for (place, (index, day)) in zip(layout.places, zip(shown.indices, shown)) {
      let column = plot.column + place
      if hasColumns {
        frame.putColumn(
          bottom: plot.row + plot.rows - 1, column: column, width: layout.cell - 1,
          halves: scale.halves(day.count), firm: firmHalves(day, scale), style(of: day))
        if day.isToday { frame.put("▲", row: plot.row + plot.rows, column: column, .emphasis) }
      }
      drawNumbers(of: day, into: &frame, rows: top..<bottom, column: column, layout.cell, index == selected)
      if day.startsWeek || index == layout.first || day.isToday, column >= dateEnd, top + 3 < bottom {
        let used = frame.put(
          day.date, row: top + 3, column: column, .faint, maxWidth: rect.column + rect.columns - column)
        dateEnd = column + used + 1
      }
      if index == selected, isFocused, top < bottom { frame.cursor = Position(row: top, column: column) }
    }
  }

  private func isOver(_ day: Day) -> Bool { capacity.map { day.count > $0 } ?? false }

  private func style(of day: Day) -> Attributes { isOver(day) ? .warning : .normal }

  /// What is sure of a column, so that at least the top of one that may move says so.
  private func firmHalves(_ day: Day, _ scale: ColumnScale) -> Int {
    guard day.provisional > 0 else { return scale.halves(day.count) }
    let firm = day.count - day.provisional
    return firm == 0 ? 0 : min(scale.halves(firm), max(1, scale.halves(day.count) - 2))
  }

  private func drawPlot(
    into frame: inout Frame, _ plot: Rect, _ layout: Layout, _ largest: Int, _ scale: ColumnScale
  ) {
    if let capacity, capacity > 0 {
      let row = plot.row + plot.rows - (scale.halves(capacity) + 1) / 2
      frame.fill(Rect(row: row, column: plot.column, rows: 1, columns: plot.columns), .faint, with: "┈")
    }
    frame.putAxes(around: plot, gutter: layout.gutter, largest: largest)
  }

  private func drawNumbers(
    of day: Day, into frame: inout Frame, rows: Range<Int>, column: Int, _ cell: Int, _ isSelected: Bool
  ) {
    func put(_ offset: Int, _ text: String, _ attributes: Attributes) {
      guard rows.contains(rows.lowerBound + offset) else { return }
      frame.put(
        text, row: rows.lowerBound + offset, column: column, isSelected ? attributes.selected : attributes,
        maxWidth: cell)
    }
    func number(_ value: Int) -> String {
      (value == 0 ? "·" : String(value)).padded(toWidth: cell - 1, alignedRight: true)
    }
    let mark = isOver(day) ? "!" : day.provisional > 0 ? "~" : " "
    put(0, number(day.count) + mark, day.count == 0 ? .faint : style(of: day))
    put(1, number(day.own) + " ", day.own == 0 ? .faint : .emphasis)
    let weekday = day.weekday.padded(toWidth: cell - 1, alignedRight: true) + " "
    put(2, weekday, day.isToday ? .emphasis : .faint)
  }
}
