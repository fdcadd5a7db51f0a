import CaseWorkflow
import Glibc
import OfficeFiles

/// The rows an import turned away, written beside the register as they come; made only when there is one.
struct RejectsFile {
  private let path: String
  private let isDryRun: Bool
  private var writer: RegisterRejectsWriter
  private var hasRows = false
  private var isStarted = false

  init(path: String, reader: RegisterReader, language: Language, isDryRun: Bool) {
    self.path = path
    self.isDryRun = isDryRun
    writer = RegisterRejectsWriter(reader, language: language)
  }

  mutating func write(_ reject: RegisterReject) {
    hasRows = true
    writer.write(reject)
  }

  /// Appends what has gathered. The rows name senders: the file is its owner's alone.
  mutating func flush() throws {
    guard hasRows else { return }
    if isDryRun {
      _ = writer.take()
      return
    }
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (isStarted ? O_APPEND : O_TRUNC)
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw Self.problem(path) }
    defer { close(descriptor) }
    isStarted = true
    var bytes = Array(writer.take().utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Self.problem(path) }
      bytes = bytes.dropFirst(count)
    }
  }

  private static func problem(_ path: String) -> OfficeProblem {
    OfficeProblem(
      .storage,
      Phrase(
        vi: "không ghi được các dòng bị loại vào \(path); xem quyền và chỗ trống",
        en: "the rejected rows cannot be written to \(path); check permissions and space"))
  }
}
