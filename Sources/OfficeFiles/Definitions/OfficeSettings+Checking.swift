import CaseWorkflow

extension OfficeSettings {
  /// What the tables say of one another: every key once, every name known, nothing round in a circle.
  func check(in folder: DefinitionFolder) throws(DefinitionProblem) {
    try requireOnce(units.map(\.key), folder.problem("units.json5"))
    try requireOnce(roles.map(\.key), folder.problem("roles.json5"))
    try requireOnce(ladder.rungs.map(\.key), folder.problem("ladder.json5"))
    try checkTerms(folder.problem("terms.json5"))
    try checkUnits(in: folder)
    for (index, role) in roles.enumerated() {
      for other in role.includes where self.role(other) == nil || other == role.key {
        throw folder.unknown("roles.json5", "[\(index)].includes", other)
      }
    }
    try checkPeriodic(in: folder)
    for (index, rung) in ladder.rungs.enumerated() {
      if let to = rung.to, unit(to) == nil { throw folder.unknown("ladder.json5", "[\(index)].to", to) }
    }
  }

  /// One key has one term on any day; where the law changed, each time has a row of its own.
  private func checkTerms(_ problem: (Int, Phrase) -> DefinitionProblem) throws(DefinitionProblem) {
    for (index, term) in terms.enumerated() {
      if let from = term.validFrom, let to = term.validTo, to < from {
        throw problem(
          index, Phrase(vi: "validTo ở trước validFrom", en: "validTo lies before validFrom"))
      }
      if terms[..<index].contains(where: { $0.key == term.key && $0.overlaps(term) }) {
        throw problem(
          index,
          Phrase(
            vi: "“\(term.key)” có hai lần cho cùng một thời gian",
            en: "“\(term.key)” stands twice for the same time"))
      }
    }
  }

  /// One key has one rule on any day, and speaks of known bodies.
  private func checkPeriodic(in folder: DefinitionFolder) throws(DefinitionProblem) {
    for (index, duty) in periodic.enumerated() {
      for unit in [duty.debtor] + duty.to where self.unit(unit) == nil {
        throw folder.unknown("periodic.json5", "[\(index)]", unit)
      }
      if let from = duty.validFrom, let to = duty.validTo, to < from {
        throw folder.problem("periodic.json5")(
          index, Phrase(vi: "validTo ở trước validFrom", en: "validTo lies before validFrom"))
      }
      if periodic[..<index].contains(where: { $0.key == duty.key && $0.overlaps(duty) }) {
        throw folder.problem("periodic.json5")(
          index,
          Phrase(
            vi: "“\(duty.key)” có hai lần cho cùng một thời gian",
            en: "“\(duty.key)” stands twice for the same time"))
      }
    }
  }

  private func checkUnits(in folder: DefinitionFolder) throws(DefinitionProblem) {
    for (index, unit) in units.enumerated() {
      var below: Set<UnitKey> = [unit.key]
      var next = unit.parent
      while let key = next {
        guard let parent = self.unit(key) else {
          throw folder.unknown("units.json5", "[\(index)].parent", key)
        }
        guard below.insert(key).inserted else {
          throw folder.problem("units.json5")(
            index, Phrase(vi: "cấp trên đi thành vòng", en: "the levels above go round in a circle"))
        }
        next = parent.parent
      }
    }
    guard unit(ownUnit) != nil else { throw folder.unknown("units.json5", "", ownUnit) }
  }

  private func requireOnce(
    _ keys: [String], _ problem: (Int, Phrase) -> DefinitionProblem
  ) throws(DefinitionProblem) {
    var seen: Set<String> = []
    for (index, key) in keys.enumerated() where !seen.insert(key).inserted {
      throw problem(index, Phrase(vi: "“\(key)” có hai lần", en: "“\(key)” stands twice"))
    }
  }
}

extension Term {
  /// Whether some day has both.
  fileprivate func overlaps(_ other: Term) -> Bool {
    !endsBefore(other) && !other.endsBefore(self)
  }

  private func endsBefore(_ other: Term) -> Bool {
    if let end = validTo, let start = other.validFrom { end < start } else { false }
  }
}

extension PeriodicDuty {
  /// Whether some day has both.
  fileprivate func overlaps(_ other: PeriodicDuty) -> Bool {
    let endsBefore = validTo.flatMap { end in other.validFrom.map { end < $0 } } ?? false
    let beginsAfter = validFrom.flatMap { start in other.validTo.map { $0 < start } } ?? false
    return !endsBefore && !beginsAfter
  }
}
