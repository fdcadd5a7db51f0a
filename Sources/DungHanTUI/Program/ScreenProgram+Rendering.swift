import CaseOffice
import CaseWorkflow
package import TerminalKit
import VietnameseText
import WorkingCalendar

extension ScreenProgram {
  /// The screen, what lies over it, the status line and the keys. Reads nothing but the state.
  package func render(size: Size) -> Frame {
    var frame = Frame(size: size)
    switch screens.last {
    case .today(let screen): screen.render(into: &frame, desk)
    case .list(let screen): screen.render(into: &frame, desk)
    case .file(let screen): screen.render(into: &frame, desk)
    case .intake(let screen): screen.render(into: &frame, desk)
    case nil: break
    }
    StatusLine(statusLeft, right: statusRight).render(into: &frame, row: size.rows - 2)
    var bar = registry.keyBar(context, desk.language.ofTerminal)
    // What this role never does takes no room; pressed all the same, the key says why.
    if !context.mayLog { bar.items.removeAll { $0.key == Key.function(2).label } }
    bar.render(into: &frame, row: size.rows - 1)
    switch overlays.last {
    case .help(let scroll): renderHelp(into: &frame, scroll)
    case .palette(let palette): renderPalette(into: &frame, palette)
    case .menu(let menu): menu.render(into: &frame, desk)
    case .act(let form): form.dialog.render(into: &frame)
    case .filter(let form): form.dialog.render(into: &frame)
    case .periodic(let form): form.dialog.render(into: &frame)
    case .notice(let dialog), .discard(let dialog), .leave(let dialog): dialog.render(into: &frame)
    case nil: break
    }
    return frame
  }

  private var statusLeft: StyledLine {
    if let status {
      return StyledLine(
        status.text, status.attributes)
    }
    if let copy = workingCopy(IntakeScreen.copyKey), case .today = screens.last {
      return StyledLine(
        desk.say(TodayWords.copyKept.filled(["when": copy.when(today: desk.today.iso)])), .warning)
    }
    return StyledLine()
  }

  private var statusRight: StyledLine {
    switch screens.last {
    case .today(let screen):
      guard let selected = screen.list.selected else { return StyledLine() }
      let rows = screen.list.items.indices.filter { screen.list.items[$0].isRow }
      let place = rows.firstIndex(of: selected).map { $0 + 1 } ?? 0
      return StyledLine("\(place)/\(rows.count)", .faint)
    case .list(let screen):
      guard let place = screen.place else { return StyledLine() }
      return StyledLine("\(place)/\(screen.known.count)\(screen.known.hasMore ? "+" : "")", .faint)
    case .intake(let screen):
      guard !screen.keptAt.isEmpty else { return StyledLine() }
      return StyledLine(desk.say(IntakeWords.autoKept.filled(["when": screen.keptAt])), .faint)
    case .file, nil: return StyledLine()
    }
  }

  private func renderHelp(into frame: inout Frame, _ scroll: Int) {
    let width = min(frame.size.columns - 2, 100)
    let rows = min(helpLines.count, max(1, frame.size.rows - 6))
    let box = frame.bounds.centred(Size(rows: rows + 4, columns: width))
    frame.box(box, title: desk.say(CommonWords.helpTitle))
    let first = min(scroll, max(0, helpLines.count - rows))
    for (offset, line) in helpLines[first..<min(helpLines.count, first + rows)].enumerated() {
      frame.put(line, row: box.row + 1 + offset, column: box.column + 2, maxWidth: width - 4)
    }
    frame.put(
      desk.say(CommonWords.helpSaved), row: box.row + rows + 1, column: box.column + 2, .faint,
      maxWidth: width - 4)
    frame.put(
      desk.say(CommonWords.scroll), row: box.row + rows + 2, column: box.column + 2, .faint,
      maxWidth: width - 4)
    frame.cursor = Position(row: box.row + 1, column: box.column + 2)
  }

  private func renderPalette(into frame: inout Frame, _ palette: PaletteState) {
    let width = min(frame.size.columns - 2, 72)
    let rows = min(10, max(1, frame.size.rows - 6))
    let box = frame.bounds.centred(Size(rows: rows + 4, columns: width))
    frame.box(box, title: desk.say(CommonWords.palette))
    let inner = Rect(row: box.row + 2, column: box.column + 2, rows: rows, columns: width - 4)
    palette.list.render(into: &frame, in: inner, isFocused: false) { id, width in
      guard let command = registry[id] else { return StyledLine() }
      let language = desk.language.ofTerminal
      var line = StyledLine(command.title[language].padded(toWidth: 20) + " ", .emphasis)
      line.add((command.keys.first?.label ?? "").padded(toWidth: 8) + " ", .faint)
      line.add(command.help[language].truncated(toWidth: max(1, width - 30)))
      return line
    }
    frame.put(
      desk.say(CommonWords.paletteKeys), row: box.row + box.rows - 2, column: box.column + 2, .faint,
      maxWidth: width - 4)
    palette.query.render(
      into: &frame, row: box.row + 1, column: box.column + 2, width: width - 4, isFocused: true)
  }
}

extension ScreenProgram.Status {
  fileprivate var attributes: Attributes {
    switch tone {
    case .plain: .status
    case .good: .ok
    case .caution: .warning
    case .problem: .error
    }
  }
}
