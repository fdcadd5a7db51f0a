import Glibc

/// A file made beside its place, its owner's alone, which takes its name when it is whole and on the disk. What does not
/// get that far leaves nothing behind; what a killed process left is known by its lock and taken away by the next.
final class DraftFile {
  let target: String
  let path: String
  private var descriptor: Int32
  private static let companions = ["", "-wal", "-shm", "-journal"]

  /// Makes the file at `path` (`TARGET.dunghan-part` unless told), never through a link and never over another.
  init(for target: String, at path: String? = nil) throws {
    self.target = target
    self.path = path ?? target + ".dunghan-part"
    descriptor = -1
    descriptor = try Self.make(self.path)
  }

  deinit {
    guard descriptor >= 0 else { return }
    removeFiles()
    close(descriptor)
  }

  private static func make(_ path: String, isSecondTime: Bool = false) throws -> Int32 {
    let made = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if made >= 0 {
      guard flock(made, LOCK_EX | LOCK_NB) == 0 else {
        close(made)
        throw BackupFault.inWork(path: path)
      }
      return made
    }
    let reason = errno
    guard reason == EEXIST, !isSecondTime else {
      throw BackupFault.writing(path, reason, folderOf: path)
    }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
      throw BackupFault.exists(path: path)
    }
    let left = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard left >= 0 else { throw BackupFault.exists(path: path) }
    defer { close(left) }
    guard flock(left, LOCK_EX | LOCK_NB) == 0 else { throw BackupFault.inWork(path: path) }
    for ending in companions { unlink(path + ending) }
    return try make(path, isSecondTime: true)
  }

  /// Copies the bytes of the file at `source` into it.
  func fill(from source: String) throws {
    let reading = open(source, O_RDONLY | O_CLOEXEC)
    guard reading >= 0 else { throw BackupFault.notRead(path: source, systemError: errno) }
    defer { close(reading) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(reading, &bytes, bytes.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw BackupFault.notRead(path: source, systemError: errno)
      }
      try append(bytes[..<count])
    }
  }

  /// Fills it with what the sealed backup at `source` holds.
  func fill(from source: String, opening key: RecoveryKey) throws {
    try SealedBackup.open(source, with: key) { try append($0) }
  }

  func append(_ bytes: some Collection<UInt8>) throws {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw BackupFault.writing(target, errno, folderOf: target) }
      rest = rest.dropFirst(written)
    }
  }

  /// Whoever may open the file at `other` may open this one, and nobody else: its owner, group and mode are taken over as
  /// far as this process may. Where the group cannot be had it stays its owner's alone.
  func keepRights(of other: String) throws {
    var status = stat()
    guard stat(other, &status) == 0 else { return }
    let isOwned = fchown(descriptor, status.st_uid, status.st_gid) == 0
    let isShared = isOwned || fchown(descriptor, uid_t.max, status.st_gid) == 0
    guard fchmod(descriptor, status.st_mode & (isShared ? 0o660 : 0o600)) == 0 else {
      throw BackupFault.writing(target, errno, folderOf: target)
    }
  }

  /// Gives it its name. Unless it `replaces`, a name that appeared meanwhile is refused.
  func place(replacing replaces: Bool = false) throws {
    guard fsync(descriptor) == 0 else { throw BackupFault.writing(target, errno, folderOf: target) }
    // Whoever may write to the folder could have put another file here.
    var own = stat()
    var there = stat()
    guard fstat(descriptor, &own) == 0, lstat(path, &there) == 0, own.st_ino == there.st_ino,
      own.st_dev == there.st_dev
    else { throw BackupFault.writing(target, ENOENT, folderOf: target) }
    let outcome = replaces ? rename(path, target) : Self.renameAnew(path, target)
    guard outcome == 0 else {
      if errno == EEXIST { throw BackupFault.exists(path: target) }
      throw BackupFault.writing(target, errno, folderOf: target)
    }
    close(descriptor)
    descriptor = -1
    try Self.syncFolder(of: target)
  }

  private static func renameAnew(_ path: String, _ target: String) -> Int32 {
    // link refuses a name that appeared meanwhile, which rename would overwrite. A stick's file system may lack it.
    if link(path, target) == 0 {
      unlink(path)
      return 0
    }
    guard errno != EEXIST, !FilePlace.isTaken(target) else {
      errno = EEXIST
      return -1
    }
    return rename(path, target)
  }

  /// A new name is on the disk only when its folder is.
  static func syncFolder(of path: String) throws {
    let folder = FilePlace.folder(of: path)
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BackupFault.writing(path, errno, folderOf: path) }
    defer { close(descriptor) }
    // Some file systems have nothing to sync of a folder and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw BackupFault.writing(path, errno, folderOf: path)
    }
  }

  private func removeFiles() {
    for ending in Self.companions { unlink(path + ending) }
  }
}

extension BackupFault {
  /// What a failed system call says of a file to be written.
  static func writing(_ path: String, _ systemError: Int32, folderOf target: String) -> BackupFault {
    switch systemError {
    case ENOSPC, EFBIG, EDQUOT: .full(path: path)
    case ENOENT, ENOTDIR: .noFolder(path: FilePlace.folder(of: target))
    default: .notWritten(path: path, systemError: systemError)
    }
  }
}
