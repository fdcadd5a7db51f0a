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
  /// Enters an old matter as one act, by the same rules as if each step had been entered in its day.
  package func record(_ history: RecordedHistory, code: String) throws(Refusal) -> Decision {
    var draft = try opening(history.intake, code: code)
    for text in history.texts { draft.write(text.field, text.text) }
    draft.record(.stateReached(state: type.reopenedState))
    // A book that tells of an answer but not of the forwarding: the matter was with that body from its receipt.
    let sent =
      history.sent ?? (history.answered == nil ? nil : history.receivedByBody ?? history.intake.received)
    guard let sent, !history.addressees.isEmpty else { return draft.decision }
    fulfil(.forward, on: sent, &draft)
    if let number = history.sentDocument {
      draft.record(
        .documentFiled(
          FiledDocument(
            action: "forward", number: number, dated: history.sent, from: context.settings.ownUnit,
            to: history.addressees)))
    }
    draft.record(.stateReached(state: type.waitingState))
    for body in history.addressees {
      try openAnswer(of: body, from: sent, confirmed: false, on: &draft)
      try advanceAnswer(history, on: &draft)
    }
    guard let answered = history.answered else { return draft.decision }
    try finish(history, answered: answered, on: &draft)
    return draft.decision
  }

  /// Brings the answer just opened to where the book left it.
  private func advanceAnswer(_ history: RecordedHistory, on draft: inout Draft) throws(Refusal) {
    guard var answer = draft.matter.obligations.last else { return }
    if let received = history.receivedByBody {
      try restart(&answer, from: received)
      answer.isStartConfirmed = true
      draft.record(.obligationMoved(answer))
      if let confirmed = type.actions.first(where: { $0.effects.contains(.confirmReceipt) })?.answerTo {
        draft.record(.stageReached(obligation: answer.number, stage: confirmed))
        answer.stage = confirmed
      }
    }
    if history.isExtended, answer.extendedLength != nil {
      try setDates(of: &answer, to: try extendedDeadline(of: answer))
      answer.extending = .approved
      draft.record(.obligationMoved(answer))
    }
    guard let day = history.answered else { return }
    if let stage = type.actions.first(where: { $0.effects.contains(.fulfilAnswer) })?.answerTo {
      draft.record(.stageReached(obligation: answer.number, stage: stage))
    }
    draft.record(
      .obligationFulfilled(
        obligation: answer.number, on: day,
        lateWorkingDays: context.calendar.workingDaysLate(due: answer.due, on: day)))
  }

  private func finish(_ history: RecordedHistory, answered: CivilDate, on draft: inout Draft) throws(Refusal)
  {
    if let number = history.answerDocument {
      draft.record(
        .documentFiled(
          FiledDocument(
            action: "record-reply", number: number, dated: answered, from: history.addressees.first,
            to: [context.settings.ownUnit])))
    }
    if let outcome = history.outcome { draft.record(.fieldSet(field: "outcome", value: outcome)) }
    if let state = type.actions.first(where: { $0.effects.contains(.fulfilAnswer) })?.to {
      draft.record(.stateReached(state: state))
    }
    let term = try context.term(type.noticeTerm)
    draft.record(
      .obligationOpened(
        Obligation(
          number: draft.nextObligation, key: .notice, debtor: context.settings.ownUnit,
          creditor: senderCreditor, term: term, deadline: try context.deadline(from: answered, term.length),
          isStartConfirmed: true)))
    guard let told = history.told ?? (history.isToldUnrecorded ? answered : nil) else { return }
    draft.record(.senderTold(stage: "result"))
    fulfil(.notice, on: told, &draft)
    if let closed = type.actions.first(where: { $0.effects.contains(.finish) })?.to {
      draft.record(.stateReached(state: closed))
    }
  }
}
