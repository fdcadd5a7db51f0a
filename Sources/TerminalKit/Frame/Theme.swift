/// How styles look. Every theme tells them apart by attributes too, so that colour is never alone.
package enum Theme: String, CaseIterable, Sendable {
  case dark, light, highContrast, mono

  /// A colour of the eight that every terminal has; `standard` is the terminal's own.
  package enum Colour: Int16, Sendable {
    case standard = -1
    case black = 0
    case red, green, yellow, blue, magenta, cyan, white
  }

  /// A look: two colours and four attributes.
  package struct Ink: Hashable, Sendable {
    package var foreground = Colour.standard
    package var background = Colour.standard
    package var isBold = false
    package var isDim = false
    package var isUnderlined = false
    package var isReversed = false
  }

  /// The look of a cell. What is selected is always reversed.
  package func ink(_ attributes: Attributes) -> Ink {
    var ink = attributeInk(attributes.style)
    switch self {
    case .mono: break
    case .dark: ink.foreground = darkColour(attributes.style)
    case .light: ink.foreground = lightColour(attributes.style)
    case .highContrast:
      ink.foreground = .white
      ink.background = .black
      ink.isDim = false
      ink.isBold = true
    }
    if attributes.isSelected {
      ink.isReversed = true
      ink.isDim = false
      // A colour that is reversed becomes a coloured bar; the terminal's own two are easier to read.
      ink.foreground = self == .highContrast ? .white : .standard
    }
    return ink
  }

  private func attributeInk(_ style: Style) -> Ink {
    switch style {
    case .normal, .hint, .field, .border, .keyBar: Ink(isUnderlined: style == .field)
    case .title, .keyName: Ink(isBold: true, isReversed: true)
    case .heading, .emphasis, .ok, .warning: Ink(isBold: true)
    case .danger, .error: Ink(isBold: true, isUnderlined: style == .danger)
    case .faint, .disabled: Ink(isDim: true)
    case .status: Ink(isReversed: false)
    case .fieldFocused: Ink(isBold: true, isUnderlined: true)
    case .heat1: Ink()
    case .heat2: Ink(isBold: true)
    case .heat3: Ink(isUnderlined: true)
    case .heat4: Ink(isBold: true, isUnderlined: true)
    }
  }

  private func darkColour(_ style: Style) -> Colour {
    switch style {
    case .warning: .yellow
    case .danger, .error: .red
    case .ok: .green
    case .heading, .hint, .heat2: .cyan
    case .heat1: .green
    case .heat3: .yellow
    case .heat4: .magenta
    default: .standard
    }
  }

  /// Yellow and cyan cannot be read on white.
  private func lightColour(_ style: Style) -> Colour {
    switch style {
    case .warning, .heat3: .magenta
    case .danger, .error, .heat4: .red
    case .ok, .heading, .hint, .heat2: .blue
    case .heat1: .green
    default: .standard
    }
  }
}
