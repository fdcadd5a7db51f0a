/// What a piece of the screen means. How it looks is the theme's affair, and never colour alone.
package enum Style: UInt8, CaseIterable, Sendable {
  case normal, title, heading, emphasis, faint, hint, warning, danger, ok, error, disabled
  case keyName, keyBar, status, field, fieldFocused, border
  /// How much there is of something, from a little to the most; a mark beside it says the same.
  case heat1, heat2, heat3, heat4

  /// The letter that stands for the style in a snapshot.
  package var letter: Character {
    switch self {
    case .normal: "."
    case .title: "t"
    case .heading: "h"
    case .emphasis: "b"
    case .faint: "f"
    case .hint: "i"
    case .warning: "w"
    case .danger: "d"
    case .ok: "o"
    case .error: "e"
    case .disabled: "x"
    case .keyName: "k"
    case .keyBar: "_"
    case .status: "s"
    case .field: "n"
    case .fieldFocused: "c"
    case .border: "-"
    case .heat1: "1"
    case .heat2: "2"
    case .heat3: "3"
    case .heat4: "4"
    }
  }

  /// The letter of the style where it is chosen.
  fileprivate var selectedLetter: Character {
    switch self {
    case .normal: "#"
    case .heat1: "!"
    case .heat2: "@"
    case .heat3: "$"
    case .heat4: "%"
    default: letter.isLetter ? Character(letter.uppercased()) : "="
    }
  }
}

/// The style of a cell, and whether it belongs to what is chosen.
package struct Attributes: Hashable, Sendable {
  package var style: Style
  package var isSelected: Bool

  package init(_ style: Style, isSelected: Bool = false) {
    self.style = style
    self.isSelected = isSelected
  }

  /// The same style in the chosen row or item.
  package var selected: Attributes { Attributes(style, isSelected: true) }

  /// The letter in a snapshot: capital where it is selected; `#` is a selected normal cell, `!@$%` are selected heats,
  /// `=` any other sign.
  package var letter: Character { isSelected ? style.selectedLetter : style.letter }

  package static let normal = Attributes(.normal)
  package static let title = Attributes(.title)
  package static let heading = Attributes(.heading)
  package static let emphasis = Attributes(.emphasis)
  package static let faint = Attributes(.faint)
  package static let hint = Attributes(.hint)
  package static let warning = Attributes(.warning)
  package static let danger = Attributes(.danger)
  package static let ok = Attributes(.ok)
  package static let error = Attributes(.error)
  package static let disabled = Attributes(.disabled)
  package static let keyName = Attributes(.keyName)
  package static let keyBar = Attributes(.keyBar)
  package static let status = Attributes(.status)
  package static let field = Attributes(.field)
  package static let fieldFocused = Attributes(.fieldFocused)
  package static let border = Attributes(.border)
  package static let selected = Attributes(.normal, isSelected: true)
}
