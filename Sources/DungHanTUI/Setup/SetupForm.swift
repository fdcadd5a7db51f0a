import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText

/// The four questions: whose book, how its codes begin, real or for training, and who sits here.
struct SetupForm: Sendable {
  enum Field: Hashable, Sendable { case unit, symbol, book, person, role }

  /// What a key did to it.
  enum Event: Hashable, Sendable {
    case handled, wantsSaving, cancelled, refused
    case answered(FoundingAnswers)
  }

  private static let live = "live"
  private static let training = "training"

  private(set) var form: Form<Field>
  /// Why the book could not be founded.
  private(set) var refusal = ""
  private let language: CaseWorkflow.Language
  private var isSymbolTyped = false

  init(_ language: CaseWorkflow.Language) {
    self.language = language
    func option(_ id: String, _ title: Phrase) -> ChoiceField.Option {
      ChoiceField.Option(id: id, title: title(language))
    }
    form = Form([
      Form.Field(
        .unit, label: SetupWords.unit(language), .text(TextField("", limit: 120)),
        hint: SetupWords.unitHint(language), isRequired: true),
      Form.Field(
        .symbol, label: SetupWords.symbol(language), .text(TextField("", limit: 8, wording: .verbatim)),
        hint: SetupWords.symbolHint(language), isRequired: true),
      Form.Field(
        .book, label: SetupWords.book(language),
        .choice(
          ChoiceField(
            [option(Self.live, SetupWords.liveBook), option(Self.training, SetupWords.trainingBook)],
            selected: Self.live)),
        hint: SetupWords.bookHint(language), isRequired: true),
      Form.Field(
        .person, label: SetupWords.person(language), .text(TextField("", limit: 60)),
        hint: SetupWords.personHint(language), isRequired: true),
      Form.Field(
        .role, label: SetupWords.role(language),
        .choice(
          ChoiceField(
            [
              option("can-bo", SetupWords.officer), option("chu-tich", SetupWords.chairman),
              option("quan-tri", SetupWords.administrator),
            ], selected: "can-bo")), hint: SetupWords.roleHint(language), isRequired: true),
    ])
  }

  var hasText: Bool { [.unit, .person].contains { !form.value($0).trimmed.isEmpty } }

  mutating func refuse(_ words: String) { refusal = words.withoutCommandWords }

  /// Turns the program's own typing on or off; says which.
  mutating func switchTyping() -> Phrase {
    form.typing = form.typing == nil ? TypingStyle(.telex) : nil
    return form.typing == nil ? TypingWords.turnedOff : SetupWords.typingOn
  }

  mutating func handle(_ key: Key, room: Size) -> Event {
    refusal = ""
    switch form.handle(key, room: room) {
    case .edited(let field):
      edited(field)
      return .handled
    case .save: return answer()
    case .reachedEnd: return .wantsSaving
    case .cancel: return .cancelled
    case .ignored, .handled, .moved: return .handled
    }
  }

  private mutating func edited(_ field: Field) {
    if field == .symbol {
      isSymbolTyped = !form.value(.symbol).isEmpty
      let upper = form.value(.symbol).uppercased()
      if upper != form.value(.symbol) { form.setValue(upper, of: .symbol) }
    }
    if field == .unit, !isSymbolTyped {
      form.setValue(OfficeSymbol.proposed(for: form.value(.unit)), of: .symbol)
    }
    let symbol = form.value(.symbol)
    form[.symbol]?.echo = symbol.isEmpty ? nil : SetupWords.firstCode.filled(["symbol": symbol])(language)
    if field == .book {
      let isTraining = form.value(.book) == Self.training
      form[.role]?.disabledReason = isTraining ? SetupWords.trainingRoles(language) : nil
      form[.book]?.echo = isTraining ? SetupWords.trainingMeans(language) : nil
    }
  }

  private mutating func answer() -> Event {
    for field in form.fields
    where field.isRequired && field.disabledReason == nil && field.value.trimmed.isEmpty {
      form[field.id]?.error = ActWords.missing.filled([
        "label": field.label.drop { $0.isNumber || $0 == " " }.lowercased()
      ])(language)
      form.focus(on: field.id)
      return .refused
    }
    guard OfficeSymbol.isGood(form.value(.symbol)) else {
      form[.symbol]?.error = SetupWords.badSymbol(language)
      form.focus(on: .symbol)
      return .refused
    }
    let isTraining = form.value(.book) == Self.training
    return .answered(
      FoundingAnswers(
        unitName: form.value(.unit).trimmed, symbol: form.value(.symbol), isTraining: isTraining,
        person: OfficeSetup.Person(
          name: form.value(.person).trimmed, role: isTraining ? "can-bo" : form.value(.role))))
  }
}

/// The beginning of the codes, as it is proposed from the unit's name.
enum OfficeSymbol {
  /// `Ủy ban MTTQ Việt Nam xã Suối Đá` → `SD`: the first letters of the place's own name.
  static func proposed(for unitName: String) -> String {
    let words = unitName.searchTokens
    let ranks: Set<String> = ["xa", "phuong", "khu", "tran", "huyen", "tinh"]
    let place = words.lastIndex { ranks.contains($0) }.map { Array(words[($0 + 1)...]) } ?? []
    let named = place.isEmpty ? Array(words.suffix(2)) : place
    return String(named.compactMap(\.first).map { String($0).uppercased() }.joined().prefix(8))
  }

  /// Up to eight capital letters or digits without marks.
  static func isGood(_ symbol: String) -> Bool {
    (1...8).contains(symbol.utf8.count)
      && symbol.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }
}
