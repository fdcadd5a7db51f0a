import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// The fields of the forms of “Quản trị”; each is named as the column of its row.
struct TableFields {
  typealias Field = Form<String>.Field

  let picture: TablesPicture
  let desk: Desk

  init(_ picture: TablesPicture, _ desk: Desk) {
    self.picture = picture
    self.desk = desk
  }

  func text(
    _ id: String, _ label: Phrase, _ value: String = "", hint: Phrase? = nil, isRequired: Bool = false,
    limit: Int = 200, wording: Wording = .words
  ) -> Field {
    Field(
      id, label: desk.say(label), .text(TextField(value, limit: limit, wording: wording)),
      hint: hint.map { desk.say($0) } ?? "", isRequired: isRequired)
  }

  func choice(
    _ id: String, _ label: Phrase, _ options: [(id: String, title: String)], _ selected: String?,
    none: Phrase? = nil, hint: Phrase? = nil, isRequired: Bool = false
  ) -> Field {
    let first = none.map { [ChoiceField.Option(id: "", title: desk.say($0))] } ?? []
    let all = first + options.map { ChoiceField.Option(id: $0.id, title: $0.title.sanitizedForTerminal()) }
    return Field(
      id, label: desk.say(label), .choice(ChoiceField(all, selected: selected ?? (none == nil ? nil : ""))),
      hint: hint.map { desk.say($0) } ?? "", isRequired: isRequired)
  }

  func lastDay(_ label: Phrase) -> Field {
    Field(
      "validTo", label: desk.say(label), .date(TextField("", limit: 30)), hint: desk.say(ActWords.dateHint),
      isRequired: true)
  }

  var units: [(id: String, title: String)] {
    picture.settings.unitsInForce(on: desk.today).map { ($0.key, desk.unitName($0.key)) }
  }
}

/// Those of a body.
extension TableFields {
  func ofNewUnit() -> [Field] {
    [
      text("name", AdministrationWords.name, isRequired: true),
      text(
        "shortName", AdministrationWords.shortName, hint: AdministrationWords.shortNameHint, isRequired: true,
        limit: 30),
      choice("line", AdministrationWords.line, lines, Unit.Line.front.rawValue, isRequired: true),
      choice(
        "kind", AdministrationWords.kind, Unit.Kind.allCases.map { ($0.rawValue, desk.say($0.label)) }, nil,
        none: AdministrationWords.kindByLine),
      choice(
        "level", AdministrationWords.level, Unit.Level.allCases.map { ($0.rawValue, desk.say($0.label)) },
        Unit.Level.commune.rawValue, isRequired: true),
      choice("parent", AdministrationWords.parent, units, nil, none: ActWords.optional),
      text(
        "symbol", AdministrationWords.symbol, hint: AdministrationWords.symbolHint, limit: 12,
        wording: .symbols),
      text("contact", AdministrationWords.contact, hint: AdministrationWords.contactHint, limit: 80),
      text(
        TablePlan.key, AdministrationWords.key, hint: AdministrationWords.keyHint, limit: 40,
        wording: .verbatim
      ),
    ]
  }

  func ofName(_ unit: Unit) -> [Field] {
    [
      text("name", AdministrationWords.newName, unit.name.vi, isRequired: true),
      text(
        "shortName", AdministrationWords.shortName, unit.shortName, hint: AdministrationWords.shortNameHint,
        isRequired: true, limit: 30),
    ]
  }

  func heir(of unit: Unit) -> Field {
    choice(
      TablePlan.heir, AdministrationWords.heir,
      units.filter { $0.id != unit.key && picture.settings.unit($0.id)?.line == unit.line }
        + units.filter { picture.settings.unit($0.id)?.line != unit.line }, nil, isRequired: true)
  }

  func ofPlace(_ unit: Unit) -> [Field] {
    [
      text(
        "symbol", AdministrationWords.symbol, unit.symbol ?? "", hint: AdministrationWords.symbolHint,
        limit: 12,
        wording: .symbols),
      text(
        "contact", AdministrationWords.contact, unit.contact ?? "", hint: AdministrationWords.contactHint,
        limit: 80),
      choice(
        "parent", AdministrationWords.parent, units.filter { $0.id != unit.key }, unit.parent,
        none: ActWords.optional),
      choice(
        "kind", AdministrationWords.kind, Unit.Kind.allCases.map { ($0.rawValue, desk.say($0.label)) },
        unit.kind.rawValue, isRequired: true),
      choice(
        "level", AdministrationWords.level, Unit.Level.allCases.map { ($0.rawValue, desk.say($0.label)) },
        unit.level.rawValue, isRequired: true),
    ]
  }

  private var lines: [(id: String, title: String)] {
    Unit.Line.allCases.map { ($0.rawValue, desk.say($0.label)) }
  }
}

/// Those of a term.
extension TableFields {
  func ofNewTerm() -> [Field] {
    [text("label", AdministrationWords.what, hint: AdministrationWords.whatHint, isRequired: true)]
      + length(nil)
      + [
        text("start", AdministrationWords.startsOn, hint: AdministrationWords.startHint, isRequired: true),
        text("who", AdministrationWords.who, isRequired: true), text("whom", AdministrationWords.whom),
      ] + basis(nil)
      + [
        text(
          TablePlan.key, AdministrationWords.key, hint: AdministrationWords.termKeyHint, limit: 40,
          wording: .verbatim)
      ]
  }

  func ofTerm(_ term: Term) -> [Field] {
    guard let frequency = term.frequency else { return length(term) + basis(term) }
    return [
      text(
        "times", AdministrationWords.times, String(frequency.times), hint: AdministrationWords.timesHint,
        isRequired: true, limit: 3, wording: .verbatim)
    ] + basis(term)
  }

  private func length(_ term: Term?) -> [Field] {
    let extended = text(
      "extendedDays", AdministrationWords.extended, term?.extendedDays.map(String.init) ?? "",
      hint: AdministrationWords.extendedHint, limit: 4, wording: .verbatim)
    return [
      text(
        "days", AdministrationWords.days, term.map { String($0.days) } ?? "", isRequired: true, limit: 4,
        wording: .verbatim),
      choice(
        "unit", AdministrationWords.dayKind,
        [
          (TermUnit.working.rawValue, desk.say(AdministrationWords.workingDays)),
          (TermUnit.calendar.rawValue, desk.say(AdministrationWords.calendarDays)),
        ], term?.unit.rawValue ?? TermUnit.working.rawValue, isRequired: true),
    ] + (term?.direction == .before ? [] : [extended])
  }

  private func basis(_ term: Term?) -> [Field] {
    [
      text(
        "basis", AdministrationWords.basis, term?.basis ?? "", hint: AdministrationWords.basisHint,
        isRequired: true),
      choice(
        "certainty", AdministrationWords.certainty,
        Term.Certainty.allCases.map { ($0.rawValue, desk.say($0.label)) }, term?.certainty.rawValue,
        hint: AdministrationWords.certaintyHint, isRequired: true),
    ]
  }
}
