import WorkingCalendar

extension Engine {
  /// D18: the Front forwards within its own convention, from the day it received the matter.
  func openForwardDuty(_ draft: inout Draft, from day: CivilDate) throws(Refusal) {
    let term = try context.term(type.forwardTerm, of: draft.matter.entered)
    draft.record(
      .obligationOpened(
        Obligation(
          number: draft.nextObligation, key: .forward, debtor: context.settings.ownUnit,
          creditor: senderCreditor, term: term, deadline: try context.deadline(from: day, term.length),
          isStartConfirmed: true)))
  }

  /// D5: every body addressed owes an answer, provisionally from the day the letter was sent. Sending again to a body
  /// that already owes one files the letter and restarts nothing (D9).
  func forward(
    _ action: ActionDefinition, _ values: FieldValues, on draft: inout Draft
  ) throws(Refusal) {
    let sent = try pastDay("sent", of: action, values) ?? context.today
    try requireOrder(
      "sent", sent, of: action, notBefore: draft.matter.received,
      Phrase(vi: "ngày Mặt trận nhận", en: "received by the Front"))
    let addressees = values.units("to") + action.addressees
    try requireInForce(addressees, on: sent)
    file(action, values, dated: sent, to: addressees, on: &draft)
    fulfil(.forward, on: sent, &draft)
    for body in addressees where !draft.matter.openAnswers.contains(where: { $0.debtor == body }) {
      try openAnswer(of: body, from: sent, confirmed: false, on: &draft)
    }
  }

  func openAnswer(
    of body: UnitKey, from day: CivilDate, confirmed: Bool, on draft: inout Draft
  ) throws(Refusal) {
    draft.record(.obligationOpened(try answerOwed(by: body, from: day, confirmed: confirmed, on: draft)))
    try pass(.forwarded, on: day, of: body, &draft)
  }

  /// The answer that `body` owes from `day` on, not yet recorded.
  func answerOwed(
    by body: UnitKey, from day: CivilDate, confirmed: Bool, on draft: Draft
  ) throws(Refusal) -> Obligation {
    let term = try context.term(type.answerTerm, of: draft.matter.entered)
    return Obligation(
      number: draft.nextObligation, key: .answer, debtor: body, creditor: context.settings.ownUnit,
      term: term,
      deadline: try context.deadline(from: day, term.length), isStartConfirmed: confirmed,
      stage: type.initialAnswer)
  }

  /// D5: the competent body's own receipt replaces the day the letter was sent.
  func confirmReceipt(
    _ action: ActionDefinition, _ values: FieldValues, of answer: Obligation?, on draft: inout Draft
  ) throws(Refusal) {
    guard var confirmed = answer else { throw Refusal(.answerIsOpen) }
    let day = values.date("received") ?? context.today
    guard day <= context.today else {
      throw Refusal(.receiptNotInFuture, ["day": day.vietnamese, "today": context.today.vietnamese])
    }
    try requireOrder(
      "received", day, of: action, notBefore: confirmed.start, Phrase(vi: "ngày chuyển", en: "sent"))
    try restart(&confirmed, from: day)
    confirmed.isStartConfirmed = true
    draft.record(.obligationMoved(confirmed))
    try pass(.received, on: day, of: confirmed.debtor, &draft)
  }

  /// Recomputes an obligation's dates from another start, keeping its length and extension.
  func restart(_ obligation: inout Obligation, from day: CivilDate) throws(Refusal) {
    do {
      obligation = try obligation.started(
        on: day, calendar: context.calendar, policies: context.settings.policies)
    } catch {
      throw Refusal(error)
    }
  }

  func setDates(of obligation: inout Obligation, to deadline: Deadline) throws(Refusal) {
    obligation.setDates(to: deadline)
  }

  /// The deadline that `obligation` would have once extended.
  func extendedDeadline(of obligation: Obligation) throws(Refusal) -> Deadline {
    var extended = obligation
    extended.extending = .approved
    do {
      return try extended.deadline(calendar: context.calendar, policies: context.settings.policies)
    } catch {
      throw Refusal(error)
    }
  }

  /// Fulfils the open duty of this kind on `day`, freezing its lateness (D8).
  func fulfil(_ key: ObligationKey, on day: CivilDate, _ draft: inout Draft) {
    for duty in draft.matter.obligations where duty.key == key && duty.isOpen {
      draft.record(
        .obligationFulfilled(
          obligation: duty.number, on: day,
          lateWorkingDays: context.calendar.workingDaysLate(due: duty.due, on: day)))
    }
  }
}
