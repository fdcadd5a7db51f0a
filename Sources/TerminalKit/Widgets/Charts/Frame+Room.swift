extension Frame {
  /// Draws in a rectangle as if it were the whole screen: whatever `draw` does, nothing beside or below it changes. The
  /// rectangle is emptied first; a cursor set in it is the frame's.
  mutating func inRoom(_ rect: Rect, _ draw: (inout Frame, Rect) -> Void) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    var room = Frame(size: rect.size)
    draw(&room, room.bounds)
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        let cell = room[row, column]
        // The right half of a wide letter comes with the left one.
        guard cell.width > 0 else { continue }
        set(
          cell.text, width: Int(cell.width), row: rect.row + row, column: rect.column + column,
          cell.attributes)
      }
    }
    if let place = room.cursor, rect.size.holds(Size(rows: place.row + 1, columns: place.column + 1)) {
      cursor = Position(row: rect.row + place.row, column: rect.column + place.column)
    }
  }
}
