import Glibc

/// A file made beside its place, its owner's alone, which takes its name when it is whole and on the disk. What does not
/// get that far leaves nothing behind; what a killed process left is known by its lock and taken away by the next.
package final class DraftFile {
  package let target: String
  package let path: String
  private var descriptor: Int32
  private static let partEnding = ".dunghan-part"
  private static let companions = ["", "-wal", "-shm", "-journal"]
  /// How often a name is tried that others take and leave in the same moment.
  private static let patience = 100

  /// Makes the file at `path` (`TARGET.dunghan-part` unless told), never through a link and never over another.
  package init(for target: String, at path: String? = nil) throws(DraftFault) {
    self.target = target
    self.path = path ?? target + Self.partEnding
    descriptor = -1
    descriptor = try Self.make(self.path)
  }

  deinit { giveUp() }

  private static func make(_ path: String) throws(DraftFault) -> Int32 {
    for _ in 0..<patience {
      let made = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if made >= 0 {
        // Before it was locked, another may have taken it for what a killed process left, and away.
        do {
          if try isHeld(made, at: path) { return made }
        } catch {
          close(made)
          throw error
        }
        close(made)
        continue
      }
      let reason = errno
      guard reason == EEXIST else { throw DraftFault(writing: path, reason) }
      try removeLeft(path)
    }
    throw DraftFault.inWork(path: path)
  }

  /// Takes away what a killed process left of a file for `target`, where it is this person's and nobody has it open.
  static func clearLeft(for target: String) { try? removeLeft(target + partEnding) }

  /// Takes away what a killed process left there. Throws where it is another's, or no plain file.
  private static func removeLeft(_ path: String) throws(DraftFault) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw DraftFault.exists(path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
      throw DraftFault.exists(path: path)
    }
    let left = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard left >= 0 else {
      if errno == ENOENT { return }
      throw DraftFault.exists(path: path)
    }
    defer { close(left) }
    // It may have got its name meanwhile, and another's draft this one.
    guard try isHeld(left, at: path) else { return }
    for ending in companions { unlink(path + ending) }
  }

  /// Locks the open file; whether it is the one that bears the name. Throws `inWork` where another has it locked.
  private static func isHeld(_ descriptor: Int32, at path: String) throws(DraftFault) -> Bool {
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      throw reason == EWOULDBLOCK ? DraftFault.inWork(path: path) : DraftFault(writing: path, reason)
    }
    return isSame(descriptor, path)
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var own = stat()
    var there = stat()
    return fstat(descriptor, &own) == 0 && lstat(path, &there) == 0
      && own.st_ino == there.st_ino && own.st_dev == there.st_dev
  }

  package func append(_ bytes: some Collection<UInt8>) throws(DraftFault) {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw DraftFault(writing: target, errno) }
      rest = rest.dropFirst(written)
    }
  }

  /// Whoever may open the file at `other` may open this one, and nobody else: its owner, group and mode are taken over as
  /// far as this process may. Where the group cannot be had it stays its owner's alone.
  package func keepRights(of other: String) throws(DraftFault) {
    var status = stat()
    guard stat(other, &status) == 0 else { return }
    let isOwned = fchown(descriptor, status.st_uid, status.st_gid) == 0
    let isShared = isOwned || fchown(descriptor, uid_t.max, status.st_gid) == 0
    guard fchmod(descriptor, status.st_mode & (isShared ? 0o660 : 0o600)) == 0 else {
      throw DraftFault(writing: target, errno)
    }
  }

  /// Gives it its name. Unless it `replaces`, a name that appeared meanwhile is refused.
  package func place(replacing replaces: Bool = false) throws(DraftFault) {
    guard fsync(descriptor) == 0 else { throw DraftFault(writing: target, errno) }
    // Whoever may write to the folder could have put another file here.
    guard Self.isSame(descriptor, path) else {
      let folder = FilePlace.folder(of: path)
      throw FilePlace.isFolder(folder)
        ? DraftFault.inWork(path: target) : DraftFault.noFolder(path: folder)
    }
    let outcome = replaces ? rename(path, target) : Self.renameAnew(path, target)
    guard outcome == 0 else {
      let reason = errno
      throw reason == EEXIST ? DraftFault.exists(path: target) : DraftFault(writing: target, reason)
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
  package static func syncFolder(of path: String) throws(DraftFault) {
    let folder = FilePlace.folder(of: path)
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DraftFault(writing: path, errno) }
    defer { close(descriptor) }
    // Some file systems have nothing to sync of a folder and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw DraftFault(writing: path, errno) }
  }

  /// Takes it away; nothing was written.
  private func giveUp() {
    guard descriptor >= 0 else { return }
    if Self.isSame(descriptor, path) {
      for ending in Self.companions { unlink(path + ending) }
    }
    close(descriptor)
    descriptor = -1
  }
}
