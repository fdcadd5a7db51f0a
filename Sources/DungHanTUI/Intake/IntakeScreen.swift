import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// “Tiếp nhận”: eight fields while the citizen talks. What is typed is a working copy until F8 makes it a case.
struct IntakeScreen: Screen {
  /// Under which it is kept while it is half-typed.
  let key: String
  /// The types a case can be opened under.
  let types: [CaseType]
  var form: Form<IntakeField>
  var more: Form<IntakeField>
  var isOnMore = false
  /// Somebody chose it; else it follows the type.
  var isSecrecyChosen = false
  private(set) var alike: [LikelyDuplicate] = []
  /// Whether cases like it were looked for by anything yet.
  private(set) var isSought = false
  /// What was typed into fields that the chosen type does not have, by the key of the field: another type may, or the first
  /// one chosen again.
  private var spare: [String: String]
  /// The page of further fields as it was made.
  private var begun: Form<IntakeField>
  /// Field 7 was filled in from field 5, or typed into: when it is empty now, that is on purpose.
  private var isAboutBegun = false
  /// The day that “hôm nay” means in a copy of it.
  var today: CivilDate
  var round = 0
  private(set) var isDirty = false
  private(set) var keptAt = ""

  var input: TextInput { (isOnMore ? more : form).input }
  var typing: TypingStyle? {
    get { isOnMore ? more.typing : form.typing }
    set {
      form.typing = newValue
      more.typing = newValue
    }
  }

  /// An empty form, with the source and day of the last one.
  init(
    _ desk: Desk, _ types: [CaseType], key: String, source: String = IntakeSource.direct.rawValue,
    received: String? = nil
  ) {
    self.key = key
    self.types = types
    today = desk.today
    spare = [:]
    form = Self.mainForm(desk, types, source: source, received: received ?? desk.say(CommonWords.today))
    more = Form([])
    begun = more
    makeMore(desk, values: [:])
    refreshNotes(desk)
  }

  /// The form as it was left.
  init(_ copy: WorkingCopy, _ desk: Desk, _ types: [CaseType]) {
    self.init(desk, types, key: copy.key)
    for field in form.fields {
      if let value = copy.values[field.id.key] { form.setValue(value, of: field.id) }
    }
    spare = copy.values
    makeMore(desk, values: copy.values)
    isAboutBegun = copy.values[IntakeField.about.key] != nil
    isSecrecyChosen = copy.values["secrecy-chosen"] == "yes"
    keptAt = copy.when(today: desk.today.iso)
    refreshNotes(desk)
    check(.type, desk)
    if let focus = form.fields.first(where: { $0.id.key == copy.values["focus"] })?.id {
      form.focus(on: focus)
    }
  }

  var copy: WorkingCopy {
    let hadDefault: (IntakeField) -> Bool = { field in
      switch field {
      case .source, .received, .secrecy, .type: true
      case .about: isAboutBegun
      default: false
      }
    }
    let main = form.kept(today: today, isPast: { $0 == .received }, hadDefault: hadDefault)
    var values = spareValues.filter { !$0.value.isEmpty }
    for (field, value) in main { values[field.key] = value }
    if isSecrecyChosen { values["secrecy-chosen"] = "yes" }
    values["focus"] = form.focusedID?.key
    return WorkingCopy(key: key, values: values)
  }

  /// Whether anything was typed that would be missed.
  var hasText: Bool {
    let typed: [IntakeField] = [.sender, .contact, .content, .about]
    return typed.contains { !form.value($0).trimmed.isEmpty }
      || spareValues.contains { $0.key != IntakeField.aboutUnit.key && !$0.value.trimmed.isEmpty }
  }

  mutating func kept(_ copy: WorkingCopy, _ desk: Desk) {
    keptAt = copy.when(today: desk.today.iso)
    isDirty = false
  }

  var typed: WorkingCopy? { hasText ? copy : nil }

  mutating func take(_ answer: Answered, _ size: Size, _ desk: Desk) -> [Step] {
    guard let found = answer.of(FindAlike.self), found.errand.round == round else { return [] }
    alike = found.result
    isSought = !found.errand.likeness.isEmpty
    // Also at midnight, when it is asked again: the echoes speak of another day.
    refreshNotes(desk)
    return []
  }

  var secrecy: Secrecy { Secrecy(rawValue: form.value(.secrecy)) ?? .open }

  mutating func edited(_ field: IntakeField, _ desk: Desk) {
    isDirty = true
    if field == .about { isAboutBegun = true }
    // In the open like any: that is no choice for a type whose senders are kept secret, picked afterwards.
    if field == .secrecy { isSecrecyChosen = secrecy != .open || type(desk)?.isSealedByDefault == true }
    if field == .type { changeType(desk) }
    refreshNotes(desk)
  }

  /// Field 7 begins as the hamlet of field 5.
  mutating func fillIn(_ field: IntakeField) {
    guard field == .about, !isAboutBegun, form.value(.about).isEmpty else { return }
    let address = SpokenSender.contact(form.value(.contact)).address
    let hamlet = address.split(separator: ",").map { String($0).trimmed }.first { part in
      let word = part.searchTokens.first ?? ""
      return ["xom", "thon", "ban", "buon", "lang", "ap", "to", "khu", "khom", "plei"].contains(word)
    }
    guard let hamlet else { return }
    form[.about]?.control = .text(TextField(proposing: hamlet, limit: 300))
    isAboutBegun = true
  }

  /// Denunciations and reports under QĐ 124 are sealed unless somebody chose otherwise, and what was sealed so stays so once
  /// anything is written: a key too many opens no name. The page of further fields is that of the type.
  private mutating func changeType(_ desk: Desk) {
    if !isSecrecyChosen, let type = type(desk) {
      if type.isSealedByDefault {
        form.setValue(Secrecy.sealed.rawValue, of: .secrecy)
      } else if !hasText {
        form.setValue(Secrecy.open.rawValue, of: .secrecy)
      }
    }
    spare = spareValues
    makeMore(desk, values: spare)
  }

  private mutating func makeMore(_ desk: Desk, values: [String: String]) {
    more = moreForm(desk, values: values)
    begun = more
  }

  /// All that was typed on the page of further fields, for this type or another, with what stands there now. A field that
  /// cannot show the value (another type's list of choices under the same key) does not take it away.
  private var spareValues: [String: String] {
    var values = spare.filter { $0.key.hasPrefix(IntakeField.ofType("").key) || Self.common.contains($0.key) }
    for field in more.fields where isTyped(field) { values[field.id.key] = field.keptValue(today: today) }
    return values
  }

  private static let common = [IntakeField.title.key, IntakeField.others.key, IntakeField.aboutUnit.key]

  /// Whether it is not as it was when the page was made.
  private func isTyped(_ field: Form<IntakeField>.Field) -> Bool {
    field.value != begun[field.id]?.value
  }

  func type(_ desk: Desk) -> CaseType? { types.first { $0.key == form.value(.type) } }
}
