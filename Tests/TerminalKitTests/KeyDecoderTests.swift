import TestChance
import Testing

@testable import TerminalKit

@Suite("Bytes become keys")
struct KeyDecoderTests {
  /// Everything that offices' terminals send, in one stream.
  static let stream =
    "Đơn\u{1B}[A\u{1B}OB\u{1B}[1~\u{1B}[11~\u{1B}[15;2~\u{1B}[1;5D\u{1B}[[C\u{7F}\u{8}e\u{302}\u{301}\u{1B}[Z\u{13}"
    + "\u{1B}[200~dòng 1\r\ndòng 2\u{1B}[A\u{1B}[201~\u{1B}Oj\u{1B}OM\u{1B}[6~🙂\u{1B}[1;2P\u{0}\u{1C}"

  static let keys: [Key] = [
    .character("Đ"), .character("ơ"), .character("n"), .up, .down, .home, .function(1), .function(17),
    .wordLeft,
    .function(3), .backspace, .backspace, .character("e"), .character("\u{302}"), .character("\u{301}"),
    .backTab,
    .control("s"), .paste("dòng 1\ndòng 2␛[A"), .character("*"), .enter, .pageDown, .character("🙂"),
    .function(13),
    .control(" "), .control("\\"),
  ]

  @Test("A line that cuts a letter or a sequence anywhere changes no key")
  func cuts() {
    let bytes = Array(Self.stream.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let keys = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
      #expect(keys == Self.keys, "cut at \(cut)")
      #expect(decoder.patience == nil)
    }
    var decoder = KeyDecoder()
    #expect(bytes.flatMap { decoder.feed([$0]) } == Self.keys)
  }

  @Test("A lone Esc is the Esc key after 100 ms; an unfinished sequence is thrown away after a second")
  func patience() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.patience == 100)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.patience == nil)
    #expect(decoder.feed(Array("\u{1B}[1;".utf8)).isEmpty)
    #expect(decoder.patience == 1000)
    #expect(decoder.flush() == [.unknown])
    #expect(decoder.feed([0xE1, 0xBB]).isEmpty)
    #expect(decoder.flush() == [.character("\u{FFFD}")])
  }

  @Test("A paste whose end is lost is handed over after five seconds and keys work again")
  func lostPasteEnd() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~nội dung\r".utf8)).isEmpty)
    #expect(decoder.patience == 5000)
    #expect(decoder.flush() == [.paste("nội dung\n")])
    #expect(decoder.feed([0x0D]) == [.enter])
  }

  @Test("A paste in form D arrives in form C")
  func pasteIsComposed() {
    var decoder = KeyDecoder()
    let keys = decoder.feed(Array("\u{1B}[200~Tie\u{302}\u{301}ng\u{1B}[201~".utf8))
    guard case .paste(let text) = keys.first else {
      Issue.record("no paste: \(keys)")
      return
    }
    #expect(text.utf8.elementsEqual("Tiếng".utf8))
  }

  @Test("A terminal that is not in UTF-8 gives visible marks, never silence")
  func latin() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed([0xE4, 0x61, 0xFF]) == [.character("\u{FFFD}"), .character("a"), .character("\u{FFFD}")])
  }

  @Test("The terminal's own sequences come first")
  func extra() {
    var own = KeyDecoder(extra: [[0x1B, 0x5B, 0x31, 0x31, 0x7E]: .function(9)])
    #expect(own.feed(Array("\u{1B}[11~".utf8)) == [.function(9)])
  }

  @Test("Any bytes at all: no trap, and after the wait nothing is left over")
  func noise() {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    for _ in 0..<Soak.times(2000) {
      var decoder = KeyDecoder()
      let bytes = (0..<Int.random(in: 0...60, using: &chance)).map { _ in
        Bool.random(using: &chance)
          ? UInt8.random(in: 0...255, using: &chance)
          : Array("\u{1B}[O;~0129".utf8).randomElement(using: &chance) ?? 0
      }
      _ = decoder.feed(bytes)
      _ = decoder.flush()
      #expect(decoder.patience == nil, "seed \(seed)")
      #expect(decoder.feed([0x61]) == [.character("a")], "seed \(seed)")
    }
  }

  @Test(
    "A key has the name that is printed on it",
    arguments: [
      (.function(8), "F8"), (.function(13), "Shift+F1"), (.control("s"), "Ctrl+S"),
      (.control(" "), "Ctrl+Space"),
      (.escape, "Esc"), (.pageDown, "PgDn"), (.backTab, "Shift+Tab"), (.textStart, "Ctrl+Home"),
    ] as [(Key, String)])
  func label(key: Key, expected: String) {
    #expect(key.label == expected)
  }

  @Test("A mouse's click and wheel, wherever the line cuts them; letting go and other buttons are nothing")
  func mouse() {
    let bytes = Array("\u{1B}[<0;21;3M\u{1B}[<0;21;3m\u{1B}[<64;1;1M\u{1B}[<65;300;200M\u{1B}[<2;5;5Mx".utf8)
    let keys: [Key] = [.click(Position(row: 2, column: 20)), .wheelUp, .wheelDown, .character("x")]
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == keys, "cut at \(cut)")
    }
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[<0;0;0M\u{1B}[<M".utf8)) == [.unknown, .unknown])
  }
}
