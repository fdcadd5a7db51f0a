import CaseStore
import CaseWorkflow
import WorkingCalendar

/// Copies the invented book into an office, as an import does: matters are decided and made ready on one thread and
/// recorded on another, a thousand to a transaction, in the memory of a few thousand however many there are.
struct BookCopier {
  let file: OfficeFile
  let account: Account
  private let progress: (Int) throws -> Void
  private var copied = 0
  private static let rowsAtOnce = 1_000

  init(file: OfficeFile, account: Account, progress: @escaping (Int) throws -> Void) {
    self.file = file
    self.account = account
    self.progress = progress
  }

  /// Copies `count` matters, entered on the day of `clock`. Rungs of the ladder reached by `ladderUntil` are noted as
  /// fired: the office they come from has swept its book, so that the first sweep here finds only what is new.
  mutating func copy(
    _ count: Int, on clock: OfficeClock, ladderUntil: CivilDate?,
    entry: @escaping @Sendable (Int) -> OldBook.Entry
  ) throws {
    let office = Office(file: file, clock: clock, account: account)
    let actor = try office.actor(for: .importRegister)
    let signature = office.signature(actor)
    let clerk = try BookClerk(office: office, actor: actor, ladderUntil: ladderUntil)
    var next = 0
    try Conveyor.run(ahead: 2) {
      guard next < count else { return nil as [ReadyCase]? }
      let part = next..<min(count, next + Self.rowsAtOnce)
      next = part.upperBound
      return try part.map { try clerk.ready(entry($0)) }
    } use: { nextRows in
      while let rows = try nextRows() {
        try file.write {
          var head = try file.log.head()
          for row in rows {
            try file.record(
              row, code: try file.nextCode(year: row.received.year), opening: StoredMatter.importKind,
              by: signature,
              after: &head)
          }
        }
        try self.count(rows.count)
      }
    }
  }

  mutating func count(_ more: Int) throws {
    copied += more
    try progress(copied)
  }
}

/// Decides the rows of the book and makes them ready; a value that may work on any thread.
private struct BookClerk: Sendable {
  private let engines: [CaseTypeKey: Engine]
  private let preparer: CasePreparer
  private let settings: OfficeSettings
  private let calendar: OfficeCalendar
  private let today: CivilDate
  private let ladderUntil: CivilDate?

  init(office: Office, actor: Actor, ladderUntil: CivilDate?) throws {
    var engines: [CaseTypeKey: Engine] = [:]
    for key in try office.file.caseTypeKeys() { engines[key] = try office.engine(openingA: key, by: actor) }
    self.engines = engines
    preparer = try office.file.preparer()
    settings = try office.settings()
    calendar = try office.calendar()
    today = office.today
    self.ladderUntil = ladderUntil
  }

  func ready(_ entry: OldBook.Entry) throws -> ReadyCase {
    guard let engine = engines[entry.type] else {
      throw StoreError.inconsistent("the training office has no case type \(entry.type)")
    }
    var decision = try engine.record(entry.history, code: "")
    decision.changes += firedRungs(decision)
    return try preparer.prepare(decision, of: engine.type, sender: entry.sender, on: today)
  }

  private func firedRungs(_ decision: Decision) -> [Change] {
    guard let ladderUntil else { return [] }
    var fired: [Change] = []
    for case .obligationOpened(let duty) in decision.changes where duty.key == .answer {
      if decision.changes.contains(where: { $0.fulfils(duty.number) }) { continue }
      for rung in settings.ladder.rungs {
        guard let day = settings.ladder.day(of: rung, for: duty, calendar: calendar), day <= ladderUntil
        else { continue }
        fired.append(.rungReached(obligation: duty.number, rung: rung.key))
      }
    }
    return fired
  }
}

extension Change {
  fileprivate func fulfils(_ number: Int) -> Bool {
    if case .obligationFulfilled(number, _, _) = self { true } else { false }
  }
}
