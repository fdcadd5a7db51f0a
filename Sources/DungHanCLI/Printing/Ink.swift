/// Emphasis on a terminal. It never says more than the words do: without it nothing is lost.
struct Ink {
  var isOn: Bool

  func strong(_ text: String) -> String { painted(text, "1") }
  func alarm(_ text: String) -> String { painted(text, "1;31") }
  func warning(_ text: String) -> String { painted(text, "33") }
  func faint(_ text: String) -> String { painted(text, "2") }

  /// <https://man7.org/linux/man-pages/man4/console_codes.4.html>
  private func painted(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
