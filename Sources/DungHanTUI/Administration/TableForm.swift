import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// The form of a change of a table: the row's fields, from which day, and why. F8 shows what it would do before anything is
/// saved; a refusal stands in the form.
struct TableForm: FormOverlay {
  let plan: TablePlan
  var dialog: Dialog<String>
  var state: FormState
  /// The row as it was before anybody typed.
  private let original: [String: String]

  init(_ plan: TablePlan, _ desk: Desk) {
    self.plan = plan
    state = FormState(desk)
    var fields = plan.fields
    if let from = plan.from {
      fields.append(
        Form.Field(
          TablePlan.from, label: desk.say(AdministrationWords.from),
          .date(TextField(proposing: from, limit: 30)),
          hint: desk.say(plan.fromHint)))
    }
    fields.append(
      Form.Field(
        TablePlan.reason, label: desk.say(AdministrationWords.reason), .text(TextField("", limit: 200)),
        hint: desk.say(AdministrationWords.reasonHint), isRequired: true))
    original = Dictionary(fields.map { ($0.id, $0.value) }) { first, _ in first }
    dialog = Dialog(
      title: plan.title, text: plan.text, form: Form(fields),
      buttons: [desk.say(AdministrationWords.preview), desk.say(ActWords.back)])
    refresh(desk)
  }

  var isPreviewed: Bool { true }
  func closed(_ desk: Desk) -> Phrase { AdministrationWords.kept }

  mutating func edited(_ field: String, _ desk: Desk) { echo(field, desk) }

  mutating func refresh(_ desk: Desk) {
    for field in dialog.form.fields { echo(field.id, desk) }
  }

  /// A refusal that begins with a field is about that field.
  mutating func refuse(_ words: String, _ desk: Desk) -> Bool {
    var words = words
    if let field = dialog.form.fields.first(where: { field in
      ["\(field.id): ", "--\(field.id): "].contains { words.hasPrefix($0) }
    }) {
      words = String(words.drop { $0 != " " }.dropFirst())
      dialog.form[field.id]?.error = words
      dialog.form.focus(on: field.id)
    }
    dialog.text = "✗ " + words
    return true
  }

  // MARK: what is half-typed

  var copyKey: String? { "table/" + plan.copyKey }

  /// What differs from the row.
  func values(on today: CivilDate) -> [String: String] {
    var values: [String: String] = [:]
    for field in dialog.form.fields where field.value != original[field.id] {
      values[field.id] = field.keptValue(today: today)
    }
    return values
  }

  // MARK: reading

  private mutating func echo(_ id: String, _ desk: Desk) {
    guard let field = dialog.form[id] else { return }
    dialog.form[id]?.error = nil
    if id == plan.keySource, let made = madeKey, dialog.form.value(TablePlan.key).isEmpty {
      dialog.form[TablePlan.key]?.echo = made
    }
    if id == TablePlan.key, plan.keySource != nil {
      let made = field.value.isEmpty ? madeKey : nil
      dialog.form[id]?.echo = made
    }
    if case .date = field.control {
      dialog.form[id]?.echo = SpokenDate.read(field.value, today: desk.today).map { desk.full($0) }
    }
  }

  /// `Thôn 4` makes `thon-4`.
  private var madeKey: String? {
    plan.keySource.map { dialog.form.value($0).searchTokens.joined(separator: "-") }?.nonEmptyKey
  }

  mutating func submit(_ desk: Desk) -> [Step] {
    guard let request = request(desk) else { return [.bell] }
    dialog.text = plan.text
    return [.ask(ProposeTable(request: request, title: plan.title, copyKey: copyKey ?? ""))]
  }

  private mutating func request(_ desk: Desk) -> TableRequest? {
    for field in dialog.form.fields where field.isRequired && field.value.trimmed.isEmpty {
      return refuse(field.id, ActWords.missing.filled(["label": field.label.lowercased()]), desk)
    }
    var values: [(key: String, value: String)] = []
    for field in plan.fields where !Self.apart.contains(field.id) {
      let value = dialog.form.value(field.id).trimmed
      guard plan.isNew ? !value.isEmpty : value != original[field.id] else { continue }
      guard let read = read(value, of: field, desk) else { return nil }
      values.append((field.id, read))
    }
    values += placeValues
    var from: CivilDate?
    let typed = dialog.form.value(TablePlan.from)
    if plan.from != nil, !typed.trimmed.isEmpty {
      from = SpokenDate.read(typed, today: desk.today)
      if from == nil { return refuse(TablePlan.from, ActWords.badDate, desk) }
    }
    return TableRequest(
      kind, TableEdit(key: key, values: values, from: from, reason: dialog.form.value(TablePlan.reason)))
  }

  private static let apart = [TablePlan.key, TablePlan.heir, TablePlan.place]

  private var kind: TableRequest.Kind {
    if case .mergeUnit = plan.kind { return .mergeUnit(into: dialog.form.value(TablePlan.heir)) }
    return plan.kind
  }

  private var key: String {
    if let key = plan.rowKey { return key }
    let typed = dialog.form.value(TablePlan.key).trimmed
    return typed.isEmpty ? madeKey ?? "" : typed
  }

  /// A body or a whole line, which are two columns and one choice.
  private var placeValues: [(key: String, value: String)] {
    guard let field = dialog.form[TablePlan.place], field.value != original[field.id] else { return [] }
    let parts = field.value.split(separator: ":", maxSplits: 1).map(String.init)
    let (kind, key) = parts.count == 2 ? (parts[0], parts[1]) : ("", "")
    return [("fromUnit", kind == "unit" ? key : ""), ("fromLine", kind == "line" ? key : "")]
  }

  /// The value of a field as its column keeps it; nil when it cannot be read, which the field then says.
  private mutating func read(_ value: String, of field: Form<String>.Field, _ desk: Desk) -> String? {
    if let known = plan.names[field.id] {
      var keys: [String] = []
      for part in value.split(separator: ",").map({ String($0).trimmed }) where !part.isEmpty {
        guard let key = NamedKeys.read(part, among: known) else {
          _ = refuse(field.id, AdministrationWords.unknownName.filled(["name": part]), desk)
          return nil
        }
        keys.append(key)
      }
      return keys.joined(separator: ",")
    }
    guard case .date = field.control else { return value }
    guard let day = SpokenDate.read(value, today: desk.today) else {
      _ = refuse(field.id, ActWords.badDate, desk)
      return nil
    }
    return day.iso
  }

  private mutating func refuse(_ id: String, _ words: Phrase, _ desk: Desk) -> TableRequest? {
    dialog.form[id]?.error = desk.say(words)
    dialog.form.focus(on: id)
    return nil
  }
}

extension String {
  fileprivate var nonEmptyKey: String? { isEmpty ? nil : self }
}
