/// A case that was reopened is answered anew: what is spoken of is what was asked for since (D8, D9).
extension Matter {
  /// What came to be owed since the case was opened, or since it was last reopened.
  package var round: ArraySlice<Obligation> { obligations[roundStart...] }

  package var isReopened: Bool { roundStart > 0 }

  /// A duty to forward begins a round; so does an answer asked for after the sender was owed a result, or after what was
  /// owed had been given up by a withdrawal.
  private var roundStart: Int {
    var start = 0
    var isAnswered = false
    var isGivenUp = false
    for (index, duty) in obligations.enumerated() {
      switch duty.key {
      case .forward: start = index
      case .answer where isAnswered || isGivenUp && duty.state != .cancelled: start = index
      case .answer:
        isGivenUp = isGivenUp || duty.state == .cancelled
        continue
      case .notice:
        isAnswered = true
        continue
      default: continue
      }
      isAnswered = false
      isGivenUp = duty.key == .answer && duty.state == .cancelled
    }
    return start
  }
}
