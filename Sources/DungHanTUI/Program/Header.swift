import CaseWorkflow
import TerminalKit
import VietnameseText

/// The first row of every screen: where one is on the left, office and person on the right.
enum Header {
  static func render(into frame: inout Frame, _ title: String, _ desk: Desk) {
    let width = frame.size.columns
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: width), .title)
    let mark = desk.isTraining ? " [\(desk.say(CommonWords.training))]" : ""
    let person = "\(desk.unitName) · \(desk.accountName)\(mark)".sanitizedForTerminal()
    let room = width - 2
    // The title stays whole; who and where gives way.
    let left = title.sanitizedForTerminal().truncated(toWidth: room)
    frame.put(left, row: 0, column: 1, .title, maxWidth: room)
    let rest = room - left.displayWidth - 2
    if rest >= 12 { frame.putRight(person.truncated(toWidth: rest), row: 0, end: width - 1, .title) }
  }
}
