import CaseWorkflow
import TerminalKit

/// Blanks the screen when somebody walks in: no name, no title, nothing to read over a shoulder. What is answered meanwhile
/// goes on behind it.
enum Curtain {
  static func isLifted(by key: Key) -> Bool { key == .enter || key == .escape || key == .control("g") }

  static func render(into frame: inout Frame, _ desk: Desk) {
    frame.fill(frame.bounds, .normal)
    frame.put(desk.say(CommonWords.curtain), row: frame.size.rows / 2, column: 2, .faint)
    frame.cursor = Position(row: 0, column: 0)
  }
}
