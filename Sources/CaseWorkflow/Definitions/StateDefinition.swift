/// A place in the life of a case, or of one of the answers it waits for.
package struct StateDefinition: Hashable, Sendable, Codable {
  /// A case moves through its own states; while it waits, each body's answer moves through stages of its own.
  package enum Scope: String, Sendable, Codable, CaseIterable {
    case matter
    case answer
  }

  package var key: StateKey
  package var label: Phrase
  package var scope: Scope
  /// Nothing more is expected here: a closed case, an issued answer.
  package var isFinal: Bool
  /// As what a case that ends here is counted; nil for what is not final.
  package var ends: CaseEnd?
  /// The move now due and whose it is (D18); every state of an open case has one.
  package var next: NextMove?

  package init(
    key: StateKey, label: Phrase, scope: Scope, isFinal: Bool, ends: CaseEnd? = nil, next: NextMove?
  ) {
    self.key = key
    self.label = label
    self.scope = scope
    self.isFinal = isFinal
    self.ends = ends
    self.next = next
  }
}

/// “Chuyển nơi giải quyết, cán bộ, theo hạn chuyển đơn”: which action is expected, of whom, by which obligation's date.
package struct NextMove: Hashable, Sendable, Codable {
  package var action: ActionKey
  package var role: RoleKey
  package var duty: ObligationKey
  /// As on the board; the action's own label when nil.
  package var label: Phrase?
  /// True where a draft was sent back: it is to be done over here, and no body is waited for.
  package var sentBack: Bool?

  package init(
    action: ActionKey, role: RoleKey, duty: ObligationKey, label: Phrase? = nil, sentBack: Bool? = nil
  ) {
    self.action = action
    self.role = role
    self.duty = duty
    self.label = label
    self.sentBack = sentBack
  }
}
