import CaseStore
import CaseWorkflow
import Glibc
import WorkingCalendar

/// The backup of a night.
package struct NightlyBackup: Hashable, Sendable {
  package var path: String
  /// False where the day's backup was there already.
  package var isNew: Bool
  /// Older ones that were taken away.
  package var dropped: [String]
}

/// Backups that lie beside an office and that whoever asks may not read: they are no witnesses then.
package struct UnreadBackups: Hashable, Sendable {
  package var folder: String
  /// How many; nil where not even their names can be had.
  package var count: Int?
}

extension Office {
  /// Makes the day's backup in `sao-luu/` beside the office, checked like any other, once a day; then takes away those that
  /// are no longer kept. Files with other names are not touched, and a backup that fails takes nothing away. Whoever may
  /// open the office may read them and go on with them: a group that shares the office shares its backups.
  package func backUpForTheNight() throws -> NightlyBackup {
    _ = try actor(for: .sweep)
    BackupReport.clearLeft(in: FilePlace.folder(of: file.path))
    let folder = nightlyFolder
    let path = "\(folder)/\(today.iso)\(Self.ending)"
    let there = NightlyBackup(path: path, isNew: false, dropped: [])
    if try Self.isThere(path, in: folder) {
      guard isOwnBackup(path) else { throw BackupFault.ofAnother(path: path) }
      if try holdsEnd(ofBackup: path) { return there }
      try putAside(path)
    }
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw BackupFault.notWritten(path: folder, systemError: errno)
    }
    // Its backups would be rotated away with this one's.
    if let other = nightlyBackups.first(where: { BackupReport.owner(of: $0, beside: identity) == .other }) {
      throw BackupFault.ofAnother(path: other)
    }
    shareBackups(in: folder)
    // One name for all of a person's drafts, so that what a killed one left goes with the next; nobody can lock another's.
    let draft = "\(folder)/.dang-sao-luu\(isShared ? "-\(geteuid())" : "").dunghan-part"
    do {
      try file.backUp(to: path, draft: draft, isShared: true)
    } catch BackupFault.exists(path) {
      // Somebody else swept at the same moment.
      guard isOwnBackup(path) else { throw BackupFault.ofAnother(path: path) }
      return there
    }
    return NightlyBackup(path: path, isNew: true, dropped: try dropOutdated(in: folder))
  }

  private var nightlyFolder: String { FilePlace.folder(of: FilePlace.resolved(file.path)) + "/sao-luu" }

  /// The backups of past nights; none where none was ever made.
  var nightlyBackups: [String] { (try? Self.backups(in: nightlyFolder)) ?? [] }

  /// The day of the newest of them.
  var lastNightly: CivilDate? {
    nightlyBackups.compactMap { Self.date(ofName: FilePlace.name(of: $0)) }.max()
  }

  /// The backups of past nights that may not be read; nil where all can.
  package func unreadBackups() -> UnreadBackups? {
    let folder = nightlyFolder
    do {
      let unread = try Self.backups(in: folder).filter { path in
        let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return errno != ENOENT }
        close(descriptor)
        return false
      }
      return unread.isEmpty ? nil : UnreadBackups(folder: folder, count: unread.count)
    } catch BackupFault.notRead(_, ENOENT) {
      return nil
    } catch {
      return UnreadBackups(folder: folder, count: nil)
    }
  }

  /// Whether the day's backup is this office's. One that may not be read is taken for it: who made it may read it.
  private func isOwnBackup(_ path: String) -> Bool {
    switch BackupReport.owner(of: path, beside: identity) {
    case .this, .hidden: true
    case .other, .nobody: false
    }
  }

  /// Whether the day's backup is of the log as it now is: one made before an older state was put back is not.
  private func holdsEnd(ofBackup path: String) throws -> Bool {
    try file.backedUpHeads(at: [path]).allSatisfy { try file.log.holds($0) }
  }

  /// What was backed up before the restore stays, under a name that no night takes.
  private func putAside(_ path: String) throws {
    let time = clock.now().time.filter { $0 != ":" }
    let name = "\(path.dropLast(Self.ending.count)).truoc-\(time)\(Self.ending)"
    // Nothing is written over: two names for a moment.
    guard link(path, name) == 0, unlink(path) == 0 else {
      throw BackupFault.notWritten(path: name, systemError: errno)
    }
  }

  private static let ending = ".dunghan"

  private static func backups(in folder: String) throws -> [String] {
    try names(in: folder).filter { date(ofName: $0) != nil }.sorted().map { "\(folder)/\($0)" }
  }

  /// Whether something bears this name. Throws where that cannot be seen: a folder that is closed hides what is in it.
  private static func isThere(_ path: String, in folder: String) throws -> Bool {
    var status = stat()
    if lstat(path, &status) == 0 { return true }
    guard errno == ENOENT else { throw BackupFault.notWritten(path: folder, systemError: errno) }
    return false
  }

  // MARK: a group's office

  /// Whether a group shares the office file (0660).
  private var isShared: Bool {
    var status = stat()
    return stat(file.path, &status) == 0 && status.st_mode & 0o060 == 0o060
  }

  /// Gives the folder to the group that shares the office, and what older programs left in it to itself alone. Only whoever
  /// it belongs to can; a folder that is a link was put elsewhere by somebody who chose its rights.
  private func shareBackups(in folder: String) {
    var office = stat()
    guard isShared, stat(file.path, &office) == 0 else { return }
    Self.share(folder, S_IFDIR, with: office.st_gid, mode: 0o770)
    for path in (try? Self.backups(in: folder)) ?? [] {
      Self.share(path, S_IFREG, with: office.st_gid, mode: 0o660)
    }
  }

  private static func share(_ path: String, _ kind: mode_t, with group: gid_t, mode: mode_t) {
    let descriptor = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == kind else { return }
    guard status.st_gid == group || fchown(descriptor, uid_t.max, group) == 0 else { return }
    if status.st_mode & 0o777 != mode { fchmod(descriptor, mode) }
  }

  // MARK: those that are no longer kept

  private func dropOutdated(in folder: String) throws -> [String] {
    let dates = try Self.names(in: folder).compactMap(Self.date(ofName:))
    return try BackupRotation.outdated(dates, today: today).compactMap { date in
      let path = "\(folder)/\(date.iso)\(Self.ending)"
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      guard unlink(path) == 0 else { throw BackupFault.notWritten(path: path, systemError: errno) }
      return path
    }
  }

  /// The day that a name of ours tells; nil for every other name.
  private static func date(ofName name: String) -> CivilDate? {
    guard name.hasSuffix(ending), let date = CivilDate(iso: String(name.dropLast(ending.count))),
      date.iso + ending == name
    else { return nil }
    return date
  }

  private static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else {
      throw BackupFault.notRead(path: folder, systemError: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }
}
