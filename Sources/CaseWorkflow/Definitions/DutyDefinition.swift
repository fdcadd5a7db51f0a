/// A turn in the life of a case at which a declared duty arises or ends.
package enum Milestone: String, Sendable, Codable, CaseIterable {
  /// The Front received it.
  case intake
  /// It was sent to the body in charge; per body.
  case forwarded
  /// The body's own receipt is known; per body.
  case received
  /// The sender was told of anything: acceptance or result.
  case told
  /// The body settled it: the day of its decision; per body.
  case decided
  /// The body's written answer was issued; per body.
  case answered
  /// Somebody found that the result is to be made public, where no law says so of itself; per body that publishes.
  case publishable
  /// The result was made public.
  case published

  /// Whether it is reached by each body for itself.
  package var isPerBody: Bool {
    switch self {
    case .forwarded, .received, .decided, .answered, .publishable: true
    case .intake, .told, .published: false
    }
  }
}

/// A duty with a date of its own beside the answer: arises at one milestone, ends at another, on a term of the office's
/// table (B2, kn.front, tc.front, qd11.notify, dccs.publish).
package struct DutyDefinition: Hashable, Sendable, Codable {
  /// Who owes it, or to whom it is owed.
  package enum Party: Hashable, Sendable, Codable {
    /// The Front itself.
    case own
    /// The body whose answer it belongs to.
    case addressee
    case sender
    case unit(UnitKey)
  }

  package var key: ObligationKey
  package var label: Phrase
  package var term: TermKey
  package var opens: Opening
  package var ends: Milestone
  package var debtor: Party
  package var creditor: Party

  /// What brings it about.
  package enum Opening: Hashable, Sendable, Codable {
    case milestone(Milestone)
    /// The fulfilment of another declared duty.
    case fulfilled(ObligationKey)
  }

  /// Whether each body has one of its own.
  package var isPerBody: Bool { debtor == .addressee || creditor == .addressee }

  package init(
    key: ObligationKey, label: Phrase, term: TermKey, opens: Opening, ends: Milestone, debtor: Party,
    creditor: Party
  ) {
    self.key = key
    self.label = label
    self.term = term
    self.opens = opens
    self.ends = ends
    self.debtor = debtor
    self.creditor = creditor
  }
}

/// A kind of item a type knows: contents of a petition, recommendations, opinions on a draft, incidents of conduct.
package struct ItemDefinition: Hashable, Sendable, Codable {
  package var key: ItemKey
  package var label: Phrase
  /// Whether the case can be closed only once every item of this kind has its result.
  package var mustBeAnswered: Bool
  /// The acts whose letter a case with such items needs before it can be closed (F5).
  package var closedBy: [ActionKey]

  package init(key: ItemKey, label: Phrase, mustBeAnswered: Bool, closedBy: [ActionKey] = []) {
    self.key = key
    self.label = label
    self.mustBeAnswered = mustBeAnswered
    self.closedBy = closedBy
  }
}
