package import WorkingCalendar

/// What an office's old book tells of one matter: the dates as they were, up to whatever stage it had reached.
package struct RecordedHistory: Hashable, Sendable {
  package var intake: Intake
  package var addressees: [UnitKey]
  package var sent: CivilDate?
  package var sentDocument: String?
  package var receivedByBody: CivilDate?
  package var isExtended: Bool
  package var answered: CivilDate?
  package var answerDocument: String?
  package var outcome: String?
  package var told: CivilDate?
  /// The book has no column for telling the sender: an answered row is then taken as finished.
  package var isToldUnrecorded: Bool
  /// What else the book says, in its own words: a result, remarks, columns of its own.
  package var texts: [Decision.WrittenText] = []

  package init(
    intake: Intake, addressees: [UnitKey], sent: CivilDate? = nil, sentDocument: String? = nil,
    receivedByBody: CivilDate? = nil, isExtended: Bool = false, answered: CivilDate? = nil,
    answerDocument: String? = nil, outcome: String? = nil, told: CivilDate? = nil,
    isToldUnrecorded: Bool = false
  ) {
    self.intake = intake
    self.addressees = addressees
    self.sent = sent
    self.sentDocument = sentDocument
    self.receivedByBody = receivedByBody
    self.isExtended = isExtended
    self.answered = answered
    self.answerDocument = answerDocument
    self.outcome = outcome
    self.told = told
    self.isToldUnrecorded = isToldUnrecorded
  }
}

extension Engine {
  /// Enters an old matter as one act, by the same rules as if each step had been entered in its day. Only where it stands
  /// at the end is recorded, not the stations on the way: the office's own conventions (D18) are not laid on what had been
  /// done before it had them.
  package func record(_ history: RecordedHistory, code: String) throws(Refusal) -> Decision {
    var draft = try opening(history.intake, code: code)
    for text in history.texts { draft.write(text.field, text.text) }
    // A book that tells of an answer but not of the forwarding: the matter was with that body from its receipt.
    let sent =
      history.sent ?? (history.answered == nil ? nil : history.receivedByBody ?? history.intake.received)
    guard let sent, !history.addressees.isEmpty else {
      try openForwardDuty(&draft, from: history.intake.received)
      draft.record(.stateReached(state: type.reopenedState))
      return draft.decision
    }
    if let number = history.sentDocument {
      draft.record(
        .documentFiled(
          FiledDocument(
            action: "forward", number: number, dated: history.sent, from: context.settings.ownUnit,
            to: history.addressees)))
    }
    if let day = history.sent { draft.record(.fieldSet(field: Matter.forwardedField, value: day.iso)) }
    for body in history.addressees { try recordAnswer(of: body, sent: sent, history, on: &draft) }
    let state = try history.answered.map { day throws(Refusal) in
      try finish(history, answered: day, on: &draft)
    }
    draft.record(.stateReached(state: state ?? type.waitingState))
    return draft.decision
  }

  /// The answer a body owed, as the book left it.
  private func recordAnswer(
    of body: UnitKey, sent: CivilDate, _ history: RecordedHistory, on draft: inout Draft
  ) throws(Refusal) {
    var answer = try answerOwed(
      by: body, from: history.receivedByBody ?? sent, confirmed: history.receivedByBody != nil, on: draft)
    if history.isExtended, answer.extendedLength != nil {
      try setDates(of: &answer, to: try extendedDeadline(of: answer))
      answer.extending = .approved
    }
    if let stage = type.stage(after: .fulfilAnswer), history.answered != nil {
      answer.stage = stage
    } else if let stage = type.stage(after: .confirmReceipt), history.receivedByBody != nil {
      answer.stage = stage
    }
    draft.record(.obligationOpened(answer))
    guard let day = history.answered else { return }
    draft.record(
      .obligationFulfilled(
        obligation: answer.number, on: day,
        lateWorkingDays: context.calendar.workingDaysLate(due: answer.due, on: day)))
  }

  /// What follows an answer; the state it leads to.
  private func finish(
    _ history: RecordedHistory, answered: CivilDate, on draft: inout Draft
  ) throws(Refusal) -> StateKey {
    if let number = history.answerDocument {
      draft.record(
        .documentFiled(
          FiledDocument(
            action: "record-reply", number: number, dated: answered, from: history.addressees.first,
            to: [context.settings.ownUnit])))
    }
    if let outcome = history.outcome { draft.record(.fieldSet(field: "outcome", value: outcome)) }
    let end = type.actions.first { $0.effects.contains(.finish) }?.to
    if history.told == nil, history.isToldUnrecorded, let end {
      draft.record(.senderTold(stage: "result"))
      return end
    }
    let term = try context.term(type.noticeTerm, of: draft.matter.entered)
    draft.record(
      .obligationOpened(
        Obligation(
          number: draft.nextObligation, key: .notice, debtor: context.settings.ownUnit,
          creditor: senderCreditor, term: term, deadline: try context.deadline(from: answered, term.length),
          isStartConfirmed: true)))
    let state = type.actions.first { $0.effects.contains(.fulfilAnswer) }?.to ?? type.waitingState
    guard let told = history.told else { return state }
    draft.record(.senderTold(stage: "result"))
    fulfil(.notice, on: told, &draft)
    return end ?? state
  }
}
