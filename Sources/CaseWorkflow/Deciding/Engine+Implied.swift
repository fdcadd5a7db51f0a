/// What acts ask for besides the fields their definitions list, since of some kinds every act is alike.
extension Engine {
  /// The fields of an action with those its nature brings: a letter may wait for its number; a decision may have been made
  /// on paper and be entered by another.
  package func fields(of action: ActionDefinition) -> [FieldDefinition] {
    var fields = type.fields(givenBy: action.key)
    if action.mayWaitForNumber { fields.append(.pendingNumber) }
    if !action.enteredBy.isEmpty {
      var decidedBy = FieldDefinition.decidedBy
      decidedBy.choices = deciders(of: action).map { .init(key: $0.account, label: Phrase($0.name)) }
      fields += [decidedBy, .paperDate]
    }
    return fields
  }

  /// The colleagues whose decision an action is.
  func deciders(of action: ActionDefinition) -> [Colleague] {
    context.colleagues.filter { colleague in
      colleague.roles.contains { key in
        context.settings.role(key).map {
          Actor(account: colleague.account, role: $0).holds(anyOf: action.roles)
        } ?? false
      }
    }
  }
}

extension ActionDefinition {
  /// An act that sends or files a letter can be entered before the letter has its number.
  package var mayWaitForNumber: Bool {
    fields.contains { $0.key == "document" && $0.kind == .document } && !effects.contains(.number)
  }

  /// The field that is the date of the letter itself.
  package var documentDate: FieldKey? {
    ["sent", "issued", "decided", "published", "dated"].first { key in
      fields.contains { $0.key == key && $0.kind == .date }
    }
  }
}

extension FieldDefinition {
  /// What acts may ask for besides their own fields.
  package static let implied = [pendingNumber, decidedBy, paperDate]

  fileprivate static let pendingNumber = FieldDefinition(
    key: "pending-number", label: Phrase(vi: "Chưa có số (chờ số)", en: "No number yet"), kind: .flag,
    isRequired: false)
  package static let decidedBy = FieldDefinition(
    key: "decided-by", label: Phrase(vi: "Ghi theo bút phê của", en: "Decided on paper by"),
    kind: .choice,
    isRequired: false)
  fileprivate static let paperDate = FieldDefinition(
    key: "paper-date", label: Phrase(vi: "Ngày bút phê", en: "Date on the paper"), kind: .date,
    isRequired: false)
}
