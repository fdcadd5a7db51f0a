import CaseOffice
import CaseWorkflow

/// Asks what a change of a table would do.
struct ProposeTable: Errand {
  var request: TableRequest
  var title: String
  var copyKey: String

  struct Result: Sendable {
    var proposal: TableProposal
    /// What the routes are told by.
    var types: [CaseType]
  }

  func run(in office: Office) throws -> Result {
    Result(proposal: try office.propose(request), types: try office.readableTypes())
  }

  func done(_ result: Result, _ desk: Desk) -> [Step]? {
    let proposal = result.proposal
    guard proposal.old != proposal.new else {
      return [.refuse(desk.say(AdministrationWords.noChange)), .bell]
    }
    let change = ChangeTable(request: request, seen: proposal.old, title: title, copyKey: copyKey)
    return [.lay(TablePreview(change, result, desk))]
  }

  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}

/// Does it, unless the tables were changed since it was shown what it would do.
struct ChangeTable: Errand {
  var request: TableRequest
  var seen: OfficeSettings
  var title: String
  var copyKey: String

  func run(in office: Office) throws { try office.carryOut(request, seen: seen) }

  func done(_: Void, _ desk: Desk) -> [Step]? {
    let words = AdministrationWords.saved.filled(["time": desk.time, "what": title])
    return [
      .liftAll, .say(desk.say(words), .good), .ask(DropCopy(key: copyKey)),
      .ask(ReadDesk(language: desk.language)), .reload,
    ]
  }

  /// Back to the form, which says why.
  func failed(_ problem: OfficeProblem, _ desk: Desk) -> [Step] {
    [.lift, .refuse(desk.say(problem.message).withoutCommandWords), .bell]
  }
}
