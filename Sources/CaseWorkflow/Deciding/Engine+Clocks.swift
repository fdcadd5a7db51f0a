import WorkingCalendar

extension Engine {
  /// D10: only a document stops the clock, from a day on which it was not late.
  func suspend(
    _ action: ActionDefinition, _ values: FieldValues, _ answer: Obligation?, on draft: inout Draft
  ) throws(Refusal) {
    guard var suspended = answer else { throw Refusal(.answerIsOpen) }
    let day = try pastDay("from", of: action, values) ?? context.today
    let earliest = suspended.suspensions.compactMap(\.resumed).max() ?? suspended.start
    try requireOrder(
      "from", day, of: action, notBefore: earliest,
      Phrase(vi: "ngày bắt đầu tính hạn", en: "the clock's last start"))
    guard day <= suspended.due else {
      throw Refusal(.suspendBeforeDue, ["day": day.vietnamese, "due": suspended.due.vietnamese])
    }
    file(action, values, dated: day, to: [suspended.debtor], on: &draft)
    suspended.state = .suspended
    suspended.suspensions.append(Suspension(from: day, resumed: nil))
    draft.record(.obligationMoved(suspended))
  }

  /// D10: from the day it resumes the clock runs again, and exactly the days it stood are added.
  func resume(
    _ action: ActionDefinition, _ values: FieldValues, _ answer: Obligation?, on draft: inout Draft
  ) throws(Refusal) {
    guard let answer, let stood = answer.suspensions.last else { throw Refusal(.clockStands) }
    let day = try pastDay("on", of: action, values) ?? context.today
    try requireOrder(
      "on", day, of: action, notBefore: stood.from, Phrase(vi: "ngày tạm dừng", en: "suspended"))
    file(action, values, dated: day, to: [answer.debtor], on: &draft)
    _ = try running(answer, again: day, on: &draft)
  }

  /// The answer with its clock running again from `day`, recorded if it stood; as it is otherwise.
  func running(
    _ answer: Obligation, again day: CivilDate, on draft: inout Draft
  ) throws(Refusal) -> Obligation {
    guard answer.state == .suspended else { return answer }
    do {
      let resumed = try answer.resumed(
        on: day, calendar: context.calendar, policies: context.settings.policies)
      draft.record(.obligationMoved(resumed))
      return resumed
    } catch {
      throw Refusal(error)
    }
  }

  /// D9: the first body's obligation ends as transferred, with the lateness it had; the second begins with its own
  /// receipt, provisionally with the day it was sent (D5).
  func transfer(
    _ action: ActionDefinition, _ values: FieldValues, _ answer: Obligation?, on draft: inout Draft
  ) throws(Refusal) {
    guard let answer else { throw Refusal(.answerIsOpen) }
    let bodies = values.units("to")
    if bodies.contains(answer.debtor) {
      throw Refusal(.transferElsewhere, phrases: ["unit": context.name(answer.debtor)])
    }
    let sent = try pastDay("sent", of: action, values) ?? context.today
    try requireOrder(
      "sent", sent, of: action, notBefore: answer.start,
      Phrase(vi: "ngày nơi trước nhận", en: "the first body's receipt"))
    try requireInForce(bodies, on: sent)
    file(action, values, dated: sent, from: answer.debtor, to: bodies, on: &draft)
    end(answer, as: .transferred, on: sent, &draft)
    transferDuties(of: answer.debtor, on: sent, &draft)
    for body in bodies where !draft.matter.openAnswers.contains(where: { $0.debtor == body }) {
      try openAnswer(of: body, from: sent, confirmed: false, on: &draft)
    }
  }

  /// D14: a wrong receipt is corrected with a reason; what rests on it moves, and the ladder reaches each rung it missed
  /// once. While an answer is open it is the body's receipt, before that the Front's own.
  func correctReceipt(
    _ action: ActionDefinition, _ values: FieldValues, _ answer: Obligation?, on draft: inout Draft
  ) throws(Refusal) {
    let day = values.date("received") ?? context.today
    guard day <= context.today else {
      throw Refusal(.receiptNotInFuture, ["day": day.vietnamese, "today": context.today.vietnamese])
    }
    let recorded = answer.map { $0.isStartConfirmed ? $0.start : nil } ?? draft.matter.received
    guard day != recorded else { throw Refusal(.receiptMoves, ["day": day.vietnamese]) }
    if var corrected = answer {
      try requireOrder(
        "received", day, of: action, notBefore: draft.matter.received,
        Phrase(vi: "ngày Mặt trận nhận", en: "received by the Front"))
      try restart(&corrected, from: day)
      draft.record(.obligationMoved(corrected))
      try correctDuties(openedBy: .received, of: corrected.debtor, to: day, &draft)
      return
    }
    draft.record(.receiptCorrected(received: day))
    try correctDuties(openedBy: .intake, of: nil, to: day, &draft)
    for var duty in draft.matter.obligations where duty.key == .forward && duty.isOpen {
      try restart(&duty, from: day)
      draft.record(.obligationMoved(duty))
    }
  }

  /// Ends an obligation that is not fulfilled; how late it was by then stays known.
  func end(_ duty: Obligation, as state: Obligation.State, on day: CivilDate, _ draft: inout Draft) {
    draft.record(
      .obligationEnded(
        obligation: duty.number, state: state,
        lateWorkingDays: context.calendar.workingDaysLate(due: duty.due, on: day)))
  }
}
