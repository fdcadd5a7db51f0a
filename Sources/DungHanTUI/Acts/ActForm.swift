import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// The form of one act, made from the type's definition: fields by kind, dates echoed with weekday and the due date they
/// make. It holds the version that was seen, so that an act never falls on a case that somebody else has moved.
struct ActForm: FormOverlay {
  static let noteKey = "ghi-chu"

  let action: ActionDefinition
  /// The case it is done on; or several, when one letter speaks of all of them.
  let files: [CaseFile]
  let detail: CaseDetail
  /// Its own fields, and whose decision it is where it is entered for another.
  private let definitions: [FieldDefinition]
  var dialog: Dialog<FieldKey>
  var state: FormState
  /// The receipt that stands proposed.
  private var proposedReceipt = ""
  /// The fields that began with something: what was cleared on purpose stays so.
  private let prefilled: Set<FieldKey>

  /// nil without a case.
  init?(_ offer: ActionOffer, on files: [CaseFile], _ desk: Desk) {
    guard let file = files.first else { return nil }
    self.files = files
    action = offer.action
    detail = file.detail
    let isNumbering = action.effects.contains(.number)
    // Where one letter waits nobody is asked which.
    let own = (action.amendsEntry ? offer.fields : action.fields).filter {
      !isNumbering || $0.key != "act" || file.detail.matter.dossier.pendingActs.count > 1
    }
    let definitions = offer.deciders.isEmpty ? own : own + Self.paperFields(offer, desk)
    self.definitions = definitions
    state = FormState(desk)
    let defaults = ActDefaults(action: action, files: files, desk: desk)
    prefilled = Set(definitions.lazy.filter { !defaults.value(of: $0).isEmpty }.map(\.key))
    var fields = definitions.map { field in
      var made = Self.field(
        field, defaults.value(of: field), isLogged: defaults.logged(field, in: file.detail) != nil, desk)
      if field.kind == .document, isNumbering || !offer.action.mayWaitForNumber {
        made.hint = field.hint.map { desk.say($0) } ?? desk.say(ActWords.documentHint)
      }
      return made
    }
    fields.append(
      Form.Field(
        Self.noteKey, label: desk.say(ActWords.note),
        .text(TextField()), hint: desk.say(ActWords.noteHint)))
    let numbers = files.map { desk.spoken($0.code) }.joined(separator: ", ")
    dialog = Dialog(
      title: "\(desk.say(action.label)) · \(desk.say(CommonWords.number)) \(numbers.truncated(toWidth: 40))",
      form: Form(fields),
      buttons: [desk.say(ActWords.save), desk.say(ActWords.back)])
    proposedReceipt = dialog.form.value("received")
    refresh(desk)
    dialog.text = caution(desk).words
  }

  /// What to know before it is done, as the form now stands.
  private func caution(_ desk: Desk) -> ActCaution {
    var caution = ActCaution(action: action, file: files[0], desk: desk)
    caution.addressee = dialog.form.value("addressee")
    caution.received = SpokenDate.read(dialog.form.value("received"), today: desk.today)
    return caution
  }

  private static func paperFields(_ offer: ActionOffer, _ desk: Desk) -> [FieldDefinition] {
    offer.fields.filter { $0.key == "decided-by" || $0.key == "paper-date" }.map { field in
      var field = field
      field.isRequired = true
      if field.kind == .choice {
        field.choices = offer.deciders.map { .init(key: $0.account, label: Phrase($0.name)) }
        field.hint = ActWords.paperHint
      }
      return field
    }
  }

  private static func field(
    _ field: FieldDefinition, _ value: String, isLogged: Bool, _ desk: Desk
  ) -> Form<FieldKey>.Field {
    let hint = field.hint.map { desk.say($0) }
    func make(_ control: Form<FieldKey>.Control, _ fallback: Phrase? = nil) -> Form<FieldKey>.Field {
      Form.Field(
        field.key, label: desk.say(field.label), control, hint: hint ?? fallback.map { desk.say($0) } ?? "",
        isRequired: field.isRequired)
    }
    func choice(_ options: [ChoiceField.Option]) -> Form<FieldKey>.Control {
      let none = ChoiceField.Option(id: "", title: desk.say(ActWords.optional))
      return .choice(ChoiceField(field.isRequired ? options : [none] + options, selected: value))
    }
    switch field.kind {
    // What is put right is mended where it stands; what is only proposed gives way to the first letter.
    case .text: return make(.text(isLogged ? TextField(value) : TextField(proposing: value)))
    case .longText: return make(.area(TextArea(value), rows: 4))
    case .date: return make(.date(TextField(proposing: value, limit: 30)), ActWords.dateHint)
    case .document:
      let hint = field.isRequired && field.key == "document" ? ActWords.pendingHint : ActWords.documentHint
      return make(.text(TextField(value, limit: 60, wording: .symbols)), hint)
    case .number, .percent: return make(.text(TextField(value, limit: 9, wording: .verbatim)))
    case .caseCode: return make(.text(TextField(value, limit: 30, wording: .verbatim)))
    case .choice:
      return make(choice(field.choices.map { ChoiceField.Option(id: $0.key, title: desk.say($0.label)) }))
    case .flag:
      return make(
        choice([
          ChoiceField.Option(id: "yes", title: desk.say(ActWords.yes)),
          ChoiceField.Option(id: "no", title: desk.say(ActWords.no)),
        ]))
    case .unit:
      return make(
        choice(desk.unitOptions))
    case .units:
      let names = desk.unitsInForce.filter { $0.key != desk.settings.ownUnit }.map {
        desk.unitShortName($0.key)
      }
      return make(
        .text(TextField(proposing: value)),
        ActWords.unitsHint.filled(["units": names.joined(separator: ", ")]))
    }
  }

  func closed(_ desk: Desk) -> Phrase {
    let codes = files.prefix(3).map { desk.spoken($0.code) } + (files.count > 3 ? ["…"] : [])
    return ActWords.keptAct.filled(["codes": codes.joined(separator: ", ")])
  }

  mutating func edited(_ field: FieldKey, _ desk: Desk) {
    dialog.text = caution(desk).words
    if field == "addressee" { proposeReceipt(desk) }
    echo(field, desk)
    // What one field makes of another is said anew: a refused extension makes no new date.
    for definition in definitions
    where definition.kind == .date && definition.key != field && dialog.form[definition.key]?.error == nil {
      echo(definition.key, desk)
    }
  }

  /// The receipt recorded of the body now chosen, as long as nobody wrote another.
  private mutating func proposeReceipt(_ desk: Desk) {
    guard action.effects.contains(.correctReceipt), files.count == 1,
      dialog.form.value("received") == proposedReceipt
    else { return }
    proposedReceipt = ActDefaults(action: action, files: files, desk: desk)
      .recordedReceipt(detail, of: dialog.form.value("addressee"))
    dialog.form["received"]?.control = .date(TextField(proposing: proposedReceipt, limit: 30))
  }

  mutating func left(_ field: FieldKey, _ desk: Desk) { check(field, desk) }

  mutating func refresh(_ desk: Desk) {
    for field in definitions { echo(field.key, desk) }
  }

  /// The words of a refusal, at the head of the form.
  mutating func refuse(_ problem: String, _ desk: Desk) -> Bool {
    // A refusal that begins with a field's label is about that field.
    if let field = definitions.first(where: { problem.hasPrefix(desk.say($0.label) + ":") }) {
      dialog.form[field.key]?.error = String(problem.dropFirst(desk.say(field.label).count + 1)).trimmed
      dialog.form.focus(on: field.key)
    }
    let warning = caution(desk).words
    dialog.text = "✗ " + problem + (warning.isEmpty ? "" : "\n" + warning)
    return true
  }

  var copyKey: String? { Self.copyKey(files.map(\.code), action.key) }

  func values(on today: CivilDate) -> [String: String] {
    dialog.form.kept(today: today, hadDefault: { prefilled.contains($0) })
  }

  static func copyKey(_ codes: [String], _ action: ActionKey) -> String {
    "act/\(codes.joined(separator: "+"))/\(action)"
  }

  // MARK: reading

  private mutating func echo(_ key: FieldKey, _ desk: Desk) {
    guard let definition = definitions.first(where: { $0.key == key }) else { return }
    let value = dialog.form.value(key)
    dialog.form[key]?.error = nil
    switch definition.kind {
    case .date:
      let addressee = dialog.form.value("addressee")
      let defaults = ActDefaults(action: action, files: files, desk: desk)
      let words = SpokenDate.read(value, today: desk.today).map {
        defaults.consequence(
          of: $0, in: key, addressee: addressee, decision: dialog.form.value("decision"))
      }
      dialog.form[key]?.echo = words
    case .units where !value.isEmpty:
      let names = readUnits(value, desk).found.map { desk.unitName($0) }
      dialog.form[key]?.echo = names.isEmpty ? nil : names.joined(separator: ", ")
    case .units: dialog.form[key]?.echo = nil
    default: break
    }
  }

  private func readUnits(_ value: String, _ desk: Desk) -> (found: [UnitKey], problem: String?) {
    var found: [UnitKey] = []
    var problem: String?
    for part in value.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let name = String(part).trimmed
      if name.isEmpty { continue }
      switch UnitNames.read(name, in: desk.unitsInForce) {
      case .found(let key): if !found.contains(key) { found.append(key) }
      case .several(let units):
        problem =
          problem
          ?? desk.say(
            ActWords.manyUnits.filled(["name": name, "units": units.map(\.shortName).joined(separator: ", ")])
          )
      case .none: problem = problem ?? desk.say(ActWords.badUnit.filled(["name": name]))
      }
    }
    return (found, problem)
  }

  /// Whether it speaks of one body's answer while several are open.
  private var needsAddressee: Bool {
    let ofOne: Set<Effect> = [
      .confirmReceipt, .requestExtension, .decideExtension, .keepDraft, .fulfilAnswer,
    ]
    return !ofOne.isDisjoint(with: action.effects)
      && Set(detail.matter.openAnswers.map(\.debtor)).count > 1
  }

  /// Says under a field what is wrong with it; an empty one is asked for only when the form is saved.
  @discardableResult
  private mutating func check(_ key: FieldKey, _ desk: Desk, isSaving: Bool = false) -> String? {
    guard let definition = definitions.first(where: { $0.key == key }) else {
      return dialog.form.value(key).trimmed
    }
    let value = dialog.form.value(key).trimmed
    func fail(_ words: String) -> String? {
      dialog.form[key]?.error = words
      return nil
    }
    if value.isEmpty {
      if isSaving, logged(definition, desk)?.isEmpty == false { return fail(desk.say(ActWords.notEmptied)) }
      if isSaving, key == "addressee", needsAddressee {
        let names = Set(detail.matter.openAnswers.map(\.debtor)).sorted().map { desk.unitShortName($0) }
        return fail(desk.say(ActWords.whichBody.filled(["units": names.joined(separator: ", ")])))
      }
      if isSaving, definition.isRequired {
        return fail(desk.say(ActWords.missing.filled(["label": desk.say(definition.label).lowercased()])))
      }
      return ""
    }
    switch definition.kind {
    case .date:
      guard let day = SpokenDate.read(value, today: desk.today) else {
        return fail(desk.say(ActWords.badDate))
      }
      if day > desk.today, ActDefaults.pastDays.contains(key) { return fail(desk.say(ActWords.future)) }
      return day.iso
    case .number:
      guard let number = Int(value), number > 0 else { return fail(desk.say(ActWords.badNumber)) }
      return value
    case .units:
      let units = readUnits(value, desk)
      if let problem = units.problem { return fail(problem) }
      return units.found.joined(separator: ",")
    case .percent:
      let digits = value.hasSuffix("%") ? String(value.dropLast()).trimmed : value
      guard let number = Int(digits), (0...100).contains(number) else {
        return fail(desk.say(ActWords.badPercent))
      }
      return digits
    case .text, .longText, .document, .choice, .unit, .flag, .caseCode: return value
    }
  }

  /// What stands in the book, where the act corrects it: what is left as it is, is not corrected.
  private func logged(_ field: FieldDefinition, _ desk: Desk) -> String? {
    ActDefaults(action: action, files: files, desk: desk).logged(field, in: detail)?.trimmed
  }

  /// A letter whose number is left blank waits for it; where a letter is not needed at all, blank means none.
  private var isToBeNumbered: Bool {
    // A withdrawal is the citizen's own letter: nobody here numbers it.
    action.mayWaitForNumber && !action.effects.contains(.cancelObligations)
      && action.field("document")?.isRequired == true
      && dialog.form.value("document").trimmed.isEmpty
  }

  mutating func submit(_ desk: Desk) -> [Step] {
    var values: [(key: FieldKey, value: String)] = []
    var wrong: FieldKey?
    let isPending = isToBeNumbered
    if isPending { values.append(("pending-number", "yes")) }
    for field in definitions {
      if isPending, field.key == "document" || field.key == action.documentDate { continue }
      if let value = check(field.key, desk, isSaving: true) {
        if !value.isEmpty, value != logged(field, desk) { values.append((field.key, value)) }
      } else {
        wrong = wrong ?? field.key
      }
    }
    if let wrong {
      dialog.form.focus(on: wrong)
      return [.bell]
    }
    let note = dialog.form.value(Self.noteKey).trimmed
    let acts = files.map { file in
      CaseAct(
        code: file.code, action: action.key, values: values, expected: file.version,
        note: note.isEmpty ? nil : note)
    }
    // Kept before it is tried: a failure to write the book must not cost a word.
    let act: Step =
      acts.count == 1
      ? .ask(DoAct(act: acts[0], label: action.label)) : .ask(DoActs(acts: acts, label: action.label))
    guard !state.isEdited, let why = reasonToAsk(desk, isPending) else { return keeping + [act] }
    return [
      .lay(
        NumberQuestion(
          action.label, number: number(desk), code: files.count == 1 ? detail.line.code : nil, why: why,
          then: [act], desk))
    ]
  }

  /// Why Enter alone must not do it: it is late, its letter has no number, or it cannot be taken back.
  private func reasonToAsk(_ desk: Desk, _ isPending: Bool) -> String? {
    let warning = caution(desk).warning
    if !warning.isEmpty { return warning }
    if isPending { return desk.say(ActWords.noNumberYet) }
    let filesLetter = !dialog.form.value("document").trimmed.isEmpty
    return action.isReversible(filing: filesLetter) ? nil : desk.say(ActWords.cannotUndo)
  }

  /// What is typed then: the case's number, or how many cases there are.
  private func number(_ desk: Desk) -> String {
    files.count == 1 ? desk.spoken(detail.line.code) : String(files.count)
  }
}
