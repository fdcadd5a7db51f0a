import Testing
import VietnameseText

@testable import TerminalKit

@Suite("Vietnamese is typed into fields as every input method sends it")
struct TextFieldTests {
  /// The keys of a text as a terminal sends it, one scalar each.
  static func typed(_ text: String) -> [Key] { text.unicodeScalars.map { .character(Character($0)) } }

  @Test(
    "Whatever way it arrives, the text is stored in form C",
    arguments: [
      (
        "Unikey: letters taken back and sent again",
        typed("duongw") + [.backspace, .backspace, .backspace, .backspace, .backspace]
          + typed("ương") + [.home, .delete] + typed("đ"), "đương"
      ),
      (
        "form D, one code point after another", typed("Nguye\u{302}\u{303}n Thi\u{323} D\u{2D}ao\u{300}"),
        "Nguyễn Thị D-aò"
      ),
      ("horn, then tone", typed("o\u{31B}\u{323}u\u{31B}\u{301}c"), "ợức"),
      ("tone, then horn", typed("o\u{323}\u{31B}"), "ợ"),
      ("a highland letter that has no joined form", typed("Ro\u{31B}\u{306}ng"), "Rơ̆ng"),
      ("a mark with nothing before it", typed("\u{301}a"), "a"),
      ("one Backspace takes a whole letter with its marks", typed("ro\u{31B}\u{306}") + [.backspace], "r"),
      ("a paste of lines stays on one line", [.paste("xóm 3\nxã Suối Đá\r\n")] as [Key], "xóm 3 xã Suối Đá "),
      ("a paste cannot command the terminal", [.paste("a\u{1B}]0;x\u{7}b")] as [Key], "a␛]0;x␇b"),
      ("typing in the middle", typed("Lan") + [.left, .left] + typed("ò"), "Lòan"),
      ("a mark typed in the middle", typed("Lan") + [.left] + typed("\u{306}"), "Lăn"),
      ("by words", typed("một hai ba") + [.wordLeft, .wordLeft, .delete, .textEnd, .backspace], "một ai b"),
    ] as [(String, [Key], String)])
  func typing(how: String, keys: [Key], expected: String) {
    var field = TextField()
    for key in keys { #expect(field.handle(key) != .ignored, "\(key)") }
    #expect(field.text.utf8.elementsEqual(expected.utf8), "\(how): \(field.text)")
  }

  @Test(
    "Keys of the form are left to the form",
    arguments: [
      .enter, .tab, .backTab, .escape, .up, .down, .function(8), .control("s"), .hangUp, .unknown,
    ] as [Key])
  func leaves(key: Key) {
    var field = TextField("x")
    #expect(field.handle(key) == .ignored)
    #expect(field.text == "x")
  }

  @Test("The limit counts characters and leaves out the rest")
  func limit() {
    var field = TextField(limit: 5)
    #expect(field.handle(.paste("Nguyễn Thị Lan")) == .edited)
    #expect(field.text == "Nguyễ")
    #expect(field.handle(.character("n")) == .moved)
    #expect(field.handle(.backspace) == .edited)
    #expect(field.text == "Nguy")
  }

  @Test("A long text scrolls by halves and the cursor stands at the caret")
  func scrolling() {
    var field = TextField("Trưởng xóm 3 thu tiền")
    func shown() -> String {
      var frame = Frame(size: Size(rows: 1, columns: 12))
      field.render(into: &frame, row: 0, column: 1, width: 10, isFocused: true)
      return frame.textLines[0] + "\(frame.cursor?.column ?? -1)"
    }
    #expect(shown() == " ‹u tiền    8")
    _ = field.handle(.home)
    #expect(shown() == " Trưởng xó› 1")
    for _ in 0..<8 { _ = field.handle(.right) }
    #expect(shown() == " Trưởng xó› 9")
    _ = field.handle(.right)
    #expect(shown() == " ‹g xóm 3 › 6")
    for caret in 0...field.text.count {
      field.moveCaret(to: caret)
      var frame = Frame(size: Size(rows: 1, columns: 12))
      field.render(into: &frame, row: 0, column: 1, width: 10, isFocused: true)
      let column = frame.cursor?.column ?? -1
      #expect((1...10).contains(column))
      if caret < field.text.count {
        #expect(frame[0, column].text == Array(field.text)[caret], "caret \(caret)")
      }
    }
  }

  @Test("A secret field shows dots")
  func secret() {
    var frame = Frame(size: Size(rows: 1, columns: 8))
    TextField("mật", isSecret: true).render(into: &frame, row: 0, column: 0, width: 8, isFocused: false)
    #expect(frame.textLines == ["•••     "])
    #expect(frame.cursor == nil)
  }

  @Test("Several lines: Enter breaks, words wrap, up and down keep their column")
  func area() {
    let room = Size(rows: 3, columns: 12)
    var area = TextArea()
    for key in Self.typed("Từ tháng 8 thu tiền") + [.enter] + Self.typed("ba") {
      _ = area.handle(key, room: room)
    }
    #expect(area.text == "Từ tháng 8 thu tiền\nba")
    func shown() -> [String] {
      var frame = Frame(size: room)
      area.render(into: &frame, in: frame.bounds, isFocused: true)
      return frame.textLines + ["\(frame.cursor?.row ?? -1),\(frame.cursor?.column ?? -1)"]
    }
    #expect(shown() == ["Từ tháng 8  ", "thu tiền    ", "ba          ", "2,2"])
    _ = area.handle(.end, room: room)
    _ = area.handle(.up, room: room)
    #expect(shown().last == "1,2")
    _ = area.handle(.end, room: room)
    #expect(shown().last == "1,8")
    _ = area.handle(.up, room: room)
    #expect(shown().last == "0,8")
    _ = area.handle(.down, room: room)
    _ = area.handle(.down, room: room)
    #expect(shown().last == "2,2")
    _ = area.handle(.up, room: room)
    #expect(shown().last == "1,8")
    _ = area.handle(.home, room: room)
    _ = area.handle(.backspace, room: room)
    #expect(area.text == "Từ tháng 8thu tiền\nba")
    #expect(area.handle(.tab, room: room) == .ignored)
    _ = area.handle(.textEnd, room: room)
    _ = area.handle(.paste("\nbốn\nnăm"), room: room)
    #expect(shown() == ["ba          ", "bốn         ", "năm         ", "2,3"])
  }

  @Test("A choice is found without accents, and an input method may take its letters back")
  func choice() {
    var field = ChoiceField([
      .init(id: "direct", title: "trực tiếp"), .init(id: "post", title: "bưu điện"),
      .init(id: "phone", title: "điện thoại"), .init(id: "reflection", title: "phản ánh"),
    ])
    #expect(field.selectedID == nil)
    for key in Self.typed("dien") { _ = field.handle(key) }
    #expect(field.selectedID == "phone")
    #expect(field.matches.count == 2)
    #expect(field.handle(.down) == .edited)
    #expect(field.selectedID == "post")
    field.leave()
    for key in Self.typed("phar") + [.backspace, .backspace] + Self.typed("ả") { _ = field.handle(key) }
    #expect(field.selectedID == "reflection" && field.query == "phả")
    for key in Self.typed("xyz") { _ = field.handle(key) }
    // What fits nothing goes back to what was chosen before.
    #expect(field.selectedID == "post" && field.matches.isEmpty)
    #expect(field.handle(.up) == .edited)
    #expect(field.selectedID == "direct")
  }
}
