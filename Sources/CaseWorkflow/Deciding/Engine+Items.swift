import WorkingCalendar

/// The parts of a case that are answered one by one: contents, recommendations, opinions, incidents of conduct.
extension Engine {
  func performOnItem(
    _ effect: Effect, _ action: ActionDefinition, _ values: FieldValues, on draft: inout Draft
  ) throws(Refusal) {
    guard let kind = action.item else { return }
    switch effect {
    case .addItem: try addItem(kind, action, values, on: &draft)
    case .concludeItem: try concludeItem(kind, action, values, on: &draft)
    default: try trackItem(kind, action, values, on: &draft)
    }
  }

  /// Closing asks for what was entered: every item that must be answered has its result (B2, F5), and the letters that such
  /// items call for are there.
  func checkItems(on matter: Matter) throws(Refusal) {
    guard let lacking = matter.lackingForClose(in: type) else { return }
    let label = lacking.kind.label
    guard lacking.item != nil else {
      let action = type.action(lacking.action)?.label ?? Phrase(lacking.action)
      throw Refusal(
        .closingLetters, phrases: ["label": label, "action": action, "key": Phrase(lacking.action)])
    }
    let waiting = matter.dossier.items.filter { $0.kind == lacking.kind.key && $0.result == nil }
    throw Refusal(
      .itemsAnswered,
      phrases: ["label": label, "items": Phrase(waiting.map { String($0.number) }.joined(separator: ", "))])
  }

  func precheckItems(of action: ActionDefinition, on matter: Matter) throws(Refusal) {
    guard matter.dossier.items.contains(where: { $0.kind == action.item }) else {
      throw unknownItem(action, on: matter)
    }
  }

  private func addItem(
    _ kind: ItemKey, _ action: ActionDefinition, _ values: FieldValues, on draft: inout Draft
  ) throws(Refusal) {
    var item = CaseItem(
      number: (draft.matter.dossier.items.last?.number ?? 0) &+ 1, kind: kind,
      addressee: values.units("to").first)
    item.category = values.choice("category")
    let sent = try pastDay("sent", of: action, values) ?? context.today
    _ = try pastDay("happened", of: action, values)
    try requireInForce(values.units("to"), on: sent)
    // No law fixes when a recommendation of the Front is answered, so the act asks for it.
    if action.field("due") != nil || action.field("days") != nil {
      guard let body = item.addressee, let length = try typedLength(from: sent, action, values) else {
        throw Refusal(.termAsked)
      }
      let term = Term(
        key: Term.typed, label: Phrase(vi: "Hạn ghi trong văn bản", en: "As the letter says"),
        days: length.days,
        unit: length.unit, extendedDays: nil, start: Phrase(vi: "ngày gửi", en: "the day it was sent"),
        basis: "theo văn bản (as the letter says)", certainty: .office)
      let owed = Obligation(
        number: draft.nextObligation, key: .item, debtor: body, creditor: context.settings.ownUnit,
        term: term,
        deadline: try context.deadline(from: sent, length), isStartConfirmed: true)
      draft.record(.obligationOpened(owed))
      item.obligation = owed.number
    }
    file(action, values, dated: sent, to: values.units("to"), on: &draft)
    draft.record(.itemAdded(item))
  }

  /// The term typed at the act: so many working days, or a day, which on a day off is the working day before (D15).
  private func typedLength(
    from sent: CivilDate, _ action: ActionDefinition, _ values: FieldValues
  ) throws(Refusal) -> TermLength? {
    if let days = values.number("days") { return .working(days) }
    guard let typed = values.date("due") else { return nil }
    _ = try context.deadline(from: typed, .calendar(1))
    let due = context.calendar.workingDay(onOrBefore: typed)
    try requireOrder(
      "due", due, of: action, notBefore: sent + 1, Phrase(vi: "sau ngày gửi", en: "after it was sent"))
    return .calendar(sent.days(until: due))
  }

  private func concludeItem(
    _ kind: ItemKey, _ action: ActionDefinition, _ values: FieldValues, on draft: inout Draft
  ) throws(Refusal) {
    var item = try namedItem(kind, action, values, on: draft.matter) { $0.result == nil }
    item.result = values.choice("result")
    let day = try pastDay("issued", of: action, values) ?? context.today
    if let owed = draft.matter.obligations.first(where: { $0.number == item.obligation && $0.isOpen }) {
      try requireOrder(
        "issued", day, of: action, notBefore: owed.start, Phrase(vi: "ngày gửi", en: "sent"))
      draft.record(
        .obligationFulfilled(
          obligation: owed.number, on: day,
          lateWorkingDays: context.calendar.workingDaysLate(due: owed.due, on: day)))
    }
    let debtor = item.addressee
    file(
      action, values, dated: day, from: debtor, to: debtor == nil ? [] : [context.settings.ownUnit],
      on: &draft)
    draft.record(.itemRevised(item))
  }

  private func trackItem(
    _ kind: ItemKey, _ action: ActionDefinition, _ values: FieldValues, on draft: inout Draft
  ) throws(Refusal) {
    var item = try namedItem(kind, action, values, on: draft.matter) { $0.result != nil }
    if let percent = values.number("percent") { item.percent = percent }
    if let progress = values.choice("progress") { item.progress = progress }
    draft.record(.itemRevised(item))
  }

  /// The item an act names, or the only one it can mean.
  private func namedItem(
    _ kind: ItemKey, _ action: ActionDefinition, _ values: FieldValues, on matter: Matter,
    _ isMeant: (CaseItem) -> Bool
  ) throws(Refusal) -> CaseItem {
    let items = matter.dossier.items.filter { $0.kind == kind }
    if let number = values.number("item") {
      guard let item = items.first(where: { $0.number == number }) else {
        throw unknownItem(action, on: matter)
      }
      return item
    }
    let meant = items.count == 1 ? items : items.filter(isMeant)
    guard meant.count == 1 else { throw unknownItem(action, on: matter) }
    return meant[0]
  }

  private func unknownItem(_ action: ActionDefinition, on matter: Matter) -> Refusal {
    let numbers = matter.dossier.items.filter { $0.kind == action.item }.map { String($0.number) }
      .joined(separator: ", ")
    let label = type.items.first { $0.key == action.item }?.label ?? Phrase(action.item ?? "")
    guard !numbers.isEmpty else { return Refusal(.itemEntered, phrases: ["label": label]) }
    return Refusal(.itemKnown, phrases: ["items": Phrase(numbers), "label": label])
  }
}

extension Matter {
  /// The first thing entered in the case that still keeps it from being closed: an item without a result, or a letter that
  /// items of their kind call for; and the act that brings it.
  func lackingForClose(
    in type: CaseType
  ) -> (kind: ItemDefinition, item: CaseItem?, action: ActionKey)? {
    for kind in type.items {
      let items = dossier.items.filter { $0.kind == kind.key }
      guard !items.isEmpty else { continue }
      if kind.mustBeAnswered, let item = items.first(where: { $0.result == nil }) {
        let conclude = type.actions.first { $0.item == kind.key && $0.effects.contains(.concludeItem) }
        return (kind, item, conclude?.key ?? "")
      }
      if let key = kind.closedBy.first(where: { key in !documents.contains { $0.action == key } }) {
        return (kind, nil, key)
      }
    }
    return nil
  }
}

extension Term {
  /// The key of a term that no table has: it was typed at the act.
  package static let typed: TermKey = "theo-van-ban"
}
