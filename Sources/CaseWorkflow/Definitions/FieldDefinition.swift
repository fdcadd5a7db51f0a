/// What an action or an intake asks for, as the case type declares it. Forms on the screen and `--set` on the command
/// line are both made from it.
package struct FieldDefinition: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// One line of free text: kept as content, never in an event.
    case text
    /// Several lines of free text, likewise.
    case longText = "long-text"
    case date
    /// One of `choices`.
    case choice
    case unit
    /// One or more units, with commas.
    case units
    /// A document's number and symbol, kept as written.
    case document
    case number
    /// `yes` or `no`.
    case flag
    /// How much of the whole, 0 to 100.
    case percent
    /// The code of another case.
    case caseCode = "case"

    /// Free text can name people, so it lives apart from events and can be forgotten.
    package var isFreeText: Bool { self == .text || self == .longText }
  }

  package struct Choice: Hashable, Sendable, Codable {
    package var key: String
    package var label: Phrase

    package init(key: String, label: Phrase) {
      self.key = key
      self.label = label
    }
  }

  package var key: FieldKey
  package var label: Phrase
  package var kind: Kind
  package var isRequired: Bool
  /// What may be chosen, for a `choice`; empty otherwise.
  package var choices: [Choice]
  package var hint: Phrase?
  /// Free text that names a person: no account of that person will see the case.
  package var namesPerson: Bool

  package init(
    key: FieldKey, label: Phrase, kind: Kind, isRequired: Bool, choices: [Choice] = [], hint: Phrase? = nil,
    namesPerson: Bool = false
  ) {
    self.key = key
    self.label = label
    self.kind = kind
    self.isRequired = isRequired
    self.choices = choices
    self.hint = hint
    self.namesPerson = namesPerson
  }
}

extension FieldDefinition {
  /// Every type asks for it at intake: the person complained of. No account of that person sees the case.
  package static let aboutPerson = FieldDefinition(
    key: "about-person", label: Phrase(vi: "Người bị phản ánh", en: "Person complained of"), kind: .text,
    isRequired: false,
    hint: Phrase(
      vi: "họ tên hoặc tên tài khoản; người đó sẽ không thấy hồ sơ",
      en: "the name or the account key; that person will not see the case"), namesPerson: true)
}

extension CaseType {
  /// What is asked at intake: the type's own fields and those of every type.
  package var intakeFields: [FieldDefinition] {
    fields.contains { $0.key == FieldDefinition.aboutPerson.key } ? fields : fields + [.aboutPerson]
  }
}
