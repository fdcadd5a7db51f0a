import CaseWorkflow

/// Whether a case type makes sense as a whole: every name is known, every state can be reached and left, every act has
/// somebody to do it, and the answering path is whole.
struct CaseTypeCheck {
  let type: CaseType
  let settings: OfficeSettings
  let file: String

  func run() throws(DefinitionProblem) {
    try checkKeys()
    try checkTerms()
    for (index, action) in type.actions.enumerated() { try check(action, at: "actions[\(index)]") }
    for (index, state) in type.states.enumerated() { try check(state, at: "states[\(index)]") }
    try checkWays()
    try checkAnsweringPath()
  }

  private func fail(_ path: String, vi: String, en: String) -> DefinitionProblem {
    DefinitionProblem(file: file, path: path, reason: Phrase(vi: vi, en: en))
  }

  private func checkKeys() throws(DefinitionProblem) {
    for (list, keys) in [
      ("states", type.states.map(\.key)), ("actions", type.actions.map(\.key)), ("fields", type.fields.map(\.key)),
    ] {
      var seen: Set<String> = []
      for (index, key) in keys.enumerated() where !seen.insert(key).inserted {
        throw fail("\(list)[\(index)].key", vi: "“\(key)” có hai lần", en: "“\(key)” stands twice")
      }
    }
  }

  private func checkTerms() throws(DefinitionProblem) {
    for (name, key) in [
      ("answerTerm", type.answerTerm), ("forwardTerm", type.forwardTerm), ("noticeTerm", type.noticeTerm),
    ] where !settings.terms.contains(where: { $0.key == key }) {
      throw fail(name, vi: "không có thời hạn “\(key)” (terms.json5)", en: "unknown term “\(key)” (terms.json5)")
    }
  }

  private func check(_ action: ActionDefinition, at path: String) throws(DefinitionProblem) {
    guard !action.roles.isEmpty else {
      throw fail("\(path).roles", vi: "không ai được làm “\(action.key)”", en: "nobody may do “\(action.key)”")
    }
    for (index, role) in action.roles.enumerated() where settings.role(role) == nil {
      throw fail("\(path).roles[\(index)]", vi: "không có vai trò “\(role)”", en: "unknown role “\(role)”")
    }
    guard !action.from.isEmpty else {
      throw fail("\(path).from", vi: "“\(action.key)” không bắt đầu từ đâu", en: "“\(action.key)” starts nowhere")
    }
    for (index, state) in action.from.enumerated() { try require(state, "\(path).from[\(index)]", scope: nil) }
    if let state = action.to { try require(state, "\(path).to", scope: .matter) }
    if let stage = action.answerTo { try require(stage, "\(path).answerTo", scope: .answer) }
    var seen: Set<String> = []
    for (index, field) in action.fields.enumerated() where !seen.insert(field.key).inserted {
      throw fail("\(path).fields[\(index)].key", vi: "“\(field.key)” có hai lần", en: "“\(field.key)” stands twice")
    }
  }

  private func require(
    _ key: StateKey, _ path: String, scope: StateDefinition.Scope?
  ) throws(DefinitionProblem) {
    guard let state = type.state(key), scope == nil || state.scope == scope else {
      throw fail(path, vi: "không có trạng thái “\(key)”", en: "unknown state “\(key)”")
    }
  }

  private func check(_ state: StateDefinition, at path: String) throws(DefinitionProblem) {
    guard let next = state.next else {
      if state.isFinal { return }
      throw fail(
        "\(path).next", vi: "trạng thái “\(state.key)” không nói việc tiếp theo của ai (D18)",
        en: "the state “\(state.key)” does not say whose move is next (D18)")
    }
    guard let action = type.action(next.action) else {
      throw fail(
        "\(path).next.action", vi: "không có việc “\(next.action)”", en: "unknown action “\(next.action)”")
    }
    guard action.roles.contains(next.role) else {
      throw fail(
        "\(path).next.role", vi: "vai trò “\(next.role)” không được làm “\(next.action)”",
        en: "the role “\(next.role)” may not do “\(next.action)”")
    }
  }

  /// Every state can be reached from the beginning, and from every open one something can be done.
  private func checkWays() throws(DefinitionProblem) {
    try require(type.initialState, "initialState", scope: .matter)
    try require(type.initialAnswer, "initialAnswer", scope: .answer)
    try require(type.waitingState, "waitingState", scope: .matter)
    try require(type.reopenedState, "reopenedState", scope: .matter)
    var reached: Set<StateKey> = [type.initialState]
    var grew = true
    while grew {
      let before = reached.count
      if reached.contains(type.waitingState) { reached.insert(type.initialAnswer) }
      for action in type.actions where action.from.contains(where: reached.contains) {
        reached.formUnion([action.to, action.answerTo].compactMap(\.self))
        if action.effects.contains(.reopen) { reached.formUnion([type.reopenedState, type.waitingState]) }
      }
      grew = reached.count > before
    }
    for (index, state) in type.states.enumerated() {
      guard reached.contains(state.key) else {
        throw fail(
          "states[\(index)]", vi: "không đường nào đến trạng thái “\(state.key)”",
          en: "no way leads to the state “\(state.key)”")
      }
      let isLeft = state.key == type.waitingState || type.actions.contains { $0.from.contains(state.key) }
      guard state.isFinal || isLeft else {
        throw fail(
          "states[\(index)]", vi: "không việc nào đi tiếp từ trạng thái “\(state.key)”",
          en: "nothing leads on from the state “\(state.key)”")
      }
    }
  }

  /// A case must be able to be forwarded, answered, told and closed.
  private func checkAnsweringPath() throws(DefinitionProblem) {
    for effect in [Effect.openAnswers, .confirmReceipt, .fulfilAnswer, .tellSender, .finish]
    where !type.actions.contains(where: { $0.effects.contains(effect) }) {
      throw fail(
        "actions", vi: "thiếu việc có tác dụng “\(effect.rawValue)”",
        en: "no action has the effect “\(effect.rawValue)”")
    }
  }
}
