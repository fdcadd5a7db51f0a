import CaseWorkflow
import TerminalKit
import VietnameseText

/// The pages of “Quản trị”, in the order of their tabs.
enum AdministrationPage: Int, CaseIterable, Sendable {
  case units, signers, terms, types, calendar, accounts, rights, book, log

  var title: Phrase {
    switch self {
    case .units: AdministrationWords.units
    case .signers: AdministrationWords.signers
    case .terms: AdministrationWords.terms
    case .types: AdministrationWords.types
    case .calendar: AdministrationWords.calendar
    case .accounts: AdministrationWords.accounts
    case .rights: AdministrationWords.rights
    case .book: AdministrationWords.book
    case .log: AdministrationWords.log
    }
  }

  /// Where all tabs do not fit in full.
  var shortTitle: Phrase {
    switch self {
    case .types: AdministrationWords.typesShort
    case .rights: AdministrationWords.rightsShort
    default: title
    }
  }

  /// Whether its rows are changed here; the others are read, or changed at a place of their own.
  var isEdited: Bool { [.units, .signers, .terms].contains(self) }

  func table(_ picture: TablesPicture, _ desk: Desk) -> any TablePage {
    switch self {
    case .units: UnitPage(picture: picture, desk: desk)
    case .signers: SignerPage(picture: picture, desk: desk)
    case .terms: TermPage(picture: picture, desk: desk)
    case .types: TypePage(picture: picture, desk: desk)
    case .calendar: CalendarPage(picture: picture, desk: desk)
    case .accounts: AccountPage(picture: picture, desk: desk)
    case .rights: RightsPage(picture: picture, desk: desk)
    case .book: BookPage(picture: picture, desk: desk)
    case .log: LogPage(picture: picture, desk: desk)
    }
  }
}

/// One page: its rows, what is said of each, and what can be done to it.
protocol TablePage {
  var picture: TablesPicture { get }
  var desk: Desk { get }

  var items: [ListView<String>.Item] { get }
  /// The lines over the rows.
  func headings(width: Int) -> [StyledLine]
  func line(_ id: String, width: Int) -> StyledLine
  func title(_ id: String) -> String
  func facts(_ id: String) -> [Fact]
  /// What Enter offers, the likeliest first.
  func acts(_ id: String) -> [TableAct]
  /// What Ctrl+N adds here; `id` is the chosen row.
  func addition(_ id: String?) -> TableAct?
  /// What the page as a whole has to say; stands under its rows.
  var remark: Phrase? { get }
  /// What stands there where it has no rows.
  var emptyWords: Phrase { get }
  /// Whether its rows need the whole width.
  var isWide: Bool { get }
}

extension TablePage {
  func acts(_ id: String) -> [TableAct] { [] }
  func addition(_ id: String?) -> TableAct? { nil }
  var remark: Phrase? { nil }
  var isWide: Bool { false }
  var emptyWords: Phrase { AdministrationWords.nothing }

  func say(_ phrase: Phrase) -> String { desk.say(phrase).sanitizedForTerminal() }
}

/// One thing said of a row: `Căn cứ: QĐ 124-QĐ/TW Đ.8`. Without a label it is a paragraph, without a value a heading.
struct Fact: Hashable, Sendable {
  var label: String
  var value: String

  init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }

  /// The facts as lines of `width`; the empty ones left out.
  static func lines(_ facts: [Fact], width: Int) -> [StyledLine] {
    facts.flatMap { fact -> [StyledLine] in
      if fact.label.isEmpty { return fact.value.wrapped(toWidth: max(1, width)).map { StyledLine($0) } }
      if fact.value.isEmpty { return [StyledLine(fact.label, .heading)] }
      let head = fact.label + ": "
      let lines = (head + fact.value).wrapped(toWidth: max(1, width))
      return lines.enumerated().map { index, line in
        guard index == 0, line.hasPrefix(head) else { return StyledLine((index == 0 ? "" : "  ") + line) }
        return StyledLine(head, .faint).adding(String(line.dropFirst(head.count)))
      }
    }
  }
}
