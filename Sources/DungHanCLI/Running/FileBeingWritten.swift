import CaseOffice
import CaseWorkflow
import Glibc

/// A file made beside its place and put there when it is whole, so that a half-written one never stands for it. It names
/// people's matters: it is its owner's alone.
final class FileBeingWritten {
  let path: String
  private let draft: String
  private var descriptor: Int32

  init(_ path: String) throws(OfficeProblem) {
    self.path = path
    draft = path + ".part"
    descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Self.problem(path, errno) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    unlink(draft)
  }

  func write(_ text: String) throws(OfficeProblem) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        throw Self.problem(path, errno)
      }
    }
  }

  func close() throws(OfficeProblem) {
    let isWritten = fsync(descriptor) == 0
    Glibc.close(descriptor)
    descriptor = -1
    guard isWritten, rename(draft, path) == 0 else {
      let code = errno
      unlink(draft)
      throw Self.problem(path, code)
    }
  }

  private static func problem(_ path: String, _ code: Int32) -> OfficeProblem {
    OfficeProblem(unwritableFile: path, systemError: code)
  }
}
