import CaseOffice
import CaseWorkflow
import WorkingCalendar

/// A case as JSON and CSV have it: the same facts under the same names (cli.md, JSON).
struct CaseForms {
  var directory: OfficeDirectory
  var language: Language

  init(_ office: Office, _ language: Language) throws {
    directory = try office.directory()
    self.language = language
  }

  func json(_ line: CaseLine) -> JSONValue {
    [
      "code": .text(line.code), "type": .text(line.type), "title": .text(title(line)),
      "state": .text(line.state),
      "stateLabel": .text(line.stateLabel(language)), "received": JSONValue(line.received),
      "receivedByAuthority": JSONValue(line.receivedByAuthority), "unit": .text(directory.ownUnit),
      "addressee": JSONValue(line.addressee), "due": JSONValue(line.due),
      "overdue": JSONValue(line.isOverdue),
      "lateWorkingDays": JSONValue(line.workingDaysLate), "provisional": .bool(line.isProvisional),
      "extended": .bool(line.isExtended), "escalationLevel": JSONValue(line.escalationLevel),
      "sealed": .bool(line.isSealed), "receiptConfirmed": .bool(line.isReceiptConfirmed),
      "next": line.next.map(json) ?? .null, "version": JSONValue(line.version),
    ]
  }

  /// What stands for a sealed title bears the seal, since nothing else of a table does.
  private func title(_ line: CaseLine) -> String {
    line.isTitleWithheld ? CommonSeal.mark + line.title : line.title
  }

  private func json(_ move: PendingMove) -> JSONValue {
    [
      "key": .text(move.action), "label": .text(move.label(language)), "who": .text(move.role),
      "due": JSONValue(move.due),
    ]
  }

  /// The headings of a table of cases: the keys of JSON, the next move's after a dot.
  static let headings = [
    "code", "type", "title", "state", "stateLabel", "received", "receivedByAuthority", "unit", "addressee",
    "due",
    "overdue", "lateWorkingDays", "provisional", "extended", "escalationLevel", "sealed", "receiptConfirmed",
    "next.key", "next.label", "next.who", "next.due", "version",
  ]

  func cells(_ line: CaseLine) -> [String] {
    [
      line.code, line.type, title(line), line.state, line.stateLabel(language), line.received.iso,
      line.receivedByAuthority?.iso ?? "", directory.ownUnit, line.addressee ?? "", line.due?.iso ?? "",
      line.isOverdue.map(String.init) ?? "", line.workingDaysLate.map(String.init) ?? "",
      String(line.isProvisional),
      String(line.isExtended), String(line.escalationLevel), String(line.isSealed),
      String(line.isReceiptConfirmed), line.next?.action ?? "", line.next?.label(language) ?? "",
      line.next?.role ?? "", line.next?.due.iso ?? "", String(line.version),
    ]
  }
}
