import Glibc
import SQLiteKit

extension OfficeFile {
  /// Copies the office into a new file at `target`, while others read and write: one state of it, checked, on the disk, and
  /// only then under its name. `draft` is where it is made, unless told beside the target.
  ///
  /// Throws `BackupFault`, and leaves nothing behind. `copied` is told pages done and in all, `checked` events, `compared` cases.
  /// `isCompared`: the report tells what of the copy does not follow from its log; it is made all the same.
  /// With `publicKey` it is sealed to that: then it is made and checked beside the office, and no page of it is ever written
  /// in clear where it goes. `isShared`: whoever may open the office may open the copy; else it is its owner's alone.
  @discardableResult
  package func backUp(
    to target: String, draft: String? = nil, sealedTo publicKey: [UInt8]? = nil,
    isShared: Bool = false, isCompared: Bool = false, copied: (Int, Int) -> Void = { _, _ in },
    checked: (Int64) -> Void = { _ in }, compared: (Int64) -> Void = { _ in }
  ) throws -> BackupReport {
    try refuseOwnPlace(target)
    guard !FilePlace.isFolder(target) else { throw BackupFault.isFolder(path: target) }
    guard !FilePlace.isTaken(target) else { throw BackupFault.exists(path: target) }
    let made = try BackupFault.telling {
      try DraftFile(for: target, at: publicKey == nil ? draft : path + ".sao-luu-kin.dunghan-part")
    }
    let head = try connection.reading {
      let head = try log.head()
      do {
        try copyPages(into: made.path, copied)
      } catch let error as SQLiteError where error.kind == .full {
        throw BackupFault.full(path: target)
      } catch let error as SQLiteError where error.kind == .ioError && !error.isOfReading {
        throw BackupFault.writing(target, error.systemError)
      } catch let error as SQLiteError where error.kind == .cantOpen || error.kind == .readOnly {
        throw BackupFault.writing(target, error.systemError)
      }
      return head
    }
    let report = try BackupReport.of(
      fileAt: made.path, isCompared: isCompared, progress: checked, compared: compared)
    guard report.isWhole, report.head == head, report.identity == identity else {
      for case .logChanged(let number) in report.problems {
        throw BackupFault.logChanged(path: target, at: number)
      }
      throw BackupFault.copyUnsound(path: target)
    }
    try BackupFault.telling {
      guard let publicKey else {
        if isShared { try made.keepRights(of: path) }
        return try made.place()
      }
      let sealed = try DraftFile(for: target)
      try SealedBackup.seal(made.path, into: sealed, for: publicKey)
      try sealed.place()
    }
    return report
  }

  /// The copy is one file, with nothing beside it at any time: its journal is in memory, since a copy broken off is thrown
  /// away, and it is synced as a whole before it takes its name.
  private func copyPages(into path: String, _ copied: (Int, Int) -> Void) throws {
    let settings = ConnectionSettings(journal: .memory, synchronous: .off, foreignKeys: false)
    let copy = try Connection(path: path, mode: .readWrite, settings: settings)
    try copy.execute("PRAGMA locking_mode = EXCLUSIVE")
    try connection.backup(to: copy) { progress in
      copied(progress.total - progress.remaining, progress.total)
      return true
    }
    // The copy has taken over the WAL mark of the original.
    try copy.execute("PRAGMA journal_mode = DELETE")
  }

  private func refuseOwnPlace(_ target: String) throws {
    let own = FilePlace.resolved(path)
    let folder = FilePlace.resolved(FilePlace.folder(of: target))
    let place = (folder == "/" ? "" : folder) + "/" + FilePlace.name(of: target)
    let isOwn = ["", "-wal", "-shm", "-journal"].contains { place == own + $0 }
    if isOwn || FilePlace.isSame(target, own) { throw BackupFault.isTheOffice(path: target) }
  }
}

extension SQLiteError {
  /// SQLITE_IOERR_READ and SQLITE_IOERR_SHORT_READ.
  fileprivate var isOfReading: Bool { code == 10 | (1 << 8) || code == 10 | (2 << 8) }
}
