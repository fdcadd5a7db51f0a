import CaseOffice
import TerminalKit
import TestChance
import Testing

/// Random keys and random sizes: nothing traps, nothing half-typed is lost.
@Suite struct NoiseTests {
  static let keys: [Key] = [
    .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
    .pageDown,
    .wordLeft, .textEnd, .function(1), .function(2), .function(3), .function(4), .function(5), .function(6),
    .function(8),
    .function(7), .function(9), .function(12), .insert, .control("z"), .control("g"), .control("k"),
    .control("e"), .control("o"), .control("n"), .control("s"), .control("u"), .control("d"), .control("r"),
    .control("c"),
    .control(" "),
    .alt("a"),
    .paste("dán\nhai dòng \u{1B}[31m"), .unknown, .character("1"), .character("3"), .character("ễ"),
    .character("đ"),
    .character("\u{301}"), .character("字"), .character(" "), .character("a"), .character("+"),
  ]

  @Test("Random keys on random sizes never trap, and every frame has its size", arguments: 0..<Soak.times(6))
  func noise(_ round: Int) throws {
    let seed: UInt64 = 8_475_735_392_397_893_331
    var chance = Chance(seed: seed)
    let office = try ScreenOffice()
    let account = ["can-bo", "cap-uy", "giam-sat", "chu-tich", "tra-cuu", "quan-tri"][round % 6]
    let clerk = try Clerk(office.on(as: account))
    for step in 0..<600 {
      if chance.isOneIn(12) {
        clerk.resize(Int.random(in: 15..<55, using: &chance), Int.random(in: 60..<150, using: &chance))
      }
      if chance.isOneIn(40) { clerk.send(.tick) }
      if let key = Self.keys.randomElement(using: &chance) { clerk.press(key) }
      if clerk.hasLeft { break }
      let frame = clerk.frame
      if frame.size != clerk.size || frame.textLines.contains(where: { $0.contains("\u{1B}") }) {
        Issue.record("seed \(seed), step \(step): a frame is wrong")
        return
      }
      if let cursor = frame.cursor, cursor.row >= frame.size.rows || cursor.column >= frame.size.columns {
        Issue.record("seed \(seed), step \(step): the cursor is outside")
        return
      }
    }
  }

  /// Whether all letters of `wanted` stand in `text`, in their order.
  private static func holds(_ text: String, _ wanted: String) -> Bool {
    var rest = wanted[...]
    for letter in text where rest.first == letter { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  @Test(
    "Whatever is pressed after a sentence was typed, the sentence is in the form, in the file of copies, or in the book"
  )
  func nothingLost() throws {
    for _ in 0..<Soak.times(4) {
      let seed: UInt64 = 8_475_735_392_397_893_331
      var chance = Chance(seed: seed)
      let office = try ScreenOffice()
      let clerk = try Clerk(office.on())
      clerk.press(.function(2)).press(.tab, .tab, .tab, .tab, .tab).type("Câu không được mất")
      // Neither what edits the text nor what is asked twice before it discards.
      let harmless = Self.keys.filter { key in
        ![.backspace, .delete, .control("d"), .control("s"), .function(8), .character("\u{301}")].contains(
          key)
      }
      for _ in 0..<150 {
        if chance.isOneIn(10) {
          clerk.resize(Int.random(in: 15..<45, using: &chance), Int.random(in: 60..<120, using: &chance))
        }
        if let key = harmless.randomElement(using: &chance) { clerk.press(key) }
      }
      clerk.press(.hangUp)
      let forms = try office.on().workingCopies().filter { $0.key.hasPrefix("intake") }
      // The palette too has a command that saves.
      let booked = try office.on().list(CaseFilter()).map(\.title)
      let kept = forms.map { $0.values["content"] ?? "" } + booked
      // Letters may have been put in between, none may be gone.
      let isThere = kept.contains { $0.contains("Câu") || Self.holds($0, "Câukhôngđượcmất") }
      #expect(isThere, "seed \(seed): what was kept is \(kept)")
    }
  }
}
