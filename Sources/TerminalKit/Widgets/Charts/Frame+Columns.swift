import VietnameseText

extension Frame {
  /// A column of half cells that stands on the row `bottom`. Of its `halves` the lowest `firm` are full, what is above
  /// them shows that it may still move.
  mutating func putColumn(
    bottom: Int, column: Int, width: Int, halves: Int, firm: Int? = nil, fill: Character = "█",
    _ attributes: Attributes
  ) {
    var cell = 0
    while cell * 2 < halves {
      let isFirm = cell * 2 < firm ?? halves
      let isHalf = cell * 2 + 1 == halves
      let letter: Character = isHalf ? "▄" : isFirm ? fill : "▒"
      for offset in 0..<width {
        set(letter, width: 1, row: bottom - cell, column: column + offset, attributes)
      }
      cell += 1
    }
  }

  /// The axes of columns: a line up the right edge of `gutter` columns with the largest number at its upper end, and a
  /// line along the row below the rectangle.
  mutating func putAxes(around plot: Rect, gutter: Int, largest: Int) {
    guard plot.rows > 0 else { return }
    for row in plot.row..<plot.row + plot.rows { put("│", row: row, column: plot.column - 1, .faint) }
    put("┤", row: plot.row, column: plot.column - 1, .faint)
    let number = String(largest)
    if number.displayWidth < gutter {
      putRight(number, row: plot.row, end: plot.column - 1, .faint)
    }
    fill(
      Rect(row: plot.row + plot.rows, column: plot.column, rows: 1, columns: plot.columns), .faint, with: "─")
    put("└", row: plot.row + plot.rows, column: plot.column - 1, .faint)
  }
}

/// How high columns stand in half cells.
struct ColumnScale {
  let largest: Int
  let rows: Int

  /// Anything at all shows.
  func halves(_ value: Int) -> Int {
    guard value > 0, largest > 0 else { return 0 }
    return max(1, (min(value, largest) * rows * 4 + largest) / (2 * largest))
  }
}
