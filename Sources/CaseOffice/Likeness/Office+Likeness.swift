import CaseStore
package import CaseWorkflow
import VietnameseText
import WorkingCalendar

/// A case in the book that may be the one being logged.
package struct LikelyDuplicate: Sendable {
  /// Why it may be, the strongest first.
  package enum Reason: Int, Sendable, CaseIterable, Comparable {
    case samePhone
    /// The same name, and no address that speaks against it.
    case sameSender
    /// The same hamlet and matter, or much of the same words, within a year.
    case sameMatter
    /// The same hamlet and some of the same words: perhaps only neighbours.
    case samePlace

    package static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }

    package var words: Phrase {
      switch self {
      case .samePhone: Phrase(vi: "cùng điện thoại", en: "same telephone")
      case .sameSender: Phrase(vi: "cùng người gửi", en: "same sender")
      case .sameMatter: Phrase(vi: "cùng việc", en: "same matter")
      case .samePlace: Phrase(vi: "cùng nơi", en: "same place")
      }
    }
  }

  package var line: CaseLine
  package var reason: Reason
}

extension Office {
  /// The cases most like the one being logged, at most `limit`: of the same telephone, of the same sender, then of the
  /// same hamlet and matter within twelve months; in each the newest first. At most four statements, each bounded. Sealed
  /// cases are never among them, and senders are compared only for who may read them.
  package func likelyDuplicates(of likeness: Likeness, limit: Int = 3) throws -> [LikelyDuplicate] {
    _ = try actor(for: .read)
    guard !likeness.isEmpty, limit > 0 else { return [] }
    return try seeing { sight in
      var found: [(summary: MatterSummary, reason: LikelyDuplicate.Reason)] = []
      func add(_ summaries: [MatterSummary], _ reason: LikelyDuplicate.Reason) {
        for summary in summaries where !found.contains(where: { $0.summary.id == summary.id }) {
          found.append((summary, reason))
        }
      }
      if sight.seesSenders {
        add(try samePhone(likeness, for: sight), .samePhone)
        if found.count < limit { add(try sameSender(likeness, for: sight), .sameSender) }
      }
      if found.count < limit {
        // The newest are found; which of them speak of the same thing their titles tell. What lies in the same hamlet comes
        // before what only reads like it.
        let (here, elsewhere) = try sameMatter(likeness, limit: Self.candidates, for: sight)
        func alike(_ summaries: [MatterSummary]) -> [MatterSummary] {
          summaries.map { ($0, likeness.sharedWords(with: $0.title)) }.filter { $0.1 > 1 }
            .sorted { $0.1 > $1.1 }.map(\.0)
        }
        add(alike(here) + alike(elsewhere), .sameMatter)
        add(here, .samePlace)
        add(elsewhere, .sameMatter)
      }
      return zip(try lines(found.prefix(limit).map(\.summary)), found).map {
        LikelyDuplicate(line: $0, reason: $1.reason)
      }
    }
  }

  /// How many newest candidates are compared in full.
  private static let candidates = 20

  private func samePhone(_ likeness: Likeness, for sight: Visibility) throws -> [MatterSummary] {
    let digits = Likeness.digits(of: likeness.phone)
    return try file.sendersLike(anyOf: Likeness.writings(of: digits), limit: Self.candidates, for: sight)
      .filter { Likeness.digits(of: $0.sender.phone) == digits }.map(\.summary)
  }

  private func sameSender(_ likeness: Likeness, for sight: Visibility) throws -> [MatterSummary] {
    let address = Set(likeness.address.searchTokens)
    // One word alone is half the village; with an address it is somebody.
    let names = Likeness.names(in: likeness.name).filter { $0.count > 1 || !address.isEmpty }
    guard !names.isEmpty else { return [] }
    return try file.sendersLike(anyOf: names, limit: Self.candidates, for: sight).filter { candidate in
      let theirs = Likeness.names(in: candidate.sender.name)
      let other = Set(candidate.sender.address.searchTokens)
      return names.contains { name in
        guard theirs.contains(name) else { return false }
        if name.count == 1 { return other == address }
        // Who signed beside another may live elsewhere.
        return theirs.count > 1 || names.count > 1 || address.isSubset(of: other)
          || other.isSubset(of: address)
      }
    }.map(\.summary)
  }

  private func sameMatter(
    _ likeness: Likeness, limit: Int, for sight: Visibility
  ) throws -> (here: [MatterSummary], elsewhere: [MatterSummary]) {
    let hamlet =
      Likeness.hamlet(in: likeness.place) ?? Likeness.hamlet(in: likeness.words)
      ?? Likeness.hamlet(in: likeness.address) ?? []
    let telling = likeness.tellingWords(without: hamlet)
    let since = today - 365
    var here: [MatterSummary] = []
    if !hamlet.isEmpty {
      // What it is about is said first: two words that only stand further on make no common matter.
      let first = Set(telling.prefix(2))
      here = try file.mattersLike(
        anyOf: Likeness.choices(2, of: telling).filter { !first.isDisjoint(with: $0) }, at: hamlet,
        since: since, limit: limit, for: sight)
    }
    guard here.count < limit else { return (here, []) }
    // Without a common hamlet more of the words have to agree.
    let others = try file.mattersLike(
      anyOf: Likeness.choices(hamlet.isEmpty ? 3 : 4, of: telling), at: [], since: since, limit: limit,
      for: sight)
    return (here, others.filter { other in !here.contains { $0.id == other.id } })
  }
}
