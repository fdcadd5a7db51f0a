import CaseStore
import CaseWorkflow

/// A file a command was told to write, put in its place when it is whole, over what was there under this name. It names
/// people's matters: it is its owner's alone.
package final class FileBeingWritten {
  package let path: String
  private let draft: DraftFile

  package init(_ path: String) throws(OfficeProblem) {
    self.path = path
    do { draft = try DraftFile(for: path) } catch { throw OfficeProblem(error, writing: path) }
  }

  package func write(_ text: String) throws(OfficeProblem) {
    do { try draft.append(text.utf8) } catch { throw OfficeProblem(error, writing: path) }
  }

  /// Gives it its name; without this nothing of it stays.
  package func close() throws(OfficeProblem) {
    do { try draft.place(replacing: true) } catch { throw OfficeProblem(error, writing: path) }
  }
}
