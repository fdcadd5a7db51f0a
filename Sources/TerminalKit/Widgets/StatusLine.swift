import VietnameseText

/// One row: a message on the left, marks on the right. The right side stays whole, the left gives way.
package struct StatusLine: Hashable, Sendable {
  package var left: StyledLine
  package var right: StyledLine

  package init(_ left: StyledLine = StyledLine(), right: StyledLine = StyledLine()) {
    self.left = left
    self.right = right
  }

  package func render(into frame: inout Frame, row: Int) {
    let width = frame.size.columns
    frame.fill(Rect(row: row, column: 0, rows: 1, columns: width), .status)
    let rightWidth = min(right.width, max(0, width - 2))
    let end = width - rightWidth - 1
    frame.put(left, row: row, column: 1, maxWidth: max(0, end - 2))
    frame.put(right, row: row, column: max(0, end), maxWidth: rightWidth)
  }
}
