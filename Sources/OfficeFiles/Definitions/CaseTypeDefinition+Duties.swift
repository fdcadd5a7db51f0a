import CaseWorkflow

extension DefinitionNode {
  /// `{ key: "accept-notice", term: "qd11.notify", opens: "intake", ends: "told", debtor: "own", creditor: "sender" }`.
  func duty() throws(DefinitionProblem) -> DutyDefinition {
    _ = try members(allowed: ["key", "label", "term", "opens", "ends", "debtor", "creditor"])
    return DutyDefinition(
      key: ObligationKey(rawValue: try child("key").key()), label: try child("label").phrase(),
      term: try child("term").key(), opens: try child("opens").opening(),
      ends: try child("ends").choice(Milestone.self), debtor: try child("debtor").party(),
      creditor: try child("creditor").party())
  }

  /// A milestone, or `{ after: "…" }`: once another duty was met.
  private func opening() throws(DefinitionProblem) -> DutyDefinition.Opening {
    if has("after") {
      _ = try members(allowed: ["after"])
      return .fulfilled(ObligationKey(rawValue: try child("after").key()))
    }
    return .milestone(try choice(Milestone.self))
  }

  private func party() throws(DefinitionProblem) -> DutyDefinition.Party {
    switch try key() {
    case "own": .own
    case "addressee": .addressee
    case "sender": .sender
    case let unit: .unit(unit)
    }
  }

  func item() throws(DefinitionProblem) -> ItemDefinition {
    _ = try members(allowed: ["key", "label", "mustBeAnswered", "closedBy"])
    return ItemDefinition(
      key: try child("key").key(), label: try child("label").phrase(),
      mustBeAnswered: try optional("mustBeAnswered")?.bool() ?? false,
      closedBy: try list("closedBy") { node throws(DefinitionProblem) in try node.key() })
  }
}
