import CaseWorkflow

/// Whether a case type makes sense as a whole: every name is known, every state can be reached and left, every act has
/// somebody to do it, every open case has a next move (D18), and the answering path is whole.
///
/// It gathers all that is wrong, so that a person mends it in one go.
struct CaseTypeCheck {
  let type: CaseType
  let settings: OfficeSettings
  let placed: PlacedCaseType
  private(set) var problems: [DefinitionProblem] = []

  /// Everything wrong with a type, by the place it was written at; empty when it can be used.
  static func problems(of placed: PlacedCaseType, settings: OfficeSettings) -> [DefinitionProblem] {
    var check = CaseTypeCheck(placed: placed, settings: settings)
    check.checkTerms()
    check.checkBeginning()
    for action in placed.path.actions { check.check(action.value, at: action.node) }
    for state in placed.path.states { check.check(state.value, at: state.node) }
    check.checkFields()
    check.checkEffects()
    check.checkDuties()
    check.checkItems()
    check.checkReversible()
    check.checkWays()
    return check.problems
  }

  private init(placed: PlacedCaseType, settings: OfficeSettings) {
    type = placed.type
    self.placed = placed
    self.settings = settings
  }

  mutating func add(_ node: DefinitionNode, _ member: String = "", vi: String, en: String) {
    let place = node.optional(member) ?? node
    problems.append(place.problem(vi: "\(type.key): \(vi)", en: "\(type.key): \(en)"))
  }

  /// The place of a state or an action, or of the type where it has none of its own.
  func place(ofState key: StateKey) -> DefinitionNode {
    placed.path.states.first { $0.value.key == key }?.node ?? placed.node
  }

  func place(ofAction key: ActionKey) -> DefinitionNode {
    placed.path.actions.first { $0.value.key == key }?.node ?? placed.node
  }

  var whole: DefinitionNode { placed.node }

  private mutating func checkTerms() {
    for (name, key) in [
      ("answerTerm", type.answerTerm), ("forwardTerm", type.forwardTerm), ("noticeTerm", type.noticeTerm),
    ] {
      guard let term = settings.terms.first(where: { $0.key == key }) else {
        add(
          whole, name, vi: "không có thời hạn “\(key)” (terms.json5)",
          en: "unknown term “\(key)” (terms.json5)")
        continue
      }
      if !term.makesDueDates {
        add(
          whole, name, vi: "“\(key)” không cho ngày đến hạn: nó tính lùi hoặc là việc đến kỳ",
          en: "“\(key)” makes no due date: it is counted backwards or comes round")
      }
    }
  }

  private mutating func checkBeginning() {
    for (name, key, scope) in [
      ("initialState", type.initialState, StateDefinition.Scope.matter),
      ("initialAnswer", type.initialAnswer, .answer), ("waitingState", type.waitingState, .matter),
      ("reopenedState", type.reopenedState, .matter),
      ("mergedState", type.mergedState ?? type.initialState, .matter),
    ] {
      guard let state = type.state(key), state.scope == scope, !state.isFinal else {
        add(
          whole, name, vi: "\(name): “\(key)” không phải trạng thái còn mở thuộc \(scope.rawValue)",
          en: "\(name): “\(key)” is no open state of scope \(scope.rawValue)")
        continue
      }
    }
  }

  private mutating func check(_ action: ActionDefinition, at node: DefinitionNode) {
    if action.roles.isEmpty {
      add(node, "roles", vi: "không ai được làm “\(action.key)”", en: "nobody may do “\(action.key)”")
    }
    for role in action.roles where settings.role(role) == nil {
      add(
        node.element(role, of: "roles"), vi: "không có vai trò “\(role)”", en: "unknown role “\(role)”")
    }
    for role in action.enteredBy where settings.role(role) == nil {
      add(
        node.element(role, of: "enteredBy"), vi: "không có vai trò “\(role)”", en: "unknown role “\(role)”")
    }
    if action.from.isEmpty {
      add(node, "from", vi: "“\(action.key)” không bắt đầu từ đâu", en: "“\(action.key)” starts nowhere")
    }
    for state in action.from where type.state(state) == nil {
      add(
        node.element(state, of: "from"), vi: "không có trạng thái “\(state)”", en: "unknown state “\(state)”")
    }
    for unit in action.addressees where settings.unit(unit) == nil {
      add(
        node.element(unit, of: "addressees"), vi: "không có đơn vị “\(unit)”", en: "unknown unit “\(unit)”")
    }
    for (member, state, scope) in [
      ("to", action.to, StateDefinition.Scope.matter), ("answerTo", action.answerTo, .answer),
    ] {
      guard let state, type.state(state)?.scope != scope else { continue }
      add(
        node, member, vi: "không có trạng thái “\(state)” thuộc \(scope.rawValue)",
        en: "unknown state “\(state)” of scope \(scope.rawValue)")
    }
    if action.field("note") != nil {
      add(node, "fields", vi: "việc nào cũng có ô “note”", en: "every action has a “note”")
    }
  }

  /// D18: every open case has a next move, somebody who may make it, and it can be made from there.
  private mutating func check(_ state: StateDefinition, at node: DefinitionNode) {
    guard let next = state.next else {
      if state.isFinal || state.key == type.waitingState { return }
      add(
        node, vi: "trạng thái “\(state.key)” không nói việc tiếp theo của ai (D18)",
        en: "the state “\(state.key)” does not say whose move is next (D18)")
      return
    }
    let place = node.optional("next") ?? node
    if state.isFinal {
      add(
        place, vi: "trạng thái cuối “\(state.key)” không có việc tiếp theo",
        en: "the final state “\(state.key)” has no next move")
    }
    if !ObligationKey.common.contains(next.duty), !type.duties.contains(where: { $0.key == next.duty }) {
      let known = (ObligationKey.common + type.duties.map(\.key)).map(\.rawValue).joined(separator: ", ")
      add(
        place, "duty", vi: "không có việc có hạn “\(next.duty.rawValue)”; có: \(known)",
        en: "there is no duty “\(next.duty.rawValue)”; there are: \(known)")
    }
    guard let action = type.action(next.action) else {
      add(place, "action", vi: "không có việc “\(next.action)”", en: "unknown action “\(next.action)”")
      return
    }
    // While a case waits it is the stages of its answers that allow.
    if state.key != type.waitingState, !action.from.contains(state.key) {
      add(
        place, "action", vi: "“\(next.action)” không làm được từ “\(state.key)”",
        en: "“\(next.action)” cannot be done from “\(state.key)”")
    }
    guard let role = settings.role(next.role) else {
      add(place, "role", vi: "không có vai trò “\(next.role)”", en: "unknown role “\(next.role)”")
      return
    }
    if !Actor(account: "", role: role).holds(anyOf: action.roles) {
      add(
        place, "role", vi: "vai trò “\(next.role)” không được làm “\(next.action)”",
        en: "the role “\(next.role)” may not do “\(next.action)”")
    }
  }

  private mutating func checkFields() {
    // Every case has these without being told.
    for field in type.fields where ["title", "summary", "outcome"].contains(field.key) {
      add(
        whole, "fields", vi: "ô “\(field.key)” hồ sơ nào cũng có", en: "every case has “\(field.key)” already"
      )
    }
  }
}
