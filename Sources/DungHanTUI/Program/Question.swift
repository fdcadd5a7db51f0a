import TerminalKit

/// A question, or something to read: “Có” does what it asks for, anything else leaves all as it was.
struct Question: Overlay {
  private var dialog: Dialog<String>
  private let yes: [Step]
  let isLeaving: Bool

  init(_ dialog: Dialog<String>, yes: [Step] = [], isLeaving: Bool = false) {
    self.dialog = dialog
    self.yes = yes
    self.isLeaving = isLeaving
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    switch dialog.handle(key, in: size) {
    case .chosen(0): [.lift] + yes
    case .chosen, .cancelled: [.lift]
    default: []
    }
  }

  func render(into frame: inout Frame, _ desk: Desk) { dialog.render(into: &frame) }
}
