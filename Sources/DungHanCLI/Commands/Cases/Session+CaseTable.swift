import CaseOffice
import CaseWorkflow
import OfficeFiles
import VietnameseText

extension Session {
  /// Prints cases as they come, in the form asked for; a million of them take no more memory than one.
  func printCases(of office: Office, _ produce: ((CaseLine) throws -> Void) throws -> Void) throws {
    let forms = try CaseForms(office, language)
    switch format {
    case .json:
      let list = try JSONList(output)
      try produce { try list.add(forms.json($0)) }
      try list.end()
    case .csv:
      try printCSV(forms, to: output, produce)
      try sayTraining(office)
    case .text:
      // Where nothing bounds the line, the words are given room.
      let table = try CaseTable(office, language: language, width: columns(orElse: 110), ink: ink)
      var count = 0
      try produce { line in
        if count == 0 { try output.line(table.heading) }
        count += 1
        try output.line(table.row(line))
      }
      if count == 0 { try output.line(Phrase(vi: "Không có hồ sơ nào.", en: "No case.")(language)) }
    }
  }

  private func printCSV(
    _ forms: CaseForms, to output: Output, _ produce: ((CaseLine) throws -> Void) throws -> Void
  ) throws {
    var writer = TableWriter()
    writer.write(CaseForms.headings)
    try produce { line in
      writer.write(forms.cells(line))
      try output.table(writer.take())
    }
    try output.table(writer.take())
  }
}

/// Cases in lines of fixed columns, so that the first can be printed before the last is known.
struct CaseTable {
  private let words: CaseWords
  private let language: Language
  private let ink: Ink
  private let widths: (code: Int, title: Int, state: Int, left: Int)
  private static let dateWidth = 12

  init(_ office: Office, language: Language, width: Int, ink: Ink) throws {
    words = try CaseWords(office, language)
    self.language = language
    self.ink = ink
    let code = office.symbol.displayWidth + 11
    let rest = max(30, min(width, 140) - code - Self.dateWidth - 10 - 3 - 3)
    widths = (code, rest * 3 / 5, rest - rest * 3 / 5, 10)
  }

  var heading: String {
    ink.strong(
      cells(
        "", Phrase(vi: "Số đơn", en: "Code")(language), Phrase(vi: "Nội dung", en: "Matter")(language),
        Phrase(vi: "Đang ở", en: "Standing")(language), Phrase(vi: "Hạn", en: "Due")(language),
        Phrase(vi: "Còn/trễ", en: "Left/late")(language)))
  }

  func row(_ line: CaseLine) -> String {
    let mark = words.mark(line)
    let place = line.addressee.map { "\(words.shortUnit($0)): " } ?? ""
    let text = cells(
      mark, line.code, words.title(line), (line.hasOpenAnswer ? place : "") + line.stateLabel(language),
      words.date(line), words.standing(line))
    return mark == "!!" ? ink.alarm(text) : mark == "!" ? ink.warning(text) : text
  }

  private func cells(
    _ mark: String, _ code: String, _ title: String, _ state: String, _ date: String, _ left: String
  ) -> String {
    mark.padded(toWidth: 3) + code.padded(toWidth: widths.code) + " "
      + title.sanitizedForTerminal().padded(toWidth: widths.title) + " " + state.padded(toWidth: widths.state)
      + " "
      + date.padded(toWidth: Self.dateWidth) + " " + left
  }
}
