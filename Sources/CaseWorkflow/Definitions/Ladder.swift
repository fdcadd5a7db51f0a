/// The rungs of reminding and escalating, each fired once per obligation (C1–C4). The ladder proposes; a person signs.
package struct Ladder: Hashable, Sendable, Codable {
  package struct Rung: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
      case remind
      case escalate
    }

    package var key: String
    package var label: Phrase
    package var kind: Kind
    /// Working days after the due date; negative for before it.
    package var workingDays: Int
    /// Whom to escalate to; nil for a reminder to the debtor.
    package var to: UnitKey?

    package init(key: String, label: Phrase, kind: Kind, workingDays: Int, to: UnitKey?) {
      self.key = key
      self.label = label
      self.kind = kind
      self.workingDays = workingDays
      self.to = to
    }
  }

  package var rungs: [Rung]

  package init(rungs: [Rung]) {
    self.rungs = rungs
  }
}
