import VietnameseText

extension Frame {
  /// Writes a text on one row, clipped to the frame and to `maxWidth` columns; what does not fit ends in “…”.
  /// Control characters are shown, not obeyed. Returns the columns it took.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, _ attributes: Attributes = .normal, maxWidth: Int? = nil
  ) -> Int {
    let room = min(maxWidth ?? Int.max, size.columns - column)
    guard room > 0, row >= 0, row < size.rows else { return 0 }
    let clean = text.sanitizedForTerminal()
    let shown = clean.displayWidth > room ? clean.truncated(toWidth: room) : clean
    var used = 0
    for character in shown {
      let width = character.displayWidth
      if width == 0 { continue }
      set(character, width: width, row: row, column: column + used, attributes)
      used += width
    }
    return used
  }

  /// Writes a line of several styles. Returns the columns it took.
  @discardableResult
  package mutating func put(_ line: StyledLine, row: Int, column: Int, maxWidth: Int? = nil) -> Int {
    let room = min(maxWidth ?? Int.max, size.columns - column)
    var used = 0
    for span in line.spans where used < room {
      used += put(span.text, row: row, column: column + used, span.attributes, maxWidth: room - used)
    }
    return used
  }

  /// Writes a text so that it ends before column `end`.
  package mutating func putRight(_ text: String, row: Int, end: Int, _ attributes: Attributes = .normal) {
    put(text, row: row, column: max(0, end - text.displayWidth), attributes, maxWidth: end)
  }

  /// Fills a rectangle with a letter of one column.
  package mutating func fill(_ rect: Rect, _ attributes: Attributes = .normal, with letter: Character = " ") {
    guard rect.rows > 0, rect.columns > 0 else { return }
    for row in max(0, rect.row)..<max(max(0, rect.row), min(size.rows, rect.row + rect.rows)) {
      let first = max(0, rect.column)
      for column in first..<max(first, min(size.columns, rect.column + rect.columns)) {
        set(letter, width: 1, row: row, column: column, attributes)
      }
    }
  }

  /// A line across, with a title after its first stroke: `─ QUÁ HẠN (2) ─────`.
  package mutating func rule(
    row: Int, column: Int = 0, width: Int? = nil, title: String = "", _ attributes: Attributes = .border,
    titleAttributes: Attributes = .heading
  ) {
    let width = min(width ?? size.columns, size.columns - column)
    fill(Rect(row: row, column: column, rows: 1, columns: width), attributes, with: "─")
    if !title.isEmpty, width > 6 {
      put(" \(title.truncated(toWidth: width - 4)) ", row: row, column: column + 1, titleAttributes)
    }
  }

  /// A frame of lines around an emptied rectangle, with a title in its upper edge.
  package mutating func box(_ rect: Rect, title: String = "", _ attributes: Attributes = .border) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    fill(rect, .normal)
    let bottom = rect.row + rect.rows - 1
    let right = rect.column + rect.columns - 1
    rule(row: rect.row, column: rect.column, width: rect.columns, title: title, attributes)
    rule(row: bottom, column: rect.column, width: rect.columns, attributes)
    for row in rect.row + 1..<max(rect.row + 1, bottom) {
      set("│", width: 1, row: row, column: rect.column, attributes)
      set("│", width: 1, row: row, column: right, attributes)
    }
    set("┌", width: 1, row: rect.row, column: rect.column, attributes)
    set("┐", width: 1, row: rect.row, column: right, attributes)
    set("└", width: 1, row: bottom, column: rect.column, attributes)
    set("┘", width: 1, row: bottom, column: right, attributes)
  }
}
