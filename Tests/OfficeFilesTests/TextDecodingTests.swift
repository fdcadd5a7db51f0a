import CaseWorkflow
import Foundation
import OfficeFiles
import TestChance
import Testing

@Suite("Reading the encodings offices have")
struct TextDecodingTests {
  /// Every vowel with every tone: what a table of letters must get right.
  static let letters = "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ"
  static let text = "Ban Thường trực Ủy ban MTTQ: Đơn của bà Bùi Thị Nhàn, tổ 3\r\n\(letters)\r\nĐƯỜNG"

  @Test("a text comes back from every encoding named", arguments: TextEncoding.allCases)
  func named(encoding: TextEncoding) throws {
    let bytes = try encoded(Self.text, as: encoding)
    #expect(try TextDecoding.text(of: bytes, encoding: encoding) == Self.text)
  }

  @Test("the pieces a file comes in don't matter", arguments: TextEncoding.allCases, [1, 2, 3, 5, 64])
  func pieces(encoding: TextEncoding, size: Int) throws {
    let bytes = try encoded(Self.text, as: encoding)
    var decoding = TextDecoding(encoding: encoding)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      try decoding.decode(Array(bytes[start..<min(start + size, bytes.count)]), into: &output)
    }
    try decoding.finish(into: &output)
    let whole = try TextDecoding.text(of: bytes, encoding: encoding)
    #expect(String(decoding: output, as: UTF8.self).precomposedStringWithCanonicalMapping == whole)
  }

  @Test("the letters of the old ABC fonts are those of TCVN 5712")
  func abcFonts() throws {
    // “Tiếng Việt, đường” as .VnTime files have it.
    let bytes: [UInt8] = [0x54, 0x69, 0xD5, 0x6E, 0x67, 0x20, 0x56, 0x69, 0xD6, 0x74, 0x2C, 0x20, 0xAE]
    let text = try TextDecoding.text(of: bytes + [0xAD, 0xEA, 0x6E, 0x67], encoding: .tcvn3)
    #expect(text == "Tiếng Việt, đường")
  }

  @Test("tones typed after the letter are joined to it")
  func windows1258IsJoined() throws {
    // “Việt”: ê, then the dot below as a character of its own.
    let text = try TextDecoding.text(of: [0x56, 0x69, 0xEA, 0xF2, 0x74], encoding: .windows1258)
    #expect(Array(text.unicodeScalars).count == 4)
    #expect(text == "Việt")
  }

  @Test("text in form D comes out in form C")
  func formD() throws {
    let decomposed = "Nguyễn Thị Đượm".decomposedStringWithCanonicalMapping
    let text = try TextDecoding.text(of: Array(decomposed.utf8))
    #expect(Array(text.utf8) == Array("Nguyễn Thị Đượm".precomposedStringWithCanonicalMapping.utf8))
  }

  @Test(
    "UTF-16 and UTF-8 are known without being named, with a mark or without",
    arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian], [true, false])
  func detected(encoding: TextEncoding, mark: Bool) throws {
    let bytes = try encoded((mark ? "\u{FEFF}" : "") + Self.text, as: encoding)
    #expect(try TextDecoding.text(of: bytes) == Self.text)
    let file = try TemporaryFile(bytes)
    #expect(try TextEncoding.of(path: file.path) == encoding)
  }

  @Test(
    "a file that isn't UTF-8 is refused with the line it's first seen on", arguments: ["\n", "\r\n", "\r"])
  func notUTF8(lineEnd: String) throws {
    let text = ["Ten,Noi dung", "a,b", "Bùi,Xin xác nhận", "c,d"].joined(separator: lineEnd)
    let file = try TemporaryFile(try encoded(text, as: .tcvn3))
    #expect(throws: TextDecodingError.notUTF8(line: 3)) { try TableReader(path: file.path) }
    #expect(throws: TextDecodingError.notUTF8(line: 3)) { try TextEncoding.of(path: file.path) }
    #expect(try TableReader(path: file.path, encoding: .tcvn3).rows()[2] == ["Bùi", "Xin xác nhận"])
  }

  @Test("what is wrong far into a file is seen before its first row is used")
  func lateFault() throws {
    let good = Array(String(repeating: "số đơn,nội dung\n", count: 20_000).utf8)
    let file = try TemporaryFile(good + [0xE0, 0x41] + good)
    #expect(throws: TextDecodingError.notUTF8(line: 20_001)) { try TableReader(path: file.path) }
  }

  @Test(
    "what was cut off in the middle of a letter isn't UTF-8",
    arguments: [[0xE1], [0xE1, 0xBA], [0xF0, 0x9F, 0x99], [0xC3]])
  func cutShort(end: [UInt8]) {
    #expect(throws: TextDecodingError.notUTF8(line: 2)) { try TextDecoding.text(of: Array("ô\n".utf8) + end) }
  }

  @Test(
    "overlong forms, surrogates and numbers beyond Unicode aren't UTF-8",
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80],
    ])
  func malformed(bytes: [UInt8]) throws {
    #expect(throws: TextDecodingError.notUTF8(line: 1)) { try TextDecoding.text(of: bytes) }
    let named = try TextDecoding.text(of: Array("a".utf8) + bytes + Array("b".utf8), encoding: .utf8)
    #expect(named.hasPrefix("a\u{FFFD}"))
    #expect(named.hasSuffix("b"))
  }

  @Test("UTF-8 is judged as the standard library judges it")
  func agreesWithStandardLibrary() throws {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    let interesting: [UInt8] = [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xA0, 0x9F, 0x90]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...6, using: &chance)).map { _ in
        interesting[Int.random(in: 0..<interesting.count, using: &chance)]
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let isRead = (try? TextDecoding.text(of: bytes)) != nil
      #expect(isValid == isRead, "seed \(seed): \(bytes)")
    }
  }

  @Test("bytes without a letter in a named encoding leave a mark and don't stop the rest")
  func unreadableBytes() throws {
    let text = try TextDecoding.text(
      of: Array("Bui".utf8) + [0x81] + Array("Thi".utf8), encoding: .windows1258)
    #expect(text == "Bui\u{FFFD}Thi")
    let half = try TextDecoding.text(of: [0x41, 0x00, 0x42], encoding: .utf16LittleEndian)
    #expect(half == "A\u{FFFD}")
  }

  @Test(
    "encodings are named as people name them",
    arguments: zip(
      [
        "UTF-8", "utf8", "Utf-16", "UTF16", "utf-16le", "UTF-16BE", "TCVN3", "tcvn", "ABC", "Windows-1258",
        "CP1258",
      ],
      [
        TextEncoding.utf8, .utf8, .utf16, .utf16, .utf16LittleEndian, .utf16BigEndian, .tcvn3, .tcvn3, .tcvn3,
        .windows1258, .windows1258,
      ]))
  func names(name: String, encoding: TextEncoding) throws {
    #expect(try TextEncoding(named: name) == encoding)
  }

  @Test(
    "bytes that all mean nothing take a time that grows with their number, not with its square",
    arguments: [TextEncoding.utf16LittleEndian, .windows1258])
  func meaningless(encoding: TextEncoding) throws {
    // Half a pair of surrogates each; a byte that stands for nothing.
    let unit: [UInt8] = encoding == .windows1258 ? [0x8D] : [0x00, 0xDC]
    let bytes = Array(repeatElement(unit, count: 30_000).joined())
    let start = ContinuousClock.now
    let text = try TextDecoding.text(of: bytes, encoding: encoding)
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" }, "\(text.prefix(20))")
    #expect(text.unicodeScalars.count == 30_000)
  }

  @Test("an unknown name is answered with the list of names")
  func unknownName() {
    let error = #expect(throws: TextDecodingError.self) { try TextEncoding(named: "vni") }
    #expect(error?.reason.en.contains("tcvn3") == true)
    #expect(error?.reason.vi.contains("“vni”") == true)
  }

  @Test("a file that isn't there, a folder and an empty file")
  func files() throws {
    #expect(throws: TextDecodingError.cannotRead(path: "/nowhere/a.csv", systemError: 2)) {
      try TableReader(path: "/nowhere/a.csv")
    }
    #expect(throws: TextDecodingError.self) { try TableReader(path: "/tmp") }
    let empty = try TemporaryFile([])
    #expect(try TableReader(path: empty.path).described() == [])
    let mark = try TemporaryFile([0xEF, 0xBB, 0xBF])
    #expect(try TableReader(path: mark.path).described() == [])
  }
}
