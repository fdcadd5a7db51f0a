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

extension Office {
  /// Changes the settings in one transaction, as an event with its reason; refused whole when the tables would then
  /// contradict one another.
  func changeSettings(reason: String, _ edit: (inout OfficeSettings) throws -> Void) throws {
    let actor = try actor(for: .changeTables)
    guard let reason = reason.trimmed.nonEmpty else {
      throw FieldProblem(field: "reason", value: "", reason: .empty)
    }
    try file.write {
      var settings = try file.settings()
      let before = Set(settings.inconsistencies())
      do {
        try edit(&settings)
        if let first = settings.inconsistencies().first(where: { !before.contains($0) }) { throw first }
      } catch let problem as DefinitionProblem {
        throw OfficeProblem(setting: problem)
      }
      try file.change(settings: settings, reason: reason, by: signature(actor))
    }
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
