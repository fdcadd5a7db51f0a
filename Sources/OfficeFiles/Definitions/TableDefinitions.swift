import CaseWorkflow
import WorkingCalendar

// The small tables of `config/`: roles, the ladder and the policies, each a list of plain objects.

extension DefinitionNode {
  func role() throws(DefinitionProblem) -> Role {
    _ = try members(allowed: [
      "key", "label", "includes", "unit", "above", "sees", "seesSenders", "seesSealedTitles",
    ])
    return Role(
      key: try child("key").key(), label: try child("label").phrase(),
      includes: try list("includes") { node throws(DefinitionProblem) in try node.key() },
      unit: try optionalKey("unit"), above: try optionalKey("above"),
      sees: try optional("sees")?.choice(Role.Sight.self) ?? .all,
      seesSenders: try optional("seesSenders")?.bool() ?? false,
      seesSealedTitles: try optional("seesSealedTitles")?.bool() ?? false)
  }

  func rung() throws(DefinitionProblem) -> Ladder.Rung {
    _ = try members(allowed: ["key", "label", "kind", "workingDays", "to"])
    let kind = try child("kind").choice(Ladder.Rung.Kind.self)
    if kind == .escalate, !has("to") {
      throw problem(vi: "nấc báo cáo cấp trên phải có “to”", en: "an escalating rung names “to”")
    }
    if kind == .remind, has("to") {
      throw problem(
        vi: "nhắc là nhắc nơi nợ trả lời, không có “to”", en: "a reminder goes to the debtor, without “to”")
    }
    let days = try child("workingDays").integer(in: -60...365)
    if kind == .escalate, days < 0 {
      throw try child("workingDays").problem(
        vi: "chưa quá hạn thì chưa báo cáo cấp trên (D12)", en: "nothing is escalated before it is late (D12)"
      )
    }
    return Ladder.Rung(
      key: try child("key").key(), label: try child("label").phrase(), kind: kind,
      workingDays: days, to: try optionalKey("to"))
  }

  func policies() throws(DefinitionProblem) -> Policies {
    _ = try members(allowed: [
      "extensionReading", "dueSoonWorkingDays", "staleCalendarDays", "beforeReading",
      "periodicSoonWorkingDays", "oneHandMayApprove",
    ])
    return Policies(
      extensionReading: try child("extensionReading").choice(Policies.ExtensionReading.self),
      dueSoonWorkingDays: try child("dueSoonWorkingDays").integer(in: 0...60),
      staleCalendarDays: try child("staleCalendarDays").integer(in: 1...3650),
      beforeReading: try optional("beforeReading")?.choice(Policies.BeforeReading.self) ?? .strict,
      periodicSoonWorkingDays: try optional("periodicSoonWorkingDays")?.integer(in: 0...60) ?? 10,
      oneHandMayApprove: try optional("oneHandMayApprove")?.bool() ?? false)
  }

  func optionalKey(_ key: String) throws(DefinitionProblem) -> String? {
    guard let node = optional(key) else { return nil }
    return try node.key()
  }

  func optionalDate(_ key: String) throws(DefinitionProblem) -> CivilDate? {
    guard let node = optional(key) else { return nil }
    return try node.date()
  }
}
