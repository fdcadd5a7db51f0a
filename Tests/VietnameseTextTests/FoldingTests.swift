import Testing
import VietnameseText

@Suite("Typed without accents, found with them")
struct FoldingTests {
  @Test(
    "A text and its accent-free spelling fold alike",
    arguments: [
      ("Nguyễn Thị Đào", "nguyen thi dao"),
      ("NGUYỄN THỊ ĐÀO", "nguyen thi dao"),
      ("Ðường vào xóm 3", "duong vao xom 3"),
      ("Ăn Ân Ên Ôn Ơn Ưn", "an an en on on un"),
      ("Kon Rẫy, Đăk Rơ̆ng, Y Ngọc", "kon ray, dak rong, y ngoc"),
      ("č ĕ ĭ ñ ŏ ơ̆ ŭ ư̆ ƀ", "c e i n o o u u b"),
      ("ＡＢＣ １２", "abc 12"),
      ("Straße, Œuvre, Æsir, Łódź", "strasse, oeuvre, aesir, lodz"),
      ("500 m²", "500 m2"),
      ("tay\u{200B}ninh\u{A0}2", "tayninh 2"),
      ("Привет 中文 🙂", "привет 中文 🙂"),
      ("", ""),
    ])
  func folds(text: String, expected: String) {
    #expect(text.folded == expected)
    #expect(text.folded.utf8.count <= text.utf8.count)
    #expect(text.folded.folded == expected)
  }

  @Test("Form C and form D of every Vietnamese vowel fold alike")
  func formsFoldAlike() {
    for base in ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"] {
      for tone in ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"] {
        for letter in [base + tone, (base + tone).uppercased()] {
          let composed = letter.nfc
          let decomposed = Self.decomposed(letter)
          #expect(composed.unicodeScalars.count == 1, "\(letter)")
          #expect(composed.folded.utf8.count == 1)
          #expect(decomposed.folded.utf8.elementsEqual(composed.folded.utf8), "\(letter)")
          #expect(decomposed.nfc.utf8.elementsEqual(composed.utf8), "\(letter)")
          #expect(decomposed.sortKey == composed.sortKey, "\(letter)")
        }
      }
    }
  }

  @Test("Text that is in form C already is left as it is", arguments: ["Cầu treo", "“Đường” – 3", "한국", "🙂"])
  func composedStays(text: String) {
    #expect(text.nfc.utf8.elementsEqual(text.utf8))
  }

  @Test(
    "The words of a text are its runs of letters and digits",
    arguments: [
      ("TL-2026-00412", ["tl", "2026", "00412"]),
      ("  “Đất”, rừng… (xóm 3) ", ["dat", "rung", "xom", "3"]),
      ("a_b A+C", ["a", "b", "a", "c"]),
      ("?!", []),
      ("中文 Đức", ["中文", "duc"]),
    ])
  func tokens(text: String, expected: [String]) {
    #expect(text.searchTokens == expected)
  }

  /// Form D by hand: the letter, the hook or hat, the tone.
  static func decomposed(_ letter: String) -> String {
    let table: [Unicode.Scalar: String] = [
      "ă": "a\u{306}", "â": "a\u{302}", "ê": "e\u{302}", "ô": "o\u{302}", "ơ": "o\u{31B}", "ư": "u\u{31B}",
      "Ă": "A\u{306}", "Â": "A\u{302}", "Ê": "E\u{302}", "Ô": "O\u{302}", "Ơ": "O\u{31B}", "Ư": "U\u{31B}",
    ]
    return letter.unicodeScalars.map { table[$0] ?? String($0) }.joined()
  }

  @Test("a letter with a hundred thousand marks is put into form C in a time that grows with their number")
  func manyMarks() {
    let start = ContinuousClock.now
    let text = "a" + String(repeating: "\u{301}\u{323}", count: 50_000) + "b\u{301}"
    #expect(text.nfc.unicodeScalars.count < 40 && text.nfc.hasSuffix("b\u{301}"))
    #expect(text.folded == "ab")
    #expect(ContinuousClock.now - start < .seconds(5))
    // What anybody writes stays as it is.
    let written = "e" + String(repeating: "\u{302}\u{301}", count: 7)
    #expect(written.nfc == written)
  }
}
