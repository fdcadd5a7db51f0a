package import CaseWorkflow
import Glibc

/// Everything `config/` gives a new office besides its calendar.
package struct OfficeConfiguration: Hashable, Sendable {
  package var settings: OfficeSettings
  package var types: [CaseType]

  /// The types that exist from the start, in the order an office lists them.
  private static let typeOrder: [CaseTypeKey] = [
    "phan-anh", "kien-nghi", "khieu-nai", "to-cao", "qd124", "gop-y", "kien-nghi-giam-sat", "phan-bien",
  ]

  /// Reads and checks the definitions below `directory`. All of it or nothing: the first thing wrong is thrown, with its
  /// file, path and reason.
  package static func load(directory: String) throws(DefinitionProblem) -> OfficeConfiguration {
    let settings = try loadSettings(directory: directory)
    let folder = DefinitionFolder(directory: directory + "/case-types")
    var types: [CaseType] = []
    for name in try folder.names() {
      let node = try folder.node(name)
      let type = try node.caseType { name throws(DefinitionProblem) in
        try DefinitionFolder(directory: directory + "/case-types/paths").node(name + ".json5").pathDefinition()
      }
      try CaseTypeCheck(type: type, settings: settings, file: node.file).run()
      guard !types.contains(where: { $0.key == type.key }) else {
        throw node.problem(vi: "loại “\(type.key)” có hai tệp", en: "two files define the type “\(type.key)”")
      }
      types.append(type)
    }
    let known = { (key: String) in typeOrder.firstIndex(of: key) ?? typeOrder.count }
    types.sort { (known($0.key), $0.key) < (known($1.key), $1.key) }
    return OfficeConfiguration(settings: settings, types: types)
  }

  /// The terms, bodies, roles, ladder and policies alone: what `deadline --term` needs.
  package static func loadSettings(directory: String) throws(DefinitionProblem) -> OfficeSettings {
    let folder = DefinitionFolder(directory: directory)
    let terms = try folder.node("terms.json5").rows { node throws(DefinitionProblem) in try node.term() }
    let units = try folder.node("units.json5").rows { node throws(DefinitionProblem) in try node.unit() }
    let roles = try folder.node("roles.json5").rows { node throws(DefinitionProblem) in try node.role() }
    let rungs = try folder.node("ladder.json5").rows { node throws(DefinitionProblem) in try node.rung() }
    let settings = OfficeSettings(
      ownUnit: "mttq", terms: terms, units: units, roles: roles, ladder: Ladder(rungs: rungs),
      policies: try folder.node("policies.json5").policies())
    try settings.check(in: folder)
    return settings
  }
}

extension DefinitionNode {
  fileprivate func rows<Element>(
    _ read: (DefinitionNode) throws(DefinitionProblem) -> Element
  ) throws(DefinitionProblem) -> [Element] {
    var all: [Element] = []
    for element in try elements() { all.append(try read(element)) }
    return all
  }
}

extension OfficeSettings {
  /// What the tables say of one another: every key once, every name known.
  fileprivate func check(in folder: DefinitionFolder) throws(DefinitionProblem) {
    try requireOnce(units.map(\.key), folder.problem("units.json5"))
    try requireOnce(roles.map(\.key), folder.problem("roles.json5"))
    try requireOnce(ladder.rungs.map(\.key), folder.problem("ladder.json5"))
    for (index, unit) in units.enumerated() {
      if let parent = unit.parent, self.unit(parent) == nil {
        throw folder.unknown("units.json5", "[\(index)].parent", parent)
      }
    }
    for (index, role) in roles.enumerated() {
      for other in role.includes where self.role(other) == nil {
        throw folder.unknown("roles.json5", "[\(index)].includes", other)
      }
    }
    for (index, rung) in ladder.rungs.enumerated() {
      if let to = rung.to, unit(to) == nil { throw folder.unknown("ladder.json5", "[\(index)].to", to) }
    }
    guard unit(ownUnit) != nil else { throw folder.unknown("units.json5", "", ownUnit) }
  }

  private func requireOnce(
    _ keys: [String], _ problem: (Int, Phrase) -> DefinitionProblem
  ) throws(DefinitionProblem) {
    var seen: Set<String> = []
    for (index, key) in keys.enumerated() where !seen.insert(key).inserted {
      throw problem(index, Phrase(vi: "“\(key)” có hai lần", en: "“\(key)” stands twice"))
    }
  }
}
