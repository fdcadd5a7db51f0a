/// What a key did to a chart whose parts can be chosen: every figure opens down to its cases.
package enum ChartEvent: Hashable, Sendable {
  case ignored
  /// Taken; the choice may have moved.
  case handled
  /// Enter on the part at this place.
  case open(Int)
}

extension Int? {
  /// Moves a choice among `count` parts that lie in the direction of two keys.
  mutating func choose(_ key: Key, among count: Int, back: Key, forth: Key) -> ChartEvent {
    guard count > 0 else { return .ignored }
    switch key {
    case back: self = Swift.max(0, (self ?? count) - 1)
    case forth: self = Swift.min(count - 1, (self ?? -1) + 1)
    case .home, .textStart: self = 0
    case .end, .textEnd: self = count - 1
    case .enter: return map { .open($0) } ?? .ignored
    default: return .ignored
    }
    return .handled
  }
}
