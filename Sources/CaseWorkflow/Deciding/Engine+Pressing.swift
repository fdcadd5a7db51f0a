import WorkingCalendar

/// Reminding a body of what it owes, and reporting above what it leaves undone (C1–C4).
extension Engine {
  /// What other bodies owe in this case.
  func owedByOthers(in matter: Matter) -> [Obligation] {
    matter.owedByOthers(than: context.settings.ownUnit)
  }

  /// A letter to the body named, else to every body that owes something.
  func remind(
    _ action: ActionDefinition, _ values: FieldValues, on draft: inout Draft
  ) throws(Refusal) {
    let sent = try pastDay("sent", of: action, values) ?? context.today
    try requireOrder(
      "sent", sent, of: action, notBefore: draft.matter.received,
      Phrase(vi: "ngày Mặt trận nhận", en: "received by the Front"))
    var debtors: [UnitKey] = []
    for owed in owedByOthers(in: draft.matter) where !debtors.contains(owed.debtor) {
      debtors.append(owed.debtor)
    }
    let named = values.units("addressee")
    for body in named where !debtors.contains(body) {
      throw unnamed("addressee", among: debtors)
    }
    file(action, values, dated: sent, to: named.isEmpty ? debtors : named, on: &draft)
    draft.record(.reminded)
  }

  /// C1: reports the matter above. “Quá hạn” rests only on a lateness that no reading of the calendar undoes (D12), and
  /// a body that owes something is not its own overseer.
  func escalate(
    _ action: ActionDefinition, _ values: FieldValues, on draft: inout Draft
  ) throws(Refusal) {
    let levels = values.units("to")
    try requireInForce(levels, on: context.today)
    let owed = owedByOthers(in: draft.matter)
    for duty in owed where levels.contains(duty.debtor) {
      throw Refusal(.notToDebtor, phrases: ["unit": context.name(duty.debtor)])
    }
    let reason = values.choice("reason-code") ?? ""
    if reason == "qua-han" {
      // A clock that stands makes nobody late (D10).
      guard let earliest = owed.filter({ $0.state == .open }).map(\.latestDue).min() else {
        throw Refusal(.answerIsOpen)
      }
      guard context.today > earliest else {
        throw Refusal(
          .lateOnEveryReading, ["latest": earliest.vietnamese, "today": context.today.vietnamese])
      }
    }
    file(action, values, dated: context.today, to: levels, on: &draft)
    draft.record(.escalated(to: levels, reason: reason))
  }
}
