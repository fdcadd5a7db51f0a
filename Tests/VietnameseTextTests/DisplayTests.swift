import TestChance
import Testing
import VietnameseText

@Suite("Text takes its true room on the screen and never commands it")
struct DisplayTests {
  @Test(
    "Columns of a text",
    arguments: [
      ("Nguyễn", 6), ("e\u{302}\u{323}", 1), ("ơ̆ ư̆", 3), ("한국", 4), ("ＡＢ", 4), ("🙂", 2), ("🇻🇳", 2),
      ("👨‍👩‍👧", 2), ("☎\u{FE0F}", 2), ("☎", 1), ("\u{1B}", 0), ("─▸…“”~", 6), ("\u{200B}", 0), ("", 0),
      ("a\tb", 2),
    ])
  func width(text: String, expected: Int) {
    #expect(text.displayWidth == expected)
  }

  @Test(
    "A text that does not fit ends in an ellipsis, within its room",
    arguments: [
      ("Bồi thường đất", 14, "Bồi thường đất"), ("Bồi thường đất", 13, "Bồi thường đ…"), ("한국어", 4, "한…"),
      ("한국어", 1, "…"), ("đất", 0, ""), ("đất", -3, ""),
    ])
  func truncated(text: String, width: Int, expected: String) {
    #expect(text.truncated(toWidth: width) == expected)
    #expect(text.padded(toWidth: width).displayWidth == max(0, width))
  }

  @Test("Figures are padded on the left") func paddedRight() {
    #expect("31".padded(toWidth: 5, alignedRight: true) == "   31")
    #expect("한국어".padded(toWidth: 4) == "한… ")
  }

  @Test(
    "Lines break between words, and inside only a word that is too wide",
    arguments: [
      ("Đề nghị công khai và trả lại", 10, ["Đề nghị", "công khai", "và trả lại"]),
      ("một\n\nhai", 10, ["một", "", "hai"]),
      ("khôngcódấucáchnào", 5, ["không", "códấu", "cáchn", "ào"]),
      ("a khôngcódấu", 5, ["a", "không", "códấu"]),
      ("ab   cd", 2, ["ab", "cd"]),
      ("", 5, [""]),
      ("한국어", 3, ["한", "국", "어"]),
      ("abc", 0, ["a", "b", "c"]),
    ])
  func wraps(text: String, width: Int, expected: [String]) {
    #expect(text.wrapped(toWidth: width) == expected)
  }

  @Test("The lines of a paragraph cover it without gaps, whatever the text and the width")
  func wrapCovers() {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    for _ in 0..<500 {
      let letters: [Character] = ["a", "ệ", " ", " ", "한", "\u{301}", "-"]
      let text = (0..<Int.random(in: 0...40, using: &chance)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &chance)]
      }
      let width = Int.random(in: 0...12, using: &chance)
      let lines = WordWrap.lines(of: text, width: width)
      #expect(lines.first?.lowerBound == 0 && lines.last?.upperBound == text.count, "seed \(seed)")
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(line.upperBound == next.lowerBound && !line.isEmpty, "seed \(seed)")
      }
      for line in String(text).wrapped(toWidth: width) where width >= 2 {
        #expect(line.displayWidth <= width, "seed \(seed): \(line)")
      }
    }
  }

  @Test(
    "What a terminal would obey is shown instead",
    arguments: [
      ("đất\u{1B}[2Jrừng", false, "đất␛[2Jrừng"),
      ("a\r\nb\nc\td", false, "a b c d"),
      ("a\r\nb\nc\rd", true, "a\nb\nc\nd"),
      ("x\u{9B}31m\u{7F}\u{0}", false, "x�31m␡␀"),
      ("gọi\u{202E}gnoul", false, "gọi�gnoul"),
      ("\u{2066}a\u{200F}\u{2028}b", false, "�a� b"),
      ("\u{FEFF}Số\u{AD} 1\u{200B}", false, "Số 1"),
      ("Nguyễn Thị Đào, “xóm” – 3 ½", false, "Nguyễn Thị Đào, “xóm” – 3 ½"),
    ])
  func sanitized(text: String, newlines: Bool, expected: String) {
    #expect(text.sanitizedForTerminal(keepingNewlines: newlines) == expected)
  }

  @Test(
    "A letter lost on the way is noticed, a question is not",
    arguments: [
      ("ph?n ánh", true), ("Nguy?n V?n A", true), ("?ường vào", true), ("NGUY?N", true), ("th? trấn", true),
      ("t??ng", true), ("x\u{FFFD}", true), ("“?inh Văn”", true),
      ("Phải không?", false), ("Phải không?Tôi", false), ("bao nhiêu kg?", false), ("ai? ở đâu?", false),
      ("https://a.vn/?id=3", false), ("(?)", false), ("?", false), ("không có gì", false), ("thế à??", false),
    ])
  func lostAccent(text: String, expected: Bool) {
    #expect(text.hasLostAccent == expected)
  }
}
