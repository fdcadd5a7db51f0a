import Glibc

/// Why a file was not written whole. Where it is, nothing of it stands under its name.
package enum DraftFault: Error, Equatable, Sendable {
  /// There is something at `path` that is not ours to take away, be it a dangling link.
  case exists(path: String)
  /// Another process writes the same file just now.
  case inWork(path: String)
  /// The folder of the file is not there: a stick that is not plugged in.
  case noFolder(path: String)
  case full(path: String)
  /// Making, writing, syncing or naming failed with this errno.
  case notWritten(path: String, systemError: Int32)

  /// What a failed system call says of the file to be written at `path`.
  init(writing path: String, _ systemError: Int32) {
    self =
      switch systemError {
      case ENOSPC, EFBIG, EDQUOT: .full(path: path)
      case ENOENT, ENOTDIR: .noFolder(path: FilePlace.folder(of: path))
      default: .notWritten(path: path, systemError: systemError)
      }
  }

  /// As the system tells it.
  package var systemError: Int32 {
    switch self {
    case .exists: EEXIST
    case .inWork: EBUSY
    case .noFolder: ENOENT
    case .full: ENOSPC
    case .notWritten(_, let systemError): systemError
    }
  }
}
