import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// “Nhật ký”: what was done to the book itself, the newest first.
struct LogPage: TablePage {
  /// So many lines are read; the command tells all.
  static let most = 200

  let picture: TablesPicture
  let desk: Desk

  private var entries: [HistoryEntry] { picture.log ?? [] }

  private func entry(_ id: String) -> HistoryEntry? { entries.first { String($0.number) == id } }

  var items: [ListView<String>.Item] { entries.map { .row(String($0.number)) } }

  func headings(width: Int) -> [StyledLine] {
    guard picture.log != nil else { return [] }
    return [
      row(
        say(AdministrationWords.when), say(AdministrationWords.what), say(AdministrationWords.doneBy), width)
    ]
  }

  func line(_ id: String, width: Int) -> StyledLine {
    guard let entry = entry(id) else { return StyledLine() }
    // Of a change of accounts the label says whose.
    let first = entry.details.first.map { detail in
      ": " + (entry.kind == "account" ? "\(say(detail.label)): " : "") + say(detail.value)
    }
    return row(moment(entry), say(entry.label) + (first ?? ""), entry.person.sanitizedForTerminal(), width)
  }

  /// `23/11/2026 08:00`.
  private func moment(_ entry: HistoryEntry) -> String {
    let time = entry.at.split(separator: "T").last?.prefix(5) ?? ""
    return "\(entry.day.vietnamese) \(time)"
  }

  private func row(_ when: String, _ what: String, _ who: String, _ width: Int) -> StyledLine {
    let person = width >= 76 ? 22 : 14
    let room = max(10, width - 18 - person - 1)
    return StyledLine(
      " " + when.padded(toWidth: 17) + what.truncated(toWidth: room - 1).padded(toWidth: room)
        + who.truncated(toWidth: person))
  }

  func title(_ id: String) -> String { entry(id).map { say($0.label) } ?? id }

  func facts(_ id: String) -> [Fact] {
    guard let entry = entry(id) else { return [] }
    return entry.details.map { Fact(say($0.label), say($0.value)) } + [
      Fact(say(AdministrationWords.when), moment(entry)),
      Fact(say(AdministrationWords.doneBy), person(entry)),
      Fact(say(AdministrationWords.eventNumber), "\(entry.number) · \(entry.mark)"),
    ]
  }

  /// A name may say the role already.
  private func person(_ entry: HistoryEntry) -> String {
    let name = entry.person.sanitizedForTerminal()
    let role = say(entry.role)
    return name.hasSuffix(")") || name == role ? name : "\(name) (\(role))"
  }

  var emptyWords: Phrase { picture.log == nil ? AdministrationWords.logClosed : AdministrationWords.nothing }

  var remark: Phrase? {
    guard picture.log != nil else { return Phrase("") }
    return entries.count < Self.most ? AdministrationWords.logNewest : AdministrationWords.logMore
  }
}
