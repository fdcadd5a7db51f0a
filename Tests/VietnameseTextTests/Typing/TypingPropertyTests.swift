import TestChance
import Testing
import VietnameseText

@Suite("Every syllable can be typed, and nothing typed does harm")
struct TypingPropertyTests {
  @Test("The usual keys of every syllable give it", arguments: TypingMethod.allCases)
  func everySyllable(method: TypingMethod) {
    let all = GeneratedSyllable.all
    #expect(all.count > 15_000)
    var wrong: [String] = []
    for syllable in all {
      let keys = syllable.keys(method)
      let text = Typist.type(keys, TypingStyle(method))
      if !Typist.isSame(text, syllable.text) { wrong.append("\(keys) → \(text), not \(syllable.text)") }
      if method.keys(for: syllable.text).map({ Typist.type(String($0), TypingStyle(method)) })
        != syllable.text
      {
        wrong.append("own keys of \(syllable.text)")
      }
    }
    #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(20))")
  }

  @Test("Shapes and tone after the letters, in any order, give the same", arguments: TypingMethod.allCases)
  func anyOrder(method: TypingMethod) {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    var wrong: [String] = []
    for _ in 0..<6000 {
      guard let syllable = GeneratedSyllable.all.randomElement(using: &chance) else { continue }
      let keys = syllable.plainLetters + String(syllable.endKeys(method).shuffled(using: &chance))
      let text = Typist.type(keys, TypingStyle(method))
      if !Typist.isSame(text, syllable.text) { wrong.append("\(keys) → \(text), not \(syllable.text)") }
    }
    #expect(wrong.isEmpty, "seed \(seed), \(wrong.count): \(wrong.prefix(20))")
  }

  @Test("A tone typed at any place after the first vowel gives the same", arguments: TypingMethod.allCases)
  func earlyTone(method: TypingMethod) {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    var wrong: [String] = []
    for _ in 0..<4000 {
      guard let syllable = GeneratedSyllable.all.randomElement(using: &chance),
        let tone = syllable.toneKey(method)
      else { continue }
      var keys = Array(syllable.keys(method).dropLast())
      let first = syllable.onsetLetters + (syllable.text.hasPrefix("đ") ? 1 : 0) + 1
      keys.insert(tone, at: Int.random(in: min(first, keys.count)...keys.count, using: &chance))
      let text = Typist.type(String(keys), TypingStyle(method))
      if !Typist.isSame(text, syllable.text) {
        wrong.append("\(String(keys)) → \(text), not \(syllable.text)")
      }
    }
    #expect(wrong.isEmpty, "seed \(seed), \(wrong.count): \(wrong.prefix(20))")
  }

  @Test(
    "Any keys leave a text in form C, and Backspace takes one character of it",
    arguments: TypingMethod.allCases)
  func noise(method: TypingMethod) {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    let likely = Array("aeiouyddwwsfrxjzcghntkqAEOUDW0123456789")
    for _ in 0..<1500 {
      let style = TypingStyle(method, placement: Bool.random(using: &chance) ? .old : .new)
      var composer = SyllableComposer(style)
      var keys = ""
      for _ in 0..<Int.random(in: 1...40, using: &chance) {
        let before = composer.shown
        switch Int.random(in: 0..<10, using: &chance) {
        case 0:
          composer.deleteBackward()
          keys += "⌫"
          #expect(composer.shown == String(before.dropLast()), "seed \(seed): \(keys)")
        case 1...8:
          let key = likely[Int.random(in: 0..<likely.count, using: &chance)]
          guard composer.takes(key) else { continue }
          keys.append(key)
          composer.type(key)
        default:
          let key = Character(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &chance)))
          guard composer.takes(key) else { continue }
          keys.append(key)
          composer.type(key)
        }
        for text in [composer.shown, composer.finished] {
          #expect(Typist.isSame(text, text.nfc), "seed \(seed): \(keys)")
          #expect(text.count <= keys.count, "seed \(seed): \(keys)")
        }
      }
    }
  }
}
