import CaseWorkflow

/// A path: states and actions that several types share, so that each is written once.
struct PathDefinition {
  var states: [Placed<StateDefinition>]
  var actions: [Placed<ActionDefinition>]
  var duties: [Placed<DutyDefinition>] = []
  var items: [Placed<ItemDefinition>] = []
  /// Fields that it and parts bring; an act or a type asks for those it names.
  var fields: [Placed<FieldDefinition>] = []
  var initialState: String
  var initialAnswer: String
  var waitingState: String
  var reopenedState: String
  var mergedState: String?
}

/// A definition and where it was written: its own file, or that of the path it came with.
struct Placed<Value> {
  var value: Value
  var node: DefinitionNode
}

/// A type put together from its file and its path, with the place of each of its parts.
struct PlacedCaseType {
  var type: CaseType
  var node: DefinitionNode
  var path: PathDefinition
}

extension DefinitionNode {
  func pathDefinition() throws(DefinitionProblem) -> PathDefinition {
    _ = try members(allowed: [
      "initialState", "initialAnswer", "waitingState", "reopenedState", "mergedState", "fields", "states",
      "actions",
    ])
    let known = try placedList("fields") { node throws(DefinitionProblem) in try node.field() }
    return PathDefinition(
      states: try placedList("states") { node throws(DefinitionProblem) in try node.state() },
      actions: try placedList("actions") { node throws(DefinitionProblem) in try node.action(known) },
      fields: known, initialState: try child("initialState").key(),
      initialAnswer: try child("initialAnswer").key(),
      waitingState: try child("waitingState").key(), reopenedState: try child("reopenedState").key(),
      mergedState: try optionalKey("mergedState"))
  }

  /// A type on the path it names, with the parts it names; what is its own replaces what has the same key there.
  func caseType(
    paths: (DefinitionNode) throws(DefinitionProblem) -> PathDefinition,
    parts: (DefinitionNode) throws(DefinitionProblem) -> DefinitionNode
  ) throws(DefinitionProblem) -> PlacedCaseType {
    _ = try members(allowed: [
      "key", "label", "path", "parts", "sealedByDefault", "answerTerm", "forwardTerm", "noticeTerm", "fields",
      "states", "actions", "duties", "items", "alsoFrom",
    ])
    var path = try paths(try child("path"))
    var sources: [DefinitionNode] = []
    for name in try optional("parts")?.elements() ?? [] {
      let part = try parts(name)
      _ = try part.members(allowed: ["states", "actions", "duties", "items", "fields", "alsoFrom"])
      for field in try part.placedList("fields", { node throws(DefinitionProblem) in try node.field() }) {
        path.fields.replace(field) { $0.value.key == field.value.key }
      }
      sources.append(part)
    }
    sources.append(self)
    for source in sources { try source.add(to: &path) }
    for source in sources {
      for also in try source.optional("alsoFrom")?.elements() ?? [] { try also.extendAction(of: &path) }
    }
    let type = CaseType(
      key: try child("key").key(), label: try child("label").phrase(),
      isSealedByDefault: try optional("sealedByDefault")?.bool() ?? false,
      answerTerm: try child("answerTerm").key(), forwardTerm: try child("forwardTerm").key(),
      noticeTerm: try child("noticeTerm").key(), fields: try fields(knowing: path.fields),
      duties: path.duties.map(\.value), items: path.items.map(\.value), states: path.states.map(\.value),
      actions: path.actions.map(\.value), initialState: path.initialState, initialAnswer: path.initialAnswer,
      waitingState: path.waitingState, reopenedState: path.reopenedState, mergedState: path.mergedState)
    return PlacedCaseType(type: type, node: self, path: path)
  }

  /// Puts the states, actions, duties and items written here to those of `path`, in the place of the same key.
  private func add(to path: inout PathDefinition) throws(DefinitionProblem) {
    for state in try placedList("states", { node throws(DefinitionProblem) in try node.state() }) {
      path.states.replace(state) { $0.value.key == state.value.key }
    }
    let known = path.fields
    for action in try placedList("actions", { node throws(DefinitionProblem) in try node.action(known) }) {
      path.actions.replace(action) { $0.value.key == action.value.key }
    }
    for duty in try placedList("duties", { node throws(DefinitionProblem) in try node.duty() }) {
      path.duties.replace(duty) { $0.value.key == duty.value.key }
    }
    for item in try placedList("items", { node throws(DefinitionProblem) in try node.item() }) {
      path.items.replace(item) { $0.value.key == item.value.key }
    }
  }

  /// `{ action: "reopen", states: ["guided"] }`: an action that is written elsewhere can be done in these states too.
  private func extendAction(of path: inout PathDefinition) throws(DefinitionProblem) {
    _ = try members(allowed: ["action", "states"])
    let key = try child("action").key()
    guard let index = path.actions.firstIndex(where: { $0.value.key == key }) else {
      throw try child("action").problem(vi: "không có việc “\(key)”", en: "unknown action “\(key)”")
    }
    for node in try child("states").elements() {
      let state = try node.key()
      guard path.states.contains(where: { $0.value.key == state }) else {
        throw node.problem(vi: "không có trạng thái “\(state)”", en: "unknown state “\(state)”")
      }
      guard !path.actions[index].value.from.contains(state) else {
        throw node.problem(vi: "“\(state)” có hai lần", en: "“\(state)” stands twice")
      }
      path.actions[index].value.from.append(state)
    }
  }

  private func state() throws(DefinitionProblem) -> StateDefinition {
    _ = try members(allowed: ["key", "label", "scope", "final", "ends", "next"])
    return StateDefinition(
      key: try child("key").key(), label: try child("label").phrase(),
      scope: try optional("scope")?.choice(StateDefinition.Scope.self) ?? .matter,
      isFinal: try optional("final")?.bool() ?? false,
      ends: try optional("ends")?.choice(CaseEnd.self), next: try optional("next")?.nextMove())
  }

  private func nextMove() throws(DefinitionProblem) -> NextMove {
    _ = try members(allowed: ["action", "role", "duty", "label", "sentBack"])
    return NextMove(
      action: try child("action").key(), role: try child("role").key(),
      duty: ObligationKey(rawValue: try child("duty").key()), label: try optional("label")?.phrase(),
      sentBack: try optional("sentBack")?.bool())
  }

  private func action(_ known: [Placed<FieldDefinition>]) throws(DefinitionProblem) -> ActionDefinition {
    _ = try members(allowed: [
      "key", "label", "from", "roles", "fields", "rules", "effects", "answerTo", "to", "when", "item",
      "milestone", "addressees", "enteredBy", "reversible",
    ])
    return ActionDefinition(
      key: try child("key").key(), label: try child("label").phrase(),
      from: try distinct("from") { node throws(DefinitionProblem) in try node.key() },
      roles: try distinct("roles") { node throws(DefinitionProblem) in try node.key() },
      fields: try fields(knowing: known),
      rules: try distinct("rules") { node throws(DefinitionProblem) in try node.choice(ExtraRule.self) },
      effects: try distinct("effects") { node throws(DefinitionProblem) in try node.choice(Effect.self) },
      answerTo: try optionalKey("answerTo"), to: try optionalKey("to"),
      when: try optional("when")?.choice(Condition.self) ?? .always, item: try optionalKey("item"),
      milestone: try optional("milestone")?.choice(Milestone.self),
      addressees: try distinct("addressees") { node throws(DefinitionProblem) in try node.key() },
      isReversible: try optional("reversible")?.bool() ?? false,
      enteredBy: try distinct("enteredBy") { node throws(DefinitionProblem) in try node.key() })
  }

  /// In the order in which they are asked: `"giay-to"` is the one of that key among those `known`.
  private func fields(
    knowing known: [Placed<FieldDefinition>]
  ) throws(DefinitionProblem) -> [FieldDefinition] {
    let placed = try list("fields") { node throws(DefinitionProblem) in
      guard let key = node.text else { return Placed(value: try node.field(), node: node) }
      guard let field = known.first(where: { $0.value.key == key }) else {
        throw node.problem(vi: "không phần nào có ô “\(key)”", en: "no part has a field “\(key)”")
      }
      return Placed(value: field.value, node: node)
    }
    try refuseTwice(placed.map { ($0.value.key, $0.node) })
    return placed.map(\.value)
  }

  private func field() throws(DefinitionProblem) -> FieldDefinition {
    _ = try members(allowed: ["key", "label", "kind", "required", "choices", "hint", "names"])
    let kind = try child("kind").choice(FieldDefinition.Kind.self)
    let choices = try list("choices") { node throws(DefinitionProblem) in
      Placed(value: try node.fieldChoice(), node: node)
    }
    try refuseTwice(choices.map { ($0.value.key, $0.node) })
    guard (kind == .choice) == !choices.isEmpty else {
      throw problem(
        vi: "ô kiểu choice phải có “choices”, ô khác thì không",
        en: "a field of kind choice has “choices”, another has none")
    }
    let names = optional("names")
    guard names == nil || kind.isFreeText, names?.text ?? "person" == "person" else {
      throw (names ?? self).problem(
        vi: "“names” chỉ ghi “person”, ở ô chữ", en: "“names” is “person”, in a text field")
    }
    return FieldDefinition(
      key: try child("key").key(), label: try child("label").phrase(), kind: kind,
      isRequired: try optional("required")?.bool() ?? false, choices: choices.map(\.value),
      hint: try optional("hint")?.phrase(), namesPerson: names != nil)
  }

  private func fieldChoice() throws(DefinitionProblem) -> FieldDefinition.Choice {
    _ = try members(allowed: ["key", "vi", "en"])
    return FieldDefinition.Choice(
      key: try child("key").key(),
      label: Phrase(vi: try child("vi").string(), en: try child("en").string()))
  }
}

extension DefinitionNode {
  /// A list of things that have a key, each key once.
  private func placedList<Value>(
    _ key: String, _ read: (DefinitionNode) throws(DefinitionProblem) -> Value
  ) throws(DefinitionProblem) -> [Placed<Value>] {
    var nodes: [(String, DefinitionNode)] = []
    let placed = try list(key) { node throws(DefinitionProblem) in
      nodes.append((try node.child("key").key(), node))
      return Placed(value: try read(node), node: node)
    }
    try refuseTwice(nodes)
    return placed
  }

  /// A list in which nothing stands twice.
  private func distinct<Value: Hashable>(
    _ key: String, _ read: (DefinitionNode) throws(DefinitionProblem) -> Value
  ) throws(DefinitionProblem) -> [Value] {
    let placed = try list(key) { node throws(DefinitionProblem) in
      Placed(value: try read(node), node: node)
    }
    try refuseTwice(placed.map { ($0.node.text ?? "", $0.node) })
    return placed.map(\.value)
  }

  private func refuseTwice(_ keyed: [(String, DefinitionNode)]) throws(DefinitionProblem) {
    var seen: Set<String> = []
    for (key, node) in keyed where !seen.insert(key).inserted {
      throw node.problem(vi: "“\(key)” có hai lần", en: "“\(key)” stands twice")
    }
  }
}

extension Array {
  /// Puts `element` in the place of the one that `matches`, or at the end.
  fileprivate mutating func replace(_ element: Element, where matches: (Element) -> Bool) {
    if let index = firstIndex(where: matches) { self[index] = element } else { append(element) }
  }
}
