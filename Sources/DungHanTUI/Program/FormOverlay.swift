import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// What every form over a screen remembers of itself.
struct FormState: Sendable {
  /// Something was typed.
  fileprivate(set) var isEdited = false
  /// Something was typed since it was kept.
  fileprivate(set) var isDirty = false
  /// The day that “hôm nay” means in it.
  fileprivate(set) var today: CivilDate

  init(_ desk: Desk) { today = desk.today }
}

/// A form over a screen. What is typed into it is kept when a field is left, when it is closed and at every beat, as the day
/// it meant; its dates are said anew at midnight. A form only says what its fields are and what they make.
protocol FormOverlay: Overlay {
  associatedtype FieldID: Hashable & Sendable

  var dialog: Dialog<FieldID> { get set }
  var state: FormState { get set }

  /// What of it is kept, for a copy made `today`.
  func values(on today: CivilDate) -> [String: String]
  /// The field that such a value belongs to.
  func field(ofKept key: String) -> FieldID?
  /// Said when it is closed with something typed into it.
  func closed(_ desk: Desk) -> Phrase

  /// F8 shows what would come of it, and saves nothing yet.
  var isPreviewed: Bool { get }

  /// Somebody typed into a field.
  mutating func edited(_ field: FieldID, _ desk: Desk)
  /// A field was left.
  mutating func left(_ field: FieldID, _ desk: Desk)
  /// Says under every field what it makes.
  mutating func refresh(_ desk: Desk)
  /// The first button, or F8.
  mutating func submit(_ desk: Desk) -> [Step]
}

extension FormOverlay {
  var isPreviewed: Bool { false }
  var registry: ScreenCommands.Registry {
    guard copyKey != nil else { return ScreenCommands.form }
    return isPreviewed ? ScreenCommands.previewedForm : ScreenCommands.keptForm
  }

  mutating func handle(_ key: Key, _ size: Size, _ desk: Desk) -> [Step] {
    if key == .control("d"), copyKey != nil { return discard(desk) }
    let unmatched = dialog.form.unmatched
    switch dialog.handle(key, in: size) {
    case .handled:
      // The last field was left for the buttons.
      guard let unmatched, dialog.isOnButtons else { return [] }
      dialog.form.report(unmatched, desk)
      return [.bell]
    case .refused: return [.bell]
    case .cancelled: return close(desk)
    case .chosen(0):
      guard let unmatched else { return submit(desk) }
      dialog.form.report(unmatched, desk)
      return [.bell]
    case .chosen: return close(desk)
    case .edited(let field):
      state.isEdited = true
      state.isDirty = true
      edited(field, desk)
      return []
    case .moved(let field, _):
      left(field, desk)
      guard let unmatched else { return keeping }
      dialog.form.report(unmatched, desk)
      return keeping + [.bell]
    }
  }

  mutating func left(_ field: FieldID, _ desk: Desk) {}

  /// What was typed, on its way to the disk.
  var keeping: [Step] { typed.map { [.ask(KeepCopy(copy: $0))] } ?? [] }

  /// Ctrl+D: what was typed is thrown away, after a question.
  private func discard(_ desk: Desk) -> [Step] {
    guard let typed else { return [.say(desk.say(CommonWords.nothingTyped), .problem), .bell] }
    let question = Dialog<String>.confirmation(
      title: desk.say(CommonWords.discardTitle), text: desk.say(CommonWords.discardText),
      yes: desk.say(CommonWords.yes), no: desk.say(CommonWords.no))
    let discarded = Step.say(desk.say(CommonWords.discarded), .plain)
    return [.lay(Question(question, yes: [.lift, discarded, .ask(DropCopy(key: typed.key)), .reload]))]
  }

  private func close(_ desk: Desk) -> [Step] {
    typed == nil ? [.lift] : [.lift, .say(desk.say(closed(desk)), .plain)] + keeping
  }

  var isDirty: Bool { state.isDirty }

  var typed: WorkingCopy? {
    guard state.isEdited, let copyKey else { return nil }
    return WorkingCopy(key: copyKey, values: values(on: state.today))
  }

  mutating func kept(_ copy: WorkingCopy, _ desk: Desk) { state.isDirty = false }

  mutating func resume(_ copy: WorkingCopy, _ desk: Desk) {
    for (key, value) in copy.values {
      if let field = field(ofKept: key) { dialog.form.setValue(value, of: field) }
    }
    state.isEdited = true
    refresh(desk)
  }

  mutating func dayChanged(_ desk: Desk) {
    state.today = desk.today
    refresh(desk)
  }

  mutating func refuse(_ problem: String, _ desk: Desk) -> Bool {
    dialog.text = "✗ " + problem
    return true
  }

  var input: TextInput { dialog.isOnButtons ? .none : dialog.form.input }
  var typing: TypingStyle? {
    get { dialog.form.typing }
    set { dialog.form.typing = newValue }
  }

  func render(into frame: inout Frame, _ desk: Desk) { dialog.render(into: &frame) }
}

extension FormOverlay where FieldID == String {
  func field(ofKept key: String) -> String? { dialog.form[key] == nil ? nil : key }
}
