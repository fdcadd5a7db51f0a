import WorkingCalendar

extension Engine {
  /// An act whose letter has no number yet: it is kept as it was asked for, checked as far as can be, and moves nothing.
  func pend(
    _ action: ActionDefinition, _ request: ActionRequest, _ answer: Obligation?, on draft: inout Draft
  ) throws(Refusal) {
    if let document = request.values.document("document") {
      throw Refusal(.pendingHasNoNumber, ["document": document])
    }
    for rule in action.rules { try check(rule, answer) }
    for effect in action.effects { try precheck(effect, of: action, answer: answer, on: draft.matter) }
    let addressee = addressee(of: action, answer)
    try refuseTwice(action, addressee, on: draft.matter)
    var coded: [FieldKey: String] = [:]
    for field in fields(of: action) where field.key != "pending-number" {
      guard let value = request.values[field.key] else { continue }
      if case .text(let text) = value {
        draft.write(field.key, text)
      } else {
        coded[field.key] = value.coded
        draft.record(.given(field: field.key, value: value.coded))
      }
    }
    if let note = request.note { draft.write("note", note) }
    let number = (draft.matter.dossier.pendingActs.map(\.number).max() ?? 0) &+ 1
    draft.record(
      .pended(
        PendingAct(
          number: number, action: action.key, values: coded, addressee: addressee,
          account: context.actor.account, role: context.actor.role.key, entered: context.today)))
  }

  /// The body whose answer an act speaks of; nil for one that speaks of the case.
  private func addressee(of action: ActionDefinition, _ answer: Obligation?) -> UnitKey? {
    answer.flatMap { action.speaksOfOneAnswer ? $0.debtor : nil }
  }

  private func refuseTwice(
    _ action: ActionDefinition, _ addressee: UnitKey?, on matter: Matter
  ) throws(Refusal) {
    let isKnown = matter.dossier.pendingActs.contains {
      $0.action == action.key && $0.addressee == addressee
    }
    if isKnown { throw Refusal(.pendingOnce, phrases: ["action": action.label]) }
  }

  /// While an answer's decision waits for its number nobody decides it another way: numbered later, the first would undo
  /// the second.
  func refuseBesidePending(
    _ action: ActionDefinition, _ answer: Obligation?, on matter: Matter
  ) throws(Refusal) {
    if let addressee = addressee(of: action, answer) { try refuseTwice(action, addressee, on: matter) }
  }

  /// The pending act that a numbering speaks of: the one named, else the only one.
  package func pendingAct(of values: FieldValues, on matter: Matter) throws(Refusal) -> PendingAct {
    let waiting = matter.dossier.pendingActs
    let list = waiting.map { act in
      let label = type.action(act.action)?.label ?? Phrase(act.action)
      return Phrase(vi: "\(act.number) = \(label.vi)", en: "\(act.number) = \(label.en)")
    }
    if case .number(let number) = values["act"] {
      if let act = waiting.first(where: { $0.number == number }) { return act }
    } else if waiting.count == 1 {
      return waiting[0]
    }
    guard !waiting.isEmpty else { throw Refusal(.pendingIsThere) }
    throw Refusal(.pendingNamed, phrases: ["acts": list.joined()])
  }

  /// The letter got its number and date: the pending act takes effect, as its author's, by the rules as they stand now.
  func number(
    _ values: FieldValues, of request: ActionRequest, _ action: ActionDefinition, on draft: inout Draft
  ) throws(Refusal) {
    let act = try pendingAct(of: values, on: draft.matter)
    if values["cancel"] == .flag(true) {
      // The letter was never sent: the act is dropped, its entry stays in the log.
      draft.record(.numbered(pending: act.number))
      return
    }
    guard let waiting = type.action(act.action), let role = context.settings.role(act.role) else {
      throw Refusal(.pendingIsThere)
    }
    let dated = try pastDay("dated", of: action, values) ?? context.today
    var completed = request.pendingValues
    completed.set("document", values["document"])
    var author = self
    if let key = waiting.documentDate {
      completed.set(key, .date(dated))
      // What is wrong with the day is said in the word that stands where it is given.
      if let label = action.field("dated")?.label { author.type.rename(key, of: waiting.key, to: label) }
    }
    if let addressee = act.addressee, waiting.field("addressee") != nil {
      completed.set("addressee", .units([addressee]))
    }
    author.context.actor = Actor(account: act.account, role: role)
    draft.record(.numbered(pending: act.number))
    let effect = try author.decide(
      ActionRequest(action: act.action, values: completed), on: draft.matter)
    // Its words were written when it was entered.
    for change in effect.changes { draft.record(change) }
  }
}
