import WorkingCalendar

extension Unit {
  /// The tables of an office founded before bodies had more than a name and a line are read as they were meant.
  package init(from decoder: any Decoder) throws {
    let stored = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      key: try stored.decode(UnitKey.self, forKey: .key), name: try stored.decode(Phrase.self, forKey: .name),
      shortName: try stored.decode(String.self, forKey: .shortName),
      line: try stored.decode(Line.self, forKey: .line),
      kind: try stored.decodeIfPresent(Kind.self, forKey: .kind),
      level: try stored.decodeIfPresent(Level.self, forKey: .level) ?? .commune,
      symbol: try stored.decodeIfPresent(String.self, forKey: .symbol),
      parent: try stored.decodeIfPresent(UnitKey.self, forKey: .parent),
      superiors: try stored.decodeIfPresent([Superior].self, forKey: .superiors) ?? [],
      validFrom: try stored.decodeIfPresent(CivilDate.self, forKey: .validFrom),
      validTo: try stored.decodeIfPresent(CivilDate.self, forKey: .validTo),
      formerNames: try stored.decodeIfPresent([FormerName].self, forKey: .formerNames) ?? [],
      predecessors: try stored.decodeIfPresent([Predecessor].self, forKey: .predecessors) ?? [])
  }
}
