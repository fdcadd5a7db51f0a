import WorkingCalendar

/// A definition that a case goes on under, and its digest.
package struct Reclassified: Hashable, Sendable {
  package var type: CaseType
  package var typeDigest: String

  package init(type: CaseType, typeDigest: String) {
    self.type = type
    self.typeDigest = typeDigest
  }
}

extension Engine {
  /// What was written down wrongly at the intake is put right; the log keeps what it said before.
  func amend(_ request: ActionRequest, on draft: inout Draft) throws(Refusal) {
    let values = request.values
    guard request.correctsSender || type.entryFields.contains(where: { values[$0.key] != nil }) else {
      throw Refusal(.amendsSomething)
    }
    draft.record(
      .amended(
        Amendment(
          source: values.choice("source"), people: values.number("people"),
          aboutUnit: values.units("about-unit").first,
          correctsSender: request.correctsSender ? true : nil)))
    for field in type.intakeFields where !field.kind.isFreeText {
      guard let value = values[field.key], value.coded != draft.matter.fields[field.key] else { continue }
      draft.record(.fieldSet(field: field.key, value: value.coded))
    }
  }

  /// Before it is sent anywhere a case may turn out to be of another type: its duties of the intake are then those of that
  /// type, from the same receipt. Once it is sent the body answers under the term it was asked by.
  func checkReclassifiable(_ matter: Matter) throws(Refusal) {
    guard !matter.obligations.contains(where: { $0.key == .answer }), matter.dossier.pendingActs.isEmpty,
      matter.dossier.items.isEmpty
    else { throw Refusal(.typeBeforeForwarding) }
  }

  func reclassify(_ other: Reclassified?, on draft: inout Draft) throws(Refusal) {
    try checkReclassifiable(draft.matter)
    guard let other, other.type.key != draft.matter.type, other.type.state(draft.matter.state) != nil else {
      throw Refusal(.typeIsAnother, phrases: ["type": type.label])
    }
    let received = draft.matter.received
    draft.record(.reclassified(type: other.type.key, typeDigest: other.typeDigest))
    let engine = Engine(type: other.type, typeDigest: other.typeDigest, context: context)
    // What the new type owes too keeps its number and its day; told already stays told.
    let kept = Set(other.type.duties.map { DutyTerm(key: $0.key, term: $0.term) })
    for owed in draft.matter.obligations where owed.isOpen && owed.key != .forward {
      if kept.contains(DutyTerm(key: owed.key, term: owed.term)) { continue }
      end(owed, as: .cancelled, on: context.today, &draft)
    }
    let isTold = draft.matter.obligations.contains { owed in
      owed.state == .fulfilled && type.duties.contains { $0.key == owed.key && $0.ends == .told }
    }
    for duty in other.type.duties where duty.opens == .milestone(.intake) && !(isTold && duty.ends == .told) {
      let isKept = draft.matter.obligations.contains {
        $0.key == duty.key && $0.term == duty.term && $0.state != .cancelled
      }
      if !isKept { try engine.open(duty, on: received, of: nil, &draft) }
    }
    try engine.renewForwardDuty(&draft, from: received)
  }

  /// The duty to forward runs under the term of this type.
  private func renewForwardDuty(_ draft: inout Draft, from day: CivilDate) throws(Refusal) {
    guard let owed = draft.matter.obligations.last(where: { $0.key == .forward && $0.isOpen }),
      owed.term != type.forwardTerm
    else { return }
    end(owed, as: .cancelled, on: context.today, &draft)
    try openForwardDuty(&draft, from: day)
  }
}

/// A duty of a type and the term it runs under.
private struct DutyTerm: Hashable {
  var key: ObligationKey
  var term: TermKey
}

extension FieldDefinition {
  /// Who sent a case that is kept openly. No event ever holds any of it.
  package static let sender = [
    FieldDefinition(
      key: "sender-name", label: Phrase(vi: "Người gửi", en: "Sender"), kind: .text, isRequired: false),
    FieldDefinition(
      key: "sender-address", label: Phrase(vi: "Địa chỉ", en: "Address"), kind: .text, isRequired: false),
    FieldDefinition(
      key: "sender-phone", label: Phrase(vi: "Điện thoại", en: "Telephone"), kind: .text, isRequired: false),
  ]
}

extension CaseType {
  /// What a case of this type was logged with and can be put right, besides its sender: its receipt and its seal have acts
  /// of their own.
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
    return action.effects.contains(.amend) ? entryFields + action.fields : action.fields
  }
}
