import VietnameseText

extension Form {
  /// Draws the fields that fit, scrolled so that the one with the focus is among them, and the cursor at its caret.
  /// `isFocused` false draws it as the background of something else.
  package func render(into frame: inout Frame, in rect: Rect, isFocused: Bool = true) {
    guard rect.rows > 0, rect.columns > 4, !fields.isEmpty else { return }
    let places = places(rect.columns)
    let total = (places.last?.upperBound ?? 0)
    let focused = places[min(focus, places.count - 1)]
    // One row more than the field itself, so that the next label shows.
    let top = max(0, min(min(focused.upperBound + 1, total) - rect.rows, focused.lowerBound))
    for (index, place) in places.enumerated()
    where place.upperBound > top && place.lowerBound < top + rect.rows {
      render(index, into: &frame, top: rect.row - top + place.lowerBound, rect, isFocused && index == focus)
    }
    if isFocused { renderMenu(into: &frame, rect, row: rect.row - top + focused.lowerBound) }
  }

  /// The rows of each field, one after another.
  private func places(_ columns: Int) -> [Range<Int>] {
    var row = 0
    return fields.indices.map { index in
      let height = controlRows(index) + (note(index) == nil ? 0 : 1)
      defer { row += height }
      return row..<row + height
    }
  }

  private func controlRows(_ index: Int) -> Int {
    if case .area(_, let rows) = fields[index].control { return max(1, rows) }
    return 1
  }

  /// The line under a field: what is wrong, else how it was understood, else the hint of the focused one.
  private func note(_ index: Int) -> (text: String, attributes: Attributes)? {
    let field = fields[index]
    if let reason = field.disabledReason { return index == focus ? (reason, .disabled) : nil }
    if let error = field.error { return ("✗ " + error, .error) }
    if let echo = field.echo { return ("= " + echo, .hint) }
    return index == focus && !field.hint.isEmpty ? (field.hint, .faint) : nil
  }

  private func render(_ index: Int, into frame: inout Frame, top: Int, _ rect: Rect, _ isFocused: Bool) {
    let field = fields[index]
    let labels = labelWidth(rect.columns)
    let column = rect.column + labels + 2
    let width = controlWidth(rect.columns)
    let isDisabled = field.disabledReason != nil
    let rows = rect.row..<rect.row + rect.rows
    if rows.contains(top) {
      let label = field.label + (field.isRequired ? " *" : "")
      let style: Attributes = isDisabled ? .disabled : isFocused ? .emphasis : .normal
      frame.put(label, row: top, column: rect.column, style, maxWidth: labels)
      if isFocused { frame.put("▸", row: top, column: rect.column + labels, .emphasis, maxWidth: 1) }
    }
    switch field.control {
    case .text(let control), .date(let control):
      if rows.contains(top), !isDisabled {
        control.render(into: &frame, row: top, column: column, width: width, isFocused: isFocused)
      }
    case .choice(let control):
      if rows.contains(top), !isDisabled {
        control.render(into: &frame, row: top, column: column, width: width, isFocused: isFocused)
      }
    case .area(let control, let count):
      let shown = (top..<top + max(1, count)).clamped(to: rows)
      if !isDisabled {
        control.render(
          into: &frame, in: Rect(row: shown.lowerBound, column: column, rows: shown.count, columns: width),
          isFocused: isFocused)
      }
    }
    if isDisabled, rows.contains(top) { frame.put("–", row: top, column: column, .disabled, maxWidth: width) }
    if let note = note(index), rows.contains(top + controlRows(index)) {
      frame.put(note.text, row: top + controlRows(index), column: column, note.attributes, maxWidth: width)
    }
  }

  /// The list of a choice that is being searched, under its field or above it.
  private func renderMenu(into frame: inout Frame, _ rect: Rect, row: Int) {
    guard fields.indices.contains(focus), case .choice(let choice) = fields[focus].control,
      !choice.query.isEmpty
    else { return }
    let wanted = min(choice.matches.count, 8) + 2
    let below = rect.row + rect.rows - row - 1
    let above = row - rect.row
    let rows = min(wanted, max(below, above))
    let top = below >= wanted || below >= above ? row + 1 : row - rows
    let column = rect.column + labelWidth(rect.columns) + 2
    choice.renderMenu(
      into: &frame, in: Rect(row: top, column: column, rows: rows, columns: controlWidth(rect.columns)))
  }
}
