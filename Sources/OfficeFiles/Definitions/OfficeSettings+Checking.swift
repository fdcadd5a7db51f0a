package import CaseWorkflow
import WorkingCalendar

/// What the tables say of one another: every key once, every name known, nothing round in a circle.
extension OfficeSettings {
  /// The first thing wrong, by the file it stands in.
  func check() throws(DefinitionProblem) {
    if let first = inconsistencies().first { throw first }
  }

  /// Everything wrong between the tables.
  package func inconsistencies() -> [DefinitionProblem] {
    var check = TableCheck(settings: self)
    check.run()
    return check.mistakes
  }

  /// Routes of types that the office does not have.
  func routesOfUnknownTypes(known: [CaseTypeKey]) -> [DefinitionProblem] {
    routes.enumerated().flatMap { index, route in
      route.types.filter { !known.contains($0) }.map { type in
        DefinitionProblem(
          file: "routes.json5", path: "[\(index)].types",
          reason: Phrase(vi: "không có “\(type)”", en: "there is no “\(type)”"))
      }
    }
  }
}

private struct TableCheck {
  let settings: OfficeSettings
  var mistakes: [DefinitionProblem] = []

  mutating func run() {
    requireOnce("units.json5", settings.units.map(\.key))
    requireOnce("roles.json5", settings.roles.map(\.key))
    requireOnce("ladder.json5", settings.ladder.rungs.map(\.key))
    checkTerms()
    checkUnits()
    checkPeriodic()
    for (index, role) in settings.roles.enumerated() {
      for other in role.includes where settings.role(other) == nil || other == role.key {
        unknown("roles.json5", "[\(index)].includes", other)
      }
      requireUnit(role.unit, "roles.json5", "[\(index)].unit")
      if let above = role.above, settings.role(above) == nil || above == role.key {
        unknown("roles.json5", "[\(index)].above", above)
      }
    }
    for (index, rung) in settings.ladder.rungs.enumerated() {
      requireUnit(rung.to, "ladder.json5", "[\(index)].to")
    }
    for (index, signer) in settings.signers.enumerated() {
      requireUnit(signer.unit, "signers.json5", "[\(index)].unit")
      requireOrder(signer.validFrom, signer.validTo, "signers.json5", index)
    }
    for (index, route) in settings.routes.enumerated() {
      requireUnit(route.fromUnit, "routes.json5", "[\(index)].fromUnit")
      requireUnit(route.via, "routes.json5", "[\(index)].via")
      for unit in route.to { requireUnit(unit, "routes.json5", "[\(index)].to") }
    }
  }

  /// One key has one term on any day; where the law changed, each time has a row of its own.
  private mutating func checkTerms() {
    for (index, term) in settings.terms.enumerated() {
      requireOrder(term.validFrom, term.validTo, "terms.json5", index)
      if settings.terms[..<index].contains(where: { $0.key == term.key && $0.overlaps(term) }) {
        add(
          "terms.json5", "[\(index)]",
          Phrase(
            vi: "“\(term.key)” có hai lần cho cùng một thời gian; ghi validTo vào dòng cũ",
            en: "“\(term.key)” stands twice for the same time; give the older row a validTo"))
      }
    }
  }

  /// One key has one rule on any day, and speaks of known bodies.
  private mutating func checkPeriodic() {
    for (index, duty) in settings.periodic.enumerated() {
      for unit in [duty.debtor] + duty.to { requireUnit(unit, "periodic.json5", "[\(index)]") }
      requireOrder(duty.validFrom, duty.validTo, "periodic.json5", index)
      if settings.periodic[..<index].contains(where: { $0.key == duty.key && $0.overlaps(duty) }) {
        add(
          "periodic.json5", "[\(index)]",
          Phrase(
            vi: "“\(duty.key)” có hai lần cho cùng một thời gian",
            en: "“\(duty.key)” stands twice for the same time"))
      }
    }
  }

  private mutating func checkUnits() {
    for (index, unit) in settings.units.enumerated() {
      let place = "[\(index)]"
      requireOrder(unit.validFrom, unit.validTo, "units.json5", index)
      requireUnit(unit.parent, "units.json5", place + ".parent")
      for superior in unit.superiors {
        requireUnit(superior.unit, "units.json5", "\(place).superiors.\(superior.line.rawValue)")
        if superior.line == unit.line {
          add(
            "units.json5", "\(place).superiors",
            Phrase(
              vi: "cấp trên trong hệ thống của mình là “parent”",
              en: "the superior in its own line is “parent”"))
        }
      }
      for older in unit.predecessors {
        requireUnit(older.unit, "units.json5", place + ".predecessors")
        if older.unit == unit.key {
          add(
            "units.json5", place + ".predecessors",
            Phrase(vi: "không kế thừa chính mình", en: "a body is not its own predecessor"))
        }
      }
      for line in Unit.Line.allCases where goesRound(from: unit, in: line) {
        add(
          "units.json5", place,
          Phrase(vi: "cấp trên đi thành vòng", en: "the levels above go round in a circle"))
        break
      }
    }
    if settings.unit(settings.ownUnit) == nil { unknown("units.json5", "", settings.ownUnit) }
  }

  private func goesRound(from unit: Unit, in line: Unit.Line) -> Bool {
    var below: Set<UnitKey> = [unit.key]
    var next = unit.superior(in: line)
    while let key = next, let parent = settings.unit(key) {
      guard below.insert(key).inserted else { return true }
      next = parent.superior(in: line)
    }
    return false
  }

  private mutating func requireUnit(_ key: UnitKey?, _ file: String, _ path: String) {
    if let key, settings.unit(key) == nil { unknown(file, path, key) }
  }

  private mutating func requireOrder(_ from: CivilDate?, _ to: CivilDate?, _ file: String, _ index: Int) {
    guard let from, let to, to < from else { return }
    add(
      file, "[\(index)]", Phrase(vi: "validTo ở trước validFrom", en: "validTo lies before validFrom"))
  }

  private mutating func requireOnce(_ file: String, _ keys: [String]) {
    var seen: Set<String> = []
    for (index, key) in keys.enumerated() where !seen.insert(key).inserted {
      add(file, "[\(index)]", Phrase(vi: "“\(key)” có hai lần", en: "“\(key)” stands twice"))
    }
  }

  private mutating func unknown(_ file: String, _ path: String, _ key: String) {
    add(file, path, Phrase(vi: "không có “\(key)”", en: "there is no “\(key)”"))
  }

  private mutating func add(_ file: String, _ path: String, _ reason: Phrase) {
    mistakes.append(DefinitionProblem(file: file, path: path, reason: reason))
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
