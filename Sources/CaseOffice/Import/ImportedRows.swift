import CaseStore
import CaseWorkflow
import VietnameseText

/// Which rows of a register are in the book already. A row is known by what it says and by its number among those of its file
/// that say the same; since who it is from is in no hash, that is compared with the case itself, and two people whose rows
/// read alike are two cases in whatever file and order they come.
struct ImportedRows {
  enum Finding: Equatable {
    /// `like`: the case of a row that reads alike, from the same person as it seems, of whom one of the two says more.
    case new(like: Int64?)
    case known
    /// One that reads alike is from somebody who is not to be told.
    case uncompared
  }

  /// The cases in the book whose rows read alike, as long as no row of this file took them.
  private struct Alike {
    var known: [String: [Int]] = [:]
    /// Of whom nothing can be told: sealed for this account, or forgotten.
    var hidden: [Int] = []
    var taken: Set<Int>
    /// The first number that no case has.
    var next = 1

    mutating func take(of person: String) -> Bool {
      guard let number = known[person]?.first(where: { !taken.contains($0) }) else { return false }
      taken.insert(number)
      return true
    }

    mutating func takeAny() -> Bool {
      known.keys.sorted().contains { take(of: $0) }
    }

    mutating func takeHidden() -> Bool {
      guard let number = hidden.first(where: { !taken.contains($0) }) else { return false }
      taken.insert(number)
      return true
    }
  }

  /// Who a case is from, where this account may compare it; nothing is shown.
  let sender: (Int64) throws -> KeptSender?
  /// Of contents of which a row was from somebody else than the case at its number: few, and none of a file that comes again.
  private var alike: [RowContent: Alike] = [:]

  init(sender: @escaping (Int64) throws -> KeptSender?) { self.sender = sender }

  /// Finds the place of a row, and notes it where it is new. Only inside `write`.
  mutating func find(
    _ content: RowContent, occurrence: Int, of person: Sender, in file: OfficeFile
  ) throws -> Finding {
    if alike[content] == nil {
      let own = content.identity(occurrence: occurrence)
      if try file.noteImported(own) { return .new(like: nil) }
      // A row that names nobody is like any: somebody may have been written down since.
      if person.isEmpty { return .known }
      if let people = try people(of: own, in: file), people.contains(person.spokenOf) { return .known }
      // Every row before it took the case at its own number.
      alike[content] = try read(content, taken: Set(1..<occurrence), from: file)
    }
    guard var others = alike[content] else { return .known }
    defer { alike[content] = others }
    if person.isEmpty ? others.takeAny() : others.take(of: person.spokenOf) { return .known }
    if others.takeHidden() { return .uncompared }
    while !(try file.noteImported(content.identity(occurrence: others.next))) { others.next += 1 }
    others.taken.insert(others.next)
    others.next += 1
    return .new(
      like: try others.known.keys.sorted().first { person.mayBe($0) }.flatMap { like in
        try others.known[like]?.first.flatMap { try file.importedMatter(content.identity(occurrence: $0)) }
      })
  }

  private func read(_ content: RowContent, taken: Set<Int>, from file: OfficeFile) throws -> Alike {
    var found = Alike(taken: taken)
    // Rows that were turned away leave numbers free: none is left out by a gap before the last that was taken.
    let last = taken.max() ?? 0
    while true {
      let identity = content.identity(occurrence: found.next)
      guard try file.importedMatter(identity) != nil else {
        if found.next > last { return found }
        found.next += 1
        continue
      }
      if let people = try people(of: identity, in: file) {
        for person in people { found.known[person, default: []].append(found.next) }
      } else {
        found.hidden.append(found.next)
      }
      found.next += 1
    }
  }

  /// Who the case at that number is from, and was before its sender was put right; nil where that is not to be told.
  private func people(of identity: RowIdentity, in file: OfficeFile) throws -> Set<String>? {
    guard let matter = try file.importedMatter(identity) else { return nil }
    switch try sender(matter) {
    case .open(let kept): return Set(([kept] + kept.former).map(\.spokenOf))
    case .sealed, .forgotten: return nil
    case nil: return [Sender().spokenOf]
    }
  }
}

extension Sender {
  /// Who it is, whatever the accents, capitals and blanks, and however a telephone's digits are set apart.
  fileprivate var spokenOf: String {
    [
      name.searchTokens.joined(separator: " "), address.searchTokens.joined(separator: " "),
      phone.filter(\.isNumber),
    ]
    .joined(separator: "\u{1F}")
  }

  /// Whether nothing of who it is differs from `other`, spoken of in the same way, but what one of the two leaves out.
  fileprivate func mayBe(_ other: String) -> Bool {
    let parts = [spokenOf, other].map { $0.split(separator: "\u{1F}", omittingEmptySubsequences: false) }
    return zip(parts[0], parts[1]).allSatisfy { $0 == $1 || $0.isEmpty || $1.isEmpty }
  }
}
