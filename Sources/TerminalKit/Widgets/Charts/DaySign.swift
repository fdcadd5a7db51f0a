/// What a day is, to be shown: a mark of its own for each kind, so that it is read without colour. Which day is which is
/// the host's affair.
package struct DaySign: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case ordinary
    case weekend
    case holiday
    /// Off in place of a holiday on a day of rest.
    case compensatory
    /// Off by a swap, and the day of rest worked for it.
    case swappedOff, swappedWorking
    /// The clock stands, on a document.
    case stopped
  }

  package var kind: Kind
  /// What the day is can still change.
  package var isUncertain: Bool

  package init(_ kind: Kind = .ordinary, isUncertain: Bool = false) {
    self.kind = kind
    self.isUncertain = isUncertain
  }

  /// One column; a space for an ordinary day. What is uncertain is said before all else.
  package var mark: Character { isUncertain ? "~" : kind.mark }

  var attributes: Attributes {
    if isUncertain { return .warning }
    switch kind {
    case .ordinary: return .normal
    case .weekend, .stopped: return .faint
    case .holiday, .compensatory, .swappedOff: return .hint
    case .swappedWorking: return .emphasis
    }
  }
}

extension DaySign.Kind {
  /// One column.
  package var mark: Character {
    switch self {
    case .ordinary: " "
    case .weekend: "·"
    case .holiday: "*"
    case .compensatory: ">"
    case .swappedOff: "-"
    case .swappedWorking: "+"
    case .stopped: "|"
    }
  }
}

/// How much falls on a day, in four levels over none, against the fullest day: a mark that grows, and a style.
package struct HeatScale: Hashable, Sendable {
  /// What level 4 begins to fill.
  package var largest: Int

  package init(largest: Int) { self.largest = max(0, largest) }

  package static let levels = 0...4

  /// 0 for nothing, 1…4 for the quarters up to the largest.
  package func level(of count: Int) -> Int {
    guard count > 0, largest > 0 else { return 0 }
    return min(4, (min(count, largest) * 4 + largest - 1) / largest)
  }

  /// The counts that make a level, for a legend; nil where none does.
  package func counts(ofLevel level: Int) -> ClosedRange<Int>? {
    guard (1...4).contains(level), largest > 0 else { return nil }
    let first = (level - 1) * largest / 4 + 1
    let last = level * largest / 4
    return first <= last ? first...last : nil
  }

  /// One column: a space, then blocks that rise.
  package static func mark(ofLevel level: Int) -> Character {
    switch level {
    case 1: "▁"
    case 2: "▃"
    case 3: "▅"
    case 4...: "█"
    default: " "
    }
  }

  package static func attributes(ofLevel level: Int) -> Attributes {
    switch level {
    case 1: Attributes(.heat1)
    case 2: Attributes(.heat2)
    case 3: Attributes(.heat3)
    case 4...: Attributes(.heat4)
    default: .normal
    }
  }
}
