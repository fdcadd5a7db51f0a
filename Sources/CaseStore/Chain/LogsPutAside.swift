import SQLiteKit
import WorkingCalendar

/// The logs that were put aside when backups were put back. They lie beside the office, under the names that its log gives.
///
/// Whoever has the file can write a return into its log that never was, and with it explain whatever was cut off: a noted end
/// is explained only by a file that is there, whose chain is sound, which ends as the log says, and which holds it.
final class LogsPutAside {
  enum Answer {
    /// Beside it, in this file.
    case held(ChainDamage.Aside)
    /// It may be of a log that is not there any more, or cannot be relied on.
    case untold(ChainDamage.Aside)
    /// No return put it aside.
    case none
  }

  private let folder: String
  private let officeID: String
  /// The files that were looked at: nil where one is not to be relied on.
  private var files: [String: OfficeFile?] = [:]

  init(beside office: OfficeFile) {
    folder = FilePlace.folder(of: office.path)
    officeID = office.identity.officeID
  }

  /// Asks the logs that `office` put aside, and those that they had put aside.
  func answer(on note: NotedHead, from office: OfficeFile, asked: Set<String> = []) throws -> Answer {
    var answer = Answer.none
    for event in try office.log.returns() where event.told.mayHavePutAside(note) {
      guard let name = event.told.kept, !name.contains("/"), !asked.contains(name) else { continue }
      let aside = ChainDamage.Aside(event.day, name)
      guard let kept = try file(name, endingAs: event.told) else {
        answer = .untold(aside)
        continue
      }
      if try kept.log.holds(note) { return .held(aside) }
      switch try self.answer(on: note, from: kept, asked: asked.union([name])) {
      case .held(let place): return .held(place)
      case .untold(let older): answer = .untold(older)
      case .none: break
      }
    }
    return answer
  }

  private func file(_ name: String, endingAs told: BackupReturn) throws -> OfficeFile? {
    if let known = files[name] { return known }
    let found = try? open(name, endingAs: told)
    files[name] = .some(found)
    return found
  }

  private func open(_ name: String, endingAs told: BackupReturn) throws -> OfficeFile? {
    let connection = try Connection(path: folder + "/" + name, mode: .immutable, settings: .untouched)
    guard case .ours = OfficeSchema.migrator.state(of: connection) else { return nil }
    let file = try OfficeFile(connection: connection)
    let head = try file.log.head()
    // What happened to it since it was put aside stands behind that end.
    guard file.identity.officeID == officeID, let end = told.replaced, let number = told.replacedNumber,
      head.number >= number, try file.log.holds(NotedHead(number: number, hash: end)),
      try file.log.verify().isSound
    else { return nil }
    return file
  }
}

extension BackupReturn {
  /// Of a file that could not be read any more it is not known how far its log went.
  fileprivate func mayHavePutAside(_ note: NotedHead) -> Bool {
    kept != nil && (replacedNumber.map { $0 >= note.number } ?? (note.number > number))
  }
}

extension EventLog {
  /// A return of a backup, as the log tells it.
  struct ReturnEvent {
    var told: BackupReturn
    var day: CivilDate
  }

  /// Those that rest on the backup they speak of, the newest first; one that does not was never written by the program.
  func returns() throws -> [ReturnEvent] {
    try connection.rows(
      "SELECT * FROM events WHERE matter IS NULL AND kind = 'restore' ORDER BY number DESC", map: Self.event
    ).compactMap { event in
      guard let told = try? Payload.value(BackupReturn.self, from: event.payload),
        told.number == event.number - 1,
        told.head == Fingerprint.hex(event.previous)
      else { return nil }
      return ReturnEvent(told: told, day: event.day)
    }
  }
}
