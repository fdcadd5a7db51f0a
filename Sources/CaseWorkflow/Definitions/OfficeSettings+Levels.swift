package import WorkingCalendar

extension OfficeSettings {
  /// The body a ladder's rung reports to: the one it names, or when that is the debtor itself or a body under the debtor,
  /// the first level above that is neither (C1). nil at the top.
  package func levelAbove(debtor: UnitKey, startingAt named: UnitKey) -> UnitKey? {
    levelAbove(debtor: debtor, startingAt: named) { _ in true }
  }

  /// The same among the bodies in force on `day`; one that was merged gives way to its successor, else to its superior.
  package func levelAbove(debtor: UnitKey, startingAt named: UnitKey, on day: CivilDate) -> UnitKey? {
    let start =
      unit(named)?.isInForce(on: day) == false ? successors(of: named, on: day).first?.key ?? named : named
    return levelAbove(debtor: debtor, startingAt: start) { unit($0)?.isInForce(on: day) ?? true }
  }

  private func levelAbove(
    debtor: UnitKey, startingAt named: UnitKey, where isThere: (UnitKey) -> Bool
  ) -> UnitKey? {
    var seen: Set<UnitKey> = []
    var candidate: UnitKey? = named
    while let key = candidate, seen.insert(key).inserted {
      if !isUnder(key, debtor), isThere(key) { return key }
      candidate = unit(key)?.parent
    }
    return nil
  }

  /// Whether `key` is `other` or stands under it.
  private func isUnder(_ key: UnitKey, _ other: UnitKey) -> Bool {
    var seen: Set<UnitKey> = []
    var current: UnitKey? = key
    while let unit = current, seen.insert(unit).inserted {
      if unit == other { return true }
      current = self.unit(unit)?.parent
    }
    return false
  }
}
