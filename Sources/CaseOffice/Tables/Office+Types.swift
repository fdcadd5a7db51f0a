import CaseStore
package import CaseWorkflow
import OfficeFiles
import VietnameseText

extension Office {
  /// The type that new cases of `key` are opened under.
  package func caseType(_ key: CaseTypeKey) throws -> CaseType {
    _ = try actor(for: .read)
    guard let digest = try file.currentDigest(of: key) else {
      let known = try file.caseTypeKeys().joined(separator: ", ")
      let word = key.sanitizedForTerminal()
      throw OfficeProblem.notFound(
        vi: "không có loại “\(word)”; có: \(known)", en: "there is no type “\(word)”; there are: \(known)")
    }
    return try file.caseType(digest: digest)
  }

  /// Adds a type from its file's bytes, on the paths below `directory`.
  @discardableResult
  package func addType(_ bytes: [UInt8], file name: String, directory: String, reason: String) throws
    -> CaseType
  {
    try install(bytes, name, directory, reason) { type, isKnown in
      guard !isKnown else {
        throw OfficeProblem.usage(
          vi: "\(name): đã có loại “\(type.key)”; sửa bằng dunghan type change",
          en: "\(name): there is a type “\(type.key)” already; change it with dunghan type change")
      }
    }
  }

  /// Makes the type of a file the one that new cases of its key are opened under; cases there are finish under theirs.
  @discardableResult
  package func changeType(_ bytes: [UInt8], file name: String, directory: String, reason: String) throws
    -> CaseType
  {
    try install(bytes, name, directory, reason) { type, isKnown in
      guard isKnown else {
        throw OfficeProblem.notFound(
          vi: "\(name): chưa có loại “\(type.key)”; thêm bằng dunghan type add",
          en: "\(name): there is no type “\(type.key)” yet; add it with dunghan type add")
      }
    }
  }

  private func install(
    _ bytes: [UInt8], _ name: String, _ directory: String, _ reason: String,
    _ check: (CaseType, Bool) throws -> Void
  ) throws -> CaseType {
    let actor = try actor(for: .changeTables)
    let reason = try reason.statedReason()
    return try file.write {
      let type: CaseType
      do {
        type = try OfficeConfiguration.readCaseType(
          bytes, file: name, directory: directory, settings: try file.settings())
      } catch let problem as DefinitionProblem {
        throw OfficeProblem(.badInput, problem.message)
      }
      try check(type, try file.currentDigest(of: type.key) != nil)
      try file.change(type: type, reason: reason, by: signature(actor))
      return type
    }
  }
}
