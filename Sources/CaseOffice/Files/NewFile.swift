import CaseStore
import CaseWorkflow

/// A file that is new: made whole beside its place, its owner's alone, and never put over another.
struct NewFile {
  let path: String

  /// Throws before anything is done for a file that is there already.
  init(_ path: String) throws {
    self.path = path
    guard !FilePlace.isTaken(path) else { throw Self.taken(path) }
  }

  func write(_ text: String) throws {
    do {
      let draft = try DraftFile(for: path)
      try draft.append(text.utf8)
      try draft.place()
    } catch .exists(path) {
      throw Self.taken(path)
    } catch {
      throw OfficeProblem(error, writing: path)
    }
  }

  /// Where it lies, from the root.
  var fullPath: String { FilePlace.resolved(path) }

  private static func taken(_ path: String) -> OfficeProblem {
    OfficeProblem(
      .refused,
      Phrase(
        vi: "đã có tệp \(path), không ghi đè; ghi tên khác",
        en: "\(path) is there already and is not overwritten; name another"))
  }
}
