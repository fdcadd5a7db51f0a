import CaseOffice
package import CaseWorkflow
import OfficeFiles
import WorkingCalendar

/// How a command ends that did not do what was asked: the exit code and the one line on standard error.
package struct Failure: Error, Sendable {
  package var code: Int32
  package var message: Phrase

  package init(code: Int32, message: Phrase) {
    self.code = code
    self.message = message
  }

  /// A check found problems (exit 1).
  static func problemsFound(vi: String, en: String) -> Failure {
    Failure(code: 1, message: Phrase(vi: vi, en: en))
  }

  init(_ problem: OfficeProblem) {
    self.init(code: problem.kind.rawValue, message: problem.message)
  }

  init(_ problem: UsageProblem) {
    self.init(code: OfficeProblem.Kind.usage.rawValue, message: problem.message)
  }

  /// A value of `--set` that cannot be taken. Nothing is listed where there is nothing to list.
  init(_ problem: FieldProblem) {
    var told = OfficeProblem(problem)
    if problem.reason == .unknownField(possible: []) {
      told.message = Phrase(
        vi: "không có ô “\(problem.field)”; việc này không nhận ô nào, bỏ --set",
        en: "there is no field “\(problem.field)”; this takes no fields, drop --set")
    }
    self.init(told)
  }

  /// Any error as its exit code and sentence.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let problem as UsageProblem: self.init(problem)
    case let error as CalendarFileError: self.init(error)
    case let problem as FieldProblem: self.init(problem)
    case let problem as DefinitionProblem: self.init(problem)
    case let error as CalendarError: self.init(error)
    case OutputTrouble.failed(let code):
      self.init(
        code: OfficeProblem.Kind.storage.rawValue,
        message: Phrase(
          vi: "không ghi được ra đầu ra chuẩn (lỗi \(code)); xem ổ đĩa còn chỗ không",
          en: "standard output cannot be written (error \(code)); see whether the disk is full"))
    default: self.init(OfficeProblem(error))
    }
  }
}
