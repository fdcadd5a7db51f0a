import TerminalKit

/// A mouse presses keys: on the key bar the key that stands there, elsewhere the arrows to the row, and Enter on the row
/// that is chosen already. So nothing can be done with it that a key cannot.
extension ScreenProgram {
  static let wheelRows = 3
  private static let mostSteps = 200

  mutating func click(_ place: Position) -> [ScreenEffect] {
    if place.row == size.rows - 1 {
      guard let label = keyBar.key(at: place.column, width: size.columns),
        let key = registryOnTop.key(labelled: label)
      else { return [] }
      return press(key)
    }
    guard let start = render(size: size).cursor?.row else { return [] }
    if start == place.row { return input == .none ? press(.enter) : [] }
    var effects: [ScreenEffect] = []
    var row = start
    for _ in 0..<Self.mostSteps where row != place.row {
      effects += press(place.row < row ? .up : .down)
      guard let next = render(size: size).cursor?.row, next != row, (next < place.row) == (row < place.row)
      else { break }
      row = next
    }
    return effects
  }
}
