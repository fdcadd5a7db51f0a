import Testing
import VietnameseText

@testable import TerminalKit

@Suite("A frame holds what is drawn and nothing else")
struct FrameTests {
  @Test("Text is clipped at every edge, a wide letter wholly")
  func clipping() {
    var frame = Frame(size: Size(rows: 3, columns: 8))
    frame.put("Quá hạn", row: -1, column: 0)
    frame.put("Quá hạn 7", row: 0, column: 3)
    frame.put("한국어한국", row: 1, column: 1)
    frame.put("xa", row: 2, column: 9)
    frame.put("a\u{1B}[2J\nb", row: 2, column: 0, maxWidth: 7)
    #expect(frame.textLines == ["   Quá …", " 한국어…", "a␛[2J b "])
    #expect(frame[9, 9].text == " ")
  }

  @Test("Half of a wide letter that is overwritten leaves a blank, not a half")
  func halves() {
    var frame = Frame(size: Size(rows: 2, columns: 4))
    frame.put("한국", row: 0, column: 0)
    frame.put("x", row: 0, column: 1)
    frame.put("한국", row: 1, column: 0)
    frame.put("x", row: 1, column: 2)
    #expect(frame.textLines == [" x국", "한x "])
    #expect(frame.textLines.allSatisfy { $0.displayWidth == 4 })
  }

  @Test("Rules and boxes close, with their titles")
  func boxes() {
    var frame = Frame(size: Size(rows: 4, columns: 16))
    frame.rule(row: 0, title: "QUÁ HẠN (2)")
    frame.box(Rect(row: 1, column: 2, rows: 3, columns: 10), title: "Xóa?")
    frame.put("412", row: 2, column: 4, .danger.selected)
    #expect(
      frame.textLines == [
        "─ QUÁ HẠN (2) ──",
        "  ┌ Xóa? ──┐    ",
        "  │ 412    │    ",
        "  └────────┘    ",
      ])
    #expect(
      frame.attributeLines == [
        "-hhhhhhhhhhhhh--",
        "..-hhhhhh---....",
        "..-.DDD....-....",
        "..----------....",
      ])
  }

  @Test("No size traps, none at all neither", arguments: [(0, 0), (1, 1), (-3, 5), (2, 3)])
  func tiny(rows: Int, columns: Int) {
    var frame = Frame(size: Size(rows: rows, columns: columns))
    frame.box(Rect(row: -1, column: -1, rows: 9, columns: 9), title: "Một tiêu đề dài")
    frame.rule(row: 0, title: "x")
    frame.fill(Rect(row: -5, column: -5, rows: 3, columns: 3), with: "x")
    frame.putRight("quá dài", row: 0, end: 2)
    frame.restyle(row: 0, columns: -3..<90) { $0.selected }
    #expect(frame.textLines.count == max(0, rows))
  }

  @Test(
    "Every theme tells danger, warning and the chosen row from plain text without colour",
    arguments: Theme.allCases)
  func themes(theme: Theme) {
    func withoutColour(_ attributes: Attributes) -> Theme.Ink {
      var ink = theme.ink(attributes)
      ink.foreground = .standard
      ink.background = .standard
      return ink
    }
    for style in Style.allCases {
      #expect(withoutColour(Attributes(style).selected).isReversed)
    }
    guard theme != .highContrast else { return }
    for attributes in [Attributes.warning, .danger, .error, .title, .disabled, .field, .fieldFocused] {
      #expect(withoutColour(attributes) != withoutColour(.normal))
    }
    #expect(withoutColour(.danger) != withoutColour(.warning))
  }

  @Test("Every style has a letter of its own in a snapshot")
  func letters() {
    let all = Style.allCases.flatMap { [Attributes($0), Attributes($0).selected] }.map(\.letter)
    #expect(Set(all).count >= all.count - 1)
  }

  @Test(
    "On a terminal without Unicode borders and letters become plain ones",
    arguments: [
      ("─", "-"), ("│", "|"), ("┌", "+"), ("▸", ">"), ("…", "."), ("Đ", "D"), ("ế", "e"), ("한", "?"),
      ("“", "\""), ("▁", "_"), ("▄", ":"), ("▌", "="), ("▉", "#"), ("░", "."),
    ] as [(Character, Character)])
  func plain(letter: Character, expected: Character) {
    #expect(PlainLetters.letter(for: letter) == expected)
  }
}
