extension Frame {
  /// A row as text in its styles, without the blanks at its end: what was drawn apart can stand among lines that scroll.
  package func styledLine(_ row: Int) -> StyledLine {
    var end = size.columns
    while end > 0, self[row, end - 1] == .blank { end -= 1 }
    var line = StyledLine()
    for column in 0..<end {
      let cell = self[row, column]
      if cell.width > 0 { line.add(String(cell.text), cell.attributes) }
    }
    return line
  }

  /// The rows as text, every column kept: what a snapshot compares, white space too.
  package var textLines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns {
        let cell = self[row, column]
        if cell.width > 0 { line.append(cell.text) }
      }
      return line
    }
  }

  /// The rows as one letter a cell for its style (`Style.letter`, capital where selected).
  package var attributeLines: [String] {
    (0..<size.rows).map { row in
      String((0..<size.columns).map { column in self[row, column].attributes.letter })
    }
  }
}
