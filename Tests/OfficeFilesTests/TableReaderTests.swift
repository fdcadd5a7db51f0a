import Foundation
import OfficeFiles
import TestChance
import Testing

@Suite("Reading tables")
struct TableReaderTests {
  private func rows(_ text: String, _ delimiter: TableDelimiter? = .comma) throws -> [[String]] {
    try TableReader(text: text, delimiter: delimiter).rows()
  }

  @Test(
    "fields as offices' files have them",
    arguments: [
      ("a,b,c\n", [["a", "b", "c"]]),
      ("a,b,c", [["a", "b", "c"]]),
      ("", []),
      ("\n", [[""]]),
      ("a\n\nb\n", [["a"], [""], ["b"]]),
      (",\n", [["", ""]]),
      ("a,\n", [["a", ""]]),
      ("\"a, b\",c\n", [["a, b", "c"]]),
      ("\"say \"\"yes\"\"\",c\n", [["say \"yes\"", "c"]]),
      ("\"\",\"\"\n", [["", ""]]),
      ("\"\"\"\"\n", [["\""]]),
      // A quote inside an unquoted field is itself.
      ("ống 21\" vỡ,b\n", [["ống 21\" vỡ", "b"]]),
      (" \"a\",b\n", [[" \"a\"", "b"]]),
      // A title in quotes at the beginning of a sentence.
      ("\"Đơn xin\" của ông A,b\n", [["\"Đơn xin\" của ông A", "b"]]),
      ("\"a\" ,b\n", [["a", "b"]]),
      ("\"a\nb\",c\nd\n", [["a\nb", "c"], ["d"]]),
      ("\"a\r\nb\",c\r\nd\r\n", [["a\r\nb", "c"], ["d"]]),
      ("a\rb\r", [["a"], ["b"]]),
      ("a\r\n\r\nb", [["a"], [""], ["b"]]),
      ("\"a\"\r\"b\"\r\n", [["a"], ["b"]]),
      ("\"a\"", [["a"]]),
      ("a,\"b", []),
    ])
  func fields(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test("a row knows the line it starts on, whatever ends the lines", arguments: ["\n", "\r\n", "\r"])
  func lines(lineEnd: String) throws {
    let text = ["a", "\"b", "b", "b\"", "", "c", "\"d", "\",e", "f"].joined(separator: lineEnd)
    let reader = TableReader(text: text, delimiter: .comma)
    var lines: [Int] = []
    while let item = try reader.next() {
      if case .row(let row) = item { lines.append(row.line) }
    }
    #expect(lines == [1, 2, 5, 6, 7, 9])
  }

  @Test("a row is kept in the form it had")
  func raw() throws {
    let text = "1;\"Bùi \"\"Ba\"\"\nNhàn\" ; x\r\n"
    let reader = TableReader(text: text, delimiter: .semicolon)
    guard case .row(let row) = try reader.next() else {
      Issue.record("no row")
      return
    }
    #expect(row.raw == "1;\"Bùi \"\"Ba\"\"\nNhàn\" ; x")
    #expect(row[1] == "Bùi \"Ba\"\nNhàn")
    #expect(row[7] == "")
    #expect(row.count == 3)
  }

  @Test("a field in form D is given in form C, and stays as it was in the raw row")
  func formD() throws {
    let decomposed = "Đường liên xã".decomposedStringWithCanonicalMapping
    guard case .row(let row) = try TableReader(text: "\(decomposed),b", delimiter: .comma).next() else {
      Issue.record("no row")
      return
    }
    #expect(Array(row[0].utf8) == Array("Đường liên xã".precomposedStringWithCanonicalMapping.utf8))
    #expect(Array(row.raw.utf8) == Array("\(decomposed),b".utf8))
  }

  @Test(
    "the delimiter is the one that cuts the rows alike",
    arguments: [
      ("STT,Ngày đến,Nội dung\n1,2/3/2024,a; b\n", TableDelimiter.comma),
      ("STT;Ngày đến;Nội dung\n1;2/3/2024;a, b, c\n2;3/3/2024;a, b, c, d\n", .semicolon),
      ("ỦY BAN MTTQ XÃ, TỈNH, NƯỚC\nSTT;Ngày;Nội dung\n1;2;x\n2;3;y\n", .semicolon),
      ("STT\tNgày đến\tNội dung\n1\t2/3/2024\ta, b, c\n", .tab),
      ("\"a;b;c\",\"d;e;f\"\n\"a;b;c\",\"d;e;f\"\n", .comma),
      ("một cột\nhai\n", .comma),
      ("date,kind,name,source,status\n", .comma),
      ("sep=;\r\na;b\r\n", .semicolon),
    ])
  func delimiter(text: String, expected: TableDelimiter) throws {
    let reader = TableReader(text: text)
    _ = try reader.next()
    #expect(reader.delimiter == expected)
  }

  @Test("the line that only names the separator isn't a row")
  func separatorLine() throws {
    #expect(try TableReader(text: "sep=;\r\na,b;c\r\n").described() == ["2: [a,b][c] a,b;c"])
  }

  @Test("a quote that never closes costs its own line alone")
  func unterminatedQuote() throws {
    let text = "1,a\n2,\"b\n3,c\n4,d\n"
    #expect(
      try TableReader(text: text, delimiter: .comma).described() == [
        "1: [1][a] 1,a", "<2: unterminatedQuote 2,\"b>", "3: [3][c] 3,c", "4: [4][d] 4,d",
      ])
  }

  @Test("the quote to blame is named by its own line, after quoted lines of the same row")
  func unterminatedLater() throws {
    let text = "\"a\nb\",\"c\nd,e\n"
    #expect(
      try TableReader(text: text, delimiter: .comma).described() == [
        "<2: unterminatedQuote \"a\nb\",\"c>", "3: [d][e] d,e",
      ])
  }

  @Test("a quote that never closes in a long file is given up after 1 MiB")
  func unterminatedInLongFile() throws {
    var text = "1,\"a\n"
    for number in 2...120_000 { text += "\(number),nội dung\n" }
    let all = try TableReader(ByteSource(bytes: Array(text.utf8), pieceSize: 1 << 16), delimiter: .comma)
      .described()
    #expect(all.count == 120_000)
    #expect(all.first == "<1: unterminatedQuote 1,\"a>")
    #expect(all.last == "120000: [120000][nội dung] 120000,nội dung")
  }

  @Test("a row too long to be one is refused and the next is read", arguments: ["\n", "\r\n", "\r"])
  func tooLong(lineEnd: String) throws {
    let long = String(repeating: "dài,", count: 400_000)
    let text = ["a,b", long, "c,d"].joined(separator: lineEnd)
    for piece in [1 << 16, 1000, Int.max] {
      let reader = TableReader(ByteSource(bytes: Array(text.utf8), pieceSize: piece), delimiter: .comma)
      let all = try reader.described()
      #expect(all.count == 3)
      #expect(all.first == "1: [a][b] a,b")
      #expect(all.dropFirst().first?.hasPrefix("<2: rowTooLong dài,dài,") == true)
      #expect(all.last == "3: [c][d] c,d")
    }
  }

  @Test("a cell too long to be one is refused by its column")
  func fieldTooLong() throws {
    let text = "a,\(String(repeating: "x", count: 300_000)),b\nc\n"
    let reader = TableReader(text: text, delimiter: .comma)
    guard case .refused(let problem) = try reader.next() else {
      Issue.record("not refused")
      return
    }
    #expect(problem.kind == .fieldTooLong(column: 2))
    #expect(problem.raw.utf8.count <= 4096)
    #expect(try reader.described() == ["2: [c] c"])
  }

  @Test("blank rows are given, and say so")
  func blank() throws {
    let reader = TableReader(text: " ;\"\" ;\u{A0}\nx;\n;;y\n", delimiter: .semicolon)
    var blanks: [Bool] = []
    while let item = try reader.next() {
      if case .row(let row) = item { blanks.append(row.isBlank) }
    }
    #expect(blanks == [true, false, false])
  }

  @Test("where a file is cut into pieces doesn't change what is read")
  func pieces() throws {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    let alphabet = ["a", "đ", "ệ", ",", ",", ";", "\"", "\"", "\n", "\r\n", "\r", " ", "🙂"]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...60, using: &chance)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &chance)]
      }.joined()
      let whole = try TableReader(text: text, delimiter: .comma).described()
      for size in [1, 2, 3, 7] {
        let source = ByteSource(bytes: Array(text.utf8), pieceSize: size)
        let cut = try TableReader(source, encoding: .utf8, delimiter: .comma).described()
        #expect(cut == whole, "seed \(seed), pieces of \(size): \(text.debugDescription)")
      }
    }
  }

  @Test("no line is lost or read twice, whatever the quotes do")
  func everyLineOnce() throws {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    let alphabet = ["a", ",", "\"", "\"", "\n", "\n", "\r\n"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...40, using: &chance)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &chance)]
      }.joined()
      let reader = TableReader(text: text, delimiter: .comma)
      var raw = ""
      while let item = try reader.next() {
        switch item {
        case .row(let row): raw += row.raw
        case .refused(let problem): raw += problem.raw
        }
      }
      let kept = { (text: String) in
        text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }.map(Character.init)
      }
      #expect(kept(raw) == kept(text), "seed \(seed): \(text.debugDescription)")
    }
  }
}
