/// One cell: a letter with its marks.
package struct Cell: Hashable, Sendable {
  package var text: Character
  /// 1 or 2 columns; 0 is the right half of a wide letter.
  package var width: UInt8
  package var attributes: Attributes

  static let blank = Cell(text: " ", width: 1, attributes: .normal)
}

/// A whole screen as a value: cells in rows, and the place of the cursor. Drawn with `put` and its companions,
/// which clip at the edges and never trap.
package struct Frame: Equatable, Sendable {
  package let size: Size
  private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands: at the caret or on the chosen row, so that a screen reader finds it.
  /// Nil hides it.
  package var cursor: Position?
  /// How its styles are to look; nil as the terminal was opened with. A terminal without colours stays without.
  package var theme: Theme?
  /// Whether the mouse's clicks and wheel are wanted; the window's own marking and copying then needs Shift.
  package var heedsMouse = false

  package init(size: Size) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    cells = Array(repeating: .blank, count: self.size.rows * self.size.columns)
  }

  /// The whole frame as a rectangle.
  package var bounds: Rect { Rect(size) }

  /// The cell at a place inside the frame, else a blank.
  package subscript(row: Int, column: Int) -> Cell {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Whether a row is the same in both frames, which have the same size.
  func rowEquals(_ other: Frame, row: Int) -> Bool {
    let range = row * size.columns..<(row + 1) * size.columns
    return cells[range] == other.cells[range]
  }

  /// Writes a letter of one or two columns where it fits wholly; halves of wide letters that it cuts become blanks.
  mutating func set(_ text: Character, width: Int, row: Int, column: Int, _ attributes: Attributes) {
    guard row >= 0, row < size.rows, column >= 0, column + width <= size.columns, width > 0 else { return }
    let index = row * size.columns + column
    clearHalves(row: row, from: column, to: column + width)
    cells[index] = Cell(text: text, width: UInt8(width), attributes: attributes)
    if width == 2 { cells[index + 1] = Cell(text: " ", width: 0, attributes: attributes) }
  }

  /// Changes the styles of a stretch of a row and leaves its text.
  package mutating func restyle(row: Int, columns: Range<Int>, _ change: (Attributes) -> Attributes) {
    guard row >= 0, row < size.rows else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      let index = row * size.columns + column
      cells[index].attributes = change(cells[index].attributes)
    }
  }

  private mutating func clearHalves(row: Int, from: Int, to: Int) {
    let start = row * size.columns
    if from > 0, cells[start + from].width == 0 {
      cells[start + from - 1].text = " "
      cells[start + from - 1].width = 1
    }
    if to < size.columns, cells[start + to].width == 0 {
      cells[start + to].text = " "
      cells[start + to].width = 1
    }
  }
}
