import CaseOffice
import CaseWorkflow
import Glibc
import OfficeFiles
import WorkingCalendar

/// Files that people make. What is wrong in one is bad input (7); one that is not there is not found (4).
extension Failure {
  init(_ error: CalendarFileError) {
    var kind = OfficeProblem.Kind.badInput
    if case .unreadable(.cannotRead(_, let systemError)) = error.problems.first?.reason {
      kind = systemError == ENOENT || systemError == ENOTDIR ? .notFound : .storage
    }
    self.init(code: kind.rawValue, message: error.phrase)
  }

  /// A day or a number of days that somebody asked for and the calendar does not reach.
  init(_ error: CalendarError) {
    self.init(
      code: OfficeProblem.Kind.usage.rawValue, message: Phrase(vi: error.vietnamese, en: error.english))
  }

  init(_ problem: DefinitionProblem) {
    self.init(code: OfficeProblem.Kind.badInput.rawValue, message: problem.message)
  }
}
