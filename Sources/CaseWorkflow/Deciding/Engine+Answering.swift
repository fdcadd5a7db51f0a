import WorkingCalendar

extension Engine {
  /// D6: a term that knows an extension, not yet extended and not yet refused one.
  func checkExtendable(_ answer: Obligation) throws(Refusal) {
    guard answer.extendedLength != nil else {
      throw Refusal(.extensionKnown, ["term": answer.term, "due": answer.due.vietnamese])
    }
    guard !answer.isExtended else {
      throw Refusal(.extensionOnce, ["due": answer.due.vietnamese])
    }
  }

  /// D6: decided on or before the first due date, counted by the day it was decided, not the day it is entered. The
  /// committee can override a lapse with a reason; the breach stays visible.
  func decideExtension(
    _ action: ActionDefinition, _ values: FieldValues, of answer: Obligation?, on draft: inout Draft
  ) throws(Refusal) {
    guard var decided = answer else { throw Refusal(.answerIsOpen) }
    let day = try pastDay("decided", of: action, values) ?? context.today
    try requireOrder(
      "decided", day, of: action, notBefore: decided.start,
      Phrase(vi: "ngày nơi giải quyết nhận", en: "receipt"))
    file(action, values, dated: day, to: [context.settings.ownUnit], on: &draft)
    guard values.choice("decision") == "approve" else {
      decided.extending = .refused
      draft.record(.obligationMoved(decided))
      return
    }
    if day > decided.firstDue {
      guard values.text("override-reason") != nil else {
        throw Refusal(
          .extensionInTime,
          phrases: [
            "due": Phrase(decided.firstDue.vietnamese), "day": Phrase(day.vietnamese),
            "label": action.field("override-reason")?.label ?? Phrase("override-reason"),
          ])
      }
      decided.extensionLate = context.calendar.workingDays(after: decided.firstDue, through: day)
    }
    try setDates(of: &decided, to: try extendedDeadline(of: decided))
    decided.extending = .approved
    draft.record(.obligationMoved(decided))
  }

  /// D7: the written reply's issue date fulfils the answer. With the last answer the sender is owed a notice (D18).
  func fulfilAnswer(
    _ action: ActionDefinition, _ values: FieldValues, _ answer: Obligation?, on draft: inout Draft
  ) throws(Refusal) {
    guard let owed = answer else { throw Refusal(.answerIsOpen) }
    let issued = try pastDay("issued", of: action, values) ?? context.today
    try requireOrder(
      "issued", issued, of: action, notBefore: owed.start,
      Phrase(vi: "ngày nơi giải quyết nhận", en: "receipt"))
    let answer = try running(owed, again: issued, on: &draft)
    let arrived = try pastDay("arrived", of: action, values)
    if let arrived {
      try requireOrder(
        "arrived", arrived, of: action, notBefore: issued, Phrase(vi: "ngày ra văn bản", en: "issued"))
    }
    let recipients = values.units("recipients")
    file(
      action, values, dated: issued, from: answer.debtor,
      to: recipients.isEmpty ? [context.settings.ownUnit] : recipients, on: &draft)
    keepOutcome(values, on: &draft)
    draft.record(
      .obligationFulfilled(
        obligation: answer.number, on: issued,
        lateWorkingDays: context.calendar.workingDaysLate(due: answer.due, on: issued)))
    try passAnswered(by: answer, on: issued, &draft)
    guard draft.matter.openAnswers.isEmpty else { return }
    let term = try context.term(type.noticeTerm, of: draft.matter.entered)
    draft.record(
      .obligationOpened(
        Obligation(
          number: draft.nextObligation, key: .notice, debtor: context.settings.ownUnit,
          creditor: senderCreditor, term: term,
          deadline: try context.deadline(from: arrived ?? issued, term.length), isStartConfirmed: true)))
  }

  /// D18: what the sender was told and when, or why nobody can be told.
  func tellSender(
    _ action: ActionDefinition, _ values: FieldValues, on draft: inout Draft
  ) throws(Refusal) {
    let isExcused = values.text("no-notice-reason") != nil
    let sent = try pastDay("sent", of: action, values)
    let isStaged = values.choice("stage") != nil || action.field("stage") == nil
    guard isExcused || (isStaged && sent != nil) else { throw Refusal(.noticeOrReason) }
    // Of a case reopened before the sender was told, the first result is still owed.
    let isAnswered =
      draft.matter.obligations.contains { $0.key == .notice && $0.isOpen && $0.isStartConfirmed }
      || (draft.matter.openAnswers.isEmpty && draft.matter.mergedInto == nil
        && draft.matter.obligations.contains { $0.key == .answer && !$0.isOpen })
    let stage = values.choice("stage") ?? (isAnswered ? "result" : "accepted")
    guard stage != "result" || isAnswered else { throw Refusal(.answeredBeforeResult) }
    let day = sent ?? context.today
    let answered = draft.matter.obligations.compactMap { $0.key == .answer ? $0.fulfilled : nil }.max()
    try requireOrder(
      "sent", day, of: action,
      notBefore: stage == "result" ? answered ?? draft.matter.received : draft.matter.received,
      stage == "result"
        ? Phrase(vi: "ngày trả lời", en: "answered") : Phrase(vi: "ngày nhận", en: "received"))
    file(action, values, dated: day, to: [], on: &draft)
    draft.record(.senderTold(stage: stage))
    if stage == "result" { fulfil(.notice, on: day, &draft) }
    // To hear of an extension is not to hear that the matter was taken up.
    if stage != "extended" { try pass(.told, on: day, &draft) }
  }

  /// D8, D9: the reopened matter has new obligations; the old ones and their lateness stay as they are. The bodies named
  /// answer again; else those that had not answered when it was withdrawn, else all that had. They owe it from the day of
  /// the letter that asks them, or from today where none has gone yet.
  func reopen(
    _ action: ActionDefinition, _ values: FieldValues, on draft: inout Draft
  ) throws(Refusal) {
    let sent = try pastDay("sent", of: action, values) ?? context.today
    let answers = draft.matter.obligations.filter { $0.key == .answer && $0.state != .transferred }
    let letters = draft.matter.documents.compactMap(\.dated) + answers.compactMap(\.fulfilled)
    try requireOrder(
      "sent", sent, of: action, notBefore: letters.max() ?? draft.matter.received,
      letters.isEmpty
        ? Phrase(vi: "ngày nhận đơn", en: "the case's receipt")
        : Phrase(vi: "văn bản cuối trước khi mở lại", en: "the last letter before"))
    let asked = try askAnew(answers, of: values.units("addressee"), from: sent, on: &draft)
    file(action, values, dated: sent, to: asked, on: &draft)
  }

  /// Who owes an answer again; nobody in a case that was never sent on.
  private func askAnew(
    _ answers: [Obligation], of named: [UnitKey], from day: CivilDate, on draft: inout Draft
  ) throws(Refusal) -> [UnitKey] {
    guard !answers.isEmpty else {
      try openForwardDuty(&draft, from: context.today)
      try renewIntakeDuties(&draft)
      draft.record(.stateReached(state: type.reopenedState))
      return []
    }
    let known = answers.map(\.debtor)
    for body in named where !known.contains(body) {
      throw Refusal(
        .reopenAsked,
        phrases: ["unit": context.name(body), "asked": Set(known).sorted().map(context.name).joined()])
    }
    let latest = Dictionary(answers.map { ($0.debtor, $0) }) { _, newer in newer }
    let unanswered = known.filter { latest[$0]?.state == .cancelled }
    draft.record(.stateReached(state: type.waitingState))
    try renewIntakeDuties(&draft)
    let asked = named.isEmpty ? (unanswered.isEmpty ? known : unanswered) : named
    for body in asked where !draft.matter.openAnswers.contains(where: { $0.debtor == body }) {
      try openAnswer(of: body, from: day, confirmed: false, on: &draft)
    }
    return asked
  }
}
