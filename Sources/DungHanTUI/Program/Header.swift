import CaseWorkflow
import TerminalKit
import VietnameseText

/// The first row of every screen: where one is on the left, office and person on the right.
enum Header {
  static func render(into frame: inout Frame, _ title: String, _ desk: Desk) {
    let width = frame.size.columns
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: width), .title)
    let mark = mark(desk)
    let person = desk.accountName.sanitizedForTerminal()
    let unit = desk.unitName.sanitizedForTerminal()
    let candidates = ["\(unit) · \(person)\(mark)", "\(person)\(mark)", mark]
    let room = width - 2
    // The title stays whole; who and where gives way, but never that it is all for practice.
    let left = title.sanitizedForTerminal().truncated(toWidth: self.room(width, desk))
    frame.put(left, row: 0, column: 1, .title, maxWidth: room)
    let rest = room - left.displayWidth - 2
    if let shown = candidates.first(where: { $0.displayWidth <= rest }) {
      frame.putRight(shown, row: 0, end: width - 1, .title)
    }
  }

  /// The columns a title may take.
  static func room(_ width: Int, _ desk: Desk) -> Int {
    let mark = mark(desk)
    return width - 2 - (mark.isEmpty ? 0 : mark.displayWidth + 2)
  }

  private static func mark(_ desk: Desk) -> String {
    desk.isTraining ? " [\(desk.say(CommonWords.training))]" : ""
  }
}
