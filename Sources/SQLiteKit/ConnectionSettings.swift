/// How a file may be opened. A file that can't be written is an error, never silently opened for reading.
package enum OpenMode: Equatable, Sendable {
  /// Makes the file when it isn't there.
  case readWriteCreate
  /// The file must be there.
  case readWrite
  /// The file must be there and isn't changed.
  case readOnly
  /// The file is taken to be at rest: no lock is taken, no file made beside it, a WAL beside it not read. For a file that
  /// nobody writes to. <https://www.sqlite.org/c3ref/open.html#coreuriqueryparameters>
  case immutable

  /// Whether nothing is written through it.
  var isForReading: Bool { self == .readOnly || self == .immutable }
}

/// The switches of one connection. <https://www.sqlite.org/pragma.html>
package struct ConnectionSettings: Equatable, Sendable {
  package enum Journal: String, Equatable, Sendable {
    case wal = "WAL"
    case delete = "DELETE"
    case memory = "MEMORY"
  }

  package enum Synchronous: String, Equatable, Sendable {
    /// Every commit is on the disk before it returns.
    case full = "FULL"
    /// The last commits may be lost with the power; the file stays whole.
    case normal = "NORMAL"
    case off = "OFF"
  }

  /// nil leaves the journal as the file has it. Setting it writes to the file, so a foreign file is checked
  /// first (`OfficeFileState`).
  package var journal: Journal?
  package var synchronous: Synchronous
  /// How long a writer waits for another one, in milliseconds.
  package var busyTimeout: Int32
  package var foreignKeys: Bool
  /// Whether pages are checked for sense when they're read.
  package var cellSizeCheck: Bool
  /// Whether freed content is overwritten with zeros.
  package var secureDelete: Bool
  /// The page cache in KiB; nil leaves SQLite's 2,000.
  package var cacheKiB: Int?
  /// How many pages of WAL are gathered before they're moved into the file; nil leaves SQLite's 1,000.
  package var walAutoCheckpoint: Int?

  package init(
    journal: Journal? = .wal, synchronous: Synchronous = .full, busyTimeout: Int32 = 5000,
    foreignKeys: Bool = true, cellSizeCheck: Bool = true, secureDelete: Bool = false, cacheKiB: Int? = nil,
    walAutoCheckpoint: Int? = nil
  ) {
    self.journal = journal
    self.synchronous = synchronous
    self.busyTimeout = busyTimeout
    self.foreignKeys = foreignKeys
    self.cellSizeCheck = cellSizeCheck
    self.secureDelete = secureDelete
    self.cacheKiB = cacheKiB
    self.walAutoCheckpoint = walAutoCheckpoint
  }

  /// A record of law: WAL, and on the disk before a commit returns.
  package static let office = ConnectionSettings()

  /// To look at a file without changing a byte of it.
  package static let untouched = ConnectionSettings(journal: nil)
}
