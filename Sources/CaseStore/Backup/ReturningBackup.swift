import CaseWorkflow
import Glibc
import SQLiteKit

/// A backup on its way into the place of an office: its bytes beside that place, checked there, and brought up to date.
/// Nothing of it is left when it does not get there.
package final class ReturningBackup {
  package private(set) var report: BackupReport
  package let file: OfficeFile
  /// What still does not follow from the log of a backup that was repaired.
  package private(set) var remaining: RecordDifferences?
  /// Whether the key on paper was the proof, and nobody was signed in.
  package var isByPaper = false
  private let draft: DraftFile
  private let place: String

  /// Copies the backup at `source` beside `place` and checks the copy, so that what was checked is what comes back.
  /// An encrypted one is opened with the recovery `key`. One that does not follow from its own log is refused unless it is
  /// `repaired`: it may be the only one there is.
  package init(
    from source: String, opening key: RecoveryKey? = nil, to place: String, repaired: Bool = false,
    progress: (Int64) -> Void = { _ in }, compared: (Int64) -> Void = { _ in }
  ) throws {
    if FilePlace.isSame(source, place) { throw BackupFault.isTheOffice(path: source) }
    if FilePlace.size(source + "-wal") ?? 0 > 0 {
      throw BackupFault.backupUnsound(path: source, [.isInUse])
    }
    self.place = place
    let draft = try BackupFault.telling { try DraftFile(for: place) }
    try BackupFault.telling {
      if let key { try draft.fill(from: source, opening: key) } else { try draft.fill(from: source) }
    }
    self.draft = draft
    report = try BackupReport.of(fileAt: draft.path, progress: progress)
    guard report.isSound else { throw BackupFault.backupUnsound(path: source, report.problems) }
    // One file until it has its name: its journal is in memory, since what is broken off is thrown away.
    let settings = ConnectionSettings(journal: .memory, synchronous: .off)
    file = try OfficeFile(
      connection: OfficeSchema.migrator.open(path: draft.path, mode: .readWrite, settings: settings))
    report.note(try file.recordDifferences(progress: compared))
    guard !report.isSound else { return }
    guard repaired else { throw BackupFault.backupUnsound(path: source, report.problems) }
    do {
      try file.repair()
    } catch let error as StoreError {
      guard case .inconsistent = error else { throw error }
      throw BackupFault.notRepaired(path: source)
    }
    remaining = try file.recordDifferences(progress: compared)
  }

  /// What would be put aside of the office that stands at the place now; nil where its log is another, or none can be read.
  package func laterWork(for account: String) throws -> LaterWork? {
    guard FilePlace.isTaken(place), let present = try? OfficeFile(path: place) else { return nil }
    return try present.workLater(than: file, for: account)
  }

  /// Records the return as the newest event of the office and puts the file in its place. What stands there is kept under
  /// `name` in the same folder, its WAL moved in, or beside it when it is too damaged for that. Gives back its path, and what
  /// it holds that the backup does not.
  ///
  /// Throws `BackupFault.officeOpen` when somebody has it open; then nothing was changed.
  package func takePlace(
    keepingAs name: String, by signature: Signature
  ) throws -> (kept: String?, later: LaterWork?) {
    guard FilePlace.isTaken(place) else {
      try moveStrayFiles(to: free(name))
      try record(nil, kept: nil, by: signature)
      try BackupFault.telling { try draft.place() }
      return (nil, nil)
    }
    let kept = try free(name)
    var hasBegun = false
    var later: LaterWork?
    do {
      let settings = ConnectionSettings(journal: nil, busyTimeout: 1500)
      try Connection(path: place, mode: .readWrite, settings: settings).aloneOnFile { present in
        hasBegun = true
        // What is no office any more has no head to tell of.
        let present = try? OfficeFile(connection: present)
        later = try? present.flatMap { try $0.workLater(than: file, for: signature.actor.account) }
        try swap(present?.log.head(), kept: kept, by: signature)
      }
    } catch let error as SQLiteError where !hasBegun {
      switch error.kind {
      case .busy: throw BackupFault.officeOpen(path: place)
      case .corrupt, .notADatabase: try swapUnreadable(kept: kept, by: signature)
      default: throw error
      }
    }
    return (kept, later)
  }

  /// SQLite cannot be asked, so the bytes it locks are: whoever has the file open holds some of them.
  /// <https://www.sqlite.org/src/file/src/os.h>
  private func swapUnreadable(kept: String, by signature: Signature) throws {
    let descriptor = open(place, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw BackupFault.notKept(path: kept, systemError: errno) }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    // F_OFD_SETLK: a lock of this descriptor, not of the process.
    if fcntl(descriptor, 37, &lock) != 0, errno == EAGAIN || errno == EACCES {
      throw BackupFault.officeOpen(path: place)
    }
    try swap(nil, kept: kept, by: signature)
  }

  private func swap(_ head: EventLog.Head?, kept: String, by signature: Signature) throws {
    try record(head, kept: kept, by: signature)
    try BackupFault.telling { try draft.keepRights(of: place) }
    // Under two names for a moment, so that there is no moment without an office.
    let isLinked = link(place, kept) == 0
    guard isLinked || (errno != EEXIST && rename(place, kept) == 0) else {
      throw BackupFault.notKept(path: kept, systemError: errno)
    }
    do {
      try moveStrayFiles(to: kept)
      try BackupFault.telling { try draft.place(replacing: true) }
    } catch {
      // As it was, unless the draft has its name already and only the sync of the folder failed.
      guard FilePlace.isTaken(draft.path) || !FilePlace.isTaken(place) else { throw error }
      for ending in Self.strayEndings { rename(kept + ending, place + ending) }
      if isLinked { unlink(kept) } else { rename(kept, place) }
      throw error
    }
  }

  private static let strayEndings = ["-wal", "-journal"]

  /// A WAL that lies beside the place belongs to what was there: SQLite would read it into the new file.
  private func moveStrayFiles(to kept: String) throws {
    for ending in Self.strayEndings where FilePlace.isTaken(place + ending) {
      guard rename(place + ending, kept + ending) == 0 else {
        throw BackupFault.notKept(path: kept + ending, systemError: errno)
      }
    }
    unlink(place + "-shm")
  }

  private func record(_ replaced: EventLog.Head?, kept: String?, by signature: Signature) throws {
    guard let head = report.head else { throw StoreError.inconsistent("the log is empty") }
    let told = BackupReturn(
      head: Fingerprint.hex(head.hash), number: head.number,
      replaced: replaced.map { Fingerprint.hex($0.hash) }, replacedNumber: replaced?.number,
      kept: kept.map(FilePlace.name(of:)), repaired: report.isSound ? nil : true,
      isByPaper: isByPaper ? true : nil)
    try file.write {
      _ = try file.log.append(
        EventEntry(
          at: signature.at, account: signature.actor.account, role: signature.actor.role.key, matter: nil,
          kind: BackupReturn.kind, payload: Payload.text(told)),
        after: EventLog.Head(number: head.number, hash: head.hash))
    }
  }

  /// `name` in the folder of the place, with a number where it is taken.
  private func free(_ name: String) throws -> String {
    let path = FilePlace.folder(of: place) + "/" + name
    for candidate in [path] + (2...99).map({ "\(path)-\($0)" }) where !FilePlace.isTaken(candidate) {
      return candidate
    }
    throw BackupFault.notKept(path: path, systemError: EEXIST)
  }
}
