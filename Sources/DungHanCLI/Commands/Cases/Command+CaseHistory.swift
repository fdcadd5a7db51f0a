import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

extension Command {
  static let caseHistory = Command(
    path: ["case", "history"],
    summary: Phrase(
      vi: "nhật ký của hồ sơ: ai làm gì, lúc nào", en: "what was done to a case, by whom and when"),
    arguments: [caseCode], formats: [.json], examples: ["case history 412"],
    run: { session in
      let entries = try session.office().history(code: session.invocation.required(0))
      let language = session.language
      switch session.format {
      case .json: try session.print(.list(entries.map { json($0, language) }))
      case .text, .csv:
        for entry in entries {
          let time = entry.at.split(separator: "T").last?.prefix(5) ?? ""
          try session.output.line(
            session.ink.strong(
              "\(entry.day.vietnamese) \(time) · \(entry.label(language)) · \(entry.account) (\(entry.role(language)))"
                .sanitizedForTerminal()) + session.ink.faint(" · \(entry.number) \(entry.mark)"))
          for detail in entry.details {
            let text = "\(detail.label(language)): \(detail.value(language))".sanitizedForTerminal(
              keepingNewlines: true)
            for line in text.wrapped(toWidth: session.columns - 4) { try session.output.line("    " + line) }
          }
        }
      }
    })

  private static func json(_ entry: HistoryEntry, _ language: Language) -> JSONValue {
    [
      "number": .number(entry.number), "at": .text(entry.at), "day": JSONValue(entry.day),
      "account": .text(entry.account), "role": .text(entry.role(language)), "kind": .text(entry.kind),
      "label": .text(entry.label(language)),
      "details": .list(
        entry.details.map { ["label": .text($0.label(language)), "value": .text($0.value(language))] }),
      "mark": .text(entry.mark),
    ]
  }
}
