import WorkingCalendar

extension Engine {
  /// What must hold before an effect can be begun at all, so that a menu can say why it is greyed.
  func precheck(
    _ effect: Effect, of action: ActionDefinition, answer: Obligation?, on matter: Matter
  ) throws(Refusal) {
    switch effect {
    case .confirmReceipt, .keepDraft, .fulfilAnswer, .transfer:
      guard answer != nil else { throw Refusal(.answerIsOpen) }
    case .remind:
      guard !owedByOthers(in: matter).isEmpty else { throw Refusal(.answerIsOpen) }
    case .escalate:
      // A finished case is spoken of only while somebody still owes something of it.
      guard !matter.isClosed(in: type) || !owedByOthers(in: matter).isEmpty else {
        throw Refusal(.answerIsOpen)
      }
    case .requestExtension:
      guard let answer else { throw Refusal(.answerIsOpen) }
      try checkExtendable(answer)
      guard answer.extending != .requested else {
        throw Refusal(.extensionOnce, ["due": answer.due.vietnamese])
      }
    case .decideExtension:
      guard let answer else { throw Refusal(.answerIsOpen) }
      try checkExtendable(answer)
      guard answer.extending == .requested else { throw Refusal(.extensionRequested) }
    case .finish:
      let waiting = matter.dossier.pendingActs.map { type.action($0.action)?.label ?? Phrase($0.action) }
      guard waiting.isEmpty else {
        throw Refusal(.pendingFirst, phrases: ["actions": waiting.joined()])
      }
      let isAsked = matter.mergedInto != nil || matter.obligations.contains { $0.key == .answer }
      guard matter.openAnswers.isEmpty, isAsked else {
        let open = matter.openAnswers.map { context.name($0.debtor) }
        let none = Phrase(vi: "chưa chuyển đến đâu", en: "a body yet to be named, it was never forwarded")
        throw Refusal(.everyAnswerIssued, phrases: ["open": open.isEmpty ? none : open.joined()])
      }
      try checkItems(on: matter)
      guard matter.isSenderTold else { throw Refusal(.senderTold) }
    case .suspend:
      guard let answer else { throw Refusal(.answerIsOpen) }
      guard answer.state == .open else { throw Refusal(.clockRuns) }
    case .resume:
      guard let answer else { throw Refusal(.answerIsOpen) }
      guard answer.state == .suspended else { throw Refusal(.clockStands) }
    case .number:
      guard !matter.dossier.pendingActs.isEmpty else { throw Refusal(.pendingIsThere) }
    case .confirmEntry:
      let open = matter.dossier.paperEntries.filter { $0.confirmed == nil }
      guard let first = open.first else { throw Refusal(.entryIsThere) }
      guard open.contains(where: { $0.decidedBy == context.actor.account }) else {
        throw Refusal(.entryOfDecider, ["account": first.decidedBy])
      }
    case .cancelObligations:
      guard matter.duplicates.isEmpty else {
        throw Refusal(.mergedApart, ["codes": matter.duplicates.joined(separator: ", ")])
      }
    case .concludeItem, .trackItem, .unflag, .unlink:
      try precheckDossier(effect, of: action, on: matter)
    case .renumber:
      guard !matter.documents.isEmpty else { throw letterUnknown("", in: matter) }
    case .reclassify:
      try checkReclassifiable(matter)
    case .openAnswers, .tellSender, .correctReceipt, .amend, .assign, .reopen,
      .keepFields, .fileDocument, .fulfilForward, .addItem, .flag, .link, .split:
      break
    }
  }

  func perform(
    _ effect: Effect, _ action: ActionDefinition, _ values: FieldValues, answer: Obligation?,
    on draft: inout Draft
  ) throws(Refusal) {
    try precheck(effect, of: action, answer: answer, on: draft.matter)
    switch effect {
    case .openAnswers:
      try forward(action, values, on: &draft)
    case .confirmReceipt:
      try confirmReceipt(action, values, of: answer, on: &draft)
    case .requestExtension:
      guard var asked = answer else { throw Refusal(.answerIsOpen) }
      asked.extending = .requested
      draft.record(.obligationMoved(asked))
    case .decideExtension:
      try decideExtension(action, values, of: answer, on: &draft)
    case .keepDraft:
      guard let answer else { throw Refusal(.answerIsOpen) }
      draft.record(.drafted(obligation: answer.number, by: context.actor.account))
      keepOutcome(values, on: &draft)
    case .fulfilAnswer:
      try fulfilAnswer(action, values, answer, on: &draft)
    case .tellSender:
      try tellSender(action, values, on: &draft)
    case .remind:
      try remind(action, values, on: &draft)
    case .escalate:
      try escalate(action, values, on: &draft)
    case .finish:
      break
    case .cancelObligations:
      let day = try pastDay("dated", of: action, values) ?? context.today
      try requireOrder(
        "dated", day, of: action, notBefore: draft.matter.received,
        Phrase(vi: "ngày nhận đơn", en: "the case's receipt"))
      file(action, values, dated: day, to: [], on: &draft)
      // An earlier day dates the letter; it does not undo days that were late meanwhile.
      for duty in draft.matter.obligations where duty.isOpen {
        end(duty, as: .cancelled, on: context.today, &draft)
      }
    case .suspend:
      try suspend(action, values, answer, on: &draft)
    case .resume:
      try resume(action, values, answer, on: &draft)
    case .transfer:
      try transfer(action, values, answer, on: &draft)
    case .correctReceipt:
      try correctReceipt(action, values, answer, on: &draft)
    case .assign:
      for (field, kept) in [("to", Matter.assignedTo), ("internal-due", Matter.internalDue)] {
        // A new bút phê takes the place of the one before, with all it said.
        if let value = values[field]?.coded ?? draft.matter.fields[kept].map({ _ in "" }) {
          draft.record(.fieldSet(field: kept, value: value))
        }
      }
      draft.record(.fieldSet(field: Matter.assignedBy, value: context.actor.account))
    case .reopen:
      try reopen(action, values, on: &draft)
    case .number, .reclassify:
      break
    case .amend:
      try amend(values, on: &draft)
    case .renumber:
      try renumber(values, on: &draft)
    case .confirmEntry:
      try confirmEntry(values, on: &draft)
    case .fulfilForward:
      fulfil(.forward, on: try actDay(of: action, values) ?? context.today, &draft)
    case .fileDocument:
      let day = try actDay(of: action, values) ?? context.today
      let body = action.milestone?.isPerBody == true ? answer?.debtor : nil
      file(
        action, values, dated: day, from: values.units("by").first ?? body,
        to: values.units("to") + action.addressees, on: &draft)
    case .keepFields:
      keepFields(of: action, values, on: &draft)
    case .addItem, .concludeItem, .trackItem:
      try performOnItem(effect, action, values, on: &draft)
    case .flag, .unflag, .link, .unlink, .split:
      try relate(effect, values, on: &draft)
    }
  }

  /// A date field that speaks of something done: not after today.
  func pastDay(
    _ key: FieldKey, of action: ActionDefinition, _ values: FieldValues
  ) throws(Refusal) -> CivilDate? {
    guard let day = values.date(key) else { return nil }
    guard day <= context.today else {
      throw Refusal(
        .dayNotInFuture,
        phrases: [
          "label": action.field(key)?.label ?? Phrase(key), "day": Phrase(day.vietnamese),
          "today": Phrase(context.today.vietnamese),
        ])
    }
    return day
  }

  /// One day does not lie before another that had to come first.
  func requireOrder(
    _ key: FieldKey, _ day: CivilDate, of action: ActionDefinition, notBefore other: CivilDate,
    _ otherLabel: Phrase
  ) throws(Refusal) {
    guard day >= other else {
      throw Refusal(
        .daysInOrder,
        phrases: [
          "label": action.field(key)?.label ?? Phrase(key), "day": Phrase(day.vietnamese),
          "other": Phrase(other.vietnamese), "otherLabel": otherLabel,
        ])
    }
  }

  /// Files the letter an act came with, if it gave one; it is of the actor's own body unless `from` says whose.
  func file(
    _ action: ActionDefinition, _ values: FieldValues, dated: CivilDate, from: UnitKey? = nil, to: [UnitKey],
    on draft: inout Draft
  ) {
    guard let number = values.document("document") else { return }
    // A blank number is a draft's: kept as written, without a day (requirements H).
    let isDraft = DocumentNumber(number).isBlank
    draft.record(
      .documentFiled(
        FiledDocument(
          action: action.key, number: number, dated: isDraft ? nil : dated,
          from: from ?? context.actor.unit ?? context.settings.ownUnit,
          to: to)))
  }

  func keepOutcome(_ values: FieldValues, on draft: inout Draft) {
    if let outcome = values.choice("outcome") {
      draft.record(.fieldSet(field: "outcome", value: outcome))
    }
  }
}
