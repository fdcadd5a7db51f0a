import CaseWorkflow

/// A type of case as JSON and as a sheet of text.
enum TypeForms {
  static func outline(_ type: CaseType, _ language: Language) -> JSONValue {
    [
      "key": .text(type.key), "label": .text(type.label(language)),
      "sealedByDefault": .bool(type.isSealedByDefault), "answerTerm": .text(type.answerTerm),
      "forwardTerm": .text(type.forwardTerm), "noticeTerm": .text(type.noticeTerm),
    ]
  }

  static func whole(_ type: CaseType, _ language: Language) -> JSONValue {
    outline(type, language).adding([
      "fields": .list(type.fields.map { field($0, language) }),
      "states": .list(
        type.states.map { state in
          [
            "key": .text(state.key), "label": .text(state.label(language)),
            "scope": .text(state.scope.rawValue), "final": .bool(state.isFinal),
            "next": state.next.map {
              [
                "action": .text($0.action), "role": .text($0.role), "duty": .text($0.duty.rawValue),
              ]
            } ?? .null,
          ]
        }),
      "actions": .list(
        type.actions.map { action in
          [
            "key": .text(action.key), "label": .text(action.label(language)),
            "from": .list(action.from.map { .text($0) }), "roles": .list(action.roles.map { .text($0) }),
            "to": JSONValue(action.to), "effects": .list(action.effects.map { .text($0.rawValue) }),
            "fields": .list(action.fields.map { field($0, language) }),
          ]
        }),
      "duties": .list(
        type.duties.map { duty in
          ["key": .text(duty.key.rawValue), "label": .text(duty.label(language)), "term": .text(duty.term)]
        }),
      "items": .list(
        type.items.map { item in
          [
            "key": .text(item.key), "label": .text(item.label(language)),
            "mustBeAnswered": .bool(item.mustBeAnswered),
          ]
        }),
    ])
  }

  private static func field(_ field: FieldDefinition, _ language: Language) -> JSONValue {
    [
      "key": .text(field.key), "label": .text(field.label(language)), "kind": .text(field.kind.rawValue),
      "required": .bool(field.isRequired), "choices": .list(field.choices.map { .text($0.key) }),
    ]
  }

  static func sheet(_ type: CaseType, _ settings: OfficeSettings, _ language: Language) -> [String] {
    let sealed = type.isSealedByDefault ? Phrase(vi: " [kín]", en: " [sealed]")(language) : ""
    var lines = ["\(type.label(language)) (\(type.key))\(sealed)"]
    lines.append(
      "  " + Phrase(vi: "Thời hạn", en: "Terms")(language)
        + ": \(type.answerTerm), \(type.forwardTerm), \(type.noticeTerm)")
    func section(_ title: Phrase, _ rows: [String]) {
      if !rows.isEmpty { lines += ["", title(language)] + rows.map { "  " + $0 } }
    }
    section(Phrase(vi: "Ô của loại", en: "Fields"), type.fields.map { words($0, language) })
    section(
      Phrase(vi: "Trạng thái", en: "States"),
      type.states.map { "\($0.label(language)) (\($0.key))" })
    section(
      Phrase(vi: "Việc có hạn", en: "Duties"), type.duties.map { "\($0.label(language)): \($0.term)" })
    section(Phrase(vi: "Ghi từng mục", en: "Items"), type.items.map { "\($0.label(language)) (\($0.key))" })
    section(
      Phrase(vi: "Việc", en: "Actions"),
      type.actions.flatMap { action in
        let roles = action.roles.map { settings.role($0)?.label(language) ?? $0 }.joined(separator: ", ")
        return ["\(action.label(language)) (\(action.key)): \(roles)"]
          + action.fields.map { "  " + words($0, language) }
      })
    return lines
  }

  private static func words(_ field: FieldDefinition, _ language: Language) -> String {
    let required = field.isRequired ? Phrase(vi: ", phải ghi", en: ", required")(language) : ""
    let choices = field.choices.isEmpty ? "" : ": " + field.choices.map(\.key).joined(separator: ", ")
    return "\(field.label(language)) (\(field.key)\(required))\(choices)"
  }
}
