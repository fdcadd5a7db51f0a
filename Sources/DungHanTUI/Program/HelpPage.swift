import TerminalKit

/// F1: the keys of the screen under it, as its commands have them.
struct HelpPage: Overlay {
  private let commands: ScreenCommands.Registry
  private let context: CommandContext
  private var scroll = 0

  init(_ commands: ScreenCommands.Registry, _ context: CommandContext) {
    self.commands = commands
    self.context = context
  }

  private static func width(_ size: Size) -> Int { min(size.columns - 2, 100) }

  private func lines(_ size: Size, _ desk: Desk) -> [StyledLine] {
    commands.helpLines(context, desk.language.ofTerminal, width: Self.width(size) - 4)
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    let most = max(0, lines(size, desk).count - Self.rows(size))
    switch key {
    case .up: scroll = max(0, scroll - 1)
    case .down: scroll = min(most, scroll + 1)
    case .pageUp: scroll = max(0, scroll - Self.rows(size))
    case .pageDown: scroll = min(most, scroll + Self.rows(size))
    case .home: scroll = 0
    case .end: scroll = most
    case .escape, .enter, .function(1): return [.lift]
    default: break
    }
    return []
  }

  private static func rows(_ size: Size) -> Int { max(1, size.rows - 6) }

  func render(into frame: inout Frame, _ desk: Desk) {
    let width = Self.width(frame.size)
    let lines = lines(frame.size, desk)
    let rows = min(lines.count, Self.rows(frame.size))
    let box = frame.bounds.centred(Size(rows: rows + 4, columns: width))
    frame.box(box, title: desk.say(CommonWords.helpTitle))
    let first = min(scroll, max(0, lines.count - rows))
    for (offset, line) in lines[first..<min(lines.count, first + rows)].enumerated() {
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
}
