import CaseWorkflow
import TerminalKit
import VietnameseText

/// The first row of every screen: where one is on the left, office and person on the right.
enum Header {
  static func render(into frame: inout Frame, _ title: String, _ desk: Desk) {
    let width = frame.size.columns
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: width), .title)
    let mark = desk.isTraining ? " [\(desk.say(CommonWords.training))]" : ""
    let person = desk.accountName.sanitizedForTerminal()
    let unit = desk.unitName.sanitizedForTerminal()
    let candidates = ["\(unit) · \(person)\(mark)", "\(unit) · \(person)", "\(person)\(mark)", person]
    let room = width - 2
    // The title stays whole; who and where gives way.
    let left = title.sanitizedForTerminal().truncated(toWidth: room)
    frame.put(left, row: 0, column: 1, .title, maxWidth: room)
    let rest = room - left.displayWidth - 2
    if let shown = candidates.first(where: { $0.displayWidth <= rest }) {
      frame.putRight(shown, row: 0, end: width - 1, .title)
    }
  }
}
