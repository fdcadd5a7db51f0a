import CaseWorkflow
import VietnameseText

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
  static let helpRules = Command(
    path: ["help", "rules"],
    summary: Phrase(
      vi: "mọi quy tắc mà một việc có thể bị từ chối: mã, căn cứ, câu",
      en: "every rule an act may be refused by: code, basis, sentence"),
    formats: [.json], examples: ["help rules", "help rules --json"],
    run: { session in try session.printRules() })
}

extension Session {
  /// Every rule by which an act may be refused: its code, what it rests on, and its sentence. `…` stands for what the
  /// refusal fills in; in JSON it has its name.
  fileprivate func printRules() throws {
    let rules = Rule.allCases.sorted { $0.rawValue < $1.rawValue }
    guard format == .text else {
      return try print(
        .list(
          rules.map {
            [
              "code": .text($0.rawValue), "basis": .text($0.basis), "vi": .text($0.sentence.vi),
              "en": .text($0.sentence.en),
            ]
          }))
    }
    for rule in rules {
      try output.line("\(ink.strong(rule.rawValue)) · \(rule.basis)")
      for line in rule.sentence(language).withGaps.wrapped(toWidth: columns - 4) {
        try output.line("    " + line)
      }
    }
  }
}

extension String {
  /// With `…` for everything in braces.
  fileprivate var withGaps: String {
    split(separator: "{", omittingEmptySubsequences: false).enumerated().map { place, part in
      guard place > 0, let end = part.firstIndex(of: "}") else { return String(part) }
      return "…" + part[part.index(after: end)...]
    }.joined()
  }
}
