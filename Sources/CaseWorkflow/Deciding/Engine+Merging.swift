import WorkingCalendar

/// D11: of merged duplicates the earliest receipt governs, each petitioner is still owed a notice, and the merge is a link
/// that can be undone.
extension Engine {
  /// What the case that goes on gains by taking a duplicate in: the duplicate's open answers, each from the earlier of the
  /// two receipts.
  package func takeIn(_ duplicate: Matter, into matter: Matter) throws(Refusal) -> Decision {
    try checkMergeable(matter)
    var draft = Draft(matter: matter)
    draft.record(.linked(CaseLink(kind: .merges, code: duplicate.code)))
    for other in duplicate.openAnswers {
      guard var own = draft.matter.openAnswers.first(where: { $0.debtor == other.debtor }) else {
        if draft.matter.state != type.waitingState {
          // Its letter has been sent already: the case that goes on waits with it.
          fulfil(.forward, on: other.start, &draft)
          draft.record(.stateReached(state: type.waitingState))
        }
        var taken = other
        taken.number = draft.nextObligation
        // Its case may have been opened under a definition with other stages.
        if taken.stage.flatMap(type.state) == nil {
          taken.stage =
            taken.isStartConfirmed
            ? type.stage(after: .confirmReceipt) ?? type.initialAnswer : type.initialAnswer
        }
        draft.record(.obligationOpened(taken))
        try pass(.forwarded, on: taken.start, of: taken.debtor, &draft)
        if taken.isStartConfirmed { try pass(.received, on: taken.start, of: taken.debtor, &draft) }
        continue
      }
      guard other.start < own.start else { continue }
      try restart(&own, from: other.start)
      own.isStartConfirmed = other.isStartConfirmed
      draft.record(.obligationMoved(own))
      try correctDuties(openedBy: .received, of: own.debtor, to: own.start, &draft)
    }
    if duplicate.received < draft.matter.received {
      for var duty in draft.matter.obligations where duty.key == .forward && duty.isOpen {
        try restart(&duty, from: duplicate.received)
        draft.record(.obligationMoved(duty))
      }
      try correctDuties(openedBy: .intake, of: nil, to: duplicate.received, &draft)
    }
    return draft.decision
  }

  /// What the duplicate is from then on: its answers are asked for in the other case; its sender is owed a notice once
  /// that case is answered, until then by the other's date and the office's own term (D18).
  package func goInto(_ main: Matter, _ duplicate: Matter) throws(Refusal) -> Decision {
    try checkMergeable(duplicate)
    guard let state = type.mergedState else { throw Refusal(.mergeKnown, phrases: ["type": type.label]) }
    var draft = Draft(matter: duplicate)
    draft.record(.linked(CaseLink(kind: .mergedInto, code: main.code)))
    for duty in draft.matter.obligations where duty.isOpen {
      end(duty, as: .cancelled, on: context.today, &draft)
    }
    draft.record(.stateReached(state: state))
    let answered = main.openAnswers.isEmpty ? main.lastAnswered : nil
    // A date that has passed already would make the notice late from its birth.
    let expected = answered ?? max(context.today, main.leadingAnswer?.due ?? context.today)
    let term = try context.term(type.noticeTerm, of: draft.matter.entered)
    draft.record(
      .obligationOpened(
        Obligation(
          number: draft.nextObligation, key: .notice, debtor: context.settings.ownUnit,
          creditor: senderCreditor, term: term, deadline: try context.deadline(from: expected, term.length),
          isStartConfirmed: answered != nil)))
    return draft.decision
  }

  /// The case that goes on was answered, or its date moved: the notice owed to the duplicate's sender follows. nil when it
  /// stays as it is.
  package func follow(_ main: Matter, _ duplicate: Matter) throws(Refusal) -> Decision? {
    guard var notice = duplicate.obligations.last(where: { $0.key == .notice && $0.isOpen }) else {
      return nil
    }
    let answered = main.openAnswers.isEmpty ? main.lastAnswered : nil
    guard let start = answered ?? main.leadingAnswer?.due,
      start != notice.start || notice.isStartConfirmed != (answered != nil)
    else { return nil }
    var draft = Draft(matter: duplicate)
    try restart(&notice, from: start)
    notice.isStartConfirmed = answered != nil
    draft.record(.obligationMoved(notice))
    return draft.decision
  }

  private func checkMergeable(_ matter: Matter) throws(Refusal) {
    guard !matter.isClosed(in: type), matter.mergedInto == nil else {
      throw Refusal(.mergeOpenCases, ["code": matter.code])
    }
  }
}

extension Matter {
  /// The case this one was merged into.
  package var mergedInto: String? { dossier.links.last { $0.kind == .mergedInto }?.code }

  /// Whether what its sender is owed hangs on the answer in the case it was merged into.
  package var waitsForAnother: Bool {
    mergedInto != nil && obligations.contains { $0.key == .notice && $0.isOpen && !$0.isStartConfirmed }
  }

  /// The duplicates that go on in this case.
  package var duplicates: [String] { dossier.links.filter { $0.kind == .merges }.map(\.code) }

  /// The day of the last answer.
  var lastAnswered: CivilDate? { obligations.compactMap { $0.key == .answer ? $0.fulfilled : nil }.max() }
}
