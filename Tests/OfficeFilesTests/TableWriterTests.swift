import OfficeFiles
import TestChance
import Testing

@Suite("Writing tables")
struct TableWriterTests {
  private func line(_ cells: [String], guardsFormulas: Bool = true) -> String {
    var writer = TableWriter(guardsFormulas: guardsFormulas)
    writer.write(cells)
    return writer.text
  }

  @Test(
    "cells are quoted when they must be",
    arguments: [
      (["a", "b"], "a,b\r\n"),
      (["a,b", "c;d", "e\tf"], "\"a,b\",\"c;d\",\"e\tf\"\r\n"),
      (["nói \"có\""], "\"nói \"\"có\"\"\"\r\n"),
      (["hai\ndòng"], "\"hai\ndòng\"\r\n"),
      ([""], "\"\"\r\n"),
      (["", ""], ",\r\n"),
      ([" a"], "\" a\"\r\n"),
    ])
  func quoting(cells: [String], expected: String) {
    #expect(line(cells) == expected)
  }

  @Test(
    "a cell that a spreadsheet would run is written as text",
    arguments: [
      "=1+1", "+84", "-2", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0", "\u{FF1D}1+1", "\u{FF0B}1",
      "\u{FF0D}1",
      "\u{FF20}SUM(A1)", "\u{2212}1", " =1", "  \u{FF1D}1", "\u{A0}=1", "\u{3000}@A1",
      " \t +1", "\u{200B}-1", "\u{1B}=1",
    ])
  func formulas(cell: String) throws {
    let rows = try TableReader(text: line([cell]), delimiter: .comma).rows()
    #expect(rows == [["'" + cell.replacing("\u{1B}", with: "␛")]])
    #expect(try TableReader(text: line([cell], guardsFormulas: false), delimiter: .comma).rows() == [[cell]])
  }

  @Test(
    "a cell that begins with a word stays as it is, whatever follows",
    arguments: ["Cống = tắc", " việc", "1+1", "a@b", "'=1", "", " ", "(-1)", "84"])
  func words(cell: String) throws {
    #expect(try TableReader(text: line([cell, "x"]), delimiter: .comma).rows() == [[cell, "x"]])
  }

  @Test(
    "what another reader would take for a cell of its own is written as text too; a list's strokes stay",
    arguments: [
      ("hỏng;=1+1", "hỏng;'=1+1"), ("a, @SUM(A1)", "a,' @SUM(A1)"), ("hai\n=1", "hai\n'=1"),
      ("\n=1", "'\n'=1"),
      ("\t\t=1", "'\t\t'=1"), ("x;+HYPERLINK(1)", "x;'+HYPERLINK(1)"), ("x;\"=1", "x;'\"=1"),
      ("đèn; - cống; + đường", "đèn; - cống; + đường"), ("giá 5, -2, a = b", "giá 5, -2, a = b"),
    ])
  func inner(cell: String, expected: String) throws {
    #expect(try TableReader(text: line(["x", cell]), delimiter: .comma).rows() == [["x", expected]])
    #expect(try TableReader(text: line([cell], guardsFormulas: false), delimiter: .comma).rows() == [[cell]])
  }

  @Test("a mark that a spreadsheet drops does not hide a formula")
  func hidden() {
    #expect(line(["a", "\u{FEFF}=1"]) == "a,'\u{FEFF}=1\r\n")
  }

  @Test("a file for Excel begins with the mark by which it knows Vietnamese")
  func mark() throws {
    var writer = TableWriter(mark: true)
    writer.write(["Số đơn"])
    #expect(Array(writer.take().utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    writer.write(["x"])
    #expect(writer.take() == "x\r\n")
  }

  @Test("what is written is read back the same, in every encoding and cut anywhere")
  func roundTrip() throws {
    let seed = UInt64.newSeed
    var chance = Chance(seed: seed)
    let alphabet = ["a", "ệ", "Đ", "ữ", "7", ",", ";", "\t", "\"", "\n", "\r", "\r\n", " ", "=", "'", "-"]
    for round in 0..<150 {
      let width = Int.random(in: 1...5, using: &chance)
      let table = (0..<Int.random(in: 1...6, using: &chance)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...6, using: &chance)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &chance)]
          }.joined()
        }
      }
      for delimiter in TableDelimiter.allCases {
        var writer = TableWriter(
          delimiter: delimiter, guardsFormulas: false, lineEnd: ["\r\n", "\n", "\r"][round % 3])
        for row in table { writer.write(row) }
        for encoding in TextEncoding.allCases {
          let size = [1, 3, 8, 1000][Int.random(in: 0..<4, using: &chance)]
          let source = ByteSource(bytes: try encoded(writer.text, as: encoding), pieceSize: size)
          let read = try TableReader(source, encoding: encoding, delimiter: delimiter).rows()
          #expect(read == table, "seed \(seed), \(encoding), delimiter \(delimiter), pieces of \(size)")
        }
      }
    }
  }
}
