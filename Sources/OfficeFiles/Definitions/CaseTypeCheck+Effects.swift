import CaseWorkflow

/// What the engine's effects need of a type.
extension CaseTypeCheck {
  mutating func checkEffects() {
    // Without these an answer that was asked for could not come in, or the sender never hear of it.
    for effect in [Effect.openAnswers, .confirmReceipt, .fulfilAnswer, .tellSender, .finish]
    where actions(with: effect).isEmpty {
      add(
        whole, vi: "không việc nào có “\(effect.rawValue)”: hồ sơ không đi hết được",
        en: "no action has “\(effect.rawValue)”: a case cannot come to its end")
    }
    if actions(with: .decideExtension).isEmpty != actions(with: .requestExtension).isEmpty {
      add(
        whole, vi: "xin gia hạn và quyết định gia hạn phải có cả hai",
        en: "request-extension and decide-extension need each other")
    }
    for action in type.actions {
      for effect in action.effects {
        for need in effect.needs where !(effect == .openAnswers && need.field == "to" && action.isAddressed) {
          check(need, for: effect, in: action)
        }
      }
      if action.effects.contains(.fulfilAnswer) { checkFulfilling(action) }
      if action.rules.contains(.separateHands), actions(with: .keepDraft).isEmpty {
        add(
          place(ofAction: action.key), "rules", vi: "“separate-hands” cần một việc ghi dự thảo (keep-draft)",
          en: "“separate-hands” needs an action that keeps a draft (keep-draft)")
      }
    }
  }

  func actions(with effect: Effect) -> [ActionDefinition] {
    type.actions.filter { $0.effects.contains(effect) }
  }

  private mutating func checkFulfilling(_ action: ActionDefinition) {
    guard let stage = action.answerTo, type.state(stage)?.isFinal == true else {
      add(
        place(ofAction: action.key), vi: "“fulfil-answer” phải đưa trả lời tới bước cuối (answerTo)",
        en: "“fulfil-answer” has to bring the answer to a final stage (answerTo)")
      return
    }
    if action.to == nil || action.when != .allAnswered {
      add(
        place(ofAction: action.key), vi: "“fulfil-answer” phải có “to” với when: \"all-answered\"",
        en: "“fulfil-answer” needs a “to” with when: \"all-answered\"")
    }
  }

  private mutating func check(_ need: Effect.Need, for effect: Effect, in action: ActionDefinition) {
    let node = place(ofAction: action.key)
    guard let field = action.field(need.field) else {
      if need.isRequired {
        add(
          node, vi: "“\(effect.rawValue)” cần ô “\(need.field)”",
          en: "“\(effect.rawValue)” needs the field “\(need.field)”")
      }
      return
    }
    if field.kind != need.kind, !(field.kind.isFreeText && need.kind.isFreeText) {
      add(
        node, "fields", vi: "“\(effect.rawValue)” cần ô “\(need.field)” kiểu \(need.kind.rawValue)",
        en: "“\(effect.rawValue)” needs “\(need.field)” to be of kind \(need.kind.rawValue)")
    }
    if need.isRequired, !field.isRequired {
      add(
        node, "fields", vi: "“\(effect.rawValue)” cần ô “\(need.field)” bắt buộc",
        en: "“\(effect.rawValue)” needs “\(need.field)” to be required")
    }
    for choice in need.choices where !field.choices.contains(where: { $0.key == choice }) {
      add(
        node, "fields", vi: "ô “\(need.field)” thiếu lựa chọn “\(choice)”",
        en: "“\(need.field)” lacks the choice “\(choice)”")
    }
  }
}

extension ActionDefinition {
  /// Its letter always goes to the same bodies, so that it asks for none.
  fileprivate var isAddressed: Bool { !addressees.isEmpty && field("to") == nil }
}

extension Effect {
  /// A field that the engine reads for an effect: of which kind, whether it must be given, which choices it knows.
  fileprivate struct Need {
    var field: FieldKey
    var kind: FieldDefinition.Kind
    var isRequired = true
    var choices: [String] = []
  }

  fileprivate var needs: [Need] {
    switch self {
    case .openAnswers:
      [Need(field: "to", kind: .units), Need(field: "sent", kind: .date)]
    case .confirmReceipt:
      [Need(field: "received", kind: .date)]
    case .requestExtension:
      [Need(field: "reason-code", kind: .choice)]
    case .decideExtension:
      [
        Need(field: "decision", kind: .choice, choices: ["approve", "refuse"]),
        Need(field: "decided", kind: .date), Need(field: "document", kind: .document),
        Need(field: "override-reason", kind: .text, isRequired: false),
      ]
    case .fulfilAnswer:
      [
        Need(field: "issued", kind: .date), Need(field: "document", kind: .document),
        Need(field: "arrived", kind: .date, isRequired: false),
        Need(field: "recipients", kind: .units, isRequired: false),
        Need(field: "outcome", kind: .choice, isRequired: false),
      ]
    case .tellSender:
      [
        Need(field: "stage", kind: .choice, isRequired: false, choices: ["accepted", "result"]),
        Need(field: "sent", kind: .date, isRequired: false),
        Need(field: "no-notice-reason", kind: .text, isRequired: false),
      ]
    case .remind:
      [Need(field: "sent", kind: .date)]
    case .escalate:
      [Need(field: "to", kind: .units), Need(field: "reason-code", kind: .choice, choices: ["qua-han"])]
    case .suspend:
      [
        Need(field: "document", kind: .document), Need(field: "from", kind: .date),
        Need(field: "reason", kind: .text),
      ]
    case .resume:
      [Need(field: "document", kind: .document), Need(field: "on", kind: .date)]
    case .transfer:
      [
        Need(field: "to", kind: .units), Need(field: "document", kind: .document),
        Need(field: "sent", kind: .date),
      ]
    case .correctReceipt:
      [Need(field: "received", kind: .date), Need(field: "reason", kind: .text)]
    case .assign:
      [Need(field: "to", kind: .unit), Need(field: "internal-due", kind: .date, isRequired: false)]
    case .renumber:
      [
        Need(field: "wrong", kind: .document), Need(field: "right", kind: .document),
        Need(field: "reason", kind: .text),
      ]
    case .reclassify:
      [Need(field: "type", kind: .choice), Need(field: "reason", kind: .text)]
    case .reopen:
      [Need(field: "reason", kind: .text), Need(field: "sent", kind: .date, isRequired: false)]
    case .cancelObligations, .amend:
      [Need(field: "reason", kind: .text)]
    case .number:
      [Need(field: "document", kind: .document), Need(field: "dated", kind: .date)]
    case .addItem:
      [
        Need(field: "to", kind: .unit, isRequired: false), Need(field: "due", kind: .date, isRequired: false),
        Need(field: "days", kind: .number, isRequired: false),
        Need(field: "sent", kind: .date, isRequired: false),
        Need(field: "category", kind: .choice, isRequired: false),
      ]
    case .concludeItem:
      [
        Need(field: "item", kind: .number, isRequired: false), Need(field: "result", kind: .choice),
        Need(field: "issued", kind: .date, isRequired: false),
      ]
    case .trackItem:
      [
        Need(field: "item", kind: .number, isRequired: false),
        Need(field: "percent", kind: .percent, isRequired: false),
        Need(field: "progress", kind: .choice, isRequired: false),
      ]
    case .flag:
      [
        Need(field: "flag", kind: .choice), Need(field: "reason-code", kind: .choice, isRequired: false),
        Need(field: "reason", kind: .text, isRequired: false),
      ]
    case .unflag:
      [Need(field: "flag", kind: .choice)]
    case .link, .unlink:
      [Need(field: "case", kind: .caseCode)]
    case .split:
      [
        Need(field: "type", kind: .choice), Need(field: "summary", kind: .text),
        Need(field: "title", kind: .text, isRequired: false),
      ]
    case .fileDocument:
      [
        Need(field: "document", kind: .document, isRequired: false),
        Need(field: "by", kind: .unit, isRequired: false),
      ]
    case .keepDraft, .finish, .confirmEntry, .keepFields, .fulfilForward:
      []
    }
  }
}
