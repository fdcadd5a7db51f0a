import CaseStore
import CaseWorkflow

/// Which rows of a register are in the book already. A row is known by what it says and by its number among those of its file
/// that say the same; since who it is from is in no hash, that is compared with the case itself, and two people whose rows
/// read alike are two cases in whatever file and order they come.
struct ImportedRows {
  enum Finding: Equatable {
    case new
    case known
    /// Those that read alike are from somebody whom the file does not show, or too many.
    case uncompared
  }

  /// Identities that the row at their number did not take, and those that another row took: few, and none of a file that
  /// comes again as it was.
  private var left: Set<RowIdentity> = []
  private var taken: Set<RowIdentity> = []

  private static let mostCompared = 1_000

  /// Finds the place of a row, and notes it where it is new. Only inside `write`.
  mutating func find(
    _ content: RowContent, occurrence: Int, of sender: Sender, in file: OfficeFile
  ) throws -> Finding {
    let own = content.identity(occurrence: occurrence)
    if !taken.contains(own), let finding = try finding(at: own, sender, file) { return finding }
    left.insert(own)
    for other in 1...Self.mostCompared where other != occurrence {
      let identity = content.identity(occurrence: other)
      // Those of earlier rows are theirs, unless they went elsewhere.
      guard !taken.contains(identity), other > occurrence || left.contains(identity),
        let finding = try finding(at: identity, sender, file)
      else { continue }
      taken.insert(identity)
      return finding
    }
    return .uncompared
  }

  /// What is found there; nil where a case of somebody else stands.
  private func finding(at identity: RowIdentity, _ sender: Sender, _ file: OfficeFile) throws -> Finding? {
    if try file.noteImported(identity) { return .new }
    switch try file.likenessOfImported(identity, to: sender) {
    case .same?, nil: return .known
    case .hidden?: return .uncompared
    case .different?: return nil
    }
  }
}
