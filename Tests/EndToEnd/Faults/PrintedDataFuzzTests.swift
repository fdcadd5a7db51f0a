import CaseOffice
import Foundation
import TestChance
import TestSupport
import Testing

/// What a citizen's letter may hide never becomes a command: to a terminal, a spreadsheet, or the database.
@Suite("Fuzz: words that are commands elsewhere") struct PrintedDataFuzzTests {
  private static let escapes =
    "Cống tắc\u{1B}[2J\u{1B}]0;Tên\u{7}\u{9B}31m\u{7F}\u{8}\u{85}\u{202E}đảo\u{0C}\r\nhàng hai"

  private func office(_ texts: [String]) throws -> (TestOffice, CommandLineProgram) {
    let office = try TestOffice(founded: "2026-01-05")
    var program = CommandLineProgram(office: office)
    program.variables["DUNGHAN_TODAY"] = "2026-11-20"
    for text in texts {
      let outcome = try program.run([
        "case", "new", "--type", "phan-anh", "--source", "truc-tiep", "--received", "2/11/2026", "--title",
        text,
        "--summary", text, "--sender-name", text, "--sender-address", text, "--sender-phone", text,
      ])
      #expect(outcome.code == 0, "\(outcome)")
    }
    return (office, program)
  }

  @Test("escapes and controls in a letter, a name, a number, a note reach no terminal")
  func terminal() throws {
    let text = Self.escapes
    let (office, program) = try office([text])
    for (action, values) in [
      ("register", []),
      ("forward", ["to=ubnd", "document=12/PC\(text)-MTTQ", "sent=2026-11-03"]),
      ("note-call", ["with=\(text)", "said=\(text)"]),
    ] {
      let outcome = try program.run(
        ["case", "do", "1", action, "--note", text] + values.flatMap { ["--set", $0] })
      #expect(outcome.code == 0 && !(outcome.output + outcome.errors).hasTerminalControls, "\(outcome)")
    }
    let unit = try program.run([
      "unit", "add", "thon-4", "--set", "name=\(text)", "--set", "line=mat-tran", "--set", "kind=thon",
      "--set",
      "parent=mttq", "--as", "quan-tri", "--reason", text,
    ])
    #expect(!(unit.output + unit.errors).hasTerminalControls)
    let register =
      "Ngày nhận,Nội dung,Họ tên\n1/10/2026,\"\(text)\",\(text.prefix(9))\nhôm nào\u{1B}[31m,Việc,Ông\n"
    try Data(register.utf8).keep(at: office.folder + "/so\u{1B}[31m.csv")
    for command in [
      ["import", "register", office.folder + "/so\u{1B}[31m.csv"], ["board"], ["case", "list"],
      ["case", "show", "1"], ["case", "history", "1"], ["case", "actions", "1"], ["search", "cống"],
      ["search", text], ["unit", "list"], ["unit", "show", "thon-4"], ["case", "show", text],
      ["case", "do", "1", text],
      [text], ["--\(text)"], ["case", "list", "--type", text], ["board", "--as", text],
      ["term", "show", text],
      ["board", "--json"], ["case", "show", "1", "--json"], ["case", "history", "1", "--json"],
      ["unit", "list", "--json"],
      ["case", "list", "--json"], ["search", "cống", "--json"], ["audit", "head"], ["sweep", "--dry-run"],
      ["audit", "log", "--as", "quan-tri"], ["case", "list", "--csv"], ["export", "cases"],
      ["board", "--csv"],
    ] {
      let outcome = try program.run(command)
      #expect(
        !(outcome.output + outcome.errors).hasTerminalControls,
        "\(command): \((outcome.output + outcome.errors).debugDescription)")
    }
  }

  @Test("no cell of an exported table begins as a formula")
  func spreadsheet() throws {
    let formulas = [
      "=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "\n=1", "=cmd|' /C calc'!A0",
      "\u{FF1D}1+1", " \u{FF0B}1", "\u{3000}\u{FF0D}1", "\u{FF20}SUM(A1)", "\u{A0}=1",
      "Việc;=HYPERLINK(1)", "Việc,\"@SUM(A1)", "Hai dòng\n=1+1", "Việc;+cmd|x",
    ]
    let (office, program) = try office(formulas)
    defer { withExtendedLifetime(office) {} }
    for command in [
      ["export", "cases"], ["case", "list", "--csv"], ["board", "--csv"], ["search", "cmd", "--csv"],
      ["calendar", "show", "2026", "--csv"],
    ] {
      let outcome = try program.run(command)
      #expect(outcome.code == 0, "\(outcome)")
      for cell in Self.cells(of: outcome.output) {
        let first = cell.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
        #expect(
          first.map { !"=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? true,
          "\(command): \(cell.debugDescription)")
      }
      // A reader that parts the row at another sign knows no quotes within it.
      for sign: Character in [",", ";", "\t"] {
        for cell in outcome.output.split(whereSeparator: { $0 == sign || $0.isNewline }) {
          let first = cell.first { !$0.isWhitespace && $0 != "\"" && $0 != "\u{FEFF}" }
          #expect(
            first.map { !"=@\u{FF1D}\u{FF20}".contains($0) } ?? true, "\(command): \(cell.debugDescription)")
        }
      }
    }
  }

  /// The cells of a table with commas, quotes taken away.
  private static func cells(of csv: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for scalar in csv.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case ",", "\n", "\r", "\u{FEFF}":
        if isQuoted { cells[cells.count - 1].unicodeScalars.append(scalar) } else { cells.append("") }
      default: cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }

  @Test(
    "signs of the database's languages are letters like others, in what is looked for and in what is kept")
  func database() throws {
    let signs = [
      "100% hộ dân", "nhà 5_6", "dấu \"nháy\" kép", "dấu 'nháy' đơn", "sao * vàng", "mũ ^ đầu", "A-1 khu B",
      "x); DROP TABLE matters; --", "title:nước AND NOT bùn", "NEAR(cống rãnh)", "ngoặc (mở", "chéo \\ ngược",
    ]
    let (office, program) = try office(signs)
    defer { withExtendedLifetime(office) {} }
    func count(_ arguments: [String]) throws -> Int {
      let outcome = try program.run(arguments + ["--json"])
      #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
      let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [Any]
      return list?.count ?? -1
    }
    #expect(try count(["case", "list"]) == signs.count)
    for text in signs {
      #expect(try count(["search", text]) == 1, "\(text)")
      #expect(try count(["case", "list", "--text", text]) == 1, "\(text)")
    }
    for text in [
      "%", "_", "*", "\"", "'", "\"\"", "^", "()", "OR", "AND", "NOT", "NEAR", "a* OR b*", "{a b}: c",
      "-",
    ] {
      #expect(try count(["search", text]) <= 1, "\(text)")
      _ = try count(["case", "list", "--text", text])
    }
    for value in ["%", "' OR 1=1 --", "*", "phan-anh' --"] {
      #expect(try program.run(["case", "list", "--type", value]).code != 0, "\(value)")
      let show = try program.run(["case", "show", value])
      #expect([2, 4].contains(show.code), "\(value): \(show)")
    }
    #expect(try program.run(["doctor"]).code == 0)
  }
}
