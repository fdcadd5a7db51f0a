import Glibc
import Synchronization

/// The files that this process has open as databases.
///
/// Closing any descriptor of a file gives up every lock that the process holds on it, SQLite's own among them; another
/// process then takes itself for the last one and removes the WAL that is still written to.
/// <https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_>
enum OpenFiles {
  struct Identity: Hashable, Sendable {
    fileprivate let device: UInt64
    fileprivate let node: UInt64

    /// nil where there is no such file.
    init?(path: String) {
      var found = stat()
      guard stat(path, &found) == 0 else { return nil }
      device = UInt64(found.st_dev)
      node = UInt64(found.st_ino)
    }
  }

  private static let counts = Mutex<[Identity: Int]>([:])

  /// Before the first lock is taken on it.
  static func opened(_ path: String) -> Identity? {
    counts.withLock { counts in
      let identity = Identity(path: path)
      if let identity { counts[identity, default: 0] += 1 }
      return identity
    }
  }

  static func closed(_ identity: Identity) {
    counts.withLock { counts in
      let left = (counts[identity] ?? 1) - 1
      counts[identity] = left > 0 ? left : nil
    }
  }

  /// Does what opens and closes the file by itself; nil, and nothing is done, while it is open as a database.
  static func unlessOpen<Result: Sendable>(_ path: String, _ body: () -> Result) -> Result? {
    counts.withLock { counts in
      if let identity = Identity(path: path), counts[identity] != nil { return nil }
      return body()
    }
  }
}
