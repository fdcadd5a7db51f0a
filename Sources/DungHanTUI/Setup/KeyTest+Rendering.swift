import CaseWorkflow
import TerminalKit
import VietnameseText

extension KeyTest {
  /// The test in a box over whatever is there.
  func render(into frame: inout Frame, _ language: Language) {
    let width = min(frame.size.columns - 2, 76)
    let inner = width - 4
    let lines = lines(width: inner, language)
    let rows = min(lines.count, max(1, frame.size.rows - 6))
    let box = frame.bounds.centred(Size(rows: rows + 4, columns: width))
    frame.box(box, title: SetupWords.testTitle(language))
    // While it goes on the question is at the bottom; at the end one reads from the top.
    let last = max(0, lines.count - rows)
    let first = trial == nil ? min(scroll, last) : last
    for (offset, line) in lines[first..<min(lines.count, first + rows)].enumerated() {
      frame.put(line, row: box.row + 1 + offset, column: box.column + 2, maxWidth: inner)
    }
    let keys = trial == nil ? SetupWords.testEndKeys : SetupWords.testKeys
    frame.put(
      (first + rows < lines.count ? "▾ " : "") + keys(language), row: box.row + rows + 2,
      column: box.column + 2,
      .faint, maxWidth: inner)
    frame.cursor = Position(row: box.row + 1, column: box.column + 2)
    if trial == .word {
      typed.render(
        into: &frame, row: box.row + rows, column: box.column + 2, width: min(30, inner), isFocused: true)
    }
  }

  private func lines(width: Int, _ language: Language) -> [StyledLine] {
    var lines: [StyledLine] = []
    func add(_ text: String, _ attributes: Attributes = .normal, indent: String = "") {
      lines += text.sanitizedForTerminal().wrapped(toWidth: max(1, width - indent.count)).map {
        StyledLine(indent + $0, attributes)
      }
    }
    for finding in findings {
      let name = finding.trial.label(language).padded(toWidth: 10)
      guard let came = finding.came else {
        lines.append(StyledLine(name + " ").adding("✓ " + SetupWords.right(language), .ok))
        continue
      }
      lines.append(StyledLine(name + " ").adding("✗ " + came(language).sanitizedForTerminal(), .error))
      for advice in finding.advice { add(advice(language), indent: "   ") }
    }
    guard let trial else {
      lines.append(StyledLine())
      let isGood = findings.allSatisfy(\.isRight)
      add((isGood ? SetupWords.allRight : SetupWords.someWrong)(language), isGood ? .ok : .warning)
      return lines
    }
    if !findings.isEmpty { lines.append(StyledLine()) }
    add(trial.question(language), .emphasis)
    if trial == .word { lines.append(StyledLine()) }
    return lines
  }
}

/// The same test later, from the palette.
struct KeyTestPage: Overlay {
  private var test = KeyTest()

  /// F10 is one of the keys that are tried.
  var isLeaving: Bool { true }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    switch test.handle(key) {
    case .handled: []
    case .skipped, .finished: [.lift]
    }
  }

  func render(into frame: inout Frame, _ desk: Desk) { test.render(into: &frame, desk.language) }
}

extension ScreenCommands {
  /// The way to it, without a key of its own.
  static let keyTest = Registry([
    Entry(
      .keyTest, title: Words(vi: "Thử bàn phím", en: "Try the keyboard"),
      help: Words(
        vi: "Thử “đường”, F1, F10, Backspace; nói chỗ phải chỉnh ở PuTTY",
        en: "Tries “đường”, F1, F10, Backspace; names the setting to change"))
  ])
}
