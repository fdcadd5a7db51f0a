import CaseWorkflow

/// A path: states and actions that several types share, so that each is written once.
struct PathDefinition {
  var states: [StateDefinition]
  var actions: [ActionDefinition]
  var initialState: String
  var initialAnswer: String
  var waitingState: String
  var reopenedState: String
}

extension DefinitionNode {
  func pathDefinition() throws(DefinitionProblem) -> PathDefinition {
    _ = try members(allowed: ["initialState", "initialAnswer", "waitingState", "reopenedState", "states", "actions"])
    return PathDefinition(
      states: try list("states") { node throws(DefinitionProblem) in try node.state() },
      actions: try list("actions") { node throws(DefinitionProblem) in try node.action() },
      initialState: try child("initialState").string(), initialAnswer: try child("initialAnswer").string(),
      waitingState: try child("waitingState").string(), reopenedState: try child("reopenedState").string())
  }

  /// A type on the path it names; states and actions of its own replace those of the path with the same key.
  func caseType(paths: (String) throws(DefinitionProblem) -> PathDefinition) throws(DefinitionProblem) -> CaseType {
    _ = try members(allowed: [
      "key", "label", "path", "sealedByDefault", "answerTerm", "forwardTerm", "noticeTerm", "fields", "states",
      "actions",
    ])
    var path = try paths(try child("path").string())
    for state in try list("states", { node throws(DefinitionProblem) in try node.state() }) {
      path.states.replace(state) { $0.key == state.key }
    }
    for action in try list("actions", { node throws(DefinitionProblem) in try node.action() }) {
      path.actions.replace(action) { $0.key == action.key }
    }
    return CaseType(
      key: try child("key").string(), label: try child("label").phrase(),
      isSealedByDefault: try optional("sealedByDefault")?.bool() ?? false,
      answerTerm: try child("answerTerm").string(), forwardTerm: try child("forwardTerm").string(),
      noticeTerm: try child("noticeTerm").string(),
      fields: try list("fields") { node throws(DefinitionProblem) in try node.field() }, states: path.states,
      actions: path.actions, initialState: path.initialState, initialAnswer: path.initialAnswer,
      waitingState: path.waitingState, reopenedState: path.reopenedState)
  }

  private func state() throws(DefinitionProblem) -> StateDefinition {
    _ = try members(allowed: ["key", "label", "scope", "final", "next"])
    return StateDefinition(
      key: try child("key").string(), label: try child("label").phrase(),
      scope: try optional("scope")?.choice(StateDefinition.Scope.self) ?? .matter,
      isFinal: try optional("final")?.bool() ?? false, next: try optional("next")?.nextMove())
  }

  private func nextMove() throws(DefinitionProblem) -> NextMove {
    _ = try members(allowed: ["action", "role", "duty", "label"])
    return NextMove(
      action: try child("action").string(), role: try child("role").string(),
      duty: try child("duty").choice(ObligationKey.self), label: try optional("label")?.phrase())
  }

  private func action() throws(DefinitionProblem) -> ActionDefinition {
    _ = try members(allowed: [
      "key", "label", "from", "roles", "fields", "rules", "effects", "answerTo", "to", "when",
    ])
    return ActionDefinition(
      key: try child("key").string(), label: try child("label").phrase(),
      from: try list("from") { node throws(DefinitionProblem) in try node.string() },
      roles: try list("roles") { node throws(DefinitionProblem) in try node.string() },
      fields: try list("fields") { node throws(DefinitionProblem) in try node.field() },
      rules: try list("rules") { node throws(DefinitionProblem) in try node.choice(ExtraRule.self) },
      effects: try list("effects") { node throws(DefinitionProblem) in try node.choice(Effect.self) },
      answerTo: try optionalString("answerTo"), to: try optionalString("to"),
      when: try optional("when")?.choice(Condition.self) ?? .always)
  }

  private func field() throws(DefinitionProblem) -> FieldDefinition {
    _ = try members(allowed: ["key", "label", "kind", "required", "choices", "hint"])
    let kind = try child("kind").choice(FieldDefinition.Kind.self)
    let choices = try list("choices") { node throws(DefinitionProblem) in
      _ = try node.members(allowed: ["key", "vi", "en"])
      return FieldDefinition.Choice(
        key: try node.child("key").string(),
        label: Phrase(vi: try node.child("vi").string(), en: try node.child("en").string()))
    }
    guard (kind == .choice) == !choices.isEmpty else {
      throw problem(
        vi: "ô kiểu choice phải có “choices”, ô khác thì không",
        en: "a field of kind choice has “choices”, another has none")
    }
    return FieldDefinition(
      key: try child("key").string(), label: try child("label").phrase(), kind: kind,
      isRequired: try optional("required")?.bool() ?? false, choices: choices,
      hint: try optional("hint")?.phrase())
  }
}

extension Array {
  /// Puts `element` in the place of the one that `matches`, or at the end.
  fileprivate mutating func replace(_ element: Element, where matches: (Element) -> Bool) {
    if let index = firstIndex(where: matches) { self[index] = element } else { append(element) }
  }
}
