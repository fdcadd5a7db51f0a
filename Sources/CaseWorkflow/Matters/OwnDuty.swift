/// What the office itself owes in a case beside the move now due: to tell the sender within ten days that the matter was
/// taken up, while a body answers it.
package struct OwnDuty: Hashable, Sendable {
  package var key: ObligationKey
  package var move: PendingMove
  /// Whether a notice still to come can move its date (D12).
  package var isProvisional: Bool

  package init(key: ObligationKey, move: PendingMove, isProvisional: Bool) {
    self.key = key
    self.move = move
    self.isProvisional = isProvisional
  }
}
