/// A kind of case: what is asked at intake, where it can stand, what can be done and by whom. An office changes these in
/// `config/case-types/`; a case finishes under the definition it was opened with.
package struct CaseType: Hashable, Sendable, Codable {
  package var key: CaseTypeKey
  package var label: Phrase
  /// Denunciations and reports on party members are sealed unless the officer says otherwise.
  package var isSealedByDefault: Bool
  /// The term of the written answer.
  package var answerTerm: TermKey
  /// The office's conventions for its own two duties (D18).
  package var forwardTerm: TermKey
  package var noticeTerm: TermKey
  package var fields: [FieldDefinition]
  /// Duties beside forwarding, answering and telling.
  package var duties: [DutyDefinition]
  package var items: [ItemDefinition]
  package var states: [StateDefinition]
  package var actions: [ActionDefinition]
  /// Where a new case begins, and an answer just asked for.
  package var initialState: StateKey
  package var initialAnswer: StateKey
  /// Where a case waits while answers are open; its stage is then shown instead.
  package var waitingState: StateKey
  /// Where a reopened case goes that had never been forwarded.
  package var reopenedState: StateKey
  /// Where a duplicate stands whose matter goes on in another case (D11); nil when cases of this type are not merged.
  package var mergedState: StateKey?

  package init(
    key: CaseTypeKey, label: Phrase, isSealedByDefault: Bool, answerTerm: TermKey, forwardTerm: TermKey,
    noticeTerm: TermKey, fields: [FieldDefinition], duties: [DutyDefinition] = [],
    items: [ItemDefinition] = [], states: [StateDefinition], actions: [ActionDefinition],
    initialState: StateKey, initialAnswer: StateKey, waitingState: StateKey, reopenedState: StateKey,
    mergedState: StateKey? = nil
  ) {
    self.key = key
    self.label = label
    self.isSealedByDefault = isSealedByDefault
    self.answerTerm = answerTerm
    self.forwardTerm = forwardTerm
    self.noticeTerm = noticeTerm
    self.fields = fields
    self.duties = duties
    self.items = items
    self.states = states
    self.actions = actions
    self.initialState = initialState
    self.initialAnswer = initialAnswer
    self.waitingState = waitingState
    self.reopenedState = reopenedState
    self.mergedState = mergedState
  }

  package func state(_ key: StateKey) -> StateDefinition? {
    states.first { $0.key == key }
  }

  package func action(_ key: ActionKey) -> ActionDefinition? {
    actions.first { $0.key == key }
  }

  /// Whether this act has a draft done over: it leads from where a draft lies back to where one is made.
  package func sendsBack(_ key: ActionKey) -> Bool {
    guard let action = action(key), let stage = action.answerTo, !action.effects.contains(.keepDraft) else {
      return false
    }
    return actions.contains { draft in
      draft.effects.contains(.keepDraft) && draft.from.contains(stage)
        && draft.answerTo.map(action.from.contains) == true
    }
  }

  /// Whether an answer of this stage is on a desk of the office: drafted, sent back, agreed to; and not with the body.
  package func isInHouse(_ stage: StateKey?) -> Bool {
    guard let next = stage.flatMap(state)?.next, let effects = action(next.action)?.effects else {
      return false
    }
    return next.sentBack == true || !effects.contains(.keepDraft) && !effects.contains(.confirmReceipt)
  }

  /// The stage to which an act with this effect brings an answer.
  func stage(after effect: Effect) -> StateKey? {
    actions.first { $0.effects.contains(effect) }?.answerTo
  }

  /// Calls a field of an act `label` from now on.
  mutating func rename(_ field: FieldKey, of action: ActionKey, to label: Phrase) {
    guard let place = actions.firstIndex(where: { $0.key == action }),
      let index = actions[place].fields.firstIndex(where: { $0.key == field })
    else { return }
    actions[place].fields[index].label = label
  }
}
