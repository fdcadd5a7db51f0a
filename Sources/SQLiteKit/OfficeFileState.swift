import Glibc

/// What a file turns out to be before anything is done with it.
package enum OfficeFileState: Equatable, Sendable {
  case missing
  /// Nothing in it yet: no bytes, or an SQLite file without a table and without an owner.
  case empty
  /// An office file at a version this program knows; lower than its own means it can be migrated.
  case ours(version: Int)
  /// An office file written by a newer program.
  case newer(version: Int, known: Int)
  /// Another program's SQLite file, or no SQLite file at all (`applicationID` nil).
  case foreign(applicationID: Int32?)
  case damaged(SQLiteError)
  /// It can't be looked at just now: locked, not allowed, a folder.
  case unreadable(SQLiteError)
}

/// A file that isn't opened, and why.
package struct OfficeFileRefusal: Error, Equatable, Sendable {
  package let path: String
  package let state: OfficeFileState

  package init(path: String, state: OfficeFileState) {
    self.path = path
    self.state = state
  }
}

extension Migrator {
  /// Looks at the file at `path` without changing it.
  package func state(ofFile path: String) -> OfficeFileState {
    switch FileStart(path: path) {
    case .missing: return .missing
    case .empty: return .empty
    case .other: return .foreign(applicationID: nil)
    case .database, .unreadable: break
    }
    do {
      return state(of: try Connection(path: path, mode: .readOnly, settings: .untouched))
    } catch {
      return OfficeFileState(error)
    }
  }

  /// Whether the file says of itself that it is an office's, of a version this program knows: then there's no need to look
  /// at it apart before it's opened. What its WAL adds is seen once it's open.
  func isSurelyOurs(_ path: String) -> Bool {
    guard case .database(let owner, let found) = FileStart(path: path) else { return false }
    return owner == applicationID && 1...version ~= found
  }

  /// What the file behind an open connection is.
  package func state(of connection: Connection) -> OfficeFileState {
    do {
      // The header of the file may be older than its WAL, so it's SQLite that is asked, not the bytes.
      let owner = Int32(truncatingIfNeeded: try connection.scalar("PRAGMA application_id") ?? 0)
      let found = Int(try connection.scalar("PRAGMA user_version") ?? 0)
      let objects = try connection.scalar("SELECT count(*) FROM sqlite_schema") ?? 0
      if owner == 0, found == 0, objects == 0 { return .empty }
      guard owner == applicationID, found >= 0 else { return .foreign(applicationID: owner) }
      return found > version ? .newer(version: found, known: version) : .ours(version: found)
    } catch {
      return OfficeFileState(error)
    }
  }
}

extension OfficeFileState {
  init(_ error: SQLiteError) {
    switch error.kind {
    case .notADatabase: self = .foreign(applicationID: nil)
    case .corrupt: self = .damaged(error)
    default: self = .unreadable(error)
    }
  }
}

/// What the first bytes say. <https://www.sqlite.org/fileformat.html#the_database_header>
private enum FileStart: Sendable {
  case missing, empty, other, unreadable
  case database(applicationID: Int32, version: Int)

  /// `unreadable` also where this process has the file open as a database: then only SQLite may look at it.
  init(path: String) {
    self = OpenFiles.unlessOpen(path) { FileStart(reading: path) } ?? .unreadable
  }

  private init(reading path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      self = errno == ENOENT ? .missing : .unreadable
      return
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    switch count {
    case ..<0: self = .unreadable
    case 0: self = .empty
    default:
      guard bytes.starts(with: "SQLite format 3\0".utf8) else {
        self = .other
        return
      }
      func number(at place: Int) -> Int32 {
        bytes[place..<place + 4].reduce(0) { $0 << 8 | Int32($1) }
      }
      self = .database(applicationID: number(at: 68), version: Int(number(at: 60)))
    }
  }
}
