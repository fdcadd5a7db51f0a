import CaseWorkflow

/// Which event of a case filed which letter, gathered while its events are gone through: a number that was put right later
/// is told of the letter that bears it.
struct LettersFiled {
  private var filed: [(event: Int64, written: String)] = []
  private var takenBack: Set<Int64> = []

  mutating func pass(_ changes: [Change], of event: Int64) {
    for change in changes {
      switch change {
      case .documentFiled(let document): filed.append((event, document.number))
      case .undone(let number): takenBack.insert(number)
      default: break
      }
    }
  }

  /// By event, the number as it was written and the letter as it reads now; none of an event that was taken back.
  func standing(in matter: Matter) -> [Int64: (written: String, letter: FiledDocument)] {
    let standing = filed.filter { !takenBack.contains($0.event) }
    return zip(standing, matter.documents).reduce(into: [:]) { letters, pair in
      letters[pair.0.event] = (pair.0.written, pair.1)
    }
  }
}
