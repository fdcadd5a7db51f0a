/// What the distinct cells of a book were found to mean: a book names the same few bodies over and over.
struct RegisterMeanings {
  /// A book of more distinct words than this isn't remembered further.
  private static let most = 1_000

  private var units: [String: RegisterUnit] = [:]
  private var outcomes: [String: String?] = [:]

  mutating func unit(_ text: String, map: RegisterMap, vocabulary: RegisterVocabulary) -> RegisterUnit {
    if let known = units[text] { return known }
    let meaning =
      map.units[RegisterWords.plain(text)].map { .known($0, isPart: false) }
      ?? RegisterWords.unit(text, in: vocabulary)
    if units.count < Self.most { units[text] = meaning }
    return meaning
  }

  mutating func outcome(_ text: String, map: RegisterMap) -> String? {
    if let known = outcomes[text] { return known }
    let meaning = map.outcomes[RegisterWords.plain(text)] ?? RegisterWords.outcome(text)
    if outcomes.count < Self.most { outcomes[text] = meaning }
    return meaning
  }
}
