import Testing
import VietnameseText

@Suite("What a key does to a word that is there already")
struct TypingRuleTests {
  @Test(
    "The tone stands where the office's setting has it",
    arguments: [
      ("hoaf", "hòa", "hoà"), ("hoas", "hóa", "hoá"), ("khoer", "khỏe", "khoẻ"), ("thuys", "thúy", "thuý"),
      ("uyr", "ủy", "uỷ"), ("huyr", "hủy", "huỷ"), ("loef", "lòe", "loè"), ("quys", "quý", "quý"),
      ("quas", "quá", "quá"), ("giaf", "già", "già"), ("hoanf", "hoàn", "hoàn"), ("tuys", "túy", "tuý"),
      ("huyts", "huýt", "huýt"), ("hoais", "hoái", "hoái"), ("muas", "múa", "múa"), ("miaf", "mìa", "mìa"),
      ("chuwaf", "chừa", "chừa"), ("khuyur", "khuỷu", "khuỷu"), ("toans", "toán", "toán"),
      ("hoaf binhf", "hòa bình", "hoà bình"), ("taif", "tài", "tài"), ("heof", "hèo", "hèo"),
    ])
  func placement(keys: String, old: String, new: String) {
    for method in [TypingMethod.telex, .vni] {
      let keys =
        method == .telex ? keys : keys.map { ["s": "1", "f": "2", "r": "3"][$0] ?? String($0) }.joined()
      guard method == .telex || !keys.contains("w") else { continue }
      #expect(Typist.type(keys, TypingStyle(method, placement: .old)) == old)
      #expect(Typist.type(keys, TypingStyle(method, placement: .new)) == new)
    }
  }

  @Test(
    "The tone moves as letters follow",
    arguments: [
      ("hoa1", ["h", "ho", "hoa", "hóa"]), ("to1an", ["t", "to", "tó", "tóa", "toán"]),
      ("chuy3en6", ["c", "ch", "chu", "chuy", "chủy", "chuyẻ", "chuyẻn", "chuyển"]),
      ("qu1y", ["q", "qu", "qu1", "qu1y"]), ("gi2a", ["g", "gi", "gì", "già"]),
    ])
  func moves(keys: String, steps: [String]) {
    for (count, step) in steps.enumerated() {
      let typed = String(keys.prefix(count + 1))
      #expect(Typist.type(typed, TypingStyle(.vni)) == step, "\(typed)")
    }
  }

  @Test(
    "The same key again takes back what it did",
    arguments: KeyTable.pairs(
      """
      ass as  aff af  arr ar  axx ax  ajj aj  aaa aa  eee ee  ooo oo  ddd dd  www ww  ww w  aww aw  oww ow  uww uw
      asss ass  aaaa aaa  tesst test  boool bool  boooong booong  booong boong  moww mow  tuww tuw  uoww uow
      dduwowcjj đươcj  hass has  buss bus  tieengss tiêngs  chaaat chaat  ddaddd daddd  dodd dod
      AAA AA  DDD DD  Ass As  QDDD QDD  aszz az  gass gas  tww tw  nhww nhw
      """))
  func undo(keys: String, expected: String) {
    #expect(Typist.type(keys + " ") == expected + " ", "\(keys) → \(Typist.type(keys))")
  }

  @Test(
    "What is no Vietnamese syllable stays as it was typed",
    arguments: """
      windows file email facebook website wifi data date video excel word internet online gmail laptop user use
      used dies class press plus glass park dark desk task disk risk usb fax pdf photo banana papa covid
      powerpoint zoom google street print add address middle wedding zalo scan files city gets
      catf sachr hopx cacr Kbang cc km kg cm x y z f j kkk qf tieengsb iPhone Samsung youtube
      """.split(whereSeparator: \.isWhitespace).map(String.init))
  func foreign(word: String) {
    #expect(Typist.type(word + " ") == word + " ", "\(word) → \(Typist.type(word + " "))")
  }

  @Test(
    "A foreign word that reads as a Vietnamese one is composed, and typed twice over where it is meant",
    arguments: KeyTable.pairs(
      "test tét  tesst test  reset rết  has há  hass has  photos phốt  did đi  didd did"))
  func ambiguous(keys: String, expected: String) {
    #expect(Typist.type(keys + " ") == expected + " ")
  }

  @Test(
    "Backspace takes one shown character and the word goes on",
    arguments: KeyTable.pairs(
      """
      tieengs⌫ tiến  tieengs⌫g tiếng  tieengs⌫⌫⌫⌫⌫ \u{2205}  toans⌫ toá  toans⌫n toán  toans⌫⌫s tó  aas⌫ \u{2205}
      aas⌫a a  dduwowcj⌫ đượ  dduwowcj⌫c được  dduwowcj⌫⌫⌫⌫dd đ  ass⌫ a  ass⌫s á  tesst⌫t test  tesst⌫⌫s té tesst⌫s tess
      win⌫n win  tieesb⌫ng tiếng  chuyeenr⌫⌫ chuy  hoaf⌫⌫oa hoa  thuwong⌫⌫ thươ  QDD⌫DD QĐ
      nguwowfi⌫ ngườ  nguwowfi⌫i người  EEddee⌫⌫ddee Êđê  xomss⌫s xóm
      """))
  func backspace(keys: String, expected: String) {
    let text = Typist.type(keys)
    #expect(Typist.isSame(text, expected == "\u{2205}" ? "" : expected), "\(keys) → \(text)")
  }
}
