import CaseStore
import CaseWorkflow

extension Office {
  /// Copies the office into a new file at `path`, checked and on the disk before it has its name; others go on working.
  /// What is there is never overwritten. `progress` is told how many events of the copy were checked.
  /// `isEncrypted`: only the recovery key on paper opens it. An office that differs from its own log is copied as it is, since
  /// it can be made anew from the copy; that it does is a problem of the report.
  package func backUp(
    to path: String, isEncrypted: Bool = false, progress: (Int64) -> Void = { _ in },
    compared: (Int64) -> Void = { _ in }
  ) throws -> Backup {
    _ = try actor(for: .backup)
    guard isEncrypted else {
      return Backup(
        try file.backUp(to: path, isCompared: true, checked: progress, compared: compared), path: path)
    }
    guard let recovery = try file.accountKey(OfficeFile.recoveryHolder) else {
      throw OfficeProblem(
        .refused,
        Phrase(
          vi: "chưa có mã khôi phục để mã hóa; người giữ chìa làm trước: dunghan user recovery-key",
          en: "there is no recovery key to encrypt to; who holds the key makes one: dunghan user recovery-key"
        ))
    }
    guard try file.isKeyTold(of: OfficeFile.recoveryHolder) else { throw OfficeProblem.vaultChanged }
    return Backup(
      try file.backUp(
        to: path, sealedTo: recovery.publicKey, isCompared: true, checked: progress, compared: compared),
      path: path)
  }

  /// Whether the file there is an encrypted backup, for which the recovery key has to be typed.
  package static func isEncryptedBackup(at path: String) -> Bool { SealedBackup.isOne(path) }

  /// Looks at a backup file without changing a byte of it. Whoever may read the file may check it: it says nothing of
  /// cases or people, and no office is needed for it.
  package static func verifyBackup(
    at path: String, progress: (Int64) -> Void = { _ in }, compared: (Int64) -> Void = { _ in }
  ) throws -> Backup {
    Backup(
      try BackupReport.of(fileAt: path, isCompared: true, progress: progress, compared: compared), path: path)
  }

  /// The same of an encrypted one, opened by the recovery key as it was typed: for that moment it lies in clear in `folder`.
  package static func verifyBackup(
    at path: String, recoveryKey typed: String, in folder: String, progress: (Int64) -> Void = { _ in },
    compared: (Int64) -> Void = { _ in }
  ) throws -> Backup {
    let key = try RecoveryKey.read(typed)
    return Backup(
      try BackupReport.of(sealedAt: path, opening: key, in: folder, progress: progress, compared: compared),
      path: path)
  }
}
