import CaseWorkflow
import WorkingCalendar

// The periodic duties of `config/periodic.json5`, each with one rule of three kinds.

extension DefinitionNode {
  func periodicDuty() throws(DefinitionProblem) -> PeriodicDuty {
    _ = try members(allowed: [
      "key", "label", "debtor", "to", "via", "rule", "basis", "certainty", "validFrom", "validTo",
    ])
    let to = try list("to") { node throws(DefinitionProblem) in try node.key() }
    guard !to.isEmpty else {
      throw try child("to").problem(vi: "phải có nơi nhận", en: "somebody must be named to receive it")
    }
    return PeriodicDuty(
      key: try child("key").key(), label: try child("label").phrase(), debtor: try child("debtor").key(),
      to: to, via: try optional("via")?.phrase(), rule: try child("rule").periodicRule(),
      basis: try child("basis").string(), certainty: try child("certainty").choice(Term.Certainty.self),
      validFrom: try optionalDate("validFrom"), validTo: try optionalDate("validTo"))
  }

  /// `{ before: "30/11" }`, `{ every: "quarter", … }` or `{ from: "01/10", to: "31/12", steps: […] }`.
  private func periodicRule() throws(DefinitionProblem) -> PeriodicRule {
    if has("before") {
      _ = try members(allowed: ["before"])
      return .before(try child("before").dayOfYear())
    }
    if has("every") { return try everyPeriod() }
    _ = try members(allowed: ["from", "to", "steps"])
    let (from, to) = (try child("from").dayOfYear(), try child("to").dayOfYear())
    guard (from.month, from.day) <= (to.month, to.day) else {
      throw try child("to").problem(vi: "ở trước “from”", en: "lies before “from”")
    }
    var steps: [PeriodicStep] = []
    for node in try child("steps").elements() {
      _ = try node.members(allowed: ["key", "label"])
      let step = PeriodicStep(key: try node.child("key").key(), label: try node.child("label").phrase())
      if steps.contains(where: { $0.key == step.key }) {
        throw node.problem(vi: "“\(step.key)” có hai lần", en: "“\(step.key)” stands twice")
      }
      steps.append(step)
    }
    guard !steps.isEmpty else {
      throw try child("steps").problem(vi: "phải có ít nhất một bước", en: "there must be a step")
    }
    return .within(from: from, to: to, steps: steps)
  }

  private func everyPeriod() throws(DefinitionProblem) -> PeriodicRule {
    _ = try members(allowed: ["every", "periods", "dueDays", "dueDate"])
    let cycle = try child("every").choice(DutyPeriod.Cycle.self)
    let chosen = try list("periods") { node throws(DefinitionProblem) in
      try node.integer(in: 1...cycle.count)
    }
    if has("dueDays"), has("dueDate") {
      throw problem(vi: "chỉ ghi dueDays hoặc dueDate", en: "give dueDays or dueDate, not both")
    }
    if has("dueDate"), cycle != .year {
      throw try child("dueDate").problem(
        vi: "chỉ việc hằng năm có ngày cố định", en: "only a yearly duty has a fixed date")
    }
    let due: PeriodicRule.Due =
      if let days = try optional("dueDays")?.integer(in: 0...365) {
        .days(days)
      } else if let day = try optional("dueDate")?.dayOfYear() {
        .date(day)
      } else {
        .unset
      }
    return .every(cycle, periods: chosen.isEmpty ? nil : chosen.sorted(), due: due)
  }

  private func dayOfYear() throws(DefinitionProblem) -> DayOfYear {
    guard let day = DayOfYear(try string()) else {
      throw problem(vi: "phải là ngày như 30/11", en: "must be a date as 30/11")
    }
    return day
  }
}
