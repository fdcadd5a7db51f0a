import CaseOffice
import CaseWorkflow

/// The tables of the office as they were read.
struct TablesPicture: Sendable {
  var settings: OfficeSettings
  var types: [CaseType]
  var accounts: [AccountLine]
  var book: BookFacts
  var rights: RightsTable
  /// The newest of the book's own log; nil where it is not for this account.
  var log: [HistoryEntry]?
  /// What the book's own check found, and when.
  var checkups: [Checkup] = []
  var checkedAt = ""
}

/// Reads them.
struct ReadTables: Errand {
  func run(in office: Office) throws -> TablesPicture {
    let settings = try office.tables()
    let types = try office.readableTypes()
    return TablesPicture(
      settings: settings, types: types, accounts: try office.accounts(), book: try office.bookFacts(),
      rights: RightsTable(types: types, settings: settings),
      log: try office.mayReadBookLog() ? office.bookLog(.init(limit: LogPage.most)) : nil)
  }
}

/// Checks the book: the file's pages, the chain of the log, and that everything follows from it.
struct CheckBook: Errand {
  func run(in office: Office) throws -> [Checkup] { try office.checkups() }
}
