package import CaseWorkflow
package import WorkingCalendar

extension Unit {
  /// The body of `key` as `values` say, over what it is where the office knows it. `predecessors` are taken over on `day`.
  package static func reading(
    _ values: [(key: String, value: String)], over old: Unit?, key: UnitKey, on day: CivilDate,
    today: CivilDate
  ) throws(DefinitionProblem) -> Unit {
    var row = RowDraft(
      old?.members ?? ["key": .string(key)],
      kinds: [
        "name": .phrase, "shortName": .text, "line": .text, "kind": .text, "level": .text, "symbol": .text,
        "contact": .text, "parent": .text, "superiors": .text, "validFrom": .day, "validTo": .day,
        "predecessors": .words,
      ], today: today)
    for (field, value) in values { try row.set(field, value) }
    return try row.node.datingPredecessors(on: day).completingUnit().unit()
  }

  private var members: [String: JSONTree] {
    let superiors = superiors.map { ($0.line.rawValue, JSONTree.string($0.unit)) }
    return [
      "key": .string(key), "name": .phrase(name), "shortName": .string(shortName),
      "line": .string(line.rawValue), "kind": .string(kind.rawValue), "level": .string(level.rawValue),
      "symbol": .text(symbol), "contact": .text(contact), "parent": .text(parent),
      "superiors": superiors.isEmpty ? .null : .object(Dictionary(superiors) { first, _ in first }),
      "validFrom": .day(validFrom), "validTo": .day(validTo),
      "formerNames": .array(
        formerNames.map { former in
          .object([
            "name": .phrase(former.name), "shortName": .string(former.shortName), "until": .day(former.until),
          ])
        }),
      "predecessors": .array(
        predecessors.map { .object(["unit": .string($0.unit), "on": .day($0.on)]) }),
    ]
  }
}

extension DefinitionNode {
  fileprivate func datingPredecessors(on day: CivilDate) -> DefinitionNode {
    guard case .object(var members) = tree, case .array(let bodies)? = members["predecessors"] else {
      return self
    }
    members["predecessors"] = .array(
      bodies.map { if case .string = $0 { .object(["unit": $0, "on": .day(day)]) } else { $0 } })
    return DefinitionNode(file: file, path: path, tree: .object(members))
  }

  /// What need not be said of a new body on a command line: a commune's, of the kind its line has most of, its short name
  /// its name.
  fileprivate func completingUnit() -> DefinitionNode {
    guard case .object(var members) = tree else { return self }
    if members["level"] == nil { members["level"] = .string(Unit.Level.commune.rawValue) }
    if members["kind"] == nil { members["kind"] = members["line"] }
    if members["shortName"] == nil, case .object(let name)? = members["name"] {
      members["shortName"] = name["vi"]
    }
    return DefinitionNode(file: file, path: path, tree: .object(members))
  }
}
