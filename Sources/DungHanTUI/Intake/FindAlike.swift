import CaseOffice

/// Looks for cases like the one being typed; `round` tells a stale answer.
struct FindAlike: Errand {
  /// As many as there is room for.
  private static let most = 6

  var likeness: Likeness
  var round: Int

  func run(in office: Office) throws -> [LikelyDuplicate] {
    try office.likelyDuplicates(of: likeness, limit: Self.most)
  }
}
