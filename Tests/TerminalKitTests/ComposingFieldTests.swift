import TestChance
import Testing
import VietnameseText

@testable import TerminalKit

@Suite("Vietnamese is composed in text fields while a method is on, and nowhere else")
struct ComposingFieldTests {
  static let telex = TypingStyle(.telex)
  static func typed(_ text: String) -> [Key] { TextFieldTests.typed(text) }
  static func back(_ count: Int) -> [Key] { Array(repeating: .backspace, count: count) }

  private func type(_ keys: [Key], _ style: TypingStyle = telex, into text: String = "", limit: Int = 500)
    -> TextField
  {
    var field = TextField(text, limit: limit)
    field.typing = style
    for key in keys { _ = field.handle(key) }
    return field
  }

  @Test(
    "Words are composed where the caret stands",
    arguments: [
      ("a sentence", typed("Ddwowngf vaof xoms 3"), "Đường vào xóm 3"),
      ("in the middle", typed("Lan") + [.home] + typed("Thij "), "Thị Lan"),
      ("letters into a word", typed("Nguyn") + [.left] + typed("ee"), "Nguyên"),
      ("a tone on a word that was there", typed("toan") + [.left, .right] + typed("s"), "toán"),
      ("after a space that was taken back", typed("tien ") + [.backspace] + typed("f"), "tièn"),
      ("a move ends the word", typed("a") + [.left, .right, .home, .end, .left] + typed("a"), "aa"),
      ("Backspace inside", typed("tieengs") + back(2) + typed("m"), "tiếm"),
      ("Backspace over the word and on", typed("xoms baf") + back(3) + typed("f"), "xòm"),
      ("Backspace with nothing there", back(3) + typed("dd"), "đ"),
      ("Delete ends the word", typed("a") + [.delete] + typed(" s"), "a s"),
      ("a paste is left alone", typed("a") + [.paste("tieengs ")] + typed("aa"), "atieengs â"),
      ("a foreign word", typed("Windows user "), "Windows user "),
      ("a foreign word at the end of the field", typed("user") + [.home], "user"),
      ("capitals", typed("UYR BAN NHAAN DAAN"), "ỦY BAN NHÂN DÂN"),
      ("punctuation ends a word", typed("vieejt/huyeenj,xax."), "việt/huyện,xã."),
      ("a row of one letter", typed(String(repeating: "o", count: 60)), String(repeating: "o", count: 59)),
      ("another alphabet", typed("an") + typed("字") + typed("s"), "an字s"),
    ] as [(String, [Key], String)])
  func composing(how: String, keys: [Key], expected: String) {
    let field = type(keys)
    #expect(field.text.utf8.elementsEqual(expected.utf8), "\(how): \(field.text)")
    #expect(field.typing == Self.telex)
  }

  @Test("VNI takes digits only after a letter")
  func vni() {
    let field = type(Self.typed("xa4 thu1 15 d9uong72 N2 "), TypingStyle(.vni))
    #expect(field.text == "xã thú 15 đường N2 ")
  }

  @Test("What has no room is not typed, and nothing else is touched")
  func limit() {
    let field = type(Self.typed("tieengs vieejt"), limit: 6)
    #expect(field.text == "tiếng ")
    let full = type(Self.typed("tieng") + Self.typed("es"), limit: 5)
    #expect(full.text == "tiếng")
  }

  @Test("Several lines compose too, and Enter ends a word")
  func area() {
    let room = Size(rows: 3, columns: 20)
    var area = TextArea()
    area.typing = Self.telex
    for key in Self.typed("khieeus naij") + [.enter] + Self.typed("s user") + [.enter] + Self.typed("toos") {
      _ = area.handle(key, room: room)
    }
    #expect(area.text == "khiếu nại\ns user\ntố")
  }

  // MARK: the system's input method

  @Test(
    "An input method that takes its letters back turns composing off, and its text stands",
    arguments: [
      ("Unikey, from the first changed letter", typed("tieng") + back(3) + typed("éng"), "tiéng"),
      ("the whole word sent again", typed("tieng") + back(5) + typed("tiếng"), "tiếng"),
      ("what Telex had made of it is set right", typed("tuw") + back(1) + typed("ư"), "tư"),
      ("VNI outside, Telex inside", typed("gas") + back(2) + typed("ã"), "ã"),
      ("form D", typed("nguo") + back(2) + typed("u\u{31B}o\u{31B}\u{300}i"), "người"),
      ("in the next word", typed("xoms ddat") + back(3) + typed("đất"), "xóm đất"),
      ("two words back", typed("mot hai") + back(6) + typed("ột"), "một"),
    ] as [(String, [Key], String)])
  func inputMethod(how: String, keys: [Key], expected: String) {
    let field = type(keys)
    #expect(field.text.utf8.elementsEqual(expected.utf8), "\(how): \(field.text)")
    #expect(field.typing == nil, "\(how)")
  }

  @Test("A letter that comes ready made leaves its word alone and composing on")
  func readyMade() {
    let field = type(Self.typed("Tr\u{1B0}\u{1EDD}ngs Buôn Đônx aas"))
    #expect(field.text == "Trườngs Buôn Đônx ấ")
    #expect(field.typing == Self.telex)
    let highland = type(Self.typed("K\u{14F}r Ro\u{31B}\u{306}ng as"))
    #expect(highland.text.unicodeScalars.elementsEqual("Kŏr Rơ̆ng á".unicodeScalars))
  }

  @Test("Backspaces arrive as 0x7F or 0x08 and mean the same", arguments: [0x7F, 0x08] as [UInt8])
  func bytes(_ backspace: UInt8) {
    for style in [nil, Self.telex, TypingStyle(.vni)] {
      var decoder = KeyDecoder()
      var field = TextField()
      field.typing = style
      let bytes = Array("duong".utf8) + Array(repeating: backspace, count: 5) + Array("đường".utf8)
      for key in decoder.feed(bytes) { _ = field.handle(key) }
      #expect(field.text == "đường")
      #expect(field.typing == nil)
    }
  }

  @Test(
    "Highland letters are taken back one by one, with a method on or off",
    arguments: [nil, telex, TypingStyle(.vni)])
  func highland(_ style: TypingStyle?) {
    let letters = ["č", "ĕ", "ĭ", "ñ", "ŏ", "o\u{31B}\u{306}", "ŭ", "u\u{31B}\u{306}", "Ê", "Č"]
    var field = TextField()
    field.typing = style
    for (count, letter) in letters.enumerated() {
      for key in Self.typed(letter) { _ = field.handle(key) }
      #expect(field.text.count == count + 1, "\(letter)")
    }
    for count in (0..<letters.count).reversed() {
      _ = field.handle(.backspace)
      #expect(field.text.count == count && field.caret == count)
    }
  }

  // MARK: forms

  @Test(
    "In the symbol of a document only đ is composed",
    arguments: [
      ("12/QDD-UBND", "12/QĐ-UBND"), ("05/NDD-CP", "05/NĐ-CP"), ("412/CV-MTTQ", "412/CV-MTTQ"),
      ("HDDND", "HĐND"),
      ("QDDD", "QDD"), ("as/TTr-SS", "as/TTr-SS"), ("daddy", "daddy"), ("dd", "đ"),
    ])
  func symbols(keys: String, expected: String) {
    var field = TextField(wording: .symbols)
    field.typing = Self.telex
    for key in Self.typed(keys) { _ = field.handle(key) }
    #expect(field.text == expected)
    for key in Self.back(1) + Self.typed("Đ") { _ = field.handle(key) }
    #expect(field.typing == nil)
    var digits = TextField(wording: .symbols)
    digits.typing = TypingStyle(.vni)
    for key in Self.typed("9/QD9-UBND 19") { _ = digits.handle(key) }
    #expect(digits.text == "9/QĐ-UBND 19")
  }

  @Test("Dates, verbatim and secret fields take keys as they come; the form's method reaches the others")
  func form() {
    var form = Form<Int>([
      .init(1, label: "Tên", .text(TextField())),
      .init(2, label: "Số", .text(TextField(wording: .verbatim))),
      .init(3, label: "Ngày", .date(TextField())),
      .init(4, label: "Kín", .text(TextField(isSecret: true))),
      .init(5, label: "Nội dung", .area(TextArea(), rows: 2)),
      .init(6, label: "Loại", .choice(ChoiceField([.init(id: "toos", title: "toos")]))),
    ])
    form.typing = Self.telex
    let room = Size(rows: 20, columns: 60)
    for _ in 1...6 {
      for key in Self.typed("toos as user") { _ = form.handle(key, room: room) }
      _ = form.handle(.tab, room: room)
    }
    #expect(form.value(1) == "tố á user")
    #expect(form.value(2) == "toos as user")
    #expect(form.value(3) == "toos as user")
    #expect(form.value(4) == "toos as user")
    #expect(form.value(5) == "tố á user")
    form.focus(on: 5)
    for key in Self.typed(" duong") + Self.back(5) + Self.typed("đường") { _ = form.handle(key, room: room) }
    #expect(form.typing == nil)
    #expect(form.value(5) == "tố á user đường")
  }

  @Test(
    "Any keys with a method on leave form C and a caret inside the text", arguments: TypingMethod.allCases)
  func noise(_ method: TypingMethod) {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    let others: [Key] = [
      .backspace, .backspace, .backspace, .left, .right, .home, .end, .delete, .wordLeft,
      .paste("dán ê\u{301}"),
      .character("ế"), .character("\u{301}"), .character("đ"), .character(" "), .character("字"),
    ]
    for _ in 0..<300 {
      var field = TextField(limit: 30)
      field.typing = TypingStyle(method)
      for _ in 0..<40 {
        let key: Key =
          Bool.random(using: &chance)
          ? others[Int.random(in: 0..<others.count, using: &chance)]
          : .character(Array("aeouidwsfrxjzngtc 1567890AD")[Int.random(in: 0..<27, using: &chance)])
        if field.typing == nil, Int.random(in: 0..<4, using: &chance) == 0 {
          field.typing = TypingStyle(method)
        }
        _ = field.handle(key)
        #expect(field.text.utf8.elementsEqual(field.text.nfc.utf8), "seed \(seed)")
        #expect((0...field.text.count).contains(field.caret) && field.text.count <= 30, "seed \(seed)")
      }
    }
  }
}
