import CaseWorkflow
package import TerminalKit
import VietnameseText

extension SetupProgram {
  /// The form under the sentences that say what is being done; fewer of them where there is less room.
  static func formRoom(_ size: Size) -> Rect {
    let top = size.rows >= 20 ? 6 : 3
    return Rect(row: top, column: 1, rows: size.rows - top - 2, columns: min(size.columns - 2, 90))
  }

  package func render(size: Size) -> Frame {
    var frame = Frame(size: size)
    let width = size.columns
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: width), .title)
    frame.put(SetupWords.title(language), row: 0, column: 1, .title, maxWidth: width - 2)
    let intro =
      size.rows >= 20
      ? [SetupWords.intro, SetupWords.place.filled(["path": path]), SetupWords.orRestore]
      : [SetupWords.introShort]
    var row = 1
    for line in intro.flatMap({ $0(language).sanitizedForTerminal().wrapped(toWidth: width - 2) }) {
      guard row < Self.formRoom(size).row - 1 else { break }
      frame.put(line, row: row, column: 1, .faint, maxWidth: width - 2)
      row += 1
    }
    let isCovered = test != nil || leaving != nil
    form.form.render(into: &frame, in: Self.formRoom(size), isFocused: !isCovered)
    let left =
      form.refusal.isEmpty ? StyledLine(status, .status) : StyledLine("✗ " + form.refusal, .error)
    let method = form.form.typing?.method.name
    let mark = method.map { TypingWords.mark.filled(["method": $0])(language) } ?? ""
    StatusLine(left, right: StyledLine(mark, .faint)).render(into: &frame, row: size.rows - 2)
    KeyBar([
      KeyBar.Item(key: "F8", title: SetupWords.found(language), weight: 9),
      KeyBar.Item(key: "Tab", title: SetupWords.nextField(language), weight: 5),
      KeyBar.Item(key: "F2", title: SetupWords.tryKeys(language), weight: 6),
      KeyBar.Item(key: "Ctrl+Space", title: SetupWords.typing(language), weight: 4),
      KeyBar.Item(key: "F10", title: SetupWords.leave(language), weight: 8),
    ]).render(into: &frame, row: size.rows - 1)
    test?.render(into: &frame, language)
    leaving?.render(into: &frame)
    return frame
  }
}
