import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// The fields themselves, and what stands under each.
extension IntakeScreen {
  static func mainForm(
    _ desk: Desk, _ types: [CaseType], source: String, received: String
  ) -> Form<IntakeField> {
    func option(_ id: String, _ phrase: Phrase) -> ChoiceField.Option {
      ChoiceField.Option(id: id, title: desk.say(phrase))
    }
    let secrecy: [(Secrecy, Phrase)] = [
      (.open, IntakeWords.open), (.sealed, IntakeWords.sealed), (.anonymous, IntakeWords.anonymous),
    ]
    let first = types.first { $0.key == "phan-anh" } ?? types.first
    return Form([
      Form.Field(
        .source, label: desk.say(IntakeWords.source),
        .choice(
          ChoiceField(IntakeSource.allCases.map { option($0.rawValue, $0.label) }, selected: source))),
      Form.Field(
        .received, label: desk.say(IntakeWords.received), .date(TextField(proposing: received, limit: 30)),
        hint: desk.say(ActWords.dateHint)),
      Form.Field(
        .secrecy, label: desk.say(IntakeWords.secrecy),
        .choice(ChoiceField(secrecy.map { option($0.0.rawValue, $0.1) }, selected: Secrecy.open.rawValue)),
        hint: desk.say(IntakeWords.secrecyHint)),
      Form.Field(
        .sender, label: desk.say(IntakeWords.sender), .text(TextField("", limit: 200)),
        hint: desk.say(IntakeWords.senderHint)),
      Form.Field(
        .contact, label: desk.say(IntakeWords.contact), .text(TextField("", limit: 300)),
        hint: desk.say(IntakeWords.contactHint)),
      Form.Field(
        .content, label: desk.say(IntakeWords.content), .area(TextArea(""), rows: 4),
        hint: desk.say(IntakeWords.contentHint)),
      Form.Field(
        .about, label: desk.say(IntakeWords.about), .text(TextField("", limit: 300)),
        hint: desk.say(IntakeWords.aboutHint)),
      Form.Field(
        .type, label: desk.say(IntakeWords.type),
        .choice(ChoiceField(types.map { option($0.key, $0.label) }, selected: first?.key))),
    ])
  }

  /// What can wait: the title, the body concerned, and what this type of case asks besides.
  func moreForm(_ desk: Desk, values: [String: String]) -> Form<IntakeField> {
    let none = ChoiceField.Option(id: "", title: desk.say(ActWords.optional))
    let units = desk.unitOptions
    var fields = [
      Form<IntakeField>.Field(
        .title, label: desk.say(IntakeWords.caseTitle), .text(TextField(values["title"] ?? "", limit: 120)),
        hint: desk.say(IntakeWords.titleHint)),
      Form.Field(
        .others, label: desk.say(IntakeWords.others), .area(TextArea(values["others"] ?? ""), rows: 2),
        hint: desk.say(IntakeWords.othersHint)),
      Form.Field(
        .aboutUnit, label: desk.say(IntakeWords.aboutUnit),
        .choice(ChoiceField([none] + units, selected: values["about-unit"] ?? ""))),
    ]
    for field in type(desk)?.intakeFields ?? [] {
      let id = IntakeField.ofType(field.key)
      let value = values[id.key] ?? ""
      fields.append(
        Form.Field(
          id, label: desk.say(field.label), Self.control(field, value, none, units, desk),
          hint: field.hint.map { desk.say($0) } ?? "", isRequired: field.isRequired))
    }
    return Form(fields)
  }

  private static func control(
    _ field: FieldDefinition, _ value: String, _ none: ChoiceField.Option, _ units: [ChoiceField.Option],
    _ desk: Desk
  ) -> Form<IntakeField>.Control {
    switch field.kind {
    case .text, .units: return .text(TextField(value))
    case .document: return .text(TextField(value, wording: .symbols))
    case .number, .percent, .caseCode: return .text(TextField(value, wording: .verbatim))
    case .longText: return .area(TextArea(value), rows: 3)
    case .date: return .date(TextField(value, limit: 30))
    case .unit: return .choice(ChoiceField([none] + units, selected: value))
    case .choice:
      let options = field.choices.map { ChoiceField.Option(id: $0.key, title: desk.say($0.label)) }
      return .choice(ChoiceField([none] + options, selected: value))
    case .flag:
      let options = [
        ChoiceField.Option(id: "yes", title: desk.say(ActWords.yes)),
        ChoiceField.Option(id: "no", title: desk.say(ActWords.no)),
      ]
      return .choice(ChoiceField([none] + options, selected: value))
    }
  }

  /// The day it was received, which is over or today.
  private func receivedDay(_ desk: Desk) -> CivilDate? {
    SpokenDate.read(form.value(.received), today: desk.today, isPast: true)
  }

  /// How each field was understood.
  mutating func refreshNotes(_ desk: Desk) {
    today = desk.today
    let kind = type(desk)
    let forwarding = receivedDay(desk).map { day in
      guard let key = kind?.forwardTerm, let term = desk.settings.term(key, on: desk.today),
        let deadline = try? desk.calendar.deadline(received: day, length: term.length)
      else { return desk.full(day) }
      let due = desk.short(deadline.due) + (deadline.isProvisional ? "~" : "")
      return desk.say(IntakeWords.forwardBy.filled(["day": desk.full(day), "due": due]))
    }
    form[.received]?.echo = forwarding
    let isAnonymous = secrecy == .anonymous
    let reason = isAnonymous ? desk.say(IntakeWords.noName) : nil
    form[.sender]?.disabledReason = reason
    form[.contact]?.disabledReason = reason
    more[.others]?.disabledReason = reason
    let spoken = SpokenSender.people(form.value(.sender))
    let people = max(spoken.count, NewCase.people(named: spoken.name, others: otherNames))
    let crowd = people >= 5 ? IntakeWords.crowd : IntakeWords.people
    form[.sender]?.echo = people > 1 ? desk.say(crowd.filled(["n": String(people)])) : nil
    for field in more.fields {
      guard case .date = field.control else { continue }
      more[field.id]?.echo = SpokenDate.read(field.value, today: desk.today).map { desk.full($0) }
    }
    let phone = SpokenSender.contact(form.value(.contact)).phone
    form[.contact]?.echo = phone.isEmpty ? nil : desk.say(IntakeWords.phone.filled(["phone": phone]))
    let isSealedByType = !isSecrecyChosen && secrecy == .sealed
    let reasonOfSeal = kind.map { kind in
      desk.say(
        kind.isSealedByDefault
          ? IntakeWords.sealedByType.filled(["type": desk.say(kind.label)]) : IntakeWords.staysSealed)
    }
    form[.secrecy]?.echo = isSealedByType ? reasonOfSeal : nil
  }

  /// Who signed besides the one who represents them, as it was typed.
  var otherNames: String { more.value(.others) }

  /// Says under a field that was left what is wrong with it.
  @discardableResult
  mutating func check(_ field: IntakeField, _ desk: Desk) -> Bool {
    if field == .type, type(desk) == nil {
      form[.type]?.error = desk.say(IntakeWords.noType)
      return false
    }
    guard field == .received else { return true }
    guard let day = receivedDay(desk) else {
      form[.received]?.error = desk.say(IntakeWords.badDate)
      return false
    }
    form[.received]?.error = day > desk.today ? desk.say(IntakeWords.future) : nil
    return day <= desk.today
  }

  /// The case as typed, or nil with the focus on what is wrong.
  mutating func newCase(_ desk: Desk) -> NewCase? {
    guard check(.received, desk), let day = receivedDay(desk) else {
      return refuse(.received)
    }
    let content = form.value(.content).trimmed
    guard !content.isEmpty else {
      form[.content]?.error = desk.say(IntakeWords.noContent)
      return refuse(.content)
    }
    guard check(.type, desk), let type = type(desk) else { return refuse(.type) }
    var values: [(key: FieldKey, value: String)] = []
    for field in type.intakeFields {
      let id = IntakeField.ofType(field.key)
      var value = more.value(id).trimmed
      if field.kind == .date, !value.isEmpty {
        guard let date = SpokenDate.read(value, today: desk.today) else {
          return refuse(id, IntakeWords.badDate, desk)
        }
        value = date.iso
      }
      if value.isEmpty, field.key == Self.placeKey(type) { value = form.value(.about).trimmed }
      if value.isEmpty, field.isRequired {
        return refuse(id, ActWords.missing.filled(["label": desk.say(field.label).lowercased()]), desk)
      }
      if !value.isEmpty { values.append((field.key, value)) }
    }
    let about = form.value(.about).trimmed
    let isAboutKept = Self.placeKey(type) != nil || about.isEmpty
    let summary =
      isAboutKept ? content : content + "\n" + desk.say(IntakeWords.aboutLine.filled(["text": about]))
    let sender = SpokenSender.people(form.value(.sender))
    let title = more.value(.title).trimmed
    let unit = more.value(.aboutUnit)
    var new = NewCase(
      type: type.key, title: title.isEmpty ? nil : title, summary: summary, received: day,
      receivedTime: day == desk.today ? desk.time : nil, source: form.value(.source), people: sender.count,
      isSealed: secrecy == .anonymous ? nil : secrecy == .sealed, aboutUnit: unit.isEmpty ? nil : unit,
      values: values)
    if secrecy != .anonymous {
      let contact = SpokenSender.contact(form.value(.contact))
      new.setSender(
        name: sender.name, others: otherNames, address: contact.address,
        phone: contact.phone)
    }
    return new
  }

  /// The type's own free-text field for where and whom it is about, if it has one.
  private static func placeKey(_ type: CaseType) -> FieldKey? {
    ["noi-xay-ra", "doi-tuong"].first { key in type.fields.contains { $0.key == key && $0.kind.isFreeText }
    }
  }

  /// Goes to the field that a refusal of the office speaks of, and says under it what is wrong.
  mutating func receive(_ choice: any Sendable, _ size: Size, _ desk: Desk) -> [Step] {
    guard let refused = choice as? RefusedWords, let type = type(desk),
      let colon = refused.words.firstIndex(of: ":")
    else { return [] }
    let label = refused.words[..<colon]
    let why = String(refused.words[colon...].dropFirst()).trimmed
    guard let field = type.entryFields.first(where: { desk.say($0.label) == label })?.key else { return [] }
    switch field {
    case "summary": go(to: .content, why)
    // The place was asked for on the first page where the second was left blank.
    case Self.placeKey(type) where more.value(.ofType(field)).trimmed.isEmpty: go(to: .about, why)
    case "title": go(onMoreTo: .title, why)
    default: go(onMoreTo: .ofType(field), why)
    }
    return []
  }

  private mutating func go(to field: IntakeField, _ why: String) {
    isOnMore = false
    form[field]?.error = why
    form.focus(on: field)
  }

  private mutating func go(onMoreTo field: IntakeField, _ why: String) {
    isOnMore = true
    more[field]?.error = why
    more.focus(on: field)
  }

  private mutating func refuse(_ field: IntakeField) -> NewCase? {
    isOnMore = false
    form.focus(on: field)
    return nil
  }

  private mutating func refuse(_ field: IntakeField, _ words: Phrase, _ desk: Desk) -> NewCase? {
    isOnMore = true
    more[field]?.error = desk.say(words)
    more.focus(on: field)
    return nil
  }
}
