import CaseOffice
import CaseWorkflow
import TerminalKit
import VietnameseText
import WorkingCalendar

/// “Sổ”: where the book lies, how fresh it is, how much is in it, and whether it is sound.
struct BookPage: TablePage {
  static let check = "check"
  private static let backups = "backups"

  let picture: TablesPicture
  let desk: Desk

  private var book: BookFacts { picture.book }

  var items: [ListView<String>.Item] {
    let facts = values.map { ListView<String>.Item.row($0.id) }
    let found = picture.checkups.map { ListView<String>.Item.row("checkup-\($0.area)") }
    guard !found.isEmpty else { return facts + [.row(Self.check)] }
    let title = say(AdministrationWords.checkedAt.filled(["time": picture.checkedAt]))
    return facts + [.row(Self.check), .heading(title)] + found
  }

  private var values: [(id: String, label: Phrase, value: String)] {
    [
      ("unit", AdministrationWords.bookUnit, "\(book.unitName) (\(book.symbol))"),
      (
        "kind", AdministrationWords.bookKind,
        desk.say(book.isTraining ? AdministrationWords.trainingBook : AdministrationWords.liveBook)
      ),
      ("file", AdministrationWords.bookFile, book.path),
      ("cases", AdministrationWords.bookCases, desk.grouped(book.cases)),
      ("events", AdministrationWords.bookEvents, desk.grouped(Int(book.events))),
      ("fresh", AdministrationWords.bookFresh, freshness),
      (
        Self.backups, AdministrationWords.bookBackup,
        book.lastNightly?.vietnamese ?? desk.say(AdministrationWords.noBackup)
      ),
    ]
  }

  /// `08:00 23/11/2026`.
  private var freshness: String {
    let parts = book.freshAt.split(separator: "T", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return "–" }
    let day = parts[0].split(separator: "-").reversed().joined(separator: "/")
    return "\(parts[1].prefix(5)) \(day)"
  }

  func headings(width: Int) -> [StyledLine] { [] }

  private func checkup(_ id: String) -> Checkup? {
    picture.checkups.first { id == "checkup-\($0.area)" }
  }

  func line(_ id: String, width: Int) -> StyledLine {
    if let found = values.first(where: { $0.id == id }) {
      return StyledLine(" " + say(found.label).padded(toWidth: 22) + " ", .faint).adding(
        found.value.sanitizedForTerminal())
    }
    if let checkup = checkup(id) {
      return StyledLine(checkup.isSound ? "    " : " !! ", checkup.isSound ? .ok : .danger).adding(
        say(checkup.message), checkup.isSound ? .normal : .danger)
    }
    return StyledLine(" ▸ ", .emphasis).adding(say(AdministrationWords.checkNow), .emphasis)
  }

  func title(_ id: String) -> String {
    values.first { $0.id == id }.map { say($0.label) } ?? say(AdministrationWords.book)
  }

  func facts(_ id: String) -> [Fact] {
    if let found = values.first(where: { $0.id == id }) {
      return [Fact(say(found.label), found.value.sanitizedForTerminal())]
        + (id == Self.backups ? [Fact("", say(AdministrationWords.backupHow))] : [])
    }
    if let checkup = checkup(id) { return [Fact("", say(checkup.message))] }
    return [Fact("", say(AdministrationWords.checkWhat))]
  }

  func acts(_ id: String) -> [TableAct] { id == Self.check ? [.checkBook] : [] }

  var remark: Phrase? { AdministrationWords.bookRemark }
}

extension Desk {
  /// `1.204.000`, in English `1,204,000`.
  func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    let mark = language == .vi ? "." : ","
    return digits.indices.map { index in
      let left = digits.count - index
      return String(digits[index]) + (left > 1 && left % 3 == 1 ? mark : "")
    }.joined()
  }
}
