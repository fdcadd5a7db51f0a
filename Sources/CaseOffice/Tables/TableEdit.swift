import CaseStore
package import CaseWorkflow
import OfficeFiles
package import WorkingCalendar

/// A row of a table as a form or a command gives it.
package struct TableEdit: Sendable {
  package var key: String
  package var values: [(key: String, value: String)]
  /// From which day it holds; nil: today.
  package var from: CivilDate?
  /// Why, for the log; it speaks of the office, never of a person.
  package var reason: String

  package init(
    key: String, values: [(key: String, value: String)], from: CivilDate? = nil, reason: String
  ) {
    self.key = key
    self.values = values
    self.from = from
    self.reason = reason
  }
}

extension OfficeProblem {
  /// What is wrong with values given one by one: the field, not a file.
  init(setting problem: DefinitionProblem) {
    let place = problem.path.isEmpty || problem.path.hasPrefix("[") ? "" : "\(problem.path): "
    self.init(.usage, Phrase(vi: place + problem.reason.vi, en: place + problem.reason.en))
  }
}

extension Office {
  /// The tables, for whoever may read the book.
  package func tables() throws -> OfficeSettings {
    _ = try actor(for: .read)
    return try settings()
  }

  /// The types new cases are opened under, likewise.
  package func readableTypes() throws -> [CaseType] {
    _ = try actor(for: .read)
    return try caseTypes()
  }
}
