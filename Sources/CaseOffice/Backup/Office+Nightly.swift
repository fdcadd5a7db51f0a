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

extension Office {
  /// Makes the day's backup in `sao-luu/` beside the office, checked like any other, once a day; then takes away those that
  /// are no longer kept. Files with other names are not touched, and a backup that fails takes nothing away.
  package func backUpForTheNight() throws -> NightlyBackup {
    _ = try actor(for: .sweep)
    let folder = nightlyFolder
    let path = "\(folder)/\(today.iso)\(Self.ending)"
    guard !FilePlace.isTaken(path) else { return NightlyBackup(path: path, isNew: false, dropped: []) }
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw BackupFault.notWritten(path: folder, systemError: errno)
    }
    // One name for every night's draft, so that what a killed one left goes with the next.
    try file.backUp(to: path, draft: folder + "/.dang-sao-luu.dunghan-part")
    return NightlyBackup(path: path, isNew: true, dropped: try dropOutdated(in: folder))
  }

  private var nightlyFolder: String { FilePlace.folder(of: FilePlace.resolved(file.path)) + "/sao-luu" }

  /// The backups of past nights; none where none was ever made.
  var nightlyBackups: [String] {
    let names = (try? Self.names(in: nightlyFolder)) ?? []
    return names.filter { Self.date(ofName: $0) != nil }.sorted().map { "\(nightlyFolder)/\($0)" }
  }

  private static let ending = ".dunghan"

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
