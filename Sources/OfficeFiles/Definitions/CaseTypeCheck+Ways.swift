import CaseWorkflow

/// Whether every state can be reached and left.
extension CaseTypeCheck {
  mutating func checkWays() {
    check(
      .matter, from: Set([type.initialState] + [type.mergedState].compactMap(\.self)),
      by: type.actions.flatMap { matterSteps(of: $0) })
    check(
      .answer, from: [type.initialAnswer],
      by: type.actions.flatMap { action in
        action.answerTo.map { to in action.from.map { Step(from: $0, to: to) } } ?? []
      })
  }

  private struct Step {
    var from: StateKey
    var to: StateKey
  }

  /// The moves of a case that an action can make. While a case waits, it is the stages of its answers that allow.
  private func matterSteps(of action: ActionDefinition) -> [Step] {
    let origins = Set(action.from.map { type.state($0)?.scope == .answer ? type.waitingState : $0 })
    var ends = action.to.map { [$0] } ?? []
    // The engine itself sends a reopened case to one of these.
    if action.effects.contains(.reopen) { ends += [type.waitingState, type.reopenedState] }
    return origins.flatMap { from in ends.map { Step(from: from, to: $0) } }
  }

  private mutating func check(_ scope: StateDefinition.Scope, from starts: Set<StateKey>, by steps: [Step]) {
    let states = type.states.filter { $0.scope == scope }
    let reached = closure(of: starts) { key in steps.filter { $0.from == key }.map(\.to) }
    let finals = Set(states.filter(\.isFinal).map(\.key))
    let ending = closure(of: finals) { key in steps.filter { $0.to == key }.map(\.from) }
    for state in states {
      if !reached.contains(state.key) {
        add(
          place(ofState: state.key), vi: "không việc nào đưa tới trạng thái “\(state.key)”",
          en: "no action leads to the state “\(state.key)”")
      } else if !ending.contains(state.key) {
        add(
          place(ofState: state.key), vi: "từ trạng thái “\(state.key)” không kết thúc được",
          en: "from the state “\(state.key)” no end can be reached")
      }
    }
  }

  private func closure(of starts: Set<StateKey>, _ step: (StateKey) -> [StateKey]) -> Set<StateKey> {
    var found = starts
    var open = Array(starts)
    while let key = open.popLast() {
      for next in step(key) where found.insert(next).inserted { open.append(next) }
    }
    return found
  }
}
