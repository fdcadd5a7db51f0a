import WorkingCalendar

extension Engine {
  /// Whose decision an act is: the actor's own, or of the colleague it is entered for after a decision on paper.
  func decider(
    of action: ActionDefinition, _ values: FieldValues
  ) throws(Refusal) -> (engine: Engine, paper: CivilDate?) {
    guard let account = values.choice("decided-by"), account != context.actor.account else {
      return (self, nil)
    }
    guard context.actor.holds(anyOf: action.enteredBy) else {
      let allowed = action.enteredBy.map { context.settings.role($0)?.label ?? Phrase($0) }
      throw Refusal(
        .entererMay,
        phrases: [
          "role": context.actor.role.label, "action": action.label,
          "roles": allowed.joined(),
        ])
    }
    guard let colleague = deciders(of: action).first(where: { $0.account == account }),
      let role = colleague.roles.compactMap({ context.settings.role($0) }).first(where: {
        Actor(account: account, role: $0).holds(anyOf: action.roles)
      })
    else { throw Refusal(.deciderMay, phrases: ["account": Phrase(account), "action": action.label]) }
    guard let day = try pastDay("paper-date", of: action, values) else { throw Refusal(.paperDated) }
    var engine = self
    engine.context.actor = Actor(account: account, role: role)
    return (engine, day)
  }

  /// The colleagues for whom the actor could enter this act now, had they decided it on paper.
  package func paperDeciders(of action: ActionDefinition, on matter: Matter) -> [Colleague] {
    guard context.actor.holds(anyOf: action.enteredBy) else { return [] }
    return deciders(of: action).filter { colleague in
      guard colleague.account != context.actor.account else { return false }
      return colleague.roles.compactMap { context.settings.role($0) }.contains { role in
        var engine = self
        engine.context.actor = Actor(account: colleague.account, role: role)
        return engine.obstacle(to: action, on: matter) == nil
      }
    }
  }

  /// Keeps whose decision it is, who entered it, and that it waits to be confirmed.
  func keepPaper(
    _ action: ActionDefinition, decidedBy account: String, on day: CivilDate, _ draft: inout Draft
  ) {
    let number = (draft.matter.dossier.paperEntries.last?.number ?? 0) &+ 1
    draft.record(
      .enteredFor(
        PaperEntry(
          number: number, action: action.key, decidedBy: account, paperDate: day,
          enteredBy: context.actor.account)))
  }

  /// Only the person whose decision it was confirms that it was entered rightly.
  func confirmEntry(_ values: FieldValues, on draft: inout Draft) throws(Refusal) {
    let open = draft.matter.dossier.paperEntries.filter { $0.confirmed == nil }
    guard !open.isEmpty else { throw Refusal(.entryIsThere) }
    let own = open.filter { $0.decidedBy == context.actor.account }
    var named = own.first
    if case .number(let number) = values["entry"] { named = open.first { $0.number == number } }
    guard let entry = named, entry.decidedBy == context.actor.account else {
      throw Refusal(
        .entryOfDecider, ["account": (named ?? open[0]).decidedBy])
    }
    draft.record(.entryConfirmed(entry: entry.number, on: context.today))
  }
}
