import CaseWorkflow
import WorkingCalendar

extension DefinitionNode {
  /// A row of `terms.json5`: a term that runs in days, or a duty that comes round so often a period.
  func term() throws(DefinitionProblem) -> Term {
    _ = try members(allowed: [
      "key", "label", "days", "unit", "direction", "frequency", "extendedDays", "start", "who", "whom",
      "basis",
      "certainty", "validFrom", "validTo",
    ])
    let frequency = try optional("frequency")?.frequency()
    var term = Term(
      key: try child("key").key(), label: try child("label").phrase(), days: 0, unit: .working,
      extendedDays: nil, start: Phrase(vi: "", en: ""), basis: try child("basis").string(),
      certainty: try child("certainty").choice(Term.Certainty.self),
      validFrom: try optionalDate("validFrom"), validTo: try optionalDate("validTo"), frequency: frequency,
      who: try child("who").phrase(), whom: try optional("whom")?.phrase())
    if frequency == nil {
      try readLength(of: &term)
    } else if let extra = ["days", "unit", "direction", "extendedDays", "start"].first(where: has) {
      throw try child(extra).problem(
        vi: "việc đến kỳ (frequency) không có “\(extra)”", en: "a frequency has no “\(extra)”")
    }
    return term
  }

  private func readLength(of term: inout Term) throws(DefinitionProblem) {
    term.days = try child("days").integer(in: 1...3650)
    term.unit = try child("unit").choice(TermUnit.self)
    term.direction = try optional("direction")?.choice(Term.Direction.self) ?? .after
    term.start = try child("start").phrase()
    guard let longer = optional("extendedDays") else { return }
    let extended = try longer.integer(in: 1...3650)
    guard term.direction == .after else {
      throw longer.problem(
        vi: "thời hạn tính lùi không có gia hạn", en: "a term counted backwards knows no extension")
    }
    guard extended > term.days else {
      throw longer.problem(
        vi: "phải hơn \(term.days), số ngày khi chưa gia hạn",
        en: "must be more than \(term.days), the days before extension")
    }
    term.extendedDays = extended
  }

  private func frequency() throws(DefinitionProblem) -> Term.Frequency {
    _ = try members(allowed: ["times", "per"])
    let periods = try list("per") { node throws(DefinitionProblem) in
      try node.choice(Term.Frequency.Period.self)
    }
    guard !periods.isEmpty else {
      throw problem(vi: "“per” phải có ít nhất một kỳ", en: "“per” names at least one period")
    }
    return Term.Frequency(times: try child("times").integer(in: 1...366), per: periods)
  }
}
