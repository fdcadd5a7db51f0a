package import CaseWorkflow
package import WorkingCalendar

extension Signer {
  /// Who signs as `values` say, over the row it replaces where there is one.
  package static func reading(
    _ values: [(key: String, value: String)], over old: Signer?, today: CivilDate
  ) throws(DefinitionProblem) -> Signer {
    var row = RowDraft(
      old?.members ?? [:],
      kinds: [
        "unit": .text, "post": .phrase, "authority": .text, "insteadOf": .phrase, "name": .text,
        "account": .text, "validFrom": .day, "validTo": .day,
      ], today: today)
    for (field, value) in values { try row.set(field, value) }
    return try row.node.signer()
  }

  private var members: [String: JSONTree] {
    [
      "unit": .string(unit), "post": .phrase(post), "authority": .string(authority.rawValue),
      "insteadOf": .phrase(insteadOf), "name": .text(name), "account": .text(account),
      "validFrom": .day(validFrom), "validTo": .day(validTo),
    ]
  }
}

extension Route {
  /// A way to report above as `values` say, over the one it replaces where there is one.
  package static func reading(
    _ values: [(key: String, value: String)], over old: Route?, today: CivilDate
  ) throws(DefinitionProblem) -> Route {
    var row = RowDraft(
      old?.members ?? [:],
      kinds: [
        "types": .words, "reasons": .words, "fromUnit": .text, "fromLine": .text, "to": .words, "via": .text,
      ], today: today)
    for (field, value) in values { try row.set(field, value) }
    return try row.node.route()
  }

  private var members: [String: JSONTree] {
    func list(_ words: [String]) -> JSONTree {
      words.isEmpty ? .null : .array(words.map { .string($0) })
    }
    return [
      "types": list(types), "reasons": list(reasons), "fromUnit": .text(fromUnit),
      "fromLine": .text(fromLine?.rawValue), "to": list(to), "via": .text(via),
    ]
  }
}
