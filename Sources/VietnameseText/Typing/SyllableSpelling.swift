/// What a row of letters can be as a Vietnamese syllable: onset, nucleus and coda, without its tone.
///
/// The tables hold the syllables of Vietnamese and, beside them, those that names of the Central Highlands are written with
/// in official papers (Krông, Mnông, Đắk, Búk, Păh, Niê): an office there types them every day.
struct SyllableSpelling: Hashable, Sendable {
  enum Standing: Hashable, Sendable {
    case impossible
    /// May become a syllable: a beginning, or letters that still lack their shapes (`chuye`, `tieng`).
    case possible
    case complete
  }

  /// The first letters, with the `u` of qu and the `i` of gi.
  let onset: String
  /// The place of the nucleus; the count of letters when there is none yet.
  let start: Int
  /// The letters from `start` on.
  let rime: String
  let standing: Standing

  init(_ letters: [SyllableLetter]) {
    let row = letters.map(\.spelled)
    var start = letters.prefix { !$0.isVowel }.count
    var onset = String(row[..<start])
    if onset == "q", start < row.count, row[start] == "u" {
      onset = "qu"
      start += 1
    } else if onset == "g", start + 1 < row.count, row[start] == "i", letters[start + 1].isVowel,
      Self.possibleRimes.contains(String(row[(start + 1)...]))
    {
      onset = "gi"
      start += 1
    }
    self.onset = onset
    self.start = start
    rime = String(row[start...])
    standing = Self.standing(onset, rime)
  }

  private static func standing(_ onset: String, _ rime: String) -> Standing {
    guard let first = rime.first else { return onsetBeginnings.contains(onset) ? .possible : .impossible }
    let isFront = "eêiy".contains(first)
    switch onset {
    case "qu":
      if first == "u" || first == "ư" { return .impossible }
      let inner = first == "y" ? "u" + rime : rime
      return completeRimes.contains(inner)
        ? .complete : possibleRimes.contains(inner) ? .possible : .impossible
    case "c" where isFront: return .impossible
    case "g" where first == "e" || first == "ê" || first == "y": return .impossible
    case "gh" where !isFront, "ngh" where !isFront: return .impossible
    case "gi" where first == "y": return .impossible
    case "g", "gh", "ngh", "gi", "c": break
    default: if !onsets.contains(onset) && !clusters.contains(onset) { return .impossible }
    }
    return completeRimes.contains(rime) ? .complete : possibleRimes.contains(rime) ? .possible : .impossible
  }

  // MARK: tones

  /// Whether this spelling can carry a tone. Before c, ch, p, t and k only sắc and nặng.
  func carries(_ tone: SyllableTone) -> Bool {
    if tone == .level { return true }
    let isMarked = rime.unicodeScalars.contains { !$0.isASCII }
    // Highland clusters with a plain vowel (pres, glas, clas) are English far more often than names.
    if Self.clusters.contains(onset), !isMarked { return false }
    if rime.hasSuffix("k"), !isMarked, let first = rime.first, "aei".contains(first) { return false }
    if rime.hasSuffix("h"), !rime.hasSuffix("nh"), !rime.hasSuffix("ch") { return false }
    return !isStopped || tone == .sharp || tone == .dot
  }

  /// Ends in c, ch, p, t or k: without sắc or nặng it is not finished, but for highland names (Đăk).
  var isStopped: Bool {
    rime.hasSuffix("c") || rime.hasSuffix("ch") || rime.hasSuffix("p") || rime.hasSuffix("t")
      || rime.hasSuffix("k")
  }

  /// The place of the letter that carries the tone, counted from the first letter of the rime.
  func tonePlace(_ placement: TonePlacement) -> Int {
    let row = Array(rime)
    // ươ carries it on ơ, the last letter with a shape.
    if let marked = row.lastIndex(where: { "ăâêôơư".contains($0) }) { return marked }
    let vowels = row.prefix { "aeiouy".contains($0) }
    let nucleus = String(vowels)
    // Letters that still lack their shapes: the tone stands where it will stay (tien → tiên).
    if let unfinished = ["ie", "ye", "uye", "uo"].first(where: { nucleus.hasPrefix($0) }) {
      return unfinished.count - 1
    }
    switch vowels.count {
    case 0, 1: return 0
    case 2:
      if row.count > 2 { return 1 }
      return placement == .new && ["oa", "oe", "uy"].contains(nucleus) ? 1 : 0
    default: return 1
    }
  }
}
