import WorkingCalendar

/// The duties a type declares beside the answer: each arises at a turn in the case's life and ends at another.
extension Engine {
  /// A turn of the case, for `body` where it is one body's: the duties that end with it are met, then those that begin
  /// with it arise.
  func pass(
    _ milestone: Milestone, on day: CivilDate, of body: UnitKey? = nil, _ draft: inout Draft
  ) throws(Refusal) {
    try end(with: milestone, on: day, of: body, &draft)
    for duty in type.duties {
      switch duty.opens {
      case .milestone(.received) where milestone == .forwarded:
        // D5: provisionally from the day it was sent, so that a body that never confirms owes it all the same.
        try open(duty, on: day, of: body, confirmed: false, &draft)
      case .milestone(.received) where milestone == .received:
        if !(try confirm(duty, on: day, of: body, &draft)) { try open(duty, on: day, of: body, &draft) }
      case .milestone(milestone):
        try open(duty, on: day, of: body, &draft)
      default:
        break
      }
    }
  }

  /// The body's answer was issued. Where its decision was not entered by itself, the answer is the decision too.
  func passAnswered(by answer: Obligation, on issued: CivilDate, _ draft: inout Draft) throws(Refusal) {
    let deciding = type.actions.filter { $0.milestone == .decided }.map(\.key)
    let isDecided = draft.matter.documents.contains { document in
      deciding.contains(document.action) && document.from == answer.debtor
        && document.dated.map { $0 >= answer.start } ?? false
    }
    try pass(.answered, on: issued, of: answer.debtor, &draft)
    guard !isDecided else { return }
    for duty in type.duties where duty.opens == .milestone(.decided) && duty.ends != .answered {
      try open(duty, on: issued, of: answer.debtor, &draft)
    }
  }

  /// The milestone that an action brings of itself, on the day of its first date field.
  func passMilestone(
    of action: ActionDefinition, _ values: FieldValues, _ answer: Obligation?, _ draft: inout Draft
  ) throws(Refusal) {
    guard let milestone = action.milestone else { return }
    let named = values.units("by").first
    let body = milestone.isPerBody ? named ?? answer?.debtor : named
    if milestone.isPerBody, body == nil { throw Refusal(.answerIsOpen) }
    let day = try actDay(of: action, values) ?? context.today
    if let field = action.fields.first(where: { $0.kind == .date }) {
      let isOfAnswer = milestone.isPerBody && named == nil
      try requireOrder(
        field.key, day, of: action,
        notBefore: (isOfAnswer ? answer?.start : nil) ?? draft.matter.received,
        isOfAnswer
          ? Phrase(vi: "ngày nơi giải quyết nhận", en: "receipt")
          : Phrase(vi: "ngày Mặt trận nhận", en: "received by the Front"))
    }
    try pass(milestone, on: day, of: body, &draft)
  }

  /// The day an act speaks of: its first date field that was given, never after today.
  func actDay(of action: ActionDefinition, _ values: FieldValues) throws(Refusal) -> CivilDate? {
    for field in action.fields where field.kind == .date {
      if let day = try pastDay(field.key, of: action, values) { return day }
    }
    return nil
  }

  /// D9: with the answer, what else the first body owed up to its answer ends as transferred.
  func transferDuties(of body: UnitKey, on day: CivilDate, _ draft: inout Draft) {
    for duty in type.duties where duty.isPerBody && duty.ends.isPerBody {
      for owed in open(duty, of: body, in: draft.matter) { end(owed, as: .transferred, on: day, &draft) }
    }
  }

  /// D9: what was owed from the intake on and was given up by a withdrawal is owed again from today.
  func renewIntakeDuties(_ draft: inout Draft) throws(Refusal) {
    for duty in type.duties where duty.opens == .milestone(.intake) {
      guard draft.matter.obligations.last(where: { $0.key == duty.key })?.state == .cancelled else {
        continue
      }
      try open(duty, on: context.today, of: nil, &draft)
    }
  }

  /// D14: what rests on a receipt moves with it.
  func correctDuties(
    openedBy milestone: Milestone, of body: UnitKey?, to day: CivilDate, _ draft: inout Draft
  ) throws(Refusal) {
    for duty in type.duties where duty.opens == .milestone(milestone) {
      for var moved in open(duty, of: body, in: draft.matter) {
        try restart(&moved, from: day)
        draft.record(.obligationMoved(moved))
      }
    }
  }
}

extension Engine {
  private func end(
    with milestone: Milestone, on day: CivilDate, of body: UnitKey?, _ draft: inout Draft
  ) throws(Refusal) {
    let before = draft.matter
    for duty in type.duties where duty.ends == milestone {
      for met in open(duty, of: body, in: before) {
        draft.record(
          .obligationFulfilled(
            obligation: met.number, on: day,
            lateWorkingDays: context.calendar.workingDaysLate(due: met.due, on: day)))
        for next in type.duties where next.opens == .fulfilled(duty.key) {
          try open(next, on: day, of: self.body(of: met, duty), &draft)
        }
      }
    }
  }

  /// The open ones of a declared duty: those of `body` where it is named and each body has its own.
  private func open(_ duty: DutyDefinition, of body: UnitKey?, in matter: Matter) -> [Obligation] {
    matter.obligations.filter { owed in
      owed.key == duty.key && owed.isOpen
        && (body == nil || !duty.isPerBody || self.body(of: owed, duty) == body)
    }
  }

  private func body(of owed: Obligation, _ duty: DutyDefinition) -> UnitKey? {
    if duty.debtor == .addressee { return owed.debtor }
    return duty.creditor == .addressee ? owed.creditor : nil
  }

  /// A duty arises, unless the same is owed already: sending again restarts nothing (D9).
  func open(
    _ duty: DutyDefinition, on day: CivilDate, of body: UnitKey?, confirmed: Bool = true, _ draft: inout Draft
  ) throws(Refusal) {
    guard let debtor = unit(duty.debtor, body), let creditor = unit(duty.creditor, body) else { return }
    let isOwed = draft.matter.obligations.contains {
      $0.key == duty.key && $0.isOpen && $0.debtor == debtor && $0.creditor == creditor
    }
    guard !isOwed else { return }
    let term = try context.term(duty.term, of: draft.matter.entered)
    draft.record(
      .obligationOpened(
        Obligation(
          number: draft.nextObligation, key: duty.key, debtor: debtor, creditor: creditor, term: term,
          deadline: try context.deadline(from: day, term.length), isStartConfirmed: confirmed)))
  }

  /// D5: the body's own receipt replaces the day it was sent. Whether the duty was owed already.
  private func confirm(
    _ duty: DutyDefinition, on day: CivilDate, of body: UnitKey?, _ draft: inout Draft
  ) throws(Refusal) -> Bool {
    let owed = open(duty, of: body, in: draft.matter)
    for var confirmed in owed where !confirmed.isStartConfirmed {
      try restart(&confirmed, from: day)
      confirmed.isStartConfirmed = true
      draft.record(.obligationMoved(confirmed))
    }
    return !owed.isEmpty
  }

  private func unit(_ party: DutyDefinition.Party, _ body: UnitKey?) -> String? {
    switch party {
    case .own: context.settings.ownUnit
    case .addressee: body
    case .sender: senderCreditor
    case .unit(let key): key
    }
  }
}
