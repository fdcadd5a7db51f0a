import Testing
import VietnameseText

/// Bahnar, Jarai and Êđê letters, as names in the office's papers have them.
@Suite("Letters of the Central Highlands are letters like any other")
struct HighlandLetterTests {
  static let letters = [
    ("č", "c"), ("ĕ", "e"), ("ĭ", "i"), ("ñ", "n"), ("ŏ", "o"), ("ơ\u{306}", "o"), ("ŭ", "u"),
    ("ư\u{306}", "u"),
    ("Č", "c"), ("Ĕ", "e"), ("Ĭ", "i"), ("Ñ", "n"), ("Ŏ", "o"), ("Ơ\u{306}", "o"), ("Ŭ", "u"),
    ("Ư\u{306}", "u"),
    ("ê\u{306}", "e"), ("ô\u{306}", "o"), ("â\u{306}", "a"),
  ]

  @Test("One character, one column, found by its plain letter", arguments: letters)
  func letter(_ letter: String, _ plain: String) {
    #expect(letter.nfc.count == 1)
    #expect(letter.displayWidth == 1)
    #expect(letter.folded == plain)
    #expect("Y \(letter)ng".searchTokens == ["y", plain + "ng"])
    #expect("Y \(letter)".padded(toWidth: 6).displayWidth == 6)
    #expect("\(letter)\(letter)\(letter)".truncated(toWidth: 2).displayWidth == 2)
  }

  @Test(
    "However the marks arrive, one form is stored",
    arguments: ["o\u{31B}\u{306}", "o\u{306}\u{31B}", "ơ\u{306}", "ŏ\u{31B}"])
  func oneForm(_ arrives: String) {
    #expect(arrives.nfc.unicodeScalars.elementsEqual("ơ\u{306}".unicodeScalars))
  }

  @Test("Names stand among the others, the marked letter after the plain one")
  func order() {
    let names = ["Y Ngọc", "Kpŭih", "Kpuih", "Rơ\u{306}ng", "Rơng", "Ksor"]
    let sorted = names.sorted { $0.sortKey < $1.sortKey }
    #expect(sorted == ["Kpuih", "Kpŭih", "Ksor", "Rơng", "Rơ\u{306}ng", "Y Ngọc"])
  }

  @Test("The composer leaves them to the input method that sent them", arguments: letters)
  func notComposed(_ letter: String, _ plain: String) {
    #expect(SyllableComposer(TypingStyle(.telex), resuming: "Kp" + letter) == nil)
    #expect(!SyllableComposer(TypingStyle(.vni)).takes(letter.nfc.first ?? " "))
  }
}
