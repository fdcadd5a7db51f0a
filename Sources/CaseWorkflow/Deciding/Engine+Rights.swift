/// Whose answer an actor may speak of, and whose hand did what.
extension Engine {
  /// The engine as it decides on `matter`: what was a barred person's to do is open to whoever it was passed to, and no
  /// decision is entered for somebody who must not know of the case.
  package func serving(_ matter: Matter) -> Engine {
    guard !matter.dossier.barred.isEmpty else { return self }
    var engine = self
    for index in engine.type.actions.indices {
      engine.type.actions[index].roles = matter.dossier.openRoles(type.actions[index].roles)
      engine.type.actions[index].enteredBy = matter.dossier.openRoles(type.actions[index].enteredBy)
    }
    let barred = Set(matter.dossier.barred.map(\.account))
    engine.context.colleagues.removeAll { barred.contains($0.account) }
    return engine
  }

  /// An account of an answering body acts on that body's answer alone.
  func notOwn(_ answers: [Obligation]) -> Refusal {
    let bodies = answers.map { context.name($0.debtor) }
    return Refusal(
      .ownAnswer,
      phrases: [
        "role": context.actor.role.label,
        "open": bodies.joined(),
      ])
  }

  /// Whether the actor drafted the reply under review.
  func isOneHand(_ answer: Obligation?) -> Bool {
    answer?.drafter == context.actor.account
  }

  /// What the office allowed itself is said in each act that rests on it.
  func note(_ rule: ExtraRule, _ answer: Obligation?, on draft: inout Draft) {
    switch rule {
    case .separateHands:
      if isOneHand(answer) { draft.record(.given(field: "one-hand", value: "policy")) }
    }
  }
}
