import CaseOffice
import CaseWorkflow
import VietnameseText
import WorkingCalendar

extension HistoryEntry {
  func members(_ language: Language) -> JSONValue {
    [
      "number": .number(number), "at": .text(at), "day": JSONValue(day),
      "account": .text(account), "role": .text(role(language)), "kind": .text(kind),
      "label": .text(label(language)),
      "details": .list(
        details.map { ["label": .text($0.label(language)), "value": .text($0.value(language))] }),
      "mark": .text(mark),
    ]
  }
}

extension Session {
  /// A line for who and what, and one under it for each thing that was given.
  func print(_ entry: HistoryEntry) throws {
    let time = entry.at.split(separator: "T").last?.prefix(5) ?? ""
    try output.line(
      ink.strong(
        "\(entry.day.vietnamese) \(time) · \(entry.label(language)) · \(entry.account) (\(entry.role(language)))"
          .sanitizedForTerminal()) + ink.faint(" · \(entry.number) \(entry.mark)"))
    for detail in entry.details {
      let text = "\(detail.label(language)): \(detail.value(language))".sanitizedForTerminal(
        keepingNewlines: true)
      for line in text.wrapped(toWidth: columns - 4) { try output.line("    " + line) }
    }
  }
}
