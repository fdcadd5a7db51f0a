import Glibc

/// How an office file must be kept on a machine that several people use: people's names stand in it.
enum FileKeeping {
  /// Why a file is not opened.
  enum Fault: Equatable, Sendable {
    /// A link, a pipe: whoever made it chooses what is opened.
    case link
    /// Everybody on the machine may read or write it; the mode as `ls` shows it in octal.
    case open(mode: UInt32)
    /// It belongs to somebody else, and no group that this person is in shares it.
    case foreign(name: String)
  }

  /// Who would open a file.
  struct Person: Sendable {
    var user: uid_t
    var groups: [gid_t]

    /// The one this process works for.
    static var present: Person {
      var groups = [gid_t](repeating: 0, count: max(0, Int(getgroups(0, nil))))
      let count = max(0, Int(getgroups(Int32(groups.count), &groups)))
      return Person(user: geteuid(), groups: groups.prefix(count) + [getegid()])
    }
  }

  /// The fault of the file at `path` or of what SQLite keeps beside it; nil when it is kept well or is not there. It may be
  /// the person's own (0600), or a group's that the person is in (0660).
  static func fault(of path: String, for person: Person = .present) -> Fault? {
    for ending in ["", "-wal", "-shm", "-journal"] {
      if let fault = fault(ofOne: path + ending, for: person) { return fault }
    }
    return nil
  }

  /// Gives what SQLite keeps beside the office the office's own group and rights, where it is this person's: the system gives
  /// a new file the group of whoever makes it, and colleagues who share the office would be shut out. By name, without
  /// opening: a file that is closed takes the process's locks on it along. <https://www.sqlite.org/howtocorrupt.html>
  static func alignCompanions(of path: String) {
    var office = stat()
    guard lstat(path, &office) == 0, office.st_mode & S_IFMT == S_IFREG else { return }
    for ending in ["-wal", "-shm"] {
      var status = stat()
      guard lstat(path + ending, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid() || geteuid() == 0,
        status.st_gid != office.st_gid || status.st_mode & 0o777 != office.st_mode & 0o777
      else { continue }
      if status.st_gid != office.st_gid { lchown(path + ending, uid_t.max, office.st_gid) }
      fchmodat(AT_FDCWD, path + ending, office.st_mode & 0o777, AT_SYMLINK_NOFOLLOW)
    }
  }

  private static func fault(ofOne path: String, for person: Person) -> Fault? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    if [S_IFLNK, S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT) { return .link }
    // A folder or a device is none of an office's; SQLite says so.
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    if status.st_mode & 0o007 != 0 { return .open(mode: status.st_mode & 0o777) }
    if status.st_uid == person.user || person.user == 0 { return nil }
    return status.st_mode & 0o060 == 0o060 && person.groups.contains(status.st_gid)
      ? nil : .foreign(name: FilePlace.name(of: path))
  }
}
