import CaseStore
import CaseWorkflow

/// A file that is new: made beside its place, put there when it is whole, its owner's alone, and never over another: the
/// name given may be that of the book.
package final class NewFile {
  package let path: String
  private var draft: DraftFile?

  /// Throws before anything is done for a file that is there already. Nothing is made before something is written.
  package init(_ path: String) throws(OfficeProblem) {
    self.path = path
    guard !FilePlace.isTaken(path) else { throw Self.taken(path) }
  }

  package func write(_ text: String) throws(OfficeProblem) {
    try telling { () throws(DraftFault) in
      let draft = if let draft { draft } else { try DraftFile(for: path) }
      self.draft = draft
      try draft.append(text.utf8)
    }
  }

  /// Gives it its name; without this nothing of it stays.
  package func close() throws(OfficeProblem) {
    try telling { () throws(DraftFault) in try draft?.place() }
  }

  /// Where it lies, from the root.
  var fullPath: String { FilePlace.resolved(path) }

  private func telling(_ body: () throws(DraftFault) -> Void) throws(OfficeProblem) {
    do {
      try body()
    } catch .exists(path) {
      throw Self.taken(path)
    } catch {
      throw OfficeProblem(error, writing: path)
    }
  }

  private static func taken(_ path: String) -> OfficeProblem {
    OfficeProblem(
      .refused,
      Phrase(
        vi: "đã có tệp \(path), không ghi đè; ghi tên khác",
        en: "\(path) is there already and is not overwritten; name another"))
  }
}
