package import CaseWorkflow
package import WorkingCalendar

extension Term {
  /// The term of `key` as `values` say, over the row it replaces where there is one.
  package static func reading(
    _ values: [(key: String, value: String)], over old: Term?, key: TermKey, today: CivilDate
  ) throws(DefinitionProblem) -> Term {
    var row = RowDraft(
      old?.members ?? ["key": .string(key)],
      kinds: [
        "label": .phrase, "days": .number, "unit": .text, "direction": .text, "extendedDays": .number,
        "times": .number, "per": .words, "start": .phrase, "who": .phrase, "whom": .phrase, "basis": .text,
        "certainty": .text, "validFrom": .day, "validTo": .day,
      ], today: today)
    for (field, value) in values { try row.set(field, value) }
    return try row.node.gatheringFrequency().term()
  }

  private var members: [String: JSONTree] {
    var members: [String: JSONTree] = [
      "key": .string(key), "label": .phrase(label), "who": .phrase(who), "whom": .phrase(whom),
      "basis": .string(basis), "certainty": .string(certainty.rawValue), "validFrom": .day(validFrom),
      "validTo": .day(validTo),
    ]
    if let frequency {
      members["times"] = .number(Double(frequency.times))
      members["per"] = .array(frequency.per.map { .string($0.rawValue) })
    } else {
      members["days"] = .number(Double(days))
      members["unit"] = .string(unit.rawValue)
      members["direction"] = .string(direction.rawValue)
      members["extendedDays"] = extendedDays.map { .number(Double($0)) }
      members["start"] = .phrase(start)
    }
    return members
  }
}

extension DefinitionNode {
  /// `times` and `per`, which stand by themselves on a command line, as the one object of the file.
  fileprivate func gatheringFrequency() -> DefinitionNode {
    guard case .object(var members) = tree, members["times"] != nil || members["per"] != nil else {
      return self
    }
    members["frequency"] = .object([
      "times": members.removeValue(forKey: "times") ?? .null,
      "per": members.removeValue(forKey: "per") ?? .null,
    ])
    return DefinitionNode(file: file, path: path, tree: .object(members))
  }
}
