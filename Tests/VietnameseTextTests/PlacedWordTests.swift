import Foundation
import TestChance
import Testing
import VietnameseText

@Suite("The words of a text and where they stand")
struct PlacedWordTests {
  @Test("each word's bytes are the word as it was written, marks and all")
  func places() {
    let text = "Bà  Hạnh,\nxóm 4: Đ\u{200B}ào".decomposedStringWithCanonicalMapping
    let bytes = Array(text.utf8)
    let written = text.placedWords.map { String(decoding: bytes[$0.range], as: UTF8.self).nfc }
    #expect(written == ["Bà", "Hạnh", "xóm", "4", "Đ\u{200B}ào"])
    #expect(text.placedWords.map(\.word) == ["ba", "hanh", "xom", "4", "dao"])
    #expect(text.placedWords.map(\.isCapital) == [true, true, false, false, true])
  }

  @Test("the words are those of the search, whatever the text", arguments: UInt64.newSeeds(40))
  func sameAsSearch(seed: UInt64) {
    var chance = Chance(seed: seed)
    let pieces = [
      "a", "Ế", "e\u{302}\u{301}", "đ", "Đ", " ", ",", "\n", "9", "９", "²", "ß", "Ж", "字", "🙂", "\u{200B}",
      "\u{AD}",
      "\u{301}", "\u{A0}", "…",
    ]
    let text = (0..<30).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
    #expect(text.placedWords.map(\.word) == text.searchTokens, "seed \(seed): \(text.debugDescription)")
  }

  @Test("a capital of the Latin blocks is what Unicode calls one")
  func capitals() throws {
    for value in [UInt32](0x21...0x24F) + [UInt32](0x1E00...0x1EFF) {
      let scalar = try #require(Unicode.Scalar(value))
      guard let word = String(scalar).placedWords.first else { continue }
      #expect(word.isCapital == scalar.properties.isUppercase, "\(scalar)")
    }
  }

  @Test(
    "one word, however its tone is placed or joined; another accent is another word",
    arguments: [
      ("hoà", "Hòa", true), ("thuý", "THÚY", true), ("khoẻ", "khỏe", true), ("Đào", "đào", true),
      ("hoà", "hóa", false), ("Hạnh", "Hanh", false), ("đá", "da", false), ("quà", "quá", false),
    ])
  func spelling(first: String, second: String, isSame: Bool) {
    for form in [second, second.decomposedStringWithCanonicalMapping] {
      #expect((first.spelling == form.spelling) == isSame)
    }
  }
}
