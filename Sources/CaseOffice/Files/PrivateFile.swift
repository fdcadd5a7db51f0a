import CaseStore
import Glibc

/// A small file that only its owner may read, replaced whole or not at all.
enum PrivateFile {
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while bytes.count < 4_000_000 {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws(DraftFault) {
    let draft = try draft(for: path)
    try draft.append(bytes)
    try draft.place(replacing: true)
  }

  /// Two sessions of one account may save at one moment: each takes the first name that no other has just now, so that what
  /// a killed one left goes with the next.
  private static func draft(for path: String) throws(DraftFault) -> DraftFile {
    for number in 1...64 {
      do {
        return try DraftFile(for: path, at: number == 1 ? "\(path).moi" : "\(path).\(number).moi")
      } catch .inWork {
        continue
      } catch .exists {
        continue
      }
    }
    throw DraftFault.inWork(path: path)
  }
}
