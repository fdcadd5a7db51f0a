import CaseWorkflow
import TerminalKit
import VietnameseText

/// F9: a command found by its name, without accents.
struct Palette: Overlay {
  private let commands: ScreenCommands.Registry
  private var query = TextField("", limit: 60)
  private var list: ListView<ScreenCommand>

  var input: TextInput { .words }
  var typing: TypingStyle? {
    get { query.typing }
    set { query.typing = newValue }
  }

  init(_ commands: ScreenCommands.Registry, _ desk: Desk) {
    self.commands = commands
    list = ListView(commands.commands.map { .row($0.id) })
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    if key == .escape || key == .function(9) { return [.lift] }
    switch list.handle(key, rows: 10) {
    case .open(let command): return [.lift, .run(command)]
    case .ignored:
      if query.handle(key) == .edited {
        list.replace(commands.matching(query.text, desk.language.ofTerminal).map { .row($0.id) })
      }
    default: break
    }
    return []
  }

  func render(into frame: inout Frame, _ desk: Desk) {
    let width = min(frame.size.columns - 2, 72)
    let rows = min(10, max(1, frame.size.rows - 8))
    let box = frame.bounds.centred(Size(rows: rows + 6, columns: width))
    frame.box(box, title: desk.say(CommonWords.palette))
    let inner = Rect(row: box.row + 2, column: box.column + 2, rows: rows, columns: width - 4)
    let language = desk.language.ofTerminal
    list.render(
      into: &frame, in: inner, isFocused: false, empty: desk.say(CommonWords.noSuchCommand)
    ) { id, _ in
      guard let command = commands[id] else { return StyledLine() }
      let keys = command.keys.map(\.label).filter { !$0.isEmpty }.joined(separator: ", ")
      return StyledLine(command.title[language].padded(toWidth: 40) + " ", .emphasis).adding(keys, .faint)
    }
    let help = list.selectedID.flatMap { commands[$0]?.help[language] } ?? ""
    for (offset, line) in help.wrapped(toWidth: width - 4).prefix(2).enumerated() {
      frame.put(line, row: box.row + rows + 2 + offset, column: box.column + 2)
    }
    frame.put(
      desk.say(CommonWords.paletteKeys), row: box.row + box.rows - 2, column: box.column + 2, .faint,
      maxWidth: width - 4)
    query.render(
      into: &frame, row: box.row + 1, column: box.column + 2, width: width - 4, isFocused: true)
  }
}
