import Foundation
import OfficeFiles
import TestChance
import Testing

@Suite("The words of a letter written elsewhere")
struct LetterTextTests {
  private func words(_ text: String) throws -> String? { try LetterText.words(of: Array(text.utf8)) }

  @Test("HTML: a name cut by tags is whole, and what tags hide is read too")
  func html() throws {
    let read = try words(
      "<html><body title=\"Lò Ẩn\"><p>Bà Qu&aacute;ch <span lang=\"vi\">Th&#7883;</span> H&#x1EA1;nh<br>dòng&nbsp;hai<!-- Nguyễn Kín --></body>"
    )
    #expect(read?.hasPrefix("Bà Quách Thị Hạnh\ndòng hai") == true, "\(read ?? "")")
    #expect(read?.contains("Lò Ẩn") == true && read?.contains("Nguyễn Kín") == true)
  }

  @Test(
    "HTML without a head, in UTF-16, behind a long remark, with lazy entities, is read as a browser reads it",
    arguments: [
      "<p>Bà Qu&aacute;ch <b>Th&#7883;</b> H&#x1EA1;nh</p>", "Bà Quách <span lang=\"vi\">Thị</span> Hạnh",
      "<title>x</title><h1>Bà Qu&aacute;ch Th&#7883; H&#7841;nh</h1>",
      "<!-- \(String(repeating: "x", count: 900)) --><i>Bà Quách Thị Hạnh</i>",
      "<p>Bà Quách&nbspThị&#32Hạnh</p>", "<p>Bà Quách&ensp;Th&zwnj;ị Hạnh</p>",
      "<p>5 < 6, Bà Quách Thị Hạnh, 6 > 5</p>", "<p>a <b Bà Quách Thị Hạnh</i></p>",
    ])
  func pieces(of page: String) throws {
    let read = try words(page)
    #expect(read?.contains("Bà Quách Thị Hạnh") == true, "\(read ?? "")")
    let wide = [0xFF, 0xFE] + Array(try #require(page.data(using: .utf16LittleEndian)))
    #expect(try LetterText.words(of: wide)?.contains("Bà Quách Thị Hạnh") == true)
  }

  @Test("a text that compares numbers is no page; rich text behind a mark or a blank is rich text")
  func kinds() throws {
    #expect(try words("1 < 2 và 3 > 2, a<b") == "1 < 2 và 3 > 2, a<b")
    #expect(try words("\u{FEFF} {\\rtf1\\ansi B\\'e0 H\\u7841?nh}")?.contains("Bà Hạnh") == true)
  }

  @Test(
    "a letter in a font of before Unicode is refused, not called clean",
    arguments: [
      "{\\rtf1{\\fonttbl{\\f0\\fnil .VnTime;}}Qu\\'b8ch}", "<p style=\"font-family:.VnTimeH\">Qu¸ch</p>",
      "<font face='VNI-Times'>Quaùch</font>",
    ])
  func oldFonts(_ letter: String) throws {
    let file = try TemporaryFile(Array(letter.utf8))
    #expect(throws: LetterFault.oldFont) { try LetterText.words(at: file.path) }
  }

  @Test("rich text: as Word, LibreOffice and old Windows write it")
  func rtf() throws {
    let read = try words(
      "{\\rtf1\\ansi\\uc1{\\info{\\author Lo An}}B\\'e0 \\b Qu\\u225\\'e1ch\\b0  Th\\u7883? H\\u7841?nh\\par d\\'f2ng {\\uc0\\u7841 n}\\line x}"
    )
    #expect(read?.contains("Bà Quách Thị Hạnh") == true, "\(read ?? "")")
    #expect(read?.contains("Lo An") == true && read?.contains("ạn\nx") == true)
  }

  @Test(
    "rich text: what it says of itself is read, each on its own line and not as one word with its neighbour",
    arguments: [
      "{\\info{\\title Lò Ẩn}{\\author Lan}}", "{\\info{\\author Lò Ẩn}{\\operator x}}",
      "{\\info{\\subject x}{\\keywords Lò Ẩn}{\\doccomm y}}", "{\\info{\\doccomm Lò Ẩn}}",
      "{\\info{\\upr{\\title L? ?n}{\\*\\ud{\\title Lò Ẩn}}}}",
      "{\\*\\userprops{\\propname Người gửi}\\proptype30{\\staticval Lò Ẩn}{\\propname b}}",
      "{\\footer\\pard x\\par}{\\*\\atnauthor Lò Ẩn}{\\header y}",
    ])
  func rtfProperties(properties: String) throws {
    let escaped = properties.unicodeScalars.map { $0.isASCII ? String($0) : "\\u\($0.value)?" }.joined()
    let read = try #require(
      try words("{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Arial;}}\(escaped)\\pard Kính gửi\\par Lan\\par}"))
    #expect(read.split(separator: "\n").contains("Lò Ẩn"), "\(read)")
    #expect(read.hasPrefix("K") && read.contains("\nLan\n"), "what is written stands first: \(read)")
  }

  @Test("rich text: a bookmark or a footnote in the middle of a name does not cut it in two")
  func rtfBookmark() throws {
    let read = try words(
      "{\\rtf1 Quach {\\*\\bkmkstart _GoBack}{\\*\\bkmkend _GoBack}Thi{\\footnote ghi chu} Hanh\\par}")
    #expect(read?.hasPrefix("Quach Thi Hanh\n") == true && read?.contains("ghi chu") == true, "\(read ?? "")")
  }

  @Test("plain text in UTF-8 and UTF-16; what a word processor packs is no text by itself")
  func others() throws {
    #expect(try words("Bà Hạnh\r\ndòng hai") == "Bà Hạnh\r\ndòng hai")
    let wide = [0xFF, 0xFE] + Array(try #require("Bà Hạnh".data(using: .utf16LittleEndian)))
    #expect(try LetterText.words(of: wide) == "Bà Hạnh")
    for packed in ["PK\u{3}\u{4}docx", "%PDF-1.7"] { #expect(try words(packed) == nil) }
    #expect(throws: TextDecodingError.self) { try LetterText.words(of: [0x42, 0xE0, 0x20, 0x48]) }
  }

  @Test("no bytes whatever make it fail", arguments: UInt64.toldSeeds(10, of: "letters"))
  func anything(seed: UInt64) {
    var mangling = Mangling(seed: seed)
    for text in [
      "{\\rtf1\\uc1 B\\'e0 \\u7841?{\\bin3 abc}}", "<html><p a=\"b\">&#7841;&aacute;</p></html>", "Bà",
    ] {
      _ = try? LetterText.words(of: mangling.spoilt(Array(text.utf8)))
    }
  }
}
