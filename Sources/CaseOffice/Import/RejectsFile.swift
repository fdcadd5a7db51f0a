import CaseStore
import CaseWorkflow
import Glibc
import OfficeFiles

/// The rows an import turned away, gathered beside the register as they come and given their name when it ends; made only
/// when there is one. The rows name senders: the file is its owner's alone.
struct RejectsFile {
  private let path: String
  private let isDryRun: Bool
  private var writer: RegisterRejectsWriter
  private var hasRows = false
  private var draft: DraftFile?

  /// `path`: of the register. The rows go into `PATH.rejected.csv`.
  init(path: String, reader: RegisterReader, language: Language, isDryRun: Bool) {
    self.path = path + ".rejected"
    self.isDryRun = isDryRun
    writer = RegisterRejectsWriter(reader, language: language)
  }

  private var target: String { path + ".csv" }

  mutating func write(_ reject: RegisterReject) {
    hasRows = true
    writer.write(reject)
  }

  /// Puts what has gathered on the disk, without its name yet.
  mutating func flush() throws {
    guard hasRows else { return }
    if isDryRun {
      _ = writer.take()
      return
    }
    do {
      if draft == nil { draft = try DraftFile(for: target) }
      try draft?.append(writer.take().utf8)
    } catch {
      throw problem(error)
    }
  }

  /// Gives the file its name; what had it, in which somebody may have mended rows, is kept under a free one beside it.
  /// Gives back the path of that.
  mutating func place() throws -> String? {
    guard let draft else { return nil }
    self.draft = nil
    do {
      let kept = try keepEarlier()
      try draft.place(replacing: true)
      return kept
    } catch {
      throw problem(error)
    }
  }

  private func keepEarlier() throws(DraftFault) -> String? {
    guard FilePlace.isTaken(target) else { return nil }
    for number in 1...9_999 {
      let kept = "\(path).\(number).csv"
      // Under two names for a moment, so that it is never without one. A stick's file system may have no links.
      if link(target, kept) == 0 { return kept }
      guard errno != EEXIST, !FilePlace.isTaken(kept) else { continue }
      guard rename(target, kept) == 0 else { throw .notWritten(path: kept, systemError: errno) }
      return kept
    }
    throw .exists(path: "\(path).9999.csv")
  }

  private func problem(_ fault: DraftFault) -> OfficeProblem {
    if case .inWork = fault { return OfficeProblem(fault, writing: target) }
    return OfficeProblem(
      .storage,
      Phrase(
        vi: "không ghi được các dòng bị loại vào \(target); xem quyền và chỗ trống",
        en: "the rejected rows cannot be written to \(target); check permissions and space"))
  }
}
