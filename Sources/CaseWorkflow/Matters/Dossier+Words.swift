/// What belongs to a case, in words: the labels its type gives to items and flags, and those of links.
extension CaseType {
  /// An item in a line: `Kiến nghị: UBND · Chấp nhận · Đang thực hiện · 40%`. `unit` is its addressee's name.
  package func words(of item: CaseItem, unit: String?) -> Phrase {
    let kind = items.first { $0.key == item.kind }?.label ?? Phrase(item.kind)
    let parts: [Phrase?] = [
      item.category.map { choice($0, in: "category", of: .addItem, item) },
      unit.map { Phrase($0) },
      item.result.map { choice($0, in: "result", of: .concludeItem, item) }
        ?? Phrase(vi: "chưa có kết quả", en: "no result yet"),
      item.progress.map { choice($0, in: "progress", of: .trackItem, item) },
      item.percent.map { Phrase("\($0)%") },
    ]
    let said = parts.compactMap { $0 }
    return [kind, said.joined(separator: " · ")].joined(separator: ": ")
  }

  /// A flag with its reason: `Phức tạp (Nhiều cơ quan giải quyết)`.
  package func words(ofFlag flag: String, reason: String) -> Phrase {
    let action = actions.first { $0.effects.contains(.flag) }
    let name = action?.field("flag")?.choices.first { $0.key == flag }?.label ?? Phrase(flag)
    guard let why = action?.field("reason-code")?.choices.first(where: { $0.key == reason })?.label else {
      return name
    }
    return Phrase(vi: "\(name.vi) (\(why.vi))", en: "\(name.en) (\(why.en))")
  }

  /// A coded value of an item, as the act that gave it offers it.
  private func choice(
    _ value: String, in field: FieldKey, of effect: Effect, _ item: CaseItem
  ) -> Phrase {
    let action = actions.first { $0.item == item.kind && $0.effects.contains(effect) }
    return action?.field(field)?.choices.first { $0.key == value }?.label ?? Phrase(value)
  }

  /// The field whose value a case keeps under `key`: asked at intake, or kept from an act.
  package func keptField(_ key: FieldKey) -> FieldDefinition? {
    keptFields.first { $0.key == key }
  }

  /// Every field whose value a case can keep, in the order it is asked.
  package var keptFields: [FieldDefinition] {
    var kept = fields
    for action in actions where action.effects.contains(.keepFields) {
      for field in action.fields where field.isKept && !kept.contains(where: { $0.key == field.key }) {
        kept.append(field)
      }
    }
    return kept
  }
}

extension CaseLink.Kind {
  /// How the case that is shown belongs to the other.
  package var label: Phrase {
    switch self {
    case .mergedInto: Phrase(vi: "hồ sơ chính, đơn này ghép vào đó", en: "this one was merged into it")
    case .merges: Phrase(vi: "đơn trùng, ghép vào đây", en: "a duplicate, merged into this")
    case .splitFrom: Phrase(vi: "hồ sơ gốc, phần này tách ra từ đó", en: "this part was split off it")
    case .splitInto: Phrase(vi: "phần đã tách ra", en: "a part split off")
    case .related: Phrase(vi: "liên quan", en: "related")
    }
  }
}
