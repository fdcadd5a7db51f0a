import CaseWorkflow

/// Whether items can be entered and answered, and what can be taken back.
extension CaseTypeCheck {
  mutating func checkItems() {
    let effects: Set<Effect> = [.addItem, .concludeItem, .trackItem]
    for action in placed.path.actions {
      let needsItem = !effects.isDisjoint(with: action.value.effects)
      switch action.value.item {
      case nil where needsItem:
        add(
          action.node, "effects", vi: "phải nói loại mục nào (item)",
          en: "it has to name a kind of item (item)")
      case let item? where !type.items.contains { $0.key == item }:
        add(action.node, "item", vi: "không có loại mục “\(item)”", en: "unknown kind of item “\(item)”")
      case _? where !needsItem:
        add(
          action.node, "item", vi: "chỉ dùng với add-item, conclude-item, track-item",
          en: "only for add-item, conclude-item and track-item")
      default:
        break
      }
      checkFields(of: action.value, at: action.node)
    }
    for item in placed.path.items { check(item.value, at: item.node) }
  }

  private mutating func checkFields(of action: ActionDefinition, at node: DefinitionNode) {
    if action.effects.contains(.addItem),
      !action.fields.contains(where: { $0.kind.isFreeText && $0.isRequired })
    {
      add(
        node, "fields", vi: "“add-item” cần một ô chữ bắt buộc",
        en: "“add-item” needs a required field of text")
    }
    if action.effects.contains(.keepFields), !action.fields.contains(where: \.isKept) {
      add(node, "fields", vi: "“keep-fields” không có ô nào để giữ", en: "“keep-fields” has nothing to keep")
    }
    if action.effects.contains(.fileDocument), action.field("document") == nil {
      add(node, vi: "“file-document” cần ô “document”", en: "“file-document” needs the field “document”")
    }
  }

  private mutating func check(_ item: ItemDefinition, at node: DefinitionNode) {
    func has(_ effect: Effect) -> Bool {
      type.actions.contains { $0.item == item.key && $0.effects.contains(effect) }
    }
    if !has(.addItem) {
      add(node, vi: "không việc nào ghi được “\(item.key)”", en: "no action can enter “\(item.key)”")
    }
    if item.mustBeAnswered, !has(.concludeItem) {
      add(
        node, "mustBeAnswered",
        vi: "không việc nào ghi được kết quả của “\(item.key)”: hồ sơ không kết thúc được",
        en: "no action can conclude “\(item.key)”: a case could never be closed")
    }
    checkNearClose(item, at: node)
    for key in item.closedBy {
      let place = node.element(key, of: "closedBy")
      guard let action = type.action(key) else {
        add(place, vi: "không có việc “\(key)”", en: "unknown action “\(key)”")
        continue
      }
      if action.field("document")?.isRequired != true {
        add(
          place, vi: "“\(key)” phải có ô “document” bắt buộc",
          en: "“\(key)” needs a required field “document”")
      }
    }
  }

  /// D18: where a case is about to be closed, what still keeps it from that can be done.
  private mutating func checkNearClose(_ item: ItemDefinition, at node: DefinitionNode) {
    let closing = type.states.filter { state in
      state.next.flatMap { type.action($0.action) }?.effects.contains(.finish) == true
    }
    let concluding = type.actions.filter {
      item.mustBeAnswered && $0.item == item.key && $0.effects.contains(.concludeItem)
    }
    for action in concluding.prefix(1) + item.closedBy.compactMap({ type.action($0) }) {
      for state in closing where !action.from.contains(state.key) {
        add(
          node, vi: "“\(action.key)” phải làm được từ “\(state.key)”, trước khi kết thúc",
          en: "“\(action.key)” has to be possible from “\(state.key)”, before closing")
      }
    }
  }

  /// What left the house, or stands in another case too, cannot be taken back in this one.
  mutating func checkReversible() {
    let leaving: Set<Effect> = [
      .openAnswers, .decideExtension, .fulfilAnswer, .remind, .escalate, .transfer, .suspend,
      .resume, .link, .unlink, .split,
    ]
    for action in placed.path.actions where action.value.isReversible && !action.value.entersLetterOfAnother {
      guard let effect = action.value.effects.first(where: leaving.contains) else { continue }
      add(
        action.node, "reversible", vi: "“\(effect.rawValue)” đã ra khỏi cơ quan, không rút lại được",
        en: "“\(effect.rawValue)” has left the house and cannot be taken back")
    }
  }
}
