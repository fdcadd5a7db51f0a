import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// “Tiếp nhận”: eight fields while the citizen talks. What is typed is a working copy until F8 makes it a case.
struct IntakeScreen: Screen {
  static let copyKey = "intake"

  /// The types a case can be opened under.
  let types: [CaseType]
  var form: Form<IntakeField>
  var more: Form<IntakeField>
  var isOnMore = false
  /// Somebody chose it; else it follows the type.
  var isSecrecyChosen = false
  private(set) var alike: [LikelyDuplicate] = []
  /// Whether the panel under the form shows them.
  private(set) var hasPanel = true
  var round = 0
  private(set) var isDirty = false
  private(set) var keptAt = ""

  var takesText: Bool { true }
  var typing: TypingStyle? {
    get { isOnMore ? more.typing : form.typing }
    set {
      form.typing = newValue
      more.typing = newValue
    }
  }

  /// An empty form, with the source and day of the last one.
  init(
    _ desk: Desk, _ types: [CaseType], source: String = IntakeSource.direct.rawValue, received: String? = nil
  ) {
    self.types = types
    form = Self.mainForm(desk, types, source: source, received: received ?? desk.say(CommonWords.today))
    more = Form([])
    more = moreForm(desk, values: [:])
    refreshNotes(desk)
  }

  /// The form as it was left.
  init(_ copy: WorkingCopy, _ desk: Desk, _ types: [CaseType]) {
    self.init(desk, types)
    for field in form.fields {
      if let value = copy.values[field.id.key] { form.setValue(value, of: field.id) }
    }
    more = moreForm(desk, values: copy.values)
    isSecrecyChosen = copy.values["secrecy-chosen"] == "yes"
    keptAt = copy.when(today: desk.today.iso)
    refreshNotes(desk)
    if let focus = form.fields.first(where: { $0.id.key == copy.values["focus"] })?.id {
      form.focus(on: focus)
    }
  }

  var copy: WorkingCopy {
    var values: [String: String] = [:]
    for field in form.fields + more.fields where !field.value.isEmpty { values[field.id.key] = field.value }
    if isSecrecyChosen { values["secrecy-chosen"] = "yes" }
    values["focus"] = form.focusedID?.key
    return WorkingCopy(key: Self.copyKey, values: values)
  }

  /// Whether anything was typed that would be missed.
  var hasText: Bool {
    let typed: [IntakeField] = [.sender, .contact, .content, .about]
    return typed.contains { !form.value($0).trimmed.isEmpty }
      || more.fields.contains { $0.id != .aboutUnit && !$0.value.trimmed.isEmpty }
  }

  mutating func kept(_ copy: WorkingCopy, _ desk: Desk) {
    keptAt = copy.when(today: desk.today.iso)
    isDirty = false
  }

  var typed: WorkingCopy? { hasText ? copy : nil }

  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step] {
    guard let found = answer.of(FindAlike.self), found.errand.round == round else { return [] }
    alike = found.result
    // Where the screen has no room for the panel, they are named under the sender.
    hasPanel = layout(size).alike != nil
    refreshNotes(desk)
    return []
  }

  var secrecy: Secrecy { Secrecy(rawValue: form.value(.secrecy)) ?? .open }

  mutating func edited(_ field: IntakeField, _ desk: Desk) {
    isDirty = true
    if field == .secrecy { isSecrecyChosen = true }
    if field == .type { changeType(desk) }
    refreshNotes(desk)
  }

  /// Field 7 begins as the hamlet of field 5.
  mutating func fillIn(_ field: IntakeField) {
    guard field == .about, form.value(.about).isEmpty else { return }
    let address = SpokenSender.contact(form.value(.contact)).address
    let hamlet = address.split(separator: ",").map { String($0).trimmed }.first { part in
      let word = part.searchTokens.first ?? ""
      return ["xom", "thon", "ban", "buon", "lang", "ap", "to", "khu", "khom", "plei"].contains(word)
    }
    if let hamlet { form.setValue(hamlet, of: .about) }
  }

  /// Denunciations and reports under QĐ 124 are sealed unless somebody chose otherwise; the page of further fields is
  /// that of the type.
  private mutating func changeType(_ desk: Desk) {
    if !isSecrecyChosen, let type = type(desk) {
      form.setValue(type.isSealedByDefault ? Secrecy.sealed.rawValue : Secrecy.open.rawValue, of: .secrecy)
    }
    var values: [String: String] = [:]
    for field in more.fields { values[field.id.key] = field.value }
    more = moreForm(desk, values: values)
  }

  func type(_ desk: Desk) -> CaseType? { types.first { $0.key == form.value(.type) } }
}
