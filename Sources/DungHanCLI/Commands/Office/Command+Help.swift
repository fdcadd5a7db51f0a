import CaseWorkflow

extension Command {
  static let help = Command(
    path: ["help"],
    summary: Phrase(vi: "các lệnh, hoặc hướng dẫn một lệnh", en: "the commands, or help on one"),
    remarks: [
      Phrase(
        vi: "help rights: bảng ai được làm việc gì, theo đúng cài đặt của sổ.",
        en: "help rights: who may do what, as the office enforces it.")
    ],
    arguments: [
      Argument(
        name: "COMMAND", help: Phrase(vi: "tên lệnh, như case new", en: "a command, as case new"),
        isRequired: false,
        isRepeated: true)
    ],
    examples: ["help", "help case do", "help rights"],
    run: { session in
      let path = session.invocation.arguments
      let page = HelpPage(table: session.table, language: session.language, width: session.columns)
      if path == ["rights"] {
        let rights = RightsPage(
          table: try session.rightsTable(), language: session.language, width: session.columns)
        for line in rights.lines { try session.output.line(line) }
      } else if let command = session.table.command(path), !path.isEmpty {
        for line in page.page(of: command) { try session.output.line(line) }
      } else if !session.table.commands(under: path).isEmpty {
        for line in page.overview(of: path) { try session.output.line(line) }
      } else {
        throw UsageProblem.unknownCommand(
          path,
          possible: session.table.names(under: Array(path.prefix(1))).isEmpty
            ? session.table.names(under: []) : session.table.names(under: Array(path.prefix(1))))
      }
    })
}
