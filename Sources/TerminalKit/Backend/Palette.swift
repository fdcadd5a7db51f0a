import CNcurses

/// The theme as ncurses has it: attributes and colour pairs, asked for once each.
struct Palette {
  /// What ncurses is given for a cell.
  struct Look {
    var attributes: attr_t
    var pair: Int16
  }

  private let theme: Theme
  private let hasColours: Bool
  private var looks: [Attributes: Look] = [:]
  private var pairs: [Int: Int16] = [:]

  init(theme: Theme, hasColours: Bool) {
    self.theme = theme
    self.hasColours = hasColours && theme != .mono
  }

  /// Tells ncurses that colours will be used. After the screen is open.
  func start() {
    guard hasColours else { return }
    start_color()
    use_default_colors()
  }

  mutating func look(_ attributes: Attributes) -> Look {
    if let known = looks[attributes] { return known }
    let ink = theme.ink(attributes)
    var flags: attr_t = 0
    if ink.isBold { flags |= cncurses_bold() }
    if ink.isDim { flags |= cncurses_dim() }
    if ink.isUnderlined { flags |= cncurses_underline() }
    if ink.isReversed { flags |= cncurses_reverse() }
    let look = Look(attributes: flags, pair: pair(ink))
    looks[attributes] = look
    return look
  }

  private mutating func pair(_ ink: Theme.Ink) -> Int16 {
    guard hasColours, ink.foreground != .standard || ink.background != .standard else { return 0 }
    let key = Int(ink.foreground.rawValue) * 16 + Int(ink.background.rawValue)
    if let known = pairs[key] { return known }
    let number = Int16(pairs.count + 1)
    guard Int32(number) < cncurses_color_pairs() else { return 0 }
    init_pair(number, ink.foreground.rawValue, ink.background.rawValue)
    pairs[key] = number
    return number
  }
}
