import CaseOffice
import CaseWorkflow

/// Reads the definitions that a new case can be opened under, for the form of the intake: the board does not wait for them.
struct ReadTypes: Errand {
  func run(in office: Office) throws -> [CaseType] { try office.caseTypes() }

  func done(_ types: [CaseType], _ desk: Desk) -> [Step]? { [.startIntake(types, after: nil)] }
}
