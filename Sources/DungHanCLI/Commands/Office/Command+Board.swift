import CaseOffice
import CaseWorkflow
import OfficeFiles

/// The heart of the program: what is late, due soon, awaiting whom.
extension Command {
  /// `dunghan` alone: the screens, or without a terminal the board.
  static let screens = Command(
    path: [],
    summary: Phrase(
      vi: "mở màn hình làm việc; không có terminal thì in bảng việc",
      en: "the screens; without a terminal the board"),
    formats: [.json, .csv],
    run: { session in
      let path = try session.officePath()
      if try session.isFounded(at: path) { try session.startScreensOrPrintBoard(path) }
    })

  static let board = Command(
    path: ["board"],
    summary: Phrase(
      vi: "việc quá hạn, sắp đến hạn, đang chờ ai", en: "what is late, due soon, awaiting whom"),
    flags: [
      Flag(
        name: "limit", value: .number(atLeast: 1),
        help: Phrase(
          vi: "nhiều nhất mấy dòng mỗi phần (mặc định 50)",
          en: "at most so many rows a section (50 unless told)"))
    ],
    formats: [.json, .csv], examples: ["board", "board --as giam-sat --json"],
    run: { session in try session.printBoard(of: try session.office()) })
}

extension Session {
  func startScreensOrPrintBoard(_ path: String) throws {
    let office = try office(at: path)
    guard let startScreens, streams.isInputTerminal, streams.isOutputTerminal, format == .text else {
      return try printBoard(of: office)
    }
    try output.flush()
    try startScreens(
      ScreensRequest(
        office: office, language: language, usesColor: preferences.usesColor))
  }

  func printBoard(of office: Office) throws {
    let board = try office.board(limit: invocation.number("limit") ?? 50)
    let forms = try CaseForms(office, language)
    switch format {
    case .json:
      try print([
        "today": JSONValue(board.today), "overdue": JSONValue(board.overdue),
        "dueSoon": JSONValue(board.dueSoon),
        "awaiting": .object(
          board.awaiting.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: JSONValue($0.value)) }),
        "provisional": JSONValue(board.provisional), "rows": .list(board.rows.map(forms.json)),
      ])
    case .csv:
      var writer = TableWriter()
      writer.write(CaseForms.headings)
      for line in board.rows { writer.write(forms.cells(line)) }
      try output.table(writer.text)
      try sayTraining(office)
    case .text:
      let drawing = try BoardDrawing(board, of: office, language: language, width: columns, ink: ink)
      for line in drawing.lines { try output.line(line) }
    }
  }
}
