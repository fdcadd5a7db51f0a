import CaseWorkflow
import TerminalKit
import VietnameseText

/// Asked before what was not filled in by hand and cannot be taken back, or is late: the number of the case is typed, so
/// that no key held down does it.
struct NumberQuestion: Overlay {
  private enum Field: Hashable, Sendable { case number }

  /// What counts as the number.
  private let wanted: Set<String>
  private let then: [Step]
  private var dialog: Dialog<Field>

  var registry: ScreenCommands.Registry { ScreenCommands.form }
  var input: TextInput { .keys }

  /// `number` is how the case is spoken of, or how many cases there are; `code` is taken too.
  init(_ label: Phrase, number: String, code: String?, why: String, then: [Step], _ desk: Desk) {
    wanted = Set([number, code].compactMap { $0?.lowercased() })
    self.then = then
    dialog = Dialog(
      title: desk.say(label),
      text: why,
      form: Form([
        Form.Field(
          .number, label: desk.say(ActWords.typeNumber.filled(["number": number])),
          .text(TextField("", limit: 24, wording: .verbatim)))
      ]),
      buttons: [desk.say(ActWords.save), desk.say(CommonWords.no)], button: 1)
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    switch dialog.handle(key, in: size) {
    case .chosen(0):
      guard wanted.contains(dialog.form.value(.number).trimmed.lowercased()) else {
        dialog.form[.number]?.error = desk.say(ActWords.wrongNumber)
        dialog.form.focus(on: .number)
        return [.bell]
      }
      return [.lift] + then
    case .chosen, .cancelled: return [.lift]
    default: return []
    }
  }

  func render(into frame: inout Frame, _ desk: Desk) { dialog.render(into: &frame) }
}
