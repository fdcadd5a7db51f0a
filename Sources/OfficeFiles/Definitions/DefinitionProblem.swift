package import CaseWorkflow

/// What is wrong with a definition an office wrote: in which file, at which place, and why.
package struct DefinitionProblem: Error, Hashable, Sendable {
  package var file: String
  /// As a person counts: `actions[3].roles[1]`; empty for the file as a whole.
  package var path: String
  package var reason: Phrase

  package init(file: String, path: String, reason: Phrase) {
    self.file = file
    self.path = path
    self.reason = reason
  }

  package var message: Phrase {
    let place = path.isEmpty ? file : "\(file): \(path)"
    return Phrase(vi: "\(place): \(reason.vi)", en: "\(place): \(reason.en)")
  }
}
