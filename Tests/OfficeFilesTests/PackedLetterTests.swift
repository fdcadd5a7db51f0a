import CaseWorkflow
import Foundation
import TestChance
import Testing

@testable import OfficeFiles

/// Letters as Word and LibreOffice keep them, and as they are sent.
@Suite("The words of a docx, an odt, a pdf")
struct PackedLetterTests {
  private func words(_ bytes: [UInt8]) throws -> String {
    let file = try TemporaryFile(bytes)
    return try LetterText.words(at: file.path)
  }

  private func docx(_ body: String, _ others: [(String, String)] = []) -> [UInt8] {
    StoredArchive(
      [
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", "<?xml version=\"1.0\"?>\n<w:document><w:body>\(body)</w:body></w:document>"),
      ] + others
    ).bytes
  }

  @Test("docx: a name that Word cut into pieces is whole, and each paragraph is a line")
  func pieces() throws {
    let read = try words(
      docx(
        """
        <w:p w:rsidR="00900001"><w:r><w:t>Kính gửi Ủy ban</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">Bà Qu</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/>\
        <w:color w:val="000000"/></w:rPr><w:t>ách</w:t></w:r><w:r><w:tab/><w:t>Th&#7883; Ẩn &amp; con</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>xóm Bí</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>0900 000 777</w:t></w:r>\
        </w:p></w:tc></w:tr></w:tbl>
        """))
    #expect(
      read.split(separator: "\n")
        == ["Kính gửi Ủy ban", "Bà Quách Thị Ẩn & con", "xóm Bí", "0900 000 777"])
  }

  @Test(
    "docx: what nobody sees on the page is read too",
    arguments: [
      ("word/header1.xml", "<w:hdr><w:p><w:r><w:t>Lò Ẩn</w:t></w:r></w:p></w:hdr>"),
      (
        "word/footnotes.xml",
        "<w:footnotes><w:footnote><w:p><w:r><w:t>Lò Ẩn</w:t></w:r></w:p></w:footnote></w:footnotes>"
      ),
      ("word/comments.xml", "<w:comments><w:comment w:author=\"Lò Ẩn\"><w:p/></w:comment></w:comments>"),
      (
        "docProps/core.xml",
        "<cp:coreProperties><dc:creator>Lò Ẩn</dc:creator><dc:title>x</dc:title></cp:coreProperties>"
      ),
      (
        "docProps/custom.xml",
        "<Properties><property name=\"Lò Ẩn\"><vt:lpwstr>x</vt:lpwstr></property></Properties>"
      ),
      ("word/_rels/document.xml.rels", "<Relationships><Relationship Target='Lò Ẩn'/></Relationships>"),
    ])
  func unseen(part: (String, String)) throws {
    let read = try words(docx("<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>", [part]))
    #expect(read.split(separator: "\n").contains("Lò Ẩn"), "\(read)")
  }

  @Test("docx: what was struck out but is still in the file is read; sizes and versions are no telephones")
  func struckOut() throws {
    let read = try words(
      docx(
        """
        <w:p w14:paraId="0900000777"><w:del w:author="Lan"><w:r><w:delText>Lò Ẩn</w:delText></w:r></w:del></w:p>
        <wp:docPr id="1" name="Ảnh 1" descr="Đơn của Lò Kín"/><wp:extent cx="0900000778"/>
        """))
    #expect(read.contains("Lò Ẩn") && read.contains("Đơn của Lò Kín") && read.contains("Lan"))
    #expect(!read.contains("0900000777") && !read.contains("0900000778"), "\(read)")
  }

  @Test("odt: paragraphs, blanks, headings, what it tells of itself")
  func openDocument() throws {
    let archive = StoredArchive([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        "<office:document-content><text:h>V/v trả lời</text:h><text:p>Bà <text:span text:style-name=\"T1\">Quách</text:span><text:s/>Thị<text:line-break/>Ẩn</text:p></office:document-content>"
      ),
      ("meta.xml", "<office:meta><meta:initial-creator>Lò Kín</meta:initial-creator></office:meta>"),
    ])
    let read = try words(archive.bytes)
    #expect(read.split(separator: "\n") == ["V/v trả lời", "Bà Quách Thị", "Ẩn", "Lò Kín"])
  }

  @Test("pdf: the text of its pages")
  func pdf() throws {
    let page = "BT /F1 12 Tf 72 720 Td (Kinh gui ba Quach Thi An) Tj 0 -20 Td (0900 000 777) Tj ET"
    let text = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
      4 0 obj<</Length \(page.utf8.count)>>stream
      \(page)
      endstream endobj
      5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
      trailer<</Root 1 0 R/Size 6>>
      %%EOF
      """
    let read = try words(Array(text.utf8))
    #expect(read.split(separator: "\n").prefix(2) == ["Kinh gui ba Quach Thi An", "0900 000 777"])
    #expect(throws: LetterFault.broken) { try words(Array(text.utf8.prefix(60))) }
  }

  @Test(
    "a scan, a table of numbers, an archive of something else, half a letter and an old doc are not called clean"
  )
  func refused() throws {
    let whole = docx("<w:p><w:r><w:t>Bà Hạnh</w:t></w:r></w:p>")
    #expect(throws: LetterFault.noWords) { try words(docx("<w:p><w:drawing/></w:p>")) }
    #expect(throws: LetterFault.noWords) { try words(StoredArchive([("word/media/a.png", "Lò Ẩn")]).bytes) }
    #expect(throws: LetterFault.broken) { try words(Array(whole.prefix(whole.count / 2))) }
    #expect(throws: LetterFault.unknownKind) { try words([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]) }
    #expect(throws: LetterFault.unreadable(ENOENT)) { try LetterText.words(at: "/nowhere/a.docx") }
    #expect(throws: LetterFault.unreadable(EISDIR)) { try LetterText.words(at: "/tmp") }
  }

  @Test(
    "what unpacks to more than any letter is given up, and a machine without the program says what to install"
  )
  func tool() throws {
    let file = try TemporaryFile(
      docx("<w:p><w:r><w:t>\(String(repeating: "Bà Hạnh ", count: 50_000))</w:t></w:r></w:p>"))
    let letter = open(file.path, O_RDONLY)
    defer { close(letter) }
    #expect(throws: LetterFault.tooLarge) { try LetterTool.unzip.output(of: letter, limit: 300_000) }
    #expect(try LetterTool.unzip.output(of: letter, limit: 1 << 20).count > 500_000)
    let missing = LetterTool(program: "/nowhere/unzip", package: "unzip", arguments: [], codes: [0])
    #expect(throws: LetterFault.noTool(package: "unzip")) { try missing.output(of: letter, limit: 100) }
    #expect(LetterFault.noTool(missing).reason.vi.contains("cài gói unzip"))
    let failing = LetterTool(program: "/bin/false", package: "", arguments: [], codes: [0])
    #expect(throws: LetterFault.broken) { try failing.output(of: letter, limit: 100) }
    // It is given no environment but the locale, so that no variable of somebody's changes what it does.
    let telling = LetterTool(program: "/usr/bin/env", package: "", arguments: [], codes: [0])
    #expect(String(decoding: try telling.output(of: letter, limit: 999), as: UTF8.self) == "LC_ALL=C.UTF-8\n")
  }

  @Test("no bytes whatever make it fail or hang", arguments: UInt64.toldSeeds(12, of: "packed letters"))
  func anything(seed: UInt64) {
    var mangling = Mangling(seed: seed)
    let spoilt = mangling.spoilt(docx("<w:p w:a=\"b c\"><w:r><w:t>&#7841;&aacute;</w:t></w:r></w:p>"))
    _ = try? words(spoilt)
    _ = try? words(Array("PK".utf8) + spoilt)
    _ = try? words(Array("%PDF-1.4\n".utf8) + spoilt)
  }
}

/// An archive of the tests' own making: nothing in it is packed.
/// <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>
private struct StoredArchive {
  private var parts: [UInt8] = []
  private var entries: [[UInt8]] = []

  init(_ files: [(String, String)]) {
    for (name, text) in files {
      let (name, body) = (Array(name.utf8), Array(text.utf8))
      let place = Self.bytes(UInt32(parts.count))
      let facts =
        Self.bytes(UInt16(10)) + Self.bytes(UInt16(0x800)) + Self.bytes(UInt16(0)) + Self.bytes(UInt32(0))
        + Self.bytes(Self.checksum(body)) + Self.bytes(UInt32(body.count)) + Self.bytes(UInt32(body.count))
        + Self.bytes(UInt16(name.count)) + Self.bytes(UInt16(0))
      parts += Self.bytes(UInt32(0x0403_4B50)) + facts + name + body
      entries.append(
        Self.bytes(UInt32(0x0201_4B50)) + Self.bytes(UInt16(10)) + facts
          + [UInt8](repeating: 0, count: 10) + place + name)
    }
  }

  var bytes: [UInt8] {
    let directory = Array(entries.joined())
    return parts + directory + Self.bytes(UInt32(0x0605_4B50)) + Self.bytes(UInt32(0))
      + Self.bytes(UInt16(entries.count)) + Self.bytes(UInt16(entries.count))
      + Self.bytes(UInt32(directory.count)) + Self.bytes(UInt32(parts.count)) + Self.bytes(UInt16(0))
  }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
