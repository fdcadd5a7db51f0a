extension OfficeSettings {
  /// The body a ladder's rung reports to: the one it names, or when that is the debtor itself or a body under the debtor,
  /// the first level above that is neither (C1). nil at the top.
  package func levelAbove(debtor: UnitKey, startingAt named: UnitKey) -> UnitKey? {
    var seen: Set<UnitKey> = []
    var candidate: UnitKey? = named
    while let key = candidate, seen.insert(key).inserted {
      if !isUnder(key, debtor) { return key }
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
