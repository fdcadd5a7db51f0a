import CaseStore
import Glibc

/// A small file that only its owner may read, replaced whole or not at all.
enum PrivateFile {
  private static let mostBytes = 4_000_000

  /// What stands in it; nil where there is none. What cannot be read just now is not taken for nothing.
  static func read(_ path: String) throws(DraftFault) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      let reason = errno
      guard reason != ENOENT else { return nil }
      throw .notWritten(path: path, systemError: reason)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count < mostBytes {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .notWritten(path: path, systemError: errno) }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Puts what `body` makes of the file in its place, or takes it away where that is nothing. Two sessions of one account
  /// may save at one moment: one after the other, so that each sees what the other kept.
  static func replace(_ path: String, _ body: ([UInt8]?) throws -> [UInt8]?) throws {
    let draft = try draft(for: path)
    guard let bytes = try body(try read(path)) else {
      unlink(path)
      return
    }
    try draft.append(bytes)
    try draft.place(replacing: true)
  }

  /// How often another session's saving is waited for, and how long each time, in microseconds: a second in all.
  private static let patience = (times: 100, pause: UInt32(10_000))

  /// The draft that sessions take in turn. Of a session that stands still another name is taken in the end, so that what a
  /// killed one left goes with the next.
  private static func draft(for path: String) throws(DraftFault) -> DraftFile {
    for _ in 0..<patience.times {
      do {
        return try DraftFile(for: path, at: "\(path).moi")
      } catch .inWork {
        usleep(patience.pause)
      } catch .exists {
        break
      }
    }
    for number in 2...64 {
      do {
        return try DraftFile(for: path, at: "\(path).\(number).moi")
      } catch .inWork {
        continue
      } catch .exists {
        continue
      }
    }
    throw DraftFault.inWork(path: path)
  }
}
