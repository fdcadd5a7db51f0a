package import WorkingCalendar

/// How a case comes to its end, as reports count it.
package enum CaseEnd: String, Sendable, Codable, CaseIterable {
  /// Giải quyết: answered, and the sender told.
  case resolved
  /// Rút, lưu: withdrawn by the sender, or filed without action.
  case dropped
  /// Chuyển: its sender was guided to where it belongs, the Front follows it no further.
  case passedOn = "passed-on"
}

/// One stretch in which a case was open. A case reopened has several.
package struct CaseSpell: Hashable, Sendable {
  package var opened: CivilDate
  /// Begun by reopening, not by an intake.
  package var isReopened: Bool
  package var ended: CivilDate?
  package var end: CaseEnd?

  package init(opened: CivilDate, isReopened: Bool = false, ended: CivilDate? = nil, end: CaseEnd? = nil) {
    self.opened = opened
    self.isReopened = isReopened
    self.ended = ended
    self.end = end
  }
}

/// What an office had, got, ended and has in a period: tồn đầu kỳ + tiếp nhận = giải quyết + rút, lưu + chuyển + tồn cuối
/// kỳ. A reopened case is counted with those received.
package struct PeriodCount: Hashable, Sendable {
  package var from: CivilDate
  package var to: CivilDate
  package private(set) var openBefore = 0
  package private(set) var received = 0
  package private(set) var reopened = 0
  package private(set) var resolved = 0
  package private(set) var dropped = 0
  package private(set) var passedOn = 0
  package private(set) var openAfter = 0

  package init(from: CivilDate, to: CivilDate) {
    self.from = from
    self.to = to
  }

  package mutating func add(_ spell: CaseSpell) {
    guard spell.opened <= to else { return }
    if let ended = spell.ended, ended < from { return }
    if spell.opened < from {
      openBefore += 1
    } else if spell.isReopened {
      reopened += 1
    } else {
      received += 1
    }
    guard let ended = spell.ended, ended <= to else {
      openAfter += 1
      return
    }
    switch spell.end ?? .resolved {
    case .resolved: resolved += 1
    case .dropped: dropped += 1
    case .passedOn: passedOn += 1
    }
  }

  /// Two counts of one period together.
  package static func + (left: PeriodCount, right: PeriodCount) -> PeriodCount {
    var sum = left
    sum.openBefore += right.openBefore
    sum.received += right.received
    sum.reopened += right.reopened
    sum.resolved += right.resolved
    sum.dropped += right.dropped
    sum.passedOn += right.passedOn
    sum.openAfter += right.openAfter
    return sum
  }

  package var isBalanced: Bool {
    openBefore + received + reopened == resolved + dropped + passedOn + openAfter
  }
}
