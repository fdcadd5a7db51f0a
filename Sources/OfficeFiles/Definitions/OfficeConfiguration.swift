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
  /// file, path and reason; `problems` has the rest.
  package static func load(directory: String) throws(DefinitionProblem) -> OfficeConfiguration {
    let settings = try loadSettings(directory: directory)
    var found: [DefinitionProblem] = []
    let types = try readTypes(directory: directory, settings: settings, problems: &found)
    if let first = found.first { throw first }
    return OfficeConfiguration(settings: settings, types: types)
  }

  /// Everything wrong with the definitions below `directory` that can be said at once: what cannot be read hides only
  /// what rests on it.
  package static func problems(directory: String) -> [DefinitionProblem] {
    var found: [DefinitionProblem] = []
    do throws(DefinitionProblem) {
      let settings = try loadSettings(directory: directory)
      _ = try readTypes(directory: directory, settings: settings, problems: &found)
    } catch {
      found.append(error)
    }
    return found
  }

  /// Reads one case type from its file's bytes, on the paths below `directory`, and checks it against an office's tables.
  package static func readCaseType(
    _ bytes: [UInt8], file: String, directory: String, settings: OfficeSettings
  ) throws(DefinitionProblem) -> CaseType {
    let (type, problems) = try checkCaseType(bytes, file: file, directory: directory, settings: settings)
    if let first = problems.first { throw first }
    return type
  }

  /// The same with everything wrong that can be said at once; thrown is only what keeps it from being read at all.
  package static func checkCaseType(
    _ bytes: [UInt8], file: String, directory: String, settings: OfficeSettings
  ) throws(DefinitionProblem) -> (type: CaseType, problems: [DefinitionProblem]) {
    var paths = PathShelf(directory: directory)
    let placed = try paths.placedType(DefinitionNode(file: file, bytes: bytes))
    return (placed.type, CaseTypeCheck.problems(of: placed, settings: settings))
  }

  private static func readTypes(
    directory: String, settings: OfficeSettings, problems found: inout [DefinitionProblem]
  ) throws(DefinitionProblem) -> [CaseType] {
    let folder = DefinitionFolder(directory: directory + "/case-types")
    var paths = PathShelf(directory: directory)
    var types: [CaseType] = []
    for name in try folder.names() {
      do throws(DefinitionProblem) {
        let node = try folder.node(name)
        let placed = try paths.placedType(node)
        found += CaseTypeCheck.problems(of: placed, settings: settings)
        guard !types.contains(where: { $0.key == placed.type.key }) else {
          throw node.problem(
            vi: "loại “\(placed.type.key)” có hai tệp", en: "two files define the type “\(placed.type.key)”")
        }
        types.append(placed.type)
      } catch {
        found.append(error)
      }
    }
    if found.isEmpty { found = settings.routesOfUnknownTypes(known: types.map(\.key)) }
    let place = { (type: CaseType) in typeOrder.firstIndex(of: type.key) ?? typeOrder.count }
    return types.sorted { (place($0), $0.key) < (place($1), $1.key) }
  }

  /// The terms, bodies, roles, ladder, policies, signers and routes alone: what `deadline --term` needs.
  package static func loadSettings(directory: String) throws(DefinitionProblem) -> OfficeSettings {
    let folder = DefinitionFolder(directory: directory)
    let terms = try folder.node("terms.json5").rows { node throws(DefinitionProblem) in try node.term() }
    let units = try folder.node("units.json5").rows { node throws(DefinitionProblem) in try node.unit() }
    let roles = try folder.node("roles.json5").rows { node throws(DefinitionProblem) in try node.role() }
    let rungs = try folder.node("ladder.json5").rows { node throws(DefinitionProblem) in try node.rung() }
    // A folder from before there were periodic duties has none.
    let periodic =
      try folder.names().contains("periodic.json5")
      ? folder.node("periodic.json5").rows { node throws(DefinitionProblem) in try node.periodicDuty() } : []
    let settings = OfficeSettings(
      directory: OfficeDirectory(ownUnit: "mttq", units: units, roles: roles), terms: terms,
      ladder: Ladder(rungs: rungs),
      policies: try folder.node("policies.json5").policies(), periodic: periodic,
      signers: try folder.node("signers.json5").rows { node throws(DefinitionProblem) in try node.signer() },
      routes: try folder.node("routes.json5").rows { node throws(DefinitionProblem) in try node.route() })
    try settings.check()
    return settings
  }
}

/// The shared paths and parts, each read once.
private struct PathShelf {
  let directory: String
  private var read: [String: PathDefinition] = [:]
  private var parts: [String: DefinitionNode] = [:]

  init(directory: String) {
    self.directory = directory
  }

  mutating func placedType(_ node: DefinitionNode) throws(DefinitionProblem) -> PlacedCaseType {
    let folder = DefinitionFolder(directory: directory + "/case-types")
    return try node.caseType(
      paths: { name throws(DefinitionProblem) in
        let key = try name.key()
        if let path = read[key] { return path }
        let path = try folder.node("paths/\(key).json5").pathDefinition()
        read[key] = path
        return path
      },
      parts: { name throws(DefinitionProblem) in
        let key = try name.key()
        if let part = parts[key] { return part }
        let part = try folder.node("parts/\(key).json5")
        parts[key] = part
        return part
      })
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
