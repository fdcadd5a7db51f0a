extension CaseType {
  /// What a case of this type was logged with and can be put right. Its receipt and its seal have acts of their own; its
  /// sender stays as he was written down, since old letters are looked through for that very name.
  package var entryFields: [FieldDefinition] {
    [
      FieldDefinition(
        key: "title", label: Phrase(vi: "Tên đơn", en: "Title"), kind: .text, isRequired: false),
      FieldDefinition(
        key: "summary", label: Phrase(vi: "Nội dung", en: "Summary"), kind: .longText, isRequired: false),
      FieldDefinition(
        key: "source", label: Phrase(vi: "Nguồn", en: "Source"), kind: .choice, isRequired: false,
        choices: IntakeSource.allCases.map { .init(key: $0.rawValue, label: $0.label) }),
      FieldDefinition(
        key: "people", label: Phrase(vi: "Số người", en: "People"), kind: .number, isRequired: false),
      FieldDefinition(
        key: "about-unit", label: Phrase(vi: "Đơn vị bị phản ánh", en: "About unit"), kind: .unit,
        isRequired: false),
    ]
      + intakeFields.map { field in
        var field = field
        field.isRequired = false
        return field
      }
  }

  /// What the event of an act was given, or of what brought the case in.
  package func fields(givenBy kind: ActionKey) -> [FieldDefinition] {
    guard let action = action(kind) else { return intakeFields }
    return action.amendsEntry ? entryFields + action.fields : action.fields
  }
}
