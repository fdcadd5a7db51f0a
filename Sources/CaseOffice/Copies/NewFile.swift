import CaseStore
import CaseWorkflow
import Glibc

/// A file that is new: made whole under a name of its own beside its place, its owner's alone, and never put over another.
struct NewFile {
  let path: String

  /// Throws before anything is done for a file that is there already.
  init(_ path: String) throws {
    self.path = path
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    throw Self.taken(path)
  }

  func write(_ text: String) throws {
    let draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem(errno) }
    defer { unlink(draft) }
    let isWritten = Self.write(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isWritten else { throw problem(code) }
    // Only a name that nobody has taken meanwhile: a rename would put it over another's file.
    if link(draft, path) == 0 { return }
    guard errno != EEXIST, !FilePlace.isTaken(path) else { throw Self.taken(path) }
    // A stick's file system may have no links.
    guard rename(draft, path) == 0 else { throw problem(errno) }
  }

  /// Where it lies, from the root.
  var fullPath: String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  private static func taken(_ path: String) -> OfficeProblem {
    OfficeProblem(
      .refused,
      Phrase(
        vi: "đã có tệp \(path), không ghi đè; ghi tên khác",
        en: "\(path) is there already and is not overwritten; name another"))
  }

  private func problem(_ code: Int32) -> OfficeProblem {
    OfficeProblem(unwritableFile: path, systemError: code)
  }
}
