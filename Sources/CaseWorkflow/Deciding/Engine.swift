package import WorkingCalendar

/// An act someone asks for.
package struct ActionRequest: Hashable, Sendable {
  package var action: ActionKey
  package var values: FieldValues
  package var note: String?
  /// For a reclassification: the definition the case goes on under.
  package var newType: Reclassified?
  /// For a numbering: what the pending act was given, with its words.
  package var pendingValues: FieldValues

  package init(
    action: ActionKey, values: FieldValues, note: String? = nil, pendingValues: FieldValues = FieldValues()
  ) {
    self.action = action
    self.values = values
    self.note = note
    self.pendingValues = pendingValues
  }
}

/// What an intake gives besides its free text.
package struct Intake: Hashable, Sendable {
  package var received: CivilDate
  package var receivedTime: String?
  package var source: String
  package var isSealed: Bool
  package var people: Int
  package var aboutUnit: UnitKey?
  /// nil: the first words of the summary.
  package var title: String?
  package var summary: String
  /// The type's own fields.
  package var values: FieldValues

  package init(
    received: CivilDate, receivedTime: String? = nil, source: String, isSealed: Bool, people: Int = 1,
    aboutUnit: UnitKey? = nil, title: String? = nil, summary: String, values: FieldValues = FieldValues()
  ) {
    self.received = received
    self.receivedTime = receivedTime
    self.source = source
    self.isSealed = isSealed
    self.people = people
    self.aboutUnit = aboutUnit
    self.title = title
    self.summary = summary
    self.values = values
  }
}

/// The one place that decides: a case, an act and the world in; the facts to record out, or the rule that forbids it.
/// It is pure: what it needs to know is in its arguments.
package struct Engine: Sendable {
  package var type: CaseType
  package var typeDigest: String
  package var context: DecisionContext

  package init(type: CaseType, typeDigest: String, context: DecisionContext) {
    self.type = type
    self.typeDigest = typeDigest
    self.context = context
  }

  /// A new case under `code`. Its first duty is to be forwarded (D18).
  package func open(_ intake: Intake, code: String) throws(Refusal) -> Decision {
    var draft = try opening(intake, code: code)
    try openForwardDuty(&draft, from: intake.received)
    try pass(.intake, on: intake.received, &draft)
    return draft.decision
  }

  func opening(_ intake: Intake, code: String) throws(Refusal) -> Draft {
    guard intake.received <= context.today else {
      throw Refusal(
        .receiptNotInFuture, ["day": intake.received.vietnamese, "today": context.today.vietnamese])
    }
    let opening = Opening(
      code: code, type: type.key, typeDigest: typeDigest, state: type.initialState, received: intake.received,
      receivedTime: intake.receivedTime, entered: context.today, source: intake.source,
      isSealed: intake.isSealed, people: intake.people, aboutUnit: intake.aboutUnit)
    var draft = Draft(opening: opening)
    try requireFields(type.fields, in: intake.values, for: type.label)
    if let title = intake.title { draft.write("title", title) }
    draft.write("summary", intake.summary)
    for field in type.intakeFields {
      guard let value = intake.values[field.key] else { continue }
      if case .text(let text) = value {
        draft.write(field.key, text)
      } else {
        draft.record(.fieldSet(field: field.key, value: value.coded))
      }
    }
    return draft
  }

  /// What an act adds to `matter`, or the refusal. Rights are asked before states, states before fields, fields before
  /// the rules of law, so that a person is told first what they can least change.
  package func decide(_ request: ActionRequest, on matter: Matter) throws(Refusal) -> Decision {
    guard let action = type.action(request.action) else {
      throw Refusal(
        .stateAllows, phrases: stateWords(Phrase(request.action), matter))
    }
    // A decision made on paper is judged as that of who made it.
    let (judging, paper) = try decider(of: action, request.values)
    var draft = try judging.decide(action, request, on: matter)
    if let paper {
      keepPaper(action, decidedBy: judging.context.actor.account, on: paper, &draft)
    }
    return draft.decision
  }

  private func decide(
    _ action: ActionDefinition, _ request: ActionRequest, on matter: Matter
  ) throws(Refusal) -> Draft {
    try checkRole(action)
    let answer = try addressedAnswer(action, request, matter)
    let isPending = request.values["pending-number"] == .flag(true)
    let isTorn = action.effects.contains(.number) && request.values["cancel"] == .flag(true)
    let lacking = isPending ? ["document", action.documentDate] : isTorn ? ["document", "dated"] : []
    try requireFields(
      action.fields.filter { !lacking.contains($0.key) }, in: request.values, for: action.label)
    var draft = Draft(matter: matter)
    if isPending {
      try pend(action, request, answer, on: &draft)
      return draft
    }
    try refuseBesidePending(action, answer, on: matter)
    for field in fields(of: action) where field.key != "pending-number" {
      guard let value = request.values[field.key] else { continue }
      if case .text(let text) = value {
        draft.write(field.key, text)
      } else {
        draft.record(.given(field: field.key, value: value.coded))
      }
    }
    if let note = request.note { draft.write("note", note) }
    for rule in action.rules {
      try check(rule, answer)
      note(rule, answer, on: &draft)
    }
    for effect in action.effects {
      switch effect {
      case .number: try number(request.values, of: request, action, on: &draft)
      case .reclassify: try reclassify(request.newType, on: &draft)
      default: try perform(effect, action, request.values, answer: answer, on: &draft)
      }
    }
    try passMilestone(of: action, request.values, answer, &draft)
    move(by: action, answer: answer, on: &draft)
    return draft
  }

  /// The refusal that an act would meet as things stand, before anything is filled in; nil when it can be begun, for
  /// one of the open answers at least.
  package func obstacle(to action: ActionDefinition, on matter: Matter) -> Refusal? {
    do throws(Refusal) {
      try checkRole(action)
      let fitting = try fittingAnswers(action, matter)
      guard !fitting.isEmpty else { return obstacle(to: action, speakingOf: nil, on: matter) }
      let obstacles = fitting.map { obstacle(to: action, speakingOf: $0, on: matter) }
      return obstacles.contains(nil) ? nil : obstacles.first ?? nil
    } catch {
      return error
    }
  }

  private func obstacle(
    to action: ActionDefinition, speakingOf answer: Obligation?, on matter: Matter
  ) -> Refusal? {
    do throws(Refusal) {
      try refuseBesidePending(action, answer, on: matter)
      for rule in action.rules { try check(rule, answer) }
      for effect in action.effects { try precheck(effect, of: action, answer: answer, on: matter) }
      return nil
    } catch {
      return error
    }
  }
}

extension Engine {
  package func checkRole(_ action: ActionDefinition) throws(Refusal) {
    guard context.actor.holds(anyOf: action.roles) else {
      let allowed = action.roles.map { context.settings.role($0)?.label ?? Phrase($0) }
      throw Refusal(
        .roleMay,
        phrases: [
          "role": context.actor.role.label, "action": action.label,
          "roles": allowed.joined(),
        ])
    }
  }

  private func requireFields(
    _ definitions: [FieldDefinition], in values: FieldValues, for label: Phrase
  ) throws(Refusal) {
    for field in definitions where field.isRequired && values[field.key] == nil {
      throw Refusal(
        .fieldGiven, phrases: ["action": label, "label": field.label, "field": Phrase(field.key)])
    }
  }

  /// The open answers that stand where the act can be done, the earliest first. Empty when it is an act on the case
  /// itself; refused when it can be done on neither.
  private func fittingAnswers(_ action: ActionDefinition, _ matter: Matter) throws(Refusal) -> [Obligation] {
    let fitting =
      matter.state == type.waitingState
      ? matter.openAnswers.filter { action.from.contains($0.stage ?? "") } : []
    guard !fitting.isEmpty || action.from.contains(matter.state) else {
      throw Refusal(.stateAllows, phrases: stateWords(action.label, matter))
    }
    if !fitting.isEmpty, !fitting.contains(where: { context.actor.speaks(for: $0.debtor) }) {
      throw notOwn(fitting)
    }
    return fitting.filter { context.actor.speaks(for: $0.debtor) }.sorted {
      ($0.due, $0.number) < ($1.due, $1.number)
    }
  }

  /// The answer an act speaks of, if it speaks of one: the one named by `addressee` (or `from`), else the only one that
  /// it fits.
  private func addressedAnswer(
    _ action: ActionDefinition, _ request: ActionRequest, _ matter: Matter
  ) throws(Refusal) -> Obligation? {
    let fitting = try fittingAnswers(action, matter)
    guard matter.state == type.waitingState else { return nil }
    let naming = ["addressee", "from"].first { action.field($0) != nil } ?? "addressee"
    // A reminder speaks of whatever the body owes, not of its answer alone.
    guard !action.effects.contains(.remind) else { return nil }
    if let named = request.values.units(naming).first {
      guard let answer = matter.openAnswers.first(where: { $0.debtor == named }) else {
        throw unnamed(naming, among: matter.openAnswers)
      }
      guard fitting.contains(answer) else {
        guard context.actor.speaks(for: answer.debtor) else { throw notOwn([answer]) }
        throw Refusal(.stateAllows, phrases: stateWords(action.label, matter))
      }
      return answer
    }
    if fitting.count > 1 && action.speaksOfOneAnswer { throw unnamed(naming, among: fitting) }
    return fitting.first
  }

  private func unnamed(_ field: FieldKey, among answers: [Obligation]) -> Refusal {
    unnamed(field, among: answers.map(\.debtor))
  }

  func unnamed(_ field: FieldKey, among bodies: [UnitKey]) -> Refusal {
    // As people call it, and as a command asks for it.
    let names = bodies.map { body in
      let name = context.name(body)
      return Phrase(vi: "\(name.vi) (\(body))", en: "\(name.en) (\(body))")
    }
    return Refusal(.addresseeNamed, phrases: ["open": names.joined(), "field": Phrase(field)])
  }

  /// The words of a refusal by state: the act, where the case stands, and what can be done there by this actor.
  private func stateWords(_ label: Phrase, _ matter: Matter) -> KeyValuePairs<String, Phrase> {
    let shown = matter.shownState(in: type)
    // Several bodies may be at several stages. Answers left open in a case that no longer waits are no stage of it.
    let waiting = matter.state == type.waitingState ? matter.openAnswers.compactMap(\.stage) : []
    let standing = Set(waiting + [matter.state, shown])
    let possible = type.actions.filter {
      !standing.isDisjoint(with: $0.from) && obstacle(to: $0, on: matter) == nil
    }
    let none = Phrase(vi: "không việc nào", en: "nothing")
    return [
      "action": label,
      "state": type.state(shown)?.label ?? Phrase(shown),
      "possible": possible.isEmpty
        ? none
        : possible.map { Phrase(vi: "\($0.label.vi) (\($0.key))", en: "\($0.label.en) (\($0.key))") }.joined()
        ,
    ]
  }

  func check(_ rule: ExtraRule, _ answer: Obligation?) throws(Refusal) {
    switch rule {
    case .separateHands:
      guard !isOneHand(answer) || context.settings.policies.oneHandMayApprove else {
        throw Refusal(.separateHands)
      }
    }
  }

  /// Moves the addressed answer and the case to where the action leads.
  private func move(by action: ActionDefinition, answer: Obligation?, on draft: inout Draft) {
    if let stage = action.answerTo, let answer {
      draft.record(.stageReached(obligation: answer.number, stage: stage))
    }
    guard let state = action.to, state != draft.matter.state else { return }
    switch action.when {
    case .always:
      draft.record(.stateReached(state: state))
    case .allAnswered where draft.matter.openAnswers.isEmpty:
      draft.record(.stateReached(state: state))
    case .resultTold where draft.matter.isSenderTold && draft.matter.openAnswers.isEmpty:
      draft.record(.stateReached(state: state))
    case .allAnswered, .resultTold:
      break
    }
  }
}

extension ActionDefinition {
  /// An act on one body's answer, as against one on the whole case.
  var speaksOfOneAnswer: Bool {
    answerTo != nil || (milestone?.isPerBody == true && field("by") == nil)
      || effects.contains {
        [
          .confirmReceipt, .requestExtension, .decideExtension, .suspend, .resume, .transfer, .correctReceipt,
        ].contains($0)
      }
  }
}
