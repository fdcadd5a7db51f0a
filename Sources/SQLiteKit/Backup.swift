import CSQLite
import Glibc

/// How far a backup is, in pages.
package struct BackupProgress: Equatable, Sendable {
  package let remaining: Int
  package let total: Int
}

extension Connection {
  /// Copies the whole database into `destination`, which becomes the same as this one, while others go on reading
  /// and writing. One state is copied: a read transaction is held, so that a writer doesn't start it over.
  ///
  /// - Parameter progress: called after every `pagesPerStep` pages; false stops it with kind `interrupted`.
  /// <https://www.sqlite.org/c3ref/backup_finish.html>
  package func backup(
    to destination: Connection, pagesPerStep: Int32 = 512,
    progress: (BackupProgress) throws -> Bool = { _ in true }
  ) throws {
    try reading {
      // The lock is taken by the first read.
      _ = try scalar("PRAGMA schema_version")
      guard let backup = sqlite3_backup_init(destination.handle, "main", handle, "main") else {
        // The error is the destination's. <https://www.sqlite.org/c3ref/backup_finish.html>
        throw SQLiteError.current(of: destination.handle, code: SQLITE_ERROR, sql: nil)
      }
      do {
        try copy(backup, pagesPerStep: pagesPerStep, progress: progress)
      } catch {
        sqlite3_backup_finish(backup)
        throw error
      }
      let code = sqlite3_backup_finish(backup)
      guard code == SQLITE_OK else {
        throw SQLiteError.current(of: destination.handle, code: code, sql: nil)
      }
    }
  }

  /// Copies the database into a new file that is one file (no WAL beside it) and appears under its name only when
  /// it's whole and on the disk. Throws kind `cantOpen` when there's a file already.
  package func backup(
    toNewFile path: String, progress: (BackupProgress) throws -> Bool = { _ in true }
  ) throws {
    guard access(path, F_OK) != 0 else {
      throw SQLiteError(code: SQLITE_CANTOPEN, message: "a file is already there", systemError: EEXIST)
    }
    let partial = path + ".part"
    unlink(partial)
    do {
      let settings = ConnectionSettings(journal: .delete, foreignKeys: false)
      let copy = try Connection(path: partial, mode: .readWriteCreate, settings: settings)
      try backup(to: copy, progress: progress)
      // The copy has taken over the WAL mark of the original.
      try copy.execute("PRAGMA journal_mode = DELETE")
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(partial + suffix) }
      throw error
    }
    // link refuses a name that appeared meanwhile, which rename would overwrite.
    guard link(partial, path) == 0 || (errno != EEXIST && rename(partial, path) == 0) else {
      let reason = errno
      unlink(partial)
      throw SQLiteError(
        code: SQLITE_CANTOPEN, message: "the copy can't be given its name", systemError: reason)
    }
    unlink(partial)
    syncFolder(of: path)
  }

  private func copy(
    _ backup: OpaquePointer, pagesPerStep: Int32, progress: (BackupProgress) throws -> Bool
  ) throws {
    var waits = 0
    while true {
      let code = sqlite3_backup_step(backup, pagesPerStep)
      switch code {
      case SQLITE_DONE:
        _ = try progress(BackupProgress(remaining: 0, total: Int(sqlite3_backup_pagecount(backup))))
        return
      case SQLITE_OK:
        waits = 0
        let done = BackupProgress(
          remaining: Int(sqlite3_backup_remaining(backup)), total: Int(sqlite3_backup_pagecount(backup)))
        guard try progress(done) else {
          throw SQLiteError(code: SQLITE_INTERRUPT, message: "the backup was stopped")
        }
      case SQLITE_BUSY, SQLITE_LOCKED:
        // These two aren't fatal and the step may be tried again. <https://www.sqlite.org/c3ref/backup_finish.html>
        waits += 1
        guard waits <= 100 else { throw SQLiteError(code: code, message: "the copy stayed locked") }
        sqlite3_sleep(50)
      default:
        // The step tells a code and no more; errno is still that of the read or write that failed.
        let reason = errno
        throw SQLiteError(
          code: code, message: String(cString: sqlite3_errstr(code)),
          systemError: code & 0xff == SQLITE_IOERR ? reason : 0)
      }
    }
  }

  /// A new name is on the disk only when its folder is.
  private func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
