import CNcurses

extension NcursesBackend {
  /// Hands the rows that changed to ncurses, which sends only the cells that changed. The same frame costs nothing.
  package func draw(_ frame: Frame) {
    if frame == lastFrame { return }
    let window = cncurses_stdscr()
    let rows = min(frame.size.rows, Int(cncurses_rows()))
    if frame.theme != lastFrame?.theme {
      palette = Palette(theme: frame.theme ?? options.theme, hasColours: hasColours)
      lastFrame = nil
    }
    if frame.heedsMouse != (lastFrame?.heedsMouse ?? false) { heedMouse(frame.heedsMouse) }
    let comparable = lastFrame?.size == frame.size ? lastFrame : nil
    if comparable == nil { werase(window) }
    for row in 0..<rows {
      if let comparable, comparable.rowEquals(frame, row: row) { continue }
      draw(row: row, of: frame, window)
    }
    place(cursor: frame.cursor, window)
    wrefresh(window)
    lastFrame = frame
  }

  private func draw(row: Int, of frame: Frame, _ window: UnsafeMutablePointer<WINDOW>?) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(8)
    for column in 0..<min(frame.size.columns, Int(cncurses_columns())) {
      let cell = frame[row, column]
      if cell.width == 0 { continue }
      let look = palette.look(cell.attributes)
      scalars.removeAll(keepingCapacity: true)
      var width = Int32(cell.width)
      if isUnicode {
        for scalar in cell.text.unicodeScalars { scalars.append(scalar.value) }
      } else {
        let plain = PlainLetters.letter(for: cell.text)
        scalars.append(plain.unicodeScalars.first?.value ?? 0x3F)
        if width == 2 {
          put(window, row, column + 1, [0x20], 1, look)
          width = 1
        }
      }
      put(window, row, column, scalars, width, look)
    }
  }

  private func put(
    _ window: UnsafeMutablePointer<WINDOW>?, _ row: Int, _ column: Int, _ scalars: [UInt32], _ width: Int32,
    _ look: Palette.Look
  ) {
    cncurses_put(
      window, Int32(row), Int32(column), scalars, Int32(scalars.count), width, look.attributes, look.pair)
  }

  private func place(cursor: Position?, _ window: UnsafeMutablePointer<WINDOW>?) {
    let isShown = cursor != nil
    if cursorIsShown != isShown {
      curs_set(isShown ? 1 : 0)
      cursorIsShown = isShown
    }
    let row = min(max(0, cursor?.row ?? 0), Int(cncurses_rows()) - 1)
    let column = min(max(0, cursor?.column ?? 0), Int(cncurses_columns()) - 1)
    wmove(window, Int32(row), Int32(column))
  }
}
