import CaseStore

/// An end of the log that was written down: `812:1a2b-3c4d-5e6f-7a8b`, as `audit head` prints it for the paper register.
package struct ChainNote: Hashable, Sendable {
  let noted: NotedHead

  /// Reads what a person copied: the number, a colon or a space, the digits in any grouping. Nil where it is not that, or
  /// with so few digits that another log could have them by chance.
  package init?(_ text: String) {
    let parts = text.split(maxSplits: 1) { $0 == ":" || $0 == " " }
    guard parts.count == 2, let number = Int64(parts[0]), number > 0 else { return nil }
    let digits = parts[1].lowercased().filter { $0 != "-" && $0 != " " }
    guard (16...64).contains(digits.utf8.count), digits.utf8.allSatisfy(Self.digits.contains) else {
      return nil
    }
    noted = NotedHead(number: number, hash: digits)
  }

  private static let digits = Set("0123456789abcdef".utf8)
}

extension ChainHead {
  /// As it is copied onto paper and given back to `audit verify --head`.
  package var note: String { "\(events):\(short)" }
}
