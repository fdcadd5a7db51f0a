import CaseWorkflow
import TerminalKit

/// Blanks the screen when somebody walks in: no name, no title, nothing to read over a shoulder.
struct Curtain: Overlay {
  /// Behind it no key does anything, F10 neither.
  var isLeaving: Bool { true }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    key == .enter || key == .escape || key == .control("g") ? [.lift] : []
  }

  func render(into frame: inout Frame, _ desk: Desk) {
    frame.fill(frame.bounds, .normal)
    frame.put(desk.say(CommonWords.curtain), row: frame.size.rows / 2, column: 2, .faint)
    frame.cursor = Position(row: 0, column: 0)
  }
}
