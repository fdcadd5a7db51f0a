import WorkingCalendar

/// A definition that a case goes on under, and its digest.
package struct Reclassified: Hashable, Sendable {
  package var type: CaseType
  package var typeDigest: String
  /// Whether the sender was told already that the matter was taken up, under whatever type.
  package var isSenderTold: Bool

  package init(type: CaseType, typeDigest: String, isSenderTold: Bool = false) {
    self.type = type
    self.typeDigest = typeDigest
    self.isSenderTold = isSenderTold
  }
}

extension Engine {
  /// What was written down wrongly at the intake is put right; the log keeps what it said before.
  func amend(_ values: FieldValues, on draft: inout Draft) throws(Refusal) {
    guard type.entryFields.contains(where: { values[$0.key] != nil }) else { throw Refusal(.amendsSomething) }
    draft.record(
      .amended(
        Amendment(
          source: values.choice("source"), people: values.number("people"),
          aboutUnit: values.units("about-unit").first)))
    for field in type.intakeFields where !field.kind.isFreeText {
      guard let value = values[field.key], value.coded != draft.matter.fields[field.key] else { continue }
      draft.record(.fieldSet(field: field.key, value: value.coded))
    }
  }

  /// The number of a letter that was written down wrongly, the newest that bears it.
  func renumber(_ values: FieldValues, on draft: inout Draft) throws(Refusal) {
    let (wrong, right) = (values.document("wrong") ?? "", values.document("right") ?? "")
    guard let place = draft.matter.documents.lastIndex(where: { $0.number == wrong }) else {
      throw letterUnknown(wrong, in: draft.matter)
    }
    guard right != wrong else { throw Refusal(.amendsSomething) }
    draft.record(.renumbered(document: place + 1, number: right))
  }

  func letterUnknown(_ number: String, in matter: Matter) -> Refusal {
    Refusal(
      .letterKnown,
      [
        "number": number.isEmpty ? "?" : number,
        "letters": matter.documents.map(\.number).joined(separator: ", "),
      ])
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
    for duty in other.type.duties
    where duty.opens == .milestone(.intake) && !(other.isSenderTold && duty.ends == .told) {
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
