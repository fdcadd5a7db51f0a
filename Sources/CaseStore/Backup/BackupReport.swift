import Glibc
import SQLiteKit
package import WorkingCalendar

/// What looking at a backup file found.
package struct BackupReport: Hashable, Sendable {
  /// What keeps a file from being a backup to rely on.
  package enum Problem: Hashable, Sendable {
    case notAnOffice
    case newer(version: Int, known: Int)
    /// A WAL with content lies beside it: a file in use or copied by hand, whose newest entries are not in it.
    case isInUse
    /// So many places that SQLite finds wrong; 0 when it could not even look.
    case damaged(places: Int)
    /// The first event that was changed, removed, inserted or moved.
    case logChanged(at: Int64)
    /// Its log is whole, and what stands beside it is not what the log adds up to.
    case differs(RecordDifferences)
  }

  package var problems: [Problem] = []
  package var identity: OfficeIdentity?
  /// The version of its schema.
  package var version: Int?
  package var events: Int64 = 0
  package var head: EventLog.Head?
  /// The civil day and the wall clock of the last event.
  package var lastDay: CivilDate?
  package var lastAt: String?

  package var isSound: Bool { problems.isEmpty }
  /// Whether it holds its log and its words as they were written, whatever stands beside them.
  package var isWhole: Bool {
    problems.allSatisfy { if case .differs = $0 { true } else { false } }
  }

  /// Looks at the file at `path` without changing a byte of it or making a file beside it: whose it is, its pages, its
  /// chain and the words its log vouches for; with `isCompared` also whether all the rest follows from that log. Throws only
  /// where it cannot be looked at. `progress` is told events verified, `compared` cases.
  package static func of(
    fileAt path: String, isCompared: Bool = false, progress: (Int64) -> Void = { _ in },
    compared: (Int64) -> Void = { _ in }
  ) throws -> BackupReport {
    var status = stat()
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
      throw BackupFault.notRead(path: path, systemError: errno)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw BackupFault.notRead(path: path, systemError: EISDIR)
    }
    var report = BackupReport()
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      report.problems = [.notAnOffice]
      return report
    }
    do {
      try report.look(at: path, progress)
      if isCompared, report.isSound { try report.compare(at: path, compared) }
    } catch let error as SQLiteError {
      switch error.kind {
      case .ioError: throw BackupFault.notRead(path: path, systemError: error.systemError)
      case .notADatabase: report.problems.append(.notAnOffice)
      default: report.noteDamage()
      }
    } catch is StoreError {
      report.noteDamage()
    }
    return report
  }

  /// Looks at the encrypted file at `path`, opened with `key` into a file in `folder` that is nobody else's and is gone when
  /// it was looked at.
  package static func of(
    sealedAt path: String, opening key: RecoveryKey, in folder: String, progress: (Int64) -> Void = { _ in },
    compared: (Int64) -> Void = { _ in }
  ) throws -> BackupReport {
    let opened = try BackupFault.telling { try DraftFile(for: Self.opened(in: folder)) }
    do {
      try BackupFault.telling { try opened.fill(from: path, opening: key) }
    } catch BackupFault.sealedDamaged {
      var report = BackupReport()
      report.problems = [.damaged(places: 0)]
      return report
    }
    return try of(fileAt: opened.path, isCompared: true, progress: progress, compared: compared)
  }

  /// One name, so that what a killed look left goes with the next.
  private static func opened(in folder: String) -> String { "\(folder)/.kiem-tra-sao-luu" }

  /// Takes away what a killed look at an encrypted backup left in clear in `folder`; not while another is looking.
  package static func clearLeft(in folder: String) { DraftFile.clearLeft(for: opened(in: folder)) }

  /// Whose the file under the name of a backup is, as far as a look at its first pages tells.
  package enum Owner: Sendable {
    case this
    case other
    /// It may not be read.
    case hidden
    /// No office at all, a damaged one, a link.
    case nobody
  }

  package static func owner(of path: String, beside office: OfficeIdentity) -> Owner {
    var status = stat()
    // A link is somebody's choice of what is taken for a backup.
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return .nobody
    }
    guard access(path, R_OK) == 0 else { return .hidden }
    let found = try? Connection(path: path, mode: .immutable, settings: .untouched)
      .text("SELECT office_id FROM office")
    guard let found = found ?? nil else { return .nobody }
    return found == office.officeID ? .this : .other
  }

  /// A file of an earlier version is brought up to date in memory: nothing of it is written anywhere in clear.
  private mutating func compare(at path: String, _ compared: (Int64) -> Void) throws {
    var connection = try Connection(path: path, mode: .immutable, settings: .untouched)
    if version != OfficeSchema.migrator.version {
      let present = try Connection(path: ":memory:", settings: .untouched)
      try connection.backup(to: present)
      _ = try OfficeSchema.migrator.migrate(present)
      connection = present
    }
    note(try OfficeFile(connection: connection).recordDifferences(progress: compared))
  }

  /// What does not follow from the log is a problem of the file.
  mutating func note(_ differences: RecordDifferences) {
    if !differences.isEmpty { problems.append(.differs(differences)) }
  }

  private mutating func noteDamage() {
    let isTold = problems.contains { if case .damaged = $0 { true } else { false } }
    if !isTold { problems.append(.damaged(places: 0)) }
  }

  private mutating func look(at path: String, _ progress: (Int64) -> Void) throws {
    let connection = try Connection(path: path, mode: .immutable, settings: .untouched)
    switch OfficeSchema.migrator.state(of: connection) {
    case .ours(let found): version = found
    case .newer(let found, let known):
      version = found
      problems = [.newer(version: found, known: known)]
      return
    case .damaged(let error), .unreadable(let error): throw error
    case .missing, .empty, .foreign:
      problems = [.notAnOffice]
      return
    }
    if FilePlace.size(path + "-wal") ?? 0 > 0 {
      problems = [.isInUse]
      return
    }
    let places = try connection.integrityCheck(quick: false)
    if !places.isEmpty { problems.append(.damaged(places: places.count)) }
    // SQLite takes what is missing of the last page for zeros.
    let size = try connection.scalar("PRAGMA page_size") ?? 0
    let pages = try connection.scalar("PRAGMA page_count") ?? 0
    if Int64(FilePlace.size(path) ?? 0) != pages * size { noteDamage() }
    let file = try OfficeFile(connection: connection)
    identity = file.identity
    head = try file.log.head()
    events = try connection.scalar("SELECT count(*) FROM events") ?? 0
    let last = try connection.first("SELECT day, at FROM events ORDER BY number DESC LIMIT 1") {
      (CivilDate(dayNumber: Int32(truncatingIfNeeded: $0.int64(0))), $0.text(1))
    }
    (lastDay, lastAt) = (last?.0, last?.1)
    let chain = try file.verifyRecord(progress: progress)
    if !chain.isUnbroken || chain.events == 0 { problems.append(.logChanged(at: chain.firstBad ?? 1)) }
  }
}
