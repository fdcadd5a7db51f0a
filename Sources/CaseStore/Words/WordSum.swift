/// What a search index says, added up. It keeps no texts to read back, so it is held against what the cases would have it say:
/// the sums of the same things are the same in any order.
struct WordSum: Equatable {
  /// Of which word stands in which case or its sender.
  private(set) var occurrences: UInt64 = 0
  /// Of the words alone, each once.
  private(set) var words: UInt64 = 0

  mutating func add(_ word: String, of id: Int64, isSender: Bool) {
    let place = Self.mixed(UInt64(bitPattern: id) << 1 | (isSender ? 1 : 0))
    occurrences &+= Self.mixed(Self.number(of: word) ^ place)
  }

  mutating func add(_ indexed: ReadyCase.Indexed, of id: Int64) {
    for word in Set(indexed.words) { add(word, of: id, isSender: false) }
    for word in Set(indexed.sender) { add(word, of: id, isSender: true) }
  }

  mutating func add(word: String) { words &+= Self.mixed(Self.number(of: word)) }

  /// FNV-1a. <https://datatracker.ietf.org/doc/html/rfc9923>
  private static func number(of word: String) -> UInt64 {
    word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Numbers that lie close together become any (the last step of SplitMix64).
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
