/// The room of a screen or a part of it, in rows and columns.
package struct Size: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The smallest screen everything works on; below it one sentence asks for more room.
  package static let smallest = Size(rows: 15, columns: 60)

  /// Whether a screen of this size holds one of the other.
  package func holds(_ other: Size) -> Bool { rows >= other.rows && columns >= other.columns }
}

/// A place on the screen; row 0, column 0 is the upper left corner.
package struct Position: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells. May be empty, never negative.
package struct Rect: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  package init(_ size: Size) { self.init(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  package var size: Size { Size(rows: rows, columns: columns) }

  /// The rectangle without `margin` cells on each side.
  package func inset(_ margin: Int = 1) -> Rect {
    Rect(row: row + margin, column: column + margin, rows: rows - 2 * margin, columns: columns - 2 * margin)
  }

  /// The upper `count` rows, and what is left below them.
  package func split(top count: Int) -> (top: Rect, rest: Rect) {
    let count = min(max(0, count), rows)
    return (
      Rect(row: row, column: column, rows: count, columns: columns),
      Rect(row: row + count, column: column, rows: rows - count, columns: columns)
    )
  }

  /// The lower `count` rows, and what is left above them.
  package func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
    let count = min(max(0, count), rows)
    let parts = split(top: rows - count)
    return (parts.top, parts.rest)
  }

  /// A rectangle of the size, in the middle of this one and not larger than it.
  package func centred(_ size: Size) -> Rect {
    let rows = min(size.rows, self.rows)
    let columns = min(size.columns, self.columns)
    return Rect(
      row: row + (self.rows - rows) / 2, column: column + (self.columns - columns) / 2, rows: rows,
      columns: columns)
  }
}
