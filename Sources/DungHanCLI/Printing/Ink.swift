/// Emphasis on a terminal. It never says more than the words do: without it nothing is lost.
struct Ink {
  var isOn: Bool

  func strong(_ text: String) -> String { painted(text, .strong) }
  func alarm(_ text: String) -> String { painted(text, .alarm) }
  func warning(_ text: String) -> String { painted(text, .warning) }
  func faint(_ text: String) -> String { painted(text, .faint) }

  /// A change of the pen, as it stands in a line until `Output` gives it to the terminal: a noncharacter, so that no escape
  /// sequence need ever pass through there from a text.
  enum Shade: UInt32 {
    case plain = 0xFDD0
    case strong = 0xFDD1
    case alarm = 0xFDD2
    case warning = 0xFDD3
    case faint = 0xFDD4

    var mark: String { Unicode.Scalar(rawValue).map { String($0) } ?? "" }

    /// <https://man7.org/linux/man-pages/man4/console_codes.4.html>
    var sequence: String {
      switch self {
      case .plain: "\u{1B}[0m"
      case .strong: "\u{1B}[1m"
      case .alarm: "\u{1B}[1;31m"
      case .warning: "\u{1B}[33m"
      case .faint: "\u{1B}[2m"
      }
    }
  }

  private func painted(_ text: String, _ shade: Shade) -> String {
    guard isOn, !text.isEmpty else { return text }
    return shade.mark + text + Shade.plain.mark
  }
}
