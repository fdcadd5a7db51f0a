package import WorkingCalendar

/// A body on a day: whether it was there, and what it was called.
extension Unit {
  package func isInForce(on day: CivilDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }

  package func name(on day: CivilDate) -> Phrase {
    formerName(on: day)?.name ?? name
  }

  package func shortName(on day: CivilDate) -> String {
    formerName(on: day)?.shortName ?? shortName
  }

  private func formerName(on day: CivilDate) -> FormerName? {
    formerNames.filter { day <= $0.until }.min { $0.until < $1.until }
  }

  /// Every name it was ever known by, the newest first: an old book may use any of them.
  package var everyName: [String] {
    [name.vi, shortName] + formerNames.reversed().flatMap { [$0.name.vi, $0.shortName] }
  }

  package func superior(in line: Line) -> UnitKey? {
    line == self.line ? parent : superiors.first { $0.line == line }?.unit
  }

  /// Gives it a new name from `day` on; the old one stays for everything before.
  package mutating func rename(_ name: Phrase, shortName: String, from day: CivilDate) {
    if (formerNames.last?.until).map({ $0 < day - 1 }) ?? true, validFrom.map({ $0 < day }) ?? true {
      formerNames.append(FormerName(name: self.name, shortName: self.shortName, until: day - 1))
    }
    self.name = name
    self.shortName = shortName
  }
}

extension OfficeSettings {
  /// The bodies that something can be sent to on `day`.
  package func unitsInForce(on day: CivilDate) -> [Unit] {
    units.filter { $0.isInForce(on: day) }
  }

  /// The bodies that took over the work of `unit` and are there on `day`; where one of them was itself merged, those after
  /// it.
  package func successors(of unit: UnitKey, on day: CivilDate) -> [Unit] {
    var found: [Unit] = []
    var seen: Set<UnitKey> = [unit]
    var open = [unit]
    while !open.isEmpty {
      let old = open.removeFirst()
      for next in units
      where next.predecessors.contains(where: { $0.unit == old && $0.on <= day })
        && seen.insert(next.key).inserted
      {
        if next.isInForce(on: day) { found.append(next) } else { open.append(next.key) }
      }
    }
    return found
  }
}
