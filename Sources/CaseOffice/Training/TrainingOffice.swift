import CaseStore
import CaseWorkflow
import Glibc
import WorkingCalendar

/// Makes an office to learn and to try in: “MTTQ xã Suối Đá”, an invented commune with invented people and cases.
///
/// It is told from today: a hand-written story with something for every board, and behind it the invented book of three
/// years, as long as is asked for. The same seed gives the same book.
package enum TrainingOffice {
  package static let unitName = "MTTQ xã Suối Đá"
  package static let symbol = "SD"
  /// How many cases `demo` makes when it is not told.
  package static let usualCases = 240
  package static let mostCases = 5_000_000

  /// Founds the training office at `path`, where there is no file yet, and fills it with `cases` cases: the story first,
  /// the book behind it. `randomBytes` are 48, as for every office. `progress` is told how many cases are in. What was
  /// begun is taken away again when it cannot be finished.
  package static func make(
    path: String, cases: Int = usualCases, seed: UInt64 = 1, tables: OfficeTables, clock: OfficeClock,
    randomBytes: [UInt8], progress: @escaping (Int) throws -> Void = { _ in }
  ) throws -> Office {
    guard (1...mostCases).contains(cases) else {
      throw OfficeProblem.usage(
        vi: "--cases: từ 1 đến \(mostCases)", en: "--cases: from 1 to \(mostCases)")
    }
    let now = clock.now()
    let days = TrainingDays(today: now.day, calendar: try officeCalendar(tables.calendar))
    let office = try Office.found(
      path: path,
      setup: OfficeSetup(
        unitName: unitName, symbol: symbol, isTraining: true, systemUser: "tap-huan", randomBytes: randomBytes
      ),
      tables: tables, clock: .fixed(days.founded, time: "07:30:00"))
    do {
      let story = Array(StoryCase.all.prefix(cases))
      let book = OldBook(count: cases - story.count, seed: seed, days: days)
      var copier = BookCopier(file: office.file, account: office.account, progress: progress)
      try office.file.importing {
        try copier.copy(book.closedCount, on: .fixed(days.founded, time: "07:35:00"), ladderUntil: nil) {
          book.closed($0)
        }
        var telling = try TrainingStory(file: office.file, days: days, now: now)
        try telling.tell(story)
        try copier.count(story.count)
        try copier.copy(book.openCount, on: clock, ladderUntil: now.day) { book.open($0) }
      }
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw error
    }
    return Office(file: office.file, clock: clock, account: office.account)
  }

  private static func officeCalendar(_ stored: StoredCalendar) throws -> OfficeCalendar {
    do {
      return try stored.officeCalendar()
    } catch {
      throw OfficeProblem(.badInput, Phrase(vi: error.vietnamese, en: error.english))
    }
  }
}
