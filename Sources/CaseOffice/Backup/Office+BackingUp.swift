import CaseStore
import CaseWorkflow

extension Office {
  /// Copies the office into a new file at `path`, checked and on the disk before it has its name; others go on working.
  /// What is there is never overwritten. `progress` is told how many events of the copy were checked.
  package func backUp(to path: String, progress: (Int64) -> Void = { _ in }) throws -> Backup {
    _ = try actor(for: .backup)
    return Backup(try file.backUp(to: path, checked: progress), path: path)
  }

  /// Looks at a backup file without changing a byte of it. Whoever may read the file may check it: it says nothing of
  /// cases or people, and no office is needed for it.
  package static func verifyBackup(
    at path: String, progress: (Int64) -> Void = { _ in }
  ) throws -> Backup {
    Backup(try BackupReport.of(fileAt: path, progress: progress), path: path)
  }
}
